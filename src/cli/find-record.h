/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "listing.h"

G_BEGIN_DECLS

/* Records that are meant by their ID: the UUID, or as much of its end as tells one from the others. */

char *corrin_record_short_id (const CorrinRecord *record);
gpointer corrin_find_record (CorrinStore *store, const CorrinKind *kind, gint64 person, const char *id,
                             GError **error);
gboolean corrin_update_changed (CorrinStore *store, gconstpointer before, gpointer record, GError **error);

G_END_DECLS
