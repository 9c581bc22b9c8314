/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-sentence.h"

#include "plan-phrases.h"

#include <glib/gi18n-lib.h>

#define DAYS_SHOWN 3

static gint
compare_steps (gconstpointer a, gconstpointer b)
{
  const CorrinPlanStep *one = *(CorrinPlanStep *const *) a;
  const CorrinPlanStep *other = *(CorrinPlanStep *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->position > other->position) - (one->position < other->position);
}

/* The plan as it will be once the form is saved. */
static GPtrArray *
plan_with (const CorrinPlanForm *form, const CorrinPlanStep *step, CorrinPlanStep *made,
           const CorrinPlanContext *context)
{
  GPtrArray *steps = g_ptr_array_new ();
  gboolean stays = form->task == CORRIN_PLAN_CHANGE && step != NULL && made->day > step->day;

  for (guint i = 0; i < context->steps->len; i++)
    {
      CorrinPlanStep *one = g_ptr_array_index (context->steps, i);

      if (step == NULL || stays || one->record.id != step->record.id)
        g_ptr_array_add (steps, one);
    }
  if (step == NULL || stays || step->record.id == 0)
    made->position = G_MAXINT64;
  g_ptr_array_add (steps, made);
  g_ptr_array_sort (steps, compare_steps);
  return steps;
}

/* The planned days of the step itself: what comes after it is not what the sentence is about. */
static void
append_days (GString *text, GPtrArray *steps, const CorrinPlanStep *made, const CorrinPlanContext *context)
{
  g_autoptr (GArray) days =
      corrin_plan_ahead (steps, context->doses, MAX (context->today, made->day), DAYS_SHOWN);
  g_autofree char *list = NULL;

  for (guint i = days->len; i > 0; i--)
    if (g_array_index (days, CorrinPlannedDay, i - 1).step != made)
      g_array_remove_index (days, i - 1);
  if (days->len == 0)
    {
      g_string_append_printf (text, " %s", _ ("Nothing more is planned in this step."));
      return;
    }
  list = corrin_phrase_planned_list (days, context->today);
  g_string_append_c (text, ' ');
  /* Translators: %s is a list of days. */
  g_string_append_printf (text, _ ("Next planned: %s."), list);
}

static void
append_before (GString *text, const CorrinPlanForm *form, const CorrinPlanStep *made,
               const CorrinPlanContext *context)
{
  const CorrinPlanStep *before = corrin_plan_step_on (context->steps, made->day);
  g_autofree char *interval = NULL;
  g_autofree char *day = NULL;

  if (form->task == CORRIN_PLAN_CHANGE)
    g_string_append_printf (text, " %s", _ ("What was planned before that day stays in the journal."));
  if (form->task != CORRIN_PLAN_WRITE || before == NULL || before->day == made->day)
    return;
  interval = corrin_plan_step_interval (before);
  day = corrin_day_display (made->day - 1);
  g_string_append_c (text, ' ');
  /* Translators: %1$s is how often, such as "every 8 weeks"; %2$s a day. */
  g_string_append_printf (text, _ ("The step before it, %1$s, ends on %2$s."), interval, day);
}

static char *
end_sentence (const CorrinPlanForm *form)
{
  g_autofree char *day = corrin_day_display (form->last_day);

  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("This step ends on %s. After that day it plans nothing; what was planned before "
                             "stays in the journal."),
                          day);
}

/**
 * corrin_plan_sentence:
 * @form: the form of a step
 * @step: (nullable): the step that is changed, or %NULL for a new one
 * @context: beside what it stands
 *
 * Says what the form means and which days follow from it, while it is filled in.
 *
 * Returns: (transfer full): whole sentences
 */
char *
corrin_plan_sentence (const CorrinPlanForm *form, const CorrinPlanStep *step,
                      const CorrinPlanContext *context)
{
  g_auto (CorrinPlanCheck) check = { 0 };
  gboolean is_whole = corrin_plan_form_check (form, &check);
  g_autoptr (CorrinPlanStep) made = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  GString *text;

  if (!is_whole && (check.rule != NULL || check.end != NULL))
    return g_strdup (_ ("Once it says how often and until when, the planned days are shown here."));
  if (form->task == CORRIN_PLAN_END)
    return end_sentence (form);
  if (form->task == CORRIN_PLAN_WRITE && form->day == CORRIN_DAY_NONE)
    return g_strdup (_ ("Once it has a first day, the planned days are shown here."));
  made = corrin_plan_form_make (form, step, 0);
  steps = plan_with (form, step, made, context);
  words = corrin_phrase_step (made);
  day = corrin_day_display (made->day);
  text = g_string_new (NULL);
  /* Translators: %1$s is a day, %2$s what is planned from then on, such as "hydroxocobalamin, 1000 micrograms, every
   * 8 weeks". */
  g_string_append_printf (text, _ ("From %1$s: %2$s."), day, words);
  append_days (text, steps, made, context);
  append_before (text, form, made, context);
  return g_string_free (text, FALSE);
}
