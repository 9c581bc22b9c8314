/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "form-case.h"
#include "note-editor.h"
#include "tag-chips.h"
#include "today-case.h"

static void
test_note (TodayCase *self, gconstpointer data)
{
  CorrinNoteEditor *note;

  (void) data;
  today_case_open (self);
  note = CORRIN_NOTE_EDITOR (today_case_child (self, "note"));
  today_case_type_note (self, "Walked to the\nstation.");
  g_assert_cmpstr (today_case_note_state (self), ==, "Not saved yet");
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 0);
  g_assert_true (corrin_note_editor_flush (note));
  g_assert_cmpstr (today_case_note_state (self), ==, "Saved");
  today_case_type_note (self, "Walked to the station and back.");
  g_assert_true (corrin_note_editor_flush (note));
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 1);

  today_case_type_note (self, " \n");
  g_assert_true (corrin_note_editor_flush (note));
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 0);
  today_case_undo (self);
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 1);
}

/* Going to another day saves what was typed about this one, and shows what was written there. */
static void
test_note_of_other_day (TodayCase *self, gconstpointer data)
{
  g_autofree char *here = NULL;
  g_autofree char *back = NULL;

  (void) data;
  today_case_open (self);
  today_case_type_note (self, "Today");
  corrin_today_page_show_day (self->page, corrin_day_parse ("2026-06-29"));
  here = today_case_note (self);
  g_assert_cmpstr (here, ==, "");
  g_assert_cmpstr (today_case_note_state (self), ==, "");
  corrin_today_page_show_day (self->page, corrin_day_parse ("2026-06-30"));
  back = today_case_note (self);
  g_assert_cmpstr (back, ==, "Today");
  g_assert_cmpstr (today_case_note_state (self), ==, "Saved");
}

/* At midnight the page goes on to the new day; what was typed belongs to the old one. */
static void
test_midnight (TodayCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;

  (void) data;
  today_case_open (self);
  today_case_type_note (self, "Late");
  test_set_now ("2026-07-01T00:10:00+02:00");
  corrin_document_notice_day (self->document);
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-07-01"));
  notes = today_case_records (self, &corrin_day_note_kind);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (((CorrinDayNote *) notes->pdata[0])->day, ==, corrin_day_parse ("2026-06-30"));
}

/* A change elsewhere on the page does not take away what is being typed. */
static void
test_note_stays (TodayCase *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  today_case_open (self);
  today_case_type_note (self, "Half a sen");
  today_case_tap (self, 0, 0, 4);
  text = today_case_note (self);
  g_assert_cmpstr (text, ==, "Half a sen");
  g_assert_cmpstr (today_case_note_state (self), ==, "Not saved yet");
}

static void
test_note_closing (TodayCase *self, gconstpointer data)
{
  (void) data;
  today_case_open (self);
  today_case_type_note (self, "Closing");
  gtk_widget_set_visible (self->window, FALSE);
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 1);
}

static void
test_tags (TodayCase *self, gconstpointer data)
{
  CorrinTagChips *chips;
  GtkWidget *entry, *popover;
  g_autoptr (GPtrArray) tags = NULL;

  (void) data;
  today_case_open (self);
  chips = CORRIN_TAG_CHIPS (today_case_child (self, "tags"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (chips, "poor-sleep")), TRUE);
  g_assert_cmpstr (self->said, ==, "Poor sleep added");
  g_assert_true (self->can_undo);
  gtk_menu_button_popup (GTK_MENU_BUTTON (test_ui_child (GTK_WIDGET (chips), "other")));
  popover = GTK_WIDGET (
      gtk_menu_button_get_popover (GTK_MENU_BUTTON (test_ui_child (GTK_WIDGET (chips), "other"))));
  entry = test_ui_child (popover, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  Long drive ");
  g_signal_emit_by_name (form_case_nth (popover, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  tags = today_case_records (self, &corrin_day_tag_kind);
  g_assert_cmpuint (tags->len, ==, 2);
  g_assert_cmpstr (((CorrinDayTag *) tags->pdata[0])->tag, ==, "poor-sleep");
  g_assert_cmpstr (((CorrinDayTag *) tags->pdata[1])->tag, ==, "Long drive");
  gtk_test_accessible_assert_property (corrin_tag_chips_find (chips, "poor-sleep"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Poor sleep");
  gtk_test_accessible_assert_role (corrin_tag_chips_find (chips, "poor-sleep"), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_state (corrin_tag_chips_find (chips, "poor-sleep"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (chips, "poor-sleep")), FALSE);
  g_assert_cmpuint (today_case_count (self, &corrin_day_tag_kind), ==, 1);
  today_case_undo (self);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (chips, "poor-sleep"))));
}

/* Nothing looks saved that is not; trying again saves it. */
static void
test_full_disk (TodayCase *self, gconstpointer data)
{
  (void) data;
  today_case_open (self);
  today_case_tap (self, 0, 0, 3);
  form_case_fill_disk (TRUE);
  today_case_tap (self, 0, 0, 8);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 3);
  g_assert_cmpstr (self->said, ==, "Fatigue 3 saved");
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  g_signal_emit_by_name (today_case_notice (self), "activated");
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));

  form_case_fill_disk (FALSE);
  g_signal_emit_by_name (today_case_notice (self), "activated");
  g_assert_false (corrin_notice_is_shown (today_case_notice (self)));
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 8);
  g_assert_cmpstr (self->said, ==, "Fatigue 8 saved");
}

static void
test_full_disk_note (TodayCase *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  today_case_open (self);
  today_case_type_note (self, "Not lost");
  form_case_fill_disk (TRUE);
  corrin_today_page_show_day (self->page, corrin_day_parse ("2026-06-29"));
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-06-30"));
  text = today_case_note (self);
  g_assert_cmpstr (text, ==, "Not lost");
  g_assert_cmpstr (today_case_note_state (self), ==, "Not saved");
  form_case_fill_disk (FALSE);
  g_signal_emit_by_name (today_case_notice (self), "activated");
  g_assert_cmpstr (today_case_note_state (self), ==, "Saved");
  g_assert_false (corrin_notice_is_shown (today_case_notice (self)));
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 1);
}

/* A window whose note cannot be saved says so and stays; closed again, it goes. */
static void
test_full_disk_closing (TodayCase *self, gconstpointer data)
{
  (void) data;
  today_case_open (self);
  today_case_type_note (self, "Not lost");
  form_case_fill_disk (TRUE);
  gtk_window_close (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_nonnull (self->window);
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));

  form_case_fill_disk (FALSE);
  gtk_window_close (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_null (self->window);
  g_assert_cmpuint (today_case_count (self, &corrin_day_note_kind), ==, 1);
}

static void
test_full_disk_tag (TodayCase *self, gconstpointer data)
{
  GtkToggleButton *stress;

  (void) data;
  today_case_open (self);
  stress = GTK_TOGGLE_BUTTON (
      corrin_tag_chips_find (CORRIN_TAG_CHIPS (today_case_child (self, "tags")), "stress"));
  form_case_fill_disk (TRUE);
  gtk_toggle_button_set_active (stress, TRUE);
  form_case_fill_disk (FALSE);
  g_assert_false (gtk_toggle_button_get_active (stress));
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  g_signal_emit_by_name (today_case_notice (self), "activated");
  g_assert_true (gtk_toggle_button_get_active (stress));
}

/* What was typed about a day that is over, while nothing can be written. */
static void
fail_note_of_yesterday (TodayCase *self)
{
  today_case_open (self);
  today_case_type_note (self, "Not lost");
  form_case_fill_disk (TRUE);
  test_set_now ("2026-07-01T00:10:00+02:00");
  corrin_document_notice_day (self->document);
}

static void
assert_notes (TodayCase *self, const char *first, const char *second)
{
  g_autoptr (GPtrArray) notes = today_case_records (self, &corrin_day_note_kind);

  g_assert_cmpuint (notes->len, ==, second != NULL ? 2 : 1);
  for (guint i = 0; i < notes->len; i++)
    {
      const CorrinDayNote *note = notes->pdata[i];

      g_assert_cmpint (note->day, ==, corrin_day_parse ("2026-06-30") + (int) i);
      g_assert_cmpstr (note->text, ==, i == 0 ? first : second);
    }
}

static void
try_again (TodayCase *self)
{
  g_signal_emit_by_name (today_case_notice (self), "activated");
}

/* The page goes on to the new day once, and the note is kept to be tried again. */
static void
test_full_disk_midnight (TodayCase *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  fail_note_of_yesterday (self);
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-07-01"));
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  text = today_case_note (self);
  g_assert_cmpstr (text, ==, "");
  try_again (self);
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));

  form_case_fill_disk (FALSE);
  try_again (self);
  g_assert_false (corrin_notice_is_shown (today_case_notice (self)));
  assert_notes (self, "Not lost", NULL);
}

/* Neither another note that is saved nor a tap that is not takes its place. */
static void
test_full_disk_midnight_then_others (TodayCase *self, gconstpointer data)
{
  (void) data;
  fail_note_of_yesterday (self);
  today_case_tap (self, 0, 0, 8);
  form_case_fill_disk (FALSE);
  today_case_type_note (self, "New day");
  g_assert_true (corrin_note_editor_flush (CORRIN_NOTE_EDITOR (today_case_child (self, "note"))));
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  try_again (self);
  g_assert_false (corrin_notice_is_shown (today_case_notice (self)));
  assert_notes (self, "Not lost", "New day");
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 8);
}

/* Whoever goes back to the day finds what was typed, still not saved. */
static void
test_full_disk_midnight_then_back (TodayCase *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  fail_note_of_yesterday (self);
  corrin_today_page_show_day (self->page, corrin_day_parse ("2026-06-30"));
  text = today_case_note (self);
  g_assert_cmpstr (text, ==, "Not lost");
  g_assert_cmpstr (today_case_note_state (self), ==, "Not saved");
  try_again (self);
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  today_case_type_note (self, "Not lost at all");
  form_case_fill_disk (FALSE);
  try_again (self);
  g_assert_false (corrin_notice_is_shown (today_case_notice (self)));
  g_assert_cmpstr (today_case_note_state (self), ==, "Saved");
  assert_notes (self, "Not lost at all", NULL);
}

/* A note of another day holds the window as that of the shown one does, once. */
static void
test_full_disk_midnight_then_closing (TodayCase *self, gconstpointer data)
{
  (void) data;
  fail_note_of_yesterday (self);
  gtk_window_close (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_nonnull (self->window);
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  gtk_window_close (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_null (self->window);
  form_case_fill_disk (FALSE);
}

static void
test_full_disk_midnight_then_closing_saves (TodayCase *self, gconstpointer data)
{
  (void) data;
  fail_note_of_yesterday (self);
  form_case_fill_disk (FALSE);
  gtk_window_close (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_null (self->window);
  assert_notes (self, "Not lost", NULL);
}

/* Where the journal is lost while something is typed, the page goes without a crash; what was typed is not called
 * saved, and a window that closes is held. */
static void
test_lost_journal (TodayCase *self, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (CORRIN_ERROR, CORRIN_ERROR_CORRUPT, "It is damaged.");
  CorrinNoteEditor *note;

  (void) data;
  today_case_open (self);
  note = CORRIN_NOTE_EDITOR (today_case_child (self, "note"));
  today_case_type_note (self, "Not lost");
  corrin_document_fail (self->document, error);
  g_assert_false (corrin_note_editor_flush (note));
  g_assert_cmpstr (today_case_note_state (self), ==, "Not saved");
  today_case_tap (self, 0, 0, 5);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (
                                    CORRIN_TAG_CHIPS (today_case_child (self, "tags")), "stress")),
                                TRUE);
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  gtk_window_close (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_nonnull (self->window);
  gtk_widget_set_visible (self->window, FALSE);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func)                                                                                      \
  g_test_add ("/today-saving/" path, TodayCase, NULL, today_case_set_up, func, today_case_tear_down)
  ADD ("note", test_note);
  ADD ("note-of-other-day", test_note_of_other_day);
  ADD ("note-stays", test_note_stays);
  ADD ("note-closing", test_note_closing);
  ADD ("midnight", test_midnight);
  ADD ("tags", test_tags);
  ADD ("full-disk", test_full_disk);
  ADD ("full-disk-note", test_full_disk_note);
  ADD ("full-disk-closing", test_full_disk_closing);
  ADD ("full-disk-tag", test_full_disk_tag);
  ADD ("full-disk-midnight", test_full_disk_midnight);
  ADD ("full-disk-midnight-then-others", test_full_disk_midnight_then_others);
  ADD ("full-disk-midnight-then-back", test_full_disk_midnight_then_back);
  ADD ("full-disk-midnight-then-closing", test_full_disk_midnight_then_closing);
  ADD ("full-disk-midnight-then-closing-saves", test_full_disk_midnight_then_closing_saves);
  ADD ("lost-journal", test_lost_journal);
  return g_test_run ();
}
