/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-supply-state.h"

#include "stock-words.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  CorrinSupplyLine *line = data;

  g_free (line->product);
  g_free (line->text);
  g_free (line);
}

static char *
text_of (const CorrinStock *stock)
{
  g_autofree char *left = corrin_stock_left_words (stock);
  g_autofree char *printed = corrin_stock_printed_words (stock->supply);

  return printed != NULL ? g_strdup_printf ("%s\n%s", left, printed) : g_steal_pointer (&left);
}

static void
add_lines (CorrinTreatmentSupplyState *state, const GPtrArray *stocks, gboolean used_up)
{
  for (guint i = stocks->len; i-- > 0;)
    {
      const CorrinStock *stock = stocks->pdata[i];
      CorrinSupplyLine *line;

      if ((stock->left <= 0) != used_up)
        continue;
      line = g_new (CorrinSupplyLine, 1);
      *line = (CorrinSupplyLine){ stock->supply->record.id, used_up,
                                  corrin_plain_text (stock->supply->product), text_of (stock) };
      g_ptr_array_add (state->lines, line);
      state->n_used_up += used_up;
    }
}

static char *
words_of (const GPtrArray *stocks, GPtrArray *steps, GPtrArray *doses, CorrinDay today)
{
  if (stocks->len == 0)
    return g_strdup (
        _ ("For ampoules that you keep at home. An injection can take its own from here, and its batch "
           "and expiry are filled in."));
  return corrin_stocks_words (stocks, steps, doses, today);
}

/**
 * corrin_treatment_supply_state_new:
 * @stocks: (element-type CorrinStock): what is left of each supply, in the order in which they were noted
 * @steps: (element-type CorrinPlanStep): the steps in force
 * @doses: (element-type CorrinDose): all doses, by day
 * @today: the day
 *
 * Returns: (transfer full): what the section shows of it
 */
CorrinTreatmentSupplyState *
corrin_treatment_supply_state_new (const GPtrArray *stocks, GPtrArray *steps, GPtrArray *doses,
                                   CorrinDay today)
{
  CorrinTreatmentSupplyState *state = g_new0 (CorrinTreatmentSupplyState, 1);

  state->words = words_of (stocks, steps, doses, today);
  state->lines = g_ptr_array_new_with_free_func (line_free);
  add_lines (state, stocks, FALSE);
  add_lines (state, stocks, TRUE);
  return state;
}

/**
 * corrin_treatment_supply_state_free:
 * @state: (nullable) (transfer full): what the section shows
 */
void
corrin_treatment_supply_state_free (CorrinTreatmentSupplyState *state)
{
  if (state == NULL)
    return;
  g_free (state->words);
  g_ptr_array_unref (state->lines);
  g_free (state);
}

/**
 * corrin_supply_line_sentence:
 * @line: a supply
 *
 * Returns: (transfer full): all of it in one sentence
 */
char *
corrin_supply_line_sentence (const CorrinSupplyLine *line)
{
  g_auto (GStrv) parts = g_strsplit (line->text, "\n", -1);
  g_autofree char *text = g_strjoinv (", ", parts);

  /* Translators: a product, and what is left of it with batch and expiry. */
  return g_strdup_printf (C_ ("supply", "%1$s: %2$s"), line->product, text);
}
