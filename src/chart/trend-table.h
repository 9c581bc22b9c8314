/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"

G_BEGIN_DECLS

/* The days of a chart as rows, newest first: each day that has a rating, an injection, a lab result, a note, a tag or a
 * reaction, or on which a phase of the plan begins, and each month of which no more is known of an injection. The
 * numbers are those that the chart draws, not copied: a row is put together when it is asked for. */

typedef struct _CorrinTrendTable CorrinTrendTable;

CorrinTrendTable *corrin_trend_table_new (const CorrinChartSpec *spec);
CorrinTrendTable *corrin_trend_table_ref (CorrinTrendTable *table);
void corrin_trend_table_unref (CorrinTrendTable *table);

guint corrin_trend_table_count_rows (const CorrinTrendTable *table);
guint corrin_trend_table_count_series (const CorrinTrendTable *table);
const char *corrin_trend_table_name (const CorrinTrendTable *table, guint series);

CorrinDay corrin_trend_table_day (const CorrinTrendTable *table, guint row);
gboolean corrin_trend_table_is_month (const CorrinTrendTable *table, guint row);
char *corrin_trend_table_date (const CorrinTrendTable *table, guint row);
double corrin_trend_table_value (const CorrinTrendTable *table, guint row, guint series);
gboolean corrin_trend_table_is_reworded (const CorrinTrendTable *table, guint row, guint series);
char *corrin_trend_table_number (const CorrinTrendTable *table, guint row, guint series);
char *corrin_trend_table_doses (const CorrinTrendTable *table, guint row);
gboolean corrin_trend_table_has_phases (const CorrinTrendTable *table);
char *corrin_trend_table_phases (const CorrinTrendTable *table, guint row);
gboolean corrin_trend_table_has_labs (const CorrinTrendTable *table);
char *corrin_trend_table_labs (const CorrinTrendTable *table, guint row);
gboolean corrin_trend_table_has_marks (const CorrinTrendTable *table);
char *corrin_trend_table_marks (const CorrinTrendTable *table, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTrendTable, corrin_trend_table_unref)

G_END_DECLS
