/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "about.h"
#include "ui-support.h"

static AdwAboutWindow *
find_about (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_ABOUT_WINDOW (window))
        return ADW_ABOUT_WINDOW (window);
    }
  return NULL;
}

static void
test_about (void)
{
  AdwAboutWindow *about;

  corrin_about_show (NULL);
  about = find_about ();
  g_assert_nonnull (about);
  g_assert_cmpstr (adw_about_window_get_developer_name (about), ==, "A record. Not a medical device.");
  g_assert_nonnull (
      strstr (adw_about_window_get_comments (about), "no diagnosis, no dose advice and no alarm"));
  g_assert_cmpstr (adw_about_window_get_version (about), ==, CORRIN_VERSION);
  g_assert_cmpint (adw_about_window_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  g_assert_cmpstr (adw_about_window_get_website (about), ==, "");
  g_assert_true (g_str_has_prefix (adw_about_window_get_debug_info (about), "Corrin "));
  gtk_window_destroy (GTK_WINDOW (about));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/start-about/about", test_about);
  return g_test_run ();
}
