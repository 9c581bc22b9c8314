/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a range must not walk over what is not shown: the plan of every reading statement, read back. */
#include "journal.h"
#include "point-functions.h"

#include <sqlite3.h>
#include <string.h>

static char *
plan_of (sqlite3 *handle, const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", (const char *) sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

static void
assert_searches (sqlite3 *handle, const char *sql, const char *index)
{
  g_autofree char *plan = plan_of (handle, sql);

  if (strstr (plan, index) == NULL || strstr (plan, "SCAN") != NULL || strstr (plan, "TEMP B-TREE") != NULL)
    g_error ("“%s” is read as:\n%s", sql, plan);
}

static void
test_ranges_use_their_index (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  sqlite3 *handle;

  sqlite3_open_v2 (journal->path, &handle, SQLITE_OPEN_READONLY, NULL);
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    {
      g_autofree char *index =
          g_strdup_printf ("%s_by_day (person=? AND day>? AND day<?)", corrin_kinds[i]->name);

      if (corrin_kinds[i]->by_day)
        assert_searches (handle, corrin_kinds[i]->sql.list, index);
      else if (corrin_kind_field (corrin_kinds[i], "person") != NULL)
        assert_searches (handle, corrin_kinds[i]->sql.list, "_by_person (person=?)");
      assert_searches (handle, corrin_kinds[i]->sql.get, "INTEGER PRIMARY KEY");
    }
  sqlite3_close (handle);
}

/* The statements of the store as SQLite sees them run. */
static int
remember_sql (unsigned type, void *context, void *statement, void *text)
{
  (void) type;
  (void) text;
  g_ptr_array_add (context, g_strdup (sqlite3_sql (statement)));
  return 0;
}

static GPtrArray *traced;

static int
trace_new_handle (sqlite3 *handle, char **message, const void *api)
{
  (void) message;
  (void) api;
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, remember_sql, traced);
  return SQLITE_OK;
}

static const char *
find_traced (const char *beginning)
{
  for (guint i = 0; i < traced->len; i++)
    if (g_str_has_prefix (traced->pdata[i], beginning))
      return traced->pdata[i];
  g_error ("no statement begins with “%s”", beginning);
}

static void
test_points_come_from_the_index_alone (void)
{
  g_autoptr (TestJournal) journal = NULL;
  const CorrinQuery query = { 1, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  sqlite3 *handle;
  guint late;

  traced = g_ptr_array_new_with_free_func (g_free);
  sqlite3_auto_extension ((void (*) (void)) trace_new_handle);
  journal = test_journal_new ();
  corrin_store_read_points (journal->store, journal->fatigue, &query, 0, FALSE, points, NULL);
  corrin_store_read_observed_days (journal->store, &query, 1, FALSE, points, NULL);
  corrin_store_count_late (journal->store, &query, FALSE, &late, NULL);
  sqlite3_reset_auto_extension ();

  sqlite3_open_v2 (journal->path, &handle, SQLITE_OPEN_READONLY, NULL);
  corrin_point_functions_add (handle);
  assert_searches (handle, find_traced ("SELECT corrin_take_point"),
                   "COVERING INDEX rating_by_version (version=? AND day>? AND day<?)");
  assert_searches (handle, find_traced ("SELECT day, recorded_at"),
                   "rating_by_day (person=? AND day>? AND day<?)");
  assert_searches (handle, find_traced ("SELECT DISTINCT day"),
                   "rating_by_observer (person=? AND observer=? AND day>? AND day<?)");
  sqlite3_close (handle);
  g_clear_object (&journal->store);
  g_ptr_array_unref (traced);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/queries/ranges-use-their-index", test_ranges_use_their_index);
  g_test_add_func ("/queries/points-from-the-index-alone", test_points_come_from_the_index_alone);
  return g_test_run ();
}
