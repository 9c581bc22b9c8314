/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "instant.h"
#include "point-functions.h"
#include "row.h"
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of the index, which also answers points_sql alone: it holds all that a chart needs. */
#define OF_WORDING                                                                                           \
  " FROM rating INDEXED BY rating_by_version"                                                                \
  " WHERE version = ?1 AND day BETWEEN ?2 AND ?3 AND observer IS ?4 AND private <= ?5"

static const char points_sql[] = "SELECT corrin_take_point (?6, day, time, value)" OF_WORDING;

static const char first_sql[] =
    "SELECT corrin_take_point (?6, day, time, value) FROM (SELECT day, time, value" OF_WORDING
    " ORDER BY day, time LIMIT 1)";

static const char late_sql[] =
    "SELECT corrin_take_late (?6, day, time, value, import, recorded_at, recorded_offset)" OF_WORDING;

static const char observed_sql[] =
    "SELECT DISTINCT day FROM rating WHERE person = ?1 AND day BETWEEN ?2 AND ?3"
    " AND observer = ?4 AND private <= ?5 ORDER BY day";

static const char typed_sql[] =
    "SELECT day, recorded_at, recorded_offset FROM rating"
    " WHERE person = ?1 AND day BETWEEN ?2 AND ?3 AND observer IS NULL AND import IS NULL AND private <= ?4"
    " AND version IN (SELECT v.id FROM symptom_version AS v JOIN symptom AS s ON s.id = v.symptom"
    "                 WHERE s.person = ?1 AND s.archived = 0 AND s.private <= ?4)";

static gboolean
damaged (sqlite3_stmt *statement, GError **error)
{
  sqlite3_reset (statement);
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT,
                       _ ("The journal is damaged: it has a rating that can not be read."));
  return FALSE;
}

static void
bind_ratings (sqlite3_stmt *statement, gint64 version, const CorrinQuery *query, gint64 observer,
              gboolean with_private)
{
  sqlite3_bind_int64 (statement, 1, version);
  corrin_row_bind_range (statement, query->from, query->to);
  if (observer != 0)
    sqlite3_bind_int64 (statement, 4, observer);
  sqlite3_bind_int (statement, 5, with_private);
}

static gboolean
take_points (CorrinStore *self, const char *sql, gint64 version, const CorrinQuery *query, gint64 observer,
             gboolean with_private, GArray *points, guint *n_typed, GError **error)
{
  CorrinPointTaking taking = { .points = points, .day = CORRIN_DAY_NONE };
  sqlite3_stmt *statement;
  CorrinStep step;

  if (!corrin_store_require_open (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  bind_ratings (statement, version, query, observer, with_private);
  corrin_point_taking_bind (&taking, statement, 6);
  step = corrin_database_step (self->database, statement, error);
  sqlite3_reset (statement);
  corrin_point_taking_end (&taking);
  if (n_typed != NULL)
    *n_typed += taking.n_typed;
  return step != CORRIN_STEP_ERROR && (!taking.is_damaged || damaged (statement, error));
}

/**
 * corrin_store_read_points:
 * @self: a store
 * @version: the wording of a symptom that was rated
 * @query: which days; the person follows from the wording
 * @observer: the carer who rated, or 0 for the person's own ratings
 * @with_private: whether to read private ratings too
 * @points: (element-type CorrinPoint): the ratings are appended here, by day and time
 * @error: return location for an error
 *
 * Reads only what drawing and counting need.
 *
 * Returns: whether all were read
 */
gboolean
corrin_store_read_points (CorrinStore *self, gint64 version, const CorrinQuery *query, gint64 observer,
                          gboolean with_private, GArray *points, GError **error)
{
  return take_points (self, points_sql, version, query, observer, with_private, points, NULL, error);
}

/**
 * corrin_store_read_first_point:
 * @self: a store
 * @version: the wording of a symptom that was rated
 * @query: which days; the person follows from the wording
 * @observer: the carer who rated, or 0 for the person's own ratings
 * @with_private: whether private ratings count
 * @points: (element-type CorrinPoint): the first rating, if there is one, is appended here
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
corrin_store_read_first_point (CorrinStore *self, gint64 version, const CorrinQuery *query, gint64 observer,
                               gboolean with_private, GArray *points, GError **error)
{
  return take_points (self, first_sql, version, query, observer, with_private, points, NULL, error);
}

/**
 * corrin_store_read_late:
 * @self: a store
 * @version: the wording of a symptom that was rated
 * @query: which days; the person follows from the wording
 * @observer: the carer who rated, or 0 for the person's own ratings
 * @with_private: whether to read private ratings too
 * @late: (element-type CorrinPoint): the ratings that were typed late or imported are appended here, by day and time
 * @n_typed: (inout): how many of them were not imported is added
 * @error: return location for an error
 *
 * Returns: whether all were read
 */
gboolean
corrin_store_read_late (CorrinStore *self, gint64 version, const CorrinQuery *query, gint64 observer,
                        gboolean with_private, GArray *late, guint *n_typed, GError **error)
{
  return take_points (self, late_sql, version, query, observer, with_private, late, n_typed, error);
}

/**
 * corrin_store_read_observed_days:
 * @self: a store
 * @query: whose ratings, and of which days
 * @observer: the carer who rated
 * @with_private: whether to read private ratings too
 * @days: (element-type CorrinDay): the days on which the carer rated are appended here, in order
 * @error: return location for an error
 *
 * Returns: whether all were read
 */
gboolean
corrin_store_read_observed_days (CorrinStore *self, const CorrinQuery *query, gint64 observer,
                                 gboolean with_private, GArray *days, GError **error)
{
  sqlite3_stmt *statement;
  CorrinStep step;

  if (!corrin_store_require_open (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, observed_sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, query->person);
  corrin_row_bind_range (statement, query->from, query->to);
  sqlite3_bind_int64 (statement, 4, observer);
  sqlite3_bind_int (statement, 5, with_private);
  while ((step = corrin_database_step (self->database, statement, error)) == CORRIN_STEP_ROW)
    {
      CorrinDay day = corrin_row_get_day (statement, 0);

      if (day == CORRIN_DAY_NONE)
        return damaged (statement, error);
      g_array_append_val (days, day);
    }
  return step == CORRIN_STEP_DONE;
}

/**
 * corrin_store_count_late:
 * @self: a store
 * @query: whose ratings, and of which days
 * @with_private: whether to count private ratings too
 * @late: (out): how many of the person's own ratings, of symptoms that are not archived, were typed late
 * @error: return location for an error
 *
 * Returns: whether they could be counted
 */
gboolean
corrin_store_count_late (CorrinStore *self, const CorrinQuery *query, gboolean with_private, guint *late,
                         GError **error)
{
  sqlite3_stmt *statement;
  CorrinStep step;

  *late = 0;
  if (!corrin_store_require_open (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, typed_sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, query->person);
  corrin_row_bind_range (statement, query->from, query->to);
  sqlite3_bind_int (statement, 4, with_private);
  while ((step = corrin_database_step (self->database, statement, error)) == CORRIN_STEP_ROW)
    {
      CorrinDay day = corrin_row_get_day (statement, 0);

      if (day == CORRIN_DAY_NONE)
        return damaged (statement, error);
      if (corrin_instant_is_late (sqlite3_column_int64 (statement, 1), sqlite3_column_int (statement, 2),
                                  day))
        (*late)++;
    }
  return step == CORRIN_STEP_DONE;
}
