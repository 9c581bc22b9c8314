/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"

#include "errors.h"

#include <glib/gi18n-lib.h>

static gboolean
remove_all (CorrinStore *store, const CorrinKind *kind, gint64 person, GError **error)
{
  const CorrinQuery all = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) records = corrin_store_list (store, kind, &all, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!corrin_store_remove (store, kind, CORRIN_RECORD (records->pdata[i])->id, error))
      return FALSE;
  return records != NULL;
}

/* What the journal says of a reference is nothing that a person could know. */
static gboolean
explain (GError *problem, const char *words, GError **error)
{
  if (problem == NULL)
    return TRUE;
  if (g_error_matches (problem, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT))
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT, words);
  else
    g_propagate_error (error, g_error_copy (problem));
  return FALSE;
}

/**
 * corrin_catalog_remove_person:
 * @store: a store with an action under way
 * @id: a person
 * @error: return location; %CORRIN_ERROR_CONSTRAINT when the person has entries
 *
 * Removes a person with the choice of symptoms, which means nothing without them. Any entry keeps a person in the
 * journal.
 *
 * Returns: whether the person is removed
 */
gboolean
corrin_catalog_remove_person (CorrinStore *store, gint64 id, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (remove_all (store, &corrin_symptom_version_kind, id, &problem)
      && remove_all (store, &corrin_symptom_kind, id, &problem))
    corrin_store_remove (store, &corrin_person_kind, id, &problem);
  return explain (problem, _ ("The journal has entries of this person, so the person stays in it."), error);
}

/**
 * corrin_catalog_remove_carer:
 * @store: a store with an action under way
 * @id: a carer
 * @error: return location; %CORRIN_ERROR_CONSTRAINT when entries name the carer
 *
 * Returns: whether the carer is removed
 */
gboolean
corrin_catalog_remove_carer (CorrinStore *store, gint64 id, GError **error)
{
  g_autoptr (GError) problem = NULL;

  corrin_store_remove (store, &corrin_carer_kind, id, &problem);
  return explain (problem, _ ("Entries name this carer, so the carer stays in the journal."), error);
}
