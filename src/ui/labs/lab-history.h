/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinLabHistory:
 * @labs: (element-type CorrinLabResult): all results, by day
 * @analytes: (element-type utf8): the built-in keys, then own names used before
 * @laboratories: (element-type utf8): names used before, the last one first
 *
 * What was written down of earlier results, which a new one can be filled from.
 */
typedef struct
{
  GPtrArray *labs;
  GPtrArray *analytes;
  GPtrArray *laboratories;
} CorrinLabHistory;

CorrinLabHistory *corrin_lab_history_new (GPtrArray *labs);
CorrinLabHistory *corrin_lab_history_read (CorrinStore *store, gint64 person, GError **error);
void corrin_lab_history_free (CorrinLabHistory *self);

int corrin_lab_history_find_analyte (const CorrinLabHistory *self, const char *analyte);
GPtrArray *corrin_lab_history_units (const CorrinLabHistory *self, const char *analyte);
const char *corrin_lab_history_last_unit (const CorrinLabHistory *self, const char *analyte);
const CorrinLabResult *corrin_lab_history_last_range (const CorrinLabHistory *self,
                                                      const CorrinLabResult *like);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinLabHistory, corrin_lab_history_free)

G_END_DECLS
