/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-form.h"

#include "clock.h"
#include "form-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AFTERNOON_HOUR 12
#define EVENING_HOUR 17

/* A planned day that lies further away is not offered, and one that is not so near is not taken by itself. */
#define OFFERED_DAYS 45
#define NEAR_DAYS 14
#define OFFERED_MAX 4

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
  form->filled_planned = CORRIN_DAY_NONE;
  form->is_injection = TRUE;
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
  form->asks = TRUE;
  corrin_injection_form_fill (form, history);
  return form;
}

/**
 * corrin_injection_form_new_other:
 * @history: what was recorded and planned
 *
 * Returns: (transfer full): a form for a tablet, a spray or the like
 */
CorrinInjectionForm *
corrin_injection_form_new_other (const CorrinDoseHistory *history)
{
  CorrinInjectionForm *form = form_new ();

  form->is_injection = FALSE;
  form->asks = TRUE;
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
  form->is_injection = corrin_route_is_injection ((CorrinRoute) dose->route);
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
 * corrin_injection_form_is_injection:
 * @form: a form
 *
 * Returns: whether it is about an injection; a route that is not known may be one if the form was opened for one
 */
gboolean
corrin_injection_form_is_injection (const CorrinInjectionForm *form)
{
  if (form->what.route == CORRIN_ROUTE_NOT_KNOWN)
    return form->is_injection;
  return corrin_route_is_injection ((CorrinRoute) form->what.route);
}

static int
distance_to (const CorrinPlannedDay *planned, CorrinDay day)
{
  if (day < planned->day)
    return planned->day - day;
  return day > planned->latest ? day - planned->latest : 0;
}

static GArray *
list_open_days (const CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  CorrinDay day = corrin_injection_form_day (form);

  return corrin_dose_history_open_days (history, day - OFFERED_DAYS, day + OFFERED_DAYS,
                                        corrin_injection_form_is_injection (form));
}

static CorrinDay
find_near (const CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  g_autoptr (GArray) days = list_open_days (form, history);
  CorrinDay day = corrin_injection_form_day (form);
  CorrinDay nearest = CORRIN_DAY_NONE;
  int least = NEAR_DAYS + 1;

  for (guint i = 0; i < days->len; i++)
    {
      const CorrinPlannedDay *planned = &g_array_index (days, CorrinPlannedDay, i);

      if (distance_to (planned, day) >= least)
        continue;
      least = distance_to (planned, day);
      nearest = planned->day;
    }
  return nearest;
}

/**
 * corrin_injection_form_fill:
 * @form: a form of a new injection
 * @history: what was recorded and planned
 *
 * Fills in what is usual on the day of the form, and the planned day near to it that no other dose answers, but for
 * what was changed by hand.
 */
void
corrin_injection_form_fill (CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  corrin_dose_what_fill (&form->what, &form->filled, history, corrin_injection_form_day (form),
                         form->is_injection);
  if (form->planned_day != form->filled_planned)
    return;
  form->planned_day = form->filled_planned = find_near (form, history);
}

/* Of too many planned days, one of both ends is left out: the one that is further away. */
static void
keep_nearest (GArray *days, CorrinDay day)
{
  while (days->len > OFFERED_MAX)
    {
      CorrinDay first = g_array_index (days, CorrinDay, 0);
      CorrinDay last = g_array_index (days, CorrinDay, days->len - 1);

      g_array_remove_index (days, ABS (first - day) > ABS (last - day) ? 0 : days->len - 1);
    }
}

/**
 * corrin_injection_form_planned_days:
 * @form: a form
 * @history: what was recorded and planned
 *
 * Returns: (transfer full) (element-type CorrinDay): the planned days that it may answer, with the one that it does;
 *   none without a plan
 */
GArray *
corrin_injection_form_planned_days (const CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  g_autoptr (GArray) open_days = list_open_days (form, history);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  gboolean has_own = form->planned_day == CORRIN_DAY_NONE;

  for (guint i = 0; i < open_days->len; i++)
    g_array_append_val (days, g_array_index (open_days, CorrinPlannedDay, i).day);
  keep_nearest (days, corrin_injection_form_day (form));
  for (guint i = 0; i < days->len; i++)
    has_own = has_own || g_array_index (days, CorrinDay, i) == form->planned_day;
  if (!has_own)
    g_array_prepend_val (days, form->planned_day);
  return days;
}

/**
 * corrin_injection_form_is_off_plan:
 * @form: a form
 * @history: what was recorded and planned
 *
 * Returns: whether there is a line for why it was on another day than the planned one, or on none
 */
gboolean
corrin_injection_form_is_off_plan (const CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  if (!corrin_form_is_blank (form->text[CORRIN_INJECTION_OFF_PLAN_REASON]))
    return TRUE;
  return !form->is_skipped && history->steps->len > 0
         && form->planned_day != corrin_injection_form_day (form);
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

/* Whether it stands on the list for the visit already, among the other things of the same question. */
static gboolean
is_asked (const CorrinDoseHistory *history, const char *about, const char *what)
{
  for (guint i = 0; i < history->questions->len; i++)
    {
      const CorrinQuestion *question = g_ptr_array_index (history->questions, i);

      if (g_str_has_prefix (question->text, about) && strstr (question->text, what) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_question (GString *question, const CorrinDoseHistory *history, const char *about, const char *what)
{
  if (!is_asked (history, about, what))
    g_string_append_printf (question, " %s", what);
}

/**
 * corrin_injection_form_question:
 * @form: a form
 * @history: what was recorded, with what is to be asked
 *
 * Returns: (transfer full) (nullable): a question about what is not known, or %NULL when all is known or stands on
 *   the list for the visit already
 */
char *
corrin_injection_form_question (const CorrinInjectionForm *form, const CorrinDoseHistory *history)
{
  gboolean is_injection = corrin_injection_form_is_injection (form);
  /* Translators: one to three short questions follow. */
  const char *about = is_injection ? _ ("About my injections:") : _ ("About my other B12, not injected:");
  g_autoptr (GString) question = g_string_new (about);
  gsize empty = question->len;

  if (form->is_skipped)
    return NULL;
  if (form->what.substance == CORRIN_SUBSTANCE_NOT_KNOWN)
    add_question (question, history, about, _ ("Which substance is it?"));
  if (corrin_form_is_blank (form->what.amount))
    add_question (question, history, about, _ ("How much is it?"));
  if (is_injection && form->what.route == CORRIN_ROUTE_NOT_KNOWN)
    add_question (question, history, about, _ ("Is it given into the muscle or under the skin?"));
  return question->len > empty ? g_strdup (question->str) : NULL;
}
