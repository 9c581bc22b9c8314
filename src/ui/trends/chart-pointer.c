/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-pointer.h"

#include "chart-shape.h"
#include "reading-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define MARK_RADIUS 0.42
#define RING_RADIUS 0.72
#define BOX_PAD 0.6
#define BOX_GAP 0.9
#define BOX_WIDEST 26
#define SAMPLE_WIDTH 1.3
#define COLUMN_GAP 1.2

/* A line of the value box: a symptom with its mark and value, or words alone. */
typedef struct
{
  int style;
  PangoLayout *name;
  PangoLayout *value;
  CorrinChartRole role;
} Line;

typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const CorrinChartLayout *layout;
  const CorrinChartTheme *theme;
  GArray *lines;
  double width;
  double height;
  double value_width;
} Box;

static GdkRGBA
rgba (const CorrinChartColor *color)
{
  return (GdkRGBA){ (float) color->red, (float) color->green, (float) color->blue, (float) color->alpha };
}

static void
set_source (cairo_t *cr, const CorrinChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static cairo_t *
begin_ink (GtkSnapshot *snapshot, double x, double y, double radius)
{
  return gtk_snapshot_append_cairo (snapshot,
                                    &GRAPHENE_RECT_INIT ((float) (x - radius), (float) (y - radius),
                                                         (float) (2 * radius), (float) (2 * radius)));
}

/* The mark of a series, larger than in the chart and parted from what is below it. */
static void
draw_mark (GtkSnapshot *snapshot, const CorrinChartTheme *theme, guint style, double x, double y,
           double radius)
{
  cairo_t *cr = begin_ink (snapshot, x, y, radius * 2);

  corrin_chart_shape_path (cr, theme->styles[style].shape, x, y, radius);
  set_source (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  cairo_set_line_width (cr, radius * 0.8);
  cairo_stroke_preserve (cr);
  set_source (cr, &theme->styles[style].color);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_ring (GtkSnapshot *snapshot, const CorrinChartTheme *theme, double x, double y, double radius)
{
  cairo_t *cr = begin_ink (snapshot, x, y, radius + 2);

  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  set_source (cr, &theme->roles[CORRIN_CHART_ROLE_TEXT]);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_rule (GtkSnapshot *snapshot, const CorrinChartLayout *layout, const CorrinChartTheme *theme, double x)
{
  const CorrinChartBox *lowest = layout->lane.height > 0 ? &layout->lane : &layout->plot;
  GdkRGBA color = rgba (&theme->roles[CORRIN_CHART_ROLE_AXIS]);

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) layout->plot.y, 1,
                                                  (float) (lowest->y + lowest->height - layout->plot.y)));
}

/* The marks of everything that is drawn for the day. */
static void
draw_marks (GtkSnapshot *snapshot, const CorrinChartLayout *layout, const CorrinChartTheme *theme,
            const CorrinChartHit *hit)
{
  CorrinDay day = corrin_chart_hit_day (hit);

  for (guint row = 0; row < layout->tracks->len; row++)
    {
      CorrinChartHit there;

      if (corrin_chart_hit_find (layout, row, day, &there) && there.entry->day == day)
        draw_mark (snapshot, theme, there.track->style, there.entry->x, there.entry->y,
                   MARK_RADIUS * layout->em);
    }
}

static PangoLayout *
shape (const Box *box, const char *text, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (box->widget, text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_absolute_size (font, box->layout->em * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->name);
  g_clear_object (&line->value);
}

static void
add_words (Box *box, const char *words, gboolean is_bold)
{
  Line line = { .style = -1, .name = shape (box, words, is_bold), .role = CORRIN_CHART_ROLE_TEXT };

  g_array_append_val (box->lines, line);
}

static void
add_reading (Box *box, const CorrinChartReading *reading, gboolean is_bold)
{
  g_autofree char *value = corrin_reading_value (reading);
  Line line = { .style = (int) reading->style,
                .name = shape (box, reading->name, is_bold),
                .value = shape (box, value, is_bold),
                .role = reading->n_days > 0 ? CORRIN_CHART_ROLE_TEXT : CORRIN_CHART_ROLE_MUTED };

  g_array_append_val (box->lines, line);
}

static void
add_lines (Box *box, const CorrinChartReadout *readout)
{
  g_autofree char *title = corrin_reading_title (readout);

  add_words (box, title, TRUE);
  for (guint i = 0; i < readout->readings->len; i++)
    add_reading (box, &g_array_index (readout->readings, CorrinChartReading, i), readout->reading == (int) i);
  for (guint i = 0; i < corrin_reading_count_doses (readout); i++)
    {
      g_autofree char *words = corrin_reading_doses (readout, i);

      add_words (box, words, readout->dose == (int) i);
    }
  for (guint i = 0; i < readout->flags->len; i++)
    add_words (box, g_array_index (readout->flags, CorrinChartFlag, i).label, FALSE);
  if (readout->has_note)
    /* Translators: a day has a note, or a tag. */
    add_words (box, _ ("note"), FALSE);
}

static int
width_of (PangoLayout *layout)
{
  int width = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static double
indent_of (const Box *box, const Line *line)
{
  return line->style >= 0 ? SAMPLE_WIDTH * box->layout->em : 0;
}

/* Names of symptoms are known from beside the lines; other words are told whole. */
static void
limit (const Line *line, double width)
{
  if (width_of (line->name) <= width)
    return;
  pango_layout_set_width (line->name, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (line->name, PANGO_WRAP_WORD_CHAR);
  if (line->style >= 0)
    pango_layout_set_ellipsize (line->name, PANGO_ELLIPSIZE_END);
}

/* The widest line decides, as far as the chart allows. A value is never cut. */
static void
measure (Box *box, double widest)
{
  double em = box->layout->em, inside = 0;

  for (guint i = 0; i < box->lines->len; i++)
    box->value_width = MAX (box->value_width, width_of (g_array_index (box->lines, Line, i).value));
  for (guint i = 0; i < box->lines->len; i++)
    {
      const Line *line = &g_array_index (box->lines, Line, i);
      double beside = line->value != NULL ? COLUMN_GAP * em + box->value_width : 0;
      int height;

      limit (line, widest - 2 * BOX_PAD * em - indent_of (box, line) - beside);
      inside = MAX (inside, indent_of (box, line) + width_of (line->name) + beside);
      pango_layout_get_pixel_size (line->name, NULL, &height);
      box->height += height;
    }
  box->width = inside + 2 * BOX_PAD * em;
  box->height += 2 * BOX_PAD * em;
}

static void
draw_text (const Box *box, PangoLayout *text, double x, double y, CorrinChartRole role)
{
  GdkRGBA color = rgba (&box->theme->roles[role]);

  gtk_snapshot_save (box->snapshot);
  gtk_snapshot_translate (box->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (box->snapshot, text, &color);
  gtk_snapshot_restore (box->snapshot);
}

/* Where something that wide stands, counted from where a line begins in this language. */
static double
mirror (const Box *box, double left, double offset, double width)
{
  double pad = BOX_PAD * box->layout->em;

  if (gtk_widget_get_direction (box->widget) == GTK_TEXT_DIR_RTL)
    return left + box->width - pad - offset - width;
  return left + pad + offset;
}

static void
draw_lines (const Box *box, double left, double top)
{
  double em = box->layout->em, y = top + BOX_PAD * em, inside = box->width - 2 * BOX_PAD * em;

  for (guint i = 0; i < box->lines->len; i++)
    {
      const Line *line = &g_array_index (box->lines, Line, i);
      int height;

      pango_layout_get_pixel_size (line->name, NULL, &height);
      if (line->style >= 0)
        draw_mark (box->snapshot, box->theme, (guint) line->style, mirror (box, left, em * 0.4, 0),
                   y + height / 2.0, em * 0.3);
      draw_text (box, line->name, mirror (box, left, indent_of (box, line), width_of (line->name)), y,
                 line->role);
      if (line->value != NULL)
        draw_text (box, line->value,
                   mirror (box, left, inside - width_of (line->value), width_of (line->value)), y,
                   line->role);
      y += height;
    }
}

static void
draw_paper (const Box *box, double left, double top)
{
  GdkRGBA paper = rgba (&box->theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  GdkRGBA edge = rgba (&box->theme->roles[CORRIN_CHART_ROLE_AXIS]);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) box->width, (float) box->height), 6);
  gtk_snapshot_push_rounded_clip (box->snapshot, &outline);
  gtk_snapshot_append_color (box->snapshot, &paper, &outline.bounds);
  gtk_snapshot_pop (box->snapshot);
  gtk_snapshot_append_border (box->snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ edge, edge, edge, edge });
}

/* The box stands beside the rule, on the side with more room. */
static void
draw_box (Box *box, double x)
{
  const CorrinChartLayout *layout = box->layout;
  double gap = BOX_GAP * layout->em;
  gboolean is_left = x - layout->plot.x > layout->plot.width / 2;
  double room = is_left ? x - gap : layout->width - x - gap;
  double left, top;

  measure (box, MIN (room, BOX_WIDEST * layout->em));
  left = is_left ? x - gap - box->width : x + gap;
  left = CLAMP (left, 2, MAX (layout->width - box->width - 2, 2));
  top = MAX (MIN (layout->plot.y + gap / 2, layout->height - box->height - 2), 2);
  left = floor (left);
  top = floor (top);
  draw_paper (box, left, top);
  draw_lines (box, left, top);
}

/**
 * corrin_chart_pointer_snapshot:
 * @widget: the chart
 * @snapshot: where to
 * @layout: its scene
 * @theme: its colours
 * @hit: what is pointed at
 * @readout: the numbers there
 *
 * Draws the crosshair above a chart: a rule at the day, the marks of its entries and a box with the numbers.
 */
void
corrin_chart_pointer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const CorrinChartLayout *layout,
                               const CorrinChartTheme *theme, const CorrinChartHit *hit,
                               const CorrinChartReadout *readout)
{
  Box box = { .widget = widget, .snapshot = snapshot, .layout = layout, .theme = theme };
  double x, y;

  corrin_chart_hit_place (hit, &x, &y);
  draw_rule (snapshot, layout, theme, x);
  draw_marks (snapshot, layout, theme, hit);
  draw_ring (snapshot, theme, x, y, RING_RADIUS * layout->em);
  box.lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (box.lines, clear_line);
  add_lines (&box, readout);
  draw_box (&box, x);
  g_array_unref (box.lines);
}
