/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-choices.h"

#include "choice-row.h"
#include "plan-form.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_plan_fill_tasks:
 * @row: a row
 *
 * Lets choose what to do with a step that has begun.
 */
void
corrin_plan_fill_tasks (AdwComboRow *row)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_PLAN_CHANGE, _ ("Change it from a day on"));
  corrin_choices_add (choices, CORRIN_PLAN_END, _ ("End it on a day"));
  corrin_choices_add (choices, CORRIN_PLAN_CORRECT, _ ("Correct what was written"));
  corrin_choice_row_fill (row, choices);
}

/**
 * corrin_plan_fill_phases:
 * @row: a row
 *
 * Lets choose the phase.
 */
void
corrin_plan_fill_phases (AdwComboRow *row)
{
  GArray *choices = corrin_choices_new ();

  for (int i = 0; i <= CORRIN_PHASE_OTHER; i++)
    corrin_choices_add_term (choices, i, corrin_phase_display (i));
  corrin_choice_row_fill (row, choices);
}

/**
 * corrin_plan_fill_rules:
 * @row: a row
 *
 * Lets choose how often; at first nothing is chosen.
 */
void
corrin_plan_fill_rules (AdwComboRow *row)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_PLAN_NO_RULE, _ ("Not chosen yet"));
  corrin_choices_add (choices, CORRIN_RULE_EVERY_MONTHS, _ ("Every so many months"));
  corrin_choices_add (choices, CORRIN_RULE_EVERY_WEEKS, _ ("Every so many weeks"));
  corrin_choices_add (choices, CORRIN_RULE_EVERY_DAYS, _ ("Every so many days"));
  corrin_choices_add (choices, CORRIN_RULE_ALTERNATE_DAYS, _ ("Every other day"));
  corrin_choices_add (choices, CORRIN_RULE_TIMES_A_WEEK, _ ("So many times a week"));
  corrin_choices_add (choices, CORRIN_RULE_AT_LEAST_DAYS, _ ("At least so many days apart"));
  corrin_choice_row_fill (row, choices);
}

/**
 * corrin_plan_fill_counted:
 * @row: a row
 *
 * Lets choose from what the days are counted.
 */
void
corrin_plan_fill_counted (AdwComboRow *row)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_COUNTED_FROM_PLAN, _ ("The first day of the step"));
  corrin_choices_add (choices, CORRIN_COUNTED_FROM_LAST_GIVEN, _ ("The last one that was given"));
  corrin_choice_row_fill (row, choices);
}

/**
 * corrin_plan_fill_ends:
 * @row: a row
 *
 * Lets choose until when.
 */
void
corrin_plan_fill_ends (AdwComboRow *row)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_ENDS_OPEN, _ ("No end set"));
  corrin_choices_add (choices, CORRIN_ENDS_AFTER_DOSES, _ ("For a number of doses"));
  corrin_choices_add (choices, CORRIN_ENDS_AFTER_DAYS, _ ("For a number of days"));
  corrin_choices_add (choices, CORRIN_ENDS_AFTER_WEEKS, _ ("For a number of weeks"));
  corrin_choices_add (choices, CORRIN_ENDS_AFTER_MONTHS, _ ("For a number of months"));
  corrin_choices_add (choices, CORRIN_ENDS_ON_DAY, _ ("Up to a day"));
  corrin_choice_row_fill (row, choices);
}

/**
 * corrin_plan_interval_title:
 * @rule: a #CorrinRule
 *
 * Returns: what is typed as its number
 */
const char *
corrin_plan_interval_title (int rule)
{
  switch (rule)
    {
    case CORRIN_RULE_EVERY_MONTHS:
      return _ ("How Many Months?");
    case CORRIN_RULE_EVERY_WEEKS:
      return _ ("How Many Weeks?");
    case CORRIN_RULE_TIMES_A_WEEK:
      return _ ("How Many Times a Week?");
    default:
      return _ ("How Many Days?");
    }
}

/**
 * corrin_plan_count_title:
 * @ends: a #CorrinEnds
 *
 * Returns: what is typed as its number
 */
const char *
corrin_plan_count_title (int ends)
{
  switch (ends)
    {
    case CORRIN_ENDS_AFTER_MONTHS:
      return _ ("How Many Months?");
    case CORRIN_ENDS_AFTER_WEEKS:
      return _ ("How Many Weeks?");
    case CORRIN_ENDS_AFTER_DOSES:
      return _ ("How Many Doses?");
    default:
      return _ ("How Many Days?");
    }
}
