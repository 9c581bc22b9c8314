/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-what.h"

G_BEGIN_DECLS

/**
 * CorrinInjectionWhen:
 * @CORRIN_INJECTION_NOW: now, with the exact time
 * @CORRIN_INJECTION_MORNING: this morning
 * @CORRIN_INJECTION_AFTERNOON: this afternoon
 * @CORRIN_INJECTION_EVENING: this evening
 * @CORRIN_INJECTION_ANOTHER_DAY: on the day and with the precision that the form says
 * @CORRIN_INJECTION_N_WHENS: how many there are
 */
typedef enum
{
  CORRIN_INJECTION_NOW,
  CORRIN_INJECTION_MORNING,
  CORRIN_INJECTION_AFTERNOON,
  CORRIN_INJECTION_EVENING,
  CORRIN_INJECTION_ANOTHER_DAY,
  CORRIN_INJECTION_N_WHENS,
} CorrinInjectionWhen;

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_INJECTION_TIME,
  CORRIN_INJECTION_SKIPPED_REASON,
  CORRIN_INJECTION_SITE_OTHER,
  CORRIN_INJECTION_GIVEN_BY,
  CORRIN_INJECTION_PRODUCT,
  CORRIN_INJECTION_VOLUME,
  CORRIN_INJECTION_STRENGTH,
  CORRIN_INJECTION_BATCH,
  CORRIN_INJECTION_EXPIRY,
  CORRIN_INJECTION_NEEDLE,
  CORRIN_INJECTION_OFF_PLAN_REASON,
  CORRIN_INJECTION_NOTE,
  CORRIN_INJECTION_N_TEXTS,
} CorrinInjectionText;

/**
 * CorrinInjectionForm:
 * @when: when it was
 * @opened: the day on which the form was opened, whose morning, afternoon and evening are meant
 * @day: the day, for %CORRIN_INJECTION_ANOTHER_DAY
 * @precision: how much of the time is known, for %CORRIN_INJECTION_ANOTHER_DAY
 * @is_skipped: whether it was not given
 * @what: what was injected
 * @filled: what of it was filled in
 * @is_derived: whether the amount stands there because of volume and strength
 * @site: a #CorrinSite
 * @planned_day: the planned day that it answers, or %CORRIN_DAY_NONE
 * @filled_planned: which was filled in
 * @is_injection: whether it was opened for an injection, rather than for a tablet or a spray
 * @asks: whether what is not known becomes a question for the visit
 * @is_private: whether it is left out of summaries
 * @text: what is typed
 *
 * The state of the form of an injection.
 */
typedef struct
{
  CorrinInjectionWhen when;
  CorrinDay opened;
  CorrinDay day;
  CorrinPrecision precision;
  gboolean is_skipped;
  CorrinDoseWhat what;
  CorrinDoseWhat filled;
  gboolean is_derived;
  CorrinSite site;
  CorrinDay planned_day;
  CorrinDay filled_planned;
  gboolean is_injection;
  gboolean asks;
  gboolean is_private;
  char *text[CORRIN_INJECTION_N_TEXTS];
} CorrinInjectionForm;

CorrinInjectionForm *corrin_injection_form_new (const CorrinDoseHistory *history, CorrinDay day);
CorrinInjectionForm *corrin_injection_form_new_other (const CorrinDoseHistory *history);
CorrinInjectionForm *corrin_injection_form_new_for (const CorrinDose *dose);
CorrinInjectionForm *corrin_injection_form_copy (const CorrinInjectionForm *form);
void corrin_injection_form_free (CorrinInjectionForm *form);
gboolean corrin_injection_form_equal (const CorrinInjectionForm *a, const CorrinInjectionForm *b);

gboolean corrin_injection_when_has_come (CorrinInjectionWhen when);
CorrinDay corrin_injection_form_day (const CorrinInjectionForm *form);
void corrin_injection_form_fill (CorrinInjectionForm *form, const CorrinDoseHistory *history);
void corrin_injection_form_derive (CorrinInjectionForm *form);
gboolean corrin_injection_form_is_injection (const CorrinInjectionForm *form);
GArray *corrin_injection_form_planned_days (const CorrinInjectionForm *form,
                                            const CorrinDoseHistory *history);
gboolean corrin_injection_form_is_off_plan (const CorrinInjectionForm *form,
                                            const CorrinDoseHistory *history);
char *corrin_injection_form_question (const CorrinInjectionForm *form, const CorrinDoseHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinInjectionForm, corrin_injection_form_free)

G_END_DECLS
