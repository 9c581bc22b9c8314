/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "appointment-form.h"

#include "catalog.h"
#include "clock.h"
#include "form-text.h"

#include <glib/gi18n-lib.h>

static void
answer_free (gpointer data)
{
  CorrinAnswerLine *line = data;

  g_free (line->text);
  g_free (line->answer);
  g_free (line);
}

static CorrinAnswerLine *
answer_new (gint64 question, const char *text, gboolean asked, const char *answer)
{
  CorrinAnswerLine *line = g_new0 (CorrinAnswerLine, 1);

  line->question = question;
  line->text = g_strdup (text);
  line->asked = asked;
  line->answer = corrin_form_text (answer);
  return line;
}

/* Those that were asked elsewhere have their answers there. */
static void
add_answers (CorrinAppointmentForm *form, const GPtrArray *questions)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const CorrinQuestion *question = g_ptr_array_index (questions, i);

      if (!question->asked || (form->id != 0 && question->appointment == form->id))
        g_ptr_array_add (form->answers, answer_new (question->record.id, corrin_question_display (question),
                                                    question->asked, question->answer));
    }
}

/**
 * corrin_appointment_form_new:
 * @visit: (nullable): an appointment, or %NULL for a new one
 * @questions: (element-type CorrinQuestion): all questions of the person
 * @is_after: whether it is filled in after the visit
 *
 * Returns: (transfer full): a form that can be saved as it is, once there is a day
 */
CorrinAppointmentForm *
corrin_appointment_form_new (const CorrinAppointment *visit, const GPtrArray *questions, gboolean is_after)
{
  CorrinAppointmentForm *form = g_new0 (CorrinAppointmentForm, 1);

  for (guint i = 0; i < CORRIN_APPOINTMENT_N_DAYS; i++)
    form->days[i] = CORRIN_DAY_NONE;
  form->is_after = is_after;
  form->day = is_after ? corrin_clock_today () : CORRIN_DAY_NONE;
  if (visit != NULL)
    {
      form->id = visit->record.id;
      form->day = visit->day;
      form->days[CORRIN_APPOINTMENT_RECHECK_PLANNED] = visit->recheck_planned;
      form->days[CORRIN_APPOINTMENT_RECHECK_DONE] = visit->recheck_done;
      form->text[CORRIN_APPOINTMENT_TIME] = corrin_time_format (visit->time);
    }
  form->text[CORRIN_APPOINTMENT_WITH] = corrin_form_text (visit != NULL ? visit->with_whom : NULL);
  form->text[CORRIN_APPOINTMENT_PURPOSE] = corrin_form_text (visit != NULL ? visit->purpose : NULL);
  form->text[CORRIN_APPOINTMENT_SAID] = corrin_form_text (visit != NULL ? visit->said : NULL);
  form->text[CORRIN_APPOINTMENT_NOTE] = corrin_form_text (visit != NULL ? visit->record.note : NULL);
  if (form->text[CORRIN_APPOINTMENT_TIME] == NULL)
    form->text[CORRIN_APPOINTMENT_TIME] = g_strdup ("");
  form->answers = g_ptr_array_new_with_free_func (answer_free);
  if (is_after)
    add_answers (form, questions);
  return form;
}

/**
 * corrin_appointment_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinAppointmentForm *
corrin_appointment_form_copy (const CorrinAppointmentForm *form)
{
  CorrinAppointmentForm *copy = g_memdup2 (form, sizeof *form);

  for (guint i = 0; i < CORRIN_APPOINTMENT_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  copy->answers = g_ptr_array_new_with_free_func (answer_free);
  for (guint i = 0; i < form->answers->len; i++)
    {
      const CorrinAnswerLine *line = g_ptr_array_index (form->answers, i);

      g_ptr_array_add (copy->answers, answer_new (line->question, line->text, line->asked, line->answer));
    }
  return copy;
}

/**
 * corrin_appointment_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_appointment_form_free (CorrinAppointmentForm *form)
{
  if (form == NULL)
    return;
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_TEXTS; i++)
    g_free (form->text[i]);
  g_ptr_array_unref (form->answers);
  g_free (form);
}

/**
 * corrin_appointment_form_equal:
 * @a: a form
 * @b: a form of the same appointment
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_appointment_form_equal (const CorrinAppointmentForm *a, const CorrinAppointmentForm *b)
{
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  for (guint i = 0; i < CORRIN_APPOINTMENT_N_DAYS; i++)
    if (a->days[i] != b->days[i])
      return FALSE;
  for (guint i = 0; i < a->answers->len; i++)
    {
      const CorrinAnswerLine *one = g_ptr_array_index (a->answers, i);
      const CorrinAnswerLine *other = g_ptr_array_index (b->answers, i);

      if (one->asked != other->asked || !g_str_equal (one->answer, other->answer))
        return FALSE;
    }
  return a->day == b->day;
}

/**
 * corrin_appointment_form_problem:
 * @form: a form
 *
 * Returns: (nullable): what has to be mended before it can be saved
 */
const char *
corrin_appointment_form_problem (const CorrinAppointmentForm *form)
{
  CorrinTime time;

  if (form->day == CORRIN_DAY_NONE)
    return _ ("Choose the day of the visit.");
  if (!corrin_form_is_blank (form->text[CORRIN_APPOINTMENT_TIME])
      && !corrin_form_read_time (form->text[CORRIN_APPOINTMENT_TIME], &time))
    return _ ("Write the time like 9:30, or leave it blank.");
  return NULL;
}

/**
 * corrin_appointment_form_read:
 * @store: a store
 * @person: whose
 * @id: of an appointment, or 0 for a new one
 * @is_after: whether it is filled in after the visit, as a past one always is
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its form
 */
CorrinAppointmentForm *
corrin_appointment_form_read (CorrinStore *store, gint64 person, gint64 id, gboolean is_after, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (CorrinAppointment) visit = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  if (id != 0 && (visit = corrin_store_get (store, &corrin_appointment_kind, id, error)) == NULL)
    return NULL;
  questions = corrin_store_list (store, &corrin_question_kind, &always, error);
  is_after = is_after || (visit != NULL && visit->day < corrin_clock_today ());
  return questions != NULL ? corrin_appointment_form_new (visit, questions, is_after) : NULL;
}
