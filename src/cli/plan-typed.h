/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* Rules and ends of a step of the plan as they are typed. */

gboolean corrin_value_rule (const char *text, CorrinPlanStep *step, GError **error);
gboolean corrin_value_end (const char *text, CorrinPlanStep *step, GError **error);

G_END_DECLS
