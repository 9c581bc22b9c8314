/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hit-rows.h"

/* A row is a series or, below the last of them, a kind of small marks, then the doses and the lab results: in the order in
 * which they stand below each other. The last one is that of the phases of the plan, which stand above them all. */

static const CorrinChartTrack *
track_at (const CorrinChartLayout *layout, guint row)
{
  return &g_array_index (layout->tracks, CorrinChartTrack, row);
}

/* The row of a kind of notes, tags and reactions. */
guint
corrin_chart_row_of_marks (const CorrinChartLayout *layout, CorrinChartMarkKind kind)
{
  return layout->tracks->len + kind;
}

guint
corrin_chart_row_of_doses (const CorrinChartLayout *layout)
{
  return layout->tracks->len + CORRIN_CHART_N_MARK_KINDS;
}

guint
corrin_chart_row_of_labs (const CorrinChartLayout *layout)
{
  return corrin_chart_row_of_doses (layout) + 1;
}

guint
corrin_chart_row_of_phases (const CorrinChartLayout *layout)
{
  return corrin_chart_row_of_labs (layout) + 1;
}

static const GArray *
marks_of (const CorrinChartLayout *layout, guint row)
{
  return layout->day_marks[row - layout->tracks->len];
}

guint
corrin_chart_row_count_items (const CorrinChartLayout *layout, guint row)
{
  if (row < layout->tracks->len)
    return track_at (layout, row)->entries->len;
  if (row < corrin_chart_row_of_doses (layout))
    return marks_of (layout, row)->len;
  if (row == corrin_chart_row_of_doses (layout))
    return layout->stems->len;
  return row == corrin_chart_row_of_labs (layout) ? layout->lab_marks->len : layout->phase_marks->len;
}

CorrinChartHit
corrin_chart_row_item (const CorrinChartLayout *layout, guint row, guint index)
{
  if (row < layout->tracks->len)
    return (CorrinChartHit){ .track = track_at (layout, row),
                             .entry =
                                 &g_array_index (track_at (layout, row)->entries, CorrinChartEntry, index) };
  if (row < corrin_chart_row_of_doses (layout))
    return (CorrinChartHit){ .mark = &g_array_index (marks_of (layout, row), CorrinChartDayMark, index) };
  if (row == corrin_chart_row_of_doses (layout))
    return (CorrinChartHit){ .stem = &g_array_index (layout->stems, CorrinChartStem, index) };
  if (row == corrin_chart_row_of_labs (layout))
    return (CorrinChartHit){ .lab = &g_array_index (layout->lab_marks, CorrinChartLabMark, index) };
  return (CorrinChartHit){ .phase = &g_array_index (layout->phase_marks, CorrinChartPhaseMark, index) };
}

/* The index of something in its row. */
guint
corrin_chart_row_index (const CorrinChartLayout *layout, const CorrinChartHit *hit)
{
  if (hit->phase != NULL)
    return (guint) (hit->phase - &g_array_index (layout->phase_marks, CorrinChartPhaseMark, 0));
  if (hit->lab != NULL)
    return (guint) (hit->lab - &g_array_index (layout->lab_marks, CorrinChartLabMark, 0));
  if (hit->stem != NULL)
    return (guint) (hit->stem - &g_array_index (layout->stems, CorrinChartStem, 0));
  if (hit->mark != NULL)
    return (guint) (hit->mark - &g_array_index (layout->day_marks[hit->mark->kind], CorrinChartDayMark, 0));
  return (guint) (hit->entry - &g_array_index (hit->track->entries, CorrinChartEntry, 0));
}

double
corrin_chart_row_x (const CorrinChartLayout *layout, guint row, guint index)
{
  CorrinChartHit hit = corrin_chart_row_item (layout, row, index);
  double x, y;

  corrin_chart_hit_place (&hit, &x, &y);
  return x;
}

/* The index of the first item at @x or right of it. */
static guint
find_item (const CorrinChartLayout *layout, guint row, double x)
{
  guint low = 0, high = corrin_chart_row_count_items (layout, row);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (corrin_chart_row_x (layout, row, middle) < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The index of the item nearest to @x in a row that has any. */
guint
corrin_chart_row_nearest (const CorrinChartLayout *layout, guint row, double x)
{
  guint right = find_item (layout, row, x);

  if (right == 0)
    return 0;
  if (right == corrin_chart_row_count_items (layout, row)
      || x - corrin_chart_row_x (layout, row, right - 1) <= corrin_chart_row_x (layout, row, right) - x)
    return right - 1;
  return right;
}

CorrinDay
corrin_chart_row_day (const CorrinChartLayout *layout, guint row, guint index)
{
  CorrinChartHit hit = corrin_chart_row_item (layout, row, index);

  return corrin_chart_hit_day (&hit);
}

/* The index of the first item on @day, or the number of items. Doses that are known only to their month stand in its
 * middle, so that their days are in no order. */
guint
corrin_chart_row_find_day (const CorrinChartLayout *layout, guint row, CorrinDay day)
{
  gboolean is_ordered = row != corrin_chart_row_of_doses (layout);
  guint n = corrin_chart_row_count_items (layout, row), low = 0, high = is_ordered ? n : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (corrin_chart_row_day (layout, row, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }
  if (is_ordered)
    return low < n && corrin_chart_row_day (layout, row, low) == day ? low : n;
  while (low < n && corrin_chart_row_day (layout, row, low) != day)
    low++;
  return low;
}
