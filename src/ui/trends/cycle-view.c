/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cycle-view.h"

#include "cycle-figure.h"

#include <glib/gi18n-lib.h>

/* The days since an injection, or before the next one, of all cycles of the journal. */
struct _CorrinCycleView
{
  CorrinFigureView parent_instance;

  GtkDropDown *alignment;
};

G_DEFINE_FINAL_TYPE (CorrinCycleView, corrin_cycle_view, CORRIN_TYPE_FIGURE_VIEW)

static CorrinFigure *
make_figure (CorrinFigureView *view, CorrinShownTrend *trend, const CorrinSymptomEvidence *symptom)
{
  gboolean is_before = gtk_drop_down_get_selected (CORRIN_CYCLE_VIEW (view)->alignment) == 1;

  return corrin_cycle_figure_new (trend->source->evidence, symptom, corrin_figure_view_whole (trend),
                                  is_before ? CORRIN_ALIGNMENT_BEFORE : CORRIN_ALIGNMENT_SINCE);
}

static char *
hint (CorrinFigureView *view, CorrinShownTrend *trend)
{
  (void) view;
  return corrin_trends_state_tell_beginning (
      &trend->facts, _ ("A cycle runs from one injection to the next. With the first rated days after an "
                        "injection its line begins here."));
}

static void
corrin_cycle_view_class_init (CorrinCycleViewClass *class)
{
  CORRIN_TREND_VIEW_CLASS (class)->needs_whole = TRUE;
  CORRIN_TREND_VIEW_CLASS (class)->ignores_range = TRUE;
  CORRIN_FIGURE_VIEW_CLASS (class)->make_figure = make_figure;
  CORRIN_FIGURE_VIEW_CLASS (class)->hint = hint;
}

static void
corrin_cycle_view_init (CorrinCycleView *self)
{
  const char *const names[] = { _ ("After an injection"), _ ("Before an injection"), NULL };

  self->alignment = corrin_figure_view_add_choice (CORRIN_FIGURE_VIEW (self), _ ("Days Counted"));
  corrin_figure_view_fill_choice (CORRIN_FIGURE_VIEW (self), self->alignment, names, 0);
}
