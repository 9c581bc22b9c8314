/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-change.h"

#include "errors.h"
#include "history.h"
#include "instant.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_plan_step_new_version:
 * @step: a step
 *
 * Returns: (transfer full): a record that says the same and is not in a journal yet
 */
CorrinPlanStep *
corrin_plan_step_new_version (const CorrinPlanStep *step)
{
  CorrinPlanStep *version;

  g_return_val_if_fail (step != NULL, NULL);

  version = corrin_record_copy (step);
  g_clear_pointer (&version->record.uuid, g_free);
  version->record.id = 0;
  version->record.author = 0;
  version->record.import = 0;
  version->record.recorded_at = CORRIN_INSTANT_NONE;
  version->record.recorded_offset = 0;
  version->replaced_by = 0;
  return version;
}

/**
 * corrin_plan_step_new_ended:
 * @step: a step
 * @last_day: a day, not before its first one
 *
 * Returns: (transfer full): a version of @step that says the same and ends on @last_day; what was planned up to then
 *   stays planned
 */
CorrinPlanStep *
corrin_plan_step_new_ended (const CorrinPlanStep *step, CorrinDay last_day)
{
  CorrinPlanStep *version = corrin_plan_step_new_version (step);

  g_return_val_if_fail (version != NULL, NULL);

  version->ends = CORRIN_ENDS_ON_DAY;
  version->end_count = 0;
  version->end_day = last_day;
  return version;
}

/* Of several steps that start on one day, the last one counts: a new one stands behind all others. */
static gboolean
next_position (CorrinStore *store, gint64 person, gint64 *position, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) steps = corrin_store_list (store, &corrin_plan_step_kind, &query, error);

  *position = 0;
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    *position = MAX (*position, ((CorrinPlanStep *) g_ptr_array_index (steps, i))->position + 1);
  return steps != NULL;
}

/**
 * corrin_plan_add:
 * @store: a journal with an action under way
 * @steps: (element-type CorrinPlanStep): new steps of one person, in their order
 * @error: return location for an error
 *
 * Adds steps to the plan. A step that lasts when another one starts ends there by itself.
 *
 * Returns: whether all are added
 */
gboolean
corrin_plan_add (CorrinStore *store, GPtrArray *steps, GError **error)
{
  g_return_val_if_fail (store != NULL && steps != NULL, FALSE);

  for (guint i = 0; i < steps->len; i++)
    {
      CorrinPlanStep *step = g_ptr_array_index (steps, i);

      if (!next_position (store, step->record.person, &step->position, error)
          || !corrin_store_add (store, step, error))
        return FALSE;
    }
  return TRUE;
}

static CorrinPlanStep *
get_in_force (CorrinStore *store, gint64 id, GError **error)
{
  g_autoptr (CorrinPlanStep) step = corrin_store_get (store, &corrin_plan_step_kind, id, error);

  if (step == NULL)
    return NULL;
  if (step->replaced_by == 0)
    return g_steal_pointer (&step);
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT,
                       _ ("This step was changed meanwhile. The newer version is in the plan."));
  return NULL;
}

static gboolean
replace (CorrinStore *store, CorrinPlanStep *step, CorrinPlanStep *version, GError **error)
{
  version->record.person = step->record.person;
  version->position = step->position;
  version->replaced_by = 0;
  if (!corrin_store_add (store, version, error))
    return FALSE;
  step->replaced_by = version->record.id;
  return corrin_store_update (store, step, error);
}

/**
 * corrin_plan_correct:
 * @store: a journal with an action under way
 * @id: a step in force
 * @version: what it should have said from the beginning; a new record
 * @error: return location for an error
 *
 * Puts a newer version in the place of a step. The older one stays, and names the newer one.
 *
 * Returns: whether it is replaced
 */
gboolean
corrin_plan_correct (CorrinStore *store, gint64 id, CorrinPlanStep *version, GError **error)
{
  g_autoptr (CorrinPlanStep) step = NULL;

  g_return_val_if_fail (store != NULL && version != NULL, FALSE);

  step = get_in_force (store, id, error);
  return step != NULL && replace (store, step, version, error);
}

/**
 * corrin_plan_change:
 * @store: a journal with an action under way
 * @id: a step in force
 * @changed: what is agreed from its first day on; a new record
 * @error: return location for an error
 *
 * Changes the plan from a day on. The step stays as it is for the days before; if there are none, it gets a newer
 * version.
 *
 * Returns: whether it is changed
 */
gboolean
corrin_plan_change (CorrinStore *store, gint64 id, CorrinPlanStep *changed, GError **error)
{
  g_autoptr (CorrinPlanStep) step = NULL;

  g_return_val_if_fail (store != NULL && changed != NULL, FALSE);

  step = get_in_force (store, id, error);
  if (step == NULL)
    return FALSE;
  if (changed->day <= step->day)
    return replace (store, step, changed, error);
  changed->record.person = step->record.person;
  return next_position (store, step->record.person, &changed->position, error)
         && corrin_store_add (store, changed, error);
}

/**
 * corrin_plan_remove:
 * @store: a journal with an action under way
 * @id: a step in force
 * @error: return location for an error
 *
 * Removes a step with its older versions, which else would be the plan again.
 *
 * Returns: whether it is removed
 */
gboolean
corrin_plan_remove (CorrinStore *store, gint64 id, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return corrin_history_remove (store, &corrin_plan_step_kind, id, error);
}
