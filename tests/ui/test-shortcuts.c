/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"
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
  return g_test_run ();
}
