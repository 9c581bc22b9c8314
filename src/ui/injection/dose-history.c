/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-history.h"

#include "form-text.h"

/* More names than these are no choice any more. */
#define GIVERS_MAX 6

static void
keep_in_force (GPtrArray *steps)
{
  for (guint i = steps->len; i > 0; i--)
    if (((CorrinPlanStep *) steps->pdata[i - 1])->replaced_by != 0)
      g_ptr_array_remove_index (steps, i - 1);
}

static gboolean
is_open (const CorrinQuestion *question)
{
  return question->text != NULL && !question->asked
         && (question->answer == NULL || corrin_form_is_blank (question->answer));
}

static void
keep_open (GPtrArray *questions)
{
  for (guint i = questions->len; i > 0; i--)
    if (!is_open (questions->pdata[i - 1]))
      g_ptr_array_remove_index (questions, i - 1);
}

/**
 * corrin_dose_history_read:
 * @store: a journal
 * @person: whose
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was recorded and planned
 */
CorrinDoseHistory *
corrin_dose_history_read (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (CorrinDoseHistory) history = g_new0 (CorrinDoseHistory, 1);

  history->doses = corrin_store_list (store, &corrin_dose_kind, &always, error);
  if (history->doses == NULL)
    return NULL;
  history->steps = corrin_store_list (store, &corrin_plan_step_kind, &always, error);
  if (history->steps == NULL)
    return NULL;
  keep_in_force (history->steps);
  history->questions = corrin_store_list (store, &corrin_question_kind, &always, error);
  if (history->questions == NULL)
    return NULL;
  keep_open (history->questions);
  return g_steal_pointer (&history);
}

/**
 * corrin_dose_history_new_empty:
 *
 * Returns: (transfer full): nothing was recorded and nothing is planned
 */
CorrinDoseHistory *
corrin_dose_history_new_empty (void)
{
  CorrinDoseHistory *history = g_new0 (CorrinDoseHistory, 1);

  history->doses = g_ptr_array_new_with_free_func (corrin_record_free);
  history->steps = g_ptr_array_new_with_free_func (corrin_record_free);
  history->questions = g_ptr_array_new_with_free_func (corrin_record_free);
  return history;
}

/**
 * corrin_dose_history_free:
 * @history: (nullable) (transfer full): what was read
 */
void
corrin_dose_history_free (CorrinDoseHistory *history)
{
  if (history == NULL)
    return;
  g_clear_pointer (&history->doses, g_ptr_array_unref);
  g_clear_pointer (&history->steps, g_ptr_array_unref);
  g_clear_pointer (&history->questions, g_ptr_array_unref);
  g_free (history);
}

static gboolean
is_given_injection (const CorrinDose *dose)
{
  return dose->status == CORRIN_DOSE_GIVEN && corrin_route_is_injection (dose->route);
}

static const CorrinDose *
last_dose (const CorrinDoseHistory *history, CorrinDay day, gboolean is_injection)
{
  for (guint i = history->doses->len; i > 0; i--)
    {
      const CorrinDose *dose = history->doses->pdata[i - 1];

      if (dose->day <= day && dose->status == CORRIN_DOSE_GIVEN
          && corrin_route_is_injection ((CorrinRoute) dose->route) == is_injection)
        return dose;
    }
  return NULL;
}

/**
 * corrin_dose_history_last:
 * @history: what was recorded
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the last injection that was given up to @day
 */
const CorrinDose *
corrin_dose_history_last (const CorrinDoseHistory *history, CorrinDay day)
{
  return last_dose (history, day, TRUE);
}

/**
 * corrin_dose_history_last_other:
 * @history: what was recorded
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the last tablet or spray that was taken up to @day
 */
const CorrinDose *
corrin_dose_history_last_other (const CorrinDoseHistory *history, CorrinDay day)
{
  return last_dose (history, day, FALSE);
}

/**
 * corrin_dose_history_has:
 * @history: what was recorded
 * @day: a day
 * @in_month: whether its whole month is meant
 *
 * Returns: whether an injection was given then
 */
gboolean
corrin_dose_history_has (const CorrinDoseHistory *history, CorrinDay day, gboolean in_month)
{
  for (guint i = 0; i < history->doses->len; i++)
    {
      const CorrinDose *dose = history->doses->pdata[i];
      gboolean is_then = in_month ? corrin_day_month_start (dose->day) == corrin_day_month_start (day)
                                  : dose->day == day && dose->precision != CORRIN_PRECISION_MONTH;

      if (is_then && is_given_injection (dose))
        return TRUE;
    }
  return FALSE;
}

/**
 * corrin_dose_history_days:
 * @history: what was recorded
 *
 * Returns: (transfer full) (element-type CorrinDay): the days on which an injection was given
 */
GArray *
corrin_dose_history_days (const CorrinDoseHistory *history)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  for (guint i = 0; i < history->doses->len; i++)
    {
      const CorrinDose *dose = history->doses->pdata[i];

      if (is_given_injection (dose) && dose->precision != CORRIN_PRECISION_MONTH)
        g_array_append_val (days, dose->day);
    }
  return days;
}

static gboolean
holds_text (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/**
 * corrin_dose_history_givers:
 * @history: what was recorded
 *
 * Returns: (transfer full) (element-type utf8): who gave injections before, the last one first
 */
GPtrArray *
corrin_dose_history_givers (const CorrinDoseHistory *history)
{
  GPtrArray *givers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = history->doses->len; i > 0 && givers->len < GIVERS_MAX; i--)
    {
      const CorrinDose *dose = history->doses->pdata[i - 1];

      if (dose->given_by != NULL && is_given_injection (dose) && !holds_text (givers, dose->given_by))
        g_ptr_array_add (givers, g_strdup (dose->given_by));
    }
  return givers;
}

/**
 * corrin_dose_history_open_days:
 * @history: what was recorded and planned
 * @from: the first day
 * @to: the last day
 * @injections: whether planned injections are meant, rather than tablets and sprays
 *
 * Returns: (transfer full) (element-type CorrinPlannedDay): the planned days that no dose answers, by day
 */
GArray *
corrin_dose_history_open_days (const CorrinDoseHistory *history, CorrinDay from, CorrinDay to,
                               gboolean injections)
{
  GArray *days = corrin_plan_days (history->steps, history->doses, from, to);

  for (guint i = days->len; i > 0; i--)
    {
      const CorrinPlannedDay *planned = &g_array_index (days, CorrinPlannedDay, i - 1);

      if (corrin_route_is_injection ((CorrinRoute) planned->step->route) != injections
          || corrin_plan_is_answered (planned, history->doses))
        g_array_remove_index (days, i - 1);
    }
  return days;
}
