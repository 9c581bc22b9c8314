/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marked-days.h"

#include "clock.h"
#include "injections.h"

/**
 * corrin_rated_days_read:
 * @store: a store
 * @person: whose days
 * @observer: the carer who rated, or 0 for the person
 * @from: the first day, or %CORRIN_DAY_NONE for all
 * @days: (element-type CorrinDay): the days from @from to today with a rating are appended here, in any order, a
 *   day perhaps more than once
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
corrin_rated_days_read (CorrinStore *store, gint64 person, gint64 observer, CorrinDay from, GArray *days,
                        GError **error)
{
  const CorrinQuery all = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  const CorrinQuery range = { person, from, corrin_clock_today () };
  g_autoptr (GPtrArray) versions = corrin_store_list (store, &corrin_symptom_version_kind, &all, error);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));

  if (versions == NULL)
    return FALSE;
  for (guint i = 0; i < versions->len; i++)
    if (!corrin_store_read_points (store, CORRIN_RECORD (versions->pdata[i])->id, &range, observer, TRUE,
                                   points, error))
      return FALSE;
  for (guint i = 0; i < points->len; i++)
    g_array_append_val (days, g_array_index (points, CorrinPoint, i).day);
  return TRUE;
}

/**
 * corrin_injected_days_read:
 * @store: a store
 * @person: whose
 * @from: the first day, or %CORRIN_DAY_NONE for all
 * @days: (element-type CorrinDay): the days from @from to today with an injection are appended here
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
corrin_injected_days_read (CorrinStore *store, gint64 person, CorrinDay from, GArray *days, GError **error)
{
  const CorrinQuery range = { person, from, corrin_clock_today () };
  g_autoptr (GPtrArray) doses = corrin_store_list (store, &corrin_dose_kind, &range, error);
  g_autoptr (GPtrArray) injections = NULL;

  if (doses == NULL)
    return FALSE;
  injections = corrin_injections_new (doses);
  for (guint i = 0; i < injections->len; i++)
    if (corrin_dose_day_is_known (injections->pdata[i]))
      g_array_append_val (days, ((CorrinDose *) injections->pdata[i])->day);
  return TRUE;
}
