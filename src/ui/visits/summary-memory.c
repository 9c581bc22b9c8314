/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-memory.h"

/**
 * corrin_summary_memory_recall:
 * @memory: what is remembered
 * @store: a journal
 * @visit: an appointment for which a summary was made
 * @error: return location for an error
 *
 * Looks up which summary that was, to make it again.
 *
 * Returns: whether it was found
 */
gboolean
corrin_summary_memory_recall (CorrinSummaryMemory *memory, CorrinStore *store, gint64 visit, GError **error)
{
  g_autoptr (CorrinAppointment) record = corrin_store_get (store, &corrin_appointment_kind, visit, error);

  if (record == NULL)
    return FALSE;
  memory->again = visit;
  memory->period = (CorrinPeriod){ record->summary_from, record->summary_to };
  if (record->summary_sections == NULL
      || !corrin_report_sections_parse (record->summary_sections, &memory->sections, NULL))
    memory->sections = corrin_report_sections_default ();
  return TRUE;
}

/**
 * corrin_summary_memory_act:
 * @memory: what is remembered
 * @wish: a summary that was saved, printed or copied
 * @n_pages: how many pages it has
 *
 * The summary that was asked for again stays with its appointment; any other belongs to the one it is for now.
 *
 * Returns: (transfer full) (nullable): what is to be saved in the journal, or %NULL without an appointment
 */
CorrinVisitsAct *
corrin_summary_memory_act (const CorrinSummaryMemory *memory, const CorrinSummaryWish *wish, guint n_pages)
{
  gboolean is_again = memory->again != 0 && memory->period.from == wish->period.from
                      && memory->period.to == wish->period.to && memory->sections == wish->options.sections;
  CorrinVisitsAct *act;

  if (!is_again && memory->visit == 0)
    return NULL;
  act = g_new0 (CorrinVisitsAct, 1);
  act->deed = CORRIN_VISITS_SUMMED_UP;
  act->person = wish->person;
  act->id = is_again ? memory->again : memory->visit;
  act->text = corrin_report_sections_format (wish->options.sections);
  act->period = wish->period;
  act->pages = n_pages;
  return act;
}
