/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new journal. */
#include "catalog.h"
#include "document.h"
#include "settings.h"

/* Whoever writes for somebody else is remembered by the desktop, not by the journal: at the person's own desktop the
 * same journal is the person's. */
static gboolean
add_carer (CorrinStore *store, const char *name, char **uuid, GError **error)
{
  g_autoptr (CorrinCarer) carer = corrin_record_new (&corrin_carer_kind);

  carer->name = g_strdup (name);
  if (!corrin_store_add (store, carer, error))
    return FALSE;
  *uuid = g_strdup (carer->record.uuid);
  return TRUE;
}

static gboolean
fill_journal (CorrinStore *store, const CorrinDocumentStart *start, char **carer, GError **error)
{
  g_autoptr (CorrinPerson) person = corrin_catalog_add_person (store, start->name, start->symptoms, error);

  return person != NULL && (start->carer == NULL || add_carer (store, start->carer, carer, error));
}

static gboolean
make_journal (const char *path, const CorrinDocumentStart *start, char **carer, GError **error)
{
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, error);

  return store != NULL && corrin_store_begin (store, "init", error)
         && fill_journal (store, start, carer, error) && corrin_store_commit (store, error);
}

/**
 * corrin_document_start:
 * @self: a journal that is missing
 * @start: what it begins with
 *
 * Makes it, for one person, and opens it.
 */
void
corrin_document_start (CorrinDocument *self, const CorrinDocumentStart *start)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *carer = NULL;
  const char *path = g_file_peek_path (corrin_document_get_file (self));

  /* Of what is not on this computer, opening says so. */
  if (path != NULL && !make_journal (path, start, &carer, &error))
    {
      corrin_document_fail (self, error);
      return;
    }
  if (carer != NULL)
    g_settings_set_string (corrin_settings (), "carer", carer);
  corrin_document_open (self);
}
