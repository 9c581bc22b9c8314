/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-plan-state.h"

#include "phrases.h"
#include "plan-phrases.h"
#include "planned-doses.h"

#include <glib/gi18n-lib.h>

#define DAYS_SHOWN 3
#define NOT_RECORDED_SHOWN 6

static void
line_free (gpointer data)
{
  CorrinPlanLine *line = data;

  g_free (line->title);
  g_free (line->text);
  g_free (line->sentence);
  g_free (line);
}

static void
add_line (GPtrArray *lines, gint64 id, CorrinDay day, char *title, char *text)
{
  CorrinPlanLine *line = g_new (CorrinPlanLine, 1);

  *line = (CorrinPlanLine){ .id = id, .day = day, .title = title, .text = text };
  /* Translators: a phase of the plan and what is given in it. */
  line->sentence = text != NULL ? g_strdup_printf (C_ ("plan", "%1$s: %2$s"), title, text) : g_strdup (title);
  g_ptr_array_add (lines, line);
}

static char *
words_of (const CorrinPlanStep *step)
{
  g_autofree char *words = corrin_phrase_step (step);
  g_autofree char *agreed = corrin_phrase_agreed (step);

  return agreed != NULL ? g_strconcat (words, "\n", agreed, NULL) : g_steal_pointer (&words);
}

/* Steps stand in the order of their days; what is over is looked up from the end. */
static void
add_steps (CorrinTreatmentPlanState *state, const CorrinEvidence *evidence)
{
  for (guint i = 0; i < evidence->plan->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (evidence->plan, i);
      CorrinDay last_day = corrin_plan_step_last_day (evidence->plan, step);
      gboolean is_over = last_day != CORRIN_DAY_NONE && last_day < evidence->today;

      add_line (is_over ? state->earlier : state->steps, step->record.id, CORRIN_DAY_NONE,
                corrin_phrase_step_title (evidence->plan, step, evidence->today), words_of (step));
    }
}

static const CorrinPlanStep *
find_version (GPtrArray *versions, gint64 id)
{
  for (guint i = 0; i < versions->len; i++)
    if (CORRIN_RECORD (g_ptr_array_index (versions, i))->id == id)
      return g_ptr_array_index (versions, i);
  return NULL;
}

/* The day on which somebody wrote it down, there. */
static CorrinDay
day_recorded (const CorrinRecord *record)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (record->recorded_at + record->recorded_offset);

  return at != NULL ? corrin_day_from_date_time (at) : CORRIN_DAY_NONE;
}

static void
add_versions (GPtrArray *lines, GPtrArray *versions)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const CorrinPlanStep *step = g_ptr_array_index (versions, i);
      const CorrinPlanStep *newer =
          step->replaced_by != 0 ? find_version (versions, step->replaced_by) : NULL;
      CorrinDay day = newer != NULL ? day_recorded (&newer->record) : CORRIN_DAY_NONE;
      g_autofree char *words = NULL;
      g_autofree char *day_words = NULL;
      g_autofree char *first = NULL;

      if (day == CORRIN_DAY_NONE)
        continue;
      words = words_of (step);
      day_words = corrin_day_display (day);
      first = corrin_day_display (step->day);
      add_line (
          lines, 0, CORRIN_DAY_NONE,
          /* Translators: an older version of a step of the plan, which was changed on the day %1$s. %2$s is a
                 * phase, %3$s the first day of the step. */
          g_strdup_printf (_ ("Until %1$s: %2$s from %3$s"), day_words,
                           corrin_phase_display ((CorrinPhase) step->phase), first),
          g_steal_pointer (&words));
    }
}

static void
add_not_recorded (GPtrArray *lines, const CorrinEvidence *evidence)
{
  CorrinPeriod period = { CORRIN_DAY_NONE, evidence->today };
  g_autoptr (GArray) planned = NULL;
  guint n_outside;

  if (evidence->plan->len == 0)
    return;
  period.from = ((CorrinPlanStep *) g_ptr_array_index (evidence->plan, 0))->day;
  if (period.from > evidence->today)
    return;
  planned = corrin_planned_doses_new (evidence, period, &n_outside);
  for (guint i = planned->len; i > 0 && lines->len < NOT_RECORDED_SHOWN; i--)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i - 1);

      if (one->dose == NULL)
        add_line (lines, 0, one->planned.day,
                  corrin_phrase_not_recorded (&one->planned, evidence->today, evidence->today), NULL);
    }
}

static char *
next_words (const CorrinEvidence *evidence)
{
  CorrinDay today = evidence->today;
  g_autoptr (GArray) days = corrin_plan_ahead (evidence->plan, evidence->doses, today, DAYS_SHOWN);
  const CorrinPlannedDay *next = days->len > 0 ? &g_array_index (days, CorrinPlannedDay, 0) : NULL;
  g_autofree char *list = NULL;

  if (evidence->plan->len == 0)
    return g_strdup (
        _ ("No plan is written down yet. It may be what you agreed at your clinic, in your own order "
           "and at your own pace; the journal then shows the next planned day."));
  if (next == NULL)
    return g_strdup (_ ("Nothing more is planned."));
  if (next->latest < today)
    return corrin_phrase_not_recorded (next, today, today);
  list = corrin_phrase_planned_list (days, today);
  /* Translators: %s is a list of days. */
  return g_strdup_printf (_ ("Next planned: %s"), list);
}

/**
 * corrin_treatment_plan_state_new:
 * @evidence: what is known up to today
 * @versions: (element-type CorrinPlanStep): all versions of all steps, by day and position
 *
 * Returns: (transfer full): what the section shows
 */
CorrinTreatmentPlanState *
corrin_treatment_plan_state_new (const CorrinEvidence *evidence, GPtrArray *versions)
{
  CorrinTreatmentPlanState *state = g_new0 (CorrinTreatmentPlanState, 1);

  state->steps = g_ptr_array_new_with_free_func (line_free);
  state->earlier = g_ptr_array_new_with_free_func (line_free);
  state->not_recorded = g_ptr_array_new_with_free_func (line_free);
  state->has_plan = evidence->plan->len > 0;
  state->words = next_words (evidence);
  add_steps (state, evidence);
  add_versions (state->earlier, versions);
  add_not_recorded (state->not_recorded, evidence);
  return state;
}

/**
 * corrin_treatment_plan_state_free:
 * @state: (nullable) (transfer full): what the section shows
 */
void
corrin_treatment_plan_state_free (CorrinTreatmentPlanState *state)
{
  if (state == NULL)
    return;
  g_free (state->words);
  g_ptr_array_unref (state->steps);
  g_ptr_array_unref (state->earlier);
  g_ptr_array_unref (state->not_recorded);
  g_free (state);
}
