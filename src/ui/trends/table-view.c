/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-view.h"

#include "corrin-trends-resources.h"
#include "table-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a column shows: the day, a symptom by its number, or what else was recorded. */
#define COLUMN_DAY (-1)
#define COLUMN_DOSES (-2)
#define COLUMN_PHASES (-3)
#define COLUMN_LABS (-4)
#define COLUMN_MARKS (-5)

struct _CorrinTableView
{
  AdwBin parent_instance;

  GtkColumnView *columns;
  CorrinTrendTable *table;
};

enum
{
  DAY_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinTableView, corrin_table_view, ADW_TYPE_BIN)

/* Where the words of the scale were changed, the number says so: those below it meant something else. */
static char *
number_text (const CorrinTrendTable *table, guint row, guint series)
{
  g_autofree char *number = corrin_trend_table_number (table, row, series);

  if (*number == '\0' || !corrin_trend_table_is_reworded (table, row, series))
    return g_steal_pointer (&number);
  /* Translators: a rating from which on the words of its scale are others, such as "7, new words". */
  return g_strdup_printf (_ ("%s, new words"), number);
}

static char *
cell_text (CorrinTableRow *row, int column)
{
  const CorrinTrendTable *table = corrin_table_row_get_table (row);
  guint index = corrin_table_row_get_index (row);

  switch (column)
    {
    case COLUMN_DAY:
      return corrin_trend_table_date (table, index);
    case COLUMN_DOSES:
      return corrin_trend_table_doses (table, index);
    case COLUMN_PHASES:
      return corrin_trend_table_phases (table, index);
    case COLUMN_LABS:
      return corrin_trend_table_labs (table, index);
    case COLUMN_MARKS:
      return corrin_trend_table_marks (table, index);
    default:
      return number_text (table, index, (guint) column);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gboolean is_number = GPOINTER_TO_INT (column) >= 0;
  GtkWidget *label = gtk_label_new (NULL);

  (void) factory;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_autofree char *text = cell_text (gtk_list_item_get_item (item), GPOINTER_TO_INT (column));

  (void) factory;
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

/* The rows are newest first: who is earlier has the greater number. */
static int
compare_days (CorrinTableRow *first, CorrinTableRow *second)
{
  guint a = corrin_table_row_get_index (first);
  guint b = corrin_table_row_get_index (second);

  return (a < b) - (a > b);
}

/* What was not rated comes before 0. */
static int
compare_values (CorrinTableRow *first, CorrinTableRow *second, int column)
{
  double a = corrin_trend_table_value (corrin_table_row_get_table (first), corrin_table_row_get_index (first),
                                       (guint) column);
  double b = corrin_trend_table_value (corrin_table_row_get_table (second),
                                       corrin_table_row_get_index (second), (guint) column);

  a = isnan (a) ? -1 : a;
  b = isnan (b) ? -1 : b;
  return (a > b) - (a < b);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  CorrinTableRow *first = CORRIN_TABLE_ROW ((gpointer) a);
  CorrinTableRow *second = CORRIN_TABLE_ROW ((gpointer) b);
  int column = GPOINTER_TO_INT (data);

  if (column >= 0)
    return compare_values (first, second, column);
  if (column != COLUMN_DAY)
    {
      g_autofree char *one = cell_text (first, column);
      g_autofree char *other = cell_text (second, column);

      return g_utf8_collate (one, other);
    }
  return compare_days (first, second);
}

static GtkColumnViewColumn *
add_column (CorrinTableView *self, const char *title, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (column), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (column));
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == COLUMN_DOSES);
  gtk_column_view_append_column (self->columns, added);
  g_object_unref (added);
  return added;
}

static void
remove_columns (CorrinTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->columns, column);
    }
}

static void
make_columns (CorrinTableView *self, const CorrinTrendTable *table)
{
  GtkColumnViewColumn *day;

  /* The rows that are still shown know nothing of the new columns. */
  gtk_column_view_set_model (self->columns, NULL);
  remove_columns (self);
  day = add_column (self, _ ("Day"), COLUMN_DAY);
  for (guint i = 0; i < corrin_trend_table_count_series (table); i++)
    add_column (self, corrin_trend_table_name (table, i), (int) i);
  add_column (self, _ ("Injection"), COLUMN_DOSES);
  if (corrin_trend_table_has_labs (table))
    add_column (self, _ ("Lab result"), COLUMN_LABS);
  if (corrin_trend_table_has_marks (table))
    add_column (self, _ ("Also noted"), COLUMN_MARKS);
  if (corrin_trend_table_has_phases (table))
    add_column (self, _ ("Plan"), COLUMN_PHASES);
  gtk_column_view_sort_by_column (self->columns, day, GTK_SORT_DESCENDING);
}

static gboolean
has_same_columns (const CorrinTrendTable *a, const CorrinTrendTable *b)
{
  guint n = corrin_trend_table_count_series (a);

  if (n != corrin_trend_table_count_series (b)
      || corrin_trend_table_has_phases (a) != corrin_trend_table_has_phases (b)
      || corrin_trend_table_has_labs (a) != corrin_trend_table_has_labs (b)
      || corrin_trend_table_has_marks (a) != corrin_trend_table_has_marks (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (corrin_trend_table_name (a, i), corrin_trend_table_name (b, i)))
      return FALSE;
  return TRUE;
}

static void
activate_cb (CorrinTableView *self, guint position)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (self->columns));
  g_autoptr (CorrinTableRow) row = g_list_model_get_item (rows, position);

  g_signal_emit (self, signals[DAY_ACTIVATED], 0,
                 corrin_trend_table_day (self->table, corrin_table_row_get_index (row)));
}

static void
corrin_table_view_dispose (GObject *object)
{
  g_clear_pointer (&CORRIN_TABLE_VIEW (object)->table, corrin_trend_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (corrin_table_view_parent_class)->dispose (object);
}

static void
corrin_table_view_class_init (CorrinTableViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_table_view_dispose;

  /**
   * CorrinTableView::day-activated:
   * @day: a day
   *
   * A row was opened: the person wants to see its day.
   */
  signals[DAY_ACTIVATED] = g_signal_new ("day-activated", CORRIN_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  corrin_trends_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/trends/table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTableView, columns);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
corrin_table_view_init (CorrinTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_table_view_show:
 * @self: the widget
 * @table: (transfer full): what to show
 *
 * Shows a table in place of what was shown. While its columns are the same, it stays sorted as it was.
 */
void
corrin_table_view_show (CorrinTableView *self, CorrinTrendTable *table)
{
  g_autoptr (GtkSelectionModel) rows = NULL;
  GtkSortListModel *sorted;

  g_return_if_fail (CORRIN_IS_TABLE_VIEW (self));

  if (self->table == NULL || !has_same_columns (self->table, table))
    make_columns (self, table);
  g_clear_pointer (&self->table, corrin_trend_table_unref);
  self->table = table;
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (corrin_table_model_new (corrin_trend_table_ref (table))),
                                    g_object_ref (gtk_column_view_get_sorter (self->columns)));
  rows = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->columns, rows);
}
