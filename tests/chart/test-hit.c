/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pointer means: the nearest entry or dose, found the same way as by looking at all of them. */
#include "hit.h"

#include "chart-data.h"

#include <math.h>

typedef gboolean (*NearerFunc) (const CorrinChartEntry *entry, const CorrinChartEntry *than, double x,
                                double y);

static gboolean
is_nearer_in_time (const CorrinChartEntry *entry, const CorrinChartEntry *than, double x, double y)
{
  (void) y;
  return fabs (entry->x - x) < fabs (than->x - x);
}

static gboolean
is_nearer (const CorrinChartEntry *entry, const CorrinChartEntry *than, double x, double y)
{
  return hypot (entry->x - x, entry->y - y) < hypot (than->x - x, than->y - y);
}

/* The first of the nearest entries, of @day if that is given. */
static const CorrinChartEntry *
nearest_of_all (const CorrinChartLayout *layout, double x, double y, CorrinDay day, NearerFunc func)
{
  const CorrinChartEntry *best = NULL;

  for (guint i = 0; i < layout->tracks->len; i++)
    {
      const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, i);

      for (guint j = 0; j < track->entries->len; j++)
        {
          const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, j);

          if (day != CORRIN_DAY_NONE && entry->day != day)
            continue;
          if (best == NULL || func (entry, best, x, y))
            best = entry;
        }
    }
  return best;
}

static void
test_nearest (void)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < n_shapes; i++)
    {
      g_autoptr (TestChart) chart = shapes[i].make ();
      g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 500);

      for (guint round = 0; round < 100; round++)
        {
          double x = layout->plot.x + g_rand_double (rand) * layout->plot.width;
          double y = layout->plot.y + g_rand_double (rand) * layout->plot.height;
          const CorrinChartEntry *expected =
              nearest_of_all (layout, x, y, CORRIN_DAY_NONE, is_nearer_in_time);
          CorrinChartHit hit;

          g_assert_true (corrin_chart_hit (layout, x, y, &hit) == (expected != NULL));
          if (expected == NULL)
            continue;
          expected = nearest_of_all (layout, x, y, expected->day, is_nearer);
          g_assert_null (hit.stem);
          g_assert_cmpint (hit.entry->day, ==, expected->day);
          g_assert_cmpfloat (hypot (hit.entry->x - x, hit.entry->y - y), ==,
                             hypot (expected->x - x, expected->y - y));
        }
    }
}

static void
test_what_is_hit (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20027);
  g_autoptr (CorrinChartLayout) layout = NULL;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20027, 1, 100, 1));
  test_chart_add (chart, "Tingling", test_ratings_new (20000, 20027, 1, 100, 2));
  layout = test_layout (chart, 900, 500);
  for (guint i = 0; i < 2; i++)
    {
      const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, i);

      for (guint j = 0; j < track->entries->len; j++)
        {
          const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, j);
          CorrinChartHit hit;

          g_assert_true (corrin_chart_hit (layout, entry->x, entry->y, &hit));
          g_assert_true (hit.track == track);
          g_assert_true (hit.entry == entry);
          g_assert_cmpstr (hit.track->name, ==, i == 0 ? "Fatigue" : "Tingling");
          g_assert_cmpint (hit.entry->day, ==, 20000 + (CorrinDay) j);
        }
    }
}

static void
test_doses (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20099);
  g_autoptr (CorrinChartLayout) layout = NULL;

  test_chart_add_doses (chart, 20000, 20099, 9);
  layout = test_layout (chart, 900, 500);
  g_assert_cmpuint (layout->stems->len, ==, 12);
  for (guint i = 0; i < layout->stems->len; i++)
    {
      const CorrinChartStem *stem = &g_array_index (layout->stems, CorrinChartStem, i);
      CorrinChartHit hit;

      g_assert_true (corrin_chart_hit (layout, stem->x + 1, layout->lane.y + 5, &hit));
      g_assert_true (hit.stem == stem);
      g_assert_null (hit.track);
      g_assert_null (hit.entry);
    }
}

static void
test_nothing_there (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20099);
  g_autoptr (CorrinChartLayout) layout = NULL;
  CorrinChartHit hit;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20099, 1, 100, 1));
  layout = test_layout (chart, 900, 500);
  g_assert_false (corrin_chart_hit (layout, 2, 2, &hit));
  g_assert_false (corrin_chart_hit (layout, 898, 250, &hit));
  g_assert_false (corrin_chart_hit (layout, -1e9, 1e9, &hit));
  g_assert_null (hit.entry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/hit/nearest", test_nearest);
  g_test_add_func ("/chart/hit/what-is-hit", test_what_is_hit);
  g_test_add_func ("/chart/hit/doses", test_doses);
  g_test_add_func ("/chart/hit/nothing-there", test_nothing_there);
  return g_test_run ();
}
