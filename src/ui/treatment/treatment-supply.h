/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TREATMENT_SUPPLY (corrin_treatment_supply_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTreatmentSupply, corrin_treatment_supply, CORRIN, TREATMENT_SUPPLY, GtkBox)

void corrin_treatment_supply_show (CorrinTreatmentSupply *self, CorrinDocument *document);
gboolean corrin_treatment_supply_has_any (CorrinTreatmentSupply *self);

G_END_DECLS
