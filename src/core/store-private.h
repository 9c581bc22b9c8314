/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "store.h"

G_BEGIN_DECLS

/* What the files of the store share. */

struct _CorrinStore
{
  GObject parent_instance;

  char *path;
  CorrinDatabase *database;
  GThread *owner;
  gint64 author; /* the carer who types, or 0 for the person */

  /* The action under way, or 0; a broken one can only be rolled back. */
  gint64 action;
  gint64 at; /* when it began, seconds UTC: all that it adds was typed then */
  gint64 offset;
  gboolean broken;
  gint64 import; /* the import that the action brings in, or 0 */
  GArray *undo;  /* (element-type gint64): the actions of this session, the newest last */
};

gboolean corrin_store_require_open (CorrinStore *self, GError **error);
gboolean corrin_store_fail_absent (const CorrinKind *kind, gint64 id, GError **error);
void corrin_store_emit_changed (CorrinStore *self);

/* Actions */
gboolean corrin_store_start_action (CorrinStore *self, const char *label, gint64 undoes, GError **error);
gboolean corrin_store_end_action (CorrinStore *self, GError **error);
gboolean corrin_store_require_action (CorrinStore *self, GError **error);

/* The change log */
gboolean corrin_store_log_action (CorrinStore *self, const char *label, gint64 undoes, GError **error);
gboolean corrin_store_log_change (CorrinStore *self, const CorrinKind *kind, gint64 record,
                                  const char *operation, const char *before, GError **error);
gboolean corrin_store_remember (CorrinStore *self, const CorrinKind *kind, gint64 id, char **before,
                                GError **error);

/* Rows, inside an action, without the log */
gboolean corrin_store_insert_row (CorrinStore *self, CorrinRecord *record, GError **error);
gboolean corrin_store_run_for (CorrinStore *self, const char *sql, gint64 id, GError **error);

G_END_DECLS
