/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-ink.h"

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
  cairo_t *cr = cairo_create (picture);

  cairo_scale (cr, scale, scale);
  draw (cr, corrin_chart_ink_theme (widget), data);
  cairo_destroy (cr);
  return picture;
}

static cairo_surface_t *
acquire_cb (cairo_pattern_t *pattern, gpointer picture, cairo_surface_t *target,
            const cairo_rectangle_int_t *extents)
{
  (void) pattern;
  (void) target;
  (void) extents;
  return cairo_surface_reference (picture);
}

static void
release_cb (cairo_pattern_t *pattern, gpointer picture, cairo_surface_t *acquired)
{
  (void) pattern;
  (void) picture;
  cairo_surface_destroy (acquired);
}

static cairo_status_t
copy_cb (cairo_pattern_t *pattern, gpointer picture, const cairo_pattern_t *other)
{
  (void) pattern;
  (void) other;
  cairo_surface_reference (picture);
  return CAIRO_STATUS_SUCCESS;
}

static void
finish_cb (cairo_pattern_t *pattern, gpointer picture)
{
  (void) pattern;
  cairo_surface_destroy (picture);
}

/* Cairo copies a picture that is recorded as a source. It does not copy one that it has to ask for, which stays as long
 * as it is recorded. Takes @picture over. */
static cairo_pattern_t *
make_source (cairo_surface_t *picture, int scale)
{
  cairo_pattern_t *source = cairo_pattern_create_raster_source (picture, CAIRO_CONTENT_COLOR,
                                                                cairo_image_surface_get_width (picture),
                                                                cairo_image_surface_get_height (picture));
  cairo_matrix_t matrix;

  cairo_raster_source_pattern_set_acquire (source, acquire_cb, release_cb);
  cairo_raster_source_pattern_set_copy (source, copy_cb);
  cairo_raster_source_pattern_set_finish (source, finish_cb);
  cairo_matrix_init_scale (&matrix, scale, scale);
  cairo_pattern_set_matrix (source, &matrix);
  return source;
}

static GskRenderNode *
make_strip (cairo_pattern_t *source, const graphene_rect_t *bounds)
{
  GskRenderNode *strip = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (strip);

  cairo_set_source (cr, source);
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
  cairo_pattern_t *source =
      make_source (make_picture (widget, width, height, draw, data), gtk_widget_get_scale_factor (widget));

  for (int top = 0; top < height; top += STRIP_HEIGHT)
    g_ptr_array_add (strips,
                     make_strip (source, &GRAPHENE_RECT_INIT (0, (float) top, (float) width,
                                                              (float) MIN (STRIP_HEIGHT, height - top))));
  cairo_pattern_destroy (source);
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
