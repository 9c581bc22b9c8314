/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-form.h"

#include "amount.h"
#include "clock.h"
#include "form-text.h"
#include "phrases.h"
#include "reaction-follow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More injections than these are looked up in the history. */
#define DOSES_MAX 8

/* What is written down after an injection that lies longer ago belongs to the day of that injection. */
#define DAYS_OF_NOW 7

static const CorrinDose *
find_dose (const CorrinDoseHistory *history, gint64 id)
{
  for (guint i = 0; i < history->doses->len; i++)
    if (CORRIN_RECORD (history->doses->pdata[i])->id == id)
      return history->doses->pdata[i];
  return NULL;
}

static CorrinDay
likely_day (const CorrinDose *dose)
{
  CorrinDay today = corrin_clock_today ();

  if (dose == NULL || dose->precision == CORRIN_PRECISION_MONTH || dose->day >= today - DAYS_OF_NOW)
    return today;
  return dose->day;
}

static CorrinReactionForm *
form_new (void)
{
  CorrinReactionForm *form = g_new0 (CorrinReactionForm, 1);

  form->what = CORRIN_REACTION_NOT_SAID;
  form->severity = NAN;
  form->followed = g_array_new (FALSE, FALSE, sizeof (CorrinFollowed));
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    form->text[i] = g_strdup ("");
  return form;
}

/**
 * corrin_reaction_form_new:
 * @history: what was recorded
 * @dose: after which injection, or 0 for the last one
 *
 * Returns: (transfer full): a form that can be saved as it is
 */
CorrinReactionForm *
corrin_reaction_form_new (const CorrinDoseHistory *history, gint64 dose)
{
  CorrinReactionForm *form = form_new ();
  const CorrinDose *asked = dose != 0 ? find_dose (history, dose) : NULL;
  const CorrinDose *chosen =
      asked != NULL ? asked : corrin_dose_history_last (history, corrin_clock_today ());

  form->dose = chosen != NULL ? chosen->record.id : 0;
  form->day = likely_day (asked);
  return form;
}

/**
 * corrin_reaction_form_new_for:
 * @reaction: something after an injection
 * @follow_ups: (element-type CorrinReactionFollowUp): how it went on, by day
 *
 * Returns: (transfer full): a form that shows what stands there
 */
CorrinReactionForm *
corrin_reaction_form_new_for (const CorrinReaction *reaction, const GPtrArray *follow_ups)
{
  CorrinReactionForm *form = form_new ();
  const char *texts[CORRIN_REACTION_N_TEXTS] = {
    [CORRIN_REACTION_TEXT_WHAT] = reaction->what_other,
    [CORRIN_REACTION_TEXT_ONSET] = reaction->onset,
    [CORRIN_REACTION_TEXT_HOW_LONG] = reaction->how_long,
    [CORRIN_REACTION_TEXT_DONE] = reaction->what_was_done,
    [CORRIN_REACTION_TEXT_NOTE] = reaction->record.note,
  };

  form->what = reaction->what;
  form->dose = reaction->dose;
  form->day = reaction->day;
  form->severity = reaction->severity;
  form->needed_care = reaction->needed_care;
  form->is_private = reaction->record.is_private;
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    if (texts[i] != NULL)
      corrin_form_set (&form->text[i], texts[i]);
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const CorrinReactionFollowUp *one = g_ptr_array_index (follow_ups, i);

      if (isnan (corrin_reaction_form_get_followed (form, one->day)))
        corrin_reaction_form_set_followed (form, one->day, one->severity);
    }
  return form;
}

/**
 * corrin_reaction_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinReactionForm *
corrin_reaction_form_copy (const CorrinReactionForm *form)
{
  CorrinReactionForm *copy = g_memdup2 (form, sizeof *form);

  copy->followed = g_array_copy (form->followed);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_reaction_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_reaction_form_free (CorrinReactionForm *form)
{
  if (form == NULL)
    return;
  g_array_unref (form->followed);
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
}

static gboolean
is_same_severity (double a, double b)
{
  return isnan (a) ? isnan (b) : a == b;
}

static gboolean
went_on_equally (const CorrinReactionForm *a, const CorrinReactionForm *b)
{
  for (guint i = 0; i < a->followed->len; i++)
    {
      const CorrinFollowed *one = &g_array_index (a->followed, CorrinFollowed, i);

      if (!is_same_severity (one->severity, corrin_reaction_form_get_followed (b, one->day)))
        return FALSE;
    }
  return TRUE;
}

/**
 * corrin_reaction_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_reaction_form_equal (const CorrinReactionForm *a, const CorrinReactionForm *b)
{
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return a->what == b->what && a->dose == b->dose && a->day == b->day
         && is_same_severity (a->severity, b->severity) && a->needed_care == b->needed_care
         && a->is_private == b->is_private && went_on_equally (a, b) && went_on_equally (b, a);
}

static CorrinFollowed *
find_followed (const CorrinReactionForm *form, CorrinDay day)
{
  for (guint i = 0; i < form->followed->len; i++)
    if (g_array_index (form->followed, CorrinFollowed, i).day == day)
      return &g_array_index (form->followed, CorrinFollowed, i);
  return NULL;
}

/**
 * corrin_reaction_form_get_followed:
 * @form: a form
 * @day: a day after the reaction
 *
 * Returns: how strong it was then, or NAN for not rated
 */
double
corrin_reaction_form_get_followed (const CorrinReactionForm *form, CorrinDay day)
{
  const CorrinFollowed *followed = find_followed (form, day);

  return followed != NULL ? followed->severity : NAN;
}

/**
 * corrin_reaction_form_set_followed:
 * @form: a form
 * @day: a day after the reaction
 * @severity: how strong it was then, or NAN for not rated
 */
void
corrin_reaction_form_set_followed (CorrinReactionForm *form, CorrinDay day, double severity)
{
  CorrinFollowed *followed = find_followed (form, day);
  CorrinFollowed added = { day, severity };

  if (followed != NULL)
    followed->severity = severity;
  else if (!isnan (severity))
    g_array_append_val (form->followed, added);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  CorrinDay one = *(const CorrinDay *) a;
  CorrinDay other = *(const CorrinDay *) b;

  return (one > other) - (one < other);
}

static gboolean
is_near (const CorrinReactionForm *form, CorrinDay day)
{
  return day > form->day && day <= form->day + CORRIN_REACTION_FOLLOW_DAYS && corrin_clock_has_come (day);
}

/**
 * corrin_reaction_form_days:
 * @form: a form
 *
 * Returns: (transfer full) (element-type CorrinDay): the days on which it can be said how it went on: the three after
 *   it, as far as they have come, and those on which something was said
 */
GArray *
corrin_reaction_form_days (const CorrinReactionForm *form)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  for (guint i = 0; i < form->followed->len; i++)
    {
      CorrinDay day = g_array_index (form->followed, CorrinFollowed, i).day;

      if (!is_near (form, day))
        g_array_append_val (days, day);
    }
  for (CorrinDay day = form->day + 1; is_near (form, day); day++)
    g_array_append_val (days, day);
  g_array_sort (days, compare_days);
  return days;
}

/**
 * corrin_reaction_form_doses:
 * @history: what was recorded
 * @dose: an injection that has to be among them, or 0
 *
 * Returns: (transfer container) (element-type CorrinDose): the last injections, the newest first; they belong to
 *   @history
 */
GPtrArray *
corrin_reaction_form_doses (const CorrinDoseHistory *history, gint64 dose)
{
  GPtrArray *doses = g_ptr_array_new ();
  const CorrinDose *asked = dose != 0 ? find_dose (history, dose) : NULL;

  for (guint i = history->doses->len; i > 0 && doses->len < DOSES_MAX; i--)
    {
      CorrinDose *one = history->doses->pdata[i - 1];

      if (one->status == CORRIN_DOSE_GIVEN && corrin_route_is_injection (one->route))
        g_ptr_array_add (doses, one);
    }
  if (asked != NULL && !g_ptr_array_find (doses, asked, NULL))
    g_ptr_array_add (doses, (gpointer) asked);
  return doses;
}

/**
 * corrin_reaction_form_dose_words:
 * @dose: an injection
 *
 * Returns: (transfer full): which one it is, such as "4 May 2026, 1000 micrograms"
 */
char *
corrin_reaction_form_dose_words (const CorrinDose *dose)
{
  g_autofree char *day = corrin_phrase_dose_day (dose);
  g_autofree char *amount = NULL;

  if (dose->micrograms == 0)
    return g_steal_pointer (&day);
  amount = corrin_micrograms_display (dose->micrograms);
  /* Translators: a date and a dose, such as "4 May 2026, 1000 micrograms". */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, amount);
}

static void
apply_texts (const CorrinReactionForm *form, const CorrinReactionForm *was, CorrinReaction *reaction)
{
  char **fields[CORRIN_REACTION_N_TEXTS] = {
    [CORRIN_REACTION_TEXT_WHAT] = &reaction->what_other,
    [CORRIN_REACTION_TEXT_ONSET] = &reaction->onset,
    [CORRIN_REACTION_TEXT_HOW_LONG] = &reaction->how_long,
    [CORRIN_REACTION_TEXT_DONE] = &reaction->what_was_done,
    [CORRIN_REACTION_TEXT_NOTE] = &reaction->record.note,
  };

  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    if (was == NULL || !g_str_equal (form->text[i], was->text[i]))
      {
        g_free (*fields[i]);
        *fields[i] = corrin_form_take (form->text[i]);
      }
}

/**
 * corrin_reaction_form_apply:
 * @form: a form
 * @was: (nullable): what stood in the form when @reaction was opened to be changed
 * @reaction: gets what the form says
 *
 * A kind that was not chosen is something else. What was not touched stays as it is.
 */
void
corrin_reaction_form_apply (const CorrinReactionForm *form, const CorrinReactionForm *was,
                            CorrinReaction *reaction)
{
  reaction->dose = form->dose;
  reaction->day = form->day;
  reaction->what = form->what == CORRIN_REACTION_NOT_SAID ? CORRIN_REACTION_OTHER : form->what;
  reaction->severity = form->severity;
  reaction->needed_care = form->needed_care;
  reaction->record.is_private = form->is_private;
  apply_texts (form, was, reaction);
  if (reaction->what != CORRIN_REACTION_OTHER)
    g_clear_pointer (&reaction->what_other, g_free);
}
