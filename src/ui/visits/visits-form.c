/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-form.h"

#include "catalog.h"
#include "visit-words.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  CorrinQuestionLine *line = data;

  g_free (line->key);
  g_free (line->text);
  g_free (line->known);
  g_free (line->carried);
  g_free (line);
}

static void
choice_free (gpointer data)
{
  CorrinVisitChoice *choice = data;

  g_free (choice->name);
  g_free (choice);
}

static CorrinQuestionLine *
line_new (const CorrinKnown *known, const char *key, const char *text)
{
  CorrinQuestionLine *line = g_new0 (CorrinQuestionLine, 1);

  line->key = g_strdup (key);
  line->text = g_strdup (text);
  line->known = key != NULL ? corrin_known_answer (known, key) : NULL;
  return line;
}

static const CorrinAppointment *
find_visit (const CorrinKnown *known, gint64 id, guint *n_ahead)
{
  const CorrinAppointment *found = NULL;

  *n_ahead = 0;
  for (guint i = 0; i < known->appointments->len; i++)
    {
      const CorrinAppointment *visit = g_ptr_array_index (known->appointments, i);

      *n_ahead += visit->day >= known->evidence->today ? 1 : 0;
      if (visit->record.id == id)
        found = visit;
    }
  return found;
}

/* With one appointment ahead nobody has to be told that a question is meant for it. */
static char *
say_carried (const CorrinKnown *known, gint64 id)
{
  guint n_ahead;
  const CorrinAppointment *visit = find_visit (known, id, &n_ahead);
  g_autofree char *day = visit != NULL ? corrin_day_display (visit->day) : NULL;

  if (visit == NULL || (visit->day >= known->evidence->today && n_ahead < 2))
    return NULL;
  if (visit->day >= known->evidence->today)
    /* Translators: %s is the day of an appointment that a question is meant for. */
    return g_strdup_printf (_ ("For the visit on %s"), day);
  /* Translators: %s is the day of an appointment at which a question was not asked. */
  return g_strdup_printf (_ ("Carried over from the visit on %s"), day);
}

static void
add_mine (CorrinVisitsForm *form, const CorrinKnown *known)
{
  for (guint i = 0; i < known->questions->len; i++)
    {
      const CorrinQuestion *question = g_ptr_array_index (known->questions, i);
      CorrinQuestionLine *line;

      if (question->asked)
        continue;
      line = line_new (known, question->key, corrin_question_display (question));
      line->id = question->record.id;
      line->is_private = question->record.is_private;
      line->is_starred = question->starred;
      line->visit = question->appointment;
      line->carried = say_carried (known, question->appointment);
      form->n_starred += question->starred ? 1 : 0;
      g_ptr_array_add (form->mine, line);
    }
  for (guint i = 0; i < form->mine->len; i++)
    {
      CorrinQuestionLine *line = g_ptr_array_index (form->mine, i);

      line->can_star = line->is_starred || form->n_starred < CORRIN_VISITS_STARS;
      line->can_move_up = i > 0;
      line->can_move_down = i + 1 < form->mine->len;
    }
}

static void
add_choice (CorrinVisitsForm *form, gint64 id, char *name)
{
  CorrinVisitChoice *choice = g_new (CorrinVisitChoice, 1);

  *choice = (CorrinVisitChoice){ id, name };
  g_ptr_array_add (form->visits, choice);
}

static gboolean
has_carried (const CorrinVisitsForm *form)
{
  for (guint i = 0; i < form->mine->len; i++)
    if (((const CorrinQuestionLine *) g_ptr_array_index (form->mine, i))->visit != 0)
      return TRUE;
  return FALSE;
}

/* Without any appointment there is nothing to choose from. */
static void
add_visits (CorrinVisitsForm *form, const CorrinKnown *known)
{
  for (guint i = 0; i < known->appointments->len; i++)
    {
      const CorrinAppointment *visit = g_ptr_array_index (known->appointments, i);

      if (visit->day >= known->evidence->today)
        add_choice (form, visit->record.id, corrin_visit_when (visit));
    }
  if (form->visits->len > 0 || has_carried (form))
    add_choice (form, 0, g_strdup (_ ("No Visit Yet")));
}

static gboolean
is_mine (const CorrinVisitsForm *form, const char *key)
{
  for (guint i = 0; i < form->mine->len; i++)
    if (g_strcmp0 (((const CorrinQuestionLine *) g_ptr_array_index (form->mine, i))->key, key) == 0)
      return TRUE;
  return FALSE;
}

/**
 * corrin_visits_form_new:
 * @known: what the journal knows
 *
 * Returns: (transfer full): what the page shows of the questions
 */
CorrinVisitsForm *
corrin_visits_form_new (const CorrinKnown *known)
{
  CorrinVisitsForm *form = g_new0 (CorrinVisitsForm, 1);

  form->mine = g_ptr_array_new_with_free_func (line_free);
  form->visits = g_ptr_array_new_with_free_func (choice_free);
  form->offered = g_ptr_array_new_with_free_func (line_free);
  add_mine (form, known);
  add_visits (form, known);
  for (const CorrinOffered *one = corrin_offered_questions; one->key != NULL; one++)
    if (!is_mine (form, one->key))
      g_ptr_array_add (form->offered, line_new (known, one->key, _ (one->name)));
  form->hint =
      form->n_starred < CORRIN_VISITS_STARS
          ? _ ("Up to three can have a star. They come first on the page.")
          : _ ("Three have a star and come first on the page. To star another one, take a star away.");
  return form;
}

/**
 * corrin_visits_form_free:
 * @form: (nullable) (transfer full): what the page shows
 */
void
corrin_visits_form_free (CorrinVisitsForm *form)
{
  if (form == NULL)
    return;
  g_ptr_array_unref (form->mine);
  g_ptr_array_unref (form->visits);
  g_ptr_array_unref (form->offered);
  g_free (form);
}

/**
 * corrin_visits_typed:
 * @text: (nullable): what stands in a field
 *
 * Returns: (transfer full) (nullable): what of it would be saved: without space around, and nothing for blanks
 */
char *
corrin_visits_typed (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return stripped[0] != '\0' ? g_steal_pointer (&stripped) : NULL;
}
