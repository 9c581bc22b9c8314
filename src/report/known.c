/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "known.h"

#include "clock.h"

/* What is left out of the summary answers none of its questions. */
static gboolean
read_records (CorrinKnown *known, CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  known->appointments =
      corrin_store_list_shown (store, &corrin_appointment_kind, &always, known->with_private, error);
  if (known->appointments == NULL)
    return FALSE;
  known->questions = corrin_store_list (store, &corrin_question_kind, &always, error);
  return known->questions != NULL;
}

static gboolean
read_labs (CorrinKnown *known, CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  known->labs = corrin_store_list_shown (store, &corrin_lab_result_kind, &always, known->with_private, error);
  return known->labs != NULL;
}

/**
 * corrin_known_read:
 * @store: a store
 * @person: whose records
 * @error: return location for an error
 *
 * Reads what the questions for an appointment are answered from; of the ratings no more than a day, of what is private
 * the questions alone.
 *
 * Returns: (transfer full) (nullable): what the journal knows
 */
CorrinKnown *
corrin_known_read (CorrinStore *store, gint64 person, GError **error)
{
  g_autoptr (CorrinKnown) known = g_new0 (CorrinKnown, 1);
  CorrinDay today = corrin_clock_today ();
  gboolean own, read;

  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  known->evidence = corrin_evidence_read (store, person, today, today, CORRIN_EVIDENCE_CHART, error);
  read = known->evidence != NULL && read_labs (known, store, person, error)
         && read_records (known, store, person, error);
  corrin_store_end_reading (store, own);
  return read ? g_steal_pointer (&known) : NULL;
}

/**
 * corrin_known_read_until:
 * @store: a store
 * @person: whose records
 * @until: the last day that is looked at
 * @with_private: with private records
 * @error: return location for an error
 *
 * Reads what the journal held at the end of a day; of the ratings only the first with each wording of a symptom.
 *
 * Returns: (transfer full) (nullable): what the journal knows
 */
CorrinKnown *
corrin_known_read_until (CorrinStore *store, gint64 person, CorrinDay until, gboolean with_private,
                         GError **error)
{
  g_autoptr (CorrinKnown) known = g_new0 (CorrinKnown, 1);
  CorrinEvidenceFlags flags =
      CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_FIRST_RATINGS | (with_private ? CORRIN_EVIDENCE_PRIVATE : 0);
  gboolean own, read;

  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  known->with_private = with_private;
  known->evidence = corrin_evidence_read (store, person, CORRIN_DAY_NONE, until, flags, error);
  read = known->evidence != NULL && read_records (known, store, person, error);
  if (read)
    known->labs = g_ptr_array_ref (known->evidence->labs);
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
