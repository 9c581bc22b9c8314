/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form-dialog.h"
#include "supply-pick.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_SUPPLY_ROW (corrin_supply_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSupplyRow, corrin_supply_row, CORRIN, SUPPLY_ROW, AdwPreferencesGroup)

void corrin_supply_row_read (CorrinSupplyRow *self, CorrinFormDialog *dialog, const CorrinDose *dose);
void corrin_supply_row_show (CorrinSupplyRow *self, gboolean is_wanted);
const CorrinSupply *corrin_supply_row_get_supply (CorrinSupplyRow *self);
const CorrinSupply *corrin_supply_row_get_before (CorrinSupplyRow *self);
gboolean corrin_supply_row_is_changed (CorrinSupplyRow *self);
void corrin_supply_row_apply (CorrinSupplyRow *self, CorrinDose *dose);

G_END_DECLS
