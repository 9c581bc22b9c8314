/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/* What the fields of each kind say together. Errors are CORRIN_ERROR_INVALID and name the field. */

gboolean corrin_import_validate (const CorrinRecord *record, GError **error);
gboolean corrin_person_validate (const CorrinRecord *record, GError **error);
gboolean corrin_carer_validate (const CorrinRecord *record, GError **error);
gboolean corrin_symptom_validate (const CorrinRecord *record, GError **error);
gboolean corrin_rating_validate (const CorrinRecord *record, GError **error);
gboolean corrin_supply_validate (const CorrinRecord *record, GError **error);
gboolean corrin_dose_validate (const CorrinRecord *record, GError **error);
gboolean corrin_earlier_treatment_validate (const CorrinRecord *record, GError **error);
gboolean corrin_reaction_validate (const CorrinRecord *record, GError **error);
gboolean corrin_reaction_follow_up_validate (const CorrinRecord *record, GError **error);
gboolean corrin_plan_step_validate (const CorrinRecord *record, GError **error);
gboolean corrin_lab_result_validate (const CorrinRecord *record, GError **error);
gboolean corrin_appointment_validate (const CorrinRecord *record, GError **error);
gboolean corrin_question_validate (const CorrinRecord *record, GError **error);
gboolean corrin_day_note_validate (const CorrinRecord *record, GError **error);
gboolean corrin_day_tag_validate (const CorrinRecord *record, GError **error);

G_END_DECLS
