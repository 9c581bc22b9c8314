/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that were shaped for an earlier layout make the same chart, and are shaped once. */
#include "chart-data.h"

#include <pango/pangocairo.h>

static const CorrinChartText *
text_at (const CorrinChartLayout *layout, guint index)
{
  return &g_array_index (layout->texts, CorrinChartText, index);
}

static void
assert_same (const CorrinChartLayout *a, const CorrinChartLayout *b)
{
  g_assert_cmpuint (a->texts->len, ==, b->texts->len);
  for (guint i = 0; i < a->texts->len; i++)
    {
      const CorrinChartText *one = text_at (a, i), *other = text_at (b, i);

      g_assert_cmpstr (pango_layout_get_text (one->layout), ==, pango_layout_get_text (other->layout));
      g_assert_cmpint (pango_layout_get_line_count (one->layout), ==,
                       pango_layout_get_line_count (other->layout));
      g_assert_cmpint (pango_layout_is_ellipsized (one->layout), ==,
                       pango_layout_is_ellipsized (other->layout));
      g_assert_cmpmem (&one->box, sizeof one->box, &other->box, sizeof other->box);
    }
}

static guint
count_shared (const CorrinChartLayout *a, const CorrinChartLayout *b)
{
  guint n = 0;

  for (guint i = 0; i < a->texts->len; i++)
    for (guint j = 0; j < b->texts->len; j++)
      if (text_at (a, i)->layout == text_at (b, j)->layout)
        n++;
  return n;
}

static void
test_shape (gconstpointer data)
{
  const TestShape *shape = data;
  guint n_sizes;
  const TestSize *sizes = test_sizes (&n_sizes);
  g_autoptr (TestChart) chart = shape->make ();
  PangoContext *context = test_context (96);
  g_autoptr (CorrinChartTexts) texts = corrin_chart_texts_new ();

  for (guint i = 0; i < n_sizes; i++)
    {
      double width = sizes[i].width, height = sizes[i].height;
      g_autoptr (CorrinChartLayout) alone = corrin_chart_layout_new (chart->spec, width, height, context);
      g_autoptr (CorrinChartLayout) first =
          corrin_chart_layout_new_with (chart->spec, width, height, context, texts);
      g_autoptr (CorrinChartLayout) again =
          corrin_chart_layout_new_with (chart->spec, width, height, context, texts);

      assert_same (alone, first);
      assert_same (alone, again);
      g_assert_cmpuint (count_shared (alone, again), ==, 0);
      g_assert_cmpuint (count_shared (first, again), >, 0);
    }
  g_object_unref (context);
}

/* Nothing is taken over into letters of another size. */
static void
test_other_letters (void)
{
  CorrinDay begin = corrin_day_new (2026, 1, 1);
  g_autoptr (TestChart) chart = test_chart_new (begin, begin + 6);
  PangoContext *context = test_context (96);
  g_autoptr (CorrinChartTexts) texts = corrin_chart_texts_new ();
  g_autoptr (CorrinChartLayout) small = NULL, large = NULL, alone = NULL;

  test_chart_add (chart, "Fatigue", test_ratings_new (begin, begin + 6, 1, 100, 60));
  small = corrin_chart_layout_new_with (chart->spec, 800, 400, context, texts);
  pango_cairo_context_set_resolution (context, 120);
  large = corrin_chart_layout_new_with (chart->spec, 800, 400, context, texts);
  alone = corrin_chart_layout_new (chart->spec, 800, 400, context);
  g_assert_cmpfloat (large->em, >, small->em);
  g_assert_cmpuint (count_shared (small, large), ==, 0);
  assert_same (alone, large);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_shapes; i++)
    {
      g_autofree char *path = g_strconcat ("/chart/texts/shape/", shapes[i].name, NULL);

      g_test_add_data_func (g_strdelimit (path, " ,", '-'), &shapes[i], test_shape);
    }
  g_test_add_func ("/chart/texts/other-letters", test_other_letters);
  return g_test_run ();
}
