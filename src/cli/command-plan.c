/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "amount.h"
#include "arguments.h"
#include "call-store.h"
#include "clock.h"
#include "errors.h"
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
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PlanOptions, from), N_ ("DAY"),
    N_ ("the first day of the step; without it, today") },
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
fill_step (const CorrinCall *call, CorrinPlanStep *step, GError **error)
{
  const PlanOptions *typed = call->options;
  int phase;

  step->day = corrin_clock_today ();
  step->agreed_with = corrin_value_text (typed->agreed_with);
  step->why = corrin_value_text (typed->why);
  step->record.note = corrin_value_text (typed->note);
  if (!corrin_usage_choice ("--phase", typed->phase, phases, &phase, error)
      || !corrin_usage_choice ("--counted-from", typed->counted_from, corrin_counted_from_terms,
                               &step->counted_from, error))
    return FALSE;
  step->phase = phase_values[phase];
  return (typed->from == NULL || corrin_value_day (typed->from, &step->day, error))
         && (typed->agreed_on == NULL || corrin_value_day (typed->agreed_on, &step->agreed_on, error))
         && corrin_value_rule (call->arguments[1], step, error) && corrin_value_end (typed->end, step, error)
         && corrin_value_substance (typed->substance, &step->substance, &step->substance_other, error)
         && set_amount (step, typed, error) && corrin_value_route (typed->route, &step->route, error);
}

static gboolean
write_step (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
            GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (corrin_record_free);
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;

  g_ptr_array_add (steps, step);
  step->record.person = person->record.id;
  if (!fill_step (call, step, error) || !corrin_plan_add (store, steps, error))
    return FALSE;
  words = corrin_phrase_step (step);
  day = corrin_day_display (step->day);
  /* Translators: %1$s is a phase of the plan, %2$s a day, %3$s what is planned. */
  g_string_append_printf (said, _ ("Planned: %1$s from %2$s: %3$s."),
                          corrin_phase_display ((CorrinPhase) step->phase), day, words);
  g_string_append_c (said, '\n');
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

static gboolean
run (CorrinCall *call, GError **error)
{
  const PlanOptions *typed = call->options;
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error))
    return FALSE;
  if (call->n_arguments == 0)
    return print_plan (call, format, error);
  if (!g_str_equal (call->arguments[0], "add") || call->n_arguments != 2)
    {
      corrin_set_usage_error (error, "%s",
                              /* Translators: leave the words in quotes as they are. */
                              _ ("A step is added with “add” and its rule, such as “add 'every 8 weeks'”."));
      return FALSE;
    }
  return corrin_call_write (call, _ ("Change the plan"), write_step, error);
}

const CorrinCommand corrin_command_plan = {
  .name = "plan",
  .group = CORRIN_COMMANDS_RECORD,
  /* Translators: stands for a rule such as “every 8 weeks” in the help of a command; leave "add" as it is and keep the
   * other word in capital letters. */
  .arguments = N_ ("[add RULE]"),
  .max_arguments = 2,
  .summary = N_ ("print the plan, or add a step to it"),
  .description = N_ ("Without RULE, prints the steps of the plan. With it, adds a step: RULE is “every 8 "
                     "weeks”, “every 2 to 3 "
                     "months”, “every other day”, “3 times a week” or “at least 3 days apart”. A step that "
                     "lasts when the new one "
                     "starts ends there; what was planned before stays."),
  .examples = "  corrin-cli plan --all\n"
              "  corrin-cli plan add \"every 2 to 3 months\" --counted-from last-given\n",
  .options = options,
  .options_size = sizeof (PlanOptions),
  .run = run,
};
