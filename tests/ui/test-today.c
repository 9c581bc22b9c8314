/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "day-button.h"
#include "form-case.h"
#include "note-editor.h"
#include "notice.h"
#include "rating-button.h"
#include "rating-row.h"
#include "settings.h"
#include "tag-chips.h"
#include "today-page.h"
#include "ui-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

/* The page in a window over a journal of its own, and what it told the window. */
typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  CorrinTodayPage *page;
  GtkWidget *window;
  char *said;
  guint n_said;
  gboolean can_undo;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_set_now ("2026-06-30T12:00:00+02:00");
  fixture->journal = test_journal_new ();
}

/* Each test ends with the proof that nothing keeps the page or the journal alive. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_null (fixture->window);
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->document);
  g_free (fixture->said);
  test_journal_free (fixture->journal);
  g_settings_reset (corrin_settings (), "carer");
}

static void
said_cb (Fixture *fixture, const char *text, gboolean can_undo)
{
  g_free (fixture->said);
  fixture->said = g_strdup (text);
  fixture->can_undo = can_undo;
  fixture->n_said++;
}

/* What is to stand in the journal is written before. */
static void
open_page (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->journal->path);

  g_clear_object (&fixture->journal->store);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_signal_connect_swapped (fixture->document, "said", G_CALLBACK (said_cb), fixture);
  g_set_weak_pointer (&fixture->page, CORRIN_TODAY_PAGE (corrin_today_page_new (fixture->document)));
  g_set_weak_pointer (&fixture->window, adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
}

static GtkWidget *
child (Fixture *fixture, const char *name)
{
  return test_ui_child (GTK_WIDGET (fixture->page), name);
}

static const char *
text_of (Fixture *fixture, const char *name)
{
  GtkWidget *label = child (fixture, name);

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static CorrinRatingRow *
row_of (Fixture *fixture, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (child (fixture, "rows"));

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return CORRIN_RATING_ROW (row);
}

static CorrinRatingScale *
scale_of (Fixture *fixture, guint row, guint line)
{
  return corrin_rating_line_get_scale (corrin_rating_row_get_line (row_of (fixture, row), line));
}

static void
tap (Fixture *fixture, guint row, guint line, int value)
{
  g_signal_emit_by_name (corrin_rating_scale_get_button (scale_of (fixture, row, line), value), "clicked");
}

/* Returns: the number that is chosen, or -1 */
static int
chosen (Fixture *fixture, guint row, guint line)
{
  int found = -1;

  for (int i = 0; i <= CORRIN_RATING_MAX; i++)
    {
      GtkWidget *button = corrin_rating_scale_get_button (scale_of (fixture, row, line), i);

      if (!corrin_rating_button_is_chosen (CORRIN_RATING_BUTTON (button)))
        continue;
      g_assert_cmpint (found, ==, -1);
      found = i;
    }
  return found;
}

static GtkWidget *
line_child (Fixture *fixture, guint row, guint line, const char *name)
{
  return test_ui_child (GTK_WIDGET (corrin_rating_row_get_line (row_of (fixture, row), line)), name);
}

static GPtrArray *
records (Fixture *fixture, const CorrinKind *kind)
{
  const CorrinQuery query = { corrin_document_get_person (fixture->document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *list = corrin_store_list (corrin_document_get_store (fixture->document), kind, &query, &error);

  g_assert_no_error (error);
  return list;
}

static guint
count (Fixture *fixture, const CorrinKind *kind)
{
  g_autoptr (GPtrArray) list = records (fixture, kind);

  return list->len;
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  corrin_act_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static CorrinNotice *
notice_of (Fixture *fixture)
{
  return CORRIN_NOTICE (child (fixture, "notice"));
}

static void
type_note (Fixture *fixture, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (test_ui_child (child (fixture, "note"), "view"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static char *
shown_note (Fixture *fixture)
{
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_child (child (fixture, "note"), "view")));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static const char *
note_state (Fixture *fixture)
{
  return gtk_label_get_text (GTK_LABEL (test_ui_child (child (fixture, "note"), "state")));
}

static CorrinDay
day_of (Fixture *fixture)
{
  return corrin_day_button_get_day (CORRIN_DAY_BUTTON (child (fixture, "day")));
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = NULL;
  const CorrinRating *rating;

  (void) data;
  open_page (fixture);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, -1);
  tap (fixture, 0, 0, 7);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 7);
  g_assert_cmpint (chosen (fixture, 1, 0), ==, -1);
  g_assert_cmpstr (fixture->said, ==, "Fatigue 7 saved");
  g_assert_true (fixture->can_undo);

  ratings = records (fixture, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, ==, 1);
  rating = ratings->pdata[0];
  g_assert_cmpint (rating->day, ==, corrin_day_parse ("2026-06-30"));
  g_assert_cmpint (rating->time, ==, CORRIN_TIME_NONE);
  g_assert_cmpint (rating->observer, ==, 0);
  g_assert_cmpint (rating->version, ==, fixture->journal->fatigue);
  g_assert_cmpfloat (rating->value, ==, 7);
}

/* A double tap does no harm, another number replaces the first, and zero is a number like the others. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  tap (fixture, 0, 0, 7);
  tap (fixture, 0, 0, 7);
  g_assert_cmpuint (fixture->n_said, ==, 1);
  tap (fixture, 0, 0, 0);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 0);
  g_assert_cmpuint (count (fixture, &corrin_rating_kind), ==, 1);
  undo (fixture);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 7);
  undo (fixture);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, -1);
  g_assert_false (corrin_store_can_undo (corrin_document_get_store (fixture->document)));
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  tap (fixture, 0, 0, 7);
  g_signal_emit_by_name (line_child (fixture, 0, 0, "clear"), "clicked");
  g_assert_cmpint (chosen (fixture, 0, 0), ==, -1);
  g_assert_cmpuint (count (fixture, &corrin_rating_kind), ==, 0);
  g_assert_cmpstr (fixture->said, ==, "Fatigue cleared");
  undo (fixture);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 7);
}

/* Where it tingled goes with the rating. */
static void
test_clear_place (Fixture *fixture, gconstpointer data)
{
  CorrinTinglingPlace *place = corrin_record_new (&corrin_tingling_place_kind);

  (void) data;
  place->record.person = fixture->journal->person;
  place->rating = test_add (fixture->journal,
                            test_rating (fixture->journal, fixture->journal->tingling, "2026-06-30", 4));
  test_add (fixture->journal, place);
  open_page (fixture);
  g_signal_emit_by_name (line_child (fixture, 1, 0, "clear"), "clicked");
  g_assert_cmpuint (count (fixture, &corrin_rating_kind), ==, 0);
  g_assert_cmpuint (count (fixture, &corrin_tingling_place_kind), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count (fixture, &corrin_tingling_place_kind), ==, 1);
}

static void
test_other_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = NULL;

  (void) data;
  open_page (fixture);
  tap (fixture, 0, 0, 3);
  g_signal_emit_by_name (line_child (fixture, 0, 0, "add"), "clicked");
  tap (fixture, 0, 1, 8);
  g_assert_cmpuint (corrin_rating_row_get_n_lines (row_of (fixture, 0)), ==, 2);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 3);
  g_assert_cmpint (chosen (fixture, 0, 1), ==, 8);

  g_signal_emit_by_name (line_child (fixture, 0, 1, "time"), "changed", corrin_time_new (9, 30, 0));
  tap (fixture, 0, 1, 9);
  ratings = records (fixture, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, ==, 2);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[0])->time, ==, CORRIN_TIME_NONE);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[1])->time, ==, corrin_time_new (9, 30, 0));
  g_assert_cmpfloat (((CorrinRating *) ratings->pdata[1])->value, ==, 9);

  /* A time that has not come is refused, and nothing looks as if it were saved. */
  g_signal_emit_by_name (line_child (fixture, 0, 1, "time"), "changed", corrin_time_new (23, 0, 0));
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));
  g_assert_cmpint (corrin_rating_line_get_time (corrin_rating_row_get_line (row_of (fixture, 0), 1)), ==,
                   corrin_time_new (9, 30, 0));
}

/* A further rating that is not made is gone with its day. */
static void
test_extra_forgotten (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-29", 4));
  open_page (fixture);
  tap (fixture, 0, 0, 3);
  g_signal_emit_by_name (line_child (fixture, 0, 0, "add"), "clicked");
  corrin_today_page_show_day (fixture->page, corrin_day_parse ("2026-06-29"));
  g_assert_cmpuint (corrin_rating_row_get_n_lines (row_of (fixture, 0)), ==, 1);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 4);
}

static void
test_past_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = NULL;

  (void) data;
  open_page (fixture);
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "after")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "back")));
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (child (fixture, "day")), corrin_day_parse ("2026-05-04"));
  g_assert_cmpstr (text_of (fixture, "question"), ==, "On the whole, how was that day?");
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "after")));
  tap (fixture, 1, 0, 5);
  ratings = records (fixture, &corrin_rating_kind);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[0])->day, ==, corrin_day_parse ("2026-05-04"));

  g_signal_emit_by_name (child (fixture, "after"), "clicked");
  g_assert_cmpint (day_of (fixture), ==, corrin_day_parse ("2026-05-05"));
  g_signal_emit_by_name (child (fixture, "back"), "clicked");
  g_assert_cmpint (day_of (fixture), ==, corrin_day_parse ("2026-06-30"));
  g_assert_cmpint (chosen (fixture, 1, 0), ==, -1);
  corrin_today_page_show_day (fixture->page, corrin_day_parse ("2026-07-04"));
  g_assert_cmpint (day_of (fixture), ==, corrin_day_parse ("2026-06-30"));
}

static void
test_earlier_days (Fixture *fixture, gconstpointer data)
{
  GtkWidget *days, *button;

  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-17", 4));
  open_page (fixture);
  g_assert_true (gtk_widget_get_visible (child (fixture, "earlier")));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (child (fixture, "earlier_revealer"))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "earlier")), TRUE);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (child (fixture, "earlier_revealer"))));

  days = child (fixture, "earlier_days");
  button = gtk_widget_get_first_child (days);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Tuesday, 16 June");
  button = gtk_widget_get_next_sibling (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Wednesday, 17 June, rated");
  gtk_test_accessible_assert_property (gtk_widget_get_last_child (days), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Yesterday");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (day_of (fixture), ==, corrin_day_parse ("2026-06-17"));
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 4);
}

static CorrinPlanStep *
make_step (Fixture *fixture)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = fixture->journal->person;
  step->day = corrin_day_parse ("2026-04-01");
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  step->counted_from = CORRIN_COUNTED_FROM_LAST_GIVEN;
  return step;
}

/* Neither earlier values nor what is planned are seen before the day is rated. */
static void
test_before_and_after (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-29", 4));
  test_add (fixture->journal, make_step (fixture));
  test_add (fixture->journal, test_dose (fixture->journal, "2026-06-01"));
  open_page (fixture);
  g_assert_null (text_of (fixture, "planned"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "strip")));
  tap (fixture, 0, 0, 3);
  g_assert_cmpstr (text_of (fixture, "hint"), ==, "Saved. That is enough for today.");
  g_assert_cmpstr (text_of (fixture, "planned"), ==, "Next injection: planned for 27 July");
  g_assert_true (gtk_widget_get_visible (child (fixture, "strip")));
  undo (fixture);
  g_assert_null (text_of (fixture, "planned"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "strip")));
}

static guint
count_named (GtkWidget *widget, const char *name)
{
  guint n = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), name);

  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    n += count_named (c, name);
  return n;
}

/* The earlier values of a symptom wait until that symptom is rated. */
static void
test_strip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip;

  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-29", 4));
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->tingling, "2026-06-29", 9));
  open_page (fixture);
  strip = child (fixture, "strip");
  tap (fixture, 0, 0, 3);
  g_assert_cmpuint (count_named (strip, "Fatigue"), ==, 1);
  g_assert_cmpuint (count_named (strip, "4"), ==, 1);
  g_assert_cmpuint (count_named (strip, "Tingling"), ==, 0);
  g_assert_cmpuint (count_named (strip, "9"), ==, 0);
  tap (fixture, 1, 0, 2);
  g_assert_cmpuint (count_named (strip, "9"), ==, 1);
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  CorrinNoteEditor *note;

  (void) data;
  open_page (fixture);
  note = CORRIN_NOTE_EDITOR (child (fixture, "note"));
  type_note (fixture, "Walked to the\nstation.");
  g_assert_cmpstr (note_state (fixture), ==, "Not saved yet");
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 0);
  g_assert_true (corrin_note_editor_flush (note));
  g_assert_cmpstr (note_state (fixture), ==, "Saved");
  type_note (fixture, "Walked to the station and back.");
  g_assert_true (corrin_note_editor_flush (note));
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 1);

  type_note (fixture, " \n");
  g_assert_true (corrin_note_editor_flush (note));
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 1);
}

/* Going to another day saves what was typed about this one, and shows what was written there. */
static void
test_note_of_other_day (Fixture *fixture, gconstpointer data)
{
  g_autofree char *here = NULL;
  g_autofree char *back = NULL;

  (void) data;
  open_page (fixture);
  type_note (fixture, "Today");
  corrin_today_page_show_day (fixture->page, corrin_day_parse ("2026-06-29"));
  here = shown_note (fixture);
  g_assert_cmpstr (here, ==, "");
  g_assert_cmpstr (note_state (fixture), ==, "");
  corrin_today_page_show_day (fixture->page, corrin_day_parse ("2026-06-30"));
  back = shown_note (fixture);
  g_assert_cmpstr (back, ==, "Today");
  g_assert_cmpstr (note_state (fixture), ==, "Saved");
}

/* At midnight the page goes on to the new day; what was typed belongs to the old one. */
static void
test_midnight (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;

  (void) data;
  open_page (fixture);
  type_note (fixture, "Late");
  test_set_now ("2026-07-01T00:10:00+02:00");
  corrin_document_notice_day (fixture->document);
  g_assert_cmpint (day_of (fixture), ==, corrin_day_parse ("2026-07-01"));
  notes = records (fixture, &corrin_day_note_kind);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (((CorrinDayNote *) notes->pdata[0])->day, ==, corrin_day_parse ("2026-06-30"));
}

/* A change elsewhere on the page does not take away what is being typed. */
static void
test_note_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  open_page (fixture);
  type_note (fixture, "Half a sen");
  tap (fixture, 0, 0, 4);
  text = shown_note (fixture);
  g_assert_cmpstr (text, ==, "Half a sen");
  g_assert_cmpstr (note_state (fixture), ==, "Not saved yet");
}

static void
test_note_closing (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  type_note (fixture, "Closing");
  gtk_widget_set_visible (fixture->window, FALSE);
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 1);
}

static void
test_tags (Fixture *fixture, gconstpointer data)
{
  CorrinTagChips *chips;
  GtkWidget *entry;
  g_autoptr (GPtrArray) tags = NULL;

  (void) data;
  open_page (fixture);
  chips = CORRIN_TAG_CHIPS (child (fixture, "tags"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (chips, "poor-sleep")), TRUE);
  entry = test_ui_child (GTK_WIDGET (chips), "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  Long drive ");
  g_signal_emit_by_name (form_case_nth (test_ui_child (GTK_WIDGET (chips), "popover"), GTK_TYPE_BUTTON, 0),
                         "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  tags = records (fixture, &corrin_day_tag_kind);
  g_assert_cmpuint (tags->len, ==, 2);
  g_assert_cmpstr (((CorrinDayTag *) tags->pdata[0])->tag, ==, "poor-sleep");
  g_assert_cmpstr (((CorrinDayTag *) tags->pdata[1])->tag, ==, "Long drive");
  gtk_test_accessible_assert_property (corrin_tag_chips_find (chips, "poor-sleep"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Poor sleep");
  gtk_test_accessible_assert_role (corrin_tag_chips_find (chips, "poor-sleep"), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_state (corrin_tag_chips_find (chips, "poor-sleep"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (chips, "poor-sleep")), FALSE);
  g_assert_cmpuint (count (fixture, &corrin_day_tag_kind), ==, 1);
  undo (fixture);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (corrin_tag_chips_find (chips, "poor-sleep"))));
}

/* Nothing looks saved that is not; trying again saves it. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  tap (fixture, 0, 0, 3);
  form_case_fill_disk (TRUE);
  tap (fixture, 0, 0, 8);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 3);
  g_assert_cmpstr (fixture->said, ==, "Fatigue 3 saved");
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));
  g_signal_emit_by_name (notice_of (fixture), "activated");
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));

  form_case_fill_disk (FALSE);
  g_signal_emit_by_name (notice_of (fixture), "activated");
  g_assert_false (corrin_notice_is_shown (notice_of (fixture)));
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 8);
  g_assert_cmpstr (fixture->said, ==, "Fatigue 8 saved");
}

static void
test_full_disk_note (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  open_page (fixture);
  type_note (fixture, "Not lost");
  form_case_fill_disk (TRUE);
  corrin_today_page_show_day (fixture->page, corrin_day_parse ("2026-06-29"));
  g_assert_cmpint (day_of (fixture), ==, corrin_day_parse ("2026-06-30"));
  text = shown_note (fixture);
  g_assert_cmpstr (text, ==, "Not lost");
  g_assert_cmpstr (note_state (fixture), ==, "Not saved");
  form_case_fill_disk (FALSE);
  g_signal_emit_by_name (notice_of (fixture), "activated");
  g_assert_cmpstr (note_state (fixture), ==, "Saved");
  g_assert_false (corrin_notice_is_shown (notice_of (fixture)));
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 1);
}

/* A window whose note cannot be saved says so and stays; closed again, it goes. */
static void
test_full_disk_closing (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  type_note (fixture, "Not lost");
  form_case_fill_disk (TRUE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_nonnull (fixture->window);
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));

  form_case_fill_disk (FALSE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_null (fixture->window);
  g_assert_cmpuint (count (fixture, &corrin_day_note_kind), ==, 1);
}

static void
test_full_disk_tag (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *stress;

  (void) data;
  open_page (fixture);
  stress = GTK_TOGGLE_BUTTON (corrin_tag_chips_find (CORRIN_TAG_CHIPS (child (fixture, "tags")), "stress"));
  form_case_fill_disk (TRUE);
  gtk_toggle_button_set_active (stress, TRUE);
  form_case_fill_disk (FALSE);
  g_assert_false (gtk_toggle_button_get_active (stress));
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));
  g_signal_emit_by_name (notice_of (fixture), "activated");
  g_assert_true (gtk_toggle_button_get_active (stress));
}

/* A carer rates what they saw, beside the person's own ratings and without seeing them. */
static void
test_carer (Fixture *fixture, gconstpointer data)
{
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  g_autoptr (CorrinRecord) kept = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  gint64 id;

  (void) data;
  carer->name = g_strdup ("Robin");
  id = test_add (fixture->journal, carer);
  kept = corrin_store_get (fixture->journal->store, &corrin_carer_kind, id, NULL);
  g_settings_set_string (corrin_settings (), "carer", kept->uuid);
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-30", 9));
  open_page (fixture);
  g_assert_cmpstr (text_of (fixture, "question"), ==, "As you saw it: how was today?");
  g_assert_cmpint (chosen (fixture, 0, 0), ==, -1);
  tap (fixture, 0, 0, 4);
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 4);
  ratings = records (fixture, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, ==, 2);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[0])->observer, ==, 0);
  g_assert_cmpfloat (((CorrinRating *) ratings->pdata[0])->value, ==, 9);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[1])->observer, ==, id);
  g_assert_cmpuint (count_named (child (fixture, "strip"), "9"), ==, 0);
}

/* What can only be read, as another process writes, can be looked at. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strconcat (fixture->journal->path, ".lock", NULL);
  int lock;

  (void) data;
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue, "2026-06-30", 9));
  g_clear_object (&fixture->journal->store);
  lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  open_page (fixture);
  g_assert_false (corrin_document_is_writable (fixture->document));
  g_assert_cmpint (chosen (fixture, 0, 0), ==, 9);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (scale_of (fixture, 0, 0))));
  g_assert_false (gtk_widget_is_sensitive (child (fixture, "tags")));
  g_assert_false (gtk_widget_is_sensitive (child (fixture, "note")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "earlier")));
  g_assert_true (gtk_widget_is_sensitive (child (fixture, "day")));
  g_close (lock, NULL);
}

static void
test_keys_between_rows (Fixture *fixture, gconstpointer data)
{
  (void) data;
  open_page (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (scale_of (fixture, 0, 0)));
  g_signal_emit_by_name (scale_of (fixture, 0, 0), "move", 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == corrin_rating_scale_get_button (scale_of (fixture, 1, 0), 0));
  g_signal_emit_by_name (scale_of (fixture, 1, 0), "move", 1);
  g_signal_emit_by_name (scale_of (fixture, 1, 0), "move", -1);
  g_signal_emit_by_name (scale_of (fixture, 0, 0), "move", -1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == corrin_rating_scale_get_button (scale_of (fixture, 0, 0), 0));
}

/* Saving must not take the focus away, nor the widgets. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *six;

  (void) data;
  open_page (fixture);
  six = corrin_rating_scale_get_button (scale_of (fixture, 0, 0), 6);
  gtk_widget_grab_focus (six);
  tap (fixture, 0, 0, 6);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == six);
}

static int
minimum_width (Fixture *fixture)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* A phone is 360 wide, also for those who need large letters. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  (void) data;
  open_page (fixture);
  tap (fixture, 0, 0, 10);
  g_signal_emit_by_name (line_child (fixture, 0, 0, "add"), "clicked");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "earlier")), TRUE);
  g_assert_cmpint (minimum_width (fixture), <=, 360);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpint (minimum_width (fixture), <=, 360);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* On a small laptop, four symptoms and all that is shown after them fit without scrolling: 768 less the header bar. */
static void
test_fits (Fixture *fixture, gconstpointer data)
{
  static const char *const more[] = { "numbness", "balance" };
  GtkAdjustment *adjustment;

  (void) data;
  test_add (fixture->journal, make_step (fixture));
  g_assert_true (corrin_store_begin (fixture->journal->store, "more", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    corrin_record_free (
        corrin_catalog_symptom (fixture->journal->store, fixture->journal->person, more[i], NULL));
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  open_page (fixture);
  for (guint i = 0; i < 4; i++)
    tap (fixture, i, 0, 5);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1366, 768 - 47);
  test_ui_paint (GTK_WIDGET (fixture->page));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (child (fixture, "scroller")));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/today/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("save", test_save);
  ADD ("replace", test_replace);
  ADD ("clear", test_clear);
  ADD ("clear-place", test_clear_place);
  ADD ("other-time", test_other_time);
  ADD ("extra-forgotten", test_extra_forgotten);
  ADD ("past-day", test_past_day);
  ADD ("earlier-days", test_earlier_days);
  ADD ("before-and-after", test_before_and_after);
  ADD ("strip", test_strip);
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
  ADD ("carer", test_carer);
  ADD ("read-only", test_read_only);
  ADD ("keys-between-rows", test_keys_between_rows);
  ADD ("focus-stays", test_focus_stays);
  ADD ("narrow", test_narrow);
  ADD ("fits", test_fits);
  return g_test_run ();
}
