/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planned-doses.h"

#include "injections.h"

/* Planned days are looked at this far beyond the period, so that a dose that lies nearer to one outside is not taken
 * for the answer to one inside. */
#define DAYS_BEYOND 366

/* Days from one range of days to another: 0 if they touch, below 0 if @day to @latest lies before. */
static int
days_between (CorrinDay planned, CorrinDay planned_latest, CorrinDay day, CorrinDay latest)
{
  if (day > planned_latest)
    return day - planned_latest;
  if (latest < planned)
    return latest - planned;
  return 0;
}

static int
days_off (const CorrinPlannedDay *planned, const CorrinDose *dose)
{
  if (dose->planned_day != CORRIN_DAY_NONE && dose->planned_day != planned->day)
    return days_between (dose->planned_day, dose->planned_day, dose->day, corrin_dose_latest_day (dose));
  return days_between (planned->day, planned->latest, dose->day, corrin_dose_latest_day (dose));
}

/* How far a dose is from answering a planned day; the planned day that it names counts for more than its own. */
static int
distance (const CorrinPlannedDay *planned, const CorrinDose *dose)
{
  if (dose->planned_day != CORRIN_DAY_NONE)
    return ABS (days_between (planned->day, planned->latest, dose->planned_day, dose->planned_day));
  return ABS (days_between (planned->day, planned->latest, dose->day, corrin_dose_latest_day (dose)));
}

static CorrinPlannedDose *
nearest (GArray *all, const CorrinDose *dose)
{
  CorrinDay day = dose->planned_day != CORRIN_DAY_NONE ? dose->planned_day : dose->day;
  guint low = 0;
  guint high = all->len;
  CorrinPlannedDose *after;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (all, CorrinPlannedDose, middle).planned.day <= day)
        low = middle + 1;
      else
        high = middle;
    }
  after = &g_array_index (all, CorrinPlannedDose, low);
  if (low == 0)
    return after;
  if (low == all->len)
    return after - 1;
  return distance (&after->planned, dose) < distance (&after[-1].planned, dose) ? after : after - 1;
}

/* Of two doses near one planned day, that which names it answers it; then a given one; then the nearer one. */
static gboolean
answers_better (const CorrinPlannedDay *planned, const CorrinDose *one, const CorrinDose *other)
{
  gboolean one_names = one->planned_day != CORRIN_DAY_NONE;
  gboolean other_names = other->planned_day != CORRIN_DAY_NONE;

  if (one_names != other_names)
    return one_names;
  if (one->status != other->status)
    return one->status == CORRIN_DOSE_GIVEN;
  return distance (planned, one) < distance (planned, other);
}

static void
assign (GArray *all, const CorrinDose *dose)
{
  CorrinPlannedDose *one = nearest (all, dose);

  if (one->dose != NULL && !answers_better (&one->planned, dose, one->dose))
    return;
  one->dose = dose;
  one->days_off = days_off (&one->planned, dose);
}

static GArray *
all_planned (const CorrinEvidence *evidence, CorrinPeriod around)
{
  g_autoptr (GArray) days = corrin_plan_days (evidence->plan, evidence->doses, around.from, around.to);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (CorrinPlannedDose));

  for (guint i = 0; i < days->len; i++)
    {
      CorrinPlannedDose one = { .planned = g_array_index (days, CorrinPlannedDay, i) };

      if (corrin_route_is_injection ((CorrinRoute) one.planned.step->route))
        g_array_append_val (all, one);
    }
  return all;
}

/* The last day of a past period is over, today is not. */
static gboolean
belongs_to (const CorrinPlannedDose *one, CorrinPeriod period, CorrinDay today)
{
  if (one->dose != NULL && corrin_period_contains (period, one->dose->day))
    return TRUE;
  return corrin_period_contains (period, one->planned.day)
         && (one->dose != NULL || one->planned.latest < MIN (today, period.to + 1));
}

/* The injections given in the period less those that answer a planned day, whenever that was. */
static guint
count_outside (const CorrinEvidence *evidence, const GArray *all, CorrinPeriod period)
{
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  guint n = corrin_injections_count (injections, period);

  for (guint i = 0; i < all->len; i++)
    {
      const CorrinDose *dose = g_array_index (all, CorrinPlannedDose, i).dose;

      if (dose != NULL && dose->status == CORRIN_DOSE_GIVEN && corrin_period_contains (period, dose->day))
        n--;
    }
  return n;
}

/**
 * corrin_planned_doses_new:
 * @evidence: plan and doses
 * @period: the days to look at
 * @n_outside: (out): how many injections of the period answer no planned day, neither one inside nor one near it
 *
 * Puts planned injections and recorded doses together. A dose answers the planned day that it names, else the one
 * it is nearest to. A planned day whose time has not run out, and which has no dose yet, is left out.
 *
 * Returns: (transfer full) (element-type CorrinPlannedDose): those planned for the period, and those planned for
 *   another day whose dose lies in the period, by planned day; the doses stay with @evidence
 */
GArray *
corrin_planned_doses_new (const CorrinEvidence *evidence, CorrinPeriod period, guint *n_outside)
{
  CorrinPeriod around = { period.from - DAYS_BEYOND, period.to + DAYS_BEYOND };
  g_autoptr (GArray) all = all_planned (evidence, around);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CorrinPlannedDose));

  for (guint i = 0; i < evidence->doses->len && all->len > 0; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (evidence->doses, i);

      if (corrin_route_is_injection ((CorrinRoute) dose->route) && corrin_period_contains (around, dose->day))
        assign (all, dose);
    }
  for (guint i = 0; i < all->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (all, CorrinPlannedDose, i);

      if (belongs_to (one, period, evidence->today))
        g_array_append_vals (found, one, 1);
    }
  *n_outside = count_outside (evidence, all, period);
  return found;
}
