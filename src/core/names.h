/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The names behind the references of records: symptoms by the version of their words, carers, appointments, doses. */

typedef struct _CorrinNames CorrinNames;

CorrinNames *corrin_names_new (CorrinStore *store, gint64 person, gboolean with_doses, GError **error);
void corrin_names_free (CorrinNames *self);
const char *corrin_names_symptom_key (const CorrinNames *self, gint64 version);
const char *corrin_names_symptom (const CorrinNames *self, gint64 version);
const char *corrin_names_carer (const CorrinNames *self, gint64 carer);
CorrinDay corrin_names_appointment_day (const CorrinNames *self, gint64 appointment);
char *corrin_names_uuid (const CorrinNames *self, const CorrinKind *kind, gint64 id);
CorrinDay corrin_names_dose_day (const CorrinNames *self, gint64 dose);
const GPtrArray *corrin_names_get_doses (const CorrinNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinNames, corrin_names_free)

G_END_DECLS
