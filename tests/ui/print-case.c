/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print-case.h"

#include <gtk/gtkunixprint.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

static GtkPrintUnixDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_PRINT_UNIX_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return GTK_PRINT_UNIX_DIALOG (window);
    }
  return NULL;
}

/**
 * print_case_choose_file:
 * @path: a PDF file
 *
 * Chooses to print into a file, as the dialog offers beside printers.
 */
void
print_case_choose_file (const char *path)
{
  GtkPrintUnixDialog *dialog = find_dialog ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_assert_nonnull (dialog);
  settings = gtk_print_unix_dialog_get_settings (dialog);
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_unix_dialog_set_settings (dialog, settings);
  while (gtk_print_unix_dialog_get_selected_printer (dialog) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (gtk_print_unix_dialog_get_selected_printer (dialog));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
}

/**
 * print_case_cancel:
 *
 * Thinks otherwise.
 */
void
print_case_cancel (void)
{
  GtkPrintUnixDialog *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
}

/**
 * print_case_wait_for_file:
 * @path: a PDF file that is being printed to
 *
 * GTK writes it after it has said that it is printed.
 *
 * Returns: (transfer full): the bytes, whole
 */
char *
print_case_wait_for_file (const char *path)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  char *bytes = NULL;
  gsize length = 0;

  while ((bytes == NULL || g_strstr_len (bytes + length - MIN (length, 16), -1, "%%EOF") == NULL)
         && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_clear_pointer (&bytes, g_free);
      g_file_get_contents (path, &bytes, &length, NULL);
    }
  g_assert_nonnull (bytes);
  return bytes;
}
