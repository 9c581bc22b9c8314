/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What the records that others refer to are called in files: ids mean something in one journal only. */

typedef struct _CorrinRecordNames CorrinRecordNames;

CorrinRecordNames *corrin_record_names_new (CorrinStore *store);
void corrin_record_names_free (CorrinRecordNames *self);
const char *corrin_record_names_uuid (CorrinRecordNames *self, const CorrinKind *kind, gint64 id,
                                      GError **error);
gboolean corrin_record_names_has (CorrinRecordNames *self, const CorrinKind *kind, gint64 id);
const char *corrin_record_names_symptom (CorrinRecordNames *self, gint64 version, GError **error);
const char *corrin_record_names_carer (CorrinRecordNames *self, gint64 carer, GError **error);

const CorrinKind *corrin_reference_kind (const CorrinField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinRecordNames, corrin_record_names_free)

G_END_DECLS
