/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-view.h"

#include "calendar.h"
#include "week-start.h"

/* The days of the range as squares, a month beside the other. */
struct _CorrinCalendarView
{
  CorrinFigureView parent_instance;
};

G_DEFINE_FINAL_TYPE (CorrinCalendarView, corrin_calendar_view, CORRIN_TYPE_FIGURE_VIEW)

static CorrinFigure *
make_figure (CorrinFigureView *view, CorrinShownTrend *trend, const CorrinSymptomEvidence *symptom)
{
  (void) view;
  return corrin_calendar_new (trend->source->evidence, symptom, trend->period, corrin_week_start ());
}

static void
corrin_calendar_view_class_init (CorrinCalendarViewClass *class)
{
  CORRIN_FIGURE_VIEW_CLASS (class)->make_figure = make_figure;
}

static void
corrin_calendar_view_init (CorrinCalendarView *self)
{
  (void) self;
}
