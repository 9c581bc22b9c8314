/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-period.h"

#include "report.h"

static CorrinPeriod
months_up_to (CorrinDay today, int months)
{
  return (CorrinPeriod){ corrin_day_add_months (today, -months) + 1, today };
}

/**
 * corrin_visits_period:
 * @choice: a quick choice, not %CORRIN_VISITS_OWN
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 *
 * Returns: its days
 */
CorrinPeriod
corrin_visits_period (CorrinVisitsChoice choice, CorrinDay last_visit, CorrinDay today)
{
  switch (choice)
    {
    case CORRIN_VISITS_SIX_MONTHS:
      return months_up_to (today, 6);
    case CORRIN_VISITS_YEAR:
      return months_up_to (today, 12);
    case CORRIN_VISITS_SINCE_VISIT:
      return corrin_report_period (last_visit, today);
    case CORRIN_VISITS_TWELVE_WEEKS:
    case CORRIN_VISITS_OWN:
    default:
      return corrin_report_period (CORRIN_DAY_NONE, today);
    }
}

/**
 * corrin_visits_choice:
 * @period: the days of a summary
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 *
 * Returns: the quick choice that means these days
 */
CorrinVisitsChoice
corrin_visits_choice (CorrinPeriod period, CorrinDay last_visit, CorrinDay today)
{
  guint first = last_visit != CORRIN_DAY_NONE ? CORRIN_VISITS_SINCE_VISIT : CORRIN_VISITS_TWELVE_WEEKS;

  for (guint i = first; i < CORRIN_VISITS_N_CHOICES; i++)
    {
      CorrinPeriod one = corrin_visits_period ((CorrinVisitsChoice) i, last_visit, today);

      if (one.from == period.from && one.to == period.to)
        return (CorrinVisitsChoice) i;
    }
  return CORRIN_VISITS_OWN;
}

/**
 * corrin_visits_first_choice:
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 *
 * Returns: what is chosen before anybody chose
 */
CorrinVisitsChoice
corrin_visits_first_choice (CorrinDay last_visit, CorrinDay today)
{
  return corrin_visits_choice (corrin_report_period (last_visit, today), last_visit, today);
}
