/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "points.h"
#include "records.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorrinStoreMode:
 * @CORRIN_STORE_CREATE: make a new journal; an existing file is refused
 * @CORRIN_STORE_WRITE: open to read and write; refused with %CORRIN_ERROR_BUSY while another process writes, after
 *   waiting some seconds for it
 * @CORRIN_STORE_WRITE_AT_ONCE: the same without waiting long, for where somebody would see it
 * @CORRIN_STORE_READ: open to read, also beside a writer; while that one commits, or brings in a large import, a
 *   call can end with %CORRIN_ERROR_BUSY after some seconds
 * @CORRIN_STORE_READ_AT_ONCE: the same without waiting long, for where somebody would see it
 */
typedef enum
{
  CORRIN_STORE_CREATE,
  CORRIN_STORE_WRITE,
  CORRIN_STORE_WRITE_AT_ONCE,
  CORRIN_STORE_READ,
  CORRIN_STORE_READ_AT_ONCE,
} CorrinStoreMode;

/**
 * CorrinQuery:
 * @person: whose records; kinds that belong to the whole journal (person, carer, import) ignore it
 * @from: first day, or %CORRIN_DAY_NONE for no bound
 * @to: last day, inclusive, or %CORRIN_DAY_NONE for no bound
 *
 * Which records to read. Kinds without a civil day ignore the days.
 */
typedef struct
{
  gint64 person;
  CorrinDay from;
  CorrinDay to;
} CorrinQuery;

/**
 * CorrinRecordFunc:
 * @record: one record; belongs to the caller and is only valid during the call
 * @data: what was given
 *
 * Returns: whether to go on
 */
typedef gboolean (*CorrinRecordFunc) (const CorrinRecord *record, gpointer data);

#define CORRIN_TYPE_STORE (corrin_store_get_type ())
G_DECLARE_FINAL_TYPE (CorrinStore, corrin_store, CORRIN, STORE, GObject)

char *corrin_store_default_path (void);
char *corrin_store_describe_format (void);
CorrinStore *corrin_store_open (const char *path, CorrinStoreMode mode, GError **error);
void corrin_store_close (CorrinStore *self);
const char *corrin_store_get_path (CorrinStore *self);
gboolean corrin_store_is_writable (CorrinStore *self);
void corrin_store_set_author (CorrinStore *self, gint64 carer);
gboolean corrin_store_quick_check (CorrinStore *self, GError **error);
gboolean corrin_store_check_to_write (CorrinStore *self, GError **error);
gboolean corrin_store_check (CorrinStore *self, GError **error);

/* Reading */
gpointer corrin_store_get (CorrinStore *self, const CorrinKind *kind, gint64 id, GError **error);
gboolean corrin_store_each (CorrinStore *self, const CorrinKind *kind, const CorrinQuery *query,
                            CorrinRecordFunc func, gpointer data, GError **error);
GPtrArray *corrin_store_list (CorrinStore *self, const CorrinKind *kind, const CorrinQuery *query,
                              GError **error);
GPtrArray *corrin_store_list_shown (CorrinStore *self, const CorrinKind *kind, const CorrinQuery *query,
                                    gboolean with_private, GError **error);
gboolean corrin_store_read_points (CorrinStore *self, gint64 version, const CorrinQuery *query,
                                   gint64 observer, gboolean with_private, GArray *points, GError **error);
gboolean corrin_store_read_first_point (CorrinStore *self, gint64 version, const CorrinQuery *query,
                                        gint64 observer, gboolean with_private, GArray *points,
                                        GError **error);

gboolean corrin_store_read_place (CorrinStore *self, gint64 rating, CorrinTinglingPlace **place,
                                  GError **error);
gboolean corrin_store_read_observed_days (CorrinStore *self, const CorrinQuery *query, gint64 observer,
                                          gboolean with_private, GArray *days, GError **error);
gboolean corrin_store_begin_reading (CorrinStore *self, gboolean *own, GError **error);
void corrin_store_end_reading (CorrinStore *self, gboolean own);
gboolean corrin_store_read_late (CorrinStore *self, gint64 version, const CorrinQuery *query, gint64 observer,
                                 gboolean with_private, GArray *late, guint *n_typed, GError **error);
gboolean corrin_store_count_late (CorrinStore *self, const CorrinQuery *query, gboolean with_private,
                                  guint *late, GError **error);

/* Writing: one action of a person is one transaction and one step of undo */
gboolean corrin_store_begin (CorrinStore *self, const char *label, GError **error);
gboolean corrin_store_commit (CorrinStore *self, GError **error);
void corrin_store_rollback (CorrinStore *self);
gboolean corrin_store_add (CorrinStore *self, gpointer record, GError **error);
gboolean corrin_store_update (CorrinStore *self, gpointer record, GError **error);
gboolean corrin_store_remove (CorrinStore *self, const CorrinKind *kind, gint64 id, GError **error);

/* A bulk import: one action, one entry in the log, one step of undo */
gboolean corrin_store_begin_import (CorrinStore *self, CorrinImport *import, GError **error);
gboolean corrin_store_add_imported (CorrinStore *self, gpointer record, const guint8 key[16],
                                    gboolean *was_new, GError **error);

/* Undo, within this session */
gboolean corrin_store_can_undo (CorrinStore *self);
gboolean corrin_store_undo (CorrinStore *self, GError **error);

G_END_DECLS
