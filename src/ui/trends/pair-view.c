/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pair-view.h"

#include "pair-figure.h"
#include "regimen-table.h"
#include "sheet-view.h"

#include <glib/gi18n-lib.h>

/* The days before and after injections or changes of the plan, and the steps of the plan side by side. */
struct _CorrinPairView
{
  CorrinFigureView parent_instance;

  GtkDropDown *pairs;
  GtkDropDown *window;
  GtkWidget *steps;
  CorrinSheetView *regimen;
};

G_DEFINE_FINAL_TYPE (CorrinPairView, corrin_pair_view, CORRIN_TYPE_FIGURE_VIEW)

static CorrinFigure *
make_figure (CorrinFigureView *view, CorrinShownTrend *trend, const CorrinSymptomEvidence *symptom)
{
  CorrinPairView *self = CORRIN_PAIR_VIEW (view);

  return corrin_pair_figure_new (
      trend->source->evidence, symptom, corrin_figure_view_whole (trend),
      gtk_drop_down_get_selected (self->pairs) == 1 ? CORRIN_PAIRS_PLAN : CORRIN_PAIRS_DOSES,
      gtk_drop_down_get_selected (self->window) == 1 ? CORRIN_WINDOW_28 : CORRIN_WINDOW_14);
}

static void
finish (CorrinFigureView *view, CorrinShownTrend *trend, const CorrinSymptomEvidence *symptom)
{
  CorrinPairView *self = CORRIN_PAIR_VIEW (view);
  CorrinPeriod whole = corrin_figure_view_whole (trend);
  CorrinSheet *sheet = corrin_regimen_sheet_new (trend->source->evidence, symptom, whole);
  g_autofree char *words = corrin_regimen_words (trend->source->evidence, symptom, whole);

  gtk_widget_set_visible (self->steps, corrin_sheet_count_rows (sheet) > 0);
  corrin_sheet_view_show (self->regimen, sheet, _ ("Steps of the Plan"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->regimen), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static char *
hint (CorrinFigureView *view, CorrinShownTrend *trend)
{
  CorrinPairView *self = CORRIN_PAIR_VIEW (view);
  guint window = gtk_drop_down_get_selected (self->window) == 1 ? CORRIN_WINDOW_28 : CORRIN_WINDOW_14;
  g_autofree char *later = NULL;

  if (gtk_drop_down_get_selected (self->pairs) == 1)
    later = g_strdup_printf (
        ngettext (
            /* Translators: %1$u is a number of days, 14 or 28. */
            "Here the %1$u day before a change of the plan stands beside the %1$u day from it on, once "
            "most of both are rated.",
            "Here the %1$u days before a change of the plan stand beside the %1$u days from it on, once "
            "most of both are rated.",
            window),
        window);
  else
    later = g_strdup_printf (
        ngettext (
            /* Translators: %1$u is a number of days, 14 or 28. */
            "Here the %1$u day before an injection stands beside the %1$u day from it on, once most of "
            "both are rated.",
            "Here the %1$u days before an injection stand beside the %1$u days from it on, once most of "
            "both are rated.",
            window),
        window);
  return corrin_trends_state_tell_beginning (&trend->facts, later);
}

static void
corrin_pair_view_class_init (CorrinPairViewClass *class)
{
  CORRIN_TREND_VIEW_CLASS (class)->needs_whole = TRUE;
  CORRIN_TREND_VIEW_CLASS (class)->ignores_range = TRUE;
  CORRIN_FIGURE_VIEW_CLASS (class)->make_figure = make_figure;
  CORRIN_FIGURE_VIEW_CLASS (class)->hint = hint;
  CORRIN_FIGURE_VIEW_CLASS (class)->finish = finish;
}

static GtkWidget *
steps_new (CorrinPairView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Steps of the Plan"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->regimen = CORRIN_SHEET_VIEW (corrin_sheet_view_new ());
  corrin_sheet_view_show_whole (self->regimen);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->regimen));
  return box;
}

static void
corrin_pair_view_init (CorrinPairView *self)
{
  CorrinFigureView *view = CORRIN_FIGURE_VIEW (self);
  const char *const pairs[] = { _ ("Each injection"), _ ("Each change of the plan"), NULL };
  const char *const windows[] = { _ ("14 days"), _ ("28 days"), NULL };

  self->pairs = corrin_figure_view_add_choice (view, _ ("Before and After What"));
  self->window = corrin_figure_view_add_choice (view, _ ("Days Before and After"));
  self->steps = steps_new (self);
  corrin_figure_view_add_below (view, self->steps);
  corrin_figure_view_fill_choice (view, self->pairs, pairs, 0);
  corrin_figure_view_fill_choice (view, self->window, windows, 0);
}
