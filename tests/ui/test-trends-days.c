/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings.h"
#include "trend-range.h"
#include "trends-case.h"

static GtkEventController *
controller_of (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (controller_of (widget, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, state,
                         &is_handled);
  test_ui_iterate ();
  return is_handled;
}

static void
drag (GtkWidget *widget, double x, double dx)
{
  GtkEventController *gesture = controller_of (widget, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", x, 20.0);
  g_signal_emit_by_name (gesture, "drag-update", dx / 2, 0.0);
  test_ui_paint (widget);
  g_signal_emit_by_name (gesture, "drag-update", dx, 0.0);
  test_ui_paint (widget);
  g_signal_emit_by_name (gesture, "drag-end", dx, 0.0);
  test_ui_iterate ();
}

static void
assert_shown (TrendsCase *fixture, const char *days)
{
  g_assert_true (g_str_has_prefix (trends_case_text (fixture, "sentence"), days));
}

static void
open_long_page (TrendsCase *fixture)
{
  test_ui_fill (fixture->journal);
  test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->tingling, "2025-01-01", 9));
  trends_case_open (fixture);
  assert_shown (fixture, "31 March 2026 to 30 June 2026.");
}

/* The twin of each movement of the hand. */
static void
test_keys (TrendsCase *fixture, gconstpointer data)
{
  GtkWidget *chart;

  (void) data;
  open_long_page (fixture);
  chart = trends_case_child (fixture, "chart");
  g_assert_true (press (chart, GDK_KEY_Page_Up, 0));
  assert_shown (fixture, "29 December 2025 to 30 March 2026.");
  for (guint i = 0; i < CORRIN_TREND_N_RANGES; i++)
    {
      static const char *const names[] = { "range_four_weeks", "range_three_months", "range_one_year",
                                           "range_all" };

      g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, names[i]))));
    }
  g_assert_true (press (chart, GDK_KEY_Page_Down, 0));
  assert_shown (fixture, "31 March 2026 to 30 June 2026.");
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, "range_three_months"))));
  g_assert_true (press (chart, GDK_KEY_plus, GDK_SHIFT_MASK));
  assert_shown (fixture, "1 May 2026 to 30 June 2026.");
  g_assert_true (press (chart, GDK_KEY_0, 0));
  assert_shown (fixture, "31 March 2026 to 30 June 2026.");
  for (guint i = 0; i < 20; i++)
    g_assert_true (press (chart, GDK_KEY_minus, 0));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (trends_case_child (fixture, "range_all"))));
  assert_shown (fixture, "1 January 2025 to 20 June 2026.");
  /* The range that was zoomed to is nobody's setting. */
  g_assert_null (g_settings_get_user_value (corrin_settings (), "range"));
}

static void
test_dragging (TrendsCase *fixture, gconstpointer data)
{
  GtkWidget *chart;

  (void) data;
  open_long_page (fixture);
  chart = trends_case_child (fixture, "chart");
  /* A numb finger that slips has not moved anything. */
  drag (chart, 300, 10);
  assert_shown (fixture, "31 March 2026 to 30 June 2026.");
  drag (chart, 300, 200);
  g_assert_false (g_str_has_prefix (trends_case_text (fixture, "sentence"), "31 March 2026"));
  /* There is nothing after today, and nothing before the first record. */
  drag (chart, 300, -100000);
  assert_shown (fixture, "31 March 2026 to 30 June 2026.");
  drag (chart, 300, 100000);
  assert_shown (fixture, "1 January 2025 to 2 April 2025. Tingling: 1 day rated, with 9.");
  g_signal_emit_by_name (controller_of (chart, GTK_TYPE_GESTURE_CLICK), "released", 2, 300.0, 5.0);
  assert_shown (fixture, "31 March 2026 to 30 June 2026.");
}

static void
test_overview (TrendsCase *fixture, gconstpointer data)
{
  GtkWidget *strip;

  (void) data;
  open_long_page (fixture);
  strip = trends_case_child (fixture, "strip");
  g_assert_true (gtk_widget_get_visible (strip));
  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "31 March 2026 to 30 June 2026");
  g_assert_cmpint (gtk_widget_get_height (strip), >=, 44);
  g_assert_true (press (strip, GDK_KEY_Home, 0));
  assert_shown (fixture, "1 January 2025 to 2 April 2025.");
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 January 2025 to 2 April 2025");
  g_assert_true (press (strip, GDK_KEY_End, 0));
  g_assert_true (press (strip, GDK_KEY_Left, GDK_SHIFT_MASK));
  assert_shown (fixture, "22 March 2026 to 30 June 2026.");
  g_assert_false (press (strip, GDK_KEY_a, 0));
  /* What the chart is moved to, the window over the journal follows. */
  press (trends_case_child (fixture, "chart"), GDK_KEY_0, 0);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "31 March 2026 to 30 June 2026");
  drag (strip, gtk_widget_get_width (strip) - 60, -100000);
  assert_shown (fixture, "1 January 2025 to 2 April 2025.");
}

/* A short journal that is shown whole needs no overview. */
static void
test_no_overview (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  test_ui_fill (fixture->journal);
  trends_case_open (fixture);
  g_assert_false (gtk_widget_get_visible (trends_case_child (fixture, "strip")));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, TrendsCase, NULL, trends_case_set_up, func, trends_case_tear_down)
  ADD ("/trends-days/keys", test_keys);
  ADD ("/trends-days/dragging", test_dragging);
  ADD ("/trends-days/overview", test_overview);
  ADD ("/trends-days/no-overview", test_no_overview);
#undef ADD
  return g_test_run ();
}
