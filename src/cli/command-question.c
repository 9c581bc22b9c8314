/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "catalog.h"
#include "clock.h"
#include "errors.h"
#include "find-record.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

/* As many stand first in the summary. */
#define MAX_STARS 3

typedef struct
{
  char *edit;
  gboolean star;
  gboolean no_star;
  gboolean asked;
  gboolean not_asked;
  char *answer;
  char *visit;
  char *note;
} QuestionOptions;

static const CorrinOption options[] = {
  { "edit", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (QuestionOptions, edit), N_ ("ID"),
    N_ ("change this question and note no new one") },
  { "star", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (QuestionOptions, star), NULL,
    N_ ("give it one of the three stars: it comes first in the summary") },
  { "no-star", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (QuestionOptions, no_star), NULL,
    N_ ("take its star away") },
  { "asked", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (QuestionOptions, asked), NULL, N_ ("it was asked") },
  { "not-asked", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (QuestionOptions, not_asked), NULL,
    N_ ("it was not asked yet") },
  { "answer", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (QuestionOptions, answer), N_ ("TEXT"),
    N_ ("the answer; then it was asked") },
  { "visit", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (QuestionOptions, visit), N_ ("DAY"),
    N_ ("the appointment that it is meant for, by its day or its ID; or none") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (QuestionOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

/* The offered ones can be typed by their key. */
static void
set_words (CorrinQuestion *question, const char *typed)
{
  for (const CorrinOffered *one = corrin_offered_questions; one->key != NULL; one++)
    if (g_str_equal (one->key, typed))
      {
        g_free (question->key);
        question->key = g_strdup (typed);
        g_clear_pointer (&question->text, g_free);
        return;
      }
  corrin_change_text (&question->text, typed);
}

static gboolean
find_visit_on (CorrinStore *store, const CorrinQuery *query, const char *typed, gint64 *visit, GError **error)
{
  g_autoptr (GPtrArray) visits = corrin_store_list (store, &corrin_appointment_kind, query, error);

  if (visits == NULL)
    return FALSE;
  if (visits->len == 1)
    {
      *visit = CORRIN_RECORD (visits->pdata[0])->id;
      return TRUE;
    }
  if (visits->len == 0)
    /* Translators: %s is a day as it was typed. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("No visit is noted on %s."), typed);
  else
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %s is a day as it was typed. */
                 _ ("Several visits are noted on %s. Name one by its ID."), typed);
  return FALSE;
}

static gboolean
set_visit (CorrinStore *store, CorrinQuestion *question, const char *typed, GError **error)
{
  gint64 person = question->record.person;
  CorrinDay day = corrin_day_parse (typed);
  g_autoptr (CorrinRecord) visit = NULL;

  if (typed == NULL)
    return TRUE;
  if (g_ascii_strcasecmp (typed, "none") == 0)
    {
      question->appointment = 0;
      return TRUE;
    }
  if (day != CORRIN_DAY_NONE)
    return find_visit_on (store, &(const CorrinQuery){ person, day, day }, typed, &question->appointment,
                          error);
  visit = corrin_find_record (store, &corrin_appointment_kind, person, typed, error);
  question->appointment = visit != NULL ? visit->id : 0;
  return visit != NULL;
}

static gboolean
fill (const CorrinCall *call, CorrinStore *store, CorrinQuestion *question, GError **error)
{
  const QuestionOptions *typed = call->options;

  if (call->n_arguments > 0)
    set_words (question, call->arguments[0]);
  if (question->key == NULL && question->text == NULL)
    {
      corrin_set_usage_error (error, "%s", _ ("The question is blank."));
      return FALSE;
    }
  if ((typed->star && typed->no_star) || (typed->asked && typed->not_asked))
    {
      corrin_set_usage_error (error, "%s", _ ("Two of the options say the opposite of each other."));
      return FALSE;
    }
  corrin_change_text (&question->answer, typed->answer);
  corrin_change_text (&question->record.note, typed->note);
  question->starred = (question->starred || typed->star) && !typed->no_star;
  question->asked = (question->asked || typed->asked || (typed->answer != NULL && question->answer != NULL))
                    && !typed->not_asked;
  return set_visit (store, question, typed->visit, error);
}

static gboolean
has_star (const CorrinQuestion *question)
{
  return question->starred && !question->asked;
}

/* A new star is one of three; a new question stands behind all others. */
static gboolean
place (CorrinStore *store, CorrinQuestion *question, gboolean had_star, GError **error)
{
  const CorrinQuery always = { question->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) questions = corrin_store_list (store, &corrin_question_kind, &always, error);
  gint64 next = 0;
  guint n_stars = 0;

  if (questions == NULL)
    return FALSE;
  for (guint i = 0; i < questions->len; i++)
    {
      const CorrinQuestion *one = questions->pdata[i];

      n_stars += has_star (one) ? 1 : 0;
      next = MAX (next, one->position + 1);
    }
  if (question->record.id == 0)
    question->position = next;
  if (!has_star (question) || had_star || n_stars < MAX_STARS)
    return TRUE;
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("Three questions have a star already."));
  return FALSE;
}

static gboolean
find_next_visit (CorrinStore *store, CorrinQuestion *question, GError **error)
{
  const CorrinQuery ahead = { question->record.person, corrin_clock_today (), CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) visits = corrin_store_list (store, &corrin_appointment_kind, &ahead, error);

  if (visits != NULL && visits->len > 0)
    question->appointment = CORRIN_RECORD (visits->pdata[0])->id;
  return visits != NULL;
}

static void
say (GString *said, const CorrinQuestion *question, gboolean is_new)
{
  g_string_append_printf (said,
                          is_new
                              /* Translators: %s is a question for an appointment. */
                              ? _ ("Recorded: %s")
                              /* Translators: %s is a question for an appointment. */
                              : _ ("Changed: %s"),
                          corrin_question_display (question));
  g_string_append_c (said, '\n');
}

static gboolean
add (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said, GError **error)
{
  g_autoptr (CorrinQuestion) question = corrin_record_new (&corrin_question_kind);

  question->record.person = person->record.id;
  if (!find_next_visit (store, question, error) || !fill (call, store, question, error)
      || !place (store, question, FALSE, error) || !corrin_store_add (store, question, error))
    return FALSE;
  say (said, question, TRUE);
  return TRUE;
}

static gboolean
change (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said, GError **error)
{
  const QuestionOptions *typed = call->options;
  g_autoptr (CorrinQuestion) before =
      corrin_find_record (store, &corrin_question_kind, person->record.id, typed->edit, error);
  g_autoptr (CorrinQuestion) question = before != NULL ? corrin_record_copy (before) : NULL;

  if (question == NULL || !fill (call, store, question, error)
      || !place (store, question, has_star (before), error)
      || !corrin_update_changed (store, before, question, error))
    return FALSE;
  say (said, question, FALSE);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const QuestionOptions *typed = call->options;

  if (typed->edit != NULL)
    return corrin_call_write (call, _ ("Change a question"), change, error);
  if (call->n_arguments > 0)
    return corrin_call_write (call, _ ("Note a question"), add, error);
  corrin_set_usage_error (error, "%s", _ ("“question” needs QUESTION, or --edit."));
  return FALSE;
}

const CorrinCommand corrin_command_question = {
  .name = "question",
  .group = CORRIN_COMMANDS_RECORD,
  /* Translators: stands for a question in the help of a command. Keep it in capital letters. */
  .arguments = N_ ("[QUESTION]"),
  .min_arguments = 0,
  .max_arguments = 1,
  .summary = N_ ("note a question for an appointment, or its answer"),
  .description = N_ ("Notes a question for the next appointment.\n\n"
                     "QUESTION is in your own words, or one of those that are offered: tests, cause, phase, "
                     "outlook, tablets.\n\n"
                     "With --edit a question is changed: what is not given stays. “corrin-cli list questions "
                     "--ids” prints them with their IDs."),
  .examples = "  corrin-cli question \"Why do my feet tingle again?\" --star\n"
              "  corrin-cli question cause --visit 2026-08-01\n"
              "  corrin-cli question --edit 5f0c21ab --answer \"iron is low\"\n",
  .options = options,
  .options_size = sizeof (QuestionOptions),
  .run = run,
};
