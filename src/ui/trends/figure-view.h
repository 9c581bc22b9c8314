/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "trend-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_FIGURE_VIEW (corrin_figure_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CorrinFigureView, corrin_figure_view, CORRIN, FIGURE_VIEW, CorrinTrendView)

/**
 * CorrinFigureViewClass:
 * @parent_class: the parent
 * @make_figure: (transfer full) (nullable): what is to be shown of a symptom, or of none when nothing is rated; what
 *   it borrows lives as long as the trend; %NULL while nothing is chosen
 * @prepare: (nullable): brings the choices of the view up to date, before @make_figure
 * @finish: (nullable): brings what stands below up to date, after @make_figure
 * @hint: (nullable): (transfer full): what is to be chosen first, or what comes and when, while there is nothing to draw
 *
 * A view of one symptom as a figure, with choices of its own.
 */
struct _CorrinFigureViewClass
{
  CorrinTrendViewClass parent_class;

  CorrinFigure *(*make_figure) (CorrinFigureView *self, CorrinShownTrend *trend,
                                const CorrinSymptomEvidence *symptom);
  void (*prepare) (CorrinFigureView *self, CorrinShownTrend *trend);
  void (*finish) (CorrinFigureView *self, CorrinShownTrend *trend, const CorrinSymptomEvidence *symptom);
  char *(*hint) (CorrinFigureView *self, CorrinShownTrend *trend);
};

GtkDropDown *corrin_figure_view_add_choice (CorrinFigureView *self, const char *label);
void corrin_figure_view_fill_choice (CorrinFigureView *self, GtkDropDown *choice, const char *const *names,
                                     guint chosen);
void corrin_figure_view_add_below (CorrinFigureView *self, GtkWidget *widget);
CorrinPeriod corrin_figure_view_whole (const CorrinShownTrend *trend);

G_END_DECLS
