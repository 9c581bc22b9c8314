/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "points.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* How a statement hands over ratings by the hundred thousand, which row by row takes half as long again. */

#define CORRIN_POINTS_AT_ONCE 256

typedef struct
{
  GArray *points; /* CorrinPoint: where to */
  CorrinPoint some[CORRIN_POINTS_AT_ONCE];
  guint n_some;
  guint n_typed;                       /* of those typed late or imported: typed */
  char day_text[CORRIN_DAY_TEXT_SIZE]; /* many ratings have the day of the one before */
  CorrinDay day;
  gboolean is_damaged; /* one could not be read */
} CorrinPointTaking;

int corrin_point_functions_add (sqlite3 *handle);
void corrin_point_taking_bind (CorrinPointTaking *taking, sqlite3_stmt *statement, int index);
void corrin_point_taking_end (CorrinPointTaking *taking);

G_END_DECLS
