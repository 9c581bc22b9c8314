/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "symptom-change.h"
#include "symptom-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SYMPTOM_ROW (corrin_symptom_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSymptomRow, corrin_symptom_row, CORRIN, SYMPTOM_ROW, AdwExpanderRow)

CorrinSymptomRow *corrin_symptom_row_new (void);
void corrin_symptom_row_show (CorrinSymptomRow *self, const CorrinSymptomState *state, guint place);
gint64 corrin_symptom_row_get_symptom (CorrinSymptomRow *self);
guint corrin_symptom_row_get_place (CorrinSymptomRow *self);
void corrin_symptom_row_commit (CorrinSymptomRow *self);

G_END_DECLS
