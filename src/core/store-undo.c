/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "store-private.h"

#include <glib/gi18n-lib.h>

static const char changes_sql[] =
    "SELECT kind, record, operation, before FROM change WHERE action = ?1 ORDER BY id DESC";

static const char forget_keys_sql[] = "DELETE FROM import_key WHERE import = ?1";

static const char unsee_keys_sql[] = "UPDATE import_key SET seen_in = import WHERE seen_in = ?1";

typedef struct
{
  const CorrinKind *kind;
  gint64 record;
  char *operation;
  char *before;
} Change;

static void
change_free (Change *change)
{
  g_free (change->operation);
  g_free (change->before);
  g_free (change);
}

static Change *
read_change (sqlite3_stmt *statement)
{
  Change *change = g_new0 (Change, 1);

  change->kind = corrin_kind_find ((const char *) sqlite3_column_text (statement, 0));
  change->record = sqlite3_column_int64 (statement, 1);
  change->operation = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  change->before = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  return change;
}

static GPtrArray *
read_changes (CorrinStore *self, gint64 action, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  sqlite3_stmt *statement = corrin_database_prepare (self->database, changes_sql, error);
  CorrinStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, action);
  while ((step = corrin_database_step (self->database, statement, error)) == CORRIN_STEP_ROW)
    g_ptr_array_add (changes, read_change (statement));
  return step == CORRIN_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

static gboolean
remove_row (CorrinStore *self, const Change *change, GError **error)
{
  g_autofree char *before = NULL;

  return corrin_store_remember (self, change->kind, change->record, &before, error)
         && corrin_store_run_for (self, change->kind->sql.remove, change->record, error)
         && corrin_store_log_change (self, change->kind, change->record, "remove", before, error);
}

static gboolean
restore_row (CorrinStore *self, const Change *change, GError **error)
{
  g_autofree char *now = NULL;
  sqlite3_stmt *statement;

  if (!corrin_store_remember (self, change->kind, change->record, &now, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, change->kind->sql.restore, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, change->before, -1, SQLITE_STATIC);
  return corrin_database_run (self->database, statement, error)
         && corrin_store_log_change (self, change->kind, change->record, now == NULL ? "add" : "change", now,
                                     error);
}

static guint
count_kinds (void)
{
  guint n = 0;

  while (corrin_kinds[n] != NULL)
    n++;
  return n;
}

/* Everything of the import goes, kinds that refer to others first, and with it what is known of its rows. */
static gboolean
remove_import (CorrinStore *self, const Change *change, GError **error)
{
  for (guint i = count_kinds (); i > 0; i--)
    if (!corrin_store_run_for (self, corrin_kinds[i - 1]->sql.remove_import, change->record, error))
      return FALSE;
  return corrin_store_run_for (self, forget_keys_sql, change->record, error)
         && corrin_store_run_for (self, unsee_keys_sql, change->record, error)
         && remove_row (self, change, error);
}

static gboolean
take_back (CorrinStore *self, const Change *change, GError **error)
{
  if (g_str_equal (change->operation, "import"))
    return remove_import (self, change, error);
  if (g_str_equal (change->operation, "add"))
    return remove_row (self, change, error);
  return restore_row (self, change, error);
}

static gboolean
take_all_back (CorrinStore *self, gint64 action, GError **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  /* What refers to a row may go after it, as an import and the symptoms that it made: the end is what counts. */
  if (!corrin_database_exec (self->database, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  changes = read_changes (self, action, error);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    if (!take_back (self, g_ptr_array_index (changes, i), error))
      return FALSE;
  return changes != NULL;
}

/**
 * corrin_store_can_undo:
 * @self: a store
 *
 * Returns: whether there is an action of this session left to undo
 */
gboolean
corrin_store_can_undo (CorrinStore *self)
{
  return self->undo->len > 0;
}

/**
 * corrin_store_undo:
 * @self: a store without an action under way
 * @error: return location for %CORRIN_ERROR_NOT_FOUND, when there is nothing to undo, and others
 *
 * Takes back the newest action of this session that was not taken back yet, whole: the rows are what they were,
 * under the same ids. The audit trail keeps both.
 *
 * Returns: whether it was taken back
 */
gboolean
corrin_store_undo (CorrinStore *self, GError **error)
{
  gint64 action;

  if (!corrin_store_can_undo (self))
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("There is nothing to undo."));
      return FALSE;
    }
  action = g_array_index (self->undo, gint64, self->undo->len - 1);
  if (!corrin_store_start_action (self, "undo", action, error))
    return FALSE;
  if (!take_all_back (self, action, error))
    {
      corrin_store_rollback (self);
      return FALSE;
    }
  if (!corrin_store_end_action (self, error))
    return FALSE;
  g_array_set_size (self->undo, self->undo->len - 1);
  corrin_store_emit_changed (self);
  return TRUE;
}
