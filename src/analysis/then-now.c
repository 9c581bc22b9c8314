/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "then-now.h"

#include "injections.h"

#include <math.h>

static CorrinPeriod
month_of (CorrinDay day, CorrinDay today)
{
  CorrinDay start = corrin_day_month_start (day);
  CorrinDay next = corrin_day_add_months (start, 1);
  CorrinDay last = next != CORRIN_DAY_NONE ? next - 1 : start + CORRIN_MONTH_DAYS - 1;

  return (CorrinPeriod){ start, MIN (last, today) };
}

static CorrinMonthLook
look_at (CorrinDayValues days, CorrinPeriod month)
{
  CorrinDayValues inside = corrin_day_values_between (days, month);
  CorrinMonthLook look = { .days_rated = (guint) inside.n_values,
                           .days_possible = corrin_period_days (month),
                           .median = corrin_day_values_median (inside) };

  corrin_day_values_range (inside, &look.lowest, &look.highest);
  for (guint i = 0; i < CORRIN_MONTH_DAYS; i++)
    look.values[i] = NAN;
  for (gsize i = 0; i < inside.n_values; i++)
    look.values[inside.values[i].day - month.from] = inside.values[i].value;
  return look;
}

static void
add_symptom (CorrinThenNow *self, const CorrinSymptomEvidence *evidence)
{
  g_autoptr (GArray) days = corrin_day_values_new (corrin_points_view (evidence->points));
  CorrinThenNowSymptom symptom = { .symptom = evidence->symptom };

  symptom.then = look_at (corrin_day_values_view (days), self->then);
  symptom.now = look_at (corrin_day_values_view (days), self->now);
  symptom.difference = symptom.now.median - symptom.then.median;
  if (symptom.then.days_rated + symptom.now.days_rated > 0)
    g_array_append_val (self->symptoms, symptom);
}

/**
 * corrin_then_now_new:
 * @evidence: what is known, read for both months
 * @then: a day of the one month
 * @now: a day of the other
 *
 * Puts two calendar months side by side, each up to the day of the evidence.
 *
 * Returns: (transfer full): the months; they borrow the symptoms of @evidence
 */
CorrinThenNow *
corrin_then_now_new (const CorrinEvidence *evidence, CorrinDay then, CorrinDay now)
{
  CorrinThenNow *self = g_new0 (CorrinThenNow, 1);
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);

  self->then = month_of (then, evidence->today);
  self->now = month_of (now, evidence->today);
  self->n_then = corrin_injections_count (injections, self->then);
  self->n_now = corrin_injections_count (injections, self->now);
  self->symptoms = g_array_new (FALSE, FALSE, sizeof (CorrinThenNowSymptom));
  for (guint i = 0; i < evidence->symptoms->len; i++)
    add_symptom (self, g_ptr_array_index (evidence->symptoms, i));
  return self;
}

/**
 * corrin_then_now_free:
 * @then_now: (transfer full): two months
 */
void
corrin_then_now_free (CorrinThenNow *then_now)
{
  g_array_unref (then_now->symptoms);
  g_free (then_now);
}
