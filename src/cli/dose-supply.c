/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-supply.h"

#include "errors.h"

#include <glib/gi18n-lib.h>

static gboolean
is_named (const char *printed, const char *folded)
{
  g_autofree char *name = printed != NULL ? g_utf8_casefold (printed, -1) : NULL;

  return g_strcmp0 (name, folded) == 0;
}

/* Of several packages the one that has ampoules left, of those the one that came first. */
static const CorrinStock *
find_stock (const GPtrArray *stocks, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  const CorrinStock *found = NULL;

  for (guint i = 0; i < stocks->len; i++)
    {
      const CorrinStock *stock = stocks->pdata[i];

      if (!is_named (stock->supply->batch, folded) && !is_named (stock->supply->product, folded))
        continue;
      if (found == NULL || (found->left <= 0 && stock->left > 0))
        found = stock;
    }
  return found;
}

/**
 * corrin_dose_take_supply:
 * @store: a journal
 * @dose: a dose of a person that is about to be added
 * @words: the product or the batch of a supply
 * @ampoules: how many ampoules it takes
 * @error: return location for %CORRIN_ERROR_NOT_FOUND and others
 *
 * Returns: whether there is such a supply
 */
gboolean
corrin_dose_take_supply (CorrinStore *store, CorrinDose *dose, const char *words, gint64 ampoules,
                         GError **error)
{
  g_autoptr (GPtrArray) stocks = corrin_stocks_read (store, dose->record.person, error);
  const CorrinStock *stock = stocks != NULL ? find_stock (stocks, words) : NULL;

  if (stock != NULL)
    corrin_supply_take (stock->supply, ampoules, dose);
  else if (stocks != NULL)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
                 /* Translators: %s is what was typed: a product or a batch. */
                 _ ("There is no supply with the product or the batch “%s”."), words);
  return stock != NULL;
}
