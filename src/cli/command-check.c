/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  guint people;
  guint ratings;
  guint doses;
  guint labs;
} Counts;

static gboolean
count_one (const CorrinRecord *record, gpointer data)
{
  guint *n = data;

  (void) record;
  (*n)++;
  return TRUE;
}

static gboolean
count_person (CorrinStore *store, gint64 person, Counts *counts, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  counts->people++;
  return corrin_store_each (store, &corrin_rating_kind, &query, count_one, &counts->ratings, error)
         && corrin_store_each (store, &corrin_dose_kind, &query, count_one, &counts->doses, error)
         && corrin_store_each (store, &corrin_lab_result_kind, &query, count_one, &counts->labs, error);
}

static gboolean
count_all (CorrinStore *store, Counts *counts, GError **error)
{
  const CorrinQuery everybody = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) people = corrin_store_list (store, &corrin_person_kind, &everybody, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!count_person (store, CORRIN_RECORD (g_ptr_array_index (people, i))->id, counts, error))
      return FALSE;
  return people != NULL;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  g_autoptr (CorrinStore) store = corrin_call_open (call, CORRIN_STORE_READ, error);
  Counts counts = { 0, 0, 0, 0 };

  if (store == NULL || !corrin_store_check (store, error) || !count_all (store, &counts, error))
    return FALSE;
  puts (_ ("The journal is sound: every page, row, index and reference was read."));
  /* Translators: %u is a number. */
  printf (ngettext ("%u person", "%u people", counts.people), counts.people);
  fputs (", ", stdout);
  printf (ngettext ("%u rating", "%u ratings", counts.ratings), counts.ratings);
  fputs (", ", stdout);
  printf (ngettext ("%u dose", "%u doses", counts.doses), counts.doses);
  fputs (", ", stdout);
  printf (ngettext ("%u lab result", "%u lab results", counts.labs), counts.labs);
  fputs (".\n", stdout);
  return TRUE;
}

const CorrinCommand corrin_command_check = {
  .name = "check",
  .group = CORRIN_COMMANDS_KEEP,
  .summary = N_ ("check that the journal is whole"),
  .description = N_ ("Reads the whole journal and looks for damage. Nothing is changed."),
  .examples = "  corrin-cli check\n",
  .run = run,
};
