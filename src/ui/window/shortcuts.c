/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shortcuts.h"

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

const CorrinShortcut corrin_shortcuts[] = {
  { "journal.show-page::today", "<Alt>1", PAGES, N_ ("Show today"), FALSE },
  { "journal.show-page::trends", "<Alt>2", PAGES, N_ ("Show the trends"), FALSE },
  { "journal.show-page::history", "<Alt>3", PAGES, N_ ("Show the history"), FALSE },
  { "journal.show-page::treatment", "<Alt>4", PAGES, N_ ("Show the treatment"), FALSE },
  { "journal.show-page::visits", "<Alt>5", PAGES, N_ ("Show the visits"), FALSE },
  { "journal.record-injection", "<Control>i", JOURNAL, N_ ("Record an injection"), FALSE },
  { "journal.search", "<Control>f", JOURNAL, N_ ("Search the history"), FALSE },
  { "journal.undo", "<Control>z", JOURNAL, N_ ("Take back what was saved last"), TRUE },
  { "journal.open", "F5", JOURNAL, N_ ("Read the journal again"), FALSE },
  { "journal.show-emergency", "<Control>e", GENERAL, N_ ("Show the card for a serious allergic reaction"),
    FALSE },
  { "journal.preferences", "<Control>comma", GENERAL, N_ ("Show the preferences"), FALSE },
  { "journal.shortcuts", "<Control>question", GENERAL, N_ ("Show the keyboard shortcuts"), FALSE },
  { "window.close", "<Control>w", GENERAL, N_ ("Close the window"), FALSE },
  { "app.quit", "<Control>q", GENERAL, N_ ("Quit Corrin"), FALSE },
  { NULL, NULL, NULL, NULL, FALSE },
};

/* Keys that a widget knows by itself. */
static const CorrinShortcut widget_keys[] = {
  { "", "0...9", RATING, N_ ("Save this number; 1 and then 0 make 10"), TRUE },
  { "", "Left Right", RATING, N_ ("Go to another number"), TRUE },
  { "", "space", RATING, N_ ("Save the number"), TRUE },
  { "", "Return Down", RATING, N_ ("Go to the next row"), TRUE },
  { "", "Delete", RATING, N_ ("Clear the row"), TRUE },
  { "", "Left Right", CHART, N_ ("Go to the entry before or after"), TRUE },
  { "", "Up Down", CHART, N_ ("Go to another symptom"), TRUE },
  { "", "Home End", CHART, N_ ("Go to the first or last entry"), TRUE },
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

static GtkShortcutsGroup *
find_group (GtkShortcutsSection *section, GHashTable *groups, const char *name)
{
  GtkShortcutsGroup *group = g_hash_table_lookup (groups, name);

  if (group == NULL)
    {
      group = g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title", _ (name), NULL);
      gtk_box_append (GTK_BOX (section), GTK_WIDGET (group));
      g_hash_table_insert (groups, g_strdup (name), group);
    }
  return group;
}

static void
add_keys (GtkShortcutsSection *section, const CorrinShortcut *shortcuts)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const CorrinShortcut *s = shortcuts; s->title != NULL; s++)
    {
      GtkWidget *shortcut =
          g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "title", _ (s->title), "accelerator", s->key, NULL);

      gtk_box_append (GTK_BOX (find_group (section, groups, s->group)), shortcut);
    }
}

/**
 * corrin_shortcuts_window_new:
 * @parent: the window it stands above
 *
 * Returns: (transfer full): the list of all keys
 */
GtkWidget *
corrin_shortcuts_window_new (GtkWindow *parent)
{
  GtkShortcutsSection *section =
      g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "section-name", "keys", "max-height", 10u, NULL);
  GtkWidget *window;

  add_keys (section, corrin_shortcuts);
  add_keys (section, widget_keys);
  gtk_widget_set_visible (GTK_WIDGET (section), TRUE);
  window = g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "modal", TRUE, "transient-for", parent, "child", section,
                         NULL);
  return window;
}
