/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-figure.h"
#include "injections.h"
#include "support.h"
#include "treatment-plan-state.h"
#include "treatment-state.h"

/* What the Treatment page shows, without a display: records in, words out. */

#define TODAY "2026-06-30"

typedef struct
{
  CorrinEvidence *evidence;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  (void) data;
  test_set_now (TODAY "T12:00:00+02:00");
  evidence->today = corrin_day_parse (TODAY);
  evidence->from = evidence->to = evidence->today;
  evidence->symptoms = g_ptr_array_new ();
  evidence->doses = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->plan = g_ptr_array_new_with_free_func (corrin_record_free);
  fixture->evidence = evidence;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  corrin_evidence_free (fixture->evidence);
}

/* Doses are added in the order of their days, as the store gives them. */
static CorrinDose *
add_dose (Fixture *fixture, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->record.id = fixture->evidence->doses->len + 1;
  dose->day = corrin_day_parse (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  g_ptr_array_add (fixture->evidence->doses, dose);
  return dose;
}

static CorrinDose *
add_dose_at (Fixture *fixture, const char *day, CorrinSite site)
{
  CorrinDose *dose = add_dose (fixture, day);

  dose->site = (int) site;
  return dose;
}

static CorrinPlanStep *
add_step (Fixture *fixture, const char *day, CorrinRule rule, gint64 interval)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = corrin_day_parse (day);
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = rule;
  step->interval_min = interval;
  g_ptr_array_add (fixture->evidence->plan, step);
  return step;
}

static CorrinTreatmentState *
state_of (Fixture *fixture)
{
  return corrin_treatment_state_new (fixture->evidence);
}

/* The text of the fact of this title, or NULL. */
static const char *
find_fact (const GPtrArray *facts, const char *title)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinTreatmentFact *fact = g_ptr_array_index (facts, i);

      if (g_str_equal (fact->title, title))
        return fact->text;
    }
  return NULL;
}

static const CorrinSiteUse *
find_site (const CorrinTreatmentState *state, CorrinSite site)
{
  for (guint i = 0; i < state->sites->len; i++)
    {
      const CorrinSiteUse *use = g_ptr_array_index (state->sites, i);

      if (use->site == site)
        return use;
    }
  return NULL;
}

static const CorrinDoseLine *
line_at (const GPtrArray *lines, guint i)
{
  g_assert_cmpuint (i, <, lines->len);
  return g_ptr_array_index (lines, i);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = state_of (fixture);

  (void) data;
  g_assert_true (state->is_empty);
  g_assert_false (state->has_sites);
  g_assert_false (state->has_more);
  g_assert_null (state->last_what);
  g_assert_cmpuint (state->facts->len, ==, 0);
  g_assert_cmpuint (state->sites->len, ==, 8);
}

static void
test_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_dose_at (fixture, "2026-06-18", CORRIN_SITE_LEFT_THIGH);
  state = state_of (fixture);
  g_assert_false (state->is_empty);
  g_assert_cmpstr (state->last_when, ==, "18 June 2026, 12 days ago");
  g_assert_cmpstr (state->last_what, ==,
                   "hydroxocobalamin, 1000 micrograms, into the muscle (IM), left thigh");
  g_assert_cmpstr (find_fact (state->facts, "So far"), ==, "1 injection");
  g_assert_null (find_fact (state->facts, "Days between"));
  g_assert_null (find_fact (state->facts, "Next planned"));
}

static void
check_last_when (const char *day, const char *words)
{
  Fixture fixture;
  g_autoptr (CorrinTreatmentState) state = NULL;

  set_up (&fixture, NULL);
  add_dose (&fixture, day);
  state = state_of (&fixture);
  g_assert_cmpstr (state->last_when, ==, words);
  tear_down (&fixture, NULL);
}

static void
test_last_near (void)
{
  check_last_when ("2026-06-30", "30 June 2026, today");
  check_last_when ("2026-06-29", "29 June 2026, yesterday");
  check_last_when ("2026-06-28", "28 June 2026, 2 days ago");
}

static void
test_last_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;
  CorrinDose *dose = add_dose (fixture, "2026-05-01");

  (void) data;
  dose->precision = CORRIN_PRECISION_MONTH;
  dose->micrograms = 0;
  state = state_of (fixture);
  g_assert_cmpstr (state->last_when, ==, "in May 2026");
  g_assert_cmpstr (state->last_what, ==, "hydroxocobalamin, amount not known, into the muscle (IM)");
}

/* An injection known to its month may have been later than the one whose day is known. */
static void
test_last_uncertain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_dose (fixture, "2026-05-01")->precision = CORRIN_PRECISION_MONTH;
  add_dose (fixture, "2026-05-04");
  state = state_of (fixture);
  g_assert_cmpstr (state->last_when, ==, "4 May 2026");
}

static void
test_between (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) one = NULL;
  g_autoptr (CorrinTreatmentState) many = NULL;

  (void) data;
  add_dose (fixture, "2026-01-01");
  add_dose (fixture, "2026-03-12");
  one = state_of (fixture);
  g_assert_cmpstr (find_fact (one->facts, "Days between"), ==, "70 days, counted once");
  add_dose (fixture, "2026-05-01");
  add_dose (fixture, "2026-06-30");
  add_dose (fixture, "2026-06-30")->status = CORRIN_DOSE_SKIPPED;
  many = state_of (fixture);
  g_assert_cmpstr (find_fact (many->facts, "Days between"), ==,
                   "In the middle 60 days, at least 50, at most 70. Counted 3 times.");
  g_assert_cmpstr (find_fact (many->facts, "So far"), ==, "4 injections, 1 skipped");
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_step (fixture, "2026-04-30", CORRIN_RULE_EVERY_MONTHS, 3);
  add_dose (fixture, "2026-04-30");
  state = state_of (fixture);
  g_assert_cmpstr (find_fact (state->facts, "Next planned"), ==, "30 July 2026, every 3 months");
  g_assert_null (find_fact (state->facts, "Before that"));
}

static void
test_planned_today (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_step (fixture, TODAY, CORRIN_RULE_EVERY_WEEKS, 8);
  state = state_of (fixture);
  g_assert_false (state->is_empty);
  g_assert_cmpstr (state->last_when, ==, "None recorded yet");
  g_assert_cmpstr (find_fact (state->facts, "Next planned"), ==, "today, every 8 weeks");
}

/* Counted from the last dose, the planned day waits for the next one. */
static void
test_not_recorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_step (fixture, "2026-04-06", CORRIN_RULE_EVERY_WEEKS, 4)->counted_from = CORRIN_COUNTED_FROM_LAST_GIVEN;
  add_dose (fixture, "2026-04-06");
  state = state_of (fixture);
  g_assert_cmpstr (find_fact (state->facts, "Plan"), ==, "Planned for 4 May 2026, not recorded");
  g_assert_null (find_fact (state->facts, "Next planned"));
}

/* Counted from the plan, the next day is told and the one before it that nothing answers. */
static void
test_not_recorded_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_step (fixture, "2026-04-06", CORRIN_RULE_EVERY_WEEKS, 4);
  add_dose (fixture, "2026-04-06");
  state = state_of (fixture);
  g_assert_cmpstr (find_fact (state->facts, "Next planned"), ==, "27 July 2026, every 4 weeks");
  g_assert_cmpstr (find_fact (state->facts, "Before that"), ==, "Planned for 29 June 2026, not recorded");
}

static const char *
plan_title (const GPtrArray *lines, guint i)
{
  g_assert_cmpuint (i, <, lines->len);
  return ((const CorrinPlanLine *) lines->pdata[i])->title;
}

/* What is over stands apart from what lasts and what is to come. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();
  g_autoptr (CorrinTreatmentPlanState) state = NULL;

  (void) data;
  add_step (fixture, "2026-04-01", CORRIN_RULE_ALTERNATE_DAYS, 0)->phase = CORRIN_PHASE_REPLETION;
  add_step (fixture, "2026-04-15", CORRIN_RULE_EVERY_MONTHS, 2);
  add_step (fixture, "2026-08-01", CORRIN_RULE_EVERY_MONTHS, 3);
  state = corrin_treatment_plan_state_new (fixture->evidence, versions);
  g_assert_cmpuint (state->earlier->len, ==, 1);
  g_assert_cmpstr (plan_title (state->earlier, 0), ==, "Repletion, 1 April to 14 April 2026");
  g_assert_cmpuint (state->steps->len, ==, 2);
  g_assert_cmpstr (plan_title (state->steps, 0), ==, "Maintenance, 15 April to 31 July 2026");
  g_assert_cmpstr (plan_title (state->steps, 1), ==, "Maintenance from 1 August 2026");
}

static void
test_sites (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;
  const CorrinSiteUse *use;

  (void) data;
  add_dose_at (fixture, "2026-03-01", CORRIN_SITE_LEFT_THIGH);
  add_dose_at (fixture, "2026-04-01", CORRIN_SITE_RIGHT_THIGH);
  add_dose_at (fixture, "2026-05-01", CORRIN_SITE_LEFT_THIGH);
  state = state_of (fixture);

  g_assert_true (state->has_sites);
  g_assert_cmpuint (state->sites->len, ==, 8);
  use = g_ptr_array_index (state->sites, 0);
  g_assert_cmpint (use->site, ==, CORRIN_SITE_LEFT_UPPER_ARM);
  g_assert_cmpstr (use->last, ==, "not used yet");
  g_assert_cmpstr (use->mark, ==, "");
  use = g_ptr_array_index (state->sites, 6);
  g_assert_cmpint (use->site, ==, CORRIN_SITE_RIGHT_THIGH);
  g_assert_cmpstr (use->mark, ==, "90");
  g_assert_false (use->is_latest);
  use = g_ptr_array_index (state->sites, 7);
  g_assert_cmpstr (use->name, ==, "Left thigh");
  g_assert_cmpstr (use->last, ==, "1 May 2026, 60 days ago");
  g_assert_cmpstr (use->count, ==, "2 injections");
  g_assert_cmpstr (use->mark, ==, "60");
  g_assert_true (use->is_latest);
}

/* Of a month, the fewest days since it are told, and a month that is not over counts up to today. */
static void
test_site_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;
  const CorrinSiteUse *use;

  (void) data;
  add_dose_at (fixture, "2026-05-01", CORRIN_SITE_LEFT_THIGH)->precision = CORRIN_PRECISION_MONTH;
  add_dose_at (fixture, "2026-06-01", CORRIN_SITE_RIGHT_THIGH)->precision = CORRIN_PRECISION_MONTH;
  add_dose_at (fixture, "2026-06-29", CORRIN_SITE_LEFT_ABDOMEN);
  state = state_of (fixture);
  use = find_site (state, CORRIN_SITE_LEFT_THIGH);
  g_assert_cmpstr (use->last, ==, "in May 2026");
  g_assert_cmpstr (use->mark, ==, "30+");
  use = find_site (state, CORRIN_SITE_RIGHT_THIGH);
  g_assert_cmpstr (use->mark, ==, "0+");
  g_assert_true (use == g_ptr_array_index (state->sites, 7));
}

static void
test_site_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;
  g_autofree char *description = NULL;

  (void) data;
  add_dose (fixture, "2026-06-01");
  add_dose_at (fixture, "2026-06-08", CORRIN_SITE_OTHER)->site_other = g_strdup ("hip <b>");
  add_dose_at (fixture, "2026-06-15", CORRIN_SITE_OTHER)->status = CORRIN_DOSE_SKIPPED;
  state = state_of (fixture);
  g_assert_cmpuint (state->sites->len, ==, 10);
  g_assert_cmpuint (find_site (state, CORRIN_SITE_OTHER)->n, ==, 1);
  g_assert_cmpuint (find_site (state, CORRIN_SITE_NOT_KNOWN)->n, ==, 1);
  g_assert_cmpstr (line_at (state->injections, 1)->what, ==,
                   "hydroxocobalamin, 1000 micrograms, into the muscle (IM), hip <b>");
  description = corrin_site_uses_describe (state->sites);
  g_assert_nonnull (strstr (description, "Left thigh: not used yet."));
  g_assert_nonnull (strstr (description, "Other sites: 8 June 2026, 22 days ago; 1 injection."));
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;
  CorrinDose *dose = add_dose (fixture, "2025-12-31");
  const CorrinDoseLine *line;
  g_autofree char *sentence = NULL;

  (void) data;
  dose->given_by = g_strdup ("the\nnurse");
  dose->batch = g_strdup ("A<b>1");
  dose = add_dose (fixture, "2026-02-01");
  dose->status = CORRIN_DOSE_SKIPPED;
  dose->skipped_reason = g_strdup ("no slot");
  add_dose (fixture, "2026-03-01")->status = CORRIN_DOSE_SKIPPED;
  add_dose (fixture, "2026-04-01")->route = CORRIN_ROUTE_ORAL;
  state = state_of (fixture);

  g_assert_cmpuint (state->injections->len, ==, 3);
  g_assert_cmpuint (state->others->len, ==, 1);
  g_assert_cmpstr (line_at (state->others, 0)->what, ==, "hydroxocobalamin, 1000 micrograms, by mouth");
  g_assert_cmpstr (line_at (state->injections, 0)->what, ==, "Skipped");
  g_assert_cmpstr (line_at (state->injections, 1)->what, ==, "Skipped: no slot");
  line = line_at (state->injections, 2);
  g_assert_cmpint (line->id, ==, 1);
  g_assert_cmpint (line->year, ==, 2025);
  g_assert_cmpstr (line->day, ==, "31 December 2025");
  g_assert_cmpstr (line->more, ==, "given by the nurse · batch A<b>1");
  sentence = corrin_dose_line_sentence (line);
  g_assert_cmpstr (
      sentence, ==,
      "31 December 2025: hydroxocobalamin, 1000 micrograms, into the muscle (IM); given by the nurse · "
      "batch A<b>1");
}

static void
test_lines_off_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) state = NULL;

  (void) data;
  add_step (fixture, "2026-04-06", CORRIN_RULE_EVERY_WEEKS, 4);
  add_dose (fixture, "2026-01-01");
  add_dose (fixture, "2026-04-06");
  add_dose (fixture, "2026-05-03");
  add_dose (fixture, "2026-06-04")->off_plan_reason = g_strdup ("clinic was shut");
  state = state_of (fixture);
  g_assert_cmpstr (line_at (state->injections, 0)->more, ==,
                   "3 days after the planned day · off plan: clinic was shut");
  g_assert_cmpstr (line_at (state->injections, 1)->more, ==, "1 day before the planned day");
  g_assert_null (line_at (state->injections, 2)->more);
  g_assert_null (line_at (state->injections, 3)->more);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinTreatmentState) all = NULL;
  g_autoptr (CorrinTreatmentState) more = NULL;
  CorrinDay first = corrin_day_parse ("2026-01-01");
  char text[CORRIN_DAY_TEXT_SIZE];

  (void) data;
  for (int i = 0; i < 8; i++)
    add_dose (fixture, corrin_day_format (first + 7 * i, text));
  all = state_of (fixture);
  g_assert_cmpuint (all->injections->len, ==, 8);
  g_assert_false (all->has_more);
  add_dose (fixture, TODAY);
  more = state_of (fixture);
  g_assert_cmpuint (more->injections->len, ==, 8);
  g_assert_cmpstr (line_at (more->injections, 0)->day, ==, "30 June 2026");
  g_assert_cmpstr (line_at (more->injections, 7)->day, ==, "8 January 2026");
  g_assert_true (more->has_more);
}

/* Left is on the right of a picture from the front, and on the left of one from the back. */
static void
test_body (void)
{
  double x, y, other_x, other_y;
  CorrinBodyView view, other_view;

  for (CorrinSite site = CORRIN_SITE_LEFT_UPPER_ARM; site <= CORRIN_SITE_RIGHT_ABDOMEN; site += 2)
    {
      g_assert_true (corrin_body_place (site, &view, &x, &y));
      g_assert_true (corrin_body_place (site + 1, &other_view, &other_x, &other_y));
      g_assert_cmpint (view, ==, other_view);
      g_assert_cmpfloat (x, ==, -other_x);
      g_assert_cmpfloat (y, ==, other_y);
      g_assert_true ((x > 0) == (view == CORRIN_BODY_FRONT));
      g_assert_cmpfloat (ABS (x), >, CORRIN_BODY_MARK_RADIUS);
      g_assert_cmpfloat (ABS (x), <, CORRIN_BODY_HALF_WIDTH - CORRIN_BODY_MARK_RADIUS);
    }
  g_assert_false (corrin_body_place (CORRIN_SITE_OTHER, &view, &x, &y));
  g_assert_false (corrin_body_place (CORRIN_SITE_NOT_KNOWN, &view, &x, &y));
}

#define ADD(path, func) g_test_add ("/treatment/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_empty);
  ADD ("last", test_last);
  ADD ("last-month", test_last_month);
  ADD ("last-uncertain", test_last_uncertain);
  ADD ("between", test_between);
  ADD ("next", test_next);
  ADD ("planned-today", test_planned_today);
  ADD ("not-recorded", test_not_recorded);
  ADD ("not-recorded-before", test_not_recorded_before);
  ADD ("plan", test_plan);
  ADD ("sites", test_sites);
  ADD ("site-month", test_site_month);
  ADD ("site-rest", test_site_rest);
  ADD ("lines", test_lines);
  ADD ("lines-off-plan", test_lines_off_plan);
  ADD ("many", test_many);
  g_test_add_func ("/treatment/last-near", test_last_near);
  g_test_add_func ("/treatment/body", test_body);
  return g_test_run ();
}
