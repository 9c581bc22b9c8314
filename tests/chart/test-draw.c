/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ink: it is where the layout says, in the colours of the theme, and nowhere else. */
#include "draw.h"

#include "chart-data.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#define WIDTH 900
#define HEIGHT 500

static cairo_surface_t *
draw (const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) layout->width, (int) layout->height);
  cairo_t *cr = cairo_create (surface);

  corrin_chart_draw (cr, layout, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + x * 4, sizeof value);
  return value;
}

static guint32
as_pixel (const CorrinChartColor *color)
{
  return 0xff000000u | (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8
         | (guint32) lround (color->blue * 255);
}

static TestChart *
apart_new (void)
{
  TestChart *chart = test_chart_new (20000, 20009);

  /* Two flat lines that never meet. */
  for (guint i = 0; i < 2; i++)
    {
      GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));

      for (CorrinDay day = 20000; day < 20010; day++)
        {
          CorrinPoint point = { day, CORRIN_TIME_NONE, i == 0 ? 2.3 : 7.7 };

          if (day != 20004)
            g_array_append_val (ratings, point);
        }
      test_chart_add (chart, i == 0 ? "Fatigue" : "Tingling", ratings);
    }
  test_chart_add_doses (chart, 20002, 20002, 1);
  return chart;
}

static void
test_markers_have_their_colour (void)
{
  g_autoptr (TestChart) chart = apart_new ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, WIDTH, HEIGHT);

  for (guint kind = 0; kind < CORRIN_CHART_N_THEMES; kind++)
    {
      const CorrinChartTheme *theme = corrin_chart_theme_get ((CorrinChartThemeKind) kind);
      cairo_surface_t *surface = draw (layout, theme);

      for (guint i = 0; i < layout->tracks->len; i++)
        {
          const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, i);

          for (guint j = 0; j < track->entries->len; j++)
            {
              const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, j);

              g_assert_cmphex (pixel (surface, (int) entry->x, (int) entry->y), ==,
                               as_pixel (&theme->styles[track->style].color));
            }
        }
      g_assert_cmphex (pixel (surface, 1, 1), ==, as_pixel (&theme->roles[CORRIN_CHART_ROLE_BACKGROUND]));
      cairo_surface_destroy (surface);
    }
}

/* What the series add to the picture lies within the clip, and there is something. */
static void
test_series_stay_in_clip (void)
{
  guint n_shapes;
  const TestShape *shapes = test_shapes (&n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    {
      g_autoptr (TestChart) chart = shapes[i].make ();
      g_autoptr (CorrinChartLayout) layout = test_layout (chart, WIDTH, HEIGHT);
      const CorrinChartTheme *theme = corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT);
      cairo_surface_t *with = draw (layout, theme), *without;
      gboolean had_series = layout->tracks->len > 0;
      guint n_inked = 0;

      g_array_set_size (layout->tracks, 0);
      without = draw (layout, theme);
      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          if (pixel (with, x, y) != pixel (without, x, y))
            {
              n_inked++;
              g_assert_cmpfloat (x + 1, >=, layout->clip.x);
              g_assert_cmpfloat (x, <=, layout->clip.x + layout->clip.width);
              g_assert_cmpfloat (y + 1, >=, layout->clip.y);
              g_assert_cmpfloat (y, <=, layout->clip.y + layout->clip.height);
            }
      g_assert_true (had_series == (n_inked > 0));
      cairo_surface_destroy (with);
      cairo_surface_destroy (without);
    }
}

/* Between two ratings with a day between them there is only paper. */
static void
test_no_ink_in_gaps (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20009);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  const CorrinPoint points[] = { { 20001, CORRIN_TIME_NONE, 5 }, { 20003, CORRIN_TIME_NONE, 5 } };
  const CorrinChartTheme *theme = corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT);
  g_autoptr (CorrinChartLayout) layout = NULL;
  cairo_surface_t *surface;
  double y;
  guint n_inked = 0;

  g_array_append_vals (ratings, points, 2);
  test_chart_add (chart, "Fatigue", ratings);
  layout = test_layout (chart, WIDTH, HEIGHT);
  surface = draw (layout, theme);
  y = corrin_chart_scale_apply (&layout->value_scale, 5);
  for (double x = corrin_chart_scale_apply (&layout->time_scale, 20002);
       x < corrin_chart_scale_apply (&layout->time_scale, 20003); x++)
    n_inked += pixel (surface, (int) x, (int) y) == as_pixel (&theme->styles[0].color);
  g_assert_cmpuint (n_inked, ==, 0);
  cairo_surface_destroy (surface);
}

/* A line that is joined has ink all along it. */
static void
test_ink_along_line (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20009);
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  const CorrinPoint points[] = { { 20001, CORRIN_TIME_NONE, 5 }, { 20002, CORRIN_TIME_NONE, 5 } };
  const CorrinChartTheme *theme = corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT);
  g_autoptr (CorrinChartLayout) layout = NULL;
  cairo_surface_t *surface;
  int y;

  g_array_append_vals (ratings, points, 2);
  test_chart_add (chart, "Fatigue", ratings);
  layout = test_layout (chart, WIDTH, HEIGHT);
  surface = draw (layout, theme);
  y = (int) corrin_chart_scale_apply (&layout->value_scale, 5);
  for (double x = corrin_chart_scale_apply (&layout->time_scale, 20001.5);
       x < corrin_chart_scale_apply (&layout->time_scale, 20002.5); x++)
    g_assert_true (pixel (surface, (int) x, y) != as_pixel (&theme->roles[CORRIN_CHART_ROLE_BACKGROUND]));
  cairo_surface_destroy (surface);
}

static void
test_doses_have_ink (void)
{
  g_autoptr (TestChart) chart = test_chart_new (20000, 20099);
  const CorrinChartTheme *theme = corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT);
  g_autoptr (CorrinChartLayout) layout = NULL;
  cairo_surface_t *surface;

  for (guint i = 0; i < 5; i++)
    {
      CorrinChartDose dose = { .day = 20010 + 20 * (CorrinDay) i,
                               .time = CORRIN_TIME_NONE,
                               .precision = CORRIN_PRECISION_DAY,
                               .substance = (CorrinSubstance) i,
                               .micrograms = 1000,
                               .skipped = i == 4 };

      corrin_chart_spec_add_dose (chart->spec, &dose);
    }
  layout = test_layout (chart, WIDTH, HEIGHT);
  g_assert_cmpuint (layout->stems->len, ==, 5);
  surface = draw (layout, theme);
  for (guint i = 0; i < 5; i++)
    {
      const CorrinChartStem *stem = &g_array_index (layout->stems, CorrinChartStem, i);
      guint32 middle = pixel (surface, (int) stem->x, (int) stem->y);

      /* A given dose is filled, a skipped one is hollow. */
      g_assert_cmphex (
          middle, ==,
          as_pixel (&theme->roles[i == 4 ? CORRIN_CHART_ROLE_BACKGROUND : CORRIN_CHART_ROLE_DOSE]));
    }
  cairo_surface_destroy (surface);
}

static void
test_nothing_outside (void)
{
  g_autoptr (TestChart) chart = apart_new ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, WIDTH, HEIGHT);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  corrin_chart_draw (cr, layout, corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT));
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (x + width, <=, WIDTH);
  g_assert_cmpfloat (y + height, <=, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A background without strength leaves what is below, as a window wants it. */
static void
test_clear_background (void)
{
  g_autoptr (TestChart) chart = apart_new ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, WIDTH, HEIGHT);
  CorrinChartTheme theme = *corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT);
  cairo_surface_t *surface;

  theme.roles[CORRIN_CHART_ROLE_BACKGROUND].alpha = 0;
  surface = draw (layout, &theme);
  g_assert_cmphex (pixel (surface, 1, 1), ==, 0);
  cairo_surface_destroy (surface);
}

/* The state of the context is as it was. */
static void
test_context_is_restored (void)
{
  g_autoptr (TestChart) chart = apart_new ();
  g_autoptr (CorrinChartLayout) layout = test_layout (chart, WIDTH, HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double x1, y1, x2, y2;

  cairo_set_line_width (cr, 7);
  corrin_chart_draw (cr, layout, corrin_chart_theme_get (CORRIN_CHART_THEME_DARK));
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_false (cairo_has_current_point (cr));
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat (x2, ==, 2 * WIDTH);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/draw/markers-have-their-colour", test_markers_have_their_colour);
  g_test_add_func ("/chart/draw/series-stay-in-clip", test_series_stay_in_clip);
  g_test_add_func ("/chart/draw/no-ink-in-gaps", test_no_ink_in_gaps);
  g_test_add_func ("/chart/draw/ink-along-line", test_ink_along_line);
  g_test_add_func ("/chart/draw/doses-have-ink", test_doses_have_ink);
  g_test_add_func ("/chart/draw/nothing-outside", test_nothing_outside);
  g_test_add_func ("/chart/draw/clear-background", test_clear_background);
  g_test_add_func ("/chart/draw/context-is-restored", test_context_is_restored);
  return g_test_run ();
}
