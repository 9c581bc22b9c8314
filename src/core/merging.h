/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What it takes to bring entries of one journal into another: a look at a file that is never changed by it, records
 * found by their uuid, and records added as they are. */

CorrinStore *corrin_store_open_copy (const char *path, GCancellable *cancellable, GError **error);

GArray *corrin_store_read_ids (CorrinStore *self, const CorrinKind *kind, GError **error);
gboolean corrin_store_find (CorrinStore *self, const CorrinKind *kind, const char *uuid, gint64 *id,
                            GError **error);
GHashTable *corrin_store_read_removed (CorrinStore *self, GError **error);
gboolean corrin_store_had (CorrinStore *self, CorrinStore *other, const CorrinKind *kind, gint64 id,
                           gboolean *had, GError **error);

gboolean corrin_store_bring_in (CorrinStore *self, gpointer record, GError **error);
gboolean corrin_store_bring_in_import (CorrinStore *self, CorrinImport *import, CorrinStore *from,
                                       gint64 import_there, GError **error);

gint64 corrin_store_get_last_action (CorrinStore *self);
void corrin_store_take_over (CorrinStore *self, gint64 action);

G_END_DECLS
