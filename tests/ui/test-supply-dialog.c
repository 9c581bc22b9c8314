/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "supply-dialog.h"

#include "field-note.h"
#include "form-case.h"
#include "supply.h"

#include <string.h>

static void
open_new (FormCase *self)
{
  form_case_open (self);
  form_case_show (self, corrin_supply_dialog_new (NULL, self->document));
}

static CorrinSupply *
only_supply (FormCase *self)
{
  g_autoptr (GPtrArray) supplies = form_case_records (self, &corrin_supply_kind);

  g_assert_cmpuint (supplies->len, ==, 1);
  return corrin_record_copy (supplies->pdata[0]);
}

static gint64
add_supply (FormCase *self)
{
  CorrinSupply *supply = corrin_record_new (&corrin_supply_kind);

  supply->record.person = self->journal->person;
  supply->product = g_strdup ("Hydroxo");
  supply->ampoules = 5;
  supply->batch = g_strdup ("B1");
  return test_add (self->journal, supply);
}

static void
open_existing (FormCase *self)
{
  g_autoptr (CorrinSupply) supply = NULL;

  form_case_open (self);
  supply = only_supply (self);
  form_case_show (self, corrin_supply_dialog_new_for (NULL, self->document, supply));
}

static void
test_add_supply (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinSupply) supply = NULL;
  g_autoptr (GPtrArray) none = NULL;

  (void) data;
  open_new (self);
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "delete_section")));
  form_case_type (form_case_child (self, "product"), "Hydroxo 1 mg");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form_case_child (self, "ampoules")), 10);
  form_case_type (form_case_child (self, "batch"), "B7");
  form_case_type (form_case_child (self, "expiry"), "03/2028");
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Supply saved");
  g_assert_true (self->can_undo);
  supply = only_supply (self);
  g_assert_cmpstr (supply->product, ==, "Hydroxo 1 mg");
  g_assert_cmpint (supply->ampoules, ==, 10);
  g_assert_cmpstr (supply->batch, ==, "B7");
  g_assert_cmpstr (supply->expiry, ==, "03/2028");
  form_case_undo (self);
  none = form_case_records (self, &corrin_supply_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The one thing that is needed is asked for when somebody tries to save, and no sooner. */
static void
test_without_product (FormCase *self, gconstpointer data)
{
  CorrinFieldNote *note;

  (void) data;
  open_new (self);
  note = CORRIN_FIELD_NOTE (form_case_child (self, "product_note"));
  form_case_type (form_case_child (self, "batch"), "B7");
  g_assert_cmpstr (corrin_field_note_get_text (note), ==, "");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_nonnull (strstr (corrin_field_note_get_text (note), "to know this package by"));
  form_case_type (form_case_child (self, "product"), "B12");
  g_assert_cmpstr (corrin_field_note_get_text (note), ==, "");
  form_case_save (self);
  g_assert_null (self->dialog);
}

static void
test_edit (FormCase *self, gconstpointer data)
{
  gint64 id = add_supply (self);
  CorrinDose *dose = test_dose (self->journal, "2026-06-01");
  g_autoptr (CorrinSupply) supply = NULL;

  (void) data;
  dose->supply = id;
  dose->ampoules = 2;
  test_add (self->journal, dose);
  open_existing (self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->dialog)), ==, "Edit Supply");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (form_case_child (self, "ampoules_row"))), ==,
                   "2 taken by recorded injections, 3 left");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form_case_child (self, "ampoules")), 4);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (form_case_child (self, "ampoules_row"))), ==,
                   "2 taken by recorded injections, 2 left");
  form_case_save (self);
  g_assert_cmpstr (self->said, ==, "Changes saved");
  supply = only_supply (self);
  g_assert_cmpint (supply->ampoules, ==, 4);
  g_assert_cmpstr (supply->batch, ==, "B1");
}

static void
test_delete (FormCase *self, gconstpointer data)
{
  gint64 id = add_supply (self);
  CorrinDose *dose = test_dose (self->journal, "2026-06-01");
  g_autoptr (GPtrArray) doses = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (CorrinSupply) again = NULL;

  (void) data;
  dose->supply = id;
  dose->ampoules = 1;
  test_add (self->journal, dose);
  open_existing (self);
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (form_case_child (self, "delete_words"))), "It stays"));
  g_signal_emit_by_name (form_case_nth (form_case_child (self, "delete_section"), GTK_TYPE_BUTTON, 0),
                         "clicked");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Supply deleted");
  none = form_case_records (self, &corrin_supply_kind);
  g_assert_cmpuint (none->len, ==, 0);
  doses = form_case_records (self, &corrin_dose_kind);
  g_assert_cmpint (((CorrinDose *) doses->pdata[0])->supply, ==, 0);
  form_case_undo (self);
  again = only_supply (self);
  g_assert_cmpint (again->record.id, ==, id);
}

static void
test_close (FormCase *self, gconstpointer data)
{
  (void) data;
  open_new (self);
  form_case_type (form_case_child (self, "batch"), "typed");
  form_case_close (self);
  g_assert_nonnull (form_case_question (self));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form_case_question (self)), "keep");
  test_ui_iterate ();
  g_assert_nonnull (self->dialog);
}

static void
test_full_disk (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinSupply) supply = NULL;

  (void) data;
  open_new (self);
  form_case_type (form_case_child (self, "product"), "Hydroxo");
  form_case_fill_disk (TRUE);
  form_case_save (self);
  form_case_fill_disk (FALSE);
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  supply = only_supply (self);
  g_assert_cmpstr (supply->product, ==, "Hydroxo");
}

static void
test_lost_journal (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinSupply) supply = NULL;

  (void) data;
  open_new (self);
  form_case_lose_journal (self);
  form_case_type (form_case_child (self, "product"), "Hydroxo");
  form_case_save_without_journal (self);
  supply = only_supply (self);
  g_assert_cmpstr (supply->product, ==, "Hydroxo");
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/supply-dialog/" path, FormCase, NULL, form_case_set_up, function, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("add", test_add_supply);
  ADD ("without-product", test_without_product);
  ADD ("edit", test_edit);
  ADD ("delete", test_delete);
  ADD ("close", test_close);
  ADD ("full-disk", test_full_disk);
  ADD ("lost-journal", test_lost_journal);
  return g_test_run ();
}
