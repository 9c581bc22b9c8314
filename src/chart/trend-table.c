/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-table.h"

#include "find-day.h"
#include "spec-private.h"
#include "trend-entries.h"
#include "words.h"

#include <math.h>

typedef struct
{
  CorrinDay day;
  gboolean is_month;
} Row;

typedef struct
{
  char *name;
  GArray *days;
  GArray *rewordings;
} Column;

struct _CorrinTrendTable
{
  GArray *rows;
  GArray *columns;
  CorrinTrendEntries entries;
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  g_array_unref (column->days);
  g_array_unref (column->rewordings);
}

static void
add_row (CorrinTrendTable *table, CorrinDay day, gboolean is_month)
{
  Row row = { day, is_month };

  g_array_append_val (table->rows, row);
}

static void
add_column (CorrinTrendTable *table, const CorrinChartSpec *spec, const CorrinChartSeries *series)
{
  CorrinDayValues days = corrin_chart_series_days (spec, series);
  Column column = { g_strdup (series->name), g_array_ref (series->days), g_array_ref (series->rewordings) };

  for (gsize i = 0; i < days.n_values; i++)
    add_row (table, days.values[i].day, FALSE);
  g_array_append_val (table->columns, column);
}

static void
add_rows_of_doses (CorrinTrendTable *table)
{
  for (guint i = 0; i < table->entries.doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (table->entries.doses, CorrinChartDose, i);

      add_row (table, dose->day, dose->precision == CORRIN_PRECISION_MONTH);
    }
}

static void
add_rows (CorrinTrendTable *table, const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    add_row (table, g_array_index (entries, CorrinTrendEntry, i).day, FALSE);
}

/* Newest first; a month comes after its days, as they are all in it. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *first = a, *second = b;

  if (first->day != second->day)
    return first->day > second->day ? -1 : 1;
  return first->is_month - second->is_month;
}

static void
sort_rows (CorrinTrendTable *table)
{
  Row *rows = (Row *) (void *) table->rows->data;
  guint n = 0;

  g_array_sort (table->rows, compare_rows);
  for (guint i = 0; i < table->rows->len; i++)
    if (n == 0 || compare_rows (&rows[n - 1], &rows[i]) != 0)
      rows[n++] = rows[i];
  g_array_set_size (table->rows, n);
}

/**
 * corrin_trend_table_new:
 * @spec: what a chart shows
 *
 * Returns: (transfer full): the table of its days; it does not refer to @spec. Free with corrin_trend_table_unref()
 */
CorrinTrendTable *
corrin_trend_table_new (const CorrinChartSpec *spec)
{
  CorrinTrendTable *table = g_rc_box_new0 (CorrinTrendTable);

  table->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  table->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (table->columns, clear_column);
  corrin_trend_entries_init (&table->entries, spec);
  for (guint i = 0; i < spec->series->len; i++)
    add_column (table, spec, &g_array_index (spec->series, CorrinChartSeries, i));
  add_rows_of_doses (table);
  add_rows (table, table->entries.phases);
  add_rows (table, table->entries.labs);
  add_rows (table, table->entries.marks);
  sort_rows (table);
  return table;
}

/**
 * corrin_trend_table_ref:
 * @table: a table
 *
 * Returns: (transfer full): @table
 */
CorrinTrendTable *
corrin_trend_table_ref (CorrinTrendTable *table)
{
  return g_rc_box_acquire (table);
}

static void
clear (gpointer data)
{
  CorrinTrendTable *table = data;

  g_array_unref (table->rows);
  g_array_unref (table->columns);
  corrin_trend_entries_clear (&table->entries);
}

/**
 * corrin_trend_table_unref:
 * @table: (transfer full) (nullable): a table
 */
void
corrin_trend_table_unref (CorrinTrendTable *table)
{
  if (table != NULL)
    g_rc_box_release_full (table, clear);
}

/**
 * corrin_trend_table_count_rows:
 * @table: a table
 *
 * Returns: how many rows it has
 */
guint
corrin_trend_table_count_rows (const CorrinTrendTable *table)
{
  return table->rows->len;
}

/**
 * corrin_trend_table_count_series:
 * @table: a table
 *
 * Returns: how many symptoms it has
 */
guint
corrin_trend_table_count_series (const CorrinTrendTable *table)
{
  return table->columns->len;
}

static const Column *
column_at (const CorrinTrendTable *table, guint series)
{
  return &g_array_index (table->columns, Column, series);
}

/**
 * corrin_trend_table_name:
 * @table: a table
 * @series: which symptom
 *
 * Returns: (transfer none): its name
 */
const char *
corrin_trend_table_name (const CorrinTrendTable *table, guint series)
{
  return column_at (table, series)->name;
}

/**
 * corrin_trend_table_day:
 * @table: a table
 * @row: which row
 *
 * Returns: its day, or the first of its month
 */
CorrinDay
corrin_trend_table_day (const CorrinTrendTable *table, guint row)
{
  return g_array_index (table->rows, Row, row).day;
}

/**
 * corrin_trend_table_is_month:
 * @table: a table
 * @row: which row
 *
 * Returns: whether the row is of a month, for a dose of which no more is known
 */
gboolean
corrin_trend_table_is_month (const CorrinTrendTable *table, guint row)
{
  return g_array_index (table->rows, Row, row).is_month;
}

/**
 * corrin_trend_table_date:
 * @table: a table
 * @row: which row
 *
 * Returns: (transfer full): its day or month in words
 */
char *
corrin_trend_table_date (const CorrinTrendTable *table, guint row)
{
  CorrinDay day = corrin_trend_table_day (table, row);

  return corrin_trend_table_is_month (table, row) ? corrin_chart_month (day) : corrin_day_display (day);
}

/**
 * corrin_trend_table_value:
 * @table: a table
 * @row: which row
 * @series: which symptom
 *
 * Returns: the median of the day's ratings, or NaN when it was not rated
 */
double
corrin_trend_table_value (const CorrinTrendTable *table, guint row, guint series)
{
  const GArray *days = column_at (table, series)->days;
  CorrinDay day = corrin_trend_table_day (table, row);
  gsize index = corrin_find_day (days->data, days->len, sizeof (CorrinDayValue), day);
  const CorrinDayValue *value = &g_array_index (days, CorrinDayValue, index);

  if (corrin_trend_table_is_month (table, row) || index == days->len || value->day != day)
    return NAN;
  return value->value;
}

/**
 * corrin_trend_table_is_reworded:
 * @table: a table
 * @row: which row
 * @series: which symptom
 *
 * Returns: whether the words of the scale are others from this row on
 */
gboolean
corrin_trend_table_is_reworded (const CorrinTrendTable *table, guint row, guint series)
{
  const GArray *days = column_at (table, series)->rewordings;
  CorrinDay day = corrin_trend_table_day (table, row);

  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, CorrinDay, i) == day)
      return !corrin_trend_table_is_month (table, row);
  return FALSE;
}

/**
 * corrin_trend_table_number:
 * @table: a table
 * @row: which row
 * @series: which symptom
 *
 * Returns: (transfer full): the value as it is written in the words of the chart; empty when it was not rated
 */
char *
corrin_trend_table_number (const CorrinTrendTable *table, guint row, guint series)
{
  double value = corrin_trend_table_value (table, row, series);

  return isnan (value) ? g_strdup ("") : corrin_chart_number (value);
}

/**
 * corrin_trend_table_doses:
 * @table: a table
 * @row: which row
 *
 * Returns: (transfer full): the injections of the day or month; empty without any
 */
char *
corrin_trend_table_doses (const CorrinTrendTable *table, guint row)
{
  return corrin_trend_entries_doses (&table->entries, corrin_trend_table_day (table, row),
                                     corrin_trend_table_is_month (table, row));
}

/* A month has no entries beside its injections. */
static char *
words_of_row (const CorrinTrendTable *table, const GArray *list, guint row)
{
  if (corrin_trend_table_is_month (table, row))
    return g_strdup ("");
  return corrin_trend_entries_words (list, corrin_trend_table_day (table, row));
}

/**
 * corrin_trend_table_has_phases:
 * @table: a table
 *
 * Returns: whether a phase of the plan begins on any day
 */
gboolean
corrin_trend_table_has_phases (const CorrinTrendTable *table)
{
  return table->entries.phases->len > 0;
}

/**
 * corrin_trend_table_phases:
 * @table: a table
 * @row: which row
 *
 * Returns: (transfer full): the phase of the plan that begins on the day; empty without any
 */
char *
corrin_trend_table_phases (const CorrinTrendTable *table, guint row)
{
  return words_of_row (table, table->entries.phases, row);
}

/**
 * corrin_trend_table_has_labs:
 * @table: a table
 *
 * Returns: whether any day has a lab result
 */
gboolean
corrin_trend_table_has_labs (const CorrinTrendTable *table)
{
  return table->entries.labs->len > 0;
}

/**
 * corrin_trend_table_labs:
 * @table: a table
 * @row: which row
 *
 * Returns: (transfer full): the lab results of the day; empty without any
 */
char *
corrin_trend_table_labs (const CorrinTrendTable *table, guint row)
{
  return words_of_row (table, table->entries.labs, row);
}

/**
 * corrin_trend_table_has_marks:
 * @table: a table
 *
 * Returns: whether any day has a note, a tag or a reaction
 */
gboolean
corrin_trend_table_has_marks (const CorrinTrendTable *table)
{
  return table->entries.marks->len > 0;
}

/**
 * corrin_trend_table_marks:
 * @table: a table
 * @row: which row
 *
 * Returns: (transfer full): the notes, tags and reactions of the day, each words once; empty without any
 */
char *
corrin_trend_table_marks (const CorrinTrendTable *table, guint row)
{
  return words_of_row (table, table->entries.marks, row);
}
