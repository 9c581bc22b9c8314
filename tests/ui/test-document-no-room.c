/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A journal of an earlier Corrin on a full disk: it can not be brought up to date, but nobody is kept from reading. */
#include "document.h"
#include "faulty-disk.h"
#include "old-journal.h"
#include "ui-support.h"

#include <sqlite3.h>

static void
assert_state (CorrinDocument *document, CorrinDocumentState state)
{
  corrin_document_open (document);
  g_assert_cmpint (corrin_document_get_state (document), ==, state);
  g_assert_no_error (corrin_document_get_error (document));
  g_assert_cmpuint (corrin_document_get_persons (document)->len, ==, 1);
  g_assert_cmpint (corrin_document_is_writable (document), ==, state == CORRIN_DOCUMENT_WRITABLE);
}

static void
test_old_journal_on_a_full_disk_is_read (void)
{
  g_autoptr (TestJournal) journal = old_journal_new ();
  g_autoptr (GFile) file = g_file_new_for_path (journal->path);
  g_autoptr (CorrinDocument) document = corrin_document_new (file);
  g_autofree char *before = test_checksum (journal->path);
  g_autofree char *after = NULL;

  faulty_disk_fail_at (1, SQLITE_FULL, TRUE);
  assert_state (document, CORRIN_DOCUMENT_NO_ROOM);
  after = test_checksum (journal->path);
  g_assert_cmpstr (before, ==, after);
  faulty_disk_mend ();
  assert_state (document, CORRIN_DOCUMENT_WRITABLE);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  faulty_disk_install ();
  g_test_add_func ("/document-no-room/old-journal-on-a-full-disk-is-read",
                   test_old_journal_on_a_full_disk_is_read);
  return g_test_run ();
}
