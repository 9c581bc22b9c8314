/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"
#include "document.h"

G_BEGIN_DECLS

/**
 * CorrinDayChangeType:
 * @CORRIN_DAY_CHANGE_RATE: the rating @id gets @value, or a new one of @version is added, at @time
 * @CORRIN_DAY_CHANGE_CLEAR: the rating @id is removed
 * @CORRIN_DAY_CHANGE_TIME: the rating @id gets @time
 * @CORRIN_DAY_CHANGE_PLACE: the rating @id gets the place @side and @reach
 * @CORRIN_DAY_CHANGE_NO_PLACE: the rating @id loses its place
 * @CORRIN_DAY_CHANGE_NOTE: the note of the day becomes @text; without words it is removed
 * @CORRIN_DAY_CHANGE_TAG: the day gets the tag @text
 * @CORRIN_DAY_CHANGE_UNTAG: the day loses the tag @text
 */
typedef enum
{
  CORRIN_DAY_CHANGE_RATE,
  CORRIN_DAY_CHANGE_CLEAR,
  CORRIN_DAY_CHANGE_TIME,
  CORRIN_DAY_CHANGE_PLACE,
  CORRIN_DAY_CHANGE_NO_PLACE,
  CORRIN_DAY_CHANGE_NOTE,
  CORRIN_DAY_CHANGE_TAG,
  CORRIN_DAY_CHANGE_UNTAG,
} CorrinDayChangeType;

/**
 * CorrinDayChange:
 * @key: whose and which day
 * @type: what is done
 * @id: a rating, or 0 for a new one
 * @version: the wording with which is rated
 * @time: the time of a rating, or %CORRIN_TIME_NONE
 * @value: 0 to 10
 * @side: the side of a place
 * @reach: how far up a place is
 * @text: (nullable): a note or a tag
 *
 * One thing that a person does to a day. It can be tried again as it is.
 */
typedef struct
{
  CorrinDayKey key;
  CorrinDayChangeType type;
  gint64 id;
  gint64 version;
  CorrinTime time;
  double value;
  CorrinSide side;
  CorrinReach reach;
  char *text;
} CorrinDayChange;

CorrinDayChange *corrin_day_change_copy (const CorrinDayChange *change);
void corrin_day_change_free (CorrinDayChange *change);
gboolean corrin_day_change_make (CorrinDocument *document, const CorrinDayChange *change,
                                 gboolean *did_change, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinDayChange, corrin_day_change_free)

G_END_DECLS
