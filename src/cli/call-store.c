/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"

#include "arguments.h"
#include "catalog.h"
#include "errors.h"
#include "terminal.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/**
 * corrin_call_journal_path:
 * @call: a call
 *
 * Returns: (transfer full): the file of the journal that is meant
 */
char *
corrin_call_journal_path (const CorrinCall *call)
{
  return call->journal != NULL ? g_strdup (call->journal) : corrin_store_default_path ();
}

/**
 * corrin_call_open:
 * @call: a call
 * @mode: %CORRIN_STORE_READ or %CORRIN_STORE_WRITE
 * @error: return location for what corrin_store_open() and corrin_store_check() say
 *
 * Opens the journal that is meant. One that will be written to is checked first, once a day: nothing is added to a
 * damaged file.
 *
 * Returns: (transfer full) (nullable): the open journal
 */
CorrinStore *
corrin_call_open (const CorrinCall *call, CorrinStoreMode mode, GError **error)
{
  g_autofree char *path = corrin_call_journal_path (call);
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (GError) problem = NULL;

  store = corrin_store_open (path, mode, &problem);
  if (g_error_matches (problem, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
                   /* Translators: %s is the name of a file. Leave "corrin-cli init" as it is. */
                   _ ("There is no journal %s. “corrin-cli init” makes one."), shown);
      return NULL;
    }
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (mode == CORRIN_STORE_WRITE && !corrin_store_check_to_write (store, error))
    return NULL;
  return g_steal_pointer (&store);
}

static gboolean
has_several_people (CorrinStore *store, gboolean *several, GError **error)
{
  const CorrinQuery everybody = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) people = corrin_store_list (store, &corrin_person_kind, &everybody, error);

  if (people == NULL)
    return FALSE;
  *several = people->len > 1;
  return TRUE;
}

/**
 * corrin_call_person:
 * @call: a call
 * @store: its journal
 * @error: return location; wrong usage when the journal has several people and none was named
 *
 * Returns: (transfer full) (nullable): the person of --person, or the only one
 */
CorrinPerson *
corrin_call_person (const CorrinCall *call, CorrinStore *store, GError **error)
{
  g_autofree char *name = call->person != NULL ? g_strstrip (g_strdup (call->person)) : NULL;
  gboolean several = FALSE;

  if (name == NULL)
    {
      if (!has_several_people (store, &several, error))
        return NULL;
      if (several)
        {
          corrin_set_usage_error (error, "%s",
                                  _ ("The journal has several people: --person says who is meant."));
          return NULL;
        }
    }
  return corrin_catalog_person (store, name, error);
}

/**
 * corrin_call_evidence:
 * @call: a call
 * @from: the first day, or %CORRIN_DAY_NONE
 * @to: the last day, or %CORRIN_DAY_NONE
 * @flags: what to read beside the usual
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the journal that is meant knows of the person that is meant
 */
CorrinEvidence *
corrin_call_evidence (const CorrinCall *call, CorrinDay from, CorrinDay to, CorrinEvidenceFlags flags,
                      GError **error)
{
  g_autoptr (CorrinStore) store = corrin_call_open (call, CORRIN_STORE_READ, error);
  g_autoptr (CorrinPerson) person = store != NULL ? corrin_call_person (call, store, error) : NULL;

  return person != NULL ? corrin_evidence_read (store, person->record.id, from, to, flags, error) : NULL;
}

/* A half-made journal is of no use to anybody, and this one was not there before. */
static void
discard (CorrinStore *store)
{
  static const char *const endings[] = { "", "-journal", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (corrin_store_get_path (store), endings[i], NULL);

      if (i == 0)
        corrin_store_close (store);
      g_remove (path);
    }
}

/**
 * corrin_call_create:
 * @call: a call
 * @path: where no file may stand
 * @fill: what to put into the new journal
 * @error: return location
 *
 * Makes a new journal and says where; when it cannot be filled, nothing is left of it.
 *
 * Returns: whether it stands there, filled
 */
gboolean
corrin_call_create (CorrinCall *call, const char *path, CorrinCallFill fill, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *shown = corrin_terminal_one_line (name);
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, error);

  if (store == NULL)
    return FALSE;
  if (!fill (call, store, error))
    {
      discard (store);
      return FALSE;
    }
  call->changed = TRUE;
  /* Translators: %s is the name of a file. */
  printf (_ ("Made the journal %s.\n"), shown);
  return TRUE;
}

/**
 * corrin_call_write:
 * @call: a call
 * @label: what is done, for the log
 * @func: adds the records
 * @error: return location
 *
 * Writes to the journal that is meant, in one transaction: all that @func adds is stored, or nothing. What it has to
 * say is printed afterwards.
 *
 * Returns: whether everything is stored
 */
gboolean
corrin_call_write (CorrinCall *call, const char *label, CorrinCallWrite func, GError **error)
{
  g_autoptr (CorrinStore) store = corrin_call_open (call, CORRIN_STORE_WRITE, error);
  g_autoptr (CorrinPerson) person = store != NULL ? corrin_call_person (call, store, error) : NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *shown = NULL;

  if (person == NULL || !corrin_store_begin (store, label, error))
    return FALSE;
  if (!func (call, store, person, said, error))
    {
      corrin_store_rollback (store);
      return FALSE;
    }
  if (!corrin_store_commit (store, error))
    return FALSE;
  call->changed = TRUE;
  shown = corrin_terminal_lines (said->str);
  fputs (shown, stdout);
  return TRUE;
}
