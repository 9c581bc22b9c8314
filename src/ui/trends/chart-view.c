/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view.h"

#include "chart-layout.h"
#include "draw.h"
#include "image.h"
#include "words.h"

#include <adwaita.h>

#define NATURAL_WIDTH 720
#define NATURAL_HEIGHT 420

/* What is drawn is kept in two steps: the layout until the size, the font or the data change, the ink until the
 * colours change too. Whatever is drawn above the chart costs neither. The ink is a picture rather than a recording
 * of strokes, which would be stroked again for every frame. */
struct _CorrinChartView
{
  GtkWidget parent_instance;

  CorrinEvidence *evidence;
  CorrinChartSpec *spec;
  CorrinChartLayout *layout;
  guint font_serial;
  int scale;
  GskRenderNode *ink;
};

G_DEFINE_FINAL_TYPE (CorrinChartView, corrin_chart_view, GTK_TYPE_WIDGET)

static void
drop_layout (CorrinChartView *self)
{
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  g_clear_pointer (&self->layout, corrin_chart_layout_free);
}

static void
drop_spec (CorrinChartView *self)
{
  drop_layout (self);
  g_clear_pointer (&self->spec, corrin_chart_spec_free);
  g_clear_pointer (&self->evidence, corrin_evidence_free);
}

/* The serial of the context changes with the font, the size of text and the resolution. */
static void
ensure_layout (CorrinChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->layout != NULL && self->layout->width == width && self->layout->height == height
      && self->scale == scale && self->font_serial == pango_context_get_serial (context))
    return;
  drop_layout (self);
  self->layout = corrin_chart_layout_new (self->spec, width, height, context);
  self->font_serial = pango_context_get_serial (context);
  self->scale = scale;
}

static const CorrinChartTheme *
choose_theme (CorrinChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean is_dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return corrin_chart_theme_get (is_dark ? CORRIN_CHART_THEME_HIGH_CONTRAST_DARK
                                           : CORRIN_CHART_THEME_HIGH_CONTRAST);
  return corrin_chart_theme_get (is_dark ? CORRIN_CHART_THEME_DARK : CORRIN_CHART_THEME_LIGHT);
}

static cairo_surface_t *
paint (CorrinChartView *self)
{
  int width = (int) self->layout->width * self->scale;
  int height = (int) self->layout->height * self->scale;
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr;

  cairo_surface_set_device_scale (picture, self->scale, self->scale);
  cr = cairo_create (picture);
  corrin_chart_draw (cr, self->layout, choose_theme (self));
  cairo_destroy (cr);
  return picture;
}

static GskRenderNode *
draw_ink (CorrinChartView *self)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) self->layout->width, (float) self->layout->height);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_surface_t *picture = paint (self);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  return node;
}

static void
corrin_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinChartView *self = CORRIN_CHART_VIEW (widget);

  if (self->spec == NULL)
    return;
  ensure_layout (self);
  if (self->ink == NULL)
    self->ink = draw_ink (self);
  gtk_snapshot_append_node (snapshot, self->ink);
}

static void
corrin_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  (void) widget;
  (void) for_size;
  *minimum = is_width ? CORRIN_CHART_MIN_WIDTH : CORRIN_CHART_MIN_HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : NATURAL_HEIGHT;
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static void
recolour (CorrinChartView *self)
{
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
corrin_chart_view_dispose (GObject *object)
{
  drop_spec (CORRIN_CHART_VIEW (object));
  G_OBJECT_CLASS (corrin_chart_view_parent_class)->dispose (object);
}

static void
corrin_chart_view_class_init (CorrinChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_chart_view_dispose;
  widget_class->snapshot = corrin_chart_view_snapshot;
  widget_class->measure = corrin_chart_view_measure;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
corrin_chart_view_init (CorrinChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (recolour), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (recolour), self, G_CONNECT_SWAPPED);
}

/**
 * corrin_chart_view_new:
 *
 * A chart on the screen, in the colours of the desktop. For people who do not see it, it is an image with a name
 * and a description in words.
 *
 * Returns: (transfer full): an empty chart
 */
GtkWidget *
corrin_chart_view_new (void)
{
  return g_object_new (CORRIN_TYPE_CHART_VIEW, NULL);
}

/**
 * corrin_chart_view_take:
 * @self: the widget
 * @spec: (transfer full) (nullable): what to show, or %NULL for nothing
 * @evidence: (transfer full) (nullable): what @spec borrows its ratings from
 * @title: (nullable): what the chart is called for people who do not see it
 *
 * Shows a chart in place of what was shown.
 */
void
corrin_chart_view_take (CorrinChartView *self, CorrinChartSpec *spec, CorrinEvidence *evidence,
                        const char *title)
{
  g_autofree char *words = spec != NULL ? corrin_chart_words (spec) : NULL;

  g_return_if_fail (CORRIN_IS_CHART_VIEW (self));

  drop_spec (self);
  self->spec = spec;
  self->evidence = evidence;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
