/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-context.h"

#include "injections.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_lab_days_since_injection:
 * @doses: (element-type CorrinDose): all doses, by day
 * @day: the day of a sample
 *
 * Counts civil days from the last injection before the day of the sample: of one on the same day nobody knows which
 * came first.
 *
 * Returns: the days, at least 1, or -1 if there is no injection before, or if its day is not known
 */
int
corrin_lab_days_since_injection (const GPtrArray *doses, CorrinDay day)
{
  g_autoptr (GPtrArray) injections = corrin_injections_new (doses);
  int days = corrin_injections_days_since (injections, day - 1);

  return days < 0 ? -1 : days + 1;
}

/**
 * corrin_lab_since_words:
 * @days: what corrin_lab_days_since_injection() returned
 *
 * Returns: (transfer full) (nullable): "12 days after the last injection", or %NULL if that is not known
 */
char *
corrin_lab_since_words (int days)
{
  if (days < 0)
    return NULL;
  return g_strdup_printf (
      /* Translators: when the sample of a lab result was taken. */
      ngettext ("%d day after the last injection", "%d days after the last injection", days), days);
}
