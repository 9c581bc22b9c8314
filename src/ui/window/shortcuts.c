/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Translators: a heading in the list of keyboard shortcuts. */
#define PAGES N_ ("Pages")
/* Translators: a heading in the list of keyboard shortcuts. */
#define JOURNAL N_ ("Journal")
/* Translators: a heading in the list of keyboard shortcuts: what concerns the program as a whole. */
#define GENERAL N_ ("General")
/* Translators: a heading in the list of keyboard shortcuts: in a row of the numbers 0 to 10. */
#define RATING N_ ("In a row of numbers")
/* Translators: a heading in the list of keyboard shortcuts: in a chart. */
#define CHART N_ ("In a chart")
/* Translators: a heading in the list of keyboard shortcuts: in the strip below a chart that shows the whole journal. */
#define STRIP N_ ("Below a chart")
/* Translators: a heading in the list of keyboard shortcuts. */
#define SUMMARY N_ ("In a summary")

const CorrinShortcut corrin_shortcuts[] = {
  { "journal.show-page::today", "<Alt>1", PAGES, N_ ("Show today"), FALSE },
  { "journal.show-page::trends", "<Alt>2", PAGES, N_ ("Show the trends"), FALSE },
  { "journal.show-page::history", "<Alt>3", PAGES, N_ ("Show the history"), FALSE },
  { "journal.show-page::treatment", "<Alt>4", PAGES, N_ ("Show the treatment"), FALSE },
  { "journal.show-page::visits", "<Alt>5", PAGES, N_ ("Show the visits"), FALSE },
  { "journal.record-injection", "<Control>i", JOURNAL, N_ ("Record an injection"), FALSE },
  { "journal.search", "<Control>f", JOURNAL, N_ ("Search the history"), FALSE },
  { "journal.undo", "<Control>z", JOURNAL, N_ ("Take back what was saved last"), TRUE },
  { "journal.next-person", "<Control>j", JOURNAL, N_ ("Show the journal of the next person"), FALSE },
  { "journal.open", "F5", JOURNAL, N_ ("Read the journal again"), FALSE },
  { "journal.show-emergency", "<Control>e", GENERAL, N_ ("Show the card for a serious allergic reaction"),
    FALSE },
  { "journal.preferences", "<Control>comma", GENERAL, N_ ("Show the preferences"), FALSE },
  { "journal.shortcuts", "<Control>question", GENERAL, N_ ("Show the keyboard shortcuts"), FALSE },
  { "window.close", "<Control>w", GENERAL, N_ ("Close the window"), FALSE },
  { "app.quit", "<Control>q", GENERAL, N_ ("Quit Corrin"), FALSE },
  { NULL, NULL, NULL, NULL, FALSE },
};

const CorrinShortcut corrin_widget_shortcuts[] = {
  { "rating", "0...9", RATING, N_ ("Save this number; 1 and then 0 make 10"), TRUE },
  { "rating", "Left Right", RATING, N_ ("Go to another number"), TRUE },
  { "rating", "Home End", RATING, N_ ("Go to 0 or 10"), TRUE },
  { "rating", "space", RATING, N_ ("Save the number"), TRUE },
  { "rating", "Return Down", RATING, N_ ("Go to the next row"), TRUE },
  { "rating", "Up", RATING, N_ ("Go to the row before"), TRUE },
  { "rating", "Delete BackSpace", RATING, N_ ("Clear the row"), TRUE },
  { "chart", "Left Right", CHART, N_ ("Go to the entry before or after"), TRUE },
  { "chart", "Up Down", CHART, N_ ("Go to another symptom"), TRUE },
  { "chart", "Home End", CHART, N_ ("Go to the first or last entry"), TRUE },
  { "chart", "Page_Up Page_Down", CHART, N_ ("Show the days before or after"), TRUE },
  { "chart", "plus minus", CHART, N_ ("Show fewer or more days"), TRUE },
  { "chart", "0", CHART, N_ ("Show the chosen range again"), TRUE },
  { "chart", "Return", CHART, N_ ("Show the day of the entry"), TRUE },
  { "chart", "Escape", CHART, N_ ("Leave the entry"), TRUE },
  { "strip", "Left Right", STRIP, N_ ("Move the days a little"), TRUE },
  { "strip", "<Shift>Right <Shift>Left", STRIP, N_ ("Show fewer or more days"), TRUE },
  { "strip", "Page_Up Page_Down", STRIP, N_ ("Show the days before or after"), TRUE },
  { "strip", "Home End", STRIP, N_ ("Show the first or last days"), TRUE },
  { "pages", "<Control>plus <Control>minus", SUMMARY, N_ ("Show the pages larger or smaller"), TRUE },
  { "pages", "<Control>0", SUMMARY, N_ ("Show the pages as wide as there is room"), TRUE },
  { NULL, NULL, NULL, NULL, FALSE },
};

/**
 * corrin_shortcuts_set:
 * @application: the application
 *
 * Sets the keys that come before whatever has the focus.
 */
void
corrin_shortcuts_set (GtkApplication *application)
{
  for (const CorrinShortcut *s = corrin_shortcuts; s->action != NULL; s++)
    {
      const char *const keys[] = { s->key, NULL };

      if (!s->is_weak)
        gtk_application_set_accels_for_action (application, s->action, keys);
    }
}

/**
 * corrin_shortcuts_bind:
 * @widget_class: the class of the window
 *
 * Binds the keys that what has the focus may take first.
 */
void
corrin_shortcuts_bind (GtkWidgetClass *widget_class)
{
  for (const CorrinShortcut *s = corrin_shortcuts; s->action != NULL; s++)
    {
      guint key;
      GdkModifierType modifiers;

      if (s->is_weak && gtk_accelerator_parse (s->key, &key, &modifiers))
        gtk_widget_class_add_binding_action (widget_class, key, modifiers, s->action, NULL);
    }
}

static char *
name_keys (const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;
      g_autofree char *name = NULL;

      if (gtk_accelerator_parse (parts[i], &key, &modifiers))
        name = gtk_accelerator_get_label (key, modifiers);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name != NULL ? name : parts[i]);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static GtkWidget *
make_row (const CorrinShortcut *shortcut)
{
  g_autofree char *keys = name_keys (shortcut->key);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (shortcut->title), "use-markup", FALSE, NULL);
  GtkWidget *label =
      g_object_new (GTK_TYPE_SHORTCUT_LABEL, "accelerator", shortcut->key, "valign", GTK_ALIGN_CENTER, NULL);

  /* The label draws keys; in words they belong to the row. */
  /* Its title is its name already. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
add_keys (AdwPreferencesPage *page, const CorrinShortcut *shortcuts)
{
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;

  for (const CorrinShortcut *s = shortcuts; s->title != NULL; s++)
    {
      if (g_strcmp0 (s->group, heading) != 0)
        {
          heading = s->group;
          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ (heading), NULL);
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, make_row (s));
    }
}

/**
 * corrin_shortcuts_window_new:
 * @parent: (nullable): the window it stands above
 *
 * The list of all keys. Unlike a GtkShortcutsWindow it scrolls, so that it fits a small screen.
 *
 * Returns: (transfer none): the window; it belongs to GTK until it is closed
 */
GtkWidget *
corrin_shortcuts_window_new (GtkWindow *parent)
{
  AdwPreferencesPage *page = g_object_new (ADW_TYPE_PREFERENCES_PAGE, "vexpand", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window =
      g_object_new (ADW_TYPE_WINDOW, "title", _ ("Keyboard Shortcuts"), "modal", TRUE, "transient-for",
                    parent, "default-width", 480, "default-height", 620, "content", box, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_keys (page, corrin_shortcuts);
  add_keys (page, corrin_widget_shortcuts);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
