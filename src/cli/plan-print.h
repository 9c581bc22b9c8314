/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

char *corrin_plan_to_table (GPtrArray *versions, gboolean all);
char *corrin_plan_to_json (GPtrArray *versions, gboolean all);
char *corrin_planned_to_table (const GArray *days, CorrinDay today);
char *corrin_planned_to_json (const GArray *days, CorrinDay today);

G_END_DECLS
