/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-draft.h"

#include "plan-phrases.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_plan_draft_new:
 * @preset: a published regimen
 * @person: whose plan
 * @start: its first day
 *
 * Returns: (transfer full): a draft that says what @preset says
 */
CorrinPlanDraft *
corrin_plan_draft_new (const CorrinPlanPreset *preset, gint64 person, CorrinDay start)
{
  CorrinPlanDraft *draft = g_new0 (CorrinPlanDraft, 1);

  draft->preset = preset;
  draft->steps = corrin_plan_preset_steps (preset, person, start);
  draft->published = g_ptr_array_new ();
  for (guint i = 0; i < preset->n_steps; i++)
    g_ptr_array_add (draft->published, (gpointer) _ (preset->steps[i].published));
  return draft;
}

/**
 * corrin_plan_draft_free:
 * @draft: (nullable) (transfer full): a draft
 */
void
corrin_plan_draft_free (CorrinPlanDraft *draft)
{
  if (draft == NULL)
    return;
  g_ptr_array_unref (draft->steps);
  g_ptr_array_unref (draft->published);
  g_free (draft);
}

/**
 * corrin_plan_draft_get_start:
 * @draft: a draft
 *
 * Returns: the first day of its first step, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_plan_draft_get_start (const CorrinPlanDraft *draft)
{
  return draft->steps->len > 0 ? ((CorrinPlanStep *) draft->steps->pdata[0])->day : CORRIN_DAY_NONE;
}

/**
 * corrin_plan_draft_set_start:
 * @draft: a draft
 * @start: the first day of its first step
 *
 * Moves the plan: each step follows the one before.
 */
void
corrin_plan_draft_set_start (CorrinPlanDraft *draft, CorrinDay start)
{
  if (draft->steps->len == 0)
    return;
  ((CorrinPlanStep *) draft->steps->pdata[0])->day = start;
  corrin_plan_steps_follow (draft->steps, 1);
}

/**
 * corrin_plan_draft_take:
 * @draft: a draft
 * @index: which step
 * @step: (transfer full): what stands in its place
 *
 * Changes a step; those after it follow it.
 */
void
corrin_plan_draft_take (CorrinPlanDraft *draft, guint index, CorrinPlanStep *step)
{
  g_return_if_fail (index < draft->steps->len);

  corrin_record_free (draft->steps->pdata[index]);
  draft->steps->pdata[index] = step;
  corrin_plan_steps_follow (draft->steps, index + 1);
}

/**
 * corrin_plan_draft_leave_out:
 * @draft: a draft
 * @index: which step
 *
 * Leaves a step out; the one after it takes its place.
 */
void
corrin_plan_draft_leave_out (CorrinPlanDraft *draft, guint index)
{
  CorrinDay day;

  g_return_if_fail (index < draft->steps->len);

  day = ((CorrinPlanStep *) draft->steps->pdata[index])->day;
  g_ptr_array_remove_index (draft->steps, index);
  g_ptr_array_remove_index (draft->published, index);
  if (index == draft->steps->len)
    return;
  ((CorrinPlanStep *) draft->steps->pdata[index])->day = day;
  corrin_plan_steps_follow (draft->steps, index + 1);
}

/**
 * corrin_plan_draft_to_save:
 * @draft: a draft
 *
 * Returns: (transfer container) (element-type CorrinPlanStep): the steps that have a first day
 */
GPtrArray *
corrin_plan_draft_to_save (const CorrinPlanDraft *draft)
{
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < draft->steps->len; i++)
    if (((CorrinPlanStep *) draft->steps->pdata[i])->day != CORRIN_DAY_NONE)
      g_ptr_array_add (steps, draft->steps->pdata[i]);
  return steps;
}

/**
 * corrin_plan_draft_title:
 * @draft: a draft
 * @index: which step
 *
 * Returns: (transfer full): its phase and first day
 */
char *
corrin_plan_draft_title (const CorrinPlanDraft *draft, guint index)
{
  const CorrinPlanStep *step = g_ptr_array_index (draft->steps, index);
  const char *phase = corrin_phase_display ((CorrinPhase) step->phase);
  g_autofree char *day = NULL;

  if (step->day == CORRIN_DAY_NONE)
    /* Translators: %s is a phase of the plan, such as "Maintenance". */
    return g_strdup_printf (_ ("%s, first day not known yet"), phase);
  day = corrin_day_display (step->day);
  /* Translators: a phase of the plan and the day on which it will begin: "Maintenance from 1 July 2026". */
  return g_strdup_printf (_ ("%1$s from %2$s"), phase, day);
}

/**
 * corrin_plan_draft_words:
 * @draft: a draft
 * @index: which step
 *
 * Returns: (transfer full): what it means, what the source says, and whether it will be saved
 */
char *
corrin_plan_draft_words (const CorrinPlanDraft *draft, guint index)
{
  const CorrinPlanStep *step = g_ptr_array_index (draft->steps, index);
  g_autofree char *words = corrin_phrase_step (step);
  GString *text = g_string_new (words);

  g_string_append_c (text, '\n');
  /* Translators: %s is what a source says. */
  g_string_append_printf (text, _ ("As published: %s"),
                          (const char *) g_ptr_array_index (draft->published, index));
  if (step->day == CORRIN_DAY_NONE)
    g_string_append_printf (
        text, "\n%s",
        _ ("It is not saved until it has a first day. You can also add it when the day is known."));
  return g_string_free (text, FALSE);
}

/**
 * corrin_plan_preset_words:
 * @preset: a published regimen
 *
 * Returns: (transfer full): its source and what it says
 */
char *
corrin_plan_preset_words (const CorrinPlanPreset *preset)
{
  GString *text = g_string_new (preset->source);

  for (guint i = 0; i < preset->n_steps; i++)
    g_string_append_printf (text, "\n%s", _ (preset->steps[i].published));
  return g_string_free (text, FALSE);
}
