/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-history.h"

G_BEGIN_DECLS

/* Stands for a severity that was not rated: 0 is a rating. */
#define CORRIN_REACTION_NOT_RATED (-1)

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
 * CorrinReactionForm:
 * @what: what came after the injection
 * @dose: after which injection, or 0 when that is not sure
 * @day: the day
 * @severity: from 0 to 10, or %CORRIN_REACTION_NOT_RATED
 * @needed_care: whether a doctor or nurse was needed
 * @text: what is typed
 *
 * The state of the form of something after an injection.
 */
typedef struct
{
  CorrinReactionWhat what;
  gint64 dose;
  CorrinDay day;
  int severity;
  gboolean needed_care;
  char *text[CORRIN_REACTION_N_TEXTS];
} CorrinReactionForm;

CorrinReactionForm *corrin_reaction_form_new (const CorrinDoseHistory *history, gint64 dose);
CorrinReactionForm *corrin_reaction_form_copy (const CorrinReactionForm *form);
void corrin_reaction_form_free (CorrinReactionForm *form);
gboolean corrin_reaction_form_equal (const CorrinReactionForm *a, const CorrinReactionForm *b);

GPtrArray *corrin_reaction_form_doses (const CorrinDoseHistory *history, gint64 dose);
char *corrin_reaction_form_dose_words (const CorrinDose *dose);
CorrinReaction *corrin_reaction_form_make (const CorrinReactionForm *form, gint64 person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReactionForm, corrin_reaction_form_free)

G_END_DECLS
