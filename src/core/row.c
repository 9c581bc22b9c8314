/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "row.h"

#include "errors.h"
#include "terms.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * corrin_row_bind_day:
 * @statement: a statement
 * @index: the parameter, from 1
 * @day: a valid day
 */
void
corrin_row_bind_day (sqlite3_stmt *statement, int index, CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  sqlite3_bind_text (statement, index, corrin_day_format (day, text), -1, SQLITE_TRANSIENT);
}

/**
 * corrin_row_bind_range:
 * @statement: a statement whose parameters 2 and 3 are the first and the last day
 * @from: first day, or %CORRIN_DAY_NONE for no bound
 * @to: last day, or %CORRIN_DAY_NONE for no bound
 */
void
corrin_row_bind_range (sqlite3_stmt *statement, CorrinDay from, CorrinDay to)
{
  corrin_row_bind_day (statement, 2, from != CORRIN_DAY_NONE ? from : corrin_day_new (1, 1, 1));
  corrin_row_bind_day (statement, 3, to != CORRIN_DAY_NONE ? to : corrin_day_new (9999, 12, 31));
}

static void
bind_field (sqlite3_stmt *statement, int index, const CorrinField *field, gconstpointer record)
{
  gconstpointer place = G_STRUCT_MEMBER_P (record, field->offset);

  if (!corrin_field_is_set (field, record))
    {
      sqlite3_bind_null (statement, index);
      return;
    }
  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      /* The record outlives the step that uses the binding. */
      sqlite3_bind_text (statement, index, *(char *const *) place, -1, SQLITE_STATIC);
      break;
    case CORRIN_FIELD_REAL:
      sqlite3_bind_double (statement, index, *(const double *) place);
      break;
    case CORRIN_FIELD_DAY:
      corrin_row_bind_day (statement, index, *(const CorrinDay *) place);
      break;
    case CORRIN_FIELD_FLAG:
    case CORRIN_FIELD_TIME:
      sqlite3_bind_int (statement, index, *(const int *) place);
      break;
    case CORRIN_FIELD_TERM:
      sqlite3_bind_text (statement, index, field->terms[*(const int *) place], -1, SQLITE_STATIC);
      break;
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
    case CORRIN_FIELD_INSTANT:
    default:
      sqlite3_bind_int64 (statement, index, *(const gint64 *) place);
    }
}

static double
to_15_digits (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number) || (number == trunc (number) && fabs (number) < 1e15))
    return number;
  return g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.15g", number), NULL);
}

/**
 * corrin_row_settle:
 * @record: a record that is about to be stored
 *
 * Cuts its numbers to 15 digits, which is what the change log carries: undo must bring back the very same row.
 */
void
corrin_row_settle (CorrinRecord *record)
{
  const CorrinKind *kind = record->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == CORRIN_FIELD_REAL)
      {
        double *number = G_STRUCT_MEMBER_P (record, kind->fields[i].offset);

        *number = to_15_digits (*number);
      }
}

/**
 * corrin_row_bind:
 * @statement: the insert or update statement of the record's kind
 * @record: a record
 *
 * Binds the id, or NULL while it has none, and then every field.
 */
void
corrin_row_bind (sqlite3_stmt *statement, const CorrinRecord *record)
{
  const CorrinKind *kind = record->kind;

  if (record->id != 0)
    sqlite3_bind_int64 (statement, 1, record->id);
  for (guint i = 0; i < kind->n_fields; i++)
    bind_field (statement, (int) i + 2, &kind->fields[i], record);
}

/**
 * corrin_row_get_day:
 * @statement: a statement at a row
 * @column: the column, from 0
 *
 * Returns: the day, or %CORRIN_DAY_NONE
 */
CorrinDay
corrin_row_get_day (sqlite3_stmt *statement, int column)
{
  return corrin_day_parse ((const char *) sqlite3_column_text (statement, column));
}

static gboolean
read_term (sqlite3_stmt *statement, int column, const CorrinField *field, int *value)
{
  *value = corrin_term_find (field->terms, (const char *) sqlite3_column_text (statement, column));
  return *value >= 0;
}

/* Columns with NULL keep the missing value of a new record. */
static gboolean
read_field (sqlite3_stmt *statement, int column, const CorrinField *field, gpointer record)
{
  gpointer place = G_STRUCT_MEMBER_P (record, field->offset);

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return TRUE;
  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      *(char **) place = g_strdup ((const char *) sqlite3_column_text (statement, column));
      return g_utf8_validate (*(char **) place, -1, NULL);
    case CORRIN_FIELD_REAL:
      *(double *) place = sqlite3_column_double (statement, column);
      return TRUE;
    case CORRIN_FIELD_DAY:
      *(CorrinDay *) place = corrin_row_get_day (statement, column);
      return *(CorrinDay *) place != CORRIN_DAY_NONE;
    case CORRIN_FIELD_FLAG:
    case CORRIN_FIELD_TIME:
      *(int *) place = sqlite3_column_int (statement, column);
      return TRUE;
    case CORRIN_FIELD_TERM:
      return read_term (statement, column, field, place);
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
    case CORRIN_FIELD_INSTANT:
    default:
      *(gint64 *) place = sqlite3_column_int64 (statement, column);
      return TRUE;
    }
}

/**
 * corrin_row_read:
 * @statement: the get or list statement of the record's kind, at a row
 * @record: a record as good as new
 * @error: return location for %CORRIN_ERROR_CORRUPT, naming the record and the field
 *
 * Returns: whether the row is one that Corrin can have written
 */
gboolean
corrin_row_read (sqlite3_stmt *statement, CorrinRecord *record, GError **error)
{
  const CorrinKind *kind = record->kind;

  record->id = sqlite3_column_int64 (statement, 0);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!read_field (statement, (int) i + 1, &kind->fields[i], record))
      {
        g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, record->id);

        g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT,
                     /* Translators: the name of a kind of record, its number, and the name of a field. */
                     _ ("The journal is damaged: “%1$s” %2$s has an unreadable “%3$s”."), kind->name, number,
                     kind->fields[i].name);
        return FALSE;
      }
  return TRUE;
}
