/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stock-words.h"

#include "typeset.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_stock_left_words:
 * @stock: what is left of a supply
 *
 * Returns: (transfer full): such as "3 of 5 left"
 */
char *
corrin_stock_left_words (const CorrinStock *stock)
{
  gulong ampoules = (gulong) stock->supply->ampoules;

  if (stock->left < 0)
    return g_strdup_printf (
        /* Translators: %1$lu is how many ampoules injections took, %2$lu how many were noted. */
        ngettext ("%1$lu taken, %2$lu noted", "%1$lu taken, %2$lu noted", ampoules), (gulong) stock->used,
        ampoules);
  if (stock->left == 0)
    /* Translators: %lu is a number of ampoules. */
    return g_strdup_printf (ngettext ("None of %lu left", "None of %lu left", ampoules), ampoules);
  /* Translators: %1$lu ampoules are left of %2$lu. */
  return g_strdup_printf (ngettext ("%1$lu of %2$lu left", "%1$lu of %2$lu left", ampoules),
                          (gulong) stock->left, ampoules);
}

/**
 * corrin_stock_printed_words:
 * @supply: a supply
 *
 * Returns: (transfer full) (nullable): batch and expiry as printed, or %NULL when neither was noted
 */
char *
corrin_stock_printed_words (const CorrinSupply *supply)
{
  g_autofree char *batch = corrin_plain_text (supply->batch);
  g_autofree char *expiry = corrin_plain_text (supply->expiry);

  if (batch != NULL && expiry != NULL)
    /* Translators: the batch and the expiry date that are printed on ampoules. */
    return g_strdup_printf (_ ("Batch %1$s, expiry %2$s"), batch, expiry);
  if (batch != NULL)
    /* Translators: the batch that is printed on ampoules. */
    return g_strdup_printf (_ ("Batch %s"), batch);
  /* Translators: the expiry date that is printed on ampoules. */
  return expiry != NULL ? g_strdup_printf (_ ("Expiry %s"), expiry) : NULL;
}

/**
 * corrin_stock_choice_words:
 * @stock: what is left of a supply
 *
 * Returns: (transfer full): the supply in one line, to be told from the others
 */
char *
corrin_stock_choice_words (const CorrinStock *stock)
{
  g_autofree char *product = corrin_plain_text (stock->supply->product);
  g_autofree char *printed = corrin_stock_printed_words (stock->supply);
  g_autofree char *left = corrin_stock_left_words (stock);

  if (printed == NULL)
    /* Translators: a product and how many ampoules are left of it: "Hydroxocobalamin 1 mg/mL, 3 of 5 left". */
    return g_strdup_printf (_ ("%1$s, %2$s"), product, left);
  /* Translators: a product, its batch and expiry, and how many ampoules are left of it. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), product, printed, left);
}

static char *
count_words (gint64 left)
{
  /* Translators: how many ampoules a person has at home. */
  return g_strdup_printf (ngettext ("%lu ampoule", "%lu ampoules", (gulong) left), (gulong) left);
}

static char *
lasting_words (gint64 left, const CorrinSupplyLasting *lasting)
{
  g_autofree char *count = count_words (left);
  g_autofree char *day = NULL;

  if (lasting->n_planned == 0)
    return g_steal_pointer (&count);
  if (lasting->is_all)
    /* Translators: %s is "5 ampoules": as many injections are planned, or fewer. */
    return g_strdup_printf (_ ("%s: enough for all that is planned"), count);
  day = corrin_day_display (lasting->last);
  if (lasting->each == 1)
    /* Translators: %1$s is "5 ampoules", %2$s the planned day of the injection that will take the last one. */
    return g_strdup_printf (_ ("%1$s: lasts until about %2$s under the plan, one for each injection"), count,
                            day);
  return g_strdup_printf (
      /* Translators: %1$s is "5 ampoules", %2$s the planned day of the last injection that they are enough for, %3$lu
       * how many each injection takes. */
      ngettext ("%1$s: lasts until about %2$s under the plan, %3$lu for each injection",
                "%1$s: lasts until about %2$s under the plan, %3$lu for each injection",
                (gulong) lasting->each),
      count, day, (gulong) lasting->each);
}

/**
 * corrin_stocks_words:
 * @stocks: (element-type CorrinStock): what is left of each supply
 * @steps: (element-type CorrinPlanStep): the steps in force
 * @doses: (element-type CorrinDose): all doses, by day
 * @today: the day
 *
 * Returns: (transfer full): how many ampoules there are in all, and until when they last under the plan
 */
char *
corrin_stocks_words (const GPtrArray *stocks, GPtrArray *steps, GPtrArray *doses, CorrinDay today)
{
  gint64 left = corrin_stocks_left (stocks);
  CorrinSupplyLasting lasting;

  if (left == 0)
    return g_strdup (_ ("All are used up, by what is recorded."));
  lasting = corrin_supply_lasting (left, steps, doses, today);
  return lasting_words (left, &lasting);
}
