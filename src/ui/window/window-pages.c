/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-private.h"

#include "history-page.h"
#include "journal-page.h"
#include "settings.h"
#include "today-page.h"
#include "treatment-page.h"
#include "trends-page.h"
#include "visits-page.h"

static const struct
{
  const char *name;
  GtkWidget *(*make) (CorrinDocument *document);
} pages[] = {
  { "today", corrin_today_page_new },     { "trends", corrin_trends_page_new },
  { "history", corrin_history_page_new }, { "treatment", corrin_treatment_page_new },
  { "visits", corrin_visits_page_new },
};

static AdwBin *
find_bin (CorrinWindow *self, const char *name)
{
  return ADW_BIN (adw_view_stack_get_child_by_name (self->pages, name));
}

/**
 * corrin_window_get_page:
 * @self: the window
 * @name: the name of a page
 *
 * Makes the page if it has not been shown before: what nobody looks at costs nothing.
 *
 * Returns: (transfer none): the page
 */
GtkWidget *
corrin_window_get_page (CorrinWindow *self, const char *name)
{
  AdwBin *bin = find_bin (self, name);

  for (guint i = 0; i < G_N_ELEMENTS (pages) && adw_bin_get_child (bin) == NULL; i++)
    if (g_str_equal (pages[i].name, name))
      adw_bin_set_child (bin, pages[i].make (self->document));
  return adw_bin_get_child (bin);
}

/**
 * corrin_window_ensure_page:
 * @self: the window
 *
 * Makes the page that is to be seen, as soon as there is a journal to show and the window itself stands on the
 * screen: a page has more to it than all the rest.
 */
void
corrin_window_ensure_page (CorrinWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  if (name != NULL && self->is_painted && corrin_document_get_person (self->document) != NULL)
    corrin_window_get_page (self, name);
}

/**
 * corrin_window_focus_page:
 * @self: the window
 *
 * Moves the focus into the page that is shown.
 */
void
corrin_window_focus_page (CorrinWindow *self)
{
  corrin_journal_page_take_focus (CORRIN_JOURNAL_PAGE (
      corrin_window_get_page (self, adw_view_stack_get_visible_child_name (self->pages))));
}

/**
 * corrin_window_show_page:
 * @self: the window
 * @name: the name of a page
 *
 * Returns: whether there is such a page and a journal to show
 */
gboolean
corrin_window_show_page (CorrinWindow *self, const char *name)
{
  if (corrin_document_get_person (self->document) == NULL || find_bin (self, name) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->pages, name);
  return TRUE;
}

/**
 * corrin_window_remember:
 * @self: the window
 *
 * Keeps its size and its page for the next time.
 */
void
corrin_window_remember (CorrinWindow *self)
{
  GSettings *settings = corrin_settings ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 300));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_string (settings, "page", adw_view_stack_get_visible_child_name (self->pages));
}

/**
 * corrin_window_recall:
 * @self: the window
 *
 * Gives it the size and the page that it had the last time.
 */
void
corrin_window_recall (CorrinWindow *self)
{
  GSettings *settings = corrin_settings ();
  g_autofree char *name = g_settings_get_string (settings, "page");

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  if (find_bin (self, name) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, name);
}
