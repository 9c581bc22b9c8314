/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "appointment-form.h"

#include "form-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The day stands in the note, where it is read with the rest of the visit; once is enough. */
static char *
note_with_plan (const CorrinAppointmentForm *form)
{
  CorrinDay changed = form->days[CORRIN_APPOINTMENT_PLAN_CHANGED];
  g_autofree char *note = corrin_form_take (form->text[CORRIN_APPOINTMENT_NOTE]);
  g_autofree char *day = corrin_day_display (changed);
  g_autofree char *line = NULL;

  if (changed == CORRIN_DAY_NONE)
    return g_steal_pointer (&note);
  /* Translators: %s is the day from which another treatment was agreed. */
  line = g_strdup_printf (_ ("Plan changed from %s."), day);
  if (note == NULL)
    return g_steal_pointer (&line);
  return strstr (note, line) != NULL ? g_steal_pointer (&note) : g_strdup_printf ("%s\n%s", note, line);
}

static void
put (char **field, const char *typed)
{
  g_free (*field);
  *field = corrin_form_take (typed);
}

static void
fill (const CorrinAppointmentForm *form, CorrinAppointment *visit)
{
  const char *time = form->text[CORRIN_APPOINTMENT_TIME];
  char *note = note_with_plan (form);

  visit->day = form->day;
  if (corrin_form_is_blank (time) || !corrin_form_read_time (time, &visit->time))
    visit->time = CORRIN_TIME_NONE;
  put (&visit->with_whom, form->text[CORRIN_APPOINTMENT_WITH]);
  put (&visit->purpose, form->text[CORRIN_APPOINTMENT_PURPOSE]);
  put (&visit->said, form->text[CORRIN_APPOINTMENT_SAID]);
  visit->recheck_planned = form->days[CORRIN_APPOINTMENT_RECHECK_PLANNED];
  visit->recheck_done = form->days[CORRIN_APPOINTMENT_RECHECK_DONE];
  g_free (visit->record.note);
  visit->record.note = note;
}

/* A question that was not asked stays for the next visit, and shows for which one it was meant first. */
static gboolean
store_answer (const CorrinAnswerLine *line, CorrinStore *store, gint64 visit, GError **error)
{
  g_autoptr (CorrinQuestion) question =
      corrin_store_get (store, &corrin_question_kind, line->question, error);
  g_autofree char *answer = corrin_form_take (line->answer);

  if (question == NULL)
    return FALSE;
  if (!question->asked == !line->asked && g_strcmp0 (question->answer, answer) == 0
      && question->appointment != 0)
    return TRUE;
  if (line->asked || question->appointment == 0)
    question->appointment = visit;
  question->asked = line->asked;
  g_free (question->answer);
  question->answer = g_steal_pointer (&answer);
  return corrin_store_update (store, question, error);
}

static gboolean
store_answers (const CorrinAppointmentForm *form, CorrinStore *store, gint64 visit, GError **error)
{
  for (guint i = 0; i < form->answers->len; i++)
    if (!store_answer (g_ptr_array_index (form->answers, i), store, visit, error))
      return FALSE;
  return TRUE;
}

/* It may have been noted before. */
static gboolean
store_next (const CorrinAppointmentForm *form, CorrinStore *store, gint64 person, GError **error)
{
  CorrinDay day = form->days[CORRIN_APPOINTMENT_NEXT];
  const CorrinQuery on_day = { person, day, day };
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (CorrinAppointment) next = NULL;

  if (day == CORRIN_DAY_NONE)
    return TRUE;
  there = corrin_store_list (store, &corrin_appointment_kind, &on_day, error);
  if (there == NULL || there->len > 0)
    return there != NULL;
  next = corrin_record_new (&corrin_appointment_kind);
  next->record.person = person;
  next->day = day;
  put (&next->with_whom, form->text[CORRIN_APPOINTMENT_WITH]);
  return corrin_store_add (store, next, error);
}

/**
 * corrin_appointment_form_store:
 * @form: a form without a problem
 * @store: a store with an action under way
 * @person: whose
 * @error: return location for an error
 *
 * Saves the appointment and, after the visit, what was asked and the next one.
 *
 * Returns: whether all of it is done
 */
gboolean
corrin_appointment_form_store (const CorrinAppointmentForm *form, CorrinStore *store, gint64 person,
                               GError **error)
{
  g_autoptr (CorrinAppointment) visit =
      form->id != 0 ? corrin_store_get (store, &corrin_appointment_kind, form->id, error)
                    : corrin_record_new (&corrin_appointment_kind);

  if (visit == NULL)
    return FALSE;
  if (form->id == 0)
    visit->record.person = person;
  fill (form, visit);
  if (!(form->id != 0 ? corrin_store_update (store, visit, error) : corrin_store_add (store, visit, error)))
    return FALSE;
  return store_answers (form, store, visit->record.id, error) && store_next (form, store, person, error);
}
