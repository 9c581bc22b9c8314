/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* The handle of the one SQLite file. Only files of this folder include this header. It belongs to the thread that
 * opened it, which every function checks. */

/* "CRRN", at offset 68 of the file, where file managers and the MIME type look for it too. */
#define CORRIN_APPLICATION_ID 0x4352524e

typedef struct _CorrinDatabase CorrinDatabase;

/**
 * CorrinStep:
 * @CORRIN_STEP_ROW: a row stands ready
 * @CORRIN_STEP_DONE: there are no more rows
 * @CORRIN_STEP_ERROR: the error is set
 */
typedef enum
{
  CORRIN_STEP_ROW,
  CORRIN_STEP_DONE,
  CORRIN_STEP_ERROR,
} CorrinStep;

CorrinDatabase *corrin_database_open (const char *path, gboolean writable, guint patience, GError **error);
CorrinDatabase *corrin_database_create (const char *path, GError **error);
void corrin_database_close (CorrinDatabase *self);
gboolean corrin_database_is_writable (CorrinDatabase *self);
sqlite3 *corrin_database_handle (CorrinDatabase *self);

gboolean corrin_database_exec (CorrinDatabase *self, const char *sql, GError **error);
gboolean corrin_database_get_integer (CorrinDatabase *self, const char *sql, gint64 *value, GError **error);
sqlite3_stmt *corrin_database_prepare (CorrinDatabase *self, const char *sql, GError **error);
CorrinStep corrin_database_step (CorrinDatabase *self, sqlite3_stmt *statement, GError **error);
gboolean corrin_database_run (CorrinDatabase *self, sqlite3_stmt *statement, GError **error);
gboolean corrin_database_in_transaction (CorrinDatabase *self);
gboolean corrin_database_quick_check (CorrinDatabase *self, GError **error);
gboolean corrin_database_check_to_write (CorrinDatabase *self, CorrinDay today, GError **error);
gboolean corrin_database_full_check (CorrinDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinDatabase, corrin_database_close)

G_END_DECLS
