/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An injection takes its ampoule from the supply: what is printed on it is filled in, and it comes back. */
#include "choice-row.h"
#include "form-case.h"
#include "injection-dialog.h"
#include "supply-pick.h"
#include "supply-row.h"

static gint64
add_supply (FormCase *self, const char *product, gint64 ampoules, const char *batch, const char *expiry)
{
  CorrinSupply *supply = corrin_record_new (&corrin_supply_kind);

  supply->record.person = self->journal->person;
  supply->product = g_strdup (product);
  supply->ampoules = ampoules;
  supply->batch = g_strdup (batch);
  supply->expiry = g_strdup (expiry);
  return test_add (self->journal, supply);
}

static void
open_new (FormCase *self)
{
  form_case_open (self);
  form_case_show (self, corrin_injection_dialog_new (NULL, self->document, CORRIN_DAY_NONE));
}

static GtkWidget *
rows (FormCase *self)
{
  return form_case_nth (self->dialog, CORRIN_TYPE_SUPPLY_ROW, 0);
}

static void
choose (FormCase *self, gint64 supply)
{
  GtkWidget *row = GTK_WIDGET (gtk_widget_get_template_child (rows (self), CORRIN_TYPE_SUPPLY_ROW, "supply"));

  corrin_choice_row_set (ADW_COMBO_ROW (row), supply);
}

static void
take (FormCase *self, int ampoules)
{
  GtkWidget *spin =
      GTK_WIDGET (gtk_widget_get_template_child (rows (self), CORRIN_TYPE_SUPPLY_ROW, "ampoules"));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), ampoules);
}

static const char *
text_of (FormCase *self, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (form_case_child (self, name)));
}

static gint64
left_of (FormCase *self, gint64 supply)
{
  g_autoptr (GPtrArray) stocks =
      corrin_stocks_read (corrin_document_get_store (self->document),
                          corrin_document_get_person (self->document)->record.id, NULL);

  return corrin_stocks_find (stocks, supply)->left;
}

static CorrinDose *
only_dose (FormCase *self)
{
  g_autoptr (GPtrArray) doses = form_case_records (self, &corrin_dose_kind);

  g_assert_cmpuint (doses->len, ==, 1);
  return corrin_record_copy (doses->pdata[0]);
}

/* Who keeps no supply is not asked about one. */
static void
test_none (FormCase *self, gconstpointer data)
{
  (void) data;
  add_supply (self, "Empty", 0, NULL, NULL);
  open_new (self);
  g_assert_false (gtk_widget_get_visible (rows (self)));
}

static void
test_take (FormCase *self, gconstpointer data)
{
  gint64 supply = add_supply (self, "Hydroxo", 5, "B1", "03/2028");
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_new (self);
  g_assert_true (gtk_widget_get_visible (rows (self)));
  choose (self, supply);
  take (self, 2);
  g_assert_cmpstr (text_of (self, "product"), ==, "Hydroxo");
  g_assert_cmpstr (text_of (self, "batch"), ==, "B1");
  g_assert_cmpstr (text_of (self, "expiry"), ==, "03/2028");
  form_case_save (self);
  g_assert_null (self->dialog);
  dose = only_dose (self);
  g_assert_cmpint (dose->supply, ==, supply);
  g_assert_cmpint (dose->ampoules, ==, 2);
  g_assert_cmpstr (dose->batch, ==, "B1");
  g_assert_cmpint (left_of (self, supply), ==, 3);
  form_case_undo (self);
  g_assert_cmpint (left_of (self, supply), ==, 5);
}

/* It is never chosen by itself, and what came from the one is not left beside the other. */
static void
test_change_mind (FormCase *self, gconstpointer data)
{
  gint64 first = add_supply (self, "Hydroxo", 5, "B1", "03/2028");
  gint64 second = add_supply (self, "Other", 5, NULL, "04/2029");
  g_autoptr (CorrinDose) dose = NULL;

  (void) data;
  open_new (self);
  g_assert_cmpstr (text_of (self, "batch"), ==, "");
  choose (self, first);
  choose (self, second);
  g_assert_cmpstr (text_of (self, "product"), ==, "Other");
  g_assert_cmpstr (text_of (self, "batch"), ==, "");
  g_assert_cmpstr (text_of (self, "expiry"), ==, "04/2029");
  form_case_type (form_case_child (self, "batch"), "typed");
  choose (self, 0);
  g_assert_cmpstr (text_of (self, "product"), ==, "");
  g_assert_cmpstr (text_of (self, "batch"), ==, "typed");
  form_case_save (self);
  dose = only_dose (self);
  g_assert_cmpint (dose->supply, ==, 0);
  g_assert_cmpstr (dose->batch, ==, "typed");
}

static void
open_existing (FormCase *self)
{
  g_autoptr (CorrinDose) dose = NULL;

  form_case_open (self);
  dose = only_dose (self);
  form_case_show (self, corrin_injection_dialog_new_for (NULL, self->document, dose));
}

static void
add_taking_dose (FormCase *self, gint64 supply)
{
  CorrinDose *dose = test_dose (self->journal, "2026-06-01");

  dose->supply = supply;
  dose->ampoules = 1;
  test_add (self->journal, dose);
}

/* The last ampoule is gone, but this dose has it. */
static void
test_edit (FormCase *self, gconstpointer data)
{
  gint64 first = add_supply (self, "Hydroxo", 1, "B1", NULL);
  gint64 second = add_supply (self, "Hydroxo", 5, "B2", NULL);

  (void) data;
  add_taking_dose (self, first);
  open_existing (self);
  g_assert_cmpint (left_of (self, first), ==, 0);
  choose (self, second);
  form_case_save (self);
  g_assert_cmpint (left_of (self, first), ==, 1);
  g_assert_cmpint (left_of (self, second), ==, 4);
}

static void
test_closing_asks (FormCase *self, gconstpointer data)
{
  gint64 supply = add_supply (self, "Hydroxo", 1, NULL, NULL);

  (void) data;
  add_taking_dose (self, supply);
  open_existing (self);
  take (self, 2);
  form_case_close (self);
  g_assert_nonnull (form_case_question (self));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form_case_question (self)), "keep");
  test_ui_iterate ();
}

static void
test_pick (void)
{
  const CorrinSupplyPick one = { 7, 2 };
  const CorrinSupplyPick other = { 7, 3 };
  const CorrinSupplyPick none = { 0, 2 };
  const CorrinSupplyPick none_either = { 0, 3 };
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);

  g_assert_false (corrin_supply_pick_equal (&one, &other));
  g_assert_true (corrin_supply_pick_equal (&none, &none_either));
  corrin_supply_pick_apply (&one, dose);
  g_assert_cmpint (dose->supply, ==, 7);
  g_assert_cmpint (dose->ampoules, ==, 2);
  dose->status = CORRIN_DOSE_SKIPPED;
  corrin_supply_pick_apply (&one, dose);
  g_assert_cmpint (dose->supply, ==, 0);
  g_assert_cmpint (dose->ampoules, ==, 0);
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/supply-row/" path, FormCase, NULL, form_case_set_up, function, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("none", test_none);
  ADD ("take", test_take);
  ADD ("change-mind", test_change_mind);
  ADD ("edit", test_edit);
  ADD ("closing-asks", test_closing_asks);
  g_test_add_func ("/supply-row/pick", test_pick);
  return g_test_run ();
}
