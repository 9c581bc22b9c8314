/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-box.h"

#include "chart-ink.h"

#include <math.h>

/* Ems. */
#define PAD 0.6
#define GAP 0.9
#define WIDEST 26
#define LEAST_ROOM 13
#define SAMPLE_WIDTH 1.3
#define MARK_RADIUS 0.3
#define COLUMN_GAP 1.2

/* A symptom with its mark and value, or words alone. */
typedef struct
{
  int style;
  PangoLayout *name;
  PangoLayout *value;
  CorrinChartRole role;
} Line;

struct _CorrinReadingBox
{
  CorrinPointerInk *ink;
  GtkTextDirection direction;
  const CorrinChartTheme *theme;
  double em;
  GArray *lines;
  double width;
  double height;
  double value_width;
};

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->name);
  g_clear_object (&line->value);
}

/**
 * corrin_reading_box_new:
 * @ink: the ink of the chart, in a frame that has begun; it outlives the box
 * @direction: of the chart
 *
 * Returns: (transfer full): an empty box
 */
CorrinReadingBox *
corrin_reading_box_new (CorrinPointerInk *ink, GtkTextDirection direction)
{
  CorrinReadingBox *self = g_new0 (CorrinReadingBox, 1);

  self->ink = ink;
  self->direction = direction;
  self->theme = corrin_pointer_ink_theme (ink);
  self->em = corrin_pointer_ink_em (ink);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  return self;
}

/**
 * corrin_reading_box_free:
 * @self: (nullable) (transfer full): a box
 */
void
corrin_reading_box_free (CorrinReadingBox *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * corrin_reading_box_add_words:
 * @self: a box
 * @words: a line of it, which is never cut
 * @is_bold: whether it is the title
 */
void
corrin_reading_box_add_words (CorrinReadingBox *self, const char *words, gboolean is_bold)
{
  Line line = { .style = -1,
                .name = corrin_pointer_ink_shape (self->ink, words, is_bold),
                .role = CORRIN_CHART_ROLE_TEXT };

  g_array_append_val (self->lines, line);
}

/**
 * corrin_reading_box_add_value:
 * @self: a box
 * @style: which series
 * @name: its name, cut where there is no room: it is known from beside the lines
 * @value: its value, never cut
 * @is_bold: whether it is what is pointed at
 * @role: the colour
 */
void
corrin_reading_box_add_value (CorrinReadingBox *self, guint style, const char *name, const char *value,
                              gboolean is_bold, CorrinChartRole role)
{
  Line line = { .style = (int) style,
                .name = corrin_pointer_ink_shape (self->ink, name, is_bold),
                .value = corrin_pointer_ink_shape (self->ink, value, is_bold),
                .role = role };

  g_array_append_val (self->lines, line);
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
indent_of (const CorrinReadingBox *self, const Line *line)
{
  return line->style >= 0 ? SAMPLE_WIDTH * self->em : 0;
}

/* What is kept for other boxes stays whole. */
static void
limit (Line *line, double width)
{
  PangoLayout *whole = line->name;

  if (width_of (whole) <= width)
    return;
  line->name = pango_layout_copy (whole);
  g_object_unref (whole);
  pango_layout_set_width (line->name, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (line->name, PANGO_WRAP_WORD_CHAR);
  if (line->style >= 0)
    pango_layout_set_ellipsize (line->name, PANGO_ELLIPSIZE_END);
}

/* The widest line decides, as far as the chart allows. */
static void
measure (CorrinReadingBox *self, double widest)
{
  double em = self->em, inside = 0;

  self->height = self->value_width = 0;
  for (guint i = 0; i < self->lines->len; i++)
    self->value_width = MAX (self->value_width, width_of (g_array_index (self->lines, Line, i).value));
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      double beside = line->value != NULL ? COLUMN_GAP * em + self->value_width : 0;
      int height;

      limit (line, widest - 2 * PAD * em - indent_of (self, line) - beside);
      inside = MAX (inside, indent_of (self, line) + width_of (line->name) + beside);
      pango_layout_get_pixel_size (line->name, NULL, &height);
      self->height += height;
    }
  self->width = inside + 2 * PAD * em;
  self->height += 2 * PAD * em;
}

static void
draw_text (const CorrinReadingBox *self, GtkSnapshot *snapshot, PangoLayout *text, double x, double y,
           CorrinChartRole role)
{
  GdkRGBA color = corrin_chart_ink_rgba (&self->theme->roles[role]);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, text, &color);
  gtk_snapshot_restore (snapshot);
}

/* Where something that wide stands, counted from where a line begins in this language. */
static double
mirror (const CorrinReadingBox *self, double left, double offset, double width)
{
  double pad = PAD * self->em;

  if (self->direction == GTK_TEXT_DIR_RTL)
    return left + self->width - pad - offset - width;
  return left + pad + offset;
}

static void
draw_lines (const CorrinReadingBox *self, GtkSnapshot *snapshot, double left, double top)
{
  double em = self->em, y = top + PAD * em, inside = self->width - 2 * PAD * em;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      int height;

      pango_layout_get_pixel_size (line->name, NULL, &height);
      if (line->style >= 0)
        corrin_pointer_ink_mark (self->ink, snapshot, (guint) line->style, mirror (self, left, em * 0.4, 0),
                                 y + height / 2.0, em * MARK_RADIUS);
      draw_text (self, snapshot, line->name,
                 mirror (self, left, indent_of (self, line), width_of (line->name)), y, line->role);
      if (line->value != NULL)
        draw_text (self, snapshot, line->value,
                   mirror (self, left, inside - width_of (line->value), width_of (line->value)), y,
                   line->role);
      y += height;
    }
}

/* The paper is not cut where the edge is round, which takes its time and leaves two pixels of a corner. */
static void
draw_paper (const CorrinReadingBox *self, GtkSnapshot *snapshot, double left, double top)
{
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) left, (float) top, (float) self->width, (float) self->height);
  GdkRGBA paper = corrin_chart_ink_rgba (&self->theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  GdkRGBA edge = corrin_chart_ink_rgba (&self->theme->roles[CORRIN_CHART_ROLE_AXIS]);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ edge, edge, edge, edge });
}

/**
 * corrin_reading_box_snapshot:
 * @self: a box
 * @snapshot: where to
 * @room: the chart, in which it stays
 * @beside: what is pointed at
 * @y: where its top is, as far as the chart allows
 *
 * Draws the box beside what is pointed at, on the side with more room.
 */
void
corrin_reading_box_snapshot (CorrinReadingBox *self, GtkSnapshot *snapshot, const CorrinChartBox *room,
                             const CorrinChartBox *beside, double y)
{
  double gap = GAP * self->em, right = room->x + room->width;
  double before = beside->x - gap - room->x, after = right - beside->x - beside->width - gap;
  double least = MIN (room->width - 4, LEAST_ROOM * self->em);
  double left;

  /* With large text on a narrow chart there is no room on either side: what can be read matters more than what is
   * behind it. */
  measure (self, CLAMP (MAX (before, after), least, WIDEST * self->em));
  left = before > after ? beside->x - gap - self->width : beside->x + beside->width + gap;
  left = floor (CLAMP (left, room->x + 2, MAX (right - self->width - 2, room->x + 2)));
  y = floor (MAX (MIN (y, room->y + room->height - self->height - 2), room->y + 2));
  draw_paper (self, snapshot, left, y);
  draw_lines (self, snapshot, left, y);
}
