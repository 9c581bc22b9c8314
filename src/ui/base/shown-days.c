/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-days.h"

#define KEY "corrin-shown-days"

/**
 * corrin_shown_days_set:
 * @document: a journal
 * @period: the days that its charts show
 *
 * Tells the other pages, which do not know the charts.
 */
void
corrin_shown_days_set (CorrinDocument *document, CorrinPeriod period)
{
  g_object_set_data_full (G_OBJECT (document), KEY, g_memdup2 (&period, sizeof period), g_free);
}

/**
 * corrin_shown_days_get:
 * @document: a journal
 *
 * Returns: the days that its charts show, or %CORRIN_PERIOD_NONE before any was looked at
 */
CorrinPeriod
corrin_shown_days_get (CorrinDocument *document)
{
  const CorrinPeriod *period = g_object_get_data (G_OBJECT (document), KEY);

  return period != NULL ? *period : CORRIN_PERIOD_NONE;
}
