/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content-private.h"

#include "catalog.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static void
add_row (CorrinPart *part, char *question, char *answer)
{
  char *cells[] = { question, answer };

  corrin_part_add_row (part, cells);
}

/**
 * corrin_questions_part_new:
 * @source: the records
 *
 * Block 9: the offered questions with what the journal knows, then those of the patient for which page 1 had no room.
 *
 * Returns: (transfer full): the table
 */
CorrinPart *
corrin_questions_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_QUESTIONS);
  g_autoptr (GPtrArray) further = corrin_words_further_questions (source->evidence);

  /* Translators: the title of a column of questions for an appointment. */
  corrin_part_add_column (part, _ ("Question"), 40);
  /* Translators: the title of a column: what the journal knows about a question. */
  corrin_part_add_column (part, _ ("What is noted"), 60);
  for (const CorrinOffered *one = corrin_offered_questions; one->key != NULL; one++)
    add_row (part, g_strdup (_ (one->name)), corrin_known_answer (source->known, one->key));
  for (guint i = 0; i < further->len; i++)
    add_row (part, g_strdup (g_ptr_array_index (further, i)), NULL);
  return part;
}

/**
 * corrin_noted_part_new:
 * @source: the records
 *
 * Block 10: what else the patient noted of themselves.
 *
 * Returns: (transfer full): the facts
 */
CorrinPart *
corrin_noted_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_NOTED);
  const CorrinPerson *person = source->evidence->person;
  g_autofree char *causes = corrin_known_causes (person);

  /* Translators: a label: what may be behind the lack of B12, as the patient was told. */
  corrin_facts_add (part->facts, _ ("Causes as told"), corrin_report_noted (causes));
  /* Translators: a label: other illnesses. */
  corrin_facts_add (part->facts, _ ("Other conditions"), corrin_report_noted (person->conditions));
  corrin_facts_add (part->facts, _ ("Other medicines"), corrin_report_noted (person->medicines));
  /* Translators: a label: tablets, food and whatever else gives B12. */
  corrin_facts_add (part->facts, _ ("Other B12 sources"), corrin_report_noted (person->other_sources));
  return part;
}
