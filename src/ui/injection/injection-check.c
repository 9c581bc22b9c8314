/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-check.h"

#include "amount.h"
#include "clock.h"
#include "dose-when.h"
#include "form-text.h"
#include "instant.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
corrin_injection_check_clear (CorrinInjectionCheck *check)
{
  corrin_amount_check_clear (&check->amount);
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    g_clear_pointer (&check->problem[i], g_free);
}

/* A dose that is changed keeps its zone: the person may have come home since. */
static GTimeZone *
zone_of (const CorrinDose *dose)
{
  GTimeZone *zone = dose != NULL && dose->zone != NULL ? corrin_zone_new (dose->zone, NULL) : NULL;

  return zone != NULL ? zone : corrin_clock_zone ();
}

static gboolean
has_time (const CorrinInjectionForm *form)
{
  return form->when == CORRIN_INJECTION_ANOTHER_DAY && form->precision == CORRIN_PRECISION_EXACT
         && !corrin_form_is_blank (form->text[CORRIN_INJECTION_TIME]);
}

static void
check_time (CorrinInjectionCheck *check, const CorrinInjectionForm *form, const CorrinDose *dose)
{
  g_autoptr (GTimeZone) zone = zone_of (dose);
  g_autoptr (CorrinDose) trial = corrin_record_new (&corrin_dose_kind);
  g_autoptr (GError) error = NULL;
  CorrinTime time;

  trial->status = form->is_skipped ? CORRIN_DOSE_SKIPPED : CORRIN_DOSE_GIVEN;
  if (!has_time (form))
    return;
  if (!corrin_form_read_time (form->text[CORRIN_INJECTION_TIME], &time))
    check->problem[CORRIN_INJECTION_TIME] = g_strdup (_ ("This is not a time. Write it like 9:15 or 14:05."));
  else if (!corrin_dose_set_time (trial, form->day, time, zone, &error))
    check->problem[CORRIN_INJECTION_TIME] = g_strdup (error->message);
}

static void
check_number (CorrinInjectionCheck *check, const CorrinInjectionForm *form, CorrinInjectionText line,
              const char *problem)
{
  double number;

  if (!corrin_form_read_number (form->text[line], line == CORRIN_INJECTION_STRENGTH, &number))
    check->problem[line] = g_strdup (problem);
}

/**
 * corrin_injection_check_form:
 * @check: (out caller-allocates): what has to be mended or answered
 * @form: a form
 * @dose: (nullable): the dose that is changed
 *
 * Returns: whether the form can be saved
 */
gboolean
corrin_injection_check_form (CorrinInjectionCheck *check, const CorrinInjectionForm *form,
                             const CorrinDose *dose)
{
  gboolean is_fine;

  *check = (CorrinInjectionCheck){ 0 };
  is_fine = corrin_dose_what_check (&form->what, &check->amount);
  check_time (check, form, dose);
  check_number (check, form, CORRIN_INJECTION_VOLUME,
                _ ("This is not a volume. Write millilitres, like 1 or 0.5."));
  check_number (check, form, CORRIN_INJECTION_STRENGTH,
                _ ("This is not a strength. Write the micrograms in one millilitre, like 1000."));
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    is_fine = is_fine && check->problem[i] == NULL;
  return is_fine;
}

/**
 * corrin_injection_form_hint:
 * @form: a form
 *
 * Says what corrin_dose_what_hint() says, and where an amount comes from that nobody typed.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL if there is nothing to say
 */
char *
corrin_injection_form_hint (const CorrinInjectionForm *form)
{
  g_auto (CorrinAmountCheck) check = { 0 };
  g_autofree char *amount = NULL;

  corrin_dose_what_check (&form->what, &check);
  if (!form->is_derived || check.micrograms == 0)
    return corrin_dose_what_hint (&form->what);
  amount = corrin_micrograms_display (check.micrograms);
  /* Translators: %s is a dose such as "1000 micrograms". */
  return g_strdup_printf (_ ("%s, told by volume and strength"), amount);
}

static gboolean
is_same_moment (const CorrinInjectionForm *form, const CorrinInjectionForm *was)
{
  return was != NULL && form->when == was->when && form->day == was->day && form->precision == was->precision
         && g_str_equal (form->text[CORRIN_INJECTION_TIME], was->text[CORRIN_INJECTION_TIME]);
}

static gboolean
apply_time (const CorrinInjectionForm *form, CorrinDose *dose, GError **error)
{
  g_autoptr (GTimeZone) zone = zone_of (dose);
  CorrinTime time = CORRIN_TIME_NONE;

  corrin_form_read_time (form->text[CORRIN_INJECTION_TIME], &time);
  return corrin_dose_set_time (dose, form->day, time, zone, error);
}

static gboolean
apply_when (const CorrinInjectionForm *form, CorrinDose *dose, GError **error)
{
  static const CorrinPrecision parts[] = {
    [CORRIN_INJECTION_NOW] = CORRIN_PRECISION_DAY,
    [CORRIN_INJECTION_MORNING] = CORRIN_PRECISION_MORNING,
    [CORRIN_INJECTION_AFTERNOON] = CORRIN_PRECISION_AFTERNOON,
    [CORRIN_INJECTION_EVENING] = CORRIN_PRECISION_EVENING,
  };

  if (has_time (form))
    return apply_time (form, dose, error);
  if (form->when == CORRIN_INJECTION_ANOTHER_DAY)
    corrin_dose_set_day (dose, form->day,
                         form->precision == CORRIN_PRECISION_EXACT ? CORRIN_PRECISION_DAY : form->precision);
  else if (form->when != CORRIN_INJECTION_NOW || form->is_skipped)
    corrin_dose_set_day (dose, corrin_injection_form_day (form), parts[form->when]);
  else
    {
      g_autoptr (GTimeZone) zone = corrin_clock_zone ();

      corrin_dose_set_now (dose, zone);
    }
  return TRUE;
}

static gboolean
is_touched (const CorrinInjectionForm *form, const CorrinInjectionForm *was, CorrinInjectionText line)
{
  return was == NULL || !g_str_equal (form->text[line], was->text[line]);
}

static void
apply_texts (const CorrinInjectionForm *form, const CorrinInjectionForm *was, CorrinDose *dose)
{
  char **fields[CORRIN_INJECTION_N_TEXTS] = {
    [CORRIN_INJECTION_SKIPPED_REASON] = &dose->skipped_reason,
    [CORRIN_INJECTION_SITE_OTHER] = &dose->site_other,
    [CORRIN_INJECTION_GIVEN_BY] = &dose->given_by,
    [CORRIN_INJECTION_PRODUCT] = &dose->product,
    [CORRIN_INJECTION_BATCH] = &dose->batch,
    [CORRIN_INJECTION_EXPIRY] = &dose->expiry,
    [CORRIN_INJECTION_NEEDLE] = &dose->needle,
    [CORRIN_INJECTION_OFF_PLAN_REASON] = &dose->off_plan_reason,
    [CORRIN_INJECTION_NOTE] = &dose->record.note,
  };

  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (fields[i] != NULL && is_touched (form, was, i))
      {
        g_free (*fields[i]);
        *fields[i] = corrin_form_take (form->text[i]);
      }
  if (!form->is_skipped)
    g_clear_pointer (&dose->skipped_reason, g_free);
  if (dose->site != CORRIN_SITE_OTHER)
    g_clear_pointer (&dose->site_other, g_free);
}

/* What was typed in lines of their own counts more than what was typed along with the amount. */
static void
apply_numbers (const CorrinInjectionForm *form, const CorrinInjectionForm *was, CorrinDose *dose)
{
  double volume, strength;

  corrin_form_read_number (form->text[CORRIN_INJECTION_VOLUME], FALSE, &volume);
  corrin_form_read_number (form->text[CORRIN_INJECTION_STRENGTH], TRUE, &strength);
  if (is_touched (form, was, CORRIN_INJECTION_VOLUME) && (was != NULL || !isnan (volume)))
    dose->volume_ml = volume;
  if (is_touched (form, was, CORRIN_INJECTION_STRENGTH) && (was != NULL || !isnan (strength)))
    dose->strength = strength;
}

/* Changing the amount of a dose leaves its volume and strength to the lines that show them. */
static void
apply_what (const CorrinInjectionForm *form, const CorrinInjectionForm *was, CorrinDose *dose)
{
  double volume = dose->volume_ml;
  double strength = dose->strength;

  corrin_dose_what_apply (&form->what, was != NULL ? &was->what : NULL, dose);
  if (isnan (dose->volume_ml))
    dose->volume_ml = volume;
  if (isnan (dose->strength))
    dose->strength = strength;
  apply_numbers (form, was, dose);
}

/* A tablet has no site; what a file brought stays as long as nobody changes the route. */
static gboolean
has_site (const CorrinInjectionForm *form, const CorrinInjectionForm *was)
{
  return corrin_injection_form_is_injection (form)
         || (was != NULL && was->what.route == form->what.route && was->site == form->site);
}

/**
 * corrin_injection_form_apply:
 * @form: a form that was checked
 * @was: (nullable): what stood in the form when @dose was opened to be changed
 * @dose: gets what the form says
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * What the form does not show, and what was not touched, stays in the dose as it is.
 *
 * Returns: whether all of it could be taken
 */
gboolean
corrin_injection_form_apply (const CorrinInjectionForm *form, const CorrinInjectionForm *was,
                             CorrinDose *dose, GError **error)
{
  dose->status = form->is_skipped ? CORRIN_DOSE_SKIPPED : CORRIN_DOSE_GIVEN;
  if (!is_same_moment (form, was) && !apply_when (form, dose, error))
    return FALSE;
  apply_what (form, was, dose);
  dose->site = has_site (form, was) ? form->site : CORRIN_SITE_NOT_KNOWN;
  apply_texts (form, was, dose);
  dose->planned_day = form->planned_day;
  dose->record.is_private = form->is_private;
  return TRUE;
}
