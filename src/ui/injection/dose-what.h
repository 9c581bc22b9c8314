/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-history.h"

G_BEGIN_DECLS

/**
 * CorrinDoseWhat:
 * @substance: a #CorrinSubstance; %CORRIN_SUBSTANCE_NOT_KNOWN is "not sure"
 * @substance_other: the name of another substance
 * @amount: the amount as it is typed; empty is "not sure"
 * @route: a #CorrinRoute; %CORRIN_ROUTE_NOT_KNOWN is "not sure"
 * @confirmed: micrograms that are meant so although they lie outside of what is usual, or 0
 *
 * What was injected, as it stands in a form. No text is %NULL.
 */
typedef struct
{
  int substance;
  char *substance_other;
  char *amount;
  int route;
  gint64 confirmed;
} CorrinDoseWhat;

/**
 * CorrinAmountCheck:
 * @micrograms: the amount, or 0 when it is not known or cannot be read
 * @volume_ml: the volume that was typed with it, or NAN
 * @strength: the strength that was typed with it, or NAN
 * @problem: (nullable): why the amount cannot be used
 * @asks: (nullable): a question that has to be answered before @micrograms are taken
 */
typedef struct
{
  gint64 micrograms;
  double volume_ml;
  double strength;
  char *problem;
  char *asks;
} CorrinAmountCheck;

void corrin_dose_what_init (CorrinDoseWhat *what);
void corrin_dose_what_clear (CorrinDoseWhat *what);
void corrin_dose_what_copy (const CorrinDoseWhat *what, CorrinDoseWhat *copy);
gboolean corrin_dose_what_equal (const CorrinDoseWhat *a, const CorrinDoseWhat *b);
void corrin_dose_what_set (CorrinDoseWhat *what, const CorrinDose *dose);
gboolean corrin_dose_what_is_unsure (const CorrinDoseWhat *what);

void corrin_dose_what_fill (CorrinDoseWhat *what, CorrinDoseWhat *filled, const CorrinDoseHistory *history,
                            CorrinDay day, gboolean is_injection);
char *corrin_dose_what_source (const CorrinDoseHistory *history, CorrinDay day, gboolean is_injection);

gboolean corrin_dose_what_check (const CorrinDoseWhat *what, CorrinAmountCheck *check);
void corrin_amount_check_clear (CorrinAmountCheck *check);
char *corrin_dose_what_hint (const CorrinDoseWhat *what);
char *corrin_amount_words (gint64 micrograms);
void corrin_dose_what_apply (const CorrinDoseWhat *what, const CorrinDoseWhat *was, CorrinDose *dose);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinDoseWhat, corrin_dose_what_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinAmountCheck, corrin_amount_check_clear)

G_END_DECLS
