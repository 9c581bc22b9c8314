/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"
#include "day-button.h"
#include "place-button.h"
#include "settings.h"
#include "today-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

static void
test_save (TodayCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = NULL;
  const CorrinRating *rating;

  (void) data;
  today_case_open (self);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, -1);
  today_case_tap (self, 0, 0, 7);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 7);
  g_assert_cmpint (today_case_chosen (self, 1, 0), ==, -1);
  g_assert_cmpstr (self->said, ==, "Fatigue 7 saved");
  g_assert_true (self->can_undo);

  ratings = today_case_records (self, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, ==, 1);
  rating = ratings->pdata[0];
  g_assert_cmpint (rating->day, ==, corrin_day_parse ("2026-06-30"));
  g_assert_cmpint (rating->time, ==, CORRIN_TIME_NONE);
  g_assert_cmpint (rating->observer, ==, 0);
  g_assert_cmpint (rating->version, ==, self->journal->fatigue);
  g_assert_cmpfloat (rating->value, ==, 7);
}

/* A double tap does no harm, another number replaces the first, and zero is a number like the others. */
static void
test_replace (TodayCase *self, gconstpointer data)
{
  (void) data;
  today_case_open (self);
  today_case_tap (self, 0, 0, 7);
  today_case_tap (self, 0, 0, 7);
  g_assert_cmpuint (self->n_said, ==, 1);
  today_case_tap (self, 0, 0, 0);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 0);
  g_assert_cmpuint (today_case_count (self, &corrin_rating_kind), ==, 1);
  today_case_undo (self);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 7);
  today_case_undo (self);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, -1);
  g_assert_false (corrin_store_can_undo (corrin_document_get_store (self->document)));
}

static void
test_clear (TodayCase *self, gconstpointer data)
{
  (void) data;
  today_case_open (self);
  today_case_tap (self, 0, 0, 7);
  g_signal_emit_by_name (today_case_line_child (self, 0, 0, "clear"), "clicked");
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, -1);
  g_assert_cmpuint (today_case_count (self, &corrin_rating_kind), ==, 0);
  g_assert_cmpstr (self->said, ==, "Fatigue cleared");
  today_case_undo (self);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 7);
}

/* Where it tingled goes with the rating. */
static void
test_clear_place (TodayCase *self, gconstpointer data)
{
  CorrinTinglingPlace *place = corrin_record_new (&corrin_tingling_place_kind);

  (void) data;
  place->record.person = self->journal->person;
  place->rating =
      test_add (self->journal, test_rating (self->journal, self->journal->tingling, "2026-06-30", 4));
  test_add (self->journal, place);
  today_case_open (self);
  g_signal_emit_by_name (today_case_line_child (self, 1, 0, "clear"), "clicked");
  g_assert_cmpuint (today_case_count (self, &corrin_rating_kind), ==, 0);
  g_assert_cmpuint (today_case_count (self, &corrin_tingling_place_kind), ==, 0);
  today_case_undo (self);
  g_assert_cmpuint (today_case_count (self, &corrin_tingling_place_kind), ==, 1);
}

static CorrinTinglingPlace *
only_place (TodayCase *self)
{
  g_autoptr (GPtrArray) places = today_case_records (self, &corrin_tingling_place_kind);

  g_assert_cmpuint (places->len, ==, 1);
  return corrin_record_copy (places->pdata[0]);
}

static CorrinPlacePopover *
places_of (TodayCase *self)
{
  return corrin_place_button_get_popover (CORRIN_PLACE_BUTTON (today_case_line_child (self, 1, 0, "place")));
}

static void
tap_place (TodayCase *self, CorrinSide side, CorrinReach reach)
{
  g_signal_emit_by_name (corrin_place_popover_get_button (places_of (self), side, reach), "clicked");
}

/* Offered once a tingling is rated, saved with a tap, replaced, cleared and undone; no other symptom has one. */
static void
test_place (TodayCase *self, gconstpointer data)
{
  g_autoptr (CorrinRecord) first = NULL;
  g_autoptr (CorrinRecord) second = NULL;
  GtkWidget *place;

  (void) data;
  today_case_open (self);
  place = today_case_line_child (self, 1, 0, "place");
  g_assert_false (gtk_widget_get_visible (today_case_line_child (self, 0, 0, "place")));
  g_assert_true (gtk_widget_get_visible (place));
  g_assert_false (gtk_widget_get_sensitive (place));
  today_case_tap (self, 1, 0, 4);
  g_assert_true (gtk_widget_get_sensitive (place));

  tap_place (self, CORRIN_SIDE_LEFT, CORRIN_REACH_WRIST_ANKLE);
  g_assert_cmpstr (self->said, ==, "Place saved");
  g_assert_true (self->can_undo);
  first = (CorrinRecord *) only_place (self);
  g_assert_cmpint (((CorrinTinglingPlace *) first)->side, ==, CORRIN_SIDE_LEFT);
  g_assert_cmpint (((CorrinTinglingPlace *) first)->reach, ==, CORRIN_REACH_WRIST_ANKLE);
  g_assert_cmpuint (today_case_count_named (place, "Left, up to wrist or ankle"), ==, 1);

  tap_place (self, CORRIN_SIDE_LEFT, CORRIN_REACH_WRIST_ANKLE);
  g_assert_cmpuint (self->n_said, ==, 2);
  tap_place (self, CORRIN_SIDE_BOTH, CORRIN_REACH_FINGERS_TOES);
  second = (CorrinRecord *) only_place (self);
  g_assert_cmpint (second->id, ==, first->id);
  g_assert_cmpint (((CorrinTinglingPlace *) second)->side, ==, CORRIN_SIDE_BOTH);

  g_signal_emit_by_name (places_of (self), "cleared");
  g_assert_cmpuint (today_case_count (self, &corrin_tingling_place_kind), ==, 0);
  g_assert_cmpstr (self->said, ==, "Place cleared");
  today_case_undo (self);
  g_assert_cmpuint (today_case_count_named (place, "Both sides, fingers or toes"), ==, 1);
  today_case_undo (self);
  g_assert_cmpuint (today_case_count_named (place, "Left, up to wrist or ankle"), ==, 1);
}

static void
test_other_time (TodayCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = NULL;

  (void) data;
  today_case_open (self);
  today_case_tap (self, 0, 0, 3);
  g_signal_emit_by_name (today_case_line_child (self, 0, 0, "add"), "clicked");
  today_case_tap (self, 0, 1, 8);
  g_assert_cmpuint (corrin_rating_row_get_n_lines (today_case_row (self, 0)), ==, 2);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 3);
  g_assert_cmpint (today_case_chosen (self, 0, 1), ==, 8);

  g_signal_emit_by_name (today_case_line_child (self, 0, 1, "time"), "changed", corrin_time_new (9, 30, 0));
  today_case_tap (self, 0, 1, 9);
  ratings = today_case_records (self, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, ==, 2);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[0])->time, ==, CORRIN_TIME_NONE);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[1])->time, ==, corrin_time_new (9, 30, 0));
  g_assert_cmpfloat (((CorrinRating *) ratings->pdata[1])->value, ==, 9);

  /* A time that has not come is refused, and nothing looks as if it were saved. */
  g_signal_emit_by_name (today_case_line_child (self, 0, 1, "time"), "changed", corrin_time_new (23, 0, 0));
  g_assert_true (corrin_notice_is_shown (today_case_notice (self)));
  g_assert_cmpint (corrin_rating_line_get_time (corrin_rating_row_get_line (today_case_row (self, 0), 1)), ==,
                   corrin_time_new (9, 30, 0));
}

/* A further rating that is not made is gone with its day. */
static void
test_extra_forgotten (TodayCase *self, gconstpointer data)
{
  (void) data;
  test_add (self->journal, test_rating (self->journal, self->journal->fatigue, "2026-06-29", 4));
  today_case_open (self);
  today_case_tap (self, 0, 0, 3);
  g_signal_emit_by_name (today_case_line_child (self, 0, 0, "add"), "clicked");
  corrin_today_page_show_day (self->page, corrin_day_parse ("2026-06-29"));
  g_assert_cmpuint (corrin_rating_row_get_n_lines (today_case_row (self, 0)), ==, 1);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 4);
}

static void
test_past_day (TodayCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = NULL;

  (void) data;
  today_case_open (self);
  g_assert_false (gtk_widget_get_sensitive (today_case_child (self, "after")));
  g_assert_false (gtk_widget_get_visible (today_case_child (self, "back")));
  corrin_day_button_set_day (CORRIN_DAY_BUTTON (today_case_child (self, "day")),
                             corrin_day_parse ("2026-05-04"));
  g_assert_cmpstr (today_case_text (self, "question"), ==, "On the whole, how was that day?");
  g_assert_true (gtk_widget_get_sensitive (today_case_child (self, "after")));
  today_case_tap (self, 1, 0, 5);
  ratings = today_case_records (self, &corrin_rating_kind);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[0])->day, ==, corrin_day_parse ("2026-05-04"));

  g_signal_emit_by_name (today_case_child (self, "after"), "clicked");
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-05-05"));
  g_signal_emit_by_name (today_case_child (self, "back"), "clicked");
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-06-30"));
  g_assert_cmpint (today_case_chosen (self, 1, 0), ==, -1);
  corrin_today_page_show_day (self->page, corrin_day_parse ("2026-07-04"));
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-06-30"));
}

static void
test_earlier_days (TodayCase *self, gconstpointer data)
{
  GtkWidget *days, *button;

  (void) data;
  test_add (self->journal, test_rating (self->journal, self->journal->fatigue, "2026-06-17", 4));
  today_case_open (self);
  g_assert_true (gtk_widget_get_visible (today_case_child (self, "earlier")));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (today_case_child (self, "earlier_revealer"))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (today_case_child (self, "earlier")), TRUE);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (today_case_child (self, "earlier_revealer"))));

  days = gtk_revealer_get_child (GTK_REVEALER (today_case_child (self, "earlier_revealer")));
  button = gtk_widget_get_first_child (days);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Tuesday, 16 June");
  button = gtk_widget_get_next_sibling (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Wednesday, 17 June, rated");
  gtk_test_accessible_assert_property (gtk_widget_get_last_child (days), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Yesterday");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (today_case_day (self), ==, corrin_day_parse ("2026-06-17"));
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 4);
}

/* Neither earlier values nor what is planned are seen before the day is rated. */
static void
test_before_and_after (TodayCase *self, gconstpointer data)
{
  (void) data;
  test_add (self->journal, test_rating (self->journal, self->journal->fatigue, "2026-06-29", 4));
  test_add (self->journal, today_case_step (self));
  test_add (self->journal, test_dose (self->journal, "2026-06-01"));
  today_case_open (self);
  g_assert_null (today_case_text (self, "planned"));
  g_assert_false (gtk_widget_get_visible (today_case_child (self, "strip")));
  today_case_tap (self, 0, 0, 3);
  g_assert_cmpstr (today_case_text (self, "hint"), ==, "Saved. That is enough for today.");
  g_assert_cmpstr (today_case_text (self, "planned"), ==, "Next injection: planned for 27 July");
  g_assert_true (gtk_widget_get_visible (today_case_child (self, "strip")));
  today_case_undo (self);
  g_assert_null (today_case_text (self, "planned"));
  g_assert_false (gtk_widget_get_visible (today_case_child (self, "strip")));
}

/* The earlier values of a symptom wait until that symptom is rated. */
static void
test_strip (TodayCase *self, gconstpointer data)
{
  GtkWidget *strip;

  (void) data;
  test_add (self->journal, test_rating (self->journal, self->journal->fatigue, "2026-06-29", 4));
  test_add (self->journal, test_rating (self->journal, self->journal->tingling, "2026-06-29", 9));
  today_case_open (self);
  strip = today_case_child (self, "strip");
  today_case_tap (self, 0, 0, 3);
  g_assert_cmpuint (today_case_count_named (strip, "Fatigue"), ==, 1);
  g_assert_cmpuint (today_case_count_named (strip, "4"), ==, 1);
  g_assert_cmpuint (today_case_count_named (strip, "Tingling"), ==, 0);
  g_assert_cmpuint (today_case_count_named (strip, "9"), ==, 0);
  today_case_tap (self, 1, 0, 2);
  g_assert_cmpuint (today_case_count_named (strip, "9"), ==, 1);
}

/* A carer rates what they saw, beside the person's own ratings and without seeing them. */
static void
test_carer (TodayCase *self, gconstpointer data)
{
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  g_autoptr (CorrinRecord) kept = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  gint64 id;

  (void) data;
  carer->name = g_strdup ("Robin");
  id = test_add (self->journal, carer);
  kept = corrin_store_get (self->journal->store, &corrin_carer_kind, id, NULL);
  g_settings_set_string (corrin_settings (), "carer", kept->uuid);
  test_add (self->journal, test_rating (self->journal, self->journal->fatigue, "2026-06-30", 9));
  today_case_open (self);
  g_assert_cmpstr (today_case_text (self, "question"), ==, "As you saw it: how was today?");
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, -1);
  today_case_tap (self, 0, 0, 4);
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 4);
  ratings = today_case_records (self, &corrin_rating_kind);
  g_assert_cmpuint (ratings->len, ==, 2);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[0])->observer, ==, 0);
  g_assert_cmpfloat (((CorrinRating *) ratings->pdata[0])->value, ==, 9);
  g_assert_cmpint (((CorrinRating *) ratings->pdata[1])->observer, ==, id);
  g_assert_cmpuint (today_case_count_named (today_case_child (self, "strip"), "9"), ==, 0);
}

/* What can only be read, as another process writes, can be looked at. */
static void
test_read_only (TodayCase *self, gconstpointer data)
{
  g_autofree char *name = g_strconcat (self->journal->path, ".lock", NULL);
  int lock;

  (void) data;
  test_add (self->journal, test_rating (self->journal, self->journal->fatigue, "2026-06-30", 9));
  g_clear_object (&self->journal->store);
  lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  today_case_open (self);
  g_assert_false (corrin_document_is_writable (self->document));
  g_assert_cmpint (today_case_chosen (self, 0, 0), ==, 9);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (today_case_scale (self, 0, 0))));
  g_assert_false (gtk_widget_is_sensitive (today_case_child (self, "tags")));
  g_assert_false (gtk_widget_is_sensitive (today_case_child (self, "note")));
  g_assert_false (gtk_widget_get_visible (today_case_child (self, "earlier")));
  g_assert_true (gtk_widget_is_sensitive (today_case_child (self, "day")));
  g_close (lock, NULL);
}

static void
test_keys_between_rows (TodayCase *self, gconstpointer data)
{
  (void) data;
  today_case_open (self);
  gtk_widget_grab_focus (GTK_WIDGET (today_case_scale (self, 0, 0)));
  g_signal_emit_by_name (today_case_scale (self, 0, 0), "move", 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window))
                 == corrin_rating_scale_get_button (today_case_scale (self, 1, 0), 0));
  g_signal_emit_by_name (today_case_scale (self, 1, 0), "move", 1);
  g_signal_emit_by_name (today_case_scale (self, 1, 0), "move", -1);
  g_signal_emit_by_name (today_case_scale (self, 0, 0), "move", -1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window))
                 == corrin_rating_scale_get_button (today_case_scale (self, 0, 0), 0));
}

/* Saving must not take the focus away, nor the widgets. */
static void
test_focus_stays (TodayCase *self, gconstpointer data)
{
  GtkWidget *six;

  (void) data;
  today_case_open (self);
  six = corrin_rating_scale_get_button (today_case_scale (self, 0, 0), 6);
  gtk_widget_grab_focus (six);
  today_case_tap (self, 0, 0, 6);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == six);
}

/* Whoever asks for the page again stays where they are: the second symptom is not asked for. */
static void
test_focus_again (TodayCase *self, gconstpointer data)
{
  GtkWidget *first;

  (void) data;
  today_case_open (self);
  corrin_journal_page_take_focus (CORRIN_JOURNAL_PAGE (self->page));
  first = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_is_ancestor (first, GTK_WIDGET (today_case_row (self, 0))));
  corrin_journal_page_take_focus (CORRIN_JOURNAL_PAGE (self->page));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == first);
}

static int
minimum_width (TodayCase *self)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* A phone is 360 wide, also for those who need large letters. */
static void
test_narrow (TodayCase *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  (void) data;
  today_case_open (self);
  today_case_tap (self, 0, 0, 10);
  g_signal_emit_by_name (today_case_line_child (self, 0, 0, "add"), "clicked");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (today_case_child (self, "earlier")), TRUE);
  g_assert_cmpint (minimum_width (self), <=, 360);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpint (minimum_width (self), <=, 360);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Large text on a narrow window breaks no word of a name: there was no room for it beside what can be done in the row. */
static void
test_unbroken_name (TodayCase *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkLabel *name;
  int dpi;

  (void) data;
  today_case_open (self);
  name = GTK_LABEL (today_case_line_child (self, 0, 0, "name"));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 720);
  while (gtk_widget_get_width (GTK_WIDGET (self->page)) > 360)
    g_main_context_iteration (NULL, TRUE);
  test_ui_paint (GTK_WIDGET (self->page));
  g_assert_cmpstr (gtk_label_get_text (name), ==, "Fatigue");
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (name)), ==, 1);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* On a small laptop, four symptoms and all that is shown after them fit without scrolling: 768 less the header bar. */
static void
test_fits (TodayCase *self, gconstpointer data)
{
  static const char *const more[] = { "numbness", "balance" };
  GtkAdjustment *adjustment;

  (void) data;
  test_add (self->journal, today_case_step (self));
  g_assert_true (corrin_store_begin (self->journal->store, "more", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    corrin_record_free (corrin_catalog_symptom (self->journal->store, self->journal->person, more[i], NULL));
  g_assert_true (corrin_store_commit (self->journal->store, NULL));
  today_case_open (self);
  for (guint i = 0; i < 4; i++)
    today_case_tap (self, i, 0, 5);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 768 - 47);
  test_ui_paint (GTK_WIDGET (self->page));
  adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (today_case_child (self, "scroller")));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func)                                                                                      \
  g_test_add ("/today/" path, TodayCase, NULL, today_case_set_up, func, today_case_tear_down)
  ADD ("save", test_save);
  ADD ("replace", test_replace);
  ADD ("clear", test_clear);
  ADD ("clear-place", test_clear_place);
  ADD ("place", test_place);
  ADD ("other-time", test_other_time);
  ADD ("extra-forgotten", test_extra_forgotten);
  ADD ("past-day", test_past_day);
  ADD ("earlier-days", test_earlier_days);
  ADD ("before-and-after", test_before_and_after);
  ADD ("strip", test_strip);
  ADD ("carer", test_carer);
  ADD ("read-only", test_read_only);
  ADD ("keys-between-rows", test_keys_between_rows);
  ADD ("focus-stays", test_focus_stays);
  ADD ("focus-again", test_focus_again);
  ADD ("narrow", test_narrow);
  ADD ("unbroken-name", test_unbroken_name);
  ADD ("fits", test_fits);
  return g_test_run ();
}
