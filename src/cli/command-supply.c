/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "clock.h"
#include "stock-words.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MAX_AMPOULES 999

typedef struct
{
  char *batch;
  char *expiry;
  char *note;
} SupplyOptions;

static const CorrinOption options[] = {
  { "batch", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SupplyOptions, batch), N_ ("TEXT"),
    N_ ("the batch that is printed on them") },
  { "expiry", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SupplyOptions, expiry), N_ ("TEXT"),
    N_ ("the expiry date as it is printed") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SupplyOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
write_supply (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
              GError **error)
{
  const SupplyOptions *typed = call->options;
  g_autoptr (CorrinSupply) supply = corrin_record_new (&corrin_supply_kind);
  guint64 ampoules = 0;

  /* Translators: what stands for a number of ampoules in the usage of “supply”. */
  if (!corrin_usage_whole (_ ("AMPOULES"), call->arguments[1], 0, MAX_AMPOULES, &ampoules, error))
    return FALSE;
  supply->record.person = person->record.id;
  supply->record.note = corrin_value_text (typed->note);
  supply->product = corrin_value_text (call->arguments[0]);
  supply->ampoules = (gint64) ampoules;
  supply->batch = corrin_value_text (typed->batch);
  supply->expiry = corrin_value_text (typed->expiry);
  if (!corrin_store_add (store, supply, error))
    return FALSE;
  g_string_append_printf (
      said,
      /* Translators: %1$lu is a number of ampoules, %2$s a product. */
      ngettext ("Recorded: %1$lu ampoule, %2$s.", "Recorded: %1$lu ampoules, %2$s.", (gulong) ampoules),
      (gulong) ampoules, supply->product);
  g_string_append_c (said, '\n');
  return TRUE;
}

static char *
describe (CorrinStore *store, gint64 person, GError **error)
{
  CorrinDay today = corrin_clock_today ();
  g_autoptr (GPtrArray) stocks = corrin_stocks_read (store, person, error);
  g_autoptr (CorrinEvidence) evidence = NULL;
  g_autofree char *words = NULL;
  GString *page;

  if (stocks == NULL)
    return NULL;
  evidence = corrin_evidence_read (store, person, today, today,
                                   CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_CHART, error);
  if (evidence == NULL)
    return NULL;
  if (stocks->len == 0)
    return g_strdup_printf ("%s\n", _ ("No supply is noted."));
  page = g_string_new (NULL);
  for (guint i = 0; i < stocks->len; i++)
    {
      g_autofree char *line = corrin_stock_choice_words (stocks->pdata[i]);

      g_string_append_printf (page, "%s\n", line);
    }
  words = corrin_stocks_words (stocks, evidence->plan, evidence->doses, today);
  g_string_append_printf (page, "\n%s\n", words);
  return g_string_free (page, FALSE);
}

static gboolean
print_supply (CorrinCall *call, GError **error)
{
  g_autoptr (CorrinStore) store = corrin_call_open (call, CORRIN_STORE_READ, error);
  g_autoptr (CorrinPerson) person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  g_autofree char *page = person != NULL ? describe (store, person->record.id, error) : NULL;

  if (page == NULL)
    return FALSE;
  fputs (page, stdout);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  if (call->arguments[0] == NULL)
    return print_supply (call, error);
  if (call->arguments[1] != NULL)
    return corrin_call_write (call, _ ("Note a supply"), write_supply, error);
  corrin_set_usage_error (error, _ ("How many ampoules are there? Their number comes after the product."));
  return FALSE;
}

const CorrinCommand corrin_command_supply = {
  .name = "supply",
  .group = CORRIN_COMMANDS_RECORD,
  /* Translators: stands for a product and a number in the help of a command. Keep it in capital letters. */
  .arguments = N_ ("[PRODUCT AMPOULES]"),
  .min_arguments = 0,
  .max_arguments = 2,
  .summary = N_ ("note ampoules that came, or print what is left"),
  .description = N_ ("Notes ampoules that came, with what is printed on them. Without PRODUCT it prints what "
                     "is left of each "
                     "supply by the doses that took from it, and until when all last under the plan."),
  .examples = "  corrin-cli supply \"Hydroxocobalamin 1 mg/mL\" 5 --batch HX2358 --expiry 2028-03\n"
              "  corrin-cli supply\n",
  .options = options,
  .options_size = sizeof (SupplyOptions),
  .run = run,
};
