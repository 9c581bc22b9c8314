/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content-private.h"

#include "catalog.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* More questions than these are not answered in one appointment. */
#define QUESTIONS_SHOWN 3

/* What the patient wrote down, or that nothing is. */
char *
corrin_report_noted (const char *text)
{
  char *plain = corrin_plain_text (text);

  /* Translators: stands in the place of something that the patient did not write down. */
  return plain != NULL ? plain : g_strdup (_ ("not noted"));
}

/* Those with a star come first. */
static GPtrArray *
open_questions (const GPtrArray *questions)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_free);

  for (int starred = TRUE; starred >= FALSE; starred--)
    for (guint i = 0; i < questions->len; i++)
      {
        const CorrinQuestion *question = g_ptr_array_index (questions, i);
        g_autofree char *plain = corrin_plain_text (corrin_question_display (question));

        if (plain != NULL && !question->asked && !question->starred == !starred)
          g_ptr_array_add (open, g_steal_pointer (&plain));
      }
  return open;
}

static char *
more_questions (guint more, gboolean has_questions)
{
  if (has_questions)
    /* Translators: how many questions of the patient stand in the section “Questions” further on. */
    return g_strdup_printf (ngettext ("%u more under “Questions”", "%u more under “Questions”", more), more);
  /* Translators: how many questions of the patient are in the journal beside those that are shown. */
  return g_strdup_printf (ngettext ("%u more question noted", "%u more questions noted", more), more);
}

static void
add_questions (GPtrArray *facts, const GPtrArray *open)
{
  /* Translators: the label of what the patient wants to ask. */
  const char *label = _ ("Questions");

  if (open->len == 0)
    corrin_facts_add (facts, label, corrin_report_noted (NULL));
  for (guint i = 0; i < MIN (open->len, QUESTIONS_SHOWN); i++)
    corrin_facts_add (facts, i == 0 ? label : NULL,
                      g_strdup_printf ("%u. %s", i + 1, (const char *) g_ptr_array_index (open, i)));
}

/**
 * corrin_words_content_new:
 * @evidence: the records
 * @has_questions: whether the other questions are shown further on
 * @remark: (out) (transfer full) (nullable): what is not shown here
 *
 * Block 2: what the patient wrote for the appointment.
 *
 * Returns: (transfer full) (element-type CorrinFact): what matters, what it stops, questions
 */
GPtrArray *
corrin_words_content_new (const CorrinEvidence *evidence, gboolean has_questions, char **remark)
{
  GPtrArray *facts = corrin_facts_new ();
  g_autoptr (GPtrArray) open = open_questions (evidence->questions);

  corrin_facts_add (facts, _ ("What matters most"), corrin_report_noted (evidence->person->what_matters));
  corrin_facts_add (facts, _ ("What it stops me doing"), corrin_report_noted (evidence->person->stops_me));
  add_questions (facts, open);
  *remark = open->len > QUESTIONS_SHOWN ? more_questions (open->len - QUESTIONS_SHOWN, has_questions) : NULL;
  return facts;
}

/**
 * corrin_words_further_questions:
 * @evidence: the records
 *
 * Returns: (transfer full) (element-type utf8): the questions that corrin_words_content_new() has no room for, numbered
 *   like there
 */
GPtrArray *
corrin_words_further_questions (const CorrinEvidence *evidence)
{
  g_autoptr (GPtrArray) open = open_questions (evidence->questions);
  GPtrArray *further = g_ptr_array_new_with_free_func (g_free);

  for (guint i = QUESTIONS_SHOWN; i < open->len; i++)
    g_ptr_array_add (further, g_strdup_printf ("%u. %s", i + 1, (const char *) g_ptr_array_index (open, i)));
  return further;
}
