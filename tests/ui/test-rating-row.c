/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rating-button.h"
#include "rating-row.h"
#include "ui-support.h"

#include <math.h>

/* A row in a window, and what it asked for last. */
typedef struct
{
  GtkWidget *window;
  CorrinRatingRow *row;
  CorrinDaySymptom symptom;
  gboolean refuses;
  guint n_rated;
  guint n_cleared;
  int moved;
  gint64 id;
  CorrinTime time;
  int value;
} Fixture;

static gboolean
rate_cb (Fixture *fixture, gint64 id, CorrinTime time, int value)
{
  fixture->n_rated++;
  fixture->id = id;
  fixture->time = time;
  fixture->value = value;
  return !fixture->refuses;
}

static void
clear_cb (Fixture *fixture, gint64 id)
{
  fixture->n_cleared++;
  fixture->id = id;
}

static void
retime_cb (Fixture *fixture, gint64 id, CorrinTime time)
{
  fixture->id = id;
  fixture->time = time;
}

static void
move_cb (Fixture *fixture, CorrinRatingScale *scale, int step)
{
  g_assert_true (CORRIN_IS_RATING_SCALE (scale));
  fixture->moved = step;
}

static void
show (Fixture *fixture)
{
  corrin_rating_row_show (fixture->row, &fixture->symptom);
}

static void
add_rating (Fixture *fixture, gint64 id, CorrinTime time, double value)
{
  CorrinDayRating rating = { .id = id, .time = time, .value = value };

  g_array_append_val (fixture->symptom.ratings, rating);
  show (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture->symptom.symptom = corrin_record_new (&corrin_symptom_kind);
  fixture->symptom.symptom->key = g_strdup ("fatigue");
  fixture->symptom.version = corrin_record_new (&corrin_symptom_version_kind);
  fixture->symptom.version->word_5 = g_strdup ("half a day in bed");
  fixture->symptom.ratings = g_array_new (FALSE, FALSE, sizeof (CorrinDayRating));
  fixture->row = CORRIN_RATING_ROW (corrin_rating_row_new ());
  g_signal_connect_swapped (fixture->row, "rate", G_CALLBACK (rate_cb), fixture);
  g_signal_connect_swapped (fixture->row, "clear", G_CALLBACK (clear_cb), fixture);
  g_signal_connect_swapped (fixture->row, "retime", G_CALLBACK (retime_cb), fixture);
  g_signal_connect_swapped (fixture->row, "move", G_CALLBACK (move_cb), fixture);
  show (fixture);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->row));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_object_ref (fixture->row);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (fixture->row);
  corrin_record_free (fixture->symptom.symptom);
  corrin_record_free (fixture->symptom.version);
  g_array_unref (fixture->symptom.ratings);
}

static CorrinRatingScale *
scale_of (Fixture *fixture, guint line)
{
  return corrin_rating_line_get_scale (corrin_rating_row_get_line (fixture->row, line));
}

static GtkWidget *
button_of (Fixture *fixture, guint line, int value)
{
  return corrin_rating_scale_get_button (scale_of (fixture, line), value);
}

static GtkWidget *
child_of (Fixture *fixture, guint line, const char *name)
{
  return test_ui_child (GTK_WIDGET (corrin_rating_row_get_line (fixture->row, line)), name);
}

static GtkEventController *
find_keys (CorrinRatingScale *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scale));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
press (Fixture *fixture, guint key)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (find_keys (scale_of (fixture, 0)), "key-pressed", key, 0, 0, &is_handled);
  return is_handled;
}

static void
strike (Fixture *fixture, guint key)
{
  g_assert_true (press (fixture, key));
  g_signal_emit_by_name (find_keys (scale_of (fixture, 0)), "key-released", key, 0, 0);
}

static void
assert_focus (Fixture *fixture, int value)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button_of (fixture, 0, value));
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *seven = button_of (fixture, 0, 7);

  (void) data;
  gtk_test_accessible_assert_role (scale_of (fixture, 0), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (scale_of (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Fatigue");
  gtk_test_accessible_assert_role (seven, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (seven, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fatigue 7 of 10");
  gtk_test_accessible_assert_state (seven, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_test_accessible_assert_property (button_of (fixture, 0, 5), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "half a day in bed");
  gtk_test_accessible_assert_property (button_of (fixture, 0, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "no fatigue");
  g_assert_null (gtk_widget_get_tooltip_text (seven));

  add_rating (fixture, 3, CORRIN_TIME_NONE, 7);
  gtk_test_accessible_assert_state (seven, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (button_of (fixture, 0, 6), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_test_accessible_assert_property (child_of (fixture, 0, "clear"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Clear Fatigue");
  gtk_test_accessible_assert_property (child_of (fixture, 0, "add"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Add another time for Fatigue");
}

/* A press asks; only what the journal holds is chosen. */
static void
test_press (Fixture *fixture, gconstpointer data)
{
  CorrinRatingButton *four = CORRIN_RATING_BUTTON (button_of (fixture, 0, 4));

  (void) data;
  fixture->refuses = TRUE;
  g_signal_emit_by_name (four, "clicked");
  g_assert_cmpuint (fixture->n_rated, ==, 1);
  g_assert_cmpint (fixture->value, ==, 4);
  g_assert_cmpint (fixture->id, ==, 0);
  g_assert_cmpint (fixture->time, ==, CORRIN_TIME_NONE);
  g_assert_false (corrin_rating_button_is_chosen (four));
  add_rating (fixture, 3, CORRIN_TIME_NONE, 4);
  g_assert_true (corrin_rating_button_is_chosen (four));
}

static void
test_digits (Fixture *fixture, gconstpointer data)
{
  (void) data;
  strike (fixture, GDK_KEY_1);
  g_assert_cmpint (fixture->value, ==, 1);
  strike (fixture, GDK_KEY_0);
  g_assert_cmpint (fixture->value, ==, 10);
  strike (fixture, GDK_KEY_0);
  g_assert_cmpint (fixture->value, ==, 0);
  strike (fixture, GDK_KEY_KP_8);
  g_assert_cmpint (fixture->value, ==, 8);
  g_assert_cmpuint (fixture->n_rated, ==, 4);
  assert_focus (fixture, 8);
}

static void
test_repeat (Fixture *fixture, gconstpointer data)
{
  (void) data;
  press (fixture, GDK_KEY_1);
  for (int i = 0; i < 20; i++)
    g_assert_true (press (fixture, GDK_KEY_1));
  g_assert_cmpuint (fixture->n_rated, ==, 1);
  g_signal_emit_by_name (find_keys (scale_of (fixture, 0)), "key-released", GDK_KEY_1, 0, 0);
  strike (fixture, GDK_KEY_1);
  g_assert_cmpuint (fixture->n_rated, ==, 2);
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_widget_grab_focus (GTK_WIDGET (fixture->row));
  assert_focus (fixture, 0);
  strike (fixture, GDK_KEY_Left);
  assert_focus (fixture, 0);
  strike (fixture, GDK_KEY_Right);
  strike (fixture, GDK_KEY_Right);
  assert_focus (fixture, 2);
  strike (fixture, GDK_KEY_End);
  assert_focus (fixture, 10);
  strike (fixture, GDK_KEY_Right);
  assert_focus (fixture, 10);
  strike (fixture, GDK_KEY_Left);
  g_assert_cmpuint (fixture->n_rated, ==, 0);
  strike (fixture, GDK_KEY_space);
  g_assert_cmpint (fixture->value, ==, 9);
  g_assert_cmpuint (fixture->n_rated, ==, 1);
}

static void
test_walk_mirrored (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_widget_set_direction (GTK_WIDGET (scale_of (fixture, 0)), GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->row));
  strike (fixture, GDK_KEY_Left);
  assert_focus (fixture, 1);
  strike (fixture, GDK_KEY_Right);
  assert_focus (fixture, 0);
}

static void
test_leave (Fixture *fixture, gconstpointer data)
{
  (void) data;
  strike (fixture, GDK_KEY_Down);
  g_assert_cmpint (fixture->moved, ==, 1);
  strike (fixture, GDK_KEY_Up);
  g_assert_cmpint (fixture->moved, ==, -1);
  strike (fixture, GDK_KEY_Return);
  g_assert_cmpint (fixture->moved, ==, 1);
  g_assert_false (press (fixture, GDK_KEY_Tab));
  g_assert_cmpuint (fixture->n_rated, ==, 0);
}

/* One stop of the tab key, at the chosen number. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scale = GTK_WIDGET (scale_of (fixture, 0));

  (void) data;
  add_rating (fixture, 3, CORRIN_TIME_NONE, 6);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (scale, GTK_DIR_TAB_FORWARD));
  assert_focus (fixture, 6);
  g_assert_false (gtk_widget_child_focus (scale, GTK_DIR_TAB_FORWARD));
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  (void) data;
  strike (fixture, GDK_KEY_Delete);
  g_assert_cmpuint (fixture->n_cleared, ==, 0);
  g_assert_false (gtk_widget_get_sensitive (child_of (fixture, 0, "clear")));
  add_rating (fixture, 3, CORRIN_TIME_NONE, 6);
  strike (fixture, GDK_KEY_Delete);
  strike (fixture, GDK_KEY_BackSpace);
  g_signal_emit_by_name (child_of (fixture, 0, "clear"), "clicked");
  g_assert_cmpuint (fixture->n_cleared, ==, 3);
  g_assert_cmpint (fixture->id, ==, 3);
}

static void
test_other_time (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_false (gtk_widget_get_sensitive (child_of (fixture, 0, "add")));
  g_assert_false (gtk_widget_get_visible (child_of (fixture, 0, "time")));
  add_rating (fixture, 3, CORRIN_TIME_NONE, 6);
  corrin_rating_row_set_next_time (fixture->row, corrin_time_new (14, 5, 0));
  g_signal_emit_by_name (child_of (fixture, 0, "add"), "clicked");
  g_assert_cmpuint (corrin_rating_row_get_n_lines (fixture->row), ==, 2);
  g_assert_true (gtk_widget_get_visible (child_of (fixture, 0, "time")));
  g_assert_cmpuint (fixture->n_rated, ==, 0);

  /* What is not saved stays to be tried again. */
  fixture->refuses = TRUE;
  g_signal_emit_by_name (button_of (fixture, 1, 2), "clicked");
  g_assert_cmpuint (corrin_rating_row_get_n_lines (fixture->row), ==, 2);
  g_assert_cmpint (fixture->id, ==, 0);
  g_assert_cmpint (fixture->time, ==, corrin_time_new (14, 5, 0));
  gtk_test_accessible_assert_property (button_of (fixture, 1, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Fatigue at 14:05 2 of 10");

  g_signal_emit_by_name (child_of (fixture, 1, "clear"), "clicked");
  g_assert_cmpuint (corrin_rating_row_get_n_lines (fixture->row), ==, 1);
  g_assert_cmpuint (fixture->n_cleared, ==, 0);
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  (void) data;
  add_rating (fixture, 3, corrin_time_new (8, 0, 0), 6);
  add_rating (fixture, 4, corrin_time_new (20, 0, 0), 9);
  g_assert_cmpuint (corrin_rating_row_get_n_lines (fixture->row), ==, 2);
  g_signal_emit_by_name (button_of (fixture, 1, 5), "clicked");
  g_assert_cmpint (fixture->id, ==, 4);
  g_signal_emit_by_name (child_of (fixture, 0, "time"), "changed", corrin_time_new (9, 30, 0));
  g_assert_cmpint (fixture->id, ==, 3);
  g_assert_cmpint (fixture->time, ==, corrin_time_new (9, 30, 0));
}

static void
set_double_click_time (int milliseconds)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", milliseconds, NULL);
}

/* The first of two is cleared: its line stays, and the second where it was. */
static void
clear_first (Fixture *fixture)
{
  add_rating (fixture, 3, corrin_time_new (8, 0, 0), 6);
  add_rating (fixture, 4, corrin_time_new (20, 0, 0), 9);
  g_signal_emit_by_name (child_of (fixture, 0, "clear"), "clicked");
  g_assert_cmpint (fixture->id, ==, 3);
  g_array_remove_index (fixture->symptom.ratings, 0);
  show (fixture);
}

static void
test_clear_twice (Fixture *fixture, gconstpointer data)
{
  (void) data;
  set_double_click_time (G_MAXINT);
  clear_first (fixture);
  g_signal_emit_by_name (child_of (fixture, 0, "clear"), "clicked");
  strike (fixture, GDK_KEY_Delete);
  g_assert_cmpuint (fixture->n_cleared, ==, 1);

  /* A tap after that is meant, and finds what was there before. */
  set_double_click_time (0);
  g_assert_cmpuint (corrin_rating_row_get_n_lines (fixture->row), ==, 2);
  g_assert_false (gtk_widget_get_sensitive (child_of (fixture, 0, "clear")));
  g_signal_emit_by_name (child_of (fixture, 1, "clear"), "clicked");
  g_assert_cmpuint (fixture->n_cleared, ==, 2);
  g_assert_cmpint (fixture->id, ==, 4);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

static gint64
id_of (Fixture *fixture, guint line)
{
  return corrin_rating_line_get_id (corrin_rating_row_get_line (fixture->row, line));
}

/* Whatever the order of the times, what is under a finger stays there until the day is shown anew. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  const CorrinDayRating earlier = { .id = 5, .time = corrin_time_new (7, 0, 0), .value = 1 };

  (void) data;
  add_rating (fixture, 3, corrin_time_new (18, 0, 0), 6);
  g_array_prepend_val (fixture->symptom.ratings, earlier);
  show (fixture);
  g_assert_cmpint (id_of (fixture, 0), ==, 3);
  g_assert_cmpint (id_of (fixture, 1), ==, 5);

  /* What is cleared leaves its line, and comes back to it by undo. */
  g_array_remove_index (fixture->symptom.ratings, 1);
  show (fixture);
  g_assert_cmpint (id_of (fixture, 0), ==, 0);
  g_assert_cmpint (id_of (fixture, 1), ==, 5);
  add_rating (fixture, 3, corrin_time_new (18, 0, 0), 6);
  g_assert_cmpint (id_of (fixture, 0), ==, 3);

  corrin_rating_row_forget (fixture->row);
  show (fixture);
  g_assert_cmpint (id_of (fixture, 0), ==, 5);
  g_assert_cmpint (id_of (fixture, 1), ==, 3);
}

static void
test_words_between (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_true (gtk_widget_get_visible (child_of (fixture, 0, "between")));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child_of (fixture, 0, "between"))), ==,
                   "5: half a day in bed");
  fixture->symptom.version->word_8 = g_strdup ("the whole day in bed");
  show (fixture);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child_of (fixture, 0, "between"))), ==,
                   "5: half a day in bed   8: the whole day in bed");
  gtk_test_accessible_assert_property (button_of (fixture, 0, 8), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "the whole day in bed");

  /* A number stands for the words that it was chosen with. */
  add_rating (fixture, 3, CORRIN_TIME_NONE, 6);
  g_assert_false (gtk_widget_get_visible (child_of (fixture, 0, "reworded")));
  fixture->symptom.version->record.id = 2;
  show (fixture);
  g_assert_true (gtk_widget_get_visible (child_of (fixture, 0, "reworded")));
}

/* What came from another scale stands between two buttons: none is chosen, and the number is shown. */
static void
test_fraction (Fixture *fixture, gconstpointer data)
{
  (void) data;
  add_rating (fixture, 3, CORRIN_TIME_NONE, 4.5);
  for (int i = 0; i <= CORRIN_RATING_MAX; i++)
    g_assert_false (corrin_rating_button_is_chosen (CORRIN_RATING_BUTTON (button_of (fixture, 0, i))));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child_of (fixture, 0, "fraction"))), ==, "4.5 of 10");
}

static graphene_rect_t
bounds_of (Fixture *fixture, int value)
{
  graphene_rect_t bounds;

  g_assert_true (
      gtk_widget_compute_bounds (button_of (fixture, 0, value), GTK_WIDGET (fixture->row), &bounds));
  return bounds;
}

static void
allocate (Fixture *fixture, int width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (fixture->row), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (fixture->row), width, height, -1, NULL);
}

static void
assert_targets (Fixture *fixture)
{
  for (int i = 0; i <= CORRIN_RATING_MAX; i++)
    {
      graphene_rect_t bounds = bounds_of (fixture, i);

      g_assert_cmpfloat (bounds.size.width, >=, 44);
      g_assert_cmpfloat (bounds.size.height, >=, 44);
    }
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  int minimum;

  (void) data;
  gtk_widget_measure (GTK_WIDGET (fixture->row), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);

  allocate (fixture, 336);
  assert_targets (fixture);
  g_assert_cmpfloat (bounds_of (fixture, 5).origin.y, ==, bounds_of (fixture, 0).origin.y);
  g_assert_cmpfloat (bounds_of (fixture, 6).origin.y, >=, bounds_of (fixture, 0).origin.y + 44);
  g_assert_cmpfloat (bounds_of (fixture, 6).origin.x, ==, bounds_of (fixture, 0).origin.x);

  allocate (fixture, 860);
  assert_targets (fixture);
  g_assert_cmpfloat (bounds_of (fixture, 10).origin.y, ==, bounds_of (fixture, 0).origin.y);
  g_assert_cmpfloat (bounds_of (fixture, 10).origin.x, >, bounds_of (fixture, 0).origin.x);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/rating-row/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("accessible", test_accessible);
  ADD ("press", test_press);
  ADD ("digits", test_digits);
  ADD ("repeat", test_repeat);
  ADD ("walk", test_walk);
  ADD ("walk-mirrored", test_walk_mirrored);
  ADD ("leave", test_leave);
  ADD ("tab", test_tab);
  ADD ("clear", test_clear);
  ADD ("clear-twice", test_clear_twice);
  ADD ("other-time", test_other_time);
  ADD ("several", test_several);
  ADD ("stays", test_stays);
  ADD ("words-between", test_words_between);
  ADD ("fraction", test_fraction);
  ADD ("sizes", test_sizes);
  return g_test_run ();
}
