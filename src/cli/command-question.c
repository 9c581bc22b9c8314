/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "catalog.h"
#include "clock.h"
#include "errors.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

/* As many stand first in the summary. */
#define MAX_STARS 3

typedef struct
{
  gboolean star;
} QuestionOptions;

static const CorrinOption options[] = {
  { "star", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (QuestionOptions, star), NULL,
    N_ ("give it one of the three stars: it comes first in the summary") },
  { NULL, 0, 0, NULL, NULL },
};

/* The offered ones can be typed by their key. */
static void
set_words (CorrinQuestion *question, const char *typed)
{
  for (const CorrinOffered *one = corrin_offered_questions; one->key != NULL; one++)
    if (g_str_equal (one->key, typed))
      {
        question->key = g_strdup (typed);
        return;
      }
  question->text = corrin_value_text (typed);
}

static gboolean
find_place (CorrinStore *store, CorrinQuestion *question, GError **error)
{
  const CorrinQuery always = { question->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  const CorrinQuery ahead = { question->record.person, corrin_clock_today (), CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) questions = corrin_store_list (store, &corrin_question_kind, &always, error);
  g_autoptr (GPtrArray) visits =
      questions != NULL ? corrin_store_list (store, &corrin_appointment_kind, &ahead, error) : NULL;
  guint n_stars = 0;

  if (visits == NULL)
    return FALSE;
  for (guint i = 0; i < questions->len; i++)
    {
      const CorrinQuestion *one = questions->pdata[i];

      n_stars += one->starred && !one->asked ? 1 : 0;
      question->position = MAX (question->position, one->position + 1);
    }
  if (visits->len > 0)
    question->appointment = CORRIN_RECORD (visits->pdata[0])->id;
  if (!question->starred || n_stars < MAX_STARS)
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("Three questions have a star already."));
  return FALSE;
}

static gboolean
write_question (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
                GError **error)
{
  const QuestionOptions *typed = call->options;
  g_autoptr (CorrinQuestion) question = corrin_record_new (&corrin_question_kind);

  question->record.person = person->record.id;
  question->starred = typed->star;
  set_words (question, call->arguments[0]);
  if (question->key == NULL && question->text == NULL)
    {
      corrin_set_usage_error (error, _ ("The question is blank."));
      return FALSE;
    }
  if (!find_place (store, question, error) || !corrin_store_add (store, question, error))
    return FALSE;
  /* Translators: %s is a question for an appointment. */
  g_string_append_printf (said, _ ("Recorded: %s"), corrin_question_display (question));
  g_string_append_c (said, '\n');
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return corrin_call_write (call, _ ("Note a question"), write_question, error);
}

const CorrinCommand corrin_command_question = {
  .name = "question",
  .group = CORRIN_COMMANDS_RECORD,
  /* Translators: stands for a question in the help of a command. Keep it in capital letters. */
  .arguments = N_ ("QUESTION"),
  .min_arguments = 1,
  .max_arguments = 1,
  .summary = N_ ("note a question for an appointment"),
  .description = N_ ("Notes a question for the next appointment.\n\n"
                     "QUESTION is in your own words, or one of those that are offered: tests, cause, phase, "
                     "outlook, tablets."),
  .examples = "  corrin-cli question \"Why do my feet tingle again?\" --star\n"
              "  corrin-cli question cause\n"
              "  corrin-cli list questions\n",
  .options = options,
  .options_size = sizeof (QuestionOptions),
  .run = run,
};
