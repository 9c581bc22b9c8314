/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Counted up whenever a header changes its meaning or goes away; a new column at the end leaves it. */
#define CORRIN_CSV_EXPORT_VERSION 1

char *corrin_csv_export_file_name (const CorrinKind *kind);
GPtrArray *corrin_csv_export_header (const CorrinKind *kind);
gboolean corrin_csv_export (CorrinStore *store, const char *folder, const CorrinQuery *query,
                            guint *n_records, GCancellable *cancellable, GError **error);

G_END_DECLS
