/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "injections.h"
#include "invented.h"

/* What the tests of this folder make doses with. */

/* A given injection of 1000 micrograms hydroxocobalamin, of which only the day is known. */
static inline CorrinDose *
inject (GPtrArray *doses, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->status = CORRIN_DOSE_GIVEN;
  dose->day = day_of (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  g_ptr_array_add (doses, dose);
  return dose;
}

/* A step of injections every @interval days that is counted from the plan and stays in force. */
static inline CorrinPlanStep *
plan_days (GPtrArray *plan, const char *day, int phase, int interval)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = day_of (day);
  step->phase = phase;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = CORRIN_RULE_EVERY_DAYS;
  step->interval_min = interval;
  step->counted_from = CORRIN_COUNTED_FROM_PLAN;
  step->ends = CORRIN_ENDS_OPEN;
  g_ptr_array_add (plan, step);
  return step;
}

static inline GPtrArray *
doses_new (void)
{
  return g_ptr_array_new_with_free_func (corrin_record_free);
}
