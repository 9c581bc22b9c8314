/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"
#include "chart-view.h"
#include "overview-strip.h"
#include "rating-scale.h"
#include "shortcuts.h"
#include "ui-support.h"

/* GTK keeps an application that has been registered. */
static CorrinApplication *application;

static gboolean
is_listed (const char *action, const char *key)
{
  for (const CorrinShortcut *s = corrin_shortcuts; s->action != NULL; s++)
    if (g_str_equal (s->action, action) && g_str_equal (s->key, key))
      return TRUE;
  return FALSE;
}

static void
test_every_key_is_listed (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  guint n = 0;

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_test_message ("%s %s", actions[i], keys[k]);
          g_assert_true (is_listed (actions[i], keys[k]));
          n++;
        }
    }
  g_assert_cmpuint (n, >, 10);
}

static void
test_every_listed_key_is_set (void)
{
  for (const CorrinShortcut *s = corrin_shortcuts; s->action != NULL; s++)
    {
      g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (application), s->key);

      g_assert_true (gtk_accelerator_parse (s->key, NULL, NULL));
      g_assert_true (g_strv_contains ((const char *const *) actions, s->action) == !s->is_weak);
      g_assert_cmpuint (g_strv_length (actions), ==, s->is_weak ? 0 : 1);
    }
}

static void
collect (GtkWidget *widget, GHashTable *shown)
{
  if (GTK_IS_SHORTCUT_LABEL (widget))
    g_hash_table_add (shown, g_strdup (gtk_shortcut_label_get_accelerator (GTK_SHORTCUT_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, shown);
}

/* The window shows what is set, and nothing that is not. */
static void
test_window (void)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *window = corrin_shortcuts_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  test_ui_paint (window);
  collect (window, shown);
  for (const CorrinShortcut *s = corrin_shortcuts; s->action != NULL; s++)
    g_assert_true (g_hash_table_contains (shown, s->key));
  g_assert_true (g_hash_table_contains (shown, "0...9"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every key that a person could try; of those that do the same on the keypad, the other. */
static const guint tried[] = {
  GDK_KEY_0,     GDK_KEY_1,         GDK_KEY_9,    GDK_KEY_Left,    GDK_KEY_Right,     GDK_KEY_Up,
  GDK_KEY_Down,  GDK_KEY_Home,      GDK_KEY_End,  GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Return,
  GDK_KEY_space, GDK_KEY_BackSpace, GDK_KEY_a,    GDK_KEY_Delete,  GDK_KEY_Insert,    GDK_KEY_Escape,
  GDK_KEY_Tab,   GDK_KEY_plus,      GDK_KEY_Menu, GDK_KEY_minus,   GDK_KEY_F2,
};

static gboolean
has_key (const char *keys, guint key)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);

  if (g_str_equal (keys, "0...9"))
    return key >= GDK_KEY_0 && key <= GDK_KEY_9;
  return g_strv_contains ((const char *const *) names, gdk_keyval_name (key));
}

static gboolean
is_told (const char *where, guint key)
{
  for (const CorrinShortcut *s = corrin_widget_shortcuts; s->action != NULL; s++)
    if (g_str_equal (s->action, where) && has_key (s->key, key))
      return TRUE;
  return FALSE;
}

static gboolean
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_handled);
      g_signal_emit_by_name (controller, "key-released", key, 0, 0);
    }
  return is_handled;
}

static GtkWidget *
present (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 300);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_paint (widget);
  return window;
}

/* What a row of numbers does with a key is told, and nothing else. */
static void
test_rating_keys (void)
{
  GtkWidget *scale = corrin_rating_scale_new ();
  GtkWidget *window = present (scale);

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_test_message ("%s", gdk_keyval_name (tried[i]));
      g_assert_true (press (scale, tried[i]) == is_told ("rating", tried[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static CorrinChartSpec *
make_spec (void)
{
  static const CorrinPoint points[] = { { 20600, CORRIN_TIME_NONE, 3 },
                                        { 20601, CORRIN_TIME_NONE, 7 },
                                        { 20604, CORRIN_TIME_NONE, 0 } };
  CorrinChartSpec *spec = corrin_chart_spec_new (20600, 20604);

  for (guint i = 0; i < 3; i++)
    corrin_chart_spec_add_series (spec, "Fatigue", (CorrinPoints){ points, G_N_ELEMENTS (points) });
  return spec;
}

/* Each key is pressed in the middle of a chart, from where there is a way in all directions. */
static void
test_chart_keys (void)
{
  static const guint way[] = { GDK_KEY_Home, GDK_KEY_Up, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Right };
  GtkWidget *chart = corrin_chart_view_new ();
  GtkWidget *window = present (chart);
  CorrinChartSpec *spec = make_spec ();

  corrin_chart_view_show (CORRIN_CHART_VIEW (chart), spec, spec, (GDestroyNotify) corrin_chart_spec_free,
                          "Trend");
  test_ui_paint (chart);
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (way); k++)
        press (chart, way[k]);
      g_test_message ("%s", gdk_keyval_name (tried[i]));
      g_assert_true (press (chart, tried[i]) == is_told ("chart", tried[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Moving the days that are shown of the whole journal. */
static void
test_strip_keys (void)
{
  const CorrinPeriod limits = { 20000, 20999 };
  GtkWidget *strip = g_object_new (CORRIN_TYPE_OVERVIEW_STRIP, NULL);
  GtkWidget *window = present (strip);
  CorrinChartSpec *spec = make_spec ();

  corrin_overview_strip_show (CORRIN_OVERVIEW_STRIP (strip), spec, spec,
                              (GDestroyNotify) corrin_chart_spec_free, limits);
  corrin_overview_strip_set_period (CORRIN_OVERVIEW_STRIP (strip), (CorrinPeriod){ 20400, 20499 });
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_test_message ("%s", gdk_keyval_name (tried[i]));
      g_assert_true (press (strip, tried[i]) == is_told ("strip", tried[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  test_ui_init (&argc, &argv);
  application = corrin_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/shortcuts/every-key-is-listed", test_every_key_is_listed);
  g_test_add_func ("/shortcuts/every-listed-key-is-set", test_every_listed_key_is_set);
  g_test_add_func ("/shortcuts/window", test_window);
  g_test_add_func ("/shortcuts/rating-keys", test_rating_keys);
  g_test_add_func ("/shortcuts/chart-keys", test_chart_keys);
  g_test_add_func ("/shortcuts/strip-keys", test_strip_keys);
  return g_test_run ();
}
