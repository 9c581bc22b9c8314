/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * CorrinSymptomChangeWhat:
 * @CORRIN_SYMPTOM_SHOW: offer it to be rated
 * @CORRIN_SYMPTOM_ARCHIVE: no longer offer it; what was rated stays
 * @CORRIN_SYMPTOM_UP: put it before the one above
 * @CORRIN_SYMPTOM_DOWN: put it after the one below
 * @CORRIN_SYMPTOM_RENAME: call it by another name
 * @CORRIN_SYMPTOM_WORD: give a point of its scale other words
 * @CORRIN_SYMPTOM_ADD: add the one that is called so, a built-in one or an own one
 */
typedef enum
{
  CORRIN_SYMPTOM_SHOW,
  CORRIN_SYMPTOM_ARCHIVE,
  CORRIN_SYMPTOM_UP,
  CORRIN_SYMPTOM_DOWN,
  CORRIN_SYMPTOM_RENAME,
  CORRIN_SYMPTOM_WORD,
  CORRIN_SYMPTOM_ADD,
} CorrinSymptomChangeWhat;

/**
 * CorrinSymptomChange:
 * @what: what is done
 * @person: whose symptoms
 * @symptom: which one; not to add
 * @word: which point of the scale, an index into #corrin_word_points
 * @text: (nullable): the name or the words, as typed
 *
 * One action of a person on the list of symptoms.
 */
typedef struct
{
  CorrinSymptomChangeWhat what;
  gint64 person;
  gint64 symptom;
  guint word;
  char *text;
} CorrinSymptomChange;

CorrinSymptomChange *corrin_symptom_change_new (CorrinSymptomChangeWhat what, gint64 person, gint64 symptom,
                                                guint word, const char *text);
void corrin_symptom_change_free (CorrinSymptomChange *change);
gboolean corrin_symptom_change_run (const CorrinSymptomChange *change, CorrinDocument *document,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSymptomChange, corrin_symptom_change_free)

G_END_DECLS
