/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-chart-view.h"

#include "draw.h"

#include <adwaita.h>

#define LEAST_WIDTH 280
#define NATURAL_HEIGHT 320

struct _CorrinLabChartView
{
  GtkWidget parent_instance;

  CorrinLabChart *chart;
};

G_DEFINE_FINAL_TYPE (CorrinLabChartView, corrin_lab_chart_view, GTK_TYPE_WIDGET)

static const CorrinChartTheme *
choose_theme (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean is_dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return corrin_chart_theme_get (is_dark ? CORRIN_CHART_THEME_HIGH_CONTRAST_DARK
                                           : CORRIN_CHART_THEME_HIGH_CONTRAST);
  return corrin_chart_theme_get (is_dark ? CORRIN_CHART_THEME_DARK : CORRIN_CHART_THEME_LIGHT);
}

/* There are few marks, and nothing moves: the chart is laid out anew when GTK asks for its ink. */
static void
corrin_lab_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinLabChartView *self = CORRIN_LAB_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (CorrinChartLayout) layout = NULL;
  cairo_t *cr;

  if (self->chart == NULL || self->chart->points->len == 0 || width == 0 || height == 0)
    return;
  layout = corrin_lab_chart_layout (self->chart, width, height, gtk_widget_get_pango_context (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  corrin_chart_draw (cr, layout, choose_theme (widget));
  cairo_destroy (cr);
}

static void
corrin_lab_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  (void) widget;
  (void) for_size;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : NATURAL_HEIGHT;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static gboolean
corrin_lab_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  (void) direction;
  if (gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
corrin_lab_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&CORRIN_LAB_CHART_VIEW (object)->chart, corrin_lab_chart_free);
  G_OBJECT_CLASS (corrin_lab_chart_view_parent_class)->finalize (object);
}

static void
corrin_lab_chart_view_class_init (CorrinLabChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = corrin_lab_chart_view_finalize;
  widget_class->snapshot = corrin_lab_chart_view_snapshot;
  widget_class->measure = corrin_lab_chart_view_measure;
  widget_class->focus = corrin_lab_chart_view_focus;
  gtk_widget_class_set_css_name (widget_class, "lab-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* Colours come from the style, which tells nobody of a change by itself. */
static void
corrin_lab_chart_view_init (CorrinLabChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * corrin_lab_chart_view_take:
 * @self: a view
 * @chart: (transfer full): what it shows
 */
void
corrin_lab_chart_view_take (CorrinLabChartView *self, CorrinLabChart *chart)
{
  g_autofree char *name = corrin_lab_chart_caption (chart);
  g_autofree char *words = corrin_lab_chart_words (chart);

  g_clear_pointer (&self->chart, corrin_lab_chart_free);
  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), chart->points->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
