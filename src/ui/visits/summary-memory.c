/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-memory.h"

static gboolean
is_again (const CorrinSummaryMemory *memory, const CorrinSummaryWish *wish)
{
  return memory->again != 0 && memory->period.from == wish->period.from
         && memory->period.to == wish->period.to && memory->sections == wish->options.sections;
}

/**
 * corrin_summary_memory_recall:
 * @memory: what is remembered
 * @store: a journal
 * @visit: an appointment
 * @error: return location for an error
 *
 * Looks up which summary was made for it, if one was, to make it again.
 *
 * Returns: whether it was found
 */
gboolean
corrin_summary_memory_recall (CorrinSummaryMemory *memory, CorrinStore *store, gint64 visit, GError **error)
{
  g_autoptr (CorrinAppointment) record = corrin_store_get (store, &corrin_appointment_kind, visit, error);

  if (record == NULL)
    return FALSE;
  memory->again = record->summary_made != CORRIN_DAY_NONE ? visit : 0;
  memory->again_day = record->day;
  memory->period = (CorrinPeriod){ record->summary_from, record->summary_to };
  if (record->summary_sections == NULL
      || !corrin_report_sections_parse (record->summary_sections, &memory->sections, NULL))
    memory->sections = corrin_report_sections_default ();
  return TRUE;
}

/**
 * corrin_summary_memory_get_visit:
 * @memory: what is remembered
 * @wish: a summary
 *
 * The summary that was asked for again stays with its appointment; any other belongs to the one it is for now.
 *
 * Returns: the appointment that the summary is made for, or 0
 */
gint64
corrin_summary_memory_get_visit (const CorrinSummaryMemory *memory, const CorrinSummaryWish *wish)
{
  return is_again (memory, wish) ? memory->again : memory->visit;
}

/**
 * corrin_summary_memory_get_day:
 * @memory: what is remembered
 * @wish: a summary
 *
 * Returns: the day of the appointment that the summary is made for, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_summary_memory_get_day (const CorrinSummaryMemory *memory, const CorrinSummaryWish *wish)
{
  if (corrin_summary_memory_get_visit (memory, wish) == 0)
    return CORRIN_DAY_NONE;
  return is_again (memory, wish) ? memory->again_day : memory->day;
}

/**
 * corrin_summary_memory_act:
 * @wish: a summary that was saved, printed or copied
 * @n_pages: how many pages it has
 *
 * Returns: (transfer full) (nullable): what is to be saved in the journal, or %NULL without an appointment
 */
CorrinVisitsAct *
corrin_summary_memory_act (const CorrinSummaryWish *wish, guint n_pages)
{
  CorrinVisitsAct *act;

  if (wish->visit == 0)
    return NULL;
  act = g_new0 (CorrinVisitsAct, 1);
  act->deed = CORRIN_VISITS_SUMMED_UP;
  act->person = wish->person;
  act->id = wish->visit;
  act->text = corrin_report_sections_format (wish->options.sections);
  act->period = wish->period;
  act->pages = n_pages;
  return act;
}
