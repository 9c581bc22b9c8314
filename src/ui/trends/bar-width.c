/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bar-width.h"

/* How much room there is above a chart is told by which child of a squeezer fits: the first lets the views stand side
 * by side, the second lets the buttons beside them keep their words. */

typedef struct
{
  GtkWidget *button;
  char *label;
  char *icon_name;
} Tool;

static void
tool_free (gpointer data)
{
  Tool *tool = data;

  g_free (tool->label);
  g_free (tool->icon_name);
  g_free (tool);
}

static GPtrArray *
tools_of (AdwSqueezer *room)
{
  GPtrArray *tools = g_object_get_data (G_OBJECT (room), "corrin-tools");

  if (tools == NULL)
    {
      tools = g_ptr_array_new_with_free_func (tool_free);
      g_object_set_data_full (G_OBJECT (room), "corrin-tools", tools, (GDestroyNotify) g_ptr_array_unref);
    }
  return tools;
}

/* A picture alone says nothing to who does not see it, or does not know it. */
static void
show_tool (const Tool *tool, gboolean has_words)
{
  g_object_set (tool->button, has_words ? "label" : "icon-name", has_words ? tool->label : tool->icon_name,
                "tooltip-text", has_words ? NULL : tool->label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tool->button), GTK_ACCESSIBLE_PROPERTY_LABEL, tool->label,
                                  -1);
}

static int
find_fitting (AdwSqueezer *room)
{
  GtkWidget *fitting = adw_squeezer_get_visible_child (room);
  int position = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (room)); child != fitting && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    position++;
  return position;
}

static void
fit (AdwSqueezer *room, GParamSpec *pspec, CorrinViewSwitcher *switcher)
{
  const GPtrArray *tools = tools_of (room);
  int fitting = find_fitting (room);

  (void) pspec;
  corrin_view_switcher_set_narrow (switcher, fitting > 0);
  for (guint i = 0; i < tools->len; i++)
    show_tool (tools->pdata[i], fitting < 2);
}

/**
 * corrin_bar_width_add:
 * @room: has a child for each width
 * @button: a #GtkButton or #GtkMenuButton with a label
 * @icon_name: the picture on it where there is no room for its label
 *
 * Called before corrin_bar_width_watch().
 */
void
corrin_bar_width_add (AdwSqueezer *room, GtkWidget *button, const char *icon_name)
{
  Tool *tool = g_new0 (Tool, 1);

  tool->button = button;
  tool->icon_name = g_strdup (icon_name);
  g_object_get (button, "label", &tool->label, NULL);
  g_ptr_array_add (tools_of (room), tool);
}

/**
 * corrin_bar_width_watch:
 * @room: has a child for each width
 * @switcher: the views
 *
 * Keeps what stands beside each other as short as the room asks for.
 */
void
corrin_bar_width_watch (AdwSqueezer *room, CorrinViewSwitcher *switcher)
{
  g_signal_connect_object (room, "notify::visible-child", G_CALLBACK (fit), switcher, 0);
  fit (room, NULL, switcher);
}
