/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "injection-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PLAN_GROUP (corrin_plan_group_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPlanGroup, corrin_plan_group, CORRIN, PLAN_GROUP, AdwPreferencesGroup)

void corrin_plan_group_set (CorrinPlanGroup *self, const CorrinInjectionForm *form,
                            const CorrinDoseHistory *history);
void corrin_plan_group_get (CorrinPlanGroup *self, CorrinInjectionForm *form);

G_END_DECLS
