/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include "instant.h"
#include "plan.h"

#include <glib/gi18n-lib.h>

#define DAYS_OF_WEEK 7
#define REPLETION_WEEKS 2
#define REPLETION_DOSES 6
#define TYPED_AT (18 * 60 * 60)

/* A journal to measure with has a dose for so many ratings. */
#define RATINGS_PER_DOSE 250

/* What happens with some of the planned injections: the n-th one of maintenance, and again after each round. */
typedef struct
{
  guint index;
  int days_late; /* 0: skipped */
  const char *reason;
} Incident;

#define ROUND 11

static const Incident incidents[] = {
  /* Translators: an invented reason why an injection was given some days after the planned one. */
  { 1, 8, N_ ("The practice was closed over the holidays.") },
  /* Translators: an invented reason why an injection was given some days after the planned one. */
  { 4, 3, N_ ("No appointment was free on the planned day.") },
  /* Translators: an invented reason why an injection was skipped. */
  { 6, 0, N_ ("In bed with a fever; the nurse and I agreed to wait for the next planned day.") },
  /* Translators: an invented reason why an injection was given some days after the planned one. */
  { 8, 9, N_ ("The pharmacy had to order the ampoules.") },
};

static void
set_drug (const CorrinSample *self, CorrinDose *dose)
{
  dose->substance = self->who->substance;
  dose->micrograms = 1000;
  dose->route = self->who->route;
}

static gboolean
set_exact_time (CorrinSample *self, CorrinDose *dose, CorrinTime time, GError **error)
{
  dose->precision = CORRIN_PRECISION_EXACT;
  dose->time = time;
  dose->zone = g_strdup (self->zone);
  dose->utc = corrin_instant_from_local (dose->day, time, self->zone, NULL, error);
  return dose->utc != CORRIN_INSTANT_NONE;
}

static void
describe_injection (const CorrinSample *self, CorrinDose *dose, guint index)
{
  dose->product = g_strdup (_ (self->who->product));
  dose->amount_typed = g_strdup ("1 mg");
  dose->volume_ml = 1;
  dose->strength = 1000;
  dose->site = index % 2 == 0 ? CORRIN_SITE_LEFT_UPPER_ARM : CORRIN_SITE_RIGHT_UPPER_ARM;
  dose->batch = g_strdup_printf ("HX%04u", 2210 + index / 3 * 37);
  /* Translators: who gave an invented injection. */
  dose->given_by = g_strdup (_ ("practice nurse"));
}

/* Later they learnt to give it, into a thigh, with an ampoule out of their own supply. */
static gboolean
describe_at_home (CorrinSample *self, CorrinDose *dose, guint index, GError **error)
{
  dose->site = index % 2 == 0 ? CORRIN_SITE_LEFT_THIGH : CORRIN_SITE_RIGHT_THIGH;
  dose->needle = g_strdup ("23G × 25 mm");
  g_free (dose->given_by);
  /* Translators: who gave an invented injection: the person to herself or himself. */
  dose->given_by = g_strdup (_ ("self"));
  return corrin_sample_take_supply (self, dose, error);
}

static CorrinDose *
new_given (CorrinSample *self, CorrinDay planned, const Incident *incident, guint index)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = planned + (incident != NULL ? incident->days_late : 0);
  dose->planned_day = planned;
  dose->precision = CORRIN_PRECISION_DAY;
  if (incident != NULL)
    dose->off_plan_reason = g_strdup (_ (incident->reason));
  set_drug (self, dose);
  describe_injection (self, dose, index);
  return dose;
}

/* Most injections have their time; of some only the day was noted. */
static gboolean
add_given (CorrinSample *self, CorrinDay planned, const Incident *incident, guint index, GError **error)
{
  g_autoptr (CorrinDose) dose = new_given (self, planned, incident, index);
  CorrinTime time = corrin_time_new (9 + index % 3, 15 * (index % 4), 0);

  if (dose->day > self->today)
    return TRUE;
  if (index % 4 != 3 && dose->day < self->today && !set_exact_time (self, dose, time, error))
    return FALSE;
  if (corrin_sample_is_at_home (self, dose->day) && !describe_at_home (self, dose, index, error))
    return FALSE;
  if (!corrin_sample_add (self, dose, dose->day, time + 8 * 60 * 60, error))
    return FALSE;
  g_array_append_val (self->given, dose->day);
  g_array_append_val (self->given_ids, dose->record.id);
  return TRUE;
}

static gboolean
add_skipped (CorrinSample *self, CorrinDay planned, const Incident *incident, GError **error)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->status = CORRIN_DOSE_SKIPPED;
  dose->skipped_reason = g_strdup (_ (incident->reason));
  dose->day = planned;
  dose->planned_day = planned;
  dose->precision = CORRIN_PRECISION_DAY;
  set_drug (self, dose);
  return corrin_sample_add_and_free (self, dose, planned, error);
}

static const Incident *
find_incident (guint index)
{
  if (index < REPLETION_DOSES)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (incidents); i++)
    if ((index - REPLETION_DOSES) % ROUND == incidents[i].index)
      return &incidents[i];
  return NULL;
}

static gboolean
add_planned (CorrinSample *self, GArray *days, GError **error)
{
  for (guint i = 0; i < days->len; i++)
    {
      CorrinDay planned = g_array_index (days, CorrinPlannedDay, i).day;
      const Incident *incident = find_incident (i);
      gboolean added = incident != NULL && incident->days_late == 0
                           ? add_skipped (self, planned, incident, error)
                           : add_given (self, planned, incident, i, error);

      if (!added)
        return FALSE;
    }
  return TRUE;
}

static CorrinPlanStep *
new_step (const CorrinSample *self, CorrinDay first, CorrinDay agreed_on, gint64 position)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = first;
  step->position = position;
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = self->who->substance;
  step->route = self->who->route;
  step->micrograms = 1000;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->counted_from = CORRIN_COUNTED_FROM_PLAN;
  step->ends = CORRIN_ENDS_OPEN;
  step->agreed_with = g_strdup (_ (self->who->doctor));
  step->agreed_on = agreed_on;
  return step;
}

/* The day of the first injection at the shorter interval: counted from the last one at the longer. */
static CorrinDay
first_shorter_day (const CorrinSample *self, CorrinDay maintained, CorrinDay change)
{
  int interval = self->who->weeks_at_first * DAYS_OF_WEEK;
  CorrinDay last = maintained + MAX (change - maintained, 0) / interval * interval;

  return MAX (last + self->who->weeks_later * DAYS_OF_WEEK, change + DAYS_OF_WEEK);
}

static gboolean
add_repletion (CorrinSample *self, GPtrArray *steps, GError **error)
{
  CorrinPlanStep *step = new_step (self, self->treated, self->treated - 4, 0);

  g_ptr_array_add (steps, step);
  step->phase = CORRIN_PHASE_REPLETION;
  step->rule = CORRIN_RULE_TIMES_A_WEEK;
  step->interval_min = 3;
  step->ends = CORRIN_ENDS_AFTER_WEEKS;
  step->end_count = REPLETION_WEEKS;
  return corrin_sample_add (self, step, step->agreed_on, TYPED_AT, error);
}

/* A step without an end, of which a newer version with an end is made when the next one is agreed. */
static gboolean
add_maintenance (CorrinSample *self, CorrinDay first, CorrinDay last, CorrinDay change, GPtrArray *steps,
                 GError **error)
{
  g_autoptr (CorrinPlanStep) open = new_step (self, first, self->treated - 4, 1);
  CorrinPlanStep *ended = new_step (self, first, self->treated - 4, 1);

  g_ptr_array_add (steps, ended);
  open->interval_min = self->who->weeks_at_first;
  ended->interval_min = self->who->weeks_at_first;
  ended->ends = CORRIN_ENDS_ON_DAY;
  ended->end_day = last;
  if (!corrin_sample_add (self, open, open->agreed_on, TYPED_AT, error)
      || !corrin_sample_add (self, ended, change, TYPED_AT, error))
    return FALSE;
  open->replaced_by = ended->record.id;
  return corrin_store_update (self->store, open, error);
}

/* In the first weeks nobody knows yet that another interval will follow. */
static gboolean
add_first_maintenance (CorrinSample *self, CorrinDay first, GPtrArray *steps, GError **error)
{
  CorrinPlanStep *step = new_step (self, first, self->treated - 4, 1);

  g_ptr_array_add (steps, step);
  step->interval_min = self->who->weeks_at_first;
  return corrin_sample_add (self, step, step->agreed_on, TYPED_AT, error);
}

static gboolean
add_shorter_maintenance (CorrinSample *self, CorrinDay first, CorrinDay change, GPtrArray *steps,
                         GError **error)
{
  CorrinPlanStep *step = new_step (self, first, change, 2);

  g_ptr_array_add (steps, step);
  step->interval_min = self->who->weeks_later;
  /* Translators: an invented reason for a change of the plan. */
  step->why = g_strdup (_ ("The scores rose in the last weeks before each injection."));
  return corrin_sample_add (self, step, change, TYPED_AT, error);
}

/* Adds the plan, and gives the steps in force in the order of their days. */
static gboolean
add_plan (CorrinSample *self, GPtrArray *steps, GError **error)
{
  CorrinDay change = corrin_sample_change_day (self);
  CorrinDay maintained = self->treated + (REPLETION_WEEKS + self->who->weeks_at_first - 1) * DAYS_OF_WEEK;
  CorrinDay shorter = first_shorter_day (self, maintained, change);

  if (self->options->first_weeks)
    return add_repletion (self, steps, error) && add_first_maintenance (self, maintained, steps, error);
  return add_repletion (self, steps, error)
         && add_maintenance (self, maintained, shorter - 1, change, steps, error)
         && add_shorter_maintenance (self, shorter, change, steps, error);
}

/* What was before the journal is known in outline only: months, and a span. */
static gboolean
add_earlier (CorrinSample *self, GError **error)
{
  CorrinEarlierTreatment *earlier = corrin_record_new (&corrin_earlier_treatment_kind);
  int year;

  corrin_day_get_ymd (self->start, &year, NULL, NULL);
  earlier->started = g_strdup_printf ("%d", year - 4);
  earlier->ended = g_strdup_printf ("%d", year - 2);
  earlier->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
  /* Translators: how often there was an invented treatment in earlier years. */
  earlier->about_every = g_strdup (_ ("tablets, most days"));
  if (!corrin_sample_add_and_free (self, earlier, self->start, error))
    return FALSE;
  for (int i = 0; i < CORRIN_SAMPLE_EARLIER_DOSES; i++)
    {
      CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

      dose->day = corrin_sample_earlier_month (self, i);
      dose->precision = CORRIN_PRECISION_MONTH;
      set_drug (self, dose);
      if (!corrin_sample_add_and_free (self, dose, self->start, error))
        return FALSE;
    }
  return TRUE;
}

/* Abroad in the holidays, a spray is easier to carry. */
static gboolean
add_sprays (CorrinSample *self, GError **error)
{
  for (CorrinDay day = self->start + CORRIN_SAMPLE_HOLIDAY + 3; day < self->today;
       day += CORRIN_SAMPLE_HOLIDAY_EVERY)
    for (int i = 0; i < 3; i++)
      {
        CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

        dose->day = MIN (day + 3 * i, self->today);
        dose->precision = CORRIN_PRECISION_MORNING;
        dose->substance = CORRIN_SUBSTANCE_METHYLCOBALAMIN;
        dose->micrograms = 1000;
        dose->route = CORRIN_ROUTE_SUBLINGUAL;
        /* Translators: an invented product: a spray for the mouth. */
        dose->product = g_strdup (_ ("B12 spray (invented)"));
        if (!corrin_sample_add_and_free (self, dose, dose->day, error))
          return FALSE;
      }
  return TRUE;
}

/* Other sources beside the injections, so that charts can be measured with as many doses as are wanted. */
static gboolean
add_more (CorrinSample *self, GError **error)
{
  int wanted = self->options->ratings / RATINGS_PER_DOSE - (int) self->given->len;

  for (int i = 0; i < wanted; i++)
    {
      CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

      dose->day = self->start + (int) ((gint64) i * (self->today - self->start) / wanted);
      dose->precision = CORRIN_PRECISION_DAY;
      dose->substance = CORRIN_SUBSTANCE_METHYLCOBALAMIN;
      dose->micrograms = 1000;
      dose->route = CORRIN_ROUTE_SUBCUTANEOUS;
      if (!corrin_sample_add_and_free (self, dose, dose->day, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * corrin_sample_write_doses:
 * @self: a sample
 * @error: return location for an error
 *
 * Writes the plan and what was given.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_doses (CorrinSample *self, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  g_autoptr (GPtrArray) no_doses = g_ptr_array_new ();
  g_autoptr (GArray) days = NULL;

  if (!add_plan (self, steps, error))
    return FALSE;
  days = corrin_plan_days (steps, no_doses, self->start, self->today);
  if (!self->options->first_weeks && !add_earlier (self, error))
    return FALSE;
  return add_planned (self, days, error) && add_sprays (self, error) && add_more (self, error);
}
