/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "catalog.h"
#include "values.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

static gboolean
add_person (CorrinStore *store, const char *name, GError **error)
{
  g_autoptr (CorrinPerson) person = NULL;

  if (!corrin_store_begin (store, _ ("Make the journal"), error))
    return FALSE;
  person = corrin_catalog_add_person (store, name, error);
  if (person != NULL)
    return corrin_store_commit (store, error);
  corrin_store_rollback (store);
  return FALSE;
}

/* A journal without a person is of no use to anybody, and this one was not there before. */
static void
remove_half_made (CorrinStore *store)
{
  g_autofree char *path = g_strdup (corrin_store_get_path (store));

  corrin_store_close (store);
  g_remove (path);
}

static gboolean
run (CorrinCall *call, GError **error)
{
  g_autofree char *path = corrin_call_journal_path (call);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *name = corrin_value_text (call->person);
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, error);

  if (store == NULL)
    return FALSE;
  if (!add_person (store, name, error))
    {
      remove_half_made (store);
      return FALSE;
    }
  call->changed = TRUE;
  /* Translators: %s is the name of a file. */
  printf (_ ("Made the journal %s.\n"), shown);
  return TRUE;
}

const CorrinCommand corrin_command_init = {
  .name = "init",
  .group = CORRIN_COMMANDS_KEEP,
  .summary = N_ ("make an empty journal"),
  .description =
      N_ ("Makes an empty journal of one person, with the symptoms fatigue and tingling; --person says the "
          "name, which may be left out. A file that exists is left alone."),
  .examples = "  corrin-cli init\n"
              "  corrin-cli init --journal anna.corrin --person Anna\n",
  .run = run,
};
