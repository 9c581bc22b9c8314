/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-ink.h"

#include "chart-shape.h"

#include <adwaita.h>

/* The ink is handed over in strips of so many pixels: of each strip only as much is painted again as lies between what
 * has changed in it, which for a crosshair is little more than its rule. */
#define STRIP_HEIGHT 48

static AdwStyleManager *
style_of (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

/**
 * corrin_chart_ink_theme:
 * @widget: a chart
 *
 * Returns: the colours that go with the desktop
 */
const CorrinChartTheme *
corrin_chart_ink_theme (GtkWidget *widget)
{
  gboolean is_dark = adw_style_manager_get_dark (style_of (widget));

  if (adw_style_manager_get_high_contrast (style_of (widget)))
    return corrin_chart_theme_get (is_dark ? CORRIN_CHART_THEME_HIGH_CONTRAST_DARK
                                           : CORRIN_CHART_THEME_HIGH_CONTRAST);
  return corrin_chart_theme_get (is_dark ? CORRIN_CHART_THEME_DARK : CORRIN_CHART_THEME_LIGHT);
}

/**
 * corrin_chart_ink_follow:
 * @widget: a chart
 * @recolour: called when the colours of the desktop are others, which tells a widget nothing by itself
 */
void
corrin_chart_ink_follow (GtkWidget *widget, void (*recolour) (GtkWidget *widget))
{
  g_signal_connect_object (style_of (widget), "notify::dark", G_CALLBACK (recolour), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style_of (widget), "notify::high-contrast", G_CALLBACK (recolour), widget,
                           G_CONNECT_SWAPPED);
}

static cairo_surface_t *
make_picture (GtkWidget *widget, int width, int height, CorrinChartInkFunc draw, gpointer data)
{
  int scale = gtk_widget_get_scale_factor (widget);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (picture, scale, scale);
  cr = cairo_create (picture);
  draw (cr, corrin_chart_ink_theme (widget), data);
  cairo_destroy (cr);
  return picture;
}

static GskRenderNode *
make_strip (cairo_surface_t *picture, int width, int top, int bottom)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, (float) top, (float) width, (float) (bottom - top));
  GskRenderNode *strip = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (strip);

  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return strip;
}

/**
 * corrin_chart_ink_new:
 * @widget: a chart
 * @width: its width
 * @height: its height
 * @draw: draws it, with a ground of its own
 * @data: for @draw
 *
 * The ink is a picture rather than a recording of strokes, which would be stroked again for every frame.
 *
 * Returns: (transfer full): the chart as a node to be shown as often as wanted
 */
GskRenderNode *
corrin_chart_ink_new (GtkWidget *widget, int width, int height, CorrinChartInkFunc draw, gpointer data)
{
  g_autoptr (GPtrArray) strips = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  cairo_surface_t *picture = make_picture (widget, width, height, draw, data);

  for (int top = 0; top < height; top += STRIP_HEIGHT)
    g_ptr_array_add (strips, make_strip (picture, width, top, MIN (top + STRIP_HEIGHT, height)));
  cairo_surface_destroy (picture);
  return gsk_container_node_new ((GskRenderNode **) strips->pdata, strips->len);
}

/**
 * corrin_chart_ink_rgba:
 * @color: a colour of a theme
 *
 * Returns: the same for GTK
 */
GdkRGBA
corrin_chart_ink_rgba (const CorrinChartColor *color)
{
  return (GdkRGBA){ (float) color->red, (float) color->green, (float) color->blue, (float) color->alpha };
}

static void
set_source (cairo_t *cr, const CorrinChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/**
 * corrin_chart_ink_mark:
 * @cr: where to
 * @theme: the colours
 * @style: which series
 * @x: its middle
 * @y: its middle
 * @radius: half its size; with its rim it reaches twice as far
 *
 * Draws the mark of a series, parted from what is below it.
 */
void
corrin_chart_ink_mark (cairo_t *cr, const CorrinChartTheme *theme, guint style, double x, double y,
                       double radius)
{
  corrin_chart_shape_path (cr, theme->styles[style].shape, x, y, radius);
  set_source (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND]);
  cairo_set_line_width (cr, radius * 0.8);
  cairo_stroke_preserve (cr);
  set_source (cr, &theme->styles[style].color);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/**
 * corrin_chart_ink_ring:
 * @cr: where to
 * @theme: the colours
 * @x: its middle
 * @y: its middle
 * @radius: how large it is, without half of its line of 2 pixels
 *
 * Draws a ring round what is pointed at.
 */
void
corrin_chart_ink_ring (cairo_t *cr, const CorrinChartTheme *theme, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  set_source (cr, &theme->roles[CORRIN_CHART_ROLE_TEXT]);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/**
 * corrin_chart_ink_frame:
 * @snapshot: where to
 * @theme: the colours
 * @box: where it is
 *
 * Draws a frame round what is pointed at.
 */
void
corrin_chart_ink_frame (GtkSnapshot *snapshot, const CorrinChartTheme *theme, const CorrinChartBox *box)
{
  const double gap = CORRIN_CHART_INK_FRAME_GAP;
  GdkRGBA color = corrin_chart_ink_rgba (&theme->roles[CORRIN_CHART_ROLE_TEXT]);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) (box->x - gap), (float) (box->y - gap),
                                                        (float) (box->width + 2 * gap),
                                                        (float) (box->height + 2 * gap)),
                                   4);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ color, color, color, color });
}
