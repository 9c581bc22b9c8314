/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-text.h"

#include "csv-guard.h"

#include <glib/gi18n-lib.h>

/* The first cell of a line comes after nothing, the others after a tab. */
static void
append_cell (GString *text, const char *cell)
{
  g_autofree char *plain = g_strdup (cell);

  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\t');
  corrin_csv_append_guarded (text, g_strdelimit (plain, "\t\r\n", ' '));
}

static void
append_heading (GString *text, const CorrinTrendTable *table)
{
  append_cell (text, _ ("Day"));
  for (guint i = 0; i < corrin_trend_table_count_series (table); i++)
    append_cell (text, corrin_trend_table_name (table, i));
  append_cell (text, _ ("Injection"));
  if (corrin_trend_table_has_labs (table))
    append_cell (text, _ ("Lab result"));
  if (corrin_trend_table_has_marks (table))
    append_cell (text, _ ("Also noted"));
  if (corrin_trend_table_has_phases (table))
    append_cell (text, _ ("Plan"));
  g_string_append_c (text, '\n');
}

/* Days as spreadsheets understand them everywhere; of a month as much of that as is known. */
static void
append_day (GString *text, const CorrinTrendTable *table, guint row)
{
  char day[CORRIN_DAY_TEXT_SIZE];

  corrin_day_format (corrin_trend_table_day (table, row), day);
  if (corrin_trend_table_is_month (table, row))
    day[sizeof "YYYY-MM" - 1] = '\0';
  append_cell (text, day);
}

/**
 * corrin_table_text:
 * @table: a table
 *
 * Returns: (transfer full): all of it, newest first, with tabs between the columns, as spreadsheets take it from the
 *   clipboard; no name in it can become a formula there
 */
char *
corrin_table_text (const CorrinTrendTable *table)
{
  GString *text = g_string_new (NULL);

  append_heading (text, table);
  for (guint row = 0; row < corrin_trend_table_count_rows (table); row++)
    {
      g_autofree char *doses = corrin_trend_table_doses (table, row);
      g_autofree char *phases = corrin_trend_table_phases (table, row);
      g_autofree char *labs = corrin_trend_table_labs (table, row);
      g_autofree char *marks = corrin_trend_table_marks (table, row);

      append_day (text, table, row);
      for (guint i = 0; i < corrin_trend_table_count_series (table); i++)
        {
          g_autofree char *number = corrin_trend_table_number (table, row, i);

          append_cell (text, number);
        }
      append_cell (text, doses);
      if (corrin_trend_table_has_labs (table))
        append_cell (text, labs);
      if (corrin_trend_table_has_marks (table))
        append_cell (text, marks);
      if (corrin_trend_table_has_phases (table))
        append_cell (text, phases);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
