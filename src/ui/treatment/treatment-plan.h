/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TREATMENT_PLAN (corrin_treatment_plan_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTreatmentPlan, corrin_treatment_plan, CORRIN, TREATMENT_PLAN, GtkBox)

void corrin_treatment_plan_show (CorrinTreatmentPlan *self, CorrinDocument *document);

G_END_DECLS
