/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-dialog.h"

#include "choice-row.h"
#include "day-button.h"
#include "emergency-card.h"
#include "form-case.h"
#include "rating-scale.h"
#include "severity-box.h"

#include <math.h>

static void
open_dialog (FormCase *self, gint64 dose)
{
  form_case_open (self);
  form_case_show (self, corrin_reaction_dialog_new (NULL, self->document, dose));
}

static CorrinReaction *
only_reaction (FormCase *self)
{
  g_autoptr (GPtrArray) reactions = form_case_records (self, &corrin_reaction_kind);

  g_assert_cmpuint (reactions->len, ==, 1);
  return corrin_record_copy (reactions->pdata[0]);
}

static CorrinRatingScale *
scale_of (GtkWidget *box)
{
  return CORRIN_RATING_SCALE (corrin_severity_box_get_scale (CORRIN_SEVERITY_BOX (box)));
}

static void
rate (GtkWidget *box, int value)
{
  g_signal_emit_by_name (corrin_rating_scale_get_button (scale_of (box), value), "clicked");
}

/* The card stands above the form, whatever is written into it. */
static void
test_card (FormCase *self, gconstpointer data)
{
  GtkWidget *card, *first_group;
  graphene_rect_t card_place, group_place;

  (void) data;
  open_dialog (self, 0);
  card = form_case_nth (self->dialog, CORRIN_TYPE_EMERGENCY_CARD, 0);
  first_group = form_case_nth (self->dialog, ADW_TYPE_PREFERENCES_GROUP, 0);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_true (gtk_widget_compute_bounds (card, self->dialog, &card_place));
  g_assert_true (gtk_widget_compute_bounds (first_group, self->dialog, &group_place));
  g_assert_cmpfloat (card_place.origin.y + card_place.size.height, <=, group_place.origin.y);
}

static void
test_at_once (FormCase *self, gconstpointer data)
{
  gint64 id = test_add (self->journal, test_dose (self->journal, "2026-06-29"));
  CorrinReaction *reaction;
  g_autoptr (CorrinRecord) owned = NULL;
  g_autoptr (GPtrArray) none = NULL;

  (void) data;
  open_dialog (self, 0);
  form_case_save (self);
  g_assert_null (self->dialog);
  g_assert_cmpstr (self->said, ==, "Saved");
  g_assert_true (self->can_undo);
  reaction = only_reaction (self);
  owned = CORRIN_RECORD (reaction);
  g_assert_cmpint (reaction->dose, ==, id);
  g_assert_cmpint (reaction->what, ==, CORRIN_REACTION_OTHER);
  g_assert_true (isnan (reaction->severity));
  form_case_undo (self);
  none = form_case_records (self, &corrin_reaction_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_full (FormCase *self, gconstpointer data)
{
  gint64 id = test_add (self->journal, test_dose (self->journal, "2026-05-04"));
  CorrinReaction *reaction;
  g_autoptr (CorrinRecord) owned = NULL;

  (void) data;
  test_add (self->journal, test_dose (self->journal, "2026-06-29"));
  open_dialog (self, id);
  g_assert_cmpint (corrin_day_button_get_day (CORRIN_DAY_BUTTON (form_case_child (self, "day"))), ==,
                   corrin_day_parse ("2026-05-04"));
  corrin_choice_row_set (ADW_COMBO_ROW (form_case_child (self, "what")), CORRIN_REACTION_BRUISE);
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "what_other")));
  rate (form_case_child (self, "severity"), 0);
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (form_case_child (self, "day")),
                             corrin_day_parse ("2026-05-05"));
  form_case_type (form_case_child (self, "onset"), "the day after");
  form_case_type (form_case_child (self, "how_long"), "a week");
  form_case_type (form_case_child (self, "done"), "cooled it");
  form_case_type (form_case_child (self, "note"), "blue");
  gtk_switch_set_active (GTK_SWITCH (form_case_child (self, "needed_care")), TRUE);
  form_case_save (self);
  reaction = only_reaction (self);
  owned = CORRIN_RECORD (reaction);
  g_assert_cmpint (reaction->dose, ==, id);
  g_assert_cmpint (reaction->what, ==, CORRIN_REACTION_BRUISE);
  g_assert_cmpfloat (reaction->severity, ==, 0);
  g_assert_cmpint (reaction->day, ==, corrin_day_parse ("2026-05-05"));
  g_assert_cmpstr (reaction->onset, ==, "the day after");
  g_assert_cmpstr (reaction->how_long, ==, "a week");
  g_assert_cmpstr (reaction->what_was_done, ==, "cooled it");
  g_assert_cmpstr (reaction->record.note, ==, "blue");
  g_assert_true (reaction->needed_care);
}

static void
test_not_sure (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinRecord) owned = NULL;

  (void) data;
  test_add (self->journal, test_dose (self->journal, "2026-06-29"));
  open_dialog (self, 0);
  corrin_choice_row_set (ADW_COMBO_ROW (form_case_child (self, "dose")), 0);
  form_case_save (self);
  owned = CORRIN_RECORD (only_reaction (self));
  g_assert_cmpint (((CorrinReaction *) owned)->dose, ==, 0);
}

static void
test_close (FormCase *self, gconstpointer data)
{
  (void) data;
  open_dialog (self, 0);
  form_case_type (form_case_child (self, "note"), "typed");
  form_case_close (self);
  g_assert_nonnull (form_case_question (self));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form_case_question (self)), "keep");
  test_ui_iterate ();
  g_assert_nonnull (self->dialog);
}

static void
test_full_disk (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinRecord) owned = NULL;

  (void) data;
  open_dialog (self, 0);
  form_case_type (form_case_child (self, "what_other"), "itching");
  form_case_fill_disk (TRUE);
  form_case_save (self);
  form_case_fill_disk (FALSE);
  g_assert_nonnull (self->dialog);
  g_assert_null (self->said);
  g_signal_emit_by_name (form_case_notice (self), "activated");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  owned = CORRIN_RECORD (only_reaction (self));
  g_assert_cmpstr (((CorrinReaction *) owned)->what_other, ==, "itching");
}

static void
test_lost_journal (FormCase *self, gconstpointer data)
{
  g_autoptr (CorrinRecord) owned = NULL;

  (void) data;
  open_dialog (self, 0);
  form_case_lose_journal (self);
  form_case_type (form_case_child (self, "what_other"), "itching");
  form_case_save_without_journal (self);
  owned = CORRIN_RECORD (only_reaction (self));
  g_assert_cmpstr (((CorrinReaction *) owned)->what_other, ==, "itching");
}

static gint64
add_reaction (FormCase *self, const char *day)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->record.person = self->journal->person;
  reaction->day = corrin_day_parse (day);
  reaction->what = CORRIN_REACTION_REDNESS;
  reaction->severity = 5;
  return test_add (self->journal, reaction);
}

static void
open_for (FormCase *self, gint64 id)
{
  g_autoptr (CorrinRecord) owned = NULL;

  if (self->document == NULL)
    form_case_open (self);
  owned = corrin_store_get (corrin_document_get_store (self->document), &corrin_reaction_kind, id, NULL);
  form_case_show (self, corrin_reaction_dialog_new_for (NULL, self->document, (CorrinReaction *) owned));
}

static GtkWidget *
nth_day (FormCase *self, guint n)
{
  return form_case_nth (form_case_child (self, "follow_rows"), CORRIN_TYPE_SEVERITY_BOX, n);
}

/* How it went on is one action with what else was changed, and stands there when it is opened again. */
static void
test_follow_ups (FormCase *self, gconstpointer data)
{
  gint64 id = add_reaction (self, "2026-06-28");
  g_autoptr (GPtrArray) follow_ups = NULL;
  g_autoptr (GPtrArray) cleared = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  (void) data;
  open_for (self, id);
  g_assert_nonnull (nth_day (self, 1));
  g_assert_null (nth_day (self, 2));
  rate (nth_day (self, 0), 3);
  rate (nth_day (self, 1), 0);
  form_case_save (self);
  follow_ups = form_case_records (self, &corrin_reaction_follow_up_kind);
  g_assert_cmpuint (follow_ups->len, ==, 2);
  g_assert_cmpfloat (((CorrinReactionFollowUp *) follow_ups->pdata[0])->severity, ==, 3);
  g_assert_cmpint (((CorrinReactionFollowUp *) follow_ups->pdata[1])->reaction, ==, id);

  open_for (self, id);
  g_assert_cmpfloat (corrin_severity_box_get_value (CORRIN_SEVERITY_BOX (nth_day (self, 0))), ==, 3);
  g_signal_emit_by_name (scale_of (nth_day (self, 0)), "cleared");
  form_case_save (self);
  cleared = form_case_records (self, &corrin_reaction_follow_up_kind);
  g_assert_cmpuint (cleared->len, ==, 1);
  form_case_undo (self);
  form_case_undo (self);
  undone = form_case_records (self, &corrin_reaction_follow_up_kind);
  g_assert_cmpuint (undone->len, ==, 0);
}

/* What is private is so with how it went on, and can be shown again. */
static void
test_private_switch (FormCase *self, gconstpointer data)
{
  gint64 id = add_reaction (self, "2026-06-28");

  (void) data;
  open_for (self, id);
  rate (nth_day (self, 0), 3);
  form_case_save (self);
  for (int is_private = TRUE; is_private >= FALSE; is_private--)
    {
      g_autoptr (GPtrArray) follow_ups = NULL;
      g_autoptr (CorrinRecord) reaction = NULL;

      open_for (self, id);
      g_assert_cmpint (gtk_switch_get_active (GTK_SWITCH (form_case_child (self, "private"))), ==,
                       !is_private);
      gtk_switch_set_active (GTK_SWITCH (form_case_child (self, "private")), is_private);
      form_case_save (self);
      reaction = CORRIN_RECORD (only_reaction (self));
      follow_ups = form_case_records (self, &corrin_reaction_follow_up_kind);
      g_assert_cmpint (reaction->is_private, ==, is_private);
      g_assert_cmpuint (follow_ups->len, ==, 1);
      g_assert_cmpint (CORRIN_RECORD (follow_ups->pdata[0])->is_private, ==, is_private);
    }
}

/* What was written as it is stays; the days on which it went on go with the day of the form. */
static void
test_edit (FormCase *self, gconstpointer data)
{
  gint64 id = add_reaction (self, "2026-06-30");
  g_autoptr (CorrinRecord) owned = NULL;

  (void) data;
  open_for (self, id);
  g_assert_cmpint (corrin_choice_row_get (ADW_COMBO_ROW (form_case_child (self, "what"))), ==,
                   CORRIN_REACTION_REDNESS);
  g_assert_false (gtk_widget_get_visible (form_case_child (self, "follow_group")));
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (form_case_child (self, "day")),
                             corrin_day_parse ("2026-06-29"));
  g_assert_true (gtk_widget_get_visible (form_case_child (self, "follow_group")));
  form_case_type (form_case_child (self, "done"), "rested");
  form_case_save (self);
  owned = CORRIN_RECORD (only_reaction (self));
  g_assert_cmpint (((CorrinReaction *) owned)->day, ==, corrin_day_parse ("2026-06-29"));
  g_assert_cmpfloat (((CorrinReaction *) owned)->severity, ==, 5);
  g_assert_cmpstr (((CorrinReaction *) owned)->what_was_done, ==, "rested");
}

static void
test_delete (FormCase *self, gconstpointer data)
{
  gint64 id = add_reaction (self, "2026-06-28");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (CorrinRecord) owned = NULL;

  (void) data;
  open_for (self, id);
  g_signal_emit_by_name (form_case_child (self, "delete"), "clicked");
  test_ui_iterate ();
  g_assert_null (self->dialog);
  none = form_case_records (self, &corrin_reaction_kind);
  g_assert_cmpuint (none->len, ==, 0);
  form_case_undo (self);
  owned = CORRIN_RECORD (only_reaction (self));
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/reaction-dialog/" path, FormCase, NULL, form_case_set_up, function, form_case_tear_down)

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("card", test_card);
  ADD ("at-once", test_at_once);
  ADD ("full", test_full);
  ADD ("not-sure", test_not_sure);
  ADD ("close", test_close);
  ADD ("follow-ups", test_follow_ups);
  ADD ("private-switch", test_private_switch);
  ADD ("edit", test_edit);
  ADD ("delete", test_delete);
  ADD ("full-disk", test_full_disk);
  ADD ("lost-journal", test_lost_journal);
  return g_test_run ();
}
