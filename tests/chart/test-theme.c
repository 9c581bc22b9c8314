/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every theme can be read: contrast by WCAG 2.1, and no two series that differ by colour alone. */
#include "theme.h"

#include <math.h>

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const CorrinChartColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

static double
contrast (const CorrinChartColor *a, const CorrinChartColor *b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* On the paper and on the tint of a phase. */
static void
assert_contrast (const CorrinChartTheme *theme, const CorrinChartColor *color, double least)
{
  g_assert_cmpfloat (contrast (color, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]), >=, least);
  g_assert_cmpfloat (contrast (color, &theme->roles[CORRIN_CHART_ROLE_BAND]), >=, least);
}

static void
test_contrast_formula (void)
{
  const CorrinChartColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  const CorrinChartColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (contrast (&black, &white), 21, 1e-9);
  /* #767676 is known as the lightest grey with 4.5 to 1 on white. */
  g_assert_cmpfloat_with_epsilon (contrast (&grey, &white), 4.54, 0.01);
}

static void
test_words (void)
{
  for (guint i = 0; i < CORRIN_CHART_N_THEMES; i++)
    {
      const CorrinChartTheme *theme = corrin_chart_theme_get ((CorrinChartThemeKind) i);

      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_TEXT], 4.5);
      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_MUTED], 4.5);
    }
}

static void
test_marks (void)
{
  for (guint i = 0; i < CORRIN_CHART_N_THEMES; i++)
    {
      const CorrinChartTheme *theme = corrin_chart_theme_get ((CorrinChartThemeKind) i);

      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_DOSE], 3);
      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_FLAG], 3);
      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_AXIS], 3);
      for (guint j = 0; j < CORRIN_CHART_SERIES_MAX; j++)
        {
          g_assert_cmpfloat (theme->styles[j].color.alpha, ==, 1);
          assert_contrast (theme, &theme->styles[j].color, 3);
        }
    }
}

static void
test_high_contrast (void)
{
  const CorrinChartThemeKind kinds[] = { CORRIN_CHART_THEME_HIGH_CONTRAST,
                                         CORRIN_CHART_THEME_HIGH_CONTRAST_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CorrinChartTheme *theme = corrin_chart_theme_get (kinds[i]);

      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_TEXT], 7);
      assert_contrast (theme, &theme->roles[CORRIN_CHART_ROLE_MUTED], 7);
      for (guint j = 0; j < CORRIN_CHART_SERIES_MAX; j++)
        assert_contrast (theme, &theme->styles[j].color, 4.5);
      g_assert_cmpfloat (theme->line_width, >, corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT)->line_width);
    }
}

static gboolean
same_dashes (const CorrinChartStyle *a, const CorrinChartStyle *b)
{
  if (a->n_dashes != b->n_dashes)
    return FALSE;
  for (int i = 0; i < a->n_dashes; i++)
    if (a->dashes[i] != b->dashes[i])
      return FALSE;
  return TRUE;
}

static void
test_not_by_colour_alone (void)
{
  for (guint i = 0; i < CORRIN_CHART_N_THEMES; i++)
    {
      const CorrinChartStyle *styles = corrin_chart_theme_get ((CorrinChartThemeKind) i)->styles;

      for (guint a = 0; a < CORRIN_CHART_SERIES_MAX; a++)
        for (guint b = 0; b < a; b++)
          {
            g_assert_cmpint (styles[a].shape, !=, styles[b].shape);
            g_assert_false (same_dashes (&styles[a], &styles[b]));
          }
    }
}

static void
test_print_is_grey (void)
{
  const CorrinChartTheme *theme = corrin_chart_theme_get (CORRIN_CHART_THEME_PRINT);

  for (guint i = 0; i < CORRIN_CHART_SERIES_MAX; i++)
    {
      g_assert_cmpfloat (theme->styles[i].color.red, ==, theme->styles[i].color.green);
      g_assert_cmpfloat (theme->styles[i].color.red, ==, theme->styles[i].color.blue);
    }
}

/* A fax knows black and white only. What means something becomes black; three shades on a band become white. */
static void
test_print_survives_fax (void)
{
  const CorrinChartTheme *theme = corrin_chart_theme_get (CORRIN_CHART_THEME_PRINT);
  const CorrinChartRole dark[] = { CORRIN_CHART_ROLE_TEXT, CORRIN_CHART_ROLE_MUTED,
                                   CORRIN_CHART_ROLE_AXIS, CORRIN_CHART_ROLE_BAND_EDGE,
                                   CORRIN_CHART_ROLE_DOSE, CORRIN_CHART_ROLE_GUIDE,
                                   CORRIN_CHART_ROLE_FLAG, CORRIN_CHART_ROLE_LEADER };
  double shade = theme->roles[CORRIN_CHART_ROLE_BAND].red;

  for (guint i = 0; i < G_N_ELEMENTS (dark); i++)
    g_assert_cmpfloat (theme->roles[dark[i]].red, <, 0.48);
  for (guint i = 0; i < CORRIN_CHART_SERIES_MAX; i++)
    g_assert_cmpfloat (theme->styles[i].color.red, <, 0.48);
  for (guint i = 0; i < 3; i++)
    shade *= 1 - theme->range_alpha;
  g_assert_cmpfloat (shade, >, 0.65);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/theme/contrast-formula", test_contrast_formula);
  g_test_add_func ("/chart/theme/words", test_words);
  g_test_add_func ("/chart/theme/marks", test_marks);
  g_test_add_func ("/chart/theme/high-contrast", test_high_contrast);
  g_test_add_func ("/chart/theme/not-by-colour-alone", test_not_by_colour_alone);
  g_test_add_func ("/chart/theme/print-is-grey", test_print_is_grey);
  g_test_add_func ("/chart/theme/print-survives-fax", test_print_survives_fax);
  return g_test_run ();
}
