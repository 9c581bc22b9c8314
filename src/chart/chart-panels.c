/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panels.h"

#include "chart-axes.h"
#include "chart-names.h"

/* More lines than can be told apart in one plot stand below each other instead, each symptom with a panel of its own:
 * the same days and the same 0 to 10 in all of them. What a carer saw of a symptom shares its panel. */

/* Ems. */
#define LEAST_PLOT_HEIGHT 4.8
#define LEAST_PANEL_HEIGHT 2.2
#define GOOD_PANEL_HEIGHT 6.5
#define PANEL_GAP 0.7

guint
corrin_chart_n_panels (const CorrinChartLayout *layout)
{
  return MAX (layout->panels->len, 1);
}

/* A scene of another kind has one plot. */
CorrinChartPanel
corrin_chart_panel_at (const CorrinChartLayout *layout, guint index)
{
  if (layout->panels->len == 0)
    return (CorrinChartPanel){ layout->plot, layout->value_scale };
  return g_array_index (layout->panels, CorrinChartPanel, index);
}

/* The panel of a series in the scene as it is divided. */
guint
corrin_chart_panel_of (const CorrinChartBuilder *builder, guint series)
{
  if (corrin_chart_n_panels (builder->layout) == 1)
    return 0;
  return g_array_index (builder->spec->series, CorrinChartSeries, series).panel;
}

CorrinChartPlace
corrin_chart_place_in_panel (const CorrinChartBuilder *builder, guint series)
{
  guint panel = corrin_chart_panel_of (builder, series);
  CorrinChartPlace place = { 0, 0 };

  for (guint i = 0; i < builder->spec->series->len; i++)
    if (corrin_chart_panel_of (builder, i) == panel)
      {
        place.index += i < series;
        place.n++;
      }
  return place;
}

/* The most series that any panel has. */
guint
corrin_chart_most_in_panel (const CorrinChartBuilder *builder)
{
  guint most = 0;

  for (guint i = 0; i < builder->spec->series->len; i++)
    most = MAX (most, corrin_chart_place_in_panel (builder, i).n);
  return most;
}

static CorrinChartKey *
title_of (const CorrinChartBuilder *builder, guint panel)
{
  CorrinChartKey *key = corrin_chart_key_new (builder);

  for (guint i = 0; i < builder->spec->series->len; i++)
    if (corrin_chart_panel_of (builder, i) == panel)
      corrin_chart_add_name_key (key, i);
  return key;
}

/* The height of the highest title, or 0 in a chart that is one plot. */
static double
title_height (const CorrinChartBuilder *builder, guint n_panels)
{
  double height = 0;

  for (guint i = 0; i < n_panels && n_panels > 1; i++)
    {
      g_autoptr (CorrinChartKey) title = title_of (builder, i);

      height = MAX (height, corrin_chart_key_height (title, builder->layout->plot.width));
    }
  return height;
}

static double
height_of_panels (const CorrinChartBuilder *builder, guint n_panels, double panel_height)
{
  return n_panels * (title_height (builder, n_panels) + panel_height * builder->em)
         + (2 * n_panels - 1) * PANEL_GAP / 2 * builder->em;
}

/* The height in which so many panels can be read. */
double
corrin_chart_least_panels_height (const CorrinChartBuilder *builder, guint n_panels)
{
  if (n_panels == 1)
    return LEAST_PLOT_HEIGHT * builder->em;
  return height_of_panels (builder, n_panels, LEAST_PANEL_HEIGHT);
}

/* The height in which several panels are read well. */
double
corrin_chart_good_panels_height (const CorrinChartBuilder *builder, guint n_panels)
{
  return height_of_panels (builder, n_panels, GOOD_PANEL_HEIGHT);
}

/* Divides the plot, whose box is known by now, into the panels. */
void
corrin_chart_divide_panels (const CorrinChartBuilder *builder)
{
  CorrinChartLayout *layout = builder->layout;
  guint n = layout->panels->len;
  double title = n > 1 ? title_height (builder, n) + PANEL_GAP / 2 * builder->em : 0;
  double gap = n > 1 ? PANEL_GAP * builder->em : 0;
  double height = (layout->plot.height - n * title - (n - 1) * gap / 2) / n;
  double y = layout->plot.y;

  for (guint i = 0; i < n; i++)
    {
      CorrinChartPanel *panel = &g_array_index (layout->panels, CorrinChartPanel, i);

      panel->box = (CorrinChartBox){ layout->plot.x, y + title, layout->plot.width, height };
      panel->value_scale = (CorrinChartScale){ 0, CORRIN_CHART_VALUE_MAX,
                                               corrin_chart_box_bottom (&panel->box), panel->box.y };
      y = corrin_chart_box_bottom (&panel->box) + gap / 2;
    }
  layout->value_scale = corrin_chart_panel_at (layout, 0).value_scale;
}

double
corrin_chart_panel_y (const CorrinChartBuilder *builder, guint panel, double value)
{
  CorrinChartScale scale = corrin_chart_panel_at (builder->layout, panel).value_scale;

  return corrin_chart_scale_apply (&scale, value);
}

/* Says above each panel what it shows. */
void
corrin_chart_add_panel_titles (const CorrinChartBuilder *builder)
{
  const GArray *panels = builder->layout->panels;
  double height = title_height (builder, panels->len);

  for (guint i = 0; i < panels->len && panels->len > 1; i++)
    {
      const CorrinChartBox *box = &g_array_index (panels, CorrinChartPanel, i).box;
      g_autoptr (CorrinChartKey) title = title_of (builder, i);

      corrin_chart_key_place (title, box->x, box->y - PANEL_GAP / 2 * builder->em - height, box->width);
    }
}

/* An upright line through each of the panels, which leaves out their titles. */
void
corrin_chart_add_uprights (const CorrinChartBuilder *builder, double x, CorrinChartRole role,
                           gboolean is_dashed)
{
  for (guint i = 0; i < corrin_chart_n_panels (builder->layout); i++)
    {
      CorrinChartBox box = corrin_chart_panel_at (builder->layout, i).box;
      CorrinChartRule rule = corrin_chart_upright (x, box.y, corrin_chart_box_bottom (&box), role);

      rule.is_dashed = is_dashed;
      corrin_chart_rule_add (builder, rule);
    }
}
