/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-history.h"

#include "capital.h"
#include "day-words.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>

/* More names than these are no choice any more. */
#define GIVERS_MAX 6

/* A planned day that lies further away is another one. */
#define PLANNED_NEAR_DAYS 45

static void
keep_in_force (GPtrArray *steps)
{
  for (guint i = steps->len; i > 0; i--)
    if (((CorrinPlanStep *) steps->pdata[i - 1])->replaced_by != 0)
      g_ptr_array_remove_index (steps, i - 1);
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
  g_free (history);
}

static gboolean
is_given_injection (const CorrinDose *dose)
{
  return dose->status == CORRIN_DOSE_GIVEN && corrin_route_is_injection (dose->route);
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
  for (guint i = history->doses->len; i > 0; i--)
    {
      const CorrinDose *dose = history->doses->pdata[i - 1];

      if (dose->day <= day && is_given_injection (dose))
        return dose;
    }
  return NULL;
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

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const CorrinSiteLast *one = a;
  const CorrinSiteLast *other = b;
  CorrinDay one_day = one->last != NULL ? one->last->day : CORRIN_DAY_NONE;
  CorrinDay other_day = other->last != NULL ? other->last->day : CORRIN_DAY_NONE;

  if (one_day != other_day)
    return one_day < other_day ? -1 : 1;
  return (int) one->site - (int) other->site;
}

/**
 * corrin_dose_history_sites:
 * @history: what was recorded
 *
 * Returns: (transfer full) (element-type CorrinSiteLast): the places of the body, longest unused first; other places
 *   are not among them
 */
GArray *
corrin_dose_history_sites (const CorrinDoseHistory *history)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (CorrinSiteLast));

  for (int site = CORRIN_SITE_NOT_KNOWN + 1; site < CORRIN_SITE_OTHER; site++)
    {
      CorrinSiteLast use = { site, NULL };

      for (guint i = history->doses->len; i > 0 && use.last == NULL; i--)
        {
          const CorrinDose *dose = history->doses->pdata[i - 1];

          if (dose->site == site && is_given_injection (dose))
            use.last = dose;
        }
      g_array_append_val (uses, use);
    }
  g_array_sort (uses, compare_uses);
  return uses;
}

/**
 * corrin_site_last_words:
 * @use: a place of the body
 *
 * Returns: (transfer full): the place and when it was used last, such as "Left thigh, last on 4 May"
 */
char *
corrin_site_last_words (const CorrinSiteLast *use)
{
  g_autofree char *site = corrin_capital (corrin_site_display (use->site));
  g_autofree char *day = NULL;

  if (use->last == NULL)
    /* Translators: %s is a place of the body, such as "Left thigh". */
    return g_strdup_printf (_ ("%s, not used yet"), site);
  if (use->last->precision == CORRIN_PRECISION_MONTH)
    {
      day = corrin_phrase_dose_day (use->last);
      /* Translators: a place of the body, such as "Left thigh", and a month, such as "May 2026". */
      return g_strdup_printf (_ ("%1$s, last in %2$s"), site, day);
    }
  day = corrin_day_words_short (use->last->day);
  /* Translators: a place of the body, such as "Left thigh", and a date, such as "4 May". */
  return g_strdup_printf (_ ("%1$s, last on %2$s"), site, day);
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
 * corrin_dose_history_planned_near:
 * @history: what was recorded and planned
 * @day: a day
 *
 * Returns: the planned day that lies nearest to @day, or %CORRIN_DAY_NONE if there is none near
 */
CorrinDay
corrin_dose_history_planned_near (const CorrinDoseHistory *history, CorrinDay day)
{
  g_autoptr (GArray) days =
      corrin_plan_days (history->steps, history->doses, day - PLANNED_NEAR_DAYS, day + PLANNED_NEAR_DAYS);
  CorrinDay nearest = CORRIN_DAY_NONE;

  for (guint i = 0; i < days->len; i++)
    {
      CorrinDay planned = g_array_index (days, CorrinPlannedDay, i).day;

      if (nearest == CORRIN_DAY_NONE || ABS (planned - day) < ABS (nearest - day))
        nearest = planned;
    }
  return nearest;
}
