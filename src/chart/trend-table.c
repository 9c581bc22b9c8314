/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-table.h"

#include "find-day.h"
#include "spec-private.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  CorrinDay day;
  gboolean is_month;
} Row;

typedef struct
{
  const char *name;
  GArray *days;
  GArray *rewordings;
} Column;

struct _CorrinTrendTable
{
  GArray *rows;
  GArray *columns;
  GArray *doses;
  GArray *phases;
  GArray *labs;
  GArray *marks;
  GStringChunk *texts;
};

static void
clear_column (gpointer data)
{
  g_array_unref (((Column *) data)->days);
  g_array_unref (((Column *) data)->rewordings);
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
  Column column = { g_string_chunk_insert_const (table->texts, series->name), g_array_ref (series->days),
                    g_array_ref (series->rewordings) };

  for (gsize i = 0; i < days.n_values; i++)
    add_row (table, days.values[i].day, FALSE);
  g_array_append_val (table->columns, column);
}

/* A dose known only to its month lies on the first of it, in a row of its own. */
static void
add_dose (CorrinTrendTable *table, const CorrinChartDose *dose)
{
  CorrinChartDose copy = *dose;
  gboolean is_month = dose->precision == CORRIN_PRECISION_MONTH;

  if (is_month)
    copy.day = corrin_day_month_start (dose->day);
  if (dose->name != NULL)
    copy.name = g_string_chunk_insert_const (table->texts, dose->name);
  g_array_append_val (table->doses, copy);
  add_row (table, copy.day, is_month);
}

static void
add_phase (CorrinTrendTable *table, const CorrinChartBand *band)
{
  CorrinChartBand copy = { .from = band->from,
                           .to = band->to,
                           .label = g_string_chunk_insert_const (table->texts, band->label) };

  g_array_append_val (table->phases, copy);
  add_row (table, band->from, FALSE);
}

static void
add_phases (CorrinTrendTable *table, const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->bands->len; i++)
    {
      const CorrinChartBand *band = &g_array_index (spec->bands, CorrinChartBand, i);

      if (band->label != NULL && corrin_period_contains (spec->period, band->from))
        add_phase (table, band);
    }
}

static void
add_lab (CorrinTrendTable *table, const CorrinChartLab *lab)
{
  CorrinChartLab copy = { lab->day, g_string_chunk_insert_const (table->texts, lab->label) };

  g_array_append_val (table->labs, copy);
  add_row (table, lab->day, FALSE);
}

static void
add_marks (CorrinTrendTable *table, const CorrinChartSpec *spec, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      CorrinChartMark copy = g_array_index (marks, CorrinChartMark, i);

      if (!corrin_period_contains (spec->period, copy.day))
        continue;
      copy.label = g_string_chunk_insert_const (table->texts, copy.label);
      g_array_append_val (table->marks, copy);
      add_row (table, copy.day, FALSE);
    }
}

/* The kinds of a day stay in their order, and the same words beside each other. */
static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const CorrinChartMark *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return strcmp (first->label, second->label);
}

static int
compare_doses (gconstpointer a, gconstpointer b)
{
  const CorrinChartDose *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->time > second->time) - (first->time < second->time);
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
  table->doses = g_array_new (FALSE, FALSE, sizeof (CorrinChartDose));
  table->phases = g_array_new (FALSE, FALSE, sizeof (CorrinChartBand));
  table->labs = g_array_new (FALSE, FALSE, sizeof (CorrinChartLab));
  table->marks = g_array_new (FALSE, FALSE, sizeof (CorrinChartMark));
  table->texts = g_string_chunk_new (512);
  for (guint i = 0; i < spec->series->len; i++)
    add_column (table, spec, &g_array_index (spec->series, CorrinChartSeries, i));
  for (guint i = 0; i < spec->doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (spec->doses, CorrinChartDose, i);

      if (corrin_chart_dose_in_period (spec, dose, NULL))
        add_dose (table, dose);
    }
  g_array_sort (table->doses, compare_doses);
  add_phases (table, spec);
  for (guint i = 0; i < spec->labs->len; i++)
    if (corrin_period_contains (spec->period, g_array_index (spec->labs, CorrinChartLab, i).day))
      add_lab (table, &g_array_index (spec->labs, CorrinChartLab, i));
  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    add_marks (table, spec, spec->marks[kind]);
  g_array_sort (table->marks, compare_marks);
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
  g_array_unref (table->doses);
  g_array_unref (table->phases);
  g_array_unref (table->labs);
  g_array_unref (table->marks);
  g_string_chunk_free (table->texts);
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

static void
append_words (GString *words, const char *more)
{
  if (words->len > 0)
    /* Translators: between two injections, lab results or notes of one day. */
    g_string_append (words, _ ("; "));
  g_string_append (words, more);
}

static void
append_dose (GString *words, const CorrinChartDose *dose)
{
  g_autofree char *text = corrin_chart_dose_words (dose);

  append_words (words, text);
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
  CorrinDay day = corrin_trend_table_day (table, row);
  gboolean is_month = corrin_trend_table_is_month (table, row);
  GString *words = g_string_new (NULL);

  for (gsize i = corrin_find_day (table->doses->data, table->doses->len, sizeof (CorrinChartDose), day);
       i < table->doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (table->doses, CorrinChartDose, i);

      if (dose->day != day)
        break;
      if ((dose->precision == CORRIN_PRECISION_MONTH) == is_month)
        append_dose (words, dose);
    }
  return g_string_free (words, FALSE);
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
  return table->phases->len > 0;
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
  CorrinDay day = corrin_trend_table_day (table, row);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < table->phases->len && !corrin_trend_table_is_month (table, row); i++)
    {
      const CorrinChartBand *phase = &g_array_index (table->phases, CorrinChartBand, i);

      if (phase->from == day)
        append_words (words, phase->label);
    }
  return g_string_free (words, FALSE);
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
  return table->labs->len > 0;
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
  CorrinDay day = corrin_trend_table_day (table, row);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < table->labs->len && !corrin_trend_table_is_month (table, row); i++)
    {
      const CorrinChartLab *lab = &g_array_index (table->labs, CorrinChartLab, i);

      if (lab->day == day)
        append_words (words, lab->label);
    }
  return g_string_free (words, FALSE);
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
  return table->marks->len > 0;
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
  CorrinDay day = corrin_trend_table_day (table, row);
  GString *words = g_string_new (NULL);
  const char *last = NULL;

  for (gsize i = corrin_find_day (table->marks->data, table->marks->len, sizeof (CorrinChartMark), day);
       i < table->marks->len && !corrin_trend_table_is_month (table, row); i++)
    {
      const CorrinChartMark *mark = &g_array_index (table->marks, CorrinChartMark, i);

      if (mark->day != day)
        break;
      if (g_strcmp0 (mark->label, last) == 0)
        continue;
      append_words (words, mark->label);
      last = mark->label;
    }
  return g_string_free (words, FALSE);
}
