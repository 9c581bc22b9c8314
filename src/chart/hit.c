/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hit.h"

#include <math.h>

/* What is near a box belongs to it, so that its edge is not a trap for the pointer. In ems. */
#define REACH 1.0

static gboolean
is_near (const CorrinChartBox *box, double x, double y, double reach)
{
  return x >= box->x - reach && x <= box->x + box->width + reach && y >= box->y - reach
         && y <= box->y + box->height + reach;
}

static const CorrinChartTrack *
track_at (const CorrinChartLayout *layout, guint row)
{
  return &g_array_index (layout->tracks, CorrinChartTrack, row);
}

/* A row is a series or, below the last of them, the doses and the lab results. */
static guint
dose_row (const CorrinChartLayout *layout)
{
  return layout->tracks->len;
}

static guint
lab_row (const CorrinChartLayout *layout)
{
  return layout->tracks->len + 1;
}

static guint
count_items (const CorrinChartLayout *layout, guint row)
{
  if (row == lab_row (layout))
    return layout->lab_marks->len;
  return row < layout->tracks->len ? track_at (layout, row)->entries->len : layout->stems->len;
}

static CorrinChartHit
item_at (const CorrinChartLayout *layout, guint row, guint index)
{
  if (row < layout->tracks->len)
    return (CorrinChartHit){ .track = track_at (layout, row),
                             .entry =
                                 &g_array_index (track_at (layout, row)->entries, CorrinChartEntry, index) };
  if (row == lab_row (layout))
    return (CorrinChartHit){ .lab = &g_array_index (layout->lab_marks, CorrinChartLabMark, index) };
  return (CorrinChartHit){ .stem = &g_array_index (layout->stems, CorrinChartStem, index) };
}

static double
x_at (const CorrinChartLayout *layout, guint row, guint index)
{
  CorrinChartHit hit = item_at (layout, row, index);
  double x, y;

  corrin_chart_hit_place (&hit, &x, &y);
  return x;
}

/* The index of the first item at @x or right of it. */
static guint
find_item (const CorrinChartLayout *layout, guint row, double x)
{
  guint low = 0, high = count_items (layout, row);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (x_at (layout, row, middle) < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The index of the item nearest to @x in a row that has any. */
static guint
nearest_item (const CorrinChartLayout *layout, guint row, double x)
{
  guint right = find_item (layout, row, x);

  if (right == 0)
    return 0;
  if (right == count_items (layout, row)
      || x - x_at (layout, row, right - 1) <= x_at (layout, row, right) - x)
    return right - 1;
  return right;
}

static CorrinDay
day_at (const CorrinChartLayout *layout, guint row, guint index)
{
  CorrinChartHit hit = item_at (layout, row, index);

  return corrin_chart_hit_day (&hit);
}

/* The index of the first item on @day, or the number of items. Doses that are known only to their month stand in its
 * middle, so that their days are in no order. */
static guint
find_on_day (const CorrinChartLayout *layout, guint row, CorrinDay day)
{
  gboolean is_ordered = row != dose_row (layout);
  guint n = count_items (layout, row), low = 0, high = is_ordered ? n : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (day_at (layout, row, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }
  if (is_ordered)
    return low < n && day_at (layout, row, low) == day ? low : n;
  while (low < n && day_at (layout, row, low) != day)
    low++;
  return low;
}

/* The day on which the series have the entry nearest to @x. */
static CorrinDay
find_day (const CorrinChartLayout *layout, double x)
{
  CorrinDay day = CORRIN_DAY_NONE;
  double best = G_MAXDOUBLE;

  for (guint row = 0; row < layout->tracks->len; row++)
    {
      guint index;

      if (count_items (layout, row) == 0)
        continue;
      index = nearest_item (layout, row, x);
      if (fabs (x_at (layout, row, index) - x) < best)
        {
          best = fabs (x_at (layout, row, index) - x);
          day = day_at (layout, row, index);
        }
    }
  return day;
}

/* Takes the entry of a series on @day that is nearer than what was found before. */
static void
find_in_row (const CorrinChartLayout *layout, guint row, CorrinDay day, double x, double y, double *best,
             CorrinChartHit *hit)
{
  guint n = count_items (layout, row);

  for (guint i = find_on_day (layout, row, day); i < n && day_at (layout, row, i) == day; i++)
    {
      CorrinChartHit found = item_at (layout, row, i);
      double distance = hypot (found.entry->x - x, found.entry->y - y);

      if (distance >= *best)
        continue;
      *best = distance;
      *hit = found;
    }
}

/* The item nearest to the pointer in a lane. */
static gboolean
hit_lane (const CorrinChartLayout *layout, guint row, double x, CorrinChartHit *hit)
{
  if (count_items (layout, row) == 0)
    return FALSE;
  *hit = item_at (layout, row, nearest_item (layout, row, x));
  return TRUE;
}

/**
 * corrin_chart_hit:
 * @layout: a scene
 * @x: a place in units of @layout
 * @y: a place in units of @layout
 * @hit: (out): what is nearest
 *
 * Finds what a pointer means: in a lane the nearest dose or day with lab results, whose marks may lie on each other; in
 * the plot the nearest day with an entry, and of its entries the nearest. The day comes first, so that what is found moves with
 * the pointer and never jumps to another day by a move up or down.
 *
 * Returns: whether there is anything; not so outside of plot and lanes
 */
gboolean
corrin_chart_hit (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit)
{
  double best = G_MAXDOUBLE, reach = REACH * layout->em;
  CorrinDay day;

  *hit = CORRIN_CHART_HIT_NONE;
  if (layout->lab_lane.height > 0 && is_near (&layout->lab_lane, x, y, 0))
    return hit_lane (layout, lab_row (layout), x, hit);
  if (layout->lane.height > 0 && is_near (&layout->lane, x, y, reach))
    return hit_lane (layout, dose_row (layout), x, hit);
  if (layout->lab_lane.height > 0 && is_near (&layout->lab_lane, x, y, reach))
    return hit_lane (layout, lab_row (layout), x, hit);
  if (!is_near (&layout->plot, x, y, reach) || (day = find_day (layout, x)) == CORRIN_DAY_NONE)
    return FALSE;
  for (guint row = 0; row < layout->tracks->len; row++)
    find_in_row (layout, row, day, x, y, &best, hit);
  return hit->entry != NULL;
}

/**
 * corrin_chart_hit_find:
 * @layout: a scene
 * @row: a series, the doses below the last of them, or the lab results below those
 * @day: a day
 * @hit: (out): the first item of the row on that day, or else the nearest
 *
 * Returns: whether the row has any item
 */
gboolean
corrin_chart_hit_find (const CorrinChartLayout *layout, guint row, CorrinDay day, CorrinChartHit *hit)
{
  guint n = row < corrin_chart_hit_count_rows (layout) ? count_items (layout, row) : 0;
  guint index;

  *hit = CORRIN_CHART_HIT_NONE;
  if (n == 0)
    return FALSE;
  index = find_on_day (layout, row, day);
  if (index == n)
    index = nearest_item (
        layout, row,
        corrin_chart_scale_apply (&layout->time_scale, corrin_chart_moment (day, CORRIN_TIME_NONE)));
  *hit = item_at (layout, row, index);
  return TRUE;
}

static guint
index_of (const CorrinChartLayout *layout, const CorrinChartHit *hit)
{
  if (hit->lab != NULL)
    return (guint) (hit->lab - &g_array_index (layout->lab_marks, CorrinChartLabMark, 0));
  if (hit->stem != NULL)
    return (guint) (hit->stem - &g_array_index (layout->stems, CorrinChartStem, 0));
  return (guint) (hit->entry - &g_array_index (hit->track->entries, CorrinChartEntry, 0));
}

/* Each dose is a step of its own; the ratings of a day are one. */
static gboolean
is_same_step (const CorrinChartLayout *layout, guint row, guint a, guint b)
{
  return row < layout->tracks->len && day_at (layout, row, a) == day_at (layout, row, b);
}

static guint
first_of_step (const CorrinChartLayout *layout, guint row, guint index)
{
  while (index > 0 && is_same_step (layout, row, index - 1, index))
    index--;
  return index;
}

static guint
step_earlier (const CorrinChartLayout *layout, guint row, guint index)
{
  guint first = first_of_step (layout, row, index);

  return first == 0 ? first : first_of_step (layout, row, first - 1);
}

static guint
step_later (const CorrinChartLayout *layout, guint row, guint index)
{
  guint next = index + 1, n = count_items (layout, row);

  while (next < n && is_same_step (layout, row, index, next))
    next++;
  return next < n ? next : first_of_step (layout, row, index);
}

/* The item nearest to a month away, or the next one if that is farther. */
static guint
step_months (const CorrinChartLayout *layout, guint row, guint index, int months)
{
  CorrinDay day = corrin_day_add_months (day_at (layout, row, index), months);
  guint next = months < 0 ? step_earlier (layout, row, index) : step_later (layout, row, index);
  CorrinChartHit hit;
  guint there;

  if (day == CORRIN_DAY_NONE || !corrin_chart_hit_find (layout, row, day, &hit))
    return next;
  there = first_of_step (layout, row, index_of (layout, &hit));
  return months < 0 ? MIN (there, next) : MAX (there, next);
}

/* The nearest row with items in a direction, or the same one. */
static guint
step_row (const CorrinChartLayout *layout, guint row, int direction)
{
  int n = (int) corrin_chart_hit_count_rows (layout);

  for (int next = (int) row + direction; next >= 0 && next < n; next += direction)
    if (count_items (layout, (guint) next) > 0)
      return (guint) next;
  return row;
}

static CorrinChartHit
move (const CorrinChartLayout *layout, guint row, guint index, CorrinChartStep step)
{
  guint other;

  switch (step)
    {
    case CORRIN_CHART_STEP_EARLIER:
      return item_at (layout, row, step_earlier (layout, row, index));
    case CORRIN_CHART_STEP_LATER:
      return item_at (layout, row, step_later (layout, row, index));
    case CORRIN_CHART_STEP_MONTH_EARLIER:
      return item_at (layout, row, step_months (layout, row, index, -1));
    case CORRIN_CHART_STEP_MONTH_LATER:
      return item_at (layout, row, step_months (layout, row, index, 1));
    case CORRIN_CHART_STEP_UP:
    case CORRIN_CHART_STEP_DOWN:
      other = step_row (layout, row, step == CORRIN_CHART_STEP_UP ? -1 : 1);
      if (other == row)
        return item_at (layout, row, index);
      return item_at (layout, other,
                      first_of_step (layout, other, nearest_item (layout, other, x_at (layout, row, index))));
    case CORRIN_CHART_STEP_FIRST:
      return item_at (layout, row, 0);
    case CORRIN_CHART_STEP_LAST:
    default:
      return item_at (layout, row, first_of_step (layout, row, count_items (layout, row) - 1));
    }
}

/**
 * corrin_chart_hit_step:
 * @layout: a scene
 * @from: what was pointed at in it; from nothing, the first step leads to the newest of the first series, or to the
 *   oldest with %CORRIN_CHART_STEP_FIRST
 * @step: where to
 * @to: (out): what is there; at an end it is where it was
 *
 * Goes through the scene by keys. The order of time is that of the chart, whatever the language.
 *
 * Returns: whether there is anything at all
 */
gboolean
corrin_chart_hit_step (const CorrinChartLayout *layout, const CorrinChartHit *from, CorrinChartStep step,
                       CorrinChartHit *to)
{
  gboolean starts = corrin_chart_hit_is_none (from);
  guint row = starts ? 0 : corrin_chart_hit_row (layout, from);
  guint index = starts ? 0 : index_of (layout, from);

  *to = CORRIN_CHART_HIT_NONE;
  if (starts && count_items (layout, row) == 0)
    row = step_row (layout, row, 1);
  if (count_items (layout, row) == 0)
    return FALSE;
  if (starts && step != CORRIN_CHART_STEP_FIRST)
    step = CORRIN_CHART_STEP_LAST;
  *to = move (layout, row, index, step);
  return TRUE;
}

/**
 * corrin_chart_hit_is_same:
 * @a: what is pointed at
 * @b: what is pointed at in the same scene
 *
 * Returns: whether that is the same
 */
gboolean
corrin_chart_hit_is_same (const CorrinChartHit *a, const CorrinChartHit *b)
{
  return a->entry == b->entry && a->stem == b->stem && a->lab == b->lab;
}

/**
 * corrin_chart_hit_is_none:
 * @hit: what is pointed at
 *
 * Returns: whether that is nothing
 */
gboolean
corrin_chart_hit_is_none (const CorrinChartHit *hit)
{
  return hit->entry == NULL && hit->stem == NULL && hit->lab == NULL;
}

/**
 * corrin_chart_hit_count_rows:
 * @layout: a scene
 *
 * Returns: how many rows it has, with those that are empty: the series, the doses and the lab results
 */
guint
corrin_chart_hit_count_rows (const CorrinChartLayout *layout)
{
  return lab_row (layout) + 1;
}

/**
 * corrin_chart_hit_row:
 * @layout: a scene
 * @hit: something in it
 *
 * Returns: the series, or the row of the doses or the lab results below them
 */
guint
corrin_chart_hit_row (const CorrinChartLayout *layout, const CorrinChartHit *hit)
{
  if (hit->lab != NULL)
    return lab_row (layout);
  if (hit->stem != NULL)
    return dose_row (layout);
  return (guint) (hit->track - track_at (layout, 0));
}

/**
 * corrin_chart_hit_day:
 * @hit: something
 *
 * Returns: its day, or the first of its days
 */
CorrinDay
corrin_chart_hit_day (const CorrinChartHit *hit)
{
  if (hit->lab != NULL)
    return hit->lab->day;
  return hit->stem != NULL ? hit->stem->day : hit->entry->day;
}

/**
 * corrin_chart_hit_place:
 * @hit: something
 * @x: (out): where it is drawn
 * @y: (out): where it is drawn
 */
void
corrin_chart_hit_place (const CorrinChartHit *hit, double *x, double *y)
{
  if (hit->lab != NULL)
    {
      *x = hit->lab->x;
      *y = hit->lab->y;
    }
  else if (hit->stem != NULL)
    {
      *x = hit->stem->x;
      *y = hit->stem->y;
    }
  else
    {
      *x = hit->entry->x;
      *y = hit->entry->y;
    }
}
