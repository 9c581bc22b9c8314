/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-history.h"

G_BEGIN_DECLS

/* Stands for a kind that was not chosen: nothing is chosen beforehand. */
#define CORRIN_REACTION_NOT_SAID (-1)

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_REACTION_TEXT_WHAT,
  CORRIN_REACTION_TEXT_ONSET,
  CORRIN_REACTION_TEXT_HOW_LONG,
  CORRIN_REACTION_TEXT_DONE,
  CORRIN_REACTION_TEXT_NOTE,
  CORRIN_REACTION_N_TEXTS,
} CorrinReactionText;

/**
 * CorrinFollowed:
 * @day: a day after the reaction
 * @severity: how strong it was then, from 0 to 10, or NAN for not rated
 *
 * How something after an injection went on.
 */
typedef struct
{
  CorrinDay day;
  double severity;
} CorrinFollowed;

/**
 * CorrinReactionForm:
 * @what: what came after the injection, or %CORRIN_REACTION_NOT_SAID
 * @dose: after which injection, or 0 when that is not sure
 * @day: the day
 * @severity: from 0 to 10, or NAN for not rated
 * @needed_care: whether a doctor or nurse was needed
 * @is_private: whether it is left out of summaries, with how it went on
 * @text: what is typed
 * @followed: (element-type CorrinFollowed): how it went on, by day
 *
 * The state of the form of something after an injection.
 */
typedef struct
{
  int what;
  gint64 dose;
  CorrinDay day;
  double severity;
  gboolean needed_care;
  gboolean is_private;
  char *text[CORRIN_REACTION_N_TEXTS];
  GArray *followed;
} CorrinReactionForm;

CorrinReactionForm *corrin_reaction_form_new (const CorrinDoseHistory *history, gint64 dose);
CorrinReactionForm *corrin_reaction_form_new_for (const CorrinReaction *reaction,
                                                  const GPtrArray *follow_ups);
CorrinReactionForm *corrin_reaction_form_copy (const CorrinReactionForm *form);
void corrin_reaction_form_free (CorrinReactionForm *form);
gboolean corrin_reaction_form_equal (const CorrinReactionForm *a, const CorrinReactionForm *b);

GPtrArray *corrin_reaction_form_doses (const CorrinDoseHistory *history, gint64 dose);
char *corrin_reaction_form_dose_words (const CorrinDose *dose);
GArray *corrin_reaction_form_days (const CorrinReactionForm *form);
double corrin_reaction_form_get_followed (const CorrinReactionForm *form, CorrinDay day);
void corrin_reaction_form_set_followed (CorrinReactionForm *form, CorrinDay day, double severity);
void corrin_reaction_form_apply (const CorrinReactionForm *form, const CorrinReactionForm *was,
                                 CorrinReaction *reaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReactionForm, corrin_reaction_form_free)

G_END_DECLS
