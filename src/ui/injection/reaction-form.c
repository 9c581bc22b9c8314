/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-form.h"

#include "amount.h"
#include "clock.h"
#include "form-text.h"
#include "phrases.h"

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
  CorrinReactionForm *form = g_new0 (CorrinReactionForm, 1);
  const CorrinDose *asked = dose != 0 ? find_dose (history, dose) : NULL;
  const CorrinDose *chosen =
      asked != NULL ? asked : corrin_dose_history_last (history, corrin_clock_today ());

  form->what = CORRIN_REACTION_OTHER;
  form->dose = chosen != NULL ? chosen->record.id : 0;
  form->day = likely_day (asked);
  form->severity = CORRIN_REACTION_NOT_RATED;
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    form->text[i] = g_strdup ("");
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
  for (guint i = 0; i < CORRIN_REACTION_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
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
  return a->what == b->what && a->dose == b->dose && a->day == b->day && a->severity == b->severity
         && a->needed_care == b->needed_care;
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

/**
 * corrin_reaction_form_make:
 * @form: a form
 * @person: whose
 *
 * Returns: (transfer full): the record that it makes
 */
CorrinReaction *
corrin_reaction_form_make (const CorrinReactionForm *form, gint64 person)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->record.person = person;
  reaction->dose = form->dose;
  reaction->day = form->day;
  reaction->what = form->what;
  if (form->what == CORRIN_REACTION_OTHER)
    reaction->what_other = corrin_form_take (form->text[CORRIN_REACTION_TEXT_WHAT]);
  reaction->onset = corrin_form_take (form->text[CORRIN_REACTION_TEXT_ONSET]);
  reaction->severity = form->severity == CORRIN_REACTION_NOT_RATED ? NAN : form->severity;
  reaction->how_long = corrin_form_take (form->text[CORRIN_REACTION_TEXT_HOW_LONG]);
  reaction->what_was_done = corrin_form_take (form->text[CORRIN_REACTION_TEXT_DONE]);
  reaction->needed_care = form->needed_care;
  reaction->record.note = corrin_form_take (form->text[CORRIN_REACTION_TEXT_NOTE]);
  return reaction;
}
