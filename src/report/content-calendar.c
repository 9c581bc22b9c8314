/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "calendar.h"
#include "injections.h"
#include "week-start.h"

#include <glib/gi18n-lib.h>

static void
add_calendar (CorrinPart *part, const CorrinReportSource *source, CorrinPeriod period)
{
  const GPtrArray *shown = source->evidence->symptoms;
  CorrinFigure *figure = corrin_calendar_new (
      source->evidence, shown->len > 0 ? g_ptr_array_index (shown, 0) : NULL, period, corrin_week_start ());

  g_free (part->remark);
  part->remark = g_strdup (corrin_figure_title (figure));
  corrin_figure_hide_title (figure);
  corrin_part_add_figure (part, figure);
}

/* Its words stand beside the heading, so that a low picture is all squares. */
static void
add_low_calendar (CorrinPart *part, const CorrinReportSource *source, CorrinPeriod period)
{
  CorrinFigure *figure = corrin_calendar_new (
      source->known->evidence, corrin_report_source_first_symptom (source), period, corrin_week_start ());

  /* Translators: two sentences. */
  part->remark =
      g_strdup_printf (_ ("%1$s. %2$s"), corrin_figure_title (figure), corrin_figure_subtitle (figure));
  corrin_figure_hide_words (figure);
  corrin_part_add_figure (part, figure);
}

static gboolean
has_anything (const CorrinReportSource *source, CorrinPeriod period)
{
  g_autoptr (GPtrArray) injections = corrin_injections_new (source->known->evidence->doses);
  const CorrinSymptomEvidence *symptom = corrin_report_source_first_symptom (source);
  CorrinPoints points = corrin_points_view (symptom != NULL ? symptom->points : NULL);

  return corrin_points_between (points, period).n_points > 0
         || corrin_injections_count (injections, period) > 0;
}

/**
 * corrin_calendar_part_new:
 * @source: the records
 *
 * Block 11: the last twelve weeks up to the end of the period, a square a day.
 *
 * Returns: (transfer full): the calendar, or the sentence that there is nothing to show
 */
CorrinPart *
corrin_calendar_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_CALENDAR);
  CorrinDay to = source->summary->period.to;
  CorrinPeriod period = { to - CORRIN_REPORT_CALENDAR_DAYS + 1, to };

  if (has_anything (source, period))
    add_low_calendar (part, source, period);
  else
    corrin_part_add_note (part,
                          g_strdup (_ ("In these weeks nothing was rated, and no injection is recorded.")));
  return part;
}

/**
 * corrin_whole_calendar_part_new:
 * @source: the records
 *
 * Appendix: the days of the whole period, a picture for each year.
 *
 * Returns: (transfer full): the calendars
 */
CorrinPart *
corrin_whole_calendar_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_WHOLE_CALENDAR);
  CorrinPeriod period = source->summary->period;

  while (period.from <= period.to)
    {
      CorrinDay next = corrin_day_add_months (corrin_day_year_start (period.from), 12);

      add_calendar (part, source, (CorrinPeriod){ period.from, MIN (period.to, next - 1) });
      period.from = next;
    }
  return part;
}
