/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan-presets.h"
#include "plan.h"

G_BEGIN_DECLS

/**
 * CorrinPlanDraft:
 * @preset: the published regimen that it begins from
 * @steps: (element-type CorrinPlanStep): its steps, not in the journal yet; one without a first day is not saved
 * @published: (element-type utf8): what the source says of each
 *
 * A plan that is made from a published one, before it is saved.
 */
typedef struct
{
  const CorrinPlanPreset *preset;
  GPtrArray *steps;
  GPtrArray *published;
} CorrinPlanDraft;

CorrinPlanDraft *corrin_plan_draft_new (const CorrinPlanPreset *preset, gint64 person, CorrinDay start);
void corrin_plan_draft_free (CorrinPlanDraft *draft);
CorrinDay corrin_plan_draft_get_start (const CorrinPlanDraft *draft);
void corrin_plan_draft_set_start (CorrinPlanDraft *draft, CorrinDay start);
void corrin_plan_draft_take (CorrinPlanDraft *draft, guint index, CorrinPlanStep *step);
void corrin_plan_draft_leave_out (CorrinPlanDraft *draft, guint index);
GPtrArray *corrin_plan_draft_to_save (const CorrinPlanDraft *draft);
char *corrin_plan_draft_title (const CorrinPlanDraft *draft, guint index);
char *corrin_plan_draft_words (const CorrinPlanDraft *draft, guint index);
char *corrin_plan_preset_words (const CorrinPlanPreset *preset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPlanDraft, corrin_plan_draft_free)

G_END_DECLS
