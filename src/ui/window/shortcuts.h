/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorrinShortcut:
 * @action: what it does, with its target as in g_action_parse_detailed_name()
 * @key: the key, as gtk_accelerator_parse() reads it
 * @group: the heading in the list of shortcuts, to be passed through gettext
 * @title: what it does, to be passed through gettext
 * @is_weak: whether what has the focus may take the key first, as a text entry takes Ctrl+Z
 *
 * A key of the window. There is one list of them: the keys are set from it and the list of shortcuts shows it.
 */
typedef struct
{
  const char *action;
  const char *key;
  const char *group;
  const char *title;
  gboolean is_weak;
} CorrinShortcut;

extern const CorrinShortcut corrin_shortcuts[]; /* ended by a NULL action */

/* Keys that a widget knows by itself, several of them with a space between; the action is "rating", "chart", "strip" or
 * "pages". Ended by a NULL action. */
extern const CorrinShortcut corrin_widget_shortcuts[];

void corrin_shortcuts_set (GtkApplication *application);
void corrin_shortcuts_bind (GtkWidgetClass *widget_class);
GtkWidget *corrin_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
