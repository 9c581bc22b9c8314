/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hit-rows.h"

/* Through the scene by keys. */

/* Each dose is a step of its own; the ratings of a day are one. */
static gboolean
is_same_step (const CorrinChartLayout *layout, guint row, guint a, guint b)
{
  return row < layout->tracks->len
         && corrin_chart_row_day (layout, row, a) == corrin_chart_row_day (layout, row, b);
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
  guint next = index + 1, n = corrin_chart_row_count_items (layout, row);

  while (next < n && is_same_step (layout, row, index, next))
    next++;
  return next < n ? next : first_of_step (layout, row, index);
}

/* The item nearest to a month away, or the next one if that is farther. */
static guint
step_months (const CorrinChartLayout *layout, guint row, guint index, int months)
{
  CorrinDay day = corrin_day_add_months (corrin_chart_row_day (layout, row, index), months);
  guint next = months < 0 ? step_earlier (layout, row, index) : step_later (layout, row, index);
  CorrinChartHit hit;
  guint there;

  if (day == CORRIN_DAY_NONE || !corrin_chart_hit_find (layout, row, day, &hit))
    return next;
  there = first_of_step (layout, row, corrin_chart_row_index (layout, &hit));
  return months < 0 ? MIN (there, next) : MAX (there, next);
}

/* The nearest row with items in a direction, or the same one. The last row, that of the phases, stands above the first. */
static guint
step_row (const CorrinChartLayout *layout, guint row, int direction)
{
  int phases = (int) corrin_chart_row_of_phases (layout);
  int from = (int) row == phases ? -1 : (int) row;

  for (int next = from + direction; next >= -1 && next < phases; next += direction)
    {
      guint there = (guint) (next < 0 ? phases : next);

      if (corrin_chart_row_count_items (layout, there) > 0)
        return there;
    }
  return row;
}

static CorrinChartHit
move (const CorrinChartLayout *layout, guint row, guint index, CorrinChartStep step)
{
  guint other;

  switch (step)
    {
    case CORRIN_CHART_STEP_EARLIER:
      return corrin_chart_row_item (layout, row, step_earlier (layout, row, index));
    case CORRIN_CHART_STEP_LATER:
      return corrin_chart_row_item (layout, row, step_later (layout, row, index));
    case CORRIN_CHART_STEP_MONTH_EARLIER:
      return corrin_chart_row_item (layout, row, step_months (layout, row, index, -1));
    case CORRIN_CHART_STEP_MONTH_LATER:
      return corrin_chart_row_item (layout, row, step_months (layout, row, index, 1));
    case CORRIN_CHART_STEP_UP:
    case CORRIN_CHART_STEP_DOWN:
      other = step_row (layout, row, step == CORRIN_CHART_STEP_UP ? -1 : 1);
      if (other == row)
        return corrin_chart_row_item (layout, row, index);
      return corrin_chart_row_item (
          layout, other,
          first_of_step (layout, other,
                         corrin_chart_row_nearest (layout, other, corrin_chart_row_x (layout, row, index))));
    case CORRIN_CHART_STEP_FIRST:
      return corrin_chart_row_item (layout, row, 0);
    case CORRIN_CHART_STEP_LAST:
    default:
      return corrin_chart_row_item (
          layout, row, first_of_step (layout, row, corrin_chart_row_count_items (layout, row) - 1));
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
  guint index = starts ? 0 : corrin_chart_row_index (layout, from);

  *to = CORRIN_CHART_HIT_NONE;
  if (starts && corrin_chart_row_count_items (layout, row) == 0)
    row = step_row (layout, row, 1);
  if (starts && corrin_chart_row_count_items (layout, row) == 0)
    row = corrin_chart_row_of_phases (layout);
  if (corrin_chart_row_count_items (layout, row) == 0)
    return FALSE;
  if (starts && step != CORRIN_CHART_STEP_FIRST)
    step = CORRIN_CHART_STEP_LAST;
  *to = move (layout, row, index, step);
  return TRUE;
}
