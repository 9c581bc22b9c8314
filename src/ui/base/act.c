/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"

#include "errors.h"
#include "history.h"

#include <glib/gi18n-lib.h>

/* What a person does in the window: each call is one action, saved whole or not at all, and one step of undo. */

/**
 * corrin_act_require:
 * @document: a journal
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the store, if the journal can be written now
 */
CorrinStore *
corrin_act_require (CorrinDocument *document, GError **error)
{
  CorrinStore *store = corrin_document_get_store (document);

  if (store == NULL || !corrin_document_is_writable (document))
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY,
                           _ ("The journal can only be read now."));
      return NULL;
    }
  return store;
}

/**
 * corrin_act:
 * @document: a journal
 * @label: what the person does, for the audit trail
 * @func: does it
 * @data: for @func
 * @error: return location for an error; the journal is then as it was
 *
 * Does several things as one action.
 *
 * Returns: whether all of it is saved
 */
gboolean
corrin_act (CorrinDocument *document, const char *label, CorrinActFunc func, gpointer data, GError **error)
{
  CorrinStore *store = corrin_act_require (document, error);

  if (store == NULL || !corrin_store_begin (store, label, error))
    return FALSE;
  if (!func (store, data, error))
    {
      corrin_store_rollback (store);
      return FALSE;
    }
  return corrin_store_commit (store, error);
}

static gboolean
add (CorrinStore *store, gpointer data, GError **error)
{
  return corrin_store_add (store, data, error);
}

static gboolean
update (CorrinStore *store, gpointer data, GError **error)
{
  return corrin_store_update (store, data, error);
}

typedef struct
{
  const CorrinKind *kind;
  gint64 id;
} Removal;

static gboolean
take_out (CorrinStore *store, gpointer data, GError **error)
{
  const Removal *removal = data;

  return corrin_history_remove (store, removal->kind, removal->id, error);
}

/**
 * corrin_act_add:
 * @document: a journal
 * @record: a record; gets its id
 * @error: return location for an error
 *
 * Adds one record.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_act_add (CorrinDocument *document, gpointer record, GError **error)
{
  return corrin_act (document, CORRIN_RECORD (record)->kind->name, add, record, error);
}

/**
 * corrin_act_update:
 * @document: a journal
 * @record: a record of the journal with other values
 * @error: return location for an error
 *
 * Changes one record.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_act_update (CorrinDocument *document, gpointer record, GError **error)
{
  return corrin_act (document, CORRIN_RECORD (record)->kind->name, update, record, error);
}

/**
 * corrin_act_remove:
 * @document: a journal
 * @kind: a kind of record
 * @id: which one
 * @error: return location for an error
 *
 * Removes one record with what belongs to it alone; the audit trail and undo keep them.
 *
 * Returns: whether it is gone
 */
gboolean
corrin_act_remove (CorrinDocument *document, const CorrinKind *kind, gint64 id, GError **error)
{
  Removal removal = { kind, id };

  return corrin_act (document, kind->name, take_out, &removal, error);
}

/* Whoever writes here may be the one whose adding is taken back, and then cannot be named as who did so. */
static gboolean
undo_as_person (CorrinStore *store, gint64 author, GError **error)
{
  corrin_store_set_author (store, 0);
  if (corrin_store_undo (store, error))
    return TRUE;
  corrin_store_set_author (store, author);
  return FALSE;
}

/**
 * corrin_act_undo:
 * @document: a journal
 * @error: return location for an error
 *
 * Takes back what was done last in this session.
 *
 * Returns: whether it was taken back
 */
gboolean
corrin_act_undo (CorrinDocument *document, GError **error)
{
  CorrinStore *store = corrin_act_require (document, error);
  gint64 author = corrin_document_get_author (document);
  g_autoptr (GError) refusal = NULL;

  if (store == NULL || corrin_store_undo (store, &refusal))
    return store != NULL;
  if (author != 0 && g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT))
    return undo_as_person (store, author, error);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}
