/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"

G_BEGIN_DECLS

#define CORRIN_N_WORDS 5

/* The points of the scale that can have words: 0, 2, 5, 8 and 10. */
extern const int corrin_word_points[CORRIN_N_WORDS];

/**
 * CorrinListedSymptom:
 * @symptom: the symptom
 * @version: (nullable): its newest wording
 *
 * A symptom as it is rated now.
 */
typedef struct
{
  CorrinSymptom *symptom;
  CorrinSymptomVersion *version;
} CorrinListedSymptom;

/**
 * CorrinSymptomState:
 * @id: which symptom
 * @name: what it is called
 * @is_own: whether the person has named it
 * @is_shown: whether it is offered to be rated
 * @can_go_up: whether another stands above it
 * @can_go_down: whether another stands below it
 * @words: the words at each point of the scale, "" for none; those at 0 and 10 always have some
 *
 * What the preferences show of a symptom. The texts belong to the list.
 */
typedef struct
{
  gint64 id;
  const char *name;
  gboolean is_own;
  gboolean is_shown;
  gboolean can_go_up;
  gboolean can_go_down;
  const char *words[CORRIN_N_WORDS];
} CorrinSymptomState;

GPtrArray *corrin_symptom_list_read (CorrinStore *store, gint64 person, GError **error);
CorrinSymptomState corrin_symptom_list_state (const GPtrArray *list, guint index);
const CorrinListedSymptom *corrin_symptom_list_find (const GPtrArray *list, const char *name);
const CorrinBuiltIn *corrin_built_in_named (const char *name);
gboolean corrin_symptom_list_has_built_in (const GPtrArray *list, const char *key);
char **corrin_version_word (CorrinSymptomVersion *version, guint index);

G_END_DECLS
