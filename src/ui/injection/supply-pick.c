/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "supply-pick.h"

/**
 * corrin_supply_pick_new_for:
 * @dose: (nullable): a dose that is changed, or %NULL for a new one
 *
 * Which ampoule was taken is never guessed from another injection.
 *
 * Returns: what it takes
 */
CorrinSupplyPick
corrin_supply_pick_new_for (const CorrinDose *dose)
{
  if (dose == NULL || dose->supply == 0)
    return (CorrinSupplyPick){ 0, 1 };
  return (CorrinSupplyPick){ dose->supply, (int) CLAMP (dose->ampoules, 1, CORRIN_SUPPLY_PICK_MAX_AMPOULES) };
}

/**
 * corrin_supply_pick_equal:
 * @a: what an injection takes
 * @b: what an injection takes
 *
 * Returns: whether both take the same
 */
gboolean
corrin_supply_pick_equal (const CorrinSupplyPick *a, const CorrinSupplyPick *b)
{
  return a->supply == b->supply && (a->supply == 0 || a->ampoules == b->ampoules);
}

/**
 * corrin_supply_pick_offered:
 * @stocks: (element-type CorrinStock): what is left of each supply, in the order in which they were noted
 * @taken: the supply that the dose takes from already, or 0
 *
 * Returns: (transfer container) (element-type CorrinStock): those with something left, which came first standing first,
 *   and the one that is taken from
 */
GPtrArray *
corrin_supply_pick_offered (const GPtrArray *stocks, gint64 taken)
{
  GPtrArray *offered = g_ptr_array_new ();

  for (guint i = 0; i < stocks->len; i++)
    {
      CorrinStock *stock = stocks->pdata[i];

      if (stock->left > 0 || stock->supply->record.id == taken)
        g_ptr_array_add (offered, stock);
    }
  return offered;
}

/**
 * corrin_supply_pick_apply:
 * @pick: what an injection takes
 * @dose: the dose that is about to be saved
 *
 * Links the dose to the supply. One that was skipped takes nothing.
 */
void
corrin_supply_pick_apply (const CorrinSupplyPick *pick, CorrinDose *dose)
{
  gboolean takes = pick->supply != 0 && dose->status == CORRIN_DOSE_GIVEN;

  dose->supply = takes ? pick->supply : 0;
  dose->ampoules = takes ? pick->ampoules : 0;
}
