/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TREATMENT_LABS (corrin_treatment_labs_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTreatmentLabs, corrin_treatment_labs, CORRIN, TREATMENT_LABS, GtkBox)

void corrin_treatment_labs_show (CorrinTreatmentLabs *self, CorrinDocument *document);
gboolean corrin_treatment_labs_has_any (CorrinTreatmentLabs *self);

G_END_DECLS
