/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-switcher.h"

#include "choice-list.h"

#include <glib/gi18n-lib.h>

/* Buttons side by side where they have room, one button with a list where they have not. */
struct _CorrinViewSwitcher
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *buttons;
  GtkDropDown *list;
};

G_DEFINE_FINAL_TYPE (CorrinViewSwitcher, corrin_view_switcher, ADW_TYPE_BIN)

/* The stack keeps it. */
static GtkStackPage *
page_at (CorrinViewSwitcher *self, guint index)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->stack);
  g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), index);

  return (GtkStackPage *) page;
}

static guint
find_shown (CorrinViewSwitcher *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkStackPage *page;
  guint i;

  for (i = 0; (page = page_at (self, i)) != NULL; i++)
    if (gtk_stack_page_get_child (page) == shown)
      break;
  return i;
}

static void
show_chosen (CorrinViewSwitcher *self)
{
  guint shown = find_shown (self), i = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i++ == shown);
  gtk_drop_down_set_selected (self->list, shown);
}

static void
toggled_cb (CorrinViewSwitcher *self, GtkToggleButton *button)
{
  GtkStackPage *page = g_object_get_data (G_OBJECT (button), "page");

  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child (self->stack, gtk_stack_page_get_child (page));
}

static void
selected_cb (CorrinViewSwitcher *self)
{
  GtkStackPage *page = page_at (self, gtk_drop_down_get_selected (self->list));

  if (page != NULL)
    gtk_stack_set_visible_child (self->stack, gtk_stack_page_get_child (page));
}

static void
add_choice (CorrinViewSwitcher *self, GtkStackPage *page)
{
  GtkStringList *titles = GTK_STRING_LIST (gtk_drop_down_get_model (self->list));
  GtkWidget *first = gtk_widget_get_first_child (self->buttons);
  GtkWidget *button =
      g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", gtk_stack_page_get_title (page), "group", first, NULL);

  g_object_set_data (G_OBJECT (button), "page", page);
  gtk_box_append (GTK_BOX (self->buttons), button);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_string_list_append (titles, gtk_stack_page_get_title (page));
}

static void
corrin_view_switcher_dispose (GObject *object)
{
  g_clear_object (&CORRIN_VIEW_SWITCHER (object)->stack);
  G_OBJECT_CLASS (corrin_view_switcher_parent_class)->dispose (object);
}

static void
corrin_view_switcher_class_init (CorrinViewSwitcherClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_view_switcher_dispose;
}

static void
corrin_view_switcher_init (CorrinViewSwitcher *self)
{
  AdwSqueezer *squeezer = ADW_SQUEEZER (adw_squeezer_new ());

  self->buttons = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "halign",
                                GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (self->buttons, "linked");
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "touch");
  gtk_widget_set_halign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How the trends are shown"), -1);
  corrin_choice_list_name (self->list, _ ("How the trends are shown"));
  adw_squeezer_set_homogeneous (squeezer, FALSE);
  adw_squeezer_set_xalign (squeezer, 0);
  adw_squeezer_add (squeezer, self->buttons);
  adw_squeezer_add (squeezer, GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (squeezer));
}

/**
 * corrin_view_switcher_set_stack:
 * @self: the switcher
 * @stack: has the views, with their titles
 *
 * Lets the person choose which page of the stack is shown. A single one is no choice. Called once, after the pages
 * were added.
 */
void
corrin_view_switcher_set_stack (CorrinViewSwitcher *self, GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));

  g_return_if_fail (CORRIN_IS_VIEW_SWITCHER (self) && self->stack == NULL);

  self->stack = g_object_ref (stack);
  for (guint i = 0; i < n; i++)
    add_choice (self, page_at (self, i));
  show_chosen (self);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
}

/**
 * corrin_view_switcher_set_narrow:
 * @self: the switcher
 * @is_narrow: whether it stands beside something else that needs the room
 *
 * Shows one button with a list in place of the buttons, even where they would fit.
 */
void
corrin_view_switcher_set_narrow (CorrinViewSwitcher *self, gboolean is_narrow)
{
  g_return_if_fail (CORRIN_IS_VIEW_SWITCHER (self));

  gtk_widget_set_visible (self->buttons, !is_narrow);
}
