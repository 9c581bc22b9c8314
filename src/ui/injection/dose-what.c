/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-what.h"

#include "amount.h"
#include "form-text.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* An injection of more than a gram is no question any more: the journal refuses it. */
#define MICROGRAMS_MAX 1000000

/**
 * corrin_dose_what_init:
 * @what: (out caller-allocates): nothing is known
 */
void
corrin_dose_what_init (CorrinDoseWhat *what)
{
  *what = (CorrinDoseWhat){
    .substance = CORRIN_SUBSTANCE_NOT_KNOWN,
    .substance_other = g_strdup (""),
    .amount = g_strdup (""),
    .route = CORRIN_ROUTE_NOT_KNOWN,
  };
}

void
corrin_dose_what_clear (CorrinDoseWhat *what)
{
  g_clear_pointer (&what->substance_other, g_free);
  g_clear_pointer (&what->amount, g_free);
}

/**
 * corrin_dose_what_copy:
 * @what: what was injected
 * @copy: (inout): gets the same
 */
void
corrin_dose_what_copy (const CorrinDoseWhat *what, CorrinDoseWhat *copy)
{
  CorrinDoseWhat made = *what;

  made.substance_other = g_strdup (what->substance_other);
  made.amount = g_strdup (what->amount);
  corrin_dose_what_clear (copy);
  *copy = made;
}

/**
 * corrin_dose_what_equal:
 * @a: what was injected
 * @b: what was injected
 *
 * Returns: whether a person sees the same
 */
gboolean
corrin_dose_what_equal (const CorrinDoseWhat *a, const CorrinDoseWhat *b)
{
  return a->substance == b->substance && g_str_equal (a->substance_other, b->substance_other)
         && g_str_equal (a->amount, b->amount) && a->route == b->route;
}

/**
 * corrin_amount_words:
 * @micrograms: a dose, or 0 when it is not known
 *
 * Returns: (transfer full): the dose as a person could have typed it, so that it is read as the same
 */
char *
corrin_amount_words (gint64 micrograms)
{
  g_autofree char *words = NULL;
  CorrinAmount amount;

  if (micrograms == 0)
    return g_strdup ("");
  words = corrin_micrograms_display (micrograms);
  if (corrin_amount_parse (words, &amount, NULL) && amount.micrograms == micrograms)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%" G_GINT64_FORMAT " mcg", micrograms);
}

/**
 * corrin_dose_what_set:
 * @what: (inout): gets what @dose says
 * @dose: a dose
 *
 * An amount that stands in the journal already is not asked about again.
 */
void
corrin_dose_what_set (CorrinDoseWhat *what, const CorrinDose *dose)
{
  corrin_dose_what_clear (what);
  *what = (CorrinDoseWhat){
    .substance = dose->substance,
    .substance_other = corrin_form_text (dose->substance_other),
    .amount =
        dose->amount_typed != NULL ? g_strdup (dose->amount_typed) : corrin_amount_words (dose->micrograms),
    .route = dose->route,
    .confirmed = dose->micrograms,
  };
}

/**
 * corrin_dose_what_is_unsure:
 * @what: what was injected
 *
 * Returns: whether something of it is not known
 */
gboolean
corrin_dose_what_is_unsure (const CorrinDoseWhat *what)
{
  return what->substance == CORRIN_SUBSTANCE_NOT_KNOWN || what->route == CORRIN_ROUTE_NOT_KNOWN
         || corrin_form_is_blank (what->amount);
}

static const CorrinPlanStep *
step_to_fill_from (const CorrinDoseHistory *history, CorrinDay day, gboolean is_injection)
{
  const CorrinPlanStep *step = corrin_plan_step_on (history->steps, day);

  return step != NULL && corrin_route_is_injection ((CorrinRoute) step->route) == is_injection ? step : NULL;
}

static const CorrinDose *
last_of_kind (const CorrinDoseHistory *history, CorrinDay day, gboolean is_injection)
{
  return is_injection ? corrin_dose_history_last (history, day)
                      : corrin_dose_history_last_other (history, day);
}

/* What the plan says, or else what the last one was. */
static void
find_usual (const CorrinDoseHistory *history, CorrinDay day, gboolean is_injection, CorrinDoseWhat *usual)
{
  const CorrinPlanStep *step = step_to_fill_from (history, day, is_injection);
  const CorrinDose *last = step == NULL ? last_of_kind (history, day, is_injection) : NULL;

  corrin_dose_what_init (usual);
  if (!is_injection)
    usual->route = CORRIN_ROUTE_ORAL;
  if (step == NULL && last == NULL)
    return;
  corrin_dose_what_clear (usual);
  *usual = (CorrinDoseWhat){
    .substance = step != NULL ? step->substance : last->substance,
    .substance_other = corrin_form_text (step != NULL ? step->substance_other : last->substance_other),
    .amount = corrin_amount_words (step != NULL ? step->micrograms : last->micrograms),
    .route = step != NULL ? step->route : last->route,
    .confirmed = step != NULL ? step->micrograms : last->micrograms,
  };
}

/**
 * corrin_dose_what_fill:
 * @what: (inout): what stands in the form
 * @filled: (inout): what was filled in before
 * @history: what was recorded and planned
 * @day: the day of the injection
 * @is_injection: whether it is one, rather than a tablet or a spray
 *
 * Fills in what the plan says on that day, or else what the last one was. What a person changed by hand stays.
 */
void
corrin_dose_what_fill (CorrinDoseWhat *what, CorrinDoseWhat *filled, const CorrinDoseHistory *history,
                       CorrinDay day, gboolean is_injection)
{
  g_auto (CorrinDoseWhat) usual = { 0 };

  find_usual (history, day, is_injection, &usual);
  if (what->substance == filled->substance && g_str_equal (what->substance_other, filled->substance_other))
    {
      what->substance = usual.substance;
      corrin_form_set (&what->substance_other, usual.substance_other);
    }
  if (g_str_equal (what->amount, filled->amount))
    {
      corrin_form_set (&what->amount, usual.amount);
      what->confirmed = usual.confirmed;
    }
  if (what->route == filled->route)
    what->route = usual.route;
  corrin_dose_what_copy (&usual, filled);
}

/**
 * corrin_dose_what_source:
 * @history: what was recorded and planned
 * @day: the day of the injection
 * @is_injection: whether it is one, rather than a tablet or a spray
 *
 * Returns: (transfer full) (nullable): where that comes from which is filled in
 */
char *
corrin_dose_what_source (const CorrinDoseHistory *history, CorrinDay day, gboolean is_injection)
{
  const CorrinDose *last = last_of_kind (history, day, is_injection);
  g_autofree char *then = NULL;

  if (step_to_fill_from (history, day, is_injection) != NULL)
    return g_strdup (_ ("Filled in from your plan"));
  if (last == NULL)
    return NULL;
  then = corrin_phrase_dose_day (last);
  if (!is_injection)
    /* Translators: %s is a date or a month. */
    return g_strdup_printf (_ ("Filled in from the last time, %s"), then);
  /* Translators: %s is a date or a month. */
  return g_strdup_printf (_ ("Filled in from the last injection, %s"), then);
}

void
corrin_amount_check_clear (CorrinAmountCheck *check)
{
  g_clear_pointer (&check->problem, g_free);
  g_clear_pointer (&check->asks, g_free);
}

static char *
ask_again (gint64 micrograms)
{
  g_autofree char *amount = corrin_micrograms_display (micrograms);

  return g_strdup_printf (
      /* Translators: %1$s is a dose such as "2 micrograms", %2$d and %3$d are numbers. */
      _ ("%1$s lie outside %2$d to %3$d micrograms. Is that what was given?"), amount,
      CORRIN_MICROGRAMS_USUAL_MIN, CORRIN_MICROGRAMS_USUAL_MAX);
}

/**
 * corrin_dose_what_check:
 * @what: what stands in the form
 * @check: (out caller-allocates): what it says
 *
 * Returns: whether the amount can be taken as it stands; nothing is always an answer
 */
gboolean
corrin_dose_what_check (const CorrinDoseWhat *what, CorrinAmountCheck *check)
{
  CorrinAmount amount = { 0, NAN, NAN };
  g_autoptr (GError) error = NULL;

  *check = (CorrinAmountCheck){ .volume_ml = NAN, .strength = NAN };
  if (corrin_form_is_blank (what->amount))
    return TRUE;
  if (!corrin_amount_parse (what->amount, &amount, &error))
    check->problem = g_strdup (error->message);
  else if (amount.micrograms > MICROGRAMS_MAX)
    check->problem = g_strdup (_ ("That is more than a gram."));
  else if (amount.micrograms != 0 && amount.micrograms != what->confirmed
           && !corrin_micrograms_are_usual (amount.micrograms))
    check->asks = ask_again (amount.micrograms);
  check->micrograms = amount.micrograms;
  check->volume_ml = amount.volume_ml;
  check->strength = amount.strength;
  return check->problem == NULL && check->asks == NULL;
}

/**
 * corrin_dose_what_hint:
 * @what: what stands in the form
 *
 * Says in plain words what the amount is taken for, so that a slip of the unit is seen while it is typed.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL if there is nothing to say
 */
char *
corrin_dose_what_hint (const CorrinDoseWhat *what)
{
  g_auto (CorrinAmountCheck) check = { 0 };
  g_autofree char *amount = NULL;

  if (corrin_form_is_blank (what->amount))
    /* Translators: leave the examples as they are: they are what the program can read. */
    return g_strdup (_ ("Write it like 1 mg or 1000 mcg. Blank means not sure."));
  corrin_dose_what_check (what, &check);
  if (check.problem != NULL)
    return NULL;
  if (check.micrograms == 0)
    return g_strdup (
        _ ("This is a volume; together with its strength it is an amount, like 1 mL of 1 mg/mL."));
  amount = corrin_micrograms_display (check.micrograms);
  return g_str_equal (amount, what->amount) ? NULL : g_steal_pointer (&amount);
}

static void
apply_amount (const CorrinDoseWhat *what, CorrinDose *dose)
{
  g_auto (CorrinAmountCheck) check = { 0 };
  g_autofree char *words = NULL;

  corrin_dose_what_check (what, &check);
  words = corrin_amount_words (check.micrograms);
  g_free (dose->amount_typed);
  dose->amount_typed = g_str_equal (words, what->amount) ? NULL : corrin_form_take (what->amount);
  dose->micrograms = check.micrograms;
  dose->volume_ml = check.volume_ml;
  dose->strength = check.strength;
}

/**
 * corrin_dose_what_apply:
 * @what: what stands in the form, checked
 * @was: (nullable): what stood there when a dose was opened to be changed
 * @dose: gets it
 *
 * What was not touched stays in the dose as it is.
 */
void
corrin_dose_what_apply (const CorrinDoseWhat *what, const CorrinDoseWhat *was, CorrinDose *dose)
{
  dose->substance = what->substance;
  g_free (dose->substance_other);
  dose->substance_other =
      what->substance == CORRIN_SUBSTANCE_OTHER ? corrin_form_take (what->substance_other) : NULL;
  dose->route = what->route;
  if (was == NULL || !g_str_equal (what->amount, was->amount))
    apply_amount (what, dose);
}
