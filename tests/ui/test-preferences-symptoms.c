/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "errors.h"
#include "journal.h"
#include "symptom-change.h"
#include "symptom-list.h"

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  CorrinStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  (void) data;
  fixture->journal = test_journal_new ();
  g_clear_object (&fixture->journal->store);
  file = g_file_new_for_path (fixture->journal->path);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  fixture->store = corrin_document_get_store (fixture->document);
  g_assert_nonnull (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_finalize_object (fixture->document);
  test_journal_free (fixture->journal);
}

static GPtrArray *
read_list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = corrin_symptom_list_read (fixture->store, fixture->journal->person, &error);

  g_assert_no_error (error);
  return list;
}

/* All names in their order, those that are not shown in brackets. */
static char *
names (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = read_list (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const CorrinSymptomState state = corrin_symptom_list_state (list, i);

      g_string_append_printf (text, state.is_shown ? "%s%s" : "%s(%s)", i > 0 ? " " : "", state.name);
      g_assert_cmpint (state.can_go_up, ==, i > 0);
      g_assert_cmpint (state.can_go_down, ==, i + 1 < list->len);
    }
  return g_string_free (text, FALSE);
}

static gint64
id_of (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) list = read_list (fixture);
  const CorrinListedSymptom *listed = corrin_symptom_list_find (list, name);

  g_assert_nonnull (listed);
  return listed->symptom->record.id;
}

static gboolean
change (Fixture *fixture, CorrinSymptomChangeWhat what, const char *name, guint word, const char *text,
        GError **error)
{
  gint64 symptom = name != NULL ? id_of (fixture, name) : 0;
  g_autoptr (CorrinSymptomChange) wanted =
      corrin_symptom_change_new (what, fixture->journal->person, symptom, word, text);

  return corrin_symptom_change_run (wanted, fixture->document, error);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autofree char *found = names (fixture);

  g_assert_cmpstr (found, ==, expected);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  corrin_act_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static void
test_add_symptom (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  assert_names (fixture, "Fatigue Tingling");
  g_assert_true (change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, " Burning feet ", &error));
  g_assert_true (change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, "numbness", &error));
  assert_names (fixture, "Fatigue Tingling Burning feet Numbness");
  undo (fixture);
  assert_names (fixture, "Fatigue Tingling Burning feet");
  g_assert_no_error (error);

  g_assert_false (change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, "burning FEET", &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "“Burning feet” is in the list already.");
  g_clear_error (&error);
  g_assert_false (change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, "  ", &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
  assert_names (fixture, "Fatigue Tingling Burning feet");
}

static void
test_archive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_true (change (fixture, CORRIN_SYMPTOM_ARCHIVE, "Fatigue", 0, NULL, &error));
  assert_names (fixture, "(Fatigue) Tingling");
  /* Whoever types it again gets it back, with all that was rated. */
  g_assert_true (change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, "fatigue", &error));
  assert_names (fixture, "Fatigue Tingling");
  undo (fixture);
  g_assert_true (change (fixture, CORRIN_SYMPTOM_SHOW, "Fatigue", 0, NULL, &error));
  assert_names (fixture, "Fatigue Tingling");
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, "Pain", &error);
  change (fixture, CORRIN_SYMPTOM_UP, "Pain", 0, NULL, &error);
  g_assert_no_error (error);
  assert_names (fixture, "Fatigue Pain Tingling");
  change (fixture, CORRIN_SYMPTOM_UP, "Pain", 0, NULL, &error);
  change (fixture, CORRIN_SYMPTOM_UP, "Pain", 0, NULL, &error);
  assert_names (fixture, "Pain Fatigue Tingling");
  change (fixture, CORRIN_SYMPTOM_DOWN, "Fatigue", 0, NULL, &error);
  assert_names (fixture, "Pain Tingling Fatigue");
  g_assert_no_error (error);
  undo (fixture);
  assert_names (fixture, "Pain Fatigue Tingling");
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  change (fixture, CORRIN_SYMPTOM_ADD, NULL, 0, "Feet", &error);
  g_assert_true (change (fixture, CORRIN_SYMPTOM_RENAME, "Feet", 0, "Burning feet", &error));
  assert_names (fixture, "Fatigue Tingling Burning feet");
  list = read_list (fixture);
  g_assert_false (corrin_symptom_list_state (list, 0).is_own);
  g_assert_true (corrin_symptom_list_state (list, 2).is_own);
  g_assert_false (change (fixture, CORRIN_SYMPTOM_RENAME, "Burning feet", 0, "", &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
}

static guint
count_versions (Fixture *fixture)
{
  const CorrinQuery query = { fixture->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions =
      corrin_store_list (fixture->store, &corrin_symptom_version_kind, &query, &error);

  g_assert_no_error (error);
  return versions->len;
}

static void
assert_word (Fixture *fixture, guint word, const char *expected)
{
  g_autoptr (GPtrArray) list = read_list (fixture);

  g_assert_cmpstr (corrin_symptom_list_state (list, 0).words[word], ==, expected);
}

/* Words that nothing was rated with are changed in place; others stay with their ratings. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinRating) rating =
      test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-01", 4);
  g_autoptr (CorrinSymptomVersion) old = NULL;

  (void) data;
  assert_word (fixture, 0, "no fatigue");
  assert_word (fixture, 2, "");
  g_assert_true (change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 2, "a nap", &error));
  g_assert_cmpuint (count_versions (fixture), ==, 2);
  assert_word (fixture, 2, "a nap");

  g_assert_true (corrin_act_add (fixture->document, rating, &error));
  g_assert_true (change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 4, "in bed all day", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_versions (fixture), ==, 3);
  assert_word (fixture, 2, "a nap");
  assert_word (fixture, 4, "in bed all day");
  old = corrin_store_get (fixture->store, &corrin_symptom_version_kind, fixture->journal->fatigue, &error);
  g_assert_null (old->word_10);

  /* The new wording has no rating yet. */
  g_assert_true (change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 0, "wide awake", &error));
  g_assert_cmpuint (count_versions (fixture), ==, 3);
  assert_word (fixture, 0, "wide awake");
  undo (fixture);
  assert_word (fixture, 0, "no fatigue");
}

/* Words of every journal are not written down, so that they follow the language. */
static void
test_usual_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinSymptomVersion) version = NULL;

  (void) data;
  change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 0, "wide awake", &error);
  change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 0, "no fatigue", &error);
  change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 4, "in bed all day", &error);
  change (fixture, CORRIN_SYMPTOM_WORD, "Fatigue", 4, " ", &error);
  g_assert_no_error (error);
  version =
      corrin_store_get (fixture->store, &corrin_symptom_version_kind, fixture->journal->fatigue, &error);
  g_assert_null (version->word_0);
  g_assert_null (version->word_10);
  assert_word (fixture, 4, "the worst I can imagine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");

#define ADD(name, func) g_test_add ("/preferences-symptoms/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("add", test_add_symptom);
  ADD ("archive", test_archive);
  ADD ("order", test_order);
  ADD ("rename", test_rename);
  ADD ("words", test_words);
  ADD ("usual-words", test_usual_words);
#undef ADD
  return g_test_run ();
}
