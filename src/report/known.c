/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "known.h"

#include "clock.h"

static GPtrArray *
read_all (CorrinStore *store, const CorrinKind *kind, gint64 person, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  return corrin_store_list (store, kind, &always, error);
}

/* What is left out of the summary answers none of its questions. */
static void
drop_private (GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (CORRIN_RECORD (g_ptr_array_index (records, i - 1))->is_private)
      g_ptr_array_remove_index (records, i - 1);
}

static gboolean
read_records (CorrinKnown *known, CorrinStore *store, gint64 person, GError **error)
{
  CorrinDay today = corrin_clock_today ();

  known->evidence = corrin_evidence_read (store, person, today, today, CORRIN_EVIDENCE_CHART, error);
  if (known->evidence == NULL)
    return FALSE;
  known->labs = read_all (store, &corrin_lab_result_kind, person, error);
  if (known->labs == NULL)
    return FALSE;
  drop_private (known->labs);
  known->appointments = read_all (store, &corrin_appointment_kind, person, error);
  if (known->appointments == NULL)
    return FALSE;
  drop_private (known->appointments);
  known->questions = read_all (store, &corrin_question_kind, person, error);
  return known->questions != NULL;
}

/**
 * corrin_known_read:
 * @store: a store
 * @person: whose records
 * @error: return location for an error
 *
 * Reads what the questions for an appointment are answered from; of the ratings no more than a day.
 *
 * Returns: (transfer full) (nullable): what the journal knows
 */
CorrinKnown *
corrin_known_read (CorrinStore *store, gint64 person, GError **error)
{
  g_autoptr (CorrinKnown) known = g_new0 (CorrinKnown, 1);
  gboolean own, read;

  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  read = read_records (known, store, person, error);
  corrin_store_end_reading (store, own);
  return read ? g_steal_pointer (&known) : NULL;
}

/**
 * corrin_known_free:
 * @known: (nullable) (transfer full): what the journal knows
 */
void
corrin_known_free (CorrinKnown *known)
{
  if (known == NULL)
    return;
  corrin_evidence_free (known->evidence);
  g_clear_pointer (&known->labs, g_ptr_array_unref);
  g_clear_pointer (&known->appointments, g_ptr_array_unref);
  g_clear_pointer (&known->questions, g_ptr_array_unref);
  g_free (known);
}

/**
 * corrin_known_last_visit:
 * @known: what the journal knows
 * @before: a day
 *
 * Returns: the day of the latest appointment before it, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_known_last_visit (const CorrinKnown *known, CorrinDay before)
{
  for (guint i = known->appointments->len; i > 0; i--)
    {
      const CorrinAppointment *visit = g_ptr_array_index (known->appointments, i - 1);

      if (visit->day < before)
        return visit->day;
    }
  return CORRIN_DAY_NONE;
}
