/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-figure.h"

#include "calendar.h"
#include "cycle-figure.h"
#include "month-figure.h"
#include "week-start.h"

static const CorrinSymptomEvidence *
first_symptom (const CorrinEvidence *evidence)
{
  return evidence->symptoms->len > 0 ? g_ptr_array_index (evidence->symptoms, 0) : NULL;
}

/**
 * corrin_chart_figure:
 * @choice: any view but %CORRIN_VIEW_TIME
 * @evidence: the records, which must outlive the figure; its first symptom is the one shown
 * @period: the days
 *
 * Returns: (transfer full): the figure of a view
 */
CorrinFigure *
corrin_chart_figure (const CorrinViewChoice *choice, const CorrinEvidence *evidence, CorrinPeriod period)
{
  switch (choice->view)
    {
    case CORRIN_VIEW_CYCLE:
      return corrin_cycle_figure_new (evidence, first_symptom (evidence), period, choice->alignment);
    case CORRIN_VIEW_BEFORE_AFTER:
      return corrin_pair_figure_new (evidence, first_symptom (evidence), period, choice->pairs,
                                     choice->window);
    case CORRIN_VIEW_THEN_NOW:
      return corrin_month_figure_new (evidence, first_symptom (evidence), period.from, period.to);
    case CORRIN_VIEW_TIME:
    case CORRIN_VIEW_CALENDAR:
    default:
      return corrin_calendar_new (evidence, first_symptom (evidence), period, corrin_week_start ());
    }
}
