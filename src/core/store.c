/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store.h"

#include "clock.h"
#include "errors.h"
#include "journal-file.h"
#include "migration.h"
#include "row.h"
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinStore, corrin_store, G_TYPE_OBJECT)

static void
corrin_store_finalize (GObject *object)
{
  CorrinStore *self = CORRIN_STORE (object);

  corrin_store_close (self);
  g_array_unref (self->undo);
  g_free (self->path);
  G_OBJECT_CLASS (corrin_store_parent_class)->finalize (object);
}

static void
corrin_store_class_init (CorrinStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corrin_store_finalize;

  /**
   * CorrinStore::changed:
   * @self: the store
   *
   * What the journal holds has changed: emitted once after each action that was committed or undone.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CORRIN_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corrin_store_init (CorrinStore *self)
{
  self->owner = g_thread_self ();
  self->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * corrin_store_default_path:
 *
 * Returns: (transfer full): where the journal stands unless another file is named
 */
char *
corrin_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "corrin", "journal.corrin", NULL);
}

/**
 * corrin_store_describe_format:
 *
 * Returns: (transfer full): by what and in which form journals are kept, for somebody who looks for a fault
 */
char *
corrin_store_describe_format (void)
{
  return g_strdup_printf ("SQLite %s, schema %d", sqlite3_libversion (), CORRIN_SCHEMA_VERSION);
}

/* Commands hold the lock for moments: a script that writes two entries at once should not lose one. */
#define PATIENCE 3000

/* How long a reader waits for a writer. */
#define READING_PATIENCE 5000

/* Whoever commits, or is about to end, is done within this time, in which nobody sees a window stand still. */
#define PATIENCE_SEEN 200

static guint
patience_of (CorrinStoreMode mode)
{
  switch (mode)
    {
    case CORRIN_STORE_WRITE:
      return PATIENCE;
    case CORRIN_STORE_READ:
      return READING_PATIENCE;
    case CORRIN_STORE_WRITE_AT_ONCE:
    case CORRIN_STORE_READ_AT_ONCE:
      return PATIENCE_SEEN;
    case CORRIN_STORE_CREATE:
    default:
      return 0;
    }
}

static CorrinDatabase *
open_database (const char *path, CorrinStoreMode mode, char **resolved, GError **error)
{
  if (mode == CORRIN_STORE_CREATE && !corrin_journal_file_make_folder (path, error))
    return NULL;
  *resolved = corrin_journal_file_resolve (path, error);
  if (*resolved == NULL)
    return NULL;
  if (mode == CORRIN_STORE_CREATE)
    return corrin_database_create (*resolved, error);
  return corrin_database_open (*resolved, mode == CORRIN_STORE_WRITE || mode == CORRIN_STORE_WRITE_AT_ONCE,
                               patience_of (mode), error);
}

/**
 * corrin_store_open:
 * @path: the journal
 * @mode: whether to make it, write it or read it
 * @error: return location for an error; the file is untouched then
 *
 * The store belongs to the thread that opened it: another thread opens one of its own.
 *
 * Returns: (transfer full) (nullable): the store
 */
CorrinStore *
corrin_store_open (const char *path, CorrinStoreMode mode, GError **error)
{
  g_autofree char *resolved = NULL;
  CorrinDatabase *database = open_database (path, mode, &resolved, error);
  CorrinStore *self;

  if (database == NULL)
    return NULL;
  self = g_object_new (CORRIN_TYPE_STORE, NULL);
  self->database = database;
  self->path = g_steal_pointer (&resolved);
  return self;
}

/**
 * corrin_store_close:
 * @self: a store
 *
 * Closes the journal; an action under way is rolled back. Every later call gives an error.
 */
void
corrin_store_close (CorrinStore *self)
{
  g_clear_pointer (&self->database, corrin_database_close);
  self->action = 0;
  self->import = 0;
}

/**
 * corrin_store_get_path:
 * @self: a store
 *
 * Returns: the path of the journal, its folder's links followed
 */
const char *
corrin_store_get_path (CorrinStore *self)
{
  return self->path;
}

/**
 * corrin_store_is_writable:
 * @self: a store
 *
 * Returns: whether entries can be saved here
 */
gboolean
corrin_store_is_writable (CorrinStore *self)
{
  return self->database != NULL && corrin_database_is_writable (self->database);
}

/**
 * corrin_store_require_open:
 * @self: a store
 * @error: return location for an error
 *
 * Stops the program when another thread calls than the one that opened the store.
 *
 * Returns: whether the journal has not been closed
 */
gboolean
corrin_store_require_open (CorrinStore *self, GError **error)
{
  g_assert (self->owner == g_thread_self ());
  if (self->database != NULL)
    return TRUE;
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_FAILED, _ ("The journal is closed."));
  return FALSE;
}

/**
 * corrin_store_quick_check:
 * @self: a store
 * @error: return location for %CORRIN_ERROR_CORRUPT
 *
 * Looks for damage as far as it can be found in one pass over the file.
 *
 * Returns: whether none was found
 */
gboolean
corrin_store_quick_check (CorrinStore *self, GError **error)
{
  return corrin_store_require_open (self, error) && corrin_database_quick_check (self->database, error);
}

/**
 * corrin_store_check_to_write:
 * @self: a store that is open to write
 * @error: return location for %CORRIN_ERROR_CORRUPT
 *
 * The same, once a day, and whenever another program has touched the file.
 *
 * Returns: whether nothing is known that speaks against writing
 */
gboolean
corrin_store_check_to_write (CorrinStore *self, GError **error)
{
  return corrin_store_require_open (self, error)
         && corrin_database_check_to_write (self->database, corrin_clock_today (), error);
}

/**
 * corrin_store_check:
 * @self: a store
 * @error: return location for %CORRIN_ERROR_CORRUPT
 *
 * Looks for any damage: pages, rows, indexes, references.
 *
 * Returns: whether none was found
 */
gboolean
corrin_store_check (CorrinStore *self, GError **error)
{
  return corrin_store_require_open (self, error) && corrin_database_full_check (self->database, error);
}

/**
 * corrin_store_fail_absent:
 * @kind: a kind of record
 * @id: the number by which one was looked for
 * @error: return location for %CORRIN_ERROR_NOT_FOUND
 *
 * Returns: %FALSE
 */
gboolean
corrin_store_fail_absent (const CorrinKind *kind, gint64 id, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
               /* Translators: the name of a kind of record and its number. */
               _ ("There is no “%1$s” %2$s in the journal."), kind->name, number);
  return FALSE;
}

static CorrinRecord *
read_one (CorrinStore *self, const CorrinKind *kind, sqlite3_stmt *statement, gint64 id, GError **error)
{
  g_autoptr (CorrinRecord) record = corrin_record_new (kind);
  CorrinStep step;
  gboolean read;

  sqlite3_bind_int64 (statement, 1, id);
  step = corrin_database_step (self->database, statement, error);
  if (step == CORRIN_STEP_DONE)
    corrin_store_fail_absent (kind, id, error);
  if (step != CORRIN_STEP_ROW)
    return NULL;
  read = corrin_row_read (statement, record, error);
  sqlite3_reset (statement);
  return read ? g_steal_pointer (&record) : NULL;
}

/**
 * corrin_store_get:
 * @self: a store
 * @kind: the kind of record
 * @id: its id
 * @error: return location for %CORRIN_ERROR_NOT_FOUND and others
 *
 * Returns: (transfer full) (nullable): the record; free with corrin_record_free()
 */
gpointer
corrin_store_get (CorrinStore *self, const CorrinKind *kind, gint64 id, GError **error)
{
  sqlite3_stmt *statement;

  if (!corrin_store_require_open (self, error))
    return NULL;
  statement = corrin_database_prepare (self->database, kind->sql.get, error);
  return statement != NULL ? read_one (self, kind, statement, id, error) : NULL;
}

static void
bind_query (sqlite3_stmt *statement, const CorrinKind *kind, const CorrinQuery *query)
{
  if (sqlite3_bind_parameter_count (statement) >= 1)
    sqlite3_bind_int64 (statement, 1, query->person);
  if (kind->by_day)
    corrin_row_bind_range (statement, query->from, query->to);
}

/**
 * corrin_store_each:
 * @self: a store
 * @kind: the kind of records
 * @query: which of them
 * @func: (scope call): called for each, in order of day, time and id, or of position and id
 * @data: for @func
 * @error: return location for an error
 *
 * Reads row by row, so that memory does not grow with the journal. Meanwhile no other process can commit: @func must
 * not wait for anything, call the same store for the same kind, or write.
 *
 * Returns: whether all were read, or as many as @func wanted
 */
gboolean
corrin_store_each (CorrinStore *self, const CorrinKind *kind, const CorrinQuery *query, CorrinRecordFunc func,
                   gpointer data, GError **error)
{
  g_autoptr (CorrinRecord) record = NULL;
  sqlite3_stmt *statement;
  CorrinStep step;
  gboolean go_on = TRUE;

  if (!corrin_store_require_open (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, kind->sql.list, error);
  if (statement == NULL)
    return FALSE;
  bind_query (statement, kind, query);
  record = corrin_record_new (kind);
  while (go_on && (step = corrin_database_step (self->database, statement, error)) == CORRIN_STEP_ROW)
    {
      corrin_record_clear (record);
      if (!corrin_row_read (statement, record, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
      go_on = func (record, data);
    }
  sqlite3_reset (statement);
  return !go_on || step == CORRIN_STEP_DONE;
}

/**
 * corrin_store_begin_reading:
 * @self: a store
 * @own: (out): to be passed to corrin_store_end_reading()
 * @error: return location for an error
 *
 * What is read up to corrin_store_end_reading() is of one moment, whatever another process saves meanwhile; it has to
 * wait, so this is for short readings of several kinds.
 *
 * Returns: whether reading can begin
 */
gboolean
corrin_store_begin_reading (CorrinStore *self, gboolean *own, GError **error)
{
  *own = FALSE;
  if (!corrin_store_require_open (self, error))
    return FALSE;
  if (corrin_database_in_transaction (self->database))
    return TRUE;
  *own = corrin_database_exec (self->database, "BEGIN", error);
  return *own;
}

/**
 * corrin_store_end_reading:
 * @self: a store
 * @own: what corrin_store_begin_reading() gave
 */
void
corrin_store_end_reading (CorrinStore *self, gboolean own)
{
  if (own)
    corrin_database_exec (self->database, "COMMIT", NULL);
}

static gboolean
collect (const CorrinRecord *record, gpointer data)
{
  g_ptr_array_add (data, corrin_record_copy (record));
  return TRUE;
}

/**
 * corrin_store_list:
 * @self: a store
 * @kind: the kind of records
 * @query: which of them
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinRecord): the records, in the order of corrin_store_each()
 */
GPtrArray *
corrin_store_list (CorrinStore *self, const CorrinKind *kind, const CorrinQuery *query, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (corrin_record_free);

  if (!corrin_store_each (self, kind, query, collect, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

static gboolean
collect_shared (const CorrinRecord *record, gpointer data)
{
  return record->is_private || collect (record, data);
}

/**
 * corrin_store_list_shown:
 * @self: a store
 * @kind: the kind of records
 * @query: which of them
 * @with_private: whether private ones are among them
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinRecord): the records for a page that may leave out what is
 *   private, in the order of corrin_store_each()
 */
GPtrArray *
corrin_store_list_shown (CorrinStore *self, const CorrinKind *kind, const CorrinQuery *query,
                         gboolean with_private, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (corrin_record_free);

  if (!corrin_store_each (self, kind, query, with_private ? collect : collect_shared, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * corrin_store_emit_changed:
 * @self: a store
 *
 * Tells everybody that the journal has changed.
 */
void
corrin_store_emit_changed (CorrinStore *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * corrin_store_set_author:
 * @self: a store
 * @carer: the carer who types from now on, or 0 for the person
 *
 * Whoever types is kept with every record and every action.
 */
void
corrin_store_set_author (CorrinStore *self, gint64 carer)
{
  g_return_if_fail (CORRIN_IS_STORE (self));

  self->author = carer;
}
