/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "point-functions.h"

#include "instant.h"

#include <string.h>

#define POINTER_NAME "corrin-point-taking"

static CorrinDay
read_day (CorrinPointTaking *taking, sqlite3_value *value)
{
  const char *text = (const char *) sqlite3_value_text (value);

  if (text == NULL)
    return CORRIN_DAY_NONE;
  if (strncmp (taking->day_text, text, CORRIN_DAY_TEXT_SIZE) != 0)
    {
      taking->day = corrin_day_parse (text);
      g_strlcpy (taking->day_text, text, CORRIN_DAY_TEXT_SIZE);
    }
  return taking->day;
}

static CorrinTime
read_time (sqlite3_value *value)
{
  int time = sqlite3_value_int (value);

  return time != 0 || sqlite3_value_type (value) != SQLITE_NULL ? time : CORRIN_TIME_NONE;
}

static gboolean
read_point (CorrinPointTaking *taking, sqlite3_value **values, CorrinPoint *point)
{
  point->day = read_day (taking, values[0]);
  point->time = read_time (values[1]);
  point->value = sqlite3_value_double (values[2]);
  return point->day != CORRIN_DAY_NONE && point->value >= 0 && point->value <= 10;
}

static void
flush (CorrinPointTaking *taking)
{
  g_array_append_vals (taking->points, taking->some, taking->n_some);
  taking->n_some = 0;
}

static void
take (CorrinPointTaking *taking, const CorrinPoint *point)
{
  taking->some[taking->n_some++] = *point;
  if (taking->n_some == CORRIN_POINTS_AT_ONCE)
    flush (taking);
}

/* Returns: (nullable): what takes @point; NULL when nothing does, or no more since a damaged rating */
static CorrinPointTaking *
next_point (sqlite3_value **values, CorrinPoint *point)
{
  CorrinPointTaking *taking = sqlite3_value_pointer (values[0], POINTER_NAME);

  if (taking == NULL || taking->is_damaged)
    return NULL;
  taking->is_damaged = !read_point (taking, values + 1, point);
  return taking->is_damaged ? NULL : taking;
}

/* corrin_take_point (taking, day, time, value) */
static void
take_point (sqlite3_context *context, int n, sqlite3_value **values)
{
  CorrinPoint point;
  CorrinPointTaking *taking = next_point (values, &point);

  (void) context;
  (void) n;
  if (taking != NULL)
    take (taking, &point);
}

static gboolean
is_late (CorrinPointTaking *taking, const CorrinPoint *point, sqlite3_value **recorded)
{
  gboolean is_imported = sqlite3_value_type (recorded[0]) != SQLITE_NULL;
  gboolean is_typed_late = !is_imported
                           && corrin_instant_is_late (sqlite3_value_int64 (recorded[1]),
                                                      sqlite3_value_int (recorded[2]), point->day);

  taking->n_typed += is_typed_late ? 1 : 0;
  return is_imported || is_typed_late;
}

/* corrin_take_late (taking, day, time, value, import, recorded_at, recorded_offset): only those typed late or imported. */
static void
take_late (sqlite3_context *context, int n, sqlite3_value **values)
{
  CorrinPoint point;
  CorrinPointTaking *taking = next_point (values, &point);

  (void) context;
  (void) n;
  if (taking != NULL && is_late (taking, &point, values + 4))
    take (taking, &point);
}

/* All was handed over, none of it to the statement. */
static void
finish (sqlite3_context *context)
{
  sqlite3_result_null (context);
}

/**
 * corrin_point_functions_add:
 * @handle: a connection
 *
 * Lets the statements of this connection hand over ratings; a schema can not use these functions.
 *
 * Returns: SQLite's result
 */
int
corrin_point_functions_add (sqlite3 *handle)
{
  int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
  int result = sqlite3_create_function_v2 (handle, "corrin_take_point", 4, flags, NULL, NULL, take_point,
                                           finish, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_create_function_v2 (handle, "corrin_take_late", 7, flags, NULL, NULL, take_late, finish,
                                         NULL);
  return result;
}

/**
 * corrin_point_taking_bind:
 * @taking: what takes the ratings; it lives as long as the statement runs
 * @statement: a statement
 * @index: the parameter, from 1
 */
void
corrin_point_taking_bind (CorrinPointTaking *taking, sqlite3_stmt *statement, int index)
{
  sqlite3_bind_pointer (statement, index, taking, POINTER_NAME, NULL);
}

/**
 * corrin_point_taking_end:
 * @taking: what took the ratings
 *
 * Call when the statement has run: only then are all of them there.
 */
void
corrin_point_taking_end (CorrinPointTaking *taking)
{
  flush (taking);
}
