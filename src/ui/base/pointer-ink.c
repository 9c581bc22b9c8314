/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pointer-ink.h"

#include "chart-ink.h"
#include "chart-shape.h"

#include <math.h>

/* Ems. */
#define RING_RADIUS 0.72

#define RING_WIDTH 2

enum
{
  FONT_PLAIN,
  FONT_BOLD
};

/* The style of a stamp that is no mark. */
#define RING (-1)

/* What is stroked once, as a picture that is set where it is wanted. */
typedef struct
{
  int style;
  double radius;
  int reach;
  GdkTexture *picture;
} Stamp;

struct _CorrinPointerInk
{
  GtkWidget *widget;
  const CorrinChartTheme *theme;
  int scale;
  double em;
  CorrinChartTexts *texts;
  GArray *stamps;
};

static void
clear_stamp (gpointer data)
{
  Stamp *stamp = data;

  g_clear_object (&stamp->picture);
}

/**
 * corrin_pointer_ink_new:
 *
 * Returns: (transfer full): ink for a chart, which keeps it as long as it is there
 */
CorrinPointerInk *
corrin_pointer_ink_new (void)
{
  CorrinPointerInk *self = g_new0 (CorrinPointerInk, 1);

  self->texts = corrin_chart_texts_new ();
  self->stamps = g_array_new (FALSE, FALSE, sizeof (Stamp));
  g_array_set_clear_func (self->stamps, clear_stamp);
  return self;
}

/**
 * corrin_pointer_ink_free:
 * @self: (nullable) (transfer full): ink
 */
void
corrin_pointer_ink_free (CorrinPointerInk *self)
{
  if (self == NULL)
    return;
  corrin_chart_texts_free (self->texts);
  g_array_unref (self->stamps);
  g_free (self);
}

/**
 * corrin_pointer_ink_begin:
 * @self: ink
 * @widget: the chart
 * @em: its font size
 *
 * Begins a frame. What was drawn in other letters or colours is of no use to it.
 */
void
corrin_pointer_ink_begin (CorrinPointerInk *self, GtkWidget *widget, double em)
{
  const CorrinChartTheme *theme = corrin_chart_ink_theme (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->theme != theme || self->scale != scale || self->em != em)
    g_array_set_size (self->stamps, 0);
  self->widget = widget;
  self->theme = theme;
  self->scale = scale;
  self->em = em;
  corrin_chart_texts_begin (self->texts, gtk_widget_get_pango_context (widget), em);
}

/**
 * corrin_pointer_ink_theme:
 * @self: ink
 *
 * Returns: the colours of the frame
 */
const CorrinChartTheme *
corrin_pointer_ink_theme (const CorrinPointerInk *self)
{
  return self->theme;
}

/**
 * corrin_pointer_ink_em:
 * @self: ink
 *
 * Returns: the font size of the frame
 */
double
corrin_pointer_ink_em (const CorrinPointerInk *self)
{
  return self->em;
}

static PangoLayout *
shape (const CorrinPointerInk *self, const char *words, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, words);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_absolute_size (font, self->em * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

/**
 * corrin_pointer_ink_shape:
 * @self: ink
 * @words: a line of text
 * @is_bold: whether it stands out
 *
 * Returns: (transfer full): the shaped words, which nobody may change
 */
PangoLayout *
corrin_pointer_ink_shape (CorrinPointerInk *self, const char *words, gboolean is_bold)
{
  guint font = is_bold ? FONT_BOLD : FONT_PLAIN;
  PangoLayout *layout = corrin_chart_texts_find (self->texts, words, font);

  if (layout == NULL)
    {
      layout = shape (self, words, is_bold);
      corrin_chart_texts_keep (self->texts, words, font, layout);
    }
  return layout;
}

static void
set_source (cairo_t *cr, const CorrinChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
stroke_ring (cairo_t *cr, const CorrinChartTheme *theme, double middle, double radius)
{
  cairo_arc (cr, middle, middle, radius, 0, 2 * G_PI);
  set_source (cr, &theme->roles[CORRIN_CHART_ROLE_TEXT]);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_stroke (cr);
}

/* The mark of a series, parted from what is below it by a rim. */
static void
stroke_mark (cairo_t *cr, const CorrinChartTheme *theme, guint style, double middle, double radius)
{
  corrin_chart_shape_path (cr, theme->styles[style].shape, middle, middle, radius);
  set_source (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  cairo_set_line_width (cr, radius * 0.8);
  cairo_stroke_preserve (cr);
  set_source (cr, &theme->styles[style].color);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static GdkTexture *
texture_of (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture), height = cairo_image_surface_get_height (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (picture);
  bytes = g_bytes_new (cairo_image_surface_get_data (picture), stride * (gsize) height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* The middle is that of a pixel, as that of the rule. A mark with its rim reaches twice as far as its radius. */
static GdkTexture *
draw_stamp (const CorrinPointerInk *self, const Stamp *stamp)
{
  int side = (2 * stamp->reach + 1) * self->scale;
  double middle = stamp->reach + 0.5;
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (picture);
  GdkTexture *texture;

  cairo_scale (cr, self->scale, self->scale);
  if (stamp->style == RING)
    stroke_ring (cr, self->theme, middle, stamp->radius);
  else
    stroke_mark (cr, self->theme, (guint) stamp->style, middle, stamp->radius);
  cairo_destroy (cr);
  texture = texture_of (picture);
  cairo_surface_destroy (picture);
  return texture;
}

static const Stamp *
find_stamp (CorrinPointerInk *self, int style, double radius)
{
  Stamp made = { .style = style, .radius = radius };

  for (guint i = 0; i < self->stamps->len; i++)
    {
      const Stamp *stamp = &g_array_index (self->stamps, Stamp, i);

      if (stamp->style == style && stamp->radius == radius)
        return stamp;
    }
  made.reach = (int) ceil (style == RING ? radius + RING_WIDTH : 2 * radius);
  made.picture = draw_stamp (self, &made);
  g_array_append_val (self->stamps, made);
  return &g_array_index (self->stamps, Stamp, self->stamps->len - 1);
}

static void
set_stamp (CorrinPointerInk *self, GtkSnapshot *snapshot, int style, double x, double y, double radius)
{
  const Stamp *stamp = find_stamp (self, style, radius);
  float side = (float) (2 * stamp->reach + 1);

  gtk_snapshot_append_texture (snapshot, stamp->picture,
                               &GRAPHENE_RECT_INIT ((float) (floor (x) - stamp->reach),
                                                    (float) (floor (y) - stamp->reach), side, side));
}

/**
 * corrin_pointer_ink_mark:
 * @self: ink
 * @snapshot: where to
 * @style: which series
 * @x: its middle
 * @y: its middle
 * @radius: half its size; with its rim it reaches twice as far
 *
 * Draws the mark of a series, parted from what is below it.
 */
void
corrin_pointer_ink_mark (CorrinPointerInk *self, GtkSnapshot *snapshot, guint style, double x, double y,
                         double radius)
{
  set_stamp (self, snapshot, (int) style, x, y, radius);
}

/**
 * corrin_pointer_ink_ring:
 * @self: ink
 * @snapshot: where to
 * @x: its middle
 * @y: its middle
 *
 * Draws a ring round what is pointed at.
 */
void
corrin_pointer_ink_ring (CorrinPointerInk *self, GtkSnapshot *snapshot, double x, double y)
{
  set_stamp (self, snapshot, RING, x, y, RING_RADIUS * self->em);
}
