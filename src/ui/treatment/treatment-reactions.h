/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TREATMENT_REACTIONS (corrin_treatment_reactions_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTreatmentReactions, corrin_treatment_reactions, CORRIN, TREATMENT_REACTIONS,
                      GtkBox)

void corrin_treatment_reactions_show (CorrinTreatmentReactions *self, CorrinDocument *document);

G_END_DECLS
