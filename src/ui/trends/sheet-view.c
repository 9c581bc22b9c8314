/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet-view.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT 300

/* The rows of the list are their own numbers in the sheet. */
struct _CorrinSheetView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkColumnView *columns;
  CorrinSheet *sheet;
  gboolean is_whole;
};

G_DEFINE_FINAL_TYPE (CorrinSheetView, corrin_sheet_view, ADW_TYPE_BIN)

static guint
row_of (gpointer item)
{
  return (guint) g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
}

/* The column that a callback of a factory or a sorter belongs to. */
typedef struct
{
  CorrinSheetView *view;
  guint index;
} Column;

static Column *
column_new (CorrinSheetView *self, guint index)
{
  Column *column = g_new0 (Column, 1);

  column->view = self;
  column->index = index;
  return column;
}

static void
free_column (gpointer data, GClosure *closure)
{
  (void) closure;
  g_free (data);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  (void) factory;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (corrin_sheet_is_number (column->view->sheet, column->index))
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static char *
say_row (const CorrinSheet *sheet, guint row)
{
  GString *words = g_string_new (corrin_sheet_text (sheet, row, 0));

  for (guint i = 1; i < corrin_sheet_count_columns (sheet); i++)
    {
      const char *text = corrin_sheet_text (sheet, row, i);

      g_autofree char *cell = NULL;

      if (text == NULL || *text == '\0')
        continue;
      /* Translators: the title of a column of a table, and what stands in it. */
      cell = g_strdup_printf (_ ("%1$s: %2$s"), corrin_sheet_title (sheet, i), text);
      /* What a screen reader says with a pause between. */
      g_string_append_printf (words, "; %s", cell);
    }
  return g_string_free (words, FALSE);
}

/* What has the keyboard is the row around the cells, which GTK 4.8 leaves without a name. */
static void
name_row (GtkListItem *item, const CorrinSheet *sheet)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *words = say_row (sheet, row_of (gtk_list_item_get_item (item)));

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  const char *text =
      corrin_sheet_text (column->view->sheet, row_of (gtk_list_item_get_item (item)), column->index);

  (void) factory;
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
  if (column->index == 0)
    name_row (item, column->view->sheet);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;

  return corrin_sheet_compare (column->view->sheet, column->index, row_of ((gpointer) a),
                               row_of ((gpointer) b));
}

static void
add_column (CorrinSheetView *self, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added =
      gtk_column_view_column_new (corrin_sheet_title (self->sheet, index), factory);
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_cb, column_new (self, index), g_free));

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column_new (self, index), free_column, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), column_new (self, index), free_column, 0);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_append_column (self->columns, added);
}

static void
remove_columns (CorrinSheetView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->columns, column);
    }
}

static GtkSelectionModel *
rows_new (CorrinSheetView *self)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkSortListModel *sorted;

  for (guint i = 0; i < corrin_sheet_count_rows (self->sheet); i++)
    gtk_string_list_take (rows, g_strdup_printf ("%u", i));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (rows),
                                    g_object_ref (gtk_column_view_get_sorter (self->columns)));
  return self->is_whole ? GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)))
                        : GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted)));
}

static void
corrin_sheet_view_dispose (GObject *object)
{
  CorrinSheetView *self = CORRIN_SHEET_VIEW (object);

  if (self->columns != NULL)
    gtk_column_view_set_model (self->columns, NULL);
  self->columns = NULL;
  g_clear_pointer (&self->sheet, corrin_sheet_unref);
  G_OBJECT_CLASS (corrin_sheet_view_parent_class)->dispose (object);
}

static void
corrin_sheet_view_class_init (CorrinSheetViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_sheet_view_dispose;
}

static void
corrin_sheet_view_init (CorrinSheetView *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->columns = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->columns, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->columns), "trend-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->scroller), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self->scroller), GTK_OVERFLOW_HIDDEN);
  gtk_scrolled_window_set_min_content_height (self->scroller, LEAST_HEIGHT);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->columns));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/**
 * corrin_sheet_view_new:
 *
 * Returns: (transfer full): an empty table
 */
GtkWidget *
corrin_sheet_view_new (void)
{
  return g_object_new (CORRIN_TYPE_SHEET_VIEW, NULL);
}

/**
 * corrin_sheet_view_show:
 * @self: the widget
 * @sheet: (transfer full): what to show
 * @title: what it is called for people who do not see it
 *
 * Shows a table in place of what was shown, in its own order until a heading is clicked.
 */
void
corrin_sheet_view_show (CorrinSheetView *self, CorrinSheet *sheet, const char *title)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_return_if_fail (CORRIN_IS_SHEET_VIEW (self));

  /* The rows that are still shown know nothing of the new columns. */
  gtk_column_view_set_model (self->columns, NULL);
  remove_columns (self);
  g_clear_pointer (&self->sheet, corrin_sheet_unref);
  self->sheet = sheet;
  for (guint i = 0; i < corrin_sheet_count_columns (sheet); i++)
    add_column (self, i);
  rows = rows_new (self);
  gtk_column_view_set_model (self->columns, rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * corrin_sheet_view_show_whole:
 * @self: the widget
 *
 * Makes it as high as its rows, which are few, to be read beside something else.
 */
void
corrin_sheet_view_show_whole (CorrinSheetView *self)
{
  self->is_whole = TRUE;
  gtk_scrolled_window_set_min_content_height (self->scroller, -1);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
}
