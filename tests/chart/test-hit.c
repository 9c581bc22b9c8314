/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pointer means: the nearest entry or dose, found the same way as by looking at all of them. */
#include "hit.h"

#include "chart-data.h"
#include "hit-rows.h"

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

/* In each panel what is drawn there is found, and Down leads from a panel to the next. */
static void
test_panels (void)
{
  static const char *const names[] = { "Fatigue", "Tingling", "Balance", "Memory", "Numbness" };
  g_autoptr (TestChart) chart = test_chart_new (20000, 20027);
  g_autoptr (CorrinChartLayout) layout = NULL;
  CorrinChartHit walked = CORRIN_CHART_HIT_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    test_chart_add (chart, names[i], test_ratings_new (20000, 20027, 1, 100, i));
  layout = test_layout (chart, 900, 700);
  g_assert_cmpuint (layout->panels->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, i);
      CorrinChartHit hit;

      for (guint j = 0; j < track->entries->len; j++)
        {
          const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, j);

          g_assert_true (corrin_chart_hit (layout, entry->x, entry->y, &hit));
          g_assert_true (hit.entry == entry);
        }
      g_assert_true (corrin_chart_hit_step (
          layout, &walked, i == 0 ? CORRIN_CHART_STEP_LAST : CORRIN_CHART_STEP_DOWN, &walked));
      g_assert_true (walked.track == track);
      g_assert_cmpint (corrin_chart_hit_day (&walked), ==, 20027);
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

/* A lab result on a day that was not rated is pointed at, and reached by keys below the injections. */
static void
test_labs (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20099);
  g_autoptr (CorrinChartLayout) layout = NULL;
  const CorrinChartLabMark *mark;
  CorrinChartHit hit;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20020, 1, 100, 1));
  test_chart_add_doses (chart, 20000, 20099, 30);
  corrin_chart_spec_add_lab (chart->spec, 20050, "Vitamin B12 142 ng/L");
  corrin_chart_spec_add_lab (chart->spec, 20050, "MCV 91 fL");
  corrin_chart_spec_add_lab (chart->spec, 20090, "Ferritin 61 µg/L");
  layout = test_layout (chart, 900, 500);
  mark = &g_array_index (layout->lab_marks, CorrinChartLabMark, 0);

  g_assert_true (corrin_chart_hit (layout, mark->x + 3, mark->y, &hit));
  g_assert_true (hit.lab == mark && hit.stem == NULL && hit.entry == NULL);
  g_assert_cmpint (corrin_chart_hit_day (&hit), ==, 20050);
  g_assert_cmpuint (corrin_chart_hit_row (layout, &hit), ==, corrin_chart_row_of_labs (layout));
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_LATER, &hit));
  g_assert_true (hit.lab == mark + 1);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_UP, &hit));
  g_assert_nonnull (hit.stem);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_DOWN, &hit));
  g_assert_true (hit.lab == mark + 1);
}

/* A note, a tag or a reaction on a day with nothing else is pointed at, and reached by keys between the ratings and the
 * injections; several tags of a day are one. */
static void
test_marks (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20099);
  g_autoptr (CorrinChartLayout) layout = NULL;
  const CorrinChartDayMark *notes, *tags;
  CorrinChartHit hit;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20020, 1, 100, 1));
  test_chart_add_doses (chart, 20000, 20099, 30);
  corrin_chart_spec_add_mark (chart->spec, 20050, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, 20070, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_mark (chart->spec, 20050, CORRIN_CHART_MARK_TAG, "poor sleep");
  corrin_chart_spec_add_mark (chart->spec, 20050, CORRIN_CHART_MARK_TAG, "travel");
  corrin_chart_spec_add_mark (chart->spec, 20090, CORRIN_CHART_MARK_REACTION, "reaction: redness");
  corrin_chart_spec_add_mark (chart->spec, 20100, CORRIN_CHART_MARK_REACTION, "outside");
  layout = test_layout (chart, 900, 500);
  notes = (const CorrinChartDayMark *) (const void *) layout->day_marks[CORRIN_CHART_MARK_NOTE]->data;
  tags = (const CorrinChartDayMark *) (const void *) layout->day_marks[CORRIN_CHART_MARK_TAG]->data;
  g_assert_cmpuint (layout->day_marks[CORRIN_CHART_MARK_TAG]->len, ==, 1);
  g_assert_cmpuint (layout->day_marks[CORRIN_CHART_MARK_REACTION]->len, ==, 1);

  g_assert_true (corrin_chart_hit (layout, notes->x + 2, notes->y, &hit));
  g_assert_true (hit.mark == notes && hit.entry == NULL && hit.stem == NULL);
  g_assert_cmpint (corrin_chart_hit_day (&hit), ==, 20050);
  g_assert_true (corrin_chart_hit (layout, tags->x + 2, tags->y, &hit));
  g_assert_true (hit.mark == tags);
  g_assert_true (corrin_chart_hit (layout, notes[1].x, tags->y, &hit));
  g_assert_true (hit.mark == notes + 1);

  g_assert_true (corrin_chart_hit_find (layout, 0, 20020, &hit));
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_DOWN, &hit));
  g_assert_true (hit.mark == notes);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_LATER, &hit));
  g_assert_true (hit.mark == notes + 1);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_DOWN, &hit));
  g_assert_true (hit.mark == tags);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_DOWN, &hit));
  g_assert_cmpint (corrin_chart_hit_day (&hit), ==, 20090);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_DOWN, &hit));
  g_assert_nonnull (hit.stem);
  g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_UP, &hit));
  g_assert_cmpuint (corrin_chart_hit_row (layout, &hit), ==, 1 + CORRIN_CHART_MARK_REACTION);
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

/* Every entry and every dose is reached by keys, once, in the order of time. */
static void
test_walk (void)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    {
      g_autoptr (TestChart) chart = shapes[i].make ();
      g_autoptr (CorrinChartLayout) layout = test_layout (chart, 900, 500);

      for (guint row = 0; row < corrin_chart_hit_count_rows (layout); row++)
        {
          CorrinChartHit hit, next;
          guint n = 1;

          if (!corrin_chart_hit_find (layout, row, chart->spec->period.from, &hit))
            continue;
          g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_FIRST, &hit));
          for (;; hit = next, n++)
            {
              CorrinChartHit back;

              g_assert_cmpuint (corrin_chart_hit_row (layout, &hit), ==, row);
              g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_LATER, &next));
              if (corrin_chart_hit_is_same (&next, &hit))
                break;
              g_assert_true (corrin_chart_hit_step (layout, &next, CORRIN_CHART_STEP_EARLIER, &back));
              g_assert_true (corrin_chart_hit_is_same (&back, &hit));
              if (row < layout->tracks->len)
                g_assert_cmpint (next.entry->day, >, hit.entry->day);
            }
          g_assert_true (corrin_chart_hit_step (layout, &hit, CORRIN_CHART_STEP_LAST, &next));
          g_assert_true (corrin_chart_hit_is_same (&next, &hit));
          if (row == corrin_chart_row_of_doses (layout))
            g_assert_cmpuint (n, ==, layout->stems->len);
          if (row == corrin_chart_row_of_labs (layout))
            g_assert_cmpuint (n, ==, layout->lab_marks->len);
        }
    }
}

static void
test_first_step (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20027);
  g_autoptr (TestChart) doses = test_chart_new (20000, 20027);
  g_autoptr (TestChart) nothing = test_chart_new (20000, 20027);
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinChartLayout) lane = NULL;
  g_autoptr (CorrinChartLayout) empty = NULL;
  CorrinChartHit hit;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20020, 3, 100, 1));
  layout = test_layout (chart, 900, 500);
  g_assert_true (corrin_chart_hit_step (layout, &CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_EARLIER, &hit));
  g_assert_cmpint (corrin_chart_hit_day (&hit), ==, 20020);
  /* The first of the three ratings of that day. */
  g_assert_cmpint (hit.entry->time, ==, 0);
  g_assert_true (corrin_chart_hit_step (layout, &CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_FIRST, &hit));
  g_assert_cmpint (corrin_chart_hit_day (&hit), ==, 20000);

  test_chart_add_doses (doses, 20003, 20020, 9);
  lane = test_layout (doses, 900, 500);
  g_assert_true (corrin_chart_hit_step (lane, &CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_LATER, &hit));
  g_assert_cmpint (corrin_chart_hit_day (&hit), ==, 20012);

  empty = test_layout (nothing, 900, 500);
  g_assert_false (corrin_chart_hit_step (empty, &CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_UP, &hit));
  g_assert_true (corrin_chart_hit_is_none (&hit));
}

static CorrinChartHit
step (const CorrinChartLayout *layout, CorrinChartHit from, CorrinChartStep where, guint row, CorrinDay day)
{
  CorrinChartHit to;

  g_assert_true (corrin_chart_hit_step (layout, &from, where, &to));
  g_assert_cmpuint (corrin_chart_hit_row (layout, &to), ==, row);
  g_assert_cmpint (corrin_chart_hit_day (&to), ==, day);
  return to;
}

static void
test_rows_and_months (void)
{
  static const CorrinPoint sparse[] = { { 20000, CORRIN_TIME_NONE, 3 },
                                        { 20010, CORRIN_TIME_NONE, 4 },
                                        { 20100, CORRIN_TIME_NONE, 5 } };
  g_autoptr (TestChart) chart = test_chart_new (20000, 20100);
  g_autoptr (CorrinChartLayout) layout = NULL;
  CorrinChartHit hit;
  guint doses = 2 + CORRIN_CHART_N_MARK_KINDS;

  test_chart_add (chart, "Fatigue", test_ratings_new (20000, 20100, 1, 100, 1));
  corrin_chart_spec_add_series (chart->spec, "Tingling", (CorrinPoints){ sparse, G_N_ELEMENTS (sparse) });
  test_chart_add_doses (chart, 20050, 20052, 9);
  layout = test_layout (chart, 900, 500);

  hit = step (layout, CORRIN_CHART_HIT_NONE, CORRIN_CHART_STEP_LAST, 0, 20100);
  /* 20100 is 12 January 2025. */
  hit = step (layout, hit, CORRIN_CHART_STEP_MONTH_EARLIER, 0, 20069);
  hit = step (layout, hit, CORRIN_CHART_STEP_MONTH_EARLIER, 0, 20039);
  hit = step (layout, hit, CORRIN_CHART_STEP_DOWN, 1, 20010);
  hit = step (layout, hit, CORRIN_CHART_STEP_MONTH_LATER, 1, 20100);
  hit = step (layout, hit, CORRIN_CHART_STEP_MONTH_LATER, 1, 20100);
  hit = step (layout, hit, CORRIN_CHART_STEP_DOWN, doses, 20050);
  hit = step (layout, hit, CORRIN_CHART_STEP_DOWN, doses, 20050);
  hit = step (layout, hit, CORRIN_CHART_STEP_MONTH_EARLIER, doses, 20050);
  hit = step (layout, hit, CORRIN_CHART_STEP_UP, 1, 20010);
  hit = step (layout, hit, CORRIN_CHART_STEP_UP, 0, 20010);
  hit = step (layout, hit, CORRIN_CHART_STEP_UP, 0, 20010);
  hit = step (layout, hit, CORRIN_CHART_STEP_MONTH_EARLIER, 0, 20000);
  step (layout, hit, CORRIN_CHART_STEP_EARLIER, 0, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/hit/nearest", test_nearest);
  g_test_add_func ("/chart/hit/what-is-hit", test_what_is_hit);
  g_test_add_func ("/chart/hit/doses", test_doses);
  g_test_add_func ("/chart/hit/panels", test_panels);
  g_test_add_func ("/chart/hit/labs", test_labs);
  g_test_add_func ("/chart/hit/marks", test_marks);
  g_test_add_func ("/chart/hit/nothing-there", test_nothing_there);
  g_test_add_func ("/chart/hit/walk", test_walk);
  g_test_add_func ("/chart/hit/first-step", test_first_step);
  g_test_add_func ("/chart/hit/rows-and-months", test_rows_and_months);
  return g_test_run ();
}
