/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "old-journal.h"

#include <sqlite3.h>

/* What every row of every table held, in the words of the schema of the file that is attached. */
static const char columns_sql[] =
    "SELECT m.name, group_concat('quote(\"' || c.name || '\")', ' || '','' || ')"
    " FROM older.sqlite_schema AS m, pragma_table_info(m.name, 'older') AS c"
    " WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name";

/**
 * old_journal_run:
 * @path: a journal, or nothing yet
 * @sql: what shall happen in it
 */
void
old_journal_run (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA synchronous = OFF", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/**
 * old_journal_make:
 * @path: where nothing stands
 *
 * Makes a journal there as the first schema kept it, with an entry of each common kind.
 */
void
old_journal_make (const char *path)
{
  g_autofree char *name = test_data ("core/schema-1.sql");
  g_autofree char *script = test_read (name);

  old_journal_run (path, script);
}

/**
 * old_journal_new:
 *
 * Returns: (transfer full): a journal of the first schema, closed; its folder goes with it
 */
TestJournal *
old_journal_new (void)
{
  TestJournal *journal = g_new0 (TestJournal, 1);

  journal->folder = test_folder_new ();
  journal->path = g_build_filename (journal->folder, "journal.corrin", NULL);
  journal->person = journal->fatigue = 1;
  journal->tingling = 2;
  old_journal_make (journal->path);
  return journal;
}

/**
 * old_journal_kept_name:
 * @journal: a journal of the first schema
 *
 * Returns: (transfer full): where it is kept when it is brought up to date
 */
char *
old_journal_kept_name (TestJournal *journal)
{
  return g_strconcat (journal->path, ".before-schema-2", NULL);
}

/**
 * old_journal_number:
 * @path: a journal
 * @sql: a statement that gives one number
 *
 * Returns: the number, or -1 where the schema does not know what is asked for
 */
gint64
old_journal_number (const char *path, const char *sql)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  gint64 number = -1;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return number;
}

static void
dump_table (sqlite3 *handle, const char *table, const char *columns, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM main.\"%s\" ORDER BY 1", columns, table);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (dump, "%s: %s\n", table, (const char *) sqlite3_column_text (statement, 0));
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
}

/**
 * old_journal_dump:
 * @path: a journal
 * @as: another one, which knows the tables and columns that matter
 *
 * Returns: (transfer full): every row of those tables, with those columns
 */
char *
old_journal_dump (const char *path, const char *as)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS older", as);
  GString *dump = g_string_new (NULL);
  sqlite3_stmt *tables;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, columns_sql, -1, &tables, NULL), ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    dump_table (handle, (const char *) sqlite3_column_text (tables, 0),
                (const char *) sqlite3_column_text (tables, 1), dump);
  g_assert_cmpint (sqlite3_finalize (tables), ==, SQLITE_OK);
  sqlite3_close (handle);
  return g_string_free (dump, FALSE);
}
