/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "listing.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char *from;
  char *to;
  char *format;
  gboolean ids;
} ListOptions;

static const CorrinOption options[] = {
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ListOptions, from), N_ ("DAY"), N_ ("the first day") },
  { "to", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ListOptions, to), N_ ("DAY"),
    N_ ("the last day; it belongs to the period") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ListOptions, format),
    /* Translators: stands for the name of a format in the help of a command. Keep it in capital letters. */
    N_ ("FORMAT"),
    N_ ("table (the usual), csv or json; the names in csv and json are English and stay the same") },
  { "ids", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ListOptions, ids), NULL,
    N_ ("begin each row of a table with the ID that --edit and “remove” take") },
  { NULL, 0, 0, NULL, NULL },
};

static const char *const formats[] = { "table", "csv", "json", NULL };

static gboolean (*const writers[]) (const CorrinListQuery *list, GError **error) = { corrin_list_write_table,
                                                                                     corrin_list_write_csv,
                                                                                     corrin_list_write_json };

static char *
all_words (void)
{
  GString *words = g_string_new (NULL);

  for (const CorrinListing *listing = corrin_listings; listing->word != NULL; listing++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", listing->word);
  return g_string_free (words, FALSE);
}

static const CorrinListing *
find_listing (const char *word, GError **error)
{
  g_autofree char *words = NULL;

  for (const CorrinListing *listing = corrin_listings; listing->word != NULL; listing++)
    if (g_str_equal (listing->word, word))
      return listing;
  words = all_words ();
  /* Translators: %1$s is what was typed, %2$s the names of all lists. */
  corrin_set_usage_error (error, _ ("There is no list “%1$s”. There are: %2$s."), word, words);
  return NULL;
}

/* What belongs to the whole journal is nobody's. */
static gboolean
choose_person (const CorrinCall *call, CorrinListQuery *list, GError **error)
{
  g_autoptr (CorrinPerson) person = NULL;

  if (corrin_kind_field (list->listing->kind, "person") == NULL)
    return TRUE;
  person = corrin_call_person (call, list->store, error);
  if (person == NULL)
    return FALSE;
  list->query.person = person->record.id;
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const ListOptions *typed = call->options;
  CorrinListQuery list = { .listing = find_listing (call->arguments[0], error) };
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinNames) names = NULL;
  g_autoptr (GString) page = g_string_new (NULL);
  int format;

  if (list.listing == NULL || !corrin_usage_choice ("--format", typed->format, formats, &format, error)
      || !corrin_usage_period (typed->from, typed->to, &list.query.from, &list.query.to, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_READ, error);
  list.store = store;
  if (store == NULL || !choose_person (call, &list, error))
    return FALSE;
  names = corrin_names_new (store, list.query.person, corrin_list_names_doses (list.listing->kind), error);
  if (names == NULL)
    return FALSE;

  list.names = names;
  list.with_ids = typed->ids;
  list.page = page;
  if (!writers[format](&list, error))
    return FALSE;
  fputs (page->str, stdout);
  return TRUE;
}

const CorrinCommand corrin_command_list = {
  .name = "list",
  .group = CORRIN_COMMANDS_LOOK,
  /* Translators: stands for the name of a list in the help of a command. Keep it in capital letters. */
  .arguments = N_ ("WHAT"),
  .min_arguments = 1,
  .max_arguments = 1,
  .summary = N_ ("print records, such as ratings, doses or appointments"),
  .description = N_ (
      "Prints records in the order of their days. WHAT is ratings, doses, labs, reactions, follow-ups, plan, "
      "earlier, "
      "appointments, questions, supply, notes, tags, places, symptoms, wordings, people, carers or imports."),
  .examples = "  corrin-cli list ratings --from 2026-05-01 --to 2026-05-31\n"
              "  corrin-cli list doses --format csv > doses.csv\n",
  .options = options,
  .options_size = sizeof (ListOptions),
  .run = run,
};
