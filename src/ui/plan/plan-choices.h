/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void corrin_plan_fill_tasks (AdwComboRow *row);
void corrin_plan_fill_phases (AdwComboRow *row);
void corrin_plan_fill_rules (AdwComboRow *row);
void corrin_plan_fill_counted (AdwComboRow *row);
void corrin_plan_fill_ends (AdwComboRow *row);
const char *corrin_plan_interval_title (int rule);
const char *corrin_plan_count_title (int ends);

G_END_DECLS
