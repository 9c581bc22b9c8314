/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-source.h"

#include "clock.h"

/**
 * corrin_report_period:
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 *
 * Returns: the days that a report is about unless others are chosen: since the last visit, else twelve weeks
 */
CorrinPeriod
corrin_report_period (CorrinDay last_visit, CorrinDay today)
{
  if (last_visit != CORRIN_DAY_NONE && last_visit < today)
    return (CorrinPeriod){ last_visit, today };
  return (CorrinPeriod){ today - CORRIN_REPORT_CALENDAR_DAYS + 1, today };
}

static gboolean
read_follow_ups (CorrinReportSource *source, CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery up_to = { person, CORRIN_DAY_NONE, source->summary->period.to };

  source->follow_ups = corrin_store_list_shown (store, &corrin_reaction_follow_up_kind, &up_to,
                                                source->known->with_private, error);
  return source->follow_ups != NULL;
}

/**
 * corrin_report_source_first_symptom:
 * @source: the records
 *
 * Returns: (nullable): the first symptom that the report shows, with its ratings up to the end of the period
 */
CorrinSymptomEvidence *
corrin_report_source_first_symptom (const CorrinReportSource *source)
{
  const GPtrArray *shown = source->evidence->symptoms;
  const GPtrArray *whole = source->known->evidence->symptoms;

  for (guint i = 0; shown->len > 0 && i < whole->len; i++)
    {
      const CorrinSymptomEvidence *first = g_ptr_array_index (shown, 0);
      CorrinSymptomEvidence *one = g_ptr_array_index (whole, i);

      if (one->symptom->record.id == first->symptom->record.id)
        return one;
    }
  return NULL;
}

/* Before the period only its cycles are looked at, and in the calendar of the last weeks what was typed late. */
static gboolean
read_first_symptom (CorrinReportSource *source, CorrinStore *store, CorrinDay to, GError **error)
{
  CorrinEvidence *evidence = source->known->evidence;
  CorrinSymptomEvidence *first = corrin_report_source_first_symptom (source);
  gboolean with_private = source->known->with_private;

  return first == NULL
         || (corrin_evidence_read_symptom (evidence, store, first, with_private, error)
             && corrin_evidence_read_late (evidence, store, to - CORRIN_REPORT_CALENDAR_DAYS + 1,
                                           with_private, error));
}

static gboolean
read_source (CorrinReportSource *source, CorrinStore *store, gint64 person, CorrinPeriod period,
             gboolean with_private, GError **error)
{
  CorrinEvidenceFlags flags = CORRIN_EVIDENCE_NOTES | CORRIN_EVIDENCE_OBSERVED | CORRIN_EVIDENCE_LATE
                              | (with_private ? CORRIN_EVIDENCE_PRIVATE : 0);

  source->known = corrin_known_read_until (store, person, period.to, with_private, error);
  if (source->known == NULL)
    return FALSE;
  if (period.from == CORRIN_DAY_NONE)
    period.from = corrin_report_period (corrin_known_last_visit (source->known, period.to), period.to).from;
  source->evidence = corrin_evidence_read (store, person, period.from, period.to, flags, error);
  if (source->evidence == NULL)
    return FALSE;
  source->summary = corrin_summary_new (source->evidence, period.from, period.to);
  return read_first_symptom (source, store, period.to, error)
         && read_follow_ups (source, store, person, error);
}

/**
 * corrin_report_source_read:
 * @store: a store
 * @person: whose records
 * @period: the days of the report; without a first one, since the last visit or twelve weeks; without a last one,
 *   and for a later one, up to today
 * @with_private: with private records
 * @error: return location for an error
 *
 * Reads all that a report is made from. Its days are in the summary.
 *
 * Returns: (transfer full) (nullable): the source; free with corrin_report_source_free()
 */
CorrinReportSource *
corrin_report_source_read (CorrinStore *store, gint64 person, CorrinPeriod period, gboolean with_private,
                           GError **error)
{
  g_autoptr (CorrinReportSource) source = g_new0 (CorrinReportSource, 1);
  CorrinDay today = corrin_clock_today ();
  gboolean own, read;

  period.to = period.to != CORRIN_DAY_NONE ? MIN (period.to, today) : today;
  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  read = read_source (source, store, person, period, with_private, error);
  corrin_store_end_reading (store, own);
  return read ? g_steal_pointer (&source) : NULL;
}

/**
 * corrin_report_source_free:
 * @source: (nullable) (transfer full): the source of a report
 */
void
corrin_report_source_free (CorrinReportSource *source)
{
  if (source == NULL)
    return;
  corrin_evidence_free (source->evidence);
  corrin_summary_free (source->summary);
  corrin_known_free (source->known);
  g_clear_pointer (&source->follow_ups, g_ptr_array_unref);
  g_free (source);
}
