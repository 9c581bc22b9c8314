/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "day-outlook.h"

#include "clock.h"
#include "evidence.h"
#include "plan.h"

static gboolean
read_planned (CorrinStore *store, gint64 person, CorrinDayOutlook *outlook, GError **error)
{
  CorrinDay today = corrin_clock_today ();
  g_autoptr (CorrinEvidence) evidence = corrin_evidence_read (
      store, person, today, today, CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_CHART, error);
  CorrinPlannedDay next;

  if (evidence == NULL)
    return FALSE;
  corrin_plan_next (evidence->plan, evidence->doses, today, &next);
  outlook->planned = next.day;
  outlook->planned_latest = next.latest;
  return TRUE;
}

static gboolean
is_sooner (const CorrinAppointment *visit, const CorrinDayOutlook *outlook)
{
  if (outlook->visit == CORRIN_DAY_NONE || visit->day < outlook->visit)
    return TRUE;
  return visit->day == outlook->visit && visit->time != CORRIN_TIME_NONE && visit->time < outlook->visit_time;
}

static gboolean
read_visit (CorrinStore *store, gint64 person, CorrinDayOutlook *outlook, GError **error)
{
  const CorrinQuery ahead = { person, corrin_clock_today (), CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) visits = corrin_store_list (store, &corrin_appointment_kind, &ahead, error);

  outlook->visit = CORRIN_DAY_NONE;
  outlook->visit_time = CORRIN_TIME_NONE;
  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const CorrinAppointment *visit = visits->pdata[i];

      if (visit->day == CORRIN_DAY_NONE || !is_sooner (visit, outlook))
        continue;
      outlook->visit = visit->day;
      outlook->visit_time = visit->time;
    }
  return visits != NULL;
}

/**
 * corrin_day_outlook_read:
 * @store: a store
 * @person: whose
 * @outlook: (out): what lies ahead
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
corrin_day_outlook_read (CorrinStore *store, gint64 person, CorrinDayOutlook *outlook, GError **error)
{
  return read_planned (store, person, outlook, error) && read_visit (store, person, outlook, error);
}
