/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-form.h"

#include "amount.h"
#include "form-text.h"
#include "plan-change.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MICROGRAMS_MAX 1000000
#define NUMBER_MAX 10000
#define WEEK 7

/**
 * corrin_plan_form_new:
 * @today: today
 *
 * Returns: (transfer full): an empty form for a new step; no interval is chosen in it
 */
CorrinPlanForm *
corrin_plan_form_new (CorrinDay today)
{
  CorrinPlanForm *form = g_new0 (CorrinPlanForm, 1);

  form->task = CORRIN_PLAN_WRITE;
  form->day = form->change_day = form->last_day = form->end_day = today;
  form->phase = CORRIN_PHASE_MAINTENANCE;
  form->rule = CORRIN_PLAN_NO_RULE;
  form->agreed_on = CORRIN_DAY_NONE;
  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    form->text[i] = g_strdup ("");
  return form;
}

static void
set_number (char **text, gint64 number)
{
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : g_strdup ("");

  corrin_form_set (text, digits);
}

static void
set_texts (CorrinPlanForm *form, const CorrinPlanStep *step)
{
  g_autofree char *amount =
      step->micrograms > 0 ? corrin_micrograms_display (step->micrograms) : g_strdup ("");

  corrin_form_set (&form->text[CORRIN_PLAN_TEXT_AMOUNT], amount);
  corrin_form_set (&form->text[CORRIN_PLAN_TEXT_SUBSTANCE],
                   step->substance_other != NULL ? step->substance_other : "");
  set_number (&form->text[CORRIN_PLAN_TEXT_INTERVAL], step->interval_min);
  set_number (&form->text[CORRIN_PLAN_TEXT_LONGEST], step->interval_max);
  set_number (&form->text[CORRIN_PLAN_TEXT_COUNT], step->end_count);
  corrin_form_set (&form->text[CORRIN_PLAN_TEXT_AGREED_WITH],
                   step->agreed_with != NULL ? step->agreed_with : "");
  corrin_form_set (&form->text[CORRIN_PLAN_TEXT_WHY], step->why != NULL ? step->why : "");
}

/**
 * corrin_plan_form_new_for:
 * @step: a step
 * @today: today
 * @is_draft: whether @step is not in the journal yet
 *
 * A draft may have no first day yet. A step of the plan that has begun is changed from a day on, unless the person says that it was written down wrongly;
 * one that has not begun has no past that could be kept.
 *
 * Returns: (transfer full): a form that says what @step says
 */
CorrinPlanForm *
corrin_plan_form_new_for (const CorrinPlanStep *step, CorrinDay today, gboolean is_draft)
{
  CorrinPlanForm *form = corrin_plan_form_new (today);

  if (!is_draft)
    form->task = step->day < today ? CORRIN_PLAN_CHANGE : CORRIN_PLAN_CORRECT;
  form->day = step->day;
  form->last_day = MAX (today, form->day);
  form->phase = step->phase;
  form->substance = step->substance;
  form->route = step->route;
  form->rule = step->rule;
  form->counted_from = step->counted_from;
  form->ends = step->ends;
  form->end_day = step->end_day != CORRIN_DAY_NONE ? step->end_day : MAX (today, form->day);
  form->agreed_on = step->agreed_on;
  form->confirmed = step->micrograms;
  set_texts (form, step);
  return form;
}

/**
 * corrin_plan_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinPlanForm *
corrin_plan_form_copy (const CorrinPlanForm *form)
{
  CorrinPlanForm *copy = g_memdup2 (form, sizeof *form);

  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_plan_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_plan_form_free (CorrinPlanForm *form)
{
  if (form == NULL)
    return;
  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
}

/**
 * corrin_plan_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_plan_form_equal (const CorrinPlanForm *a, const CorrinPlanForm *b)
{
  for (guint i = 0; i < CORRIN_PLAN_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return a->task == b->task && a->day == b->day && a->change_day == b->change_day
         && a->last_day == b->last_day && a->phase == b->phase && a->substance == b->substance
         && a->route == b->route && a->rule == b->rule && a->counted_from == b->counted_from
         && a->ends == b->ends && a->end_day == b->end_day && a->agreed_on == b->agreed_on;
}

/* Whether both plan the same, whoever agreed to it and why. */
static gboolean
plan_the_same (const CorrinPlanForm *a, const CorrinPlanForm *b)
{
  for (guint i = 0; i < CORRIN_PLAN_TEXT_AGREED_WITH; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return a->change_day == b->change_day && a->phase == b->phase && a->substance == b->substance
         && a->route == b->route && a->rule == b->rule && a->counted_from == b->counted_from
         && a->ends == b->ends && a->end_day == b->end_day;
}

/**
 * corrin_plan_form_settle:
 * @form: a form
 * @was: the form when it was opened
 *
 * Who only adds with whom something was agreed, or why, changes nothing that is planned: that is no new step.
 *
 * Returns: (transfer full): @form with the task that it comes to
 */
CorrinPlanForm *
corrin_plan_form_settle (const CorrinPlanForm *form, const CorrinPlanForm *was)
{
  CorrinPlanForm *settled = corrin_plan_form_copy (form);

  if (form->task == CORRIN_PLAN_CHANGE && plan_the_same (form, was))
    settled->task = CORRIN_PLAN_CORRECT;
  return settled;
}

/**
 * corrin_plan_form_has_interval:
 * @form: a form
 *
 * Returns: whether the rule needs a number
 */
gboolean
corrin_plan_form_has_interval (const CorrinPlanForm *form)
{
  return form->rule != CORRIN_PLAN_NO_RULE && form->rule != CORRIN_RULE_ALTERNATE_DAYS;
}

/**
 * corrin_plan_form_has_count:
 * @form: a form
 *
 * Returns: whether the end needs a number
 */
gboolean
corrin_plan_form_has_count (const CorrinPlanForm *form)
{
  return form->ends != CORRIN_ENDS_OPEN && form->ends != CORRIN_ENDS_ON_DAY;
}

static gboolean
read_whole (const char *text, gint64 *number)
{
  double typed;

  *number = 0;
  if (!corrin_form_read_number (text, TRUE, &typed))
    return FALSE;
  if (isnan (typed))
    return TRUE;
  if (typed != floor (typed) || typed > NUMBER_MAX)
    return FALSE;
  *number = (gint64) typed;
  return TRUE;
}

/**
 * corrin_plan_form_asks_counted:
 * @form: a form
 *
 * Returns: whether it makes a difference from what the days are counted
 */
gboolean
corrin_plan_form_asks_counted (const CorrinPlanForm *form)
{
  gint64 shortest;
  gint64 longest;

  if (form->rule == CORRIN_PLAN_NO_RULE || form->rule == CORRIN_RULE_TIMES_A_WEEK)
    return FALSE;
  return form->rule == CORRIN_RULE_ALTERNATE_DAYS
         || !read_whole (form->text[CORRIN_PLAN_TEXT_INTERVAL], &shortest)
         || !read_whole (form->text[CORRIN_PLAN_TEXT_LONGEST], &longest) || longest <= shortest;
}

static void
check_amount (const CorrinPlanForm *form, CorrinPlanCheck *check)
{
  const char *typed = form->text[CORRIN_PLAN_TEXT_AMOUNT];
  CorrinAmount amount = { 0, NAN, NAN };
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (corrin_form_is_blank (typed))
    return;
  if (!corrin_amount_parse (typed, &amount, &error))
    check->amount = g_strdup (error->message);
  else if (amount.micrograms > MICROGRAMS_MAX)
    check->amount = g_strdup (_ ("That is more than a gram."));
  else if (amount.micrograms != 0 && amount.micrograms != form->confirmed
           && !corrin_micrograms_are_usual (amount.micrograms))
    {
      words = corrin_micrograms_display (amount.micrograms);
      /* Translators: %s is an amount, such as "20000 micrograms". */
      check->asks = g_strdup_printf (_ ("Is %s right?"), words);
    }
  check->micrograms = amount.micrograms;
}

static void
check_rule (const CorrinPlanForm *form, CorrinPlanCheck *check)
{
  gint64 shortest;
  gint64 longest;

  if (form->rule == CORRIN_PLAN_NO_RULE)
    check->rule = g_strdup (_ ("How often is not chosen yet."));
  if (!corrin_plan_form_has_interval (form))
    return;
  if (!read_whole (form->text[CORRIN_PLAN_TEXT_INTERVAL], &shortest)
      || !read_whole (form->text[CORRIN_PLAN_TEXT_LONGEST], &longest))
    check->rule = g_strdup (_ ("This has to be a whole number, like 8."));
  else if (shortest == 0)
    check->rule = g_strdup (_ ("How often needs a number, like 8."));
  else if (form->rule == CORRIN_RULE_TIMES_A_WEEK && MAX (shortest, longest) > WEEK)
    check->rule = g_strdup (_ ("A week has seven days."));
  else if (longest != 0 && longest < shortest)
    check->rule = g_strdup (_ ("The longest interval is shorter than the shortest."));
}

static void
check_end (const CorrinPlanForm *form, CorrinPlanCheck *check)
{
  CorrinDay first = form->task == CORRIN_PLAN_CHANGE ? form->change_day : form->day;
  gint64 count;

  if (form->task == CORRIN_PLAN_END)
    {
      if (form->last_day < form->day)
        check->end = g_strdup (_ ("The step ends before it starts."));
    }
  else if (form->ends == CORRIN_ENDS_ON_DAY && form->end_day < first)
    check->end = g_strdup (_ ("The step ends before it starts."));
  else if (corrin_plan_form_has_count (form)
           && (!read_whole (form->text[CORRIN_PLAN_TEXT_COUNT], &count) || count == 0))
    check->end = g_strdup (_ ("The end needs a whole number, like 6."));
}

/**
 * corrin_plan_form_check:
 * @form: a form
 * @check: (out caller-allocates): what has to be mended or answered
 *
 * Returns: whether the form can be saved as it is
 */
gboolean
corrin_plan_form_check (const CorrinPlanForm *form, CorrinPlanCheck *check)
{
  *check = (CorrinPlanCheck){ 0 };
  if (form->task != CORRIN_PLAN_END)
    {
      check_amount (form, check);
      check_rule (form, check);
    }
  check_end (form, check);
  return check->rule == NULL && check->end == NULL && check->amount == NULL && check->asks == NULL;
}

/**
 * corrin_plan_check_clear:
 * @check: what has to be mended or answered
 */
void
corrin_plan_check_clear (CorrinPlanCheck *check)
{
  g_free (check->rule);
  g_free (check->end);
  g_free (check->amount);
  g_free (check->asks);
}

static void
set_text (char **text, const char *typed)
{
  g_free (*text);
  *text = corrin_form_take (typed);
}

static void
apply_agreement (const CorrinPlanForm *form, CorrinPlanStep *step)
{
  set_text (&step->agreed_with, form->text[CORRIN_PLAN_TEXT_AGREED_WITH]);
  set_text (&step->why, form->text[CORRIN_PLAN_TEXT_WHY]);
  step->agreed_on = form->agreed_on;
}

static void
apply_rule (const CorrinPlanForm *form, CorrinPlanStep *step)
{
  step->rule = form->rule;
  step->interval_min = step->interval_max = 0;
  if (corrin_plan_form_has_interval (form))
    {
      read_whole (form->text[CORRIN_PLAN_TEXT_INTERVAL], &step->interval_min);
      read_whole (form->text[CORRIN_PLAN_TEXT_LONGEST], &step->interval_max);
    }
  if (step->interval_max == step->interval_min)
    step->interval_max = 0;
  step->counted_from = form->counted_from;
  step->ends = form->ends;
  step->end_day = form->ends == CORRIN_ENDS_ON_DAY ? form->end_day : CORRIN_DAY_NONE;
  step->end_count = 0;
  if (corrin_plan_form_has_count (form))
    read_whole (form->text[CORRIN_PLAN_TEXT_COUNT], &step->end_count);
}

/**
 * corrin_plan_form_make:
 * @form: a form that can be saved
 * @step: (nullable): the step that is changed, or %NULL for a new one
 * @person: whose plan
 *
 * Returns: (transfer full): the record that it makes: a new step, or a new version of @step
 */
CorrinPlanStep *
corrin_plan_form_make (const CorrinPlanForm *form, const CorrinPlanStep *step, gint64 person)
{
  g_auto (CorrinPlanCheck) check = { 0 };
  CorrinPlanStep *made;

  if (form->task == CORRIN_PLAN_END)
    {
      made = corrin_plan_step_new_ended (step, form->last_day);
      apply_agreement (form, made);
      return made;
    }
  corrin_plan_form_check (form, &check);
  made = step != NULL ? corrin_plan_step_new_version (step) : corrin_record_new (&corrin_plan_step_kind);
  made->record.person = person;
  made->day = form->task == CORRIN_PLAN_CHANGE ? form->change_day : form->day;
  made->phase = form->phase;
  made->substance = form->substance;
  set_text (&made->substance_other,
            form->substance == CORRIN_SUBSTANCE_OTHER ? form->text[CORRIN_PLAN_TEXT_SUBSTANCE] : "");
  made->route = form->route;
  made->micrograms = check.micrograms;
  apply_rule (form, made);
  apply_agreement (form, made);
  return made;
}
