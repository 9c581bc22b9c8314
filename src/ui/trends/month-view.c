/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "month-view.h"

#include "month-figure.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Two months side by side. Some do not want to look back: which ones is chosen by the person, and nothing is shown
 * before. */
struct _CorrinMonthView
{
  CorrinFigureView parent_instance;

  GtkDropDown *choices[2];
  CorrinDay last;      /* the newest month that can be chosen */
  CorrinDay months[2]; /* or none */
};

G_DEFINE_FINAL_TYPE (CorrinMonthView, corrin_month_view, CORRIN_TYPE_FIGURE_VIEW)

/* The first of the choices is none. */
static CorrinDay
month_at (CorrinMonthView *self, guint position)
{
  return position > 0 && position != GTK_INVALID_LIST_POSITION
             ? corrin_day_add_months (self->last, 1 - (int) position)
             : CORRIN_DAY_NONE;
}

static guint
find_month (CorrinMonthView *self, CorrinDay month, guint n)
{
  for (guint i = 1; month != CORRIN_DAY_NONE && i <= n; i++)
    if (month_at (self, i) == month)
      return i;
  return 0;
}

static GStrv
names_new (CorrinMonthView *self, CorrinDay first)
{
  GPtrArray *names = g_ptr_array_new ();

  g_ptr_array_add (names, g_strdup (_ ("Choose a month")));
  for (CorrinDay month = self->last; month >= first; month = corrin_day_add_months (month, -1))
    g_ptr_array_add (names, corrin_chart_month (month));
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (names, FALSE);
}

static void
prepare (CorrinFigureView *view, CorrinShownTrend *trend)
{
  CorrinMonthView *self = CORRIN_MONTH_VIEW (view);
  CorrinPeriod whole = corrin_figure_view_whole (trend);
  g_auto (GStrv) names = NULL;

  self->last = corrin_day_month_start (whole.to);
  names = names_new (self, corrin_day_month_start (whole.from));
  for (guint i = 0; i < 2; i++)
    corrin_figure_view_fill_choice (view, self->choices[i], (const char *const *) names,
                                    find_month (self, self->months[i], g_strv_length (names) - 1));
}

static CorrinFigure *
make_figure (CorrinFigureView *view, CorrinShownTrend *trend, const CorrinSymptomEvidence *symptom)
{
  CorrinMonthView *self = CORRIN_MONTH_VIEW (view);

  for (guint i = 0; i < 2; i++)
    self->months[i] = month_at (self, gtk_drop_down_get_selected (self->choices[i]));
  if (self->months[0] == CORRIN_DAY_NONE || self->months[1] == CORRIN_DAY_NONE)
    return NULL;
  return corrin_month_figure_new (trend->source->evidence, symptom, self->months[0], self->months[1]);
}

static char *
hint (CorrinFigureView *view, CorrinShownTrend *trend)
{
  (void) view;
  (void) trend;
  return g_strdup (_ ("Choose two months to see them side by side."));
}

static void
corrin_month_view_class_init (CorrinMonthViewClass *class)
{
  CORRIN_TREND_VIEW_CLASS (class)->needs_whole = TRUE;
  CORRIN_TREND_VIEW_CLASS (class)->ignores_range = TRUE;
  CORRIN_FIGURE_VIEW_CLASS (class)->prepare = prepare;
  CORRIN_FIGURE_VIEW_CLASS (class)->make_figure = make_figure;
  CORRIN_FIGURE_VIEW_CLASS (class)->hint = hint;
}

static void
corrin_month_view_init (CorrinMonthView *self)
{
  CorrinFigureView *view = CORRIN_FIGURE_VIEW (self);

  self->months[0] = self->months[1] = CORRIN_DAY_NONE;
  self->choices[0] = corrin_figure_view_add_choice (view, _ ("One Month"));
  self->choices[1] = corrin_figure_view_add_choice (view, _ ("The Other Month"));
}
