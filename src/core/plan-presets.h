/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

#define CORRIN_PRESET_STEPS_MAX 4

/**
 * CorrinPlanPresetStep:
 * @published: translatable: the step as the source has it, where that says more than a step can hold
 * @phase: its phase
 * @substance: what is given
 * @route: how
 * @micrograms: how much, or 0 where the source leaves a choice
 * @rule: how often
 * @interval_min: as in a step
 * @interval_max: as in a step
 * @counted_from: as in a step
 * @ends: as in a step
 * @end_count: as in a step
 *
 * A step of a published regimen.
 */
typedef struct
{
  const char *published;
  CorrinPhase phase;
  CorrinSubstance substance;
  CorrinRoute route;
  gint64 micrograms;
  CorrinRule rule;
  gint64 interval_min;
  gint64 interval_max;
  CorrinCountedFrom counted_from;
  CorrinEnds ends;
  gint64 end_count;
} CorrinPlanPresetStep;

/**
 * CorrinPlanPreset:
 * @key: its name for programs
 * @country: translatable: where it is published
 * @name: translatable: what it is called here
 * @source: who published it
 * @address: where it was seen
 * @seen: the day on which it was seen
 * @steps: its steps
 * @n_steps: how many
 *
 * A regimen as it was published somewhere: something to begin with and to edit, never advice. None is chosen unless
 * the person chooses it.
 */
typedef struct
{
  const char *key;
  const char *country;
  const char *name;
  const char *source;
  const char *address;
  const char *seen;
  CorrinPlanPresetStep steps[CORRIN_PRESET_STEPS_MAX];
  guint n_steps;
} CorrinPlanPreset;

const CorrinPlanPreset *corrin_plan_presets (guint *n);
char *corrin_plan_preset_origin (const CorrinPlanPreset *preset);
GPtrArray *corrin_plan_preset_steps (const CorrinPlanPreset *preset, gint64 person, CorrinDay start);
void corrin_plan_steps_follow (GPtrArray *steps, guint first);

G_END_DECLS
