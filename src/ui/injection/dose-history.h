/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"
#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinDoseHistory:
 * @doses: (element-type CorrinDose): all doses of a person, by day
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @questions: (element-type CorrinQuestion): what stands on the list for the visit and was not asked yet
 *
 * What was recorded and planned before: what a form can be filled from.
 */
typedef struct
{
  GPtrArray *doses;
  GPtrArray *steps;
  GPtrArray *questions;
} CorrinDoseHistory;

CorrinDoseHistory *corrin_dose_history_read (CorrinStore *store, gint64 person, GError **error);
CorrinDoseHistory *corrin_dose_history_new_empty (void);
void corrin_dose_history_free (CorrinDoseHistory *history);

const CorrinDose *corrin_dose_history_last (const CorrinDoseHistory *history, CorrinDay day);
gboolean corrin_dose_history_has (const CorrinDoseHistory *history, CorrinDay day, gboolean in_month);
GArray *corrin_dose_history_days (const CorrinDoseHistory *history);
GPtrArray *corrin_dose_history_givers (const CorrinDoseHistory *history);
const CorrinDose *corrin_dose_history_last_other (const CorrinDoseHistory *history, CorrinDay day);
GArray *corrin_dose_history_open_days (const CorrinDoseHistory *history, CorrinDay from, CorrinDay to,
                                       gboolean injections);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinDoseHistory, corrin_dose_history_free)

G_END_DECLS
