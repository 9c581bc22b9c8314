/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "day-button.h"
#include "month-calendar.h"
#include "settings.h"
#include "ui-support.h"

typedef struct
{
  GtkWidget *window;
  CorrinDayButton *button;
  guint n_notified;
} Fixture;

static void
notify_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_settings_set_string (corrin_settings (), "week-start", "monday");
  fixture->n_notified = 0;
  fixture->button = CORRIN_DAY_BUTTON (corrin_day_button_new ());
  corrin_day_button_set_day (fixture->button, corrin_clock_today ());
  g_signal_connect_swapped (fixture->button, "notify::day", G_CALLBACK (notify_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->button));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (fixture->window);
}

static GtkWidget *
child (GtkWidget *widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static GtkWidget *
menu_button (Fixture *fixture)
{
  return child (GTK_WIDGET (fixture->button), "button");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  /* GTK 4.8 asks a window for the pointer soon after its popover has gone, even if the window has gone too. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu_button (fixture)));
  test_ui_iterate ();
  g_object_add_weak_pointer (G_OBJECT (fixture->button), (gpointer *) &fixture->button);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_null (fixture->button);
}

static GtkWidget *
popover (Fixture *fixture)
{
  return child (GTK_WIDGET (fixture->button), "popover");
}

static GtkWidget *
open_calendar (Fixture *fixture)
{
  GtkWidget *calendar;

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu_button (fixture)));
  test_ui_iterate ();
  calendar = gtk_popover_get_child (GTK_POPOVER (popover (fixture)));
  g_assert_true (gtk_widget_get_mapped (calendar));
  return calendar;
}

static GtkWidget *
day_at (GtkWidget *calendar, int row, int column)
{
  return gtk_grid_get_child_at (GTK_GRID (child (calendar, "grid")), column, row + 1);
}

static GtkWidget *
focus_of (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
assert_label (GtkWidget *widget, const char *label)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_iterate ();
}

/* Sends a key the way that the window would: to what has the focus and on to those that hold it. */
static void
press (GtkWidget *calendar, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller)
                        && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *wanted = gtk_accelerator_name (key, 0);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (wanted, trigger))
            is_handled |= gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, calendar,
                                                        gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_true (is_handled);
  test_ui_iterate ();
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *inner = gtk_widget_get_first_child (menu_button (fixture));

  (void) data;
  assert_label (inner, "Day: Today");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child (GTK_WIDGET (fixture->button), "words"))), ==,
                   "Today");
  corrin_day_button_set_label (fixture->button, "First Day");
  corrin_day_button_set_day (fixture->button, corrin_day_parse ("2026-05-04"));
  assert_label (inner, "First Day: Monday, 4 May");
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  corrin_day_button_set_day (fixture->button, corrin_day_parse ("2026-05-04"));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  corrin_day_button_set_day (fixture->button, CORRIN_DAY_NONE);
  assert_label (inner, "First Day: Choose a Day");
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar = open_calendar (fixture);
  int day = 0;

  (void) data;
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child (calendar, "title"))), ==, "June 2026");
  assert_label (day_at (calendar, 4, 1), "Tuesday, 30 June 2026, today");
  gtk_test_accessible_assert_state (day_at (calendar, 4, 1), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_true (focus_of (fixture) == day_at (calendar, 4, 1));
  g_assert_false (gtk_widget_is_sensitive (day_at (calendar, 4, 2)));
  g_assert_false (gtk_widget_is_sensitive (child (calendar, "month_forward")));

  click (child (calendar, "month_back"));
  assert_label (day_at (calendar, 0, 0), "Monday, 27 April 2026");
  click (day_at (calendar, 1, 0));
  g_object_get (fixture->button, "day", &day, NULL);
  g_assert_cmpint (day, ==, corrin_day_parse ("2026-05-04"));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_assert_false (gtk_widget_get_mapped (calendar));

  /* Opened again, it shows the month of the day. */
  open_calendar (fixture);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child (calendar, "title"))), ==, "May 2026");
  gtk_test_accessible_assert_state (day_at (calendar, 1, 0), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (day_at (calendar, 1, 1), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar = open_calendar (fixture);

  (void) data;
  press (calendar, GDK_KEY_Left);
  assert_label (focus_of (fixture), "Monday, 29 June 2026");
  press (calendar, GDK_KEY_Up);
  press (calendar, GDK_KEY_End);
  assert_label (focus_of (fixture), "Sunday, 28 June 2026");
  press (calendar, GDK_KEY_Home);
  assert_label (focus_of (fixture), "Monday, 22 June 2026");
  press (calendar, GDK_KEY_Page_Up);
  assert_label (focus_of (fixture), "Friday, 22 May 2026");
  press (calendar, GDK_KEY_Page_Down);
  press (calendar, GDK_KEY_Page_Down);
  assert_label (focus_of (fixture), "Tuesday, 30 June 2026, today");
  g_assert_cmpuint (fixture->n_notified, ==, 0);
  gtk_widget_activate (focus_of (fixture));
  test_ui_iterate ();
  g_assert_cmpuint (fixture->n_notified, ==, 0);
  g_assert_cmpint (corrin_day_button_get_day (fixture->button), ==, corrin_clock_today ());
}

/* One stop of the Tab key for all days, wherever the cursor stands. */
static void
test_tab_stops (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar = open_calendar (fixture);
  guint n = 0;

  (void) data;
  press (calendar, GDK_KEY_Left);
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    n += gtk_widget_get_focusable (day_at (calendar, i / 7, i % 7)) ? 1 : 0;
  g_assert_cmpuint (n, ==, 1);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar;

  (void) data;
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  calendar = open_calendar (fixture);
  press (calendar, GDK_KEY_Right);
  assert_label (focus_of (fixture), "Monday, 29 June 2026");
}

static void
test_range_and_marks (Fixture *fixture, gconstpointer data)
{
  const CorrinDay june = corrin_day_parse ("2026-06-01");
  /* Not in order, as a caller may have them. */
  const CorrinDay days[] = { june + 4, june + 1 };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  GtkWidget *calendar;

  (void) data;
  g_array_append_vals (marks, days, G_N_ELEMENTS (days));
  corrin_day_button_set_range (fixture->button, june, june + 40);
  calendar = open_calendar (fixture);
  g_assert_false (gtk_widget_get_visible (child (calendar, "key")));
  corrin_day_button_set_marks (fixture->button, marks, NULL);
  g_assert_true (gtk_widget_get_visible (child (calendar, "key")));
  assert_label (day_at (calendar, 0, 1), "Tuesday, 2 June 2026, rated");
  assert_label (day_at (calendar, 0, 4), "Friday, 5 June 2026, rated");
  assert_label (day_at (calendar, 0, 2), "Wednesday, 3 June 2026");
  g_assert_false (gtk_widget_is_sensitive (child (calendar, "month_back")));
  click (child (calendar, "month_forward"));
  g_assert_true (gtk_widget_is_sensitive (day_at (calendar, 1, 5)));
  g_assert_false (gtk_widget_is_sensitive (day_at (calendar, 1, 6)));
  /* The button that went grey has handed the keyboard on. */
  gtk_widget_grab_focus (child (calendar, "month_back"));
  click (child (calendar, "month_back"));
  assert_label (focus_of (fixture), "Thursday, 11 June 2026");
}

/* Marks can be read when they are looked at, and no earlier. */
static void
opened_cb (CorrinDayButton *button, GArray *marks)
{
  corrin_day_button_set_marks (button, marks, NULL);
}

static void
test_marks_when_opened (Fixture *fixture, gconstpointer data)
{
  const CorrinDay day = corrin_day_parse ("2026-06-02");
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  (void) data;
  g_array_append_val (marks, day);
  g_signal_connect (fixture->button, "opened", G_CALLBACK (opened_cb), marks);
  assert_label (day_at (open_calendar (fixture), 0, 1), "Tuesday, 2 June 2026, rated");
}

static void
test_placeholder (Fixture *fixture, gconstpointer data)
{
  GtkWidget *inner = gtk_widget_get_first_child (child (GTK_WIDGET (fixture->button), "button"));

  (void) data;
  corrin_day_button_set_day (fixture->button, CORRIN_DAY_NONE);
  g_object_set (fixture->button, "label", "Go to a Day", "placeholder", "Go to a Day", NULL);
  assert_label (inner, "Go to a Day");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (child (GTK_WIDGET (fixture->button), "words"))), ==,
                   "Go to a Day");
}

static void
test_week_start (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar;

  (void) data;
  g_settings_set_string (corrin_settings (), "week-start", "sunday");
  calendar = open_calendar (fixture);
  assert_label (day_at (calendar, 0, 0), "Sunday, 31 May 2026");
  assert_label (gtk_grid_get_child_at (GTK_GRID (child (calendar, "grid")), 0, 0), "Sunday");
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar = open_calendar (fixture);
  int minimum;

  (void) data;
  /* With the edge of the popover, but without its shadow. */
  gtk_widget_measure (calendar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum + 2 * 10, <=, 360);
  gtk_widget_measure (day_at (calendar, 0, 0), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >=, 44);
  gtk_widget_measure (GTK_WIDGET (fixture->button), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >=, 44);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/day-button/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("words", test_words);
  ADD ("choose", test_choose);
  ADD ("keys", test_keys);
  ADD ("tab-stops", test_tab_stops);
  ADD ("right-to-left", test_right_to_left);
  ADD ("range-and-marks", test_range_and_marks);
  ADD ("marks-when-opened", test_marks_when_opened);
  ADD ("placeholder", test_placeholder);
  ADD ("week-start", test_week_start);
  ADD ("size", test_size);
#undef ADD
  return g_test_run ();
}
