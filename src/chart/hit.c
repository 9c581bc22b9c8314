/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hit.h"

#include "hit-rows.h"

#include <math.h>

/* What is near a box belongs to it, so that its edge is not a trap for the pointer. In ems. */
#define REACH 1.0

static gboolean
is_near (const CorrinChartBox *box, double x, double y, double reach)
{
  return x >= box->x - reach && x <= box->x + box->width + reach && y >= box->y - reach
         && y <= box->y + box->height + reach;
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

      if (corrin_chart_row_count_items (layout, row) == 0)
        continue;
      index = corrin_chart_row_nearest (layout, row, x);
      if (fabs (corrin_chart_row_x (layout, row, index) - x) < best)
        {
          best = fabs (corrin_chart_row_x (layout, row, index) - x);
          day = corrin_chart_row_day (layout, row, index);
        }
    }
  return day;
}

/* Takes the entry of a series on @day that is nearer than what was found before. */
static void
find_in_row (const CorrinChartLayout *layout, guint row, CorrinDay day, double x, double y, double *best,
             CorrinChartHit *hit)
{
  guint n = corrin_chart_row_count_items (layout, row);

  for (guint i = corrin_chart_row_find_day (layout, row, day);
       i < n && corrin_chart_row_day (layout, row, i) == day; i++)
    {
      CorrinChartHit found = corrin_chart_row_item (layout, row, i);
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
  if (corrin_chart_row_count_items (layout, row) == 0)
    return FALSE;
  *hit = corrin_chart_row_item (layout, row, corrin_chart_row_nearest (layout, row, x));
  return TRUE;
}

/* The small mark nearest to the pointer: first the nearest day, and of its marks the nearest row. */
static gboolean
hit_marks (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit)
{
  double best = G_MAXDOUBLE, beside = G_MAXDOUBLE;

  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    {
      CorrinChartHit found;
      double distance;

      if (!hit_lane (layout, corrin_chart_row_of_marks (layout, kind), x, &found))
        continue;
      distance = fabs (found.mark->x - x);
      if (distance > best || (distance == best && fabs (found.mark->y - y) >= beside))
        continue;
      best = distance;
      beside = fabs (found.mark->y - y);
      *hit = found;
    }
  return hit->mark != NULL;
}

/* The phase of the plan whose name or tint is at the pointer, in the strip of the names. */
static gboolean
hit_phases (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit)
{
  guint row = corrin_chart_row_of_phases (layout);

  for (guint i = corrin_chart_row_count_items (layout, row); i > 0 && hit->phase == NULL; i--)
    {
      CorrinChartHit there = corrin_chart_row_item (layout, row, i - 1);

      if (there.phase->box.height > 0 && is_near (&there.phase->box, x, y, 0))
        *hit = there;
    }
  return hit->phase != NULL;
}

/**
 * corrin_chart_hit:
 * @layout: a scene
 * @x: a place in units of @layout
 * @y: a place in units of @layout
 * @hit: (out): what is nearest
 *
 * Finds what a pointer means: above the plot the phase of the plan that is named there; in a lane the nearest dose or day
 * with lab results, whose marks may lie on each other; below the plot the nearest note, tag or reaction; in the plot the nearest day with an entry, and of its entries the
 * nearest. The day comes first, so that what is found moves with the pointer and never jumps to another day by a move
 * up or down.
 *
 * Returns: whether there is anything; not so outside of plot and lanes
 */
gboolean
corrin_chart_hit (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit)
{
  double best = G_MAXDOUBLE, reach = REACH * layout->em;
  CorrinDay day;

  *hit = CORRIN_CHART_HIT_NONE;
  if (hit_phases (layout, x, y, hit))
    return TRUE;
  if (layout->lab_lane.height > 0 && is_near (&layout->lab_lane, x, y, 0))
    return hit_lane (layout, corrin_chart_row_of_labs (layout), x, hit);
  if (layout->strip.height > 0 && is_near (&layout->strip, x, y, 0))
    return hit_marks (layout, x, y, hit);
  if (layout->lane.height > 0 && is_near (&layout->lane, x, y, reach))
    return hit_lane (layout, corrin_chart_row_of_doses (layout), x, hit);
  if (layout->lab_lane.height > 0 && is_near (&layout->lab_lane, x, y, reach))
    return hit_lane (layout, corrin_chart_row_of_labs (layout), x, hit);
  if (!is_near (&layout->plot, x, y, reach) || (day = find_day (layout, x)) == CORRIN_DAY_NONE)
    return FALSE;
  for (guint row = 0; row < layout->tracks->len; row++)
    find_in_row (layout, row, day, x, y, &best, hit);
  return hit->entry != NULL;
}

/**
 * corrin_chart_hit_find:
 * @layout: a scene
 * @row: a series, or a kind of small marks, the doses, the lab results or the phases after the last of them
 * @day: a day
 * @hit: (out): the first item of the row on that day, or else the nearest
 *
 * Returns: whether the row has any item
 */
gboolean
corrin_chart_hit_find (const CorrinChartLayout *layout, guint row, CorrinDay day, CorrinChartHit *hit)
{
  guint n = row < corrin_chart_hit_count_rows (layout) ? corrin_chart_row_count_items (layout, row) : 0;
  guint index;

  *hit = CORRIN_CHART_HIT_NONE;
  if (n == 0)
    return FALSE;
  index = corrin_chart_row_find_day (layout, row, day);
  if (index == n)
    index = corrin_chart_row_nearest (
        layout, row,
        corrin_chart_scale_apply (&layout->time_scale, corrin_chart_moment (day, CORRIN_TIME_NONE)));
  *hit = corrin_chart_row_item (layout, row, index);
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
  return a->entry == b->entry && a->mark == b->mark && a->stem == b->stem && a->lab == b->lab
         && a->phase == b->phase;
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
  return hit->entry == NULL && hit->mark == NULL && hit->stem == NULL && hit->lab == NULL
         && hit->phase == NULL;
}

/**
 * corrin_chart_hit_count_rows:
 * @layout: a scene
 *
 * Returns: how many rows it has, with those that are empty: the series, the kinds of small marks, the doses, the lab
 *   results and the phases of the plan
 */
guint
corrin_chart_hit_count_rows (const CorrinChartLayout *layout)
{
  return corrin_chart_row_of_phases (layout) + 1;
}

/**
 * corrin_chart_hit_row:
 * @layout: a scene
 * @hit: something in it
 *
 * Returns: the series, or the row of notes, tags, reactions, doses, lab results or phases after them
 */
guint
corrin_chart_hit_row (const CorrinChartLayout *layout, const CorrinChartHit *hit)
{
  if (hit->phase != NULL)
    return corrin_chart_row_of_phases (layout);
  if (hit->lab != NULL)
    return corrin_chart_row_of_labs (layout);
  if (hit->stem != NULL)
    return corrin_chart_row_of_doses (layout);
  if (hit->mark != NULL)
    return corrin_chart_row_of_marks (layout, hit->mark->kind);
  return (guint) (hit->track - &g_array_index (layout->tracks, CorrinChartTrack, 0));
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
  if (hit->phase != NULL)
    return hit->phase->day;
  if (hit->lab != NULL)
    return hit->lab->day;
  if (hit->mark != NULL)
    return hit->mark->day;
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
  if (hit->phase != NULL)
    {
      *x = hit->phase->x;
      *y = hit->phase->box.y + hit->phase->box.height / 2;
    }
  else if (hit->lab != NULL)
    {
      *x = hit->lab->x;
      *y = hit->lab->y;
    }
  else if (hit->stem != NULL)
    {
      *x = hit->stem->x;
      *y = hit->stem->y;
    }
  else if (hit->mark != NULL)
    {
      *x = hit->mark->x;
      *y = hit->mark->y;
    }
  else
    {
      *x = hit->entry->x;
      *y = hit->entry->y;
    }
}
