/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "amount.h"
#include "arguments.h"
#include "call-store.h"
#include "clock.h"
#include "errors.h"
#include "find-record.h"
#include "plan-change.h"
#include "plan-phrases.h"
#include "plan-print.h"
#include "plan-typed.h"
#include "typed-terms.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  gboolean all;
  char *format;
  char *edit;
  gboolean correct;
  char *last_day;
  char *from;
  char *phase;
  char *substance;
  char *micrograms;
  char *route;
  char *counted_from;
  char *end;
  char *agreed_with;
  char *agreed_on;
  char *why;
  gboolean confirm;
  char *note;
} PlanOptions;

static const CorrinOption options[] = {
  { "all", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (PlanOptions, all), NULL,
    N_ ("print older versions of the steps as well") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, format), N_ ("FORMAT"),
    N_ ("table (the usual) or json") },
  { "edit", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, edit), N_ ("ID"),
    N_ ("change this step from a day on; what was planned before stays") },
  { "correct", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (PlanOptions, correct), NULL,
    N_ ("with --edit: it was written down wrongly and should have been so from its first day") },
  { "last-day", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, last_day), N_ ("DAY"),
    N_ ("with --edit: end the step on that day") },
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, from), N_ ("DAY"),
    N_ ("the first day of the step or of the change; without it, today") },
  { "phase", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, phase),
    /* Translators: stands for a phase of the plan in the help of a command. Keep it in capital letters. */
    N_ ("PHASE"), N_ ("maintenance (the usual), repletion or other") },
  { "substance", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, substance), N_ ("SUBSTANCE"),
    N_ ("hydroxocobalamin, cyanocobalamin, methylcobalamin, “other: NAME” or not-known") },
  { "micrograms", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, micrograms), N_ ("AMOUNT"),
    N_ ("the amount: 1000, “1 mg” or “1 mL of 1 mg/mL”") },
  { "route", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, route), N_ ("ROUTE"),
    N_ ("im, deep-sc, sc, oral, sublingual, nasal or not-known") },
  { "counted-from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, counted_from),
    /* Translators: stands for "plan" or "last-given" in the help of a command. Keep it in capital letters. */
    N_ ("WHAT"), N_ ("plan (the usual): from the first day; or last-given: from the last dose") },
  { "end", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, end),
    /* Translators: stands for the end of a step of the plan in the help of a command. Keep it in capital letters. */
    N_ ("END"), N_ ("open (the usual), “10 doses”, “2 weeks”, “6 months” or the last day") },
  { "agreed-with", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, agreed_with), N_ ("TEXT"),
    N_ ("with whom it was agreed") },
  { "agreed-on", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, agreed_on), N_ ("DAY"),
    N_ ("when it was agreed") },
  { "why", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, why), N_ ("TEXT"), N_ ("why it was agreed") },
  { "confirm", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (PlanOptions, confirm), NULL,
    N_ ("plan an amount outside 10 to 5000 micrograms") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const formats[] = { "table", "json", NULL };
static const char *const phases[] = { "maintenance", "repletion", "other", NULL };
static const CorrinPhase phase_values[] = { CORRIN_PHASE_MAINTENANCE, CORRIN_PHASE_REPLETION,
                                            CORRIN_PHASE_OTHER };

static gboolean
set_amount (CorrinPlanStep *step, const PlanOptions *typed, GError **error)
{
  CorrinAmount amount = { 0 };
  g_autofree char *words = NULL;

  if (typed->micrograms == NULL)
    return TRUE;
  if (!corrin_amount_parse (typed->micrograms, &amount, error))
    return FALSE;
  step->micrograms = amount.micrograms;
  if (amount.micrograms == 0 || typed->confirm || corrin_micrograms_are_usual (amount.micrograms))
    return TRUE;
  words = corrin_micrograms_display (amount.micrograms);
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %1$s is a dose such as "2 micrograms", %2$d and %3$d are numbers. */
      _ ("A dose of %1$s lies outside %2$d to %3$d micrograms. If that is what is planned, add --confirm."),
      words, CORRIN_MICROGRAMS_USUAL_MIN, CORRIN_MICROGRAMS_USUAL_MAX);
  return FALSE;
}

static gboolean
set_phase (CorrinPlanStep *step, const PlanOptions *typed, GError **error)
{
  int phase = 0;

  if (!corrin_usage_choice ("--phase", typed->phase, phases, &phase, error))
    return FALSE;
  if (typed->phase != NULL)
    step->phase = phase_values[phase];
  return typed->counted_from == NULL
         || corrin_usage_choice ("--counted-from", typed->counted_from, corrin_counted_from_terms,
                                 &step->counted_from, error);
}

static gboolean
set_end (CorrinPlanStep *step, const char *typed, GError **error)
{
  if (typed == NULL)
    return TRUE;
  step->end_count = 0;
  step->end_day = CORRIN_DAY_NONE;
  return corrin_value_end (typed, step, error);
}

static gboolean
fill_agreement (CorrinPlanStep *step, const PlanOptions *typed, GError **error)
{
  corrin_change_text (&step->agreed_with, typed->agreed_with);
  corrin_change_text (&step->why, typed->why);
  corrin_change_text (&step->record.note, typed->note);
  return corrin_change_day (typed->agreed_on, &step->agreed_on, error);
}

/* What is not typed stays as it is. */
static gboolean
fill_step (CorrinPlanStep *step, const PlanOptions *typed, const char *rule, GError **error)
{
  return set_phase (step, typed, error)
         && (typed->from == NULL || corrin_value_day (typed->from, &step->day, error))
         && fill_agreement (step, typed, error) && (rule == NULL || corrin_value_rule (rule, step, error))
         && set_end (step, typed->end, error)
         && corrin_value_substance (typed->substance, &step->substance, &step->substance_other, error)
         && set_amount (step, typed, error) && corrin_value_route (typed->route, &step->route, error);
}

static void
say (GString *said, const CorrinPlanStep *step, gboolean is_new)
{
  g_autofree char *words = corrin_phrase_step (step);
  g_autofree char *day = corrin_day_display (step->day);

  g_string_append_printf (
      said,
      is_new
          /* Translators: %1$s is a phase of the plan, %2$s a day, %3$s what is planned. */
          ? _ ("Planned: %1$s from %2$s: %3$s.")
          /* Translators: %1$s is a phase of the plan, %2$s a day, %3$s what is planned. */
          : _ ("Changed: %1$s from %2$s: %3$s."),
      corrin_phase_display ((CorrinPhase) step->phase), day, words);
  g_string_append_c (said, '\n');
}

static gboolean
add_step (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
          GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  g_ptr_array_add (steps, step);
  step->record.person = person->record.id;
  step->day = corrin_clock_today ();
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->ends = CORRIN_ENDS_OPEN;
  if (!fill_step (step, call->options, call->arguments[1], error) || !corrin_plan_add (store, steps, error))
    return FALSE;
  say (said, step, TRUE);
  return TRUE;
}

/* Whether both plan the same, whoever agreed to it and why. */
static gboolean
plan_the_same (const CorrinPlanStep *a, const CorrinPlanStep *b)
{
  return a->phase == b->phase && a->substance == b->substance
         && g_strcmp0 (a->substance_other, b->substance_other) == 0 && a->route == b->route
         && a->micrograms == b->micrograms && a->rule == b->rule && a->interval_min == b->interval_min
         && a->interval_max == b->interval_max && a->counted_from == b->counted_from && a->ends == b->ends
         && a->end_count == b->end_count && a->end_day == b->end_day;
}

/* Who only adds with whom something was agreed, or why, changes nothing that is planned: that is no new step. */
static gboolean
store_version (CorrinStore *store, const CorrinPlanStep *step, CorrinPlanStep *version,
               const PlanOptions *typed, GError **error)
{
  gint64 id = step->record.id;

  if (typed->correct || (typed->from == NULL && plan_the_same (step, version)))
    return corrin_plan_correct (store, id, version, error);
  if (typed->from == NULL)
    version->day = MAX (step->day, corrin_clock_today ());
  if (version->day >= step->day)
    return corrin_plan_change (store, id, version, error);
  g_set_error_literal (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      _ ("The change begins before the step. If the step was written down wrongly, add --correct."));
  return FALSE;
}

static gboolean
change_step (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
             GError **error)
{
  const PlanOptions *typed = call->options;
  g_autoptr (CorrinPlanStep) step =
      corrin_find_record (store, &corrin_plan_step_kind, person->record.id, typed->edit, error);
  g_autoptr (CorrinPlanStep) version = step != NULL ? corrin_plan_step_new_version (step) : NULL;

  if (version == NULL || !fill_step (version, typed, call->arguments[0], error))
    return FALSE;
  if (version->day == step->day && plan_the_same (step, version)
      && g_strcmp0 (step->agreed_with, version->agreed_with) == 0 && g_strcmp0 (step->why, version->why) == 0
      && g_strcmp0 (step->record.note, version->record.note) == 0 && step->agreed_on == version->agreed_on)
    {
      corrin_set_usage_error (error, "%s", _ ("That changes nothing: it is so already."));
      return FALSE;
    }
  if (!store_version (store, step, version, typed, error))
    return FALSE;
  say (said, version, FALSE);
  return TRUE;
}

static gboolean
end_step (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
          GError **error)
{
  const PlanOptions *typed = call->options;
  g_autoptr (CorrinPlanStep) step =
      corrin_find_record (store, &corrin_plan_step_kind, person->record.id, typed->edit, error);
  g_autoptr (CorrinPlanStep) version = NULL;
  CorrinDay last_day;

  if (step == NULL || !corrin_value_day (typed->last_day, &last_day, error))
    return FALSE;
  version = corrin_plan_step_new_ended (step, last_day);
  if (!fill_agreement (version, typed, error)
      || !corrin_plan_correct (store, step->record.id, version, error))
    return FALSE;
  say (said, version, FALSE);
  return TRUE;
}

static gboolean
print_plan (const CorrinCall *call, int format, GError **error)
{
  const PlanOptions *typed = call->options;
  g_autoptr (CorrinStore) store = corrin_call_open (call, CORRIN_STORE_READ, error);
  g_autoptr (CorrinPerson) person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *page = NULL;

  if (person == NULL)
    return FALSE;
  versions =
      corrin_store_list (store, &corrin_plan_step_kind,
                         &(const CorrinQuery){ person->record.id, CORRIN_DAY_NONE, CORRIN_DAY_NONE }, error);
  if (versions == NULL)
    return FALSE;
  page =
      format == 0 ? corrin_plan_to_table (versions, typed->all) : corrin_plan_to_json (versions, typed->all);
  fputs (page, stdout);
  return TRUE;
}

/* Only when and by whom it was agreed can be said of an end. */
static gboolean
is_only_an_end (const CorrinCall *call)
{
  const PlanOptions *typed = call->options;

  return call->n_arguments == 0 && !typed->correct && typed->from == NULL && typed->phase == NULL
         && typed->substance == NULL && typed->micrograms == NULL && typed->route == NULL
         && typed->counted_from == NULL && typed->end == NULL;
}

static gboolean
edit (CorrinCall *call, GError **error)
{
  const PlanOptions *typed = call->options;

  if (call->n_arguments > 1)
    corrin_set_usage_error (error, "%s",
                            _ ("With --edit, the rule stands alone, such as “'every 8 weeks'”."));
  else if (typed->last_day == NULL)
    return corrin_call_write (call, _ ("Change the plan"), change_step, error);
  else if (!is_only_an_end (call))
    corrin_set_usage_error (error, "%s", _ ("--last-day ends a step, and changes nothing else in it."));
  else
    return corrin_call_write (call, _ ("Change the plan"), end_step, error);
  return FALSE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const PlanOptions *typed = call->options;
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error))
    return FALSE;
  if (typed->edit != NULL)
    return edit (call, error);
  if (typed->correct || typed->last_day != NULL)
    {
      corrin_set_usage_error (error, "%s", _ ("--correct and --last-day need --edit."));
      return FALSE;
    }
  if (call->n_arguments == 0)
    return print_plan (call, format, error);
  if (!g_str_equal (call->arguments[0], "add") || call->n_arguments != 2)
    {
      corrin_set_usage_error (error, "%s",
                              /* Translators: leave the words in quotes as they are. */
                              _ ("A step is added with “add” and its rule, such as “add 'every 8 weeks'”."));
      return FALSE;
    }
  return corrin_call_write (call, _ ("Change the plan"), add_step, error);
}

const CorrinCommand corrin_command_plan = {
  .name = "plan",
  .group = CORRIN_COMMANDS_RECORD,
  /* Translators: stands for a rule such as “every 8 weeks” in the help of a command; leave "add" as it is and keep the
   * other word in capital letters. */
  .arguments = N_ ("[[add] RULE]"),
  .max_arguments = 2,
  .summary = N_ ("print the plan, add a step to it or change one"),
  .description =
      N_ ("Without RULE, prints the steps of the plan. With it, adds a step: RULE is “every 8 "
          "weeks”, “every 2 to 3 "
          "months”, “every other day”, “3 times a week” or “at least 3 days apart”. A step that "
          "lasts when the new one "
          "starts ends there; what was planned before stays.\n\n"
          "With --edit, a step is changed from a day on, and what was planned before stays. “corrin-cli list "
          "plan --ids” prints the IDs, and “corrin-cli remove plan ID” removes a step."),
  .examples = "  corrin-cli plan --all\n"
              "  corrin-cli plan add \"every 2 to 3 months\" --counted-from last-given\n"
              "  corrin-cli plan --edit 5f0c21ab \"every 8 weeks\" --from 2026-07-01\n",
  .options = options,
  .options_size = sizeof (PlanOptions),
  .run = run,
};
