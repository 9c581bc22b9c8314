/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the handle and its opening share. */

struct _CorrinDatabase
{
  sqlite3 *handle;
  char *path;
  char *locked; /* the path that this handle holds the lock of, or NULL */
  GHashTable *statements;
  GThread *owner;
  gboolean writable;
  CorrinDay checked; /* when it was read through for damage, or CORRIN_DAY_NONE */
};

CorrinDatabase *corrin_database_connect (const char *path, int flags, GError **error);
gboolean corrin_database_check_untouched (const char *path, GError **error);
gboolean corrin_database_fail (CorrinDatabase *self, int result, GError **error);
gboolean corrin_database_copy_pages (CorrinDatabase *from, CorrinDatabase *to, GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
