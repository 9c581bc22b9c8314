/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Changes of the plan, each within an action that is under way. What was planned is never rewritten: a step that has
 * been changed from a day on stays for the days before, and one that has been corrected stays as an older version. */

CorrinPlanStep *corrin_plan_step_new_version (const CorrinPlanStep *step);
CorrinPlanStep *corrin_plan_step_new_ended (const CorrinPlanStep *step, CorrinDay last_day);

gboolean corrin_plan_add (CorrinStore *store, GPtrArray *steps, GError **error);
gboolean corrin_plan_change (CorrinStore *store, gint64 id, CorrinPlanStep *changed, GError **error);
gboolean corrin_plan_correct (CorrinStore *store, gint64 id, CorrinPlanStep *version, GError **error);
gboolean corrin_plan_remove (CorrinStore *store, gint64 id, GError **error);

G_END_DECLS
