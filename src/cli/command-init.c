/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "catalog.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

static gboolean
add_person (const CorrinCall *call, CorrinStore *store, GError **error)
{
  g_autofree char *name = corrin_value_text (call->person);
  g_autoptr (CorrinPerson) person = NULL;

  if (!corrin_store_begin (store, _ ("Make the journal"), error))
    return FALSE;
  person = corrin_catalog_add_person (store, name, NULL, error);
  if (person != NULL)
    return corrin_store_commit (store, error);
  corrin_store_rollback (store);
  return FALSE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  g_autofree char *path = corrin_call_journal_path (call);

  return corrin_call_create (call, path, add_person, error);
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
