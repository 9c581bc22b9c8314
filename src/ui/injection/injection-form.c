/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-form.h"

#include "clock.h"
#include "form-text.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AFTERNOON_HOUR 12
#define EVENING_HOUR 17

static CorrinInjectionForm *
form_new (void)
{
  CorrinInjectionForm *form = g_new0 (CorrinInjectionForm, 1);

  corrin_dose_what_init (&form->what);
  corrin_dose_what_init (&form->filled);
  form->opened = corrin_clock_today ();
  form->day = form->opened;
  form->precision = CORRIN_PRECISION_DAY;
  form->planned_day = CORRIN_DAY_NONE;
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    form->text[i] = g_strdup ("");
  return form;
}

/**
 * corrin_injection_form_new:
 * @history: what was recorded and planned
 * @day: the day of the injection, or %CORRIN_DAY_NONE for now
 *
 * Makes a form that can be saved as it is. Site, batch and expiry are never taken from another injection, nor is
 * anything but substance, amount and route.
 *
 * Returns: (transfer full): the form
 */
CorrinInjectionForm *
corrin_injection_form_new (const CorrinDoseHistory *history, CorrinDay day)
{
  CorrinInjectionForm *form = form_new ();

  if (day != CORRIN_DAY_NONE && day < corrin_clock_today ())
    {
      form->when = CORRIN_INJECTION_ANOTHER_DAY;
      form->day = day;
    }
  corrin_injection_form_fill (form, history);
  return form;
}

static void
read_when (CorrinInjectionForm *form, const CorrinDose *dose)
{
  g_autofree char *time = corrin_time_format (dose->time);

  form->when = CORRIN_INJECTION_ANOTHER_DAY;
  form->day = dose->day;
  form->precision = dose->precision;
  corrin_form_set (&form->text[CORRIN_INJECTION_TIME], time);
}

/**
 * corrin_injection_form_new_for:
 * @dose: a dose of any kind
 *
 * Returns: (transfer full): a form that shows what @dose holds
 */
CorrinInjectionForm *
corrin_injection_form_new_for (const CorrinDose *dose)
{
  CorrinInjectionForm *form = form_new ();
  const char *texts[CORRIN_INJECTION_N_TEXTS] = {
    [CORRIN_INJECTION_SKIPPED_REASON] = dose->skipped_reason,
    [CORRIN_INJECTION_SITE_OTHER] = dose->site_other,
    [CORRIN_INJECTION_GIVEN_BY] = dose->given_by,
    [CORRIN_INJECTION_PRODUCT] = dose->product,
    [CORRIN_INJECTION_BATCH] = dose->batch,
    [CORRIN_INJECTION_EXPIRY] = dose->expiry,
    [CORRIN_INJECTION_NEEDLE] = dose->needle,
    [CORRIN_INJECTION_OFF_PLAN_REASON] = dose->off_plan_reason,
    [CORRIN_INJECTION_NOTE] = dose->record.note,
  };

  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (texts[i] != NULL)
      corrin_form_set (&form->text[i], texts[i]);
  g_free (form->text[CORRIN_INJECTION_VOLUME]);
  form->text[CORRIN_INJECTION_VOLUME] = corrin_form_number (dose->volume_ml);
  g_free (form->text[CORRIN_INJECTION_STRENGTH]);
  form->text[CORRIN_INJECTION_STRENGTH] = corrin_form_number (dose->strength);
  read_when (form, dose);
  corrin_dose_what_set (&form->what, dose);
  corrin_dose_what_copy (&form->what, &form->filled);
  form->is_skipped = dose->status == CORRIN_DOSE_SKIPPED;
  form->site = dose->site;
  form->planned_day = dose->planned_day;
  form->is_private = dose->record.is_private;
  return form;
}

/**
 * corrin_injection_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinInjectionForm *
corrin_injection_form_copy (const CorrinInjectionForm *form)
{
  CorrinInjectionForm *copy = g_memdup2 (form, sizeof *form);

  copy->what = (CorrinDoseWhat){ 0 };
  copy->filled = (CorrinDoseWhat){ 0 };
  corrin_dose_what_copy (&form->what, &copy->what);
  corrin_dose_what_copy (&form->filled, &copy->filled);
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_injection_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_injection_form_free (CorrinInjectionForm *form)
{
  if (form == NULL)
    return;
  corrin_dose_what_clear (&form->what);
  corrin_dose_what_clear (&form->filled);
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
}

static gboolean
texts_equal (const CorrinInjectionForm *a, const CorrinInjectionForm *b)
{
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return TRUE;
}

/**
 * corrin_injection_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_injection_form_equal (const CorrinInjectionForm *a, const CorrinInjectionForm *b)
{
  return a->when == b->when && a->day == b->day && a->precision == b->precision
         && a->is_skipped == b->is_skipped && corrin_dose_what_equal (&a->what, &b->what)
         && a->site == b->site && a->planned_day == b->planned_day && a->asks == b->asks
         && a->is_private == b->is_private && texts_equal (a, b);
}

/**
 * corrin_injection_when_has_come:
 * @when: when it was
 *
 * Returns: whether it can have been then already
 */
gboolean
corrin_injection_when_has_come (CorrinInjectionWhen when)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  int hour = g_date_time_get_hour (now);

  switch (when)
    {
    case CORRIN_INJECTION_AFTERNOON:
      return hour >= AFTERNOON_HOUR;
    case CORRIN_INJECTION_EVENING:
      return hour >= EVENING_HOUR;
    case CORRIN_INJECTION_NOW:
    case CORRIN_INJECTION_MORNING:
    case CORRIN_INJECTION_ANOTHER_DAY:
    case CORRIN_INJECTION_N_WHENS:
    default:
      return TRUE;
    }
}

/**
 * corrin_injection_form_day:
 * @form: a form
 *
 * Returns: the day of the injection
 */
CorrinDay
corrin_injection_form_day (const CorrinInjectionForm *form)
{
  switch (form->when)
    {
    case CORRIN_INJECTION_ANOTHER_DAY:
      return form->day;
    case CORRIN_INJECTION_MORNING:
    case CORRIN_INJECTION_AFTERNOON:
    case CORRIN_INJECTION_EVENING:
      return form->opened;
    case CORRIN_INJECTION_NOW:
    case CORRIN_INJECTION_N_WHENS:
    default:
      return corrin_clock_today ();
    }
}

/**
 * corrin_injection_form_fill:
 * @form: a form of a new injection
 * @history: what was recorded and planned
 *
 * Fills in what is usual on the day of the form, but for what was changed by hand.
 */
void
corrin_injection_form_fill (CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  corrin_dose_what_fill (&form->what, &form->filled, history, corrin_injection_form_day (form));
}

/**
 * corrin_injection_form_derive:
 * @form: a form
 *
 * Lets volume and strength tell the amount, as long as nobody else has told it.
 */
void
corrin_injection_form_derive (CorrinInjectionForm *form)
{
  double volume, strength, micrograms;

  if (!form->is_derived && !corrin_form_is_blank (form->what.amount))
    return;
  form->is_derived = FALSE;
  corrin_form_set (&form->what.amount, "");
  if (!corrin_form_read_number (form->text[CORRIN_INJECTION_VOLUME], FALSE, &volume)
      || !corrin_form_read_number (form->text[CORRIN_INJECTION_STRENGTH], TRUE, &strength))
    return;
  micrograms = round (volume * strength);
  if (!(micrograms >= 1 && micrograms <= G_MAXINT) || fabs (micrograms - volume * strength) > 1e-6)
    return;
  g_free (form->what.amount);
  form->what.amount = corrin_amount_words ((gint64) micrograms);
  form->is_derived = TRUE;
}

/**
 * corrin_injection_form_can_ask:
 * @form: a form
 *
 * Returns: whether there is something to ask about at the visit
 */
gboolean
corrin_injection_form_can_ask (const CorrinInjectionForm *form)
{
  return !form->is_skipped && corrin_dose_what_is_unsure (&form->what);
}

static char *
day_words (const CorrinInjectionForm *form)
{
  const CorrinDose dose = {
    .day = corrin_day_month_start (corrin_injection_form_day (form)),
    .precision = CORRIN_PRECISION_MONTH,
  };

  if (form->when == CORRIN_INJECTION_ANOTHER_DAY && form->precision == CORRIN_PRECISION_MONTH)
    return corrin_phrase_dose_day (&dose);
  return corrin_day_display (corrin_injection_form_day (form));
}

/**
 * corrin_injection_form_question:
 * @form: a form in which something is not known
 *
 * Returns: (transfer full): a question that asks for it
 */
char *
corrin_injection_form_question (const CorrinInjectionForm *form)
{
  g_autofree char *day = day_words (form);
  GString *question = g_string_new (NULL);

  /* Translators: %s is a date or a month. One to three short questions follow. */
  g_string_append_printf (question, _ ("About the injection of %s:"), day);
  if (form->what.substance == CORRIN_SUBSTANCE_NOT_KNOWN)
    g_string_append_printf (question, " %s", _ ("Which substance was it?"));
  if (corrin_form_is_blank (form->what.amount))
    g_string_append_printf (question, " %s", _ ("How much was it?"));
  if (form->what.route == CORRIN_ROUTE_NOT_KNOWN)
    g_string_append_printf (question, " %s", _ ("Was it given into the muscle or under the skin?"));
  return g_string_free (question, FALSE);
}
