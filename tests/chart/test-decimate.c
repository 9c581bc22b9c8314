/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thinning a line never loses what a column of pixels shows: its first, lowest, highest and last point, and gaps. */
#include "decimate.h"

#include <math.h>

/* What one column shows of one run between gaps. */
typedef struct
{
  gint64 column;
  double first;
  double lowest;
  double highest;
  double last;
  gboolean is_start;
} Seen;

static GArray *
see (const GArray *line, double origin, double width)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Seen));
  Seen *seen = NULL;

  for (guint i = 0; i < line->len; i++)
    {
      const CorrinChartVertex *vertex = &g_array_index (line, CorrinChartVertex, i);
      gint64 column = (gint64) floor ((vertex->x - origin) / width);

      if (seen == NULL || vertex->is_start || seen->column != column)
        {
          Seen fresh = { column, vertex->y, vertex->y, vertex->y, vertex->y, vertex->is_start };

          g_array_append_val (columns, fresh);
          seen = &g_array_index (columns, Seen, columns->len - 1);
        }
      seen->lowest = MAX (seen->lowest, vertex->y);
      seen->highest = MIN (seen->highest, vertex->y);
      seen->last = vertex->y;
    }
  return columns;
}

static GArray *
random_line (GRand *rand, guint n, int gap_one_in)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (CorrinChartVertex));
  double x = g_rand_double_range (rand, -50, 50);

  for (guint i = 0; i < n; i++)
    {
      CorrinChartVertex vertex = { .is_start = i == 0 || g_rand_int_range (rand, 0, gap_one_in) == 0 };

      /* Several points may have the same place, and equal values are common. */
      if (g_rand_boolean (rand))
        x += g_rand_double (rand) * g_rand_double (rand);
      vertex.x = x;
      vertex.y = g_rand_int_range (rand, 0, 11);
      g_array_append_val (line, vertex);
    }
  return line;
}

static void
check_line (GArray *line, double origin, double width)
{
  g_autoptr (GArray) before = see (line, origin, width);
  g_autoptr (GArray) after = NULL;
  guint n = line->len;

  corrin_decimate_line (line, origin, width);
  after = see (line, origin, width);
  g_assert_cmpuint (line->len, <=, MIN (n, 4 * before->len));
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < before->len; i++)
    {
      const Seen *was = &g_array_index (before, Seen, i);
      const Seen *is = &g_array_index (after, Seen, i);

      g_assert_cmpint (is->column, ==, was->column);
      g_assert_cmpfloat (is->first, ==, was->first);
      g_assert_cmpfloat (is->lowest, ==, was->lowest);
      g_assert_cmpfloat (is->highest, ==, was->highest);
      g_assert_cmpfloat (is->last, ==, was->last);
      g_assert_true (is->is_start == was->is_start);
    }
  for (guint i = 1; i < line->len; i++)
    g_assert_cmpfloat (g_array_index (line, CorrinChartVertex, i - 1).x, <=,
                       g_array_index (line, CorrinChartVertex, i).x);
}

static void
test_property (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GArray) line =
          random_line (rand, (guint) g_rand_int_range (rand, 0, 400), g_rand_int_range (rand, 1, 60));

      check_line (line, g_rand_double_range (rand, -3, 3), g_rand_double_range (rand, 0.2, 8));
    }
}

static void
test_few_points_stay (void)
{
  const CorrinChartVertex vertices[] = {
    { 0.1, 5, TRUE }, { 0.2, 1, FALSE }, { 0.3, 9, FALSE }, { 0.4, 4, FALSE }
  };
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (CorrinChartVertex));

  g_array_append_vals (line, vertices, G_N_ELEMENTS (vertices));
  corrin_decimate_line (line, 0, 1);
  g_assert_cmpuint (line->len, ==, 4);
  g_assert_cmpmem (line->data, sizeof vertices, vertices, sizeof vertices);
}

static void
test_reaches (void)
{
  const CorrinChartReach given[] = { { 0.1, 3, 6, TRUE },
                                     { 0.5, 2, 5, FALSE },
                                     { 0.9, 4, 8, FALSE },
                                     { 0.95, 1, 1, TRUE },
                                     { 1.5, 2, 2, FALSE } };
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (CorrinChartReach));
  const CorrinChartReach *left;

  g_array_append_vals (reaches, given, G_N_ELEMENTS (given));
  corrin_decimate_reaches (reaches, 0, 1);
  left = (const CorrinChartReach *) (const void *) reaches->data;
  g_assert_cmpuint (reaches->len, ==, 3);
  g_assert_cmpfloat (left[0].top, ==, 2);
  g_assert_cmpfloat (left[0].bottom, ==, 8);
  g_assert_true (left[1].is_start);
  g_assert_cmpfloat (left[1].top, ==, 1);
  g_assert_false (left[2].is_start);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/decimate/property", test_property);
  g_test_add_func ("/chart/decimate/few-points-stay", test_few_points_stay);
  g_test_add_func ("/chart/decimate/reaches", test_reaches);
  return g_test_run ();
}
