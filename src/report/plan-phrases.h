/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* The plan in words, the same on screen, on paper and in a terminal. */

char *corrin_phrase_step (const CorrinPlanStep *step);
char *corrin_phrase_step_title (GPtrArray *steps, const CorrinPlanStep *step, CorrinDay today);
char *corrin_phrase_agreed (const CorrinPlanStep *step);
char *corrin_phrase_planned (const CorrinPlannedDay *planned, CorrinDay today);
char *corrin_phrase_planned_list (const GArray *days, CorrinDay today);

G_END_DECLS
