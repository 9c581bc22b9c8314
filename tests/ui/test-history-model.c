/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of days: it tells exactly what has changed, and reads nothing that nobody looks at. No display is needed. */
#include "act.h"
#include "history-model.h"
#include "history-words.h"
#include "journal.h"

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  CorrinHistoryModel *model;
  GString *changes;
} Fixture;

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  (void) model;
  g_string_append_printf (fixture->changes, "%u-%u+%u ", position, removed, added);
}

static void
open_document (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->journal->path);

  g_clear_object (&fixture->journal->store);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_assert_true (corrin_document_is_writable (fixture->document));
}

/* On a slow machine a reading takes more than one slice. */
static void
settle (Fixture *fixture)
{
  while (corrin_history_model_is_reading (fixture->model))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2026-05-01", "2026-05-03", "2026-05-05", "2026-05-07" };

  (void) data;
  fixture->journal = test_journal_new ();
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, days[i], i));
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  open_document (fixture);
  fixture->model = corrin_history_model_new (fixture->document);
  fixture->changes = g_string_new (NULL);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (changed_cb), fixture);
  corrin_history_model_refresh (fixture->model);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->document);
  g_string_free (fixture->changes, TRUE);
  test_journal_free (fixture->journal);
}

static void
assert_changes (Fixture *fixture, const char *wanted)
{
  corrin_history_model_refresh (fixture->model);
  settle (fixture);
  g_assert_cmpstr (fixture->changes->str, ==, wanted);
  g_string_truncate (fixture->changes, 0);
}

static gint64
add (Fixture *fixture, const char *day, double value)
{
  g_autoptr (CorrinRating) rating = test_rating (fixture->journal, fixture->journal->fatigue, day, value);
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_act_add (fixture->document, rating, &error));
  return rating->record.id;
}

static CorrinHistoryDay *
day_at (Fixture *fixture, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->model), position);
}

static void
test_first (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpstr (fixture->changes->str, ==, "0-0+4 ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 4);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->model)) == CORRIN_TYPE_HISTORY_DAY);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->model), 4));
  g_assert_cmpint (corrin_history_model_get_day (fixture->model, 0), ==, corrin_day_parse ("2026-05-07"));
  g_string_truncate (fixture->changes, 0);
  assert_changes (fixture, "");
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 newest, middle;

  (void) data;
  g_string_truncate (fixture->changes, 0);
  newest = add (fixture, "2026-05-08", 1);
  assert_changes (fixture, "0-0+1 ");
  middle = add (fixture, "2026-05-04", 1);
  assert_changes (fixture, "3-0+1 ");
  add (fixture, "2026-04-30", 1);
  assert_changes (fixture, "6-0+1 ");
  add (fixture, "2026-05-04", 2);
  assert_changes (fixture, "");
  g_assert_true (corrin_act_remove (fixture->document, &corrin_rating_kind, middle, &error));
  assert_changes (fixture, "");
  g_assert_true (corrin_act_remove (fixture->document, &corrin_rating_kind, newest, &error));
  assert_changes (fixture, "0-1+0 ");
  g_assert_true (corrin_act_undo (fixture->document, &error));
  assert_changes (fixture, "0-0+1 ");
}

static void
test_several_changes (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_string_truncate (fixture->changes, 0);
  add (fixture, "2026-05-08", 1);
  add (fixture, "2026-05-06", 1);
  add (fixture, "2026-05-02", 1);
  assert_changes (fixture, "0-0+1 2-0+1 5-0+1 ");
}

static void
test_many_changes (Fixture *fixture, gconstpointer data)
{
  (void) data;
  for (CorrinDay day = corrin_day_parse ("2025-01-01"); day < corrin_day_parse ("2025-04-01"); day += 2)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      add (fixture, corrin_day_format (day, text), 1);
    }
  corrin_history_model_refresh (fixture->model);
  g_string_truncate (fixture->changes, 0);
  for (CorrinDay day = corrin_day_parse ("2025-01-02"); day < corrin_day_parse ("2025-04-01"); day += 2)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      add (fixture, corrin_day_format (day, text), 1);
    }
  assert_changes (fixture, "4-44+89 ");
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_string_truncate (fixture->changes, 0);
  corrin_history_model_filter (fixture->model, CORRIN_HISTORY_DOSES, NULL);
  g_assert_cmpstr (fixture->changes->str, ==, "0-4+0 ");
  g_assert_true (corrin_history_model_is_filtered (fixture->model));
  corrin_history_model_filter (fixture->model, CORRIN_HISTORY_EVERYTHING, "tingling");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 0);
  corrin_history_model_filter (fixture->model, CORRIN_HISTORY_RATINGS, "FATIGUE");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 4);
  corrin_history_model_filter (fixture->model, CORRIN_HISTORY_EVERYTHING, " ");
  g_assert_false (corrin_history_model_is_filtered (fixture->model));
}

static void
count_cb (CorrinHistoryDay *day, guint *n)
{
  (void) day;
  (*n)++;
}

/* Nothing is read before it is wanted, and what was wanted is read again when it changes. */
static void
test_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinHistoryDay) first = day_at (fixture, 0);
  g_autoptr (CorrinHistoryDay) second = day_at (fixture, 1);
  g_autoptr (CorrinHistoryDay) again = day_at (fixture, 0);
  guint n_first = 0, n_second = 0;

  (void) data;
  g_assert_true (first == again);
  g_assert_false (corrin_history_day_is_read (first));
  g_assert_cmpuint (corrin_history_day_get_entries (first)->len, ==, 1);
  g_assert_true (corrin_history_day_is_read (first));
  g_signal_connect (first, "changed", G_CALLBACK (count_cb), &n_first);
  g_signal_connect (second, "changed", G_CALLBACK (count_cb), &n_second);

  add (fixture, "2026-05-07", 9);
  add (fixture, "2026-05-05", 9);
  corrin_history_model_refresh (fixture->model);
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_cmpuint (n_second, ==, 0);
  g_assert_cmpuint (corrin_history_day_get_entries (first)->len, ==, 2);
  g_assert_false (corrin_history_day_is_read (second));
  corrin_history_model_refresh (fixture->model);
  g_assert_cmpuint (n_first, ==, 1);
}

static GPtrArray *
read_at_last (CorrinDay day, gpointer data)
{
  gboolean *is_busy = data;

  (void) day;
  return *is_busy ? NULL : g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_history_entry_free);
}

/* What was wanted and could not be read is read when the journal changes. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  gboolean is_busy = TRUE;
  guint n = 0;
  g_autoptr (CorrinHistoryDay) day =
      corrin_history_day_new (corrin_day_parse ("2026-05-07"), read_at_last, &is_busy);

  (void) fixture;
  (void) data;
  g_signal_connect (day, "changed", G_CALLBACK (count_cb), &n);
  g_assert_null (corrin_history_day_get_entries (day));
  corrin_history_day_refresh (day);
  g_assert_cmpuint (n, ==, 0);
  is_busy = FALSE;
  corrin_history_day_refresh (day);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (corrin_history_day_get_entries (day));
}

static void
test_outlived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinHistoryDay) first = day_at (fixture, 0);

  (void) data;
  g_clear_object (&fixture->model);
  g_assert_null (corrin_history_day_get_entries (first));
  fixture->model = corrin_history_model_new (fixture->document);
}

/* A long journal is read in parts, and shown when it is whole. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  (void) data;
  add (fixture, "2020-01-01", 1);
  add (fixture, "2018-01-01", 1);
  g_string_truncate (fixture->changes, 0);
  corrin_history_model_set_patience (fixture->model, -1);
  corrin_history_model_refresh (fixture->model);
  g_assert_true (corrin_history_model_is_reading (fixture->model));
  g_assert_cmpstr (fixture->changes->str, ==, "");
  /* Beginning anew in the middle of it does no harm. */
  g_main_context_iteration (NULL, FALSE);
  corrin_history_model_refresh (fixture->model);
  while (corrin_history_model_is_reading (fixture->model))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->changes->str, ==, "4-0+2 ");
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *day;
    guint position;
  } cases[] = { { "2026-12-01", 0 }, { "2026-05-07", 0 }, { "2026-05-06", 1 }, { "2026-05-05", 1 },
                { "2026-05-03", 2 }, { "2026-05-01", 3 }, { "1990-01-01", 3 } };

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (corrin_history_model_find_day (fixture->model, corrin_day_parse (cases[i].day)), ==,
                      cases[i].position);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/history-model/first", test_first);
  ADD ("/history-model/changes", test_changes);
  ADD ("/history-model/several-changes", test_several_changes);
  ADD ("/history-model/many-changes", test_many_changes);
  ADD ("/history-model/filter", test_filter);
  ADD ("/history-model/reading", test_reading);
  ADD ("/history-model/busy", test_busy);
  ADD ("/history-model/outlived", test_outlived);
  ADD ("/history-model/parts", test_parts);
  ADD ("/history-model/find", test_find);
  return g_test_run ();
}
