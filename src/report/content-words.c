/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "catalog.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* More questions than these are not answered in one appointment. */
#define QUESTIONS_SHOWN 3

static char *
own_words (const char *text)
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

static void
add_questions (GPtrArray *facts, const GPtrArray *questions, char **remark)
{
  g_autoptr (GPtrArray) open = open_questions (questions);
  /* Translators: the label of what the patient wants to ask. */
  const char *label = _ ("Questions");

  if (open->len == 0)
    corrin_facts_add (facts, label, own_words (NULL));
  for (guint i = 0; i < MIN (open->len, QUESTIONS_SHOWN); i++)
    corrin_facts_add (facts, i == 0 ? label : NULL,
                      g_strdup_printf ("%u. %s", i + 1, (const char *) g_ptr_array_index (open, i)));
  if (open->len > QUESTIONS_SHOWN)
    {
      guint more = open->len - QUESTIONS_SHOWN;

      /* Translators: how many questions of the patient are in the journal beside those that are shown. */
      *remark = g_strdup_printf (ngettext ("%u more question noted", "%u more questions noted", more), more);
    }
}

/**
 * corrin_words_content_new:
 * @evidence: the records
 * @remark: (out) (transfer full) (nullable): what is not shown
 *
 * Block 2: what the patient wrote for the appointment.
 *
 * Returns: (transfer full) (element-type CorrinFact): what matters, what it stops, questions
 */
GPtrArray *
corrin_words_content_new (const CorrinEvidence *evidence, char **remark)
{
  GPtrArray *facts = corrin_facts_new ();

  corrin_facts_add (facts, _ ("What matters most"), own_words (evidence->person->what_matters));
  corrin_facts_add (facts, _ ("What it stops me doing"), own_words (evidence->person->stops_me));
  *remark = NULL;
  add_questions (facts, evidence->questions, remark);
  return facts;
}
