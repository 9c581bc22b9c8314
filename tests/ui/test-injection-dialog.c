/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "choice-row.h"
#include "form-dialog.h"
#include "injection-dialog.h"
#include "ui-support.h"

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture->journal = test_journal_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  test_ui_iterate ();
  g_assert_null (fixture->dialog);
  g_assert_finalize_object (fixture->document);
  test_journal_free (fixture->journal);
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

static void
open_dialog (Fixture *fixture, CorrinDay day)
{
  open_document (fixture);
  g_set_weak_pointer (&fixture->dialog, corrin_injection_dialog_new (NULL, fixture->document, day));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
save (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "form.save", NULL));
  test_ui_iterate ();
}

static CorrinDose *
only_dose (Fixture *fixture)
{
  const CorrinQuery query = { corrin_document_get_person (fixture->document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doses =
      corrin_store_list (corrin_document_get_store (fixture->document), &corrin_dose_kind, &query, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (doses->len, ==, 1);
  return corrin_record_copy (doses->pdata[0]);
}

static void
test_now (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_dialog (fixture, CORRIN_DAY_NONE);
  save (fixture);
  g_assert_null (fixture->dialog);
  dose = only_dose (fixture);
  g_assert_cmpint (dose->precision, ==, CORRIN_PRECISION_EXACT);
  g_assert_cmpint (dose->time, ==, 12 * 3600);
  g_assert_cmpstr (dose->zone, ==, "Europe/Berlin");
  g_assert_cmpint (dose->substance, ==, CORRIN_SUBSTANCE_NOT_KNOWN);
  g_assert_cmpint (dose->micrograms, ==, 0);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/injection-dialog/now", Fixture, NULL, set_up, test_now, tear_down);
  return g_test_run ();
}
