/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-act.h"

#include "clock.h"

static GPtrArray *
list_questions (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  return corrin_store_list (store, &corrin_question_kind, &always, error);
}

/* A question is meant for the next appointment, if there is one. */
static gboolean
find_next_visit (CorrinStore *store, gint64 person, gint64 *visit, GError **error)
{
  const CorrinQuery ahead = { person, corrin_clock_today (), CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) visits = corrin_store_list (store, &corrin_appointment_kind, &ahead, error);

  if (visits != NULL && visits->len > 0)
    *visit = CORRIN_RECORD (g_ptr_array_index (visits, 0))->id;
  return visits != NULL;
}

static gboolean
add (CorrinStore *store, const CorrinVisitsAct *act, GError **error)
{
  g_autoptr (GPtrArray) questions = list_questions (store, act->person, error);
  g_autoptr (CorrinQuestion) question = corrin_record_new (&corrin_question_kind);

  if (questions == NULL || !find_next_visit (store, act->person, &question->appointment, error))
    return FALSE;
  question->record.person = act->person;
  if (act->deed == CORRIN_VISITS_TAKE)
    question->key = g_strdup (act->text);
  else
    question->text = g_strdup (act->text);
  if (questions->len > 0)
    question->position = ((CorrinQuestion *) g_ptr_array_index (questions, questions->len - 1))->position + 1;
  return corrin_store_add (store, question, error);
}

static gboolean
change (CorrinStore *store, const CorrinVisitsAct *act, GError **error)
{
  g_autoptr (CorrinQuestion) question = corrin_store_get (store, &corrin_question_kind, act->id, error);

  if (question == NULL)
    return FALSE;
  if (act->deed == CORRIN_VISITS_MEET)
    question->appointment = act->visit;
  else if (act->deed == CORRIN_VISITS_REWRITE)
    {
      g_free (question->text);
      question->text = g_strdup (act->text);
    }
  else
    question->starred = act->deed == CORRIN_VISITS_STAR;
  return corrin_store_update (store, question, error);
}

/* Where a question stands, or where the next one does, in one direction, that was not asked yet. */
static guint
find_open (const GPtrArray *questions, guint from, int step, gint64 id)
{
  for (guint i = from; i < questions->len; i += (guint) step)
    {
      const CorrinQuestion *question = g_ptr_array_index (questions, i);

      if (id != 0 ? question->record.id == id : !question->asked)
        return i;
    }
  return questions->len;
}

/* Positions may have gaps, or two questions the same one: all are counted anew. */
static gboolean
save_order (CorrinStore *store, const GPtrArray *questions, GError **error)
{
  for (guint i = 0; i < questions->len; i++)
    {
      CorrinQuestion *question = g_ptr_array_index (questions, i);

      if (question->position == i)
        continue;
      question->position = i;
      if (!corrin_store_update (store, question, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move (CorrinStore *store, const CorrinVisitsAct *act, GError **error)
{
  g_autoptr (CorrinQuestion) question = corrin_store_get (store, &corrin_question_kind, act->id, error);
  g_autoptr (GPtrArray) questions =
      question != NULL ? list_questions (store, question->record.person, error) : NULL;
  int step = act->deed == CORRIN_VISITS_UP ? -1 : 1;
  guint here, there;
  gpointer moved;

  if (questions == NULL)
    return FALSE;
  here = find_open (questions, 0, 1, act->id);
  there = here < questions->len ? find_open (questions, here + (guint) step, step, 0) : questions->len;
  if (there >= questions->len)
    return TRUE;
  moved = questions->pdata[here];
  questions->pdata[here] = questions->pdata[there];
  questions->pdata[there] = moved;
  return save_order (store, questions, error);
}

static gboolean
write_about_person (CorrinStore *store, const CorrinVisitsAct *act, GError **error)
{
  g_autoptr (CorrinPerson) person = corrin_store_get (store, &corrin_person_kind, act->person, error);
  char **field;

  if (person == NULL)
    return FALSE;
  field = act->deed == CORRIN_VISITS_MATTERS ? &person->what_matters : &person->stops_me;
  g_free (*field);
  *field = g_strdup (act->text);
  return corrin_store_update (store, person, error);
}

static gboolean
check (CorrinStore *store, const CorrinVisitsAct *act, GError **error)
{
  g_autoptr (CorrinAppointment) visit = corrin_store_get (store, &corrin_appointment_kind, act->id, error);

  if (visit == NULL)
    return FALSE;
  visit->recheck_done = act->deed == CORRIN_VISITS_CHECKED ? corrin_clock_today () : CORRIN_DAY_NONE;
  return corrin_store_update (store, visit, error);
}

static gboolean
sum_up (CorrinStore *store, const CorrinVisitsAct *act, GError **error)
{
  g_autoptr (CorrinAppointment) visit = corrin_store_get (store, &corrin_appointment_kind, act->id, error);

  if (visit == NULL)
    return FALSE;
  visit->summary_made = corrin_clock_today ();
  visit->summary_from = act->period.from;
  visit->summary_to = act->period.to;
  visit->summary_pages = act->pages;
  g_free (visit->summary_sections);
  visit->summary_sections = g_strdup (act->text);
  return corrin_store_update (store, visit, error);
}

static gboolean
perform (CorrinStore *store, gpointer data, GError **error)
{
  const CorrinVisitsAct *act = data;

  switch (act->deed)
    {
    case CORRIN_VISITS_ADD:
    case CORRIN_VISITS_TAKE:
      return add (store, act, error);
    case CORRIN_VISITS_REWRITE:
    case CORRIN_VISITS_STAR:
    case CORRIN_VISITS_UNSTAR:
    case CORRIN_VISITS_MEET:
      return change (store, act, error);
    case CORRIN_VISITS_UP:
    case CORRIN_VISITS_DOWN:
      return move (store, act, error);
    case CORRIN_VISITS_REMOVE:
      return corrin_store_remove (store, &corrin_question_kind, act->id, error);
    case CORRIN_VISITS_CHECKED:
    case CORRIN_VISITS_UNCHECKED:
      return check (store, act, error);
    case CORRIN_VISITS_SUMMED_UP:
      return sum_up (store, act, error);
    case CORRIN_VISITS_MATTERS:
    case CORRIN_VISITS_STOPS:
    default:
      return write_about_person (store, act, error);
    }
}

static const char *
label_of (CorrinVisitsDeed deed)
{
  if (deed == CORRIN_VISITS_MATTERS || deed == CORRIN_VISITS_STOPS)
    return "person";
  if (deed == CORRIN_VISITS_CHECKED || deed == CORRIN_VISITS_UNCHECKED || deed == CORRIN_VISITS_SUMMED_UP)
    return "appointment";
  return "question";
}

/**
 * corrin_visits_act:
 * @document: a journal
 * @act: what is done
 * @error: return location for an error; the journal is then as it was
 *
 * Does it, as one action.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_visits_act (CorrinDocument *document, const CorrinVisitsAct *act, GError **error)
{
  return corrin_act (document, label_of (act->deed), perform, (gpointer) act, error);
}

/**
 * corrin_visits_act_copy:
 * @act: what is done
 *
 * Returns: (transfer full): a copy, to be tried again
 */
CorrinVisitsAct *
corrin_visits_act_copy (const CorrinVisitsAct *act)
{
  CorrinVisitsAct *copy = g_memdup2 (act, sizeof *act);

  copy->text = g_strdup (act->text);
  return copy;
}

/**
 * corrin_visits_act_free:
 * @act: (nullable) (transfer full): what was done
 */
void
corrin_visits_act_free (CorrinVisitsAct *act)
{
  if (act == NULL)
    return;
  g_free (act->text);
  g_free (act);
}
