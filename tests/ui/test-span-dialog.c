/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "span-dialog.h"

#include "choice-row.h"
#include "field-note.h"
#include "form-case.h"

#include <string.h>

static void
open_new (FormCase *self)
{
  form_case_open (self);
  form_case_show (self, corrin_span_dialog_new (NULL, self->document, NULL));
}

static CorrinEarlierTreatment *
only_treatment (FormCase *self)
{
  g_autoptr (GPtrArray) treatments = form_case_records (self, &corrin_earlier_treatment_kind);

  g_assert_cmpuint (treatments->len, ==, 1);
  return corrin_record_copy (treatments->pdata[0]);
}

static void
open_existing (FormCase *self)
{
  CorrinEarlierTreatment *added = corrin_record_new (&corrin_earlier_treatment_kind);
  g_autoptr (CorrinEarlierTreatment) treatment = NULL;

  added->record.person = self->journal->person;
  added->started = g_strdup ("2019");
  added->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
  added->micrograms = 20000;
  test_add (self->journal, added);
  form_case_open (self);
  treatment = only_treatment (self);
  form_case_show (self, corrin_span_dialog_new (NULL, self->document, treatment));
}

static const char *
note_of (FormCase *self, const char *name)
{
  return corrin_field_note_get_text (CORRIN_FIELD_NOTE (form_case_child (self, name)));
}

static void
test_add_span (FormCase *self, gconstpointer data)
{
  GtkWidget *what;
  g_autoptr (CorrinEarlierTreatment) treatment = NULL;
  g_autoptr (GPtrArray) none = NULL;

  (void) data;
  open_new (self);
  what = form_case_child (self, "what");
  g_assert_false (gtk_widget_get_visible (test_ui_child (what, "route")));
  form_case_type (form_case_child (self, "started"), "2019");
  form_case_type (form_case_child (self, "ended"), "2023-05");
  form_case_type (form_case_child (self, "every"), "every 12 weeks");
  form_case_type (test_ui_child (what, "amount"), "1 mg");
  corrin_choice_row_set (ADW_COMBO_ROW (test_ui_child (what, "substance")),
                         CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Earlier treatment saved");
  treatment = only_treatment (self);
  g_assert_cmpstr (treatment->started, ==, "2019");
  g_assert_cmpstr (treatment->ended, ==, "2023-05");
  g_assert_cmpstr (treatment->about_every, ==, "every 12 weeks");
  g_assert_cmpint (treatment->substance, ==, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  g_assert_cmpint (treatment->micrograms, ==, 1000);
  g_assert_null (treatment->record.note);
  form_case_undo (self);
  none = form_case_records (self, &corrin_earlier_treatment_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The one thing that is needed is asked for when somebody tries to save, and no sooner. */
static void
test_without_beginning (FormCase *self, gconstpointer data)
{
  (void) data;
  open_new (self);
  form_case_type (form_case_child (self, "ended"), "2023");
  g_assert_cmpstr (note_of (self, "started_note"), ==, "");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_nonnull (strstr (note_of (self, "started_note"), "The year is enough"));
  form_case_type (form_case_child (self, "started"), "2019");
  g_assert_cmpstr (note_of (self, "started_note"), ==, "");
  form_case_save (self);
  g_assert_null (self->dialog);
}

/* A slip of the unit is asked about, and what the journal holds already is not. */
static void
test_unusual_amount (FormCase *self, gconstpointer data)
{
  GtkWidget *what;
  g_autoptr (CorrinEarlierTreatment) treatment = NULL;

  (void) data;
  open_existing (self);
  what = form_case_child (self, "what");
  form_case_type (form_case_child (self, "every"), "monthly");
  form_case_type (test_ui_child (what, "amount"), "30 mg");
  form_case_save (self);
  g_assert_nonnull (self->dialog);
  g_assert_nonnull (
      strstr (corrin_field_note_get_text (CORRIN_FIELD_NOTE (test_ui_child (what, "note"))), "10 to 5000"));
  form_case_type (test_ui_child (what, "amount"), "20 mg");
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Changes saved");
  treatment = only_treatment (self);
  g_assert_cmpint (treatment->micrograms, ==, 20000);
  g_assert_cmpstr (treatment->about_every, ==, "monthly");
  g_assert_cmpstr (treatment->started, ==, "2019");
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/span-dialog/add", FormCase, NULL, form_case_set_up, test_add_span, form_case_tear_down);
  g_test_add ("/span-dialog/without-beginning", FormCase, NULL, form_case_set_up, test_without_beginning,
              form_case_tear_down);
  g_test_add ("/span-dialog/unusual-amount", FormCase, NULL, form_case_set_up, test_unusual_amount,
              form_case_tear_down);
  return g_test_run ();
}
