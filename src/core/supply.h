/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"
#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinStock:
 * @supply: what was noted: a product with its ampoules, batch and expiry
 * @used: the ampoules that given doses took of it
 * @left: what is left by the records; below zero when more were taken than noted
 * @n_doses: how many doses name the supply
 *
 * What is left of a supply. It is always counted anew from the doses and stored nowhere, so that no change of a dose,
 * no deletion and no undo can make the two disagree.
 */
typedef struct
{
  CorrinSupply *supply;
  gint64 used;
  gint64 left;
  guint n_doses;
} CorrinStock;

/**
 * CorrinSupplyLasting:
 * @each: how many ampoules an injection takes: as many as the last one did that took any, else one
 * @n_planned: for how many planned injections the ampoules are enough, as far as anything is planned
 * @last: the planned day of the last of them, or %CORRIN_DAY_NONE if there is none
 * @is_all: whether nothing more is planned after it
 *
 * Until when ampoules last under the plan.
 */
typedef struct
{
  gint64 each;
  guint n_planned;
  CorrinDay last;
  gboolean is_all;
} CorrinSupplyLasting;

GPtrArray *corrin_stocks_read (CorrinStore *store, gint64 person, GError **error);
const CorrinStock *corrin_stocks_find (const GPtrArray *stocks, gint64 supply);
gint64 corrin_stocks_left (const GPtrArray *stocks);
void corrin_supply_take (const CorrinSupply *supply, gint64 ampoules, CorrinDose *dose);
CorrinSupplyLasting corrin_supply_lasting (gint64 left, GPtrArray *steps, GPtrArray *doses, CorrinDay today);
void corrin_stock_free (CorrinStock *stock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinStock, corrin_stock_free)

G_END_DECLS
