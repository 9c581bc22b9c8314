/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-case.h"

#include "merging.h"

#include <string.h>

/* Hers is there, his only when she has written what both know. */
MergeCase *
merge_case_new (void)
{
  MergeCase *self = g_new0 (MergeCase, 1);

  test_set_now ("2026-06-30T12:00:00+02:00");
  self->hers = test_journal_new ();
  return self;
}

void
merge_case_copy (MergeCase *self)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  self->his = test_journal_new ();
  g_clear_object (&self->hers->store);
  g_clear_object (&self->his->store);
  g_file_get_contents (self->hers->path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (self->his->path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  test_journal_reopen (self->hers, CORRIN_STORE_WRITE);
  test_journal_reopen (self->his, CORRIN_STORE_WRITE);
}

void
merge_case_free (MergeCase *self)
{
  test_journal_free (self->hers);
  if (self->his != NULL)
    test_journal_free (self->his);
  g_free (self);
}

/* The file that is read is the same afterwards, and what was written is sound. */
CorrinMergeResult *
merge_case_bring_in (TestJournal *into, TestJournal *from, gboolean with_deleted)
{
  const CorrinMergeOptions options = { .with_deleted = with_deleted };
  g_autoptr (CorrinMergeResult) result = corrin_merge_result_new ();
  g_autofree char *before = test_checksum (from->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  corrin_merge_file (into->store, from->path, &options, result, NULL, &error);
  g_assert_no_error (error);
  after = test_checksum (from->path);
  g_assert_cmpstr (before, ==, after);
  corrin_store_check (into->store, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&result);
}

typedef void (*RecordFunc) (const CorrinRecord *record, gpointer data);

static void
each_record (TestJournal *journal, RecordFunc func, gpointer data)
{
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    {
      g_autoptr (GArray) ids = corrin_store_read_ids (journal->store, corrin_kinds[i], NULL);

      g_assert_nonnull (ids);
      for (guint j = 0; j < ids->len; j++)
        {
          g_autoptr (CorrinRecord) record =
              corrin_store_get (journal->store, corrin_kinds[i], g_array_index (ids, gint64, j), NULL);

          func (record, data);
        }
    }
}

static void
collect_uuid (const CorrinRecord *record, gpointer data)
{
  g_assert_true (g_hash_table_add (data, g_strdup (record->uuid)));
}

/* Of all records of all kinds. */
GHashTable *
merge_case_uuids (TestJournal *journal)
{
  GHashTable *uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  each_record (journal, collect_uuid, uuids);
  return uuids;
}

static void
collect_content (const CorrinRecord *record, gpointer data)
{
  static const char *const left_out[] = { "uuid", "note", "position", NULL };
  GString *text = g_string_new (record->kind->name);

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const CorrinField *field = &record->kind->fields[i];
      g_autofree char *value = NULL;

      if (field->type == CORRIN_FIELD_REFERENCE || g_strv_contains (left_out, field->name))
        continue;
      value = corrin_field_get_text (field, record);
      g_string_append_printf (text, "|%s", value != NULL ? value : "");
    }
  g_ptr_array_add (data, g_string_free (text, FALSE));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What all records say, sorted; without what only one journal knows of them. */
GPtrArray *
merge_case_contents (TestJournal *journal)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  each_record (journal, collect_content, texts);
  g_ptr_array_sort (texts, compare_texts);
  return texts;
}

void
merge_case_assert_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    g_assert_cmpstr (a->pdata[i], ==, b->pdata[i]);
  g_assert_cmpuint (a->len, ==, b->len);
}
