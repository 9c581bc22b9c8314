/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the preview of a copy says. */
#include "merge-dialog.h"
#include "merge-state.h"

#include "ui-support.h"

static void
count (CorrinMergeResult *result, const CorrinKind *kind, CorrinMergeFate fate, guint n)
{
  guint i = 0;

  while (corrin_kinds[i] != kind)
    i++;
  result->counts[i][fate] += n;
  result->totals[fate] += n;
}

static void
add_entry (CorrinMergeResult *result, CorrinMergeFate fate, gboolean both_kept)
{
  CorrinMergeEntry *entry = g_new0 (CorrinMergeEntry, 1);

  entry->fate = fate;
  entry->kind = &corrin_rating_kind;
  entry->title = g_strdup ("Fatigue, 1 June 2026");
  entry->differences = g_ptr_array_new ();
  entry->both_kept = both_kept;
  g_ptr_array_add (result->entries, entry);
}

static CorrinMergeResult *
new_result (void)
{
  CorrinMergeResult *result = corrin_merge_result_new ();

  result->source = g_strdup ("his.corrin");
  result->shares_people = TRUE;
  return result;
}

static void
test_nothing (void)
{
  g_autoptr (CorrinMergeResult) result = new_result ();
  g_autoptr (CorrinMergeState) state = NULL;

  count (result, &corrin_rating_kind, CORRIN_MERGE_KNOWN, 7);
  state = corrin_merge_state_new (result, FALSE);
  g_assert_cmpstr (state->heading, ==, "Nothing New in This Copy");
  g_assert_cmpstr (state->text, ==,
                   "From “his.corrin”, which stays as it is. 7 entries of it are already here.");
  g_assert_null (state->warning);
  g_assert_false (state->can_bring_in);
  g_assert_cmpuint (state->lines->len, ==, 0);
  g_assert_cmpuint (state->groups->len, ==, 0);
}

static void
test_lines (void)
{
  g_autoptr (CorrinMergeResult) result = new_result ();
  g_autoptr (CorrinMergeState) state = NULL;
  const CorrinMergeLine *line;

  count (result, &corrin_rating_kind, CORRIN_MERGE_NEW, 2);
  count (result, &corrin_rating_kind, CORRIN_MERGE_CHANGED, 1);
  count (result, &corrin_rating_kind, CORRIN_MERGE_CONFLICT, 1);
  count (result, &corrin_person_kind, CORRIN_MERGE_CONFLICT, 1);
  state = corrin_merge_state_new (result, FALSE);
  /* Of people there is one each, and that of the copy does not come in. */
  g_assert_cmpstr (state->heading, ==, "4 Entries to Bring In");
  g_assert_cmpuint (state->lines->len, ==, 2);
  line = state->lines->pdata[0];
  g_assert_cmpstr (line->title, ==, "People");
  line = state->lines->pdata[1];
  g_assert_cmpstr (line->title, ==, "Ratings");
  g_assert_cmpstr (line->text, ==, "2 new, 1 newer, 1 changed in both");
}

/* What was deleted here counts only when it is wanted back. */
static void
test_deleted (void)
{
  g_autoptr (CorrinMergeResult) result = new_result ();
  g_autoptr (CorrinMergeState) without = NULL;
  g_autoptr (CorrinMergeState) with = NULL;
  const CorrinMergeGroup *group;

  count (result, &corrin_rating_kind, CORRIN_MERGE_DELETED, 1);
  add_entry (result, CORRIN_MERGE_DELETED, FALSE);
  without = corrin_merge_state_new (result, FALSE);
  with = corrin_merge_state_new (result, TRUE);
  g_assert_false (without->can_bring_in);
  g_assert_true (with->can_bring_in);
  g_assert_cmpstr (with->heading, ==, "1 Entry to Bring In");
  g_assert_cmpuint (without->groups->len, ==, 1);
  group = without->groups->pdata[0];
  g_assert_true (group->are_deleted);
}

static void
test_groups (void)
{
  g_autoptr (CorrinMergeResult) result = new_result ();
  g_autoptr (CorrinMergeState) state = NULL;
  const CorrinMergeGroup *group;

  for (guint i = 0; i < CORRIN_MERGE_MAX_SHOWN + 3; i++)
    add_entry (result, CORRIN_MERGE_CONFLICT, TRUE);
  add_entry (result, CORRIN_MERGE_CONFLICT, FALSE);
  add_entry (result, CORRIN_MERGE_CHANGED, FALSE);
  state = corrin_merge_state_new (result, FALSE);
  g_assert_cmpuint (state->groups->len, ==, 3);
  group = state->groups->pdata[0];
  g_assert_cmpuint (group->entries->len, ==, CORRIN_MERGE_MAX_SHOWN);
  g_assert_cmpstr (group->more, ==, "And 3 more");
  group = state->groups->pdata[1];
  g_assert_cmpuint (group->entries->len, ==, 1);
  g_assert_null (group->more);
}

static void
test_people (void)
{
  g_autoptr (CorrinMergeResult) result = new_result ();
  g_autoptr (CorrinMergeState) known = NULL;
  g_autoptr (CorrinMergeState) stranger = NULL;

  count (result, &corrin_person_kind, CORRIN_MERGE_NEW, 2);
  g_ptr_array_add (result->people, g_strdup ("Bo"));
  g_ptr_array_add (result->people, g_strdup ("Cy"));
  known = corrin_merge_state_new (result, FALSE);
  g_assert_cmpstr (known->warning, ==, "Only in the copy, and added as people of their own: Bo, Cy.");
  result->shares_people = FALSE;
  stranger = corrin_merge_state_new (result, FALSE);
  g_assert_true (g_str_has_prefix (stranger->warning, "Nobody of this journal is in that file"));
}

static void
test_width (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *path = g_build_filename (journal->folder, "missing.corrin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (journal->path);
  g_autoptr (CorrinDocument) document = corrin_document_new (file);
  GtkWidget *dialog;
  int minimum;

  g_clear_object (&journal->store);
  corrin_document_open (document);
  dialog = corrin_merge_dialog_new (NULL, document, path);
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_ui_iterate ();
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  g_test_add_func ("/merge-state/nothing", test_nothing);
  g_test_add_func ("/merge-state/lines", test_lines);
  g_test_add_func ("/merge-state/deleted", test_deleted);
  g_test_add_func ("/merge-state/groups", test_groups);
  g_test_add_func ("/merge-state/people", test_people);
  g_test_add_func ("/merge-state/width", test_width);
  return g_test_run ();
}
