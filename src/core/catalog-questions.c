/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"

#include <glib/gi18n-lib.h>

/* What many ask at an appointment about vitamin B12. The journal holds the key; whoever takes one may put it in own
 * words. */
const CorrinOffered corrin_offered_questions[] = {
  /* Translators: a question that a patient may ask at an appointment. */
  { "tests", N_ ("Which test results show a lack of B12, or a risk of one?") },
  /* Translators: a question that a patient may ask at an appointment: why there is too little B12. */
  { "cause", N_ ("What is the likely cause?") },
  /* Translators: a question that a patient may ask at an appointment: the phase of the treatment. */
  { "phase", N_ ("Which phase am I in, and when will we check the labs again?") },
  /* Translators: a question that a patient may ask at an appointment. */
  { "outlook", N_ ("Which symptoms may get better, and how long can that take?") },
  /* Translators: a question that a patient may ask at an appointment. */
  { "tablets", N_ ("Should I change to tablets or go on with injections?") },
  { NULL, NULL },
};

const CorrinOffered corrin_offered_causes[] = {
  /* Translators: a cause of a lack of vitamin B12: too little of it is eaten. */
  { "diet", N_ ("diet") },
  /* Translators: a cause of a lack of vitamin B12. */
  { "pernicious-anaemia", N_ ("pernicious anaemia") },
  /* Translators: a cause of a lack of vitamin B12: of the stomach or the gut. */
  { "surgery", N_ ("surgery") },
  /* Translators: a cause of a lack of vitamin B12: the gut takes up too little of it. */
  { "malabsorption", N_ ("malabsorption") },
  /* Translators: a cause of a lack of vitamin B12. */
  { "medicine", N_ ("a medicine") },
  /* Translators: the cause of a lack of vitamin B12 is not known yet. */
  { "not-known-yet", N_ ("not known yet") },
  { NULL, NULL },
};

static const char *
find (const CorrinOffered *offered, const char *key)
{
  for (const CorrinOffered *one = offered; key != NULL && one->key != NULL; one++)
    if (g_str_equal (one->key, key))
      return one->name;
  return NULL;
}

/**
 * corrin_question_display:
 * @question: a question
 *
 * Returns: its words for people: the own ones, or those of the offered question
 */
const char *
corrin_question_display (const CorrinQuestion *question)
{
  const char *offered = find (corrin_offered_questions, question->key);

  if (question->text != NULL)
    return question->text;
  return offered != NULL ? _ (offered) : question->key;
}

/**
 * corrin_cause_display:
 * @cause: a key out of the causes of a person
 *
 * Returns: its name for people, as it stands within a sentence
 */
const char *
corrin_cause_display (const char *cause)
{
  const char *name = find (corrin_offered_causes, cause);

  return name != NULL ? _ (name) : cause;
}
