/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "supply.h"

G_BEGIN_DECLS

#define CORRIN_SUPPLY_PICK_MAX_AMPOULES 99

/**
 * CorrinSupplyPick:
 * @supply: the supply that an injection takes from, or 0 for none
 * @ampoules: how many ampoules, at least one
 *
 * What an injection takes from the supply.
 */
typedef struct
{
  gint64 supply;
  int ampoules;
} CorrinSupplyPick;

CorrinSupplyPick corrin_supply_pick_new_for (const CorrinDose *dose);
gboolean corrin_supply_pick_equal (const CorrinSupplyPick *a, const CorrinSupplyPick *b);
GPtrArray *corrin_supply_pick_offered (const GPtrArray *stocks, gint64 taken);
void corrin_supply_pick_apply (const CorrinSupplyPick *pick, CorrinDose *dose);

G_END_DECLS
