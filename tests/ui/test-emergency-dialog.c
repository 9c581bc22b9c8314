/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "emergency-dialog.h"
#include "settings.h"
#include "ui-support.h"

static GtkWidget *
open_dialog (void)
{
  GtkWidget *dialog = corrin_emergency_dialog_new (NULL);

  g_settings_reset (corrin_settings (), "emergency-number");
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_paint (dialog);
  return dialog;
}

/* The number counts as soon as it is typed; there is nothing to save. */
static void
test_number (void)
{
  GtkWidget *dialog = open_dialog ();
  g_autofree char *number = NULL;

  gtk_editable_set_text (GTK_EDITABLE (test_ui_child (dialog, "number")), "144");
  number = g_settings_get_string (corrin_settings (), "emergency-number");
  g_assert_cmpstr (number, ==, "144");
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = corrin_emergency_dialog_new (NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_ui_child (dialog, "number"))), ==, "144");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_settings_reset (corrin_settings (), "emergency-number");
}

/* The keyboard begins at Close: whoever opened it by mistake is out with one key. */
static void
test_close (void)
{
  GtkWidget *dialog = open_dialog ();

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == test_ui_child (dialog, "close"));
  gtk_widget_activate (test_ui_child (dialog, "close"));
  for (guint i = 0; i < 1000 && dialog != NULL; i++)
    {
      test_ui_iterate ();
      g_usleep (1000);
    }
  g_assert_null (dialog);
}

static void
test_size (void)
{
  GtkWidget *dialog = open_dialog ();
  int minimum;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/emergency-dialog/number", test_number);
  g_test_add_func ("/emergency-dialog/close", test_close);
  g_test_add_func ("/emergency-dialog/size", test_size);
  return g_test_run ();
}
