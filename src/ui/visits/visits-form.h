/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "known.h"

G_BEGIN_DECLS

#define CORRIN_VISITS_STARS 3

/**
 * CorrinVisitChoice:
 * @id: of an appointment, or 0 for none yet
 * @name: when it is
 *
 * What a question can be meant for.
 */
typedef struct
{
  gint64 id;
  char *name;
} CorrinVisitChoice;

/**
 * CorrinQuestionLine:
 * @id: of the question in the journal, or 0 for one that is only offered
 * @key: (nullable): of the offered question
 * @text: its words
 * @known: (nullable): what the journal knows about it, for an offered one
 * @visit: the appointment that it is meant for, or 0
 * @carried: (nullable): for which earlier appointment it was meant, or for which one of several ahead
 * @is_private: it stays out of the summary
 * @is_starred: it comes first
 * @can_star: whether its star can be given or taken away
 * @can_move_up: whether one stands above it
 * @can_move_down: whether one stands below it
 */
typedef struct
{
  gint64 id;
  char *key;
  char *text;
  char *known;
  gint64 visit;
  char *carried;
  gboolean is_private;
  gboolean is_starred;
  gboolean can_star;
  gboolean can_move_up;
  gboolean can_move_down;
} CorrinQuestionLine;

/**
 * CorrinVisitsForm:
 * @mine: (element-type CorrinQuestionLine): the person's questions that were not asked yet, in order
 * @visits: (element-type CorrinVisitChoice): what they can be meant for; nothing when there is no choice
 * @offered: (element-type CorrinQuestionLine): the offered ones that are not among them
 * @n_starred: how many have a star
 * @hint: what can be done with stars
 *
 * What the page shows of the questions.
 */
typedef struct
{
  GPtrArray *mine;
  GPtrArray *visits;
  GPtrArray *offered;
  guint n_starred;
  const char *hint;
} CorrinVisitsForm;

CorrinVisitsForm *corrin_visits_form_new (const CorrinKnown *known);
void corrin_visits_form_free (CorrinVisitsForm *form);
char *corrin_visits_typed (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinVisitsForm, corrin_visits_form_free)

G_END_DECLS
