/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-private.h"

/* Answered from the index tingling_place_by_rating. A rating has one; of several that another program brought in, the
 * first counts. */
static const char place_sql[] = "SELECT id FROM tingling_place WHERE rating = ?1 ORDER BY id LIMIT 1";

/**
 * corrin_store_read_place:
 * @self: a store
 * @rating: a rating
 * @place: (out) (transfer full) (nullable): where the rated tingling is, or %NULL where that is not said
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
corrin_store_read_place (CorrinStore *self, gint64 rating, CorrinTinglingPlace **place, GError **error)
{
  sqlite3_stmt *statement;
  CorrinStep step;
  gint64 id;

  *place = NULL;
  if (!corrin_store_require_open (self, error))
    return FALSE;
  statement = corrin_database_prepare (self->database, place_sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, rating);
  step = corrin_database_step (self->database, statement, error);
  if (step != CORRIN_STEP_ROW)
    return step == CORRIN_STEP_DONE;
  id = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  *place = corrin_store_get (self, &corrin_tingling_place_kind, id, error);
  return *place != NULL;
}
