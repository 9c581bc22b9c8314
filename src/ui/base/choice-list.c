/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "choice-list.h"

#include <glib/gi18n-lib.h>

/* The list that a row opens. Its own list cuts names off after twenty letters: these are longer, and are to be read. */

#define NAME_WIDTH 28

/* A list below a short button would be as narrow as that. */
#define SHORT_NAME_WIDTH 18

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  (void) factory;
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_WIDTH);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

/* The mark keeps its place, so that names do not move when another one is chosen. */
static void
show_mark (GtkListItem *item, GParamSpec *pspec, GtkWidget *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  guint selected;

  (void) pspec;
  g_object_get (row, "selected", &selected, NULL);
  gtk_widget_set_opacity (mark, gtk_list_item_get_position (item) == selected ? 1 : 0);
}

static void
bind_cb (GtkWidget *row, GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  GtkLabel *name = GTK_LABEL (gtk_widget_get_first_child (child));

  gtk_label_set_text (name, text);
  gtk_label_set_width_chars (name, (int) MIN (g_utf8_strlen (text, -1), SHORT_NAME_WIDTH));
  /* What has the keyboard is the row around it, which GTK 4.8 leaves without a name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_mark), item);
  show_mark (item, NULL, row);
}

static void
unbind_cb (GtkWidget *row, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

/**
 * corrin_choice_list_set:
 * @row: an AdwComboRow or GtkDropDown of texts
 *
 * Lets the list that the row opens show each text in full, and name it.
 */
void
corrin_choice_list_set (GtkWidget *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, G_CONNECT_SWAPPED);
  g_object_set (row, "list-factory", factory, NULL);
}

/* The keyboard goes to the button that the list makes for itself: it says what can be chosen and what is. */
static void
tell_chosen (GtkDropDown *choice)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  const char *label = gtk_widget_get_tooltip_text (GTK_WIDGET (choice));
  g_autofree char *words = NULL;

  if (chosen != NULL)
    /* Translators: what can be chosen, and what is, such as "Symptom Shown: Fatigue". */
    words = g_strdup_printf (C_ ("choice", "%1$s: %2$s"), label, gtk_string_object_get_string (chosen));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : label, -1);
}

/**
 * corrin_choice_list_name:
 * @choice: a GtkDropDown of texts
 * @label: what can be chosen
 *
 * Names it by @label, wherever somebody asks for a name: the list, its button with what is chosen, and each text.
 */
void
corrin_choice_list_name (GtkDropDown *choice, const char *label)
{
  corrin_choice_list_set (GTK_WIDGET (choice));
  gtk_widget_set_tooltip_text (GTK_WIDGET (choice), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (tell_chosen), NULL);
  tell_chosen (choice);
}
