/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-pointer.h"

#include "chart-ink.h"
#include "reading-box.h"
#include "reading-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define MARK_RADIUS 0.42
#define BOX_GAP 0.9

static void
draw_rule (GtkSnapshot *snapshot, const CorrinChartLayout *layout, const CorrinChartTheme *theme, double x)
{
  const CorrinChartBox *lowest = layout->lab_lane.height > 0 ? &layout->lab_lane
                                 : layout->lane.height > 0   ? &layout->lane
                                                             : &layout->plot;
  GdkRGBA color = corrin_chart_ink_rgba (&theme->roles[CORRIN_CHART_ROLE_AXIS]);

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) layout->plot.y, 1,
                                                  (float) (lowest->y + lowest->height - layout->plot.y)));
}

/* What is drawn for the day, in the order of the series.
 *
 * Returns: how many of them there are */
static guint
find_entries (const CorrinChartLayout *layout, CorrinDay day, CorrinChartHit entries[CORRIN_CHART_SERIES_MAX])
{
  guint n = 0;

  for (guint row = 0; row < layout->tracks->len; row++)
    if (corrin_chart_hit_find (layout, row, day, &entries[n]) && entries[n].entry->day == day)
      n++;
  return n;
}

/* The marks of everything that is drawn for the day, and what goes round what is pointed at. */
static void
draw_marks (CorrinPointerInk *ink, GtkSnapshot *snapshot, const CorrinChartLayout *layout,
            const CorrinChartHit *hit)
{
  CorrinChartHit entries[CORRIN_CHART_SERIES_MAX];
  guint n = find_entries (layout, corrin_chart_hit_day (hit), entries);
  double x, y;

  for (guint i = 0; i < n; i++)
    corrin_pointer_ink_mark (ink, snapshot, entries[i].track->style, entries[i].entry->x, entries[i].entry->y,
                             MARK_RADIUS * layout->em);
  corrin_chart_hit_place (hit, &x, &y);
  if (hit->phase != NULL && hit->phase->box.height > 0)
    corrin_chart_ink_frame (snapshot, corrin_pointer_ink_theme (ink), &hit->phase->box);
  else
    corrin_pointer_ink_ring (ink, snapshot, x, y);
}

static void
add_reading (CorrinReadingBox *box, const CorrinChartReading *reading, gboolean is_bold)
{
  g_autofree char *value = corrin_reading_value (reading);

  corrin_reading_box_add_value (box, reading->style, reading->name, value, is_bold,
                                reading->n_days > 0 ? CORRIN_CHART_ROLE_TEXT : CORRIN_CHART_ROLE_MUTED);
}

static void
add_lines (CorrinReadingBox *box, const CorrinChartReadout *readout)
{
  g_autofree char *title = corrin_reading_title (readout);
  g_autofree char *marks = corrin_reading_marks (readout);

  corrin_reading_box_add_words (box, title, TRUE);
  for (guint i = 0; i < readout->readings->len; i++)
    add_reading (box, &g_array_index (readout->readings, CorrinChartReading, i), readout->reading == (int) i);
  for (guint i = 0; i < corrin_reading_count_doses (readout); i++)
    {
      g_autofree char *words = corrin_reading_doses (readout, i);

      corrin_reading_box_add_words (box, words, readout->dose == (int) i);
    }
  for (guint i = 0; i < corrin_reading_count_labs (readout); i++)
    {
      g_autofree char *words = corrin_reading_lab (readout, i);

      corrin_reading_box_add_words (box, words, readout->is_lab);
    }
  for (guint i = 0; i < readout->phases->len; i++)
    {
      g_autofree char *words = corrin_reading_phase (readout, i);

      corrin_reading_box_add_words (box, words, readout->phase == (int) i);
    }
  for (guint i = 0; i < readout->flags->len; i++)
    corrin_reading_box_add_words (box, g_array_index (readout->flags, CorrinChartFlag, i).label, FALSE);
  if (marks != NULL)
    corrin_reading_box_add_words (box, marks, readout->is_mark);
}

/**
 * corrin_chart_pointer_snapshot:
 * @widget: the chart
 * @snapshot: where to
 * @layout: its scene
 * @hit: what is pointed at
 * @readout: the numbers there
 * @ink: the ink of the chart
 *
 * Draws the crosshair above a chart: a rule at the day, the marks of its entries and a box with the numbers.
 */
void
corrin_chart_pointer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const CorrinChartLayout *layout,
                               const CorrinChartHit *hit, const CorrinChartReadout *readout,
                               CorrinPointerInk *ink)
{
  const CorrinChartBox room = { 0, 0, layout->width, layout->height };
  g_autoptr (CorrinReadingBox) box = NULL;
  double x, y;

  corrin_pointer_ink_begin (ink, widget, layout->em);
  corrin_chart_hit_place (hit, &x, &y);
  draw_rule (snapshot, layout, corrin_pointer_ink_theme (ink), x);
  draw_marks (ink, snapshot, layout, hit);
  box = corrin_reading_box_new (ink, gtk_widget_get_direction (widget));
  add_lines (box, readout);
  corrin_reading_box_snapshot (box, snapshot, &room, &(CorrinChartBox){ x, y, 0, 0 },
                               layout->plot.y + BOX_GAP * layout->em / 2);
}
