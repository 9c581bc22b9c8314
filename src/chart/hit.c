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

/* The index of the first entry at @x or right of it. */
static guint
find_entry (const CorrinChartTrack *track, double x)
{
  guint low = 0, high = track->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (track->entries, CorrinChartEntry, middle).x < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Takes @entry if it is nearer than what was found before.
 *
 * Returns: whether farther entries in this direction may still be nearer */
static gboolean
try_entry (const CorrinChartTrack *track, guint index, double x, double y, double *best, CorrinChartHit *hit)
{
  const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, index);
  double distance = hypot (entry->x - x, entry->y - y);

  if (distance < *best)
    {
      *best = distance;
      *hit = (CorrinChartHit){ .track = track, .entry = entry };
    }
  return fabs (entry->x - x) < *best;
}

static void
find_in_track (const CorrinChartTrack *track, double x, double y, double *best, CorrinChartHit *hit)
{
  guint start = find_entry (track, x);

  for (guint i = start; i < track->entries->len && try_entry (track, i, x, y, best, hit);)
    i++;
  for (guint i = start; i > 0 && try_entry (track, i - 1, x, y, best, hit);)
    i--;
}

/* Doses are told apart by their day alone: their markers may lie on each other. */
static gboolean
find_stem (const CorrinChartLayout *layout, double x, CorrinChartHit *hit)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < layout->stems->len; i++)
    {
      const CorrinChartStem *stem = &g_array_index (layout->stems, CorrinChartStem, i);

      if (fabs (stem->x - x) < best)
        {
          best = fabs (stem->x - x);
          *hit = (CorrinChartHit){ .stem = stem };
        }
    }
  return hit->stem != NULL;
}

/**
 * corrin_chart_hit:
 * @layout: a scene
 * @x: a place in units of @layout
 * @y: a place in units of @layout
 * @hit: (out): what is nearest
 *
 * Finds what a pointer means: in the lane the nearest dose, in the plot the nearest entry of any series. Hover,
 * click and keyboard all ask here.
 *
 * Returns: whether there is anything; not so outside of plot and lane
 */
gboolean
corrin_chart_hit (const CorrinChartLayout *layout, double x, double y, CorrinChartHit *hit)
{
  double best = G_MAXDOUBLE, reach = REACH * layout->em;

  *hit = (CorrinChartHit){ NULL, NULL, NULL };
  if (layout->lane.height > 0 && is_near (&layout->lane, x, y, reach))
    return find_stem (layout, x, hit);
  if (!is_near (&layout->plot, x, y, reach))
    return FALSE;
  for (guint i = 0; i < layout->tracks->len; i++)
    find_in_track (&g_array_index (layout->tracks, CorrinChartTrack, i), x, y, &best, hit);
  return hit->entry != NULL;
}
