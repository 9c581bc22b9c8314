/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "supply.h"

#include "store-private.h"

#include <sqlite3.h>

/* Nobody's ampoules last longer than that, and planned days so far ahead are not looked for. */
#define YEARS_AHEAD 60

#define USED                                                                                                 \
  "SELECT coalesce(sum(ampoules) FILTER (WHERE status = 'given'), 0), count(*) FROM dose WHERE supply = ?1"

static gboolean
read_used (CorrinStore *store, CorrinStock *stock, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (store->database, USED, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, stock->supply->record.id);
  if (corrin_database_step (store->database, statement, error) != CORRIN_STEP_ROW)
    return FALSE;
  stock->used = sqlite3_column_int64 (statement, 0);
  stock->left = stock->supply->ampoules - stock->used;
  stock->n_doses = (guint) sqlite3_column_int (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

static GPtrArray *
read_stocks (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) supplies = corrin_store_list (store, &corrin_supply_kind, &query, error);
  g_autoptr (GPtrArray) stocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_stock_free);

  for (guint i = 0; supplies != NULL && i < supplies->len; i++)
    {
      CorrinStock *stock = g_new0 (CorrinStock, 1);

      stock->supply = g_steal_pointer (&supplies->pdata[i]);
      g_ptr_array_add (stocks, stock);
      if (!read_used (store, stock, error))
        return NULL;
    }
  return supplies != NULL ? g_steal_pointer (&stocks) : NULL;
}

/**
 * corrin_stocks_read:
 * @store: a store
 * @person: whose
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinStock): what is left of each supply, in the order in which
 *   they were noted
 */
GPtrArray *
corrin_stocks_read (CorrinStore *store, gint64 person, GError **error)
{
  GPtrArray *stocks;
  gboolean own;

  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  stocks = read_stocks (store, person, error);
  corrin_store_end_reading (store, own);
  return stocks;
}

/**
 * corrin_stocks_find:
 * @stocks: (element-type CorrinStock): what is left of each supply
 * @supply: an id, or 0
 *
 * Returns: (transfer none) (nullable): what is left of that one
 */
const CorrinStock *
corrin_stocks_find (const GPtrArray *stocks, gint64 supply)
{
  for (guint i = 0; i < stocks->len; i++)
    if (((CorrinStock *) stocks->pdata[i])->supply->record.id == supply)
      return stocks->pdata[i];
  return NULL;
}

/**
 * corrin_stocks_left:
 * @stocks: (element-type CorrinStock): what is left of each supply
 *
 * Returns: how many ampoules there are in all; one that was taken too many of one supply is not missing from another
 */
gint64
corrin_stocks_left (const GPtrArray *stocks)
{
  gint64 left = 0;

  for (guint i = 0; i < stocks->len; i++)
    left += MAX (((CorrinStock *) stocks->pdata[i])->left, 0);
  return left;
}

static void
copy_if_noted (char **text, const char *noted)
{
  if (noted == NULL)
    return;
  g_free (*text);
  *text = g_strdup (noted);
}

/**
 * corrin_supply_take:
 * @supply: (nullable): a supply, or %NULL for none
 * @ampoules: how many ampoules of it, at least one
 * @dose: a dose that is about to be saved
 *
 * Lets a dose take whole ampoules. What is noted of them is written into the dose, which so keeps it when the supply is
 * deleted; without a supply, the dose takes nothing.
 */
void
corrin_supply_take (const CorrinSupply *supply, gint64 ampoules, CorrinDose *dose)
{
  dose->supply = supply != NULL ? supply->record.id : 0;
  dose->ampoules = supply != NULL ? MAX (ampoules, 1) : 0;
  if (supply == NULL)
    return;
  copy_if_noted (&dose->product, supply->product);
  copy_if_noted (&dose->batch, supply->batch);
  copy_if_noted (&dose->expiry, supply->expiry);
}

static gint64
ampoules_each (GPtrArray *doses)
{
  for (guint i = doses->len; i-- > 0;)
    {
      const CorrinDose *dose = doses->pdata[i];

      if (dose->status == CORRIN_DOSE_GIVEN && dose->ampoules > 0)
        return dose->ampoules;
    }
  return 1;
}

/* Of a planned day ahead it can be known already that nothing will be given. */
static gboolean
is_skipped (GPtrArray *doses, CorrinDay planned)
{
  for (guint i = doses->len; i-- > 0;)
    {
      const CorrinDose *dose = doses->pdata[i];
      CorrinDay answered = dose->planned_day != CORRIN_DAY_NONE ? dose->planned_day : dose->day;

      if (dose->status == CORRIN_DOSE_SKIPPED && answered == planned)
        return TRUE;
    }
  return FALSE;
}

/**
 * corrin_supply_lasting:
 * @left: how many ampoules there are
 * @steps: (element-type CorrinPlanStep): the steps in force, by day and position
 * @doses: (element-type CorrinDose): all given and skipped doses, by day
 * @today: the day from which on to look
 *
 * Goes through the planned injections from the next one on as long as there are ampoules. A planned day that has passed
 * without a dose stands for today.
 *
 * Returns: until when they last
 */
CorrinSupplyLasting
corrin_supply_lasting (gint64 left, GPtrArray *steps, GPtrArray *doses, CorrinDay today)
{
  CorrinSupplyLasting lasting = { .each = ampoules_each (doses), .last = CORRIN_DAY_NONE };
  gint64 enough_for = left > 0 ? left / lasting.each : 0;
  CorrinPlannedDay next;
  g_autoptr (GArray) days = NULL;

  if (!corrin_plan_next (steps, doses, today, &next))
    return lasting;
  days = corrin_plan_days (steps, doses, next.day,
                           MIN (today + YEARS_AHEAD * 365, corrin_day_new (9999, 12, 31)));
  for (guint i = 0; i < days->len; i++)
    {
      const CorrinPlannedDay *one = &g_array_index (days, CorrinPlannedDay, i);

      if (!corrin_route_is_injection (one->step->route) || is_skipped (doses, one->day))
        continue;
      if (lasting.n_planned == enough_for)
        return lasting;
      lasting.n_planned++;
      lasting.last = MAX (one->day, today);
    }
  lasting.is_all = lasting.n_planned > 0;
  return lasting;
}

/**
 * corrin_stock_free:
 * @stock: (nullable) (transfer full): what is left of a supply
 */
void
corrin_stock_free (CorrinStock *stock)
{
  if (stock == NULL)
    return;
  corrin_record_free (stock->supply);
  g_free (stock);
}
