/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-rows.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * corrin_merge_line_row:
 * @line: a kind of entries and what becomes of them
 *
 * Returns: (transfer floating): a row that says it
 */
GtkWidget *
corrin_merge_line_row (const CorrinMergeLine *line)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "title", line->title, "subtitle", line->text, "use-markup", FALSE,
                       "selectable", FALSE, NULL);
}

/* What one of the two journals says. */
static GtkWidget *
new_side (const char *whose, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), new_label (whose, "dim-label"));
  gtk_box_append (GTK_BOX (box), new_label (text, NULL));
  return box;
}

static GtkWidget *
new_difference (const CorrinMergeDifference *difference)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  /* Translators: stands above what this journal says, beside what the copy says. */
  gtk_box_append (GTK_BOX (sides), new_side (_ ("Here"), difference->here));
  gtk_box_append (GTK_BOX (sides), new_side (_ ("In the copy"), difference->there));
  gtk_box_append (GTK_BOX (box), new_label (difference->field, "caption-heading"));
  gtk_box_append (GTK_BOX (box), sides);
  return box;
}

static char *
describe (const CorrinMergeEntry *entry)
{
  GString *text = g_string_new (entry->title);

  for (guint i = 0; i < entry->differences->len; i++)
    {
      const CorrinMergeDifference *difference = entry->differences->pdata[i];

      g_string_append (text, ". ");
      /* Translators: %1$s is such as "Value"; %2$s and %3$s are what the two journals say. */
      g_string_append_printf (text, _ ("%1$s: here %2$s, in the copy %3$s"), difference->field,
                              difference->here, difference->there);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_row (GtkWidget *content, const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static GtkWidget *
new_entry (const CorrinMergeEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *words = describe (entry);

  gtk_box_append (GTK_BOX (box), new_label (entry->title, "heading"));
  for (guint i = 0; i < entry->differences->len; i++)
    gtk_box_append (GTK_BOX (box), new_difference (entry->differences->pdata[i]));
  return new_row (box, words);
}

/**
 * corrin_merge_group_new:
 * @group: entries to look at
 *
 * Returns: (transfer floating): a list of them, both versions side by side
 */
GtkWidget *
corrin_merge_group_new (const CorrinMergeGroup *group)
{
  GtkWidget *widget = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), group->title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (widget), group->text);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, group->title, -1);
  for (guint i = 0; i < group->entries->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_entry (group->entries->pdata[i]));
  if (group->more != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (new_label (group->more, "dim-label"), group->more));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), list);
  return widget;
}
