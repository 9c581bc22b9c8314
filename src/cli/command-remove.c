/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "find-record.h"
#include "history.h"

#include <glib/gi18n-lib.h>

/* What has a command of its own, or is part of how other entries are read. */
static gboolean
can_remove (const CorrinKind *kind)
{
  const CorrinKind *const kept[] = { &corrin_symptom_kind, &corrin_symptom_version_kind, &corrin_person_kind,
                                     &corrin_carer_kind, &corrin_import_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (kept[i] == kind)
      return FALSE;
  return TRUE;
}

static const CorrinListing *
find_listing (const char *word, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const CorrinListing *listing = corrin_listings; listing->word != NULL; listing++)
    {
      if (!can_remove (listing->kind))
        continue;
      if (g_str_equal (listing->word, word))
        return listing;
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", listing->word);
    }
  corrin_set_usage_error (error,
                          /* Translators: %1$s is what was typed, %2$s the names of lists. */
                          _ ("There is no list “%1$s” from which something can be removed. There are: %2$s."),
                          word, words->str);
  return NULL;
}

/* What stood in the list. */
static char *
describe (const CorrinListing *listing, const CorrinRecord *record, const CorrinNames *names)
{
  char *cells[CORRIN_LISTING_MAX_COLUMNS] = { NULL };
  GString *words = g_string_new (NULL);

  listing->fill (record, names, cells);
  for (guint i = 0; i < CORRIN_LISTING_MAX_COLUMNS; i++)
    {
      if (cells[i] != NULL && cells[i][0] != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", cells[i]);
      g_free (cells[i]);
    }
  return g_string_free (words, FALSE);
}

static gboolean
remove_record (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
               GError **error)
{
  const CorrinListing *listing = find_listing (call->arguments[0], error);
  g_autoptr (CorrinRecord) record =
      listing != NULL
          ? corrin_find_record (store, listing->kind, person->record.id, call->arguments[1], error)
          : NULL;
  g_autoptr (CorrinNames) names =
      record != NULL
          ? corrin_names_new (store, person->record.id, corrin_list_names_doses (listing->kind), error)
          : NULL;
  g_autofree char *words = NULL;

  if (names == NULL)
    return FALSE;
  words = describe (listing, record, names);
  if (!corrin_history_remove (store, listing->kind, record->id, error))
    return FALSE;
  /* Translators: %s is an entry as it stood in a list. */
  g_string_append_printf (said, _ ("Removed: %s"), words);
  g_string_append_c (said, '\n');
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return find_listing (call->arguments[0], error) != NULL
         && corrin_call_write (call, _ ("Remove an entry"), remove_record, error);
}

const CorrinCommand corrin_command_remove = {
  .name = "remove",
  .group = CORRIN_COMMANDS_RECORD,
  /* Translators: stands for the name of a list and the ID of a record in the help of a command. Keep it in capital
   * letters. */
  .arguments = N_ ("WHAT ID"),
  .min_arguments = 2,
  .max_arguments = 2,
  .summary = N_ ("remove one record"),
  .description = N_ (
      "Removes a record of the list WHAT, such as ratings or appointments. ID is its UUID, or the end of it; "
      "“corrin-cli list WHAT --ids” prints it.\n\n"
      "What belongs to the record alone goes with it, such as how a reaction went on. A reaction outlives "
      "its dose, and a question its appointment. There is no undo in this program."),
  .examples = "  corrin-cli remove doses 5f0c21ab\n",
  .run = run,
};
