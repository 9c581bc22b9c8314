/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

G_BEGIN_DECLS

/* The schema that this Corrin writes. */
#define CORRIN_SCHEMA_VERSION 2

gboolean corrin_migration_run (CorrinDatabase *database, const char *path, GError **error);
gboolean corrin_migration_apply (CorrinDatabase *database, const char *path, GPtrArray *scripts,
                                 GError **error);

G_END_DECLS
