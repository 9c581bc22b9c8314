/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SYMPTOM_POPOVER (corrin_symptom_popover_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSymptomPopover, corrin_symptom_popover, CORRIN, SYMPTOM_POPOVER, GtkPopover)

void corrin_symptom_popover_show (CorrinSymptomPopover *self, const GArray *choices);
void corrin_symptom_popover_set_has_differences (CorrinSymptomPopover *self, gboolean has_differences);
GArray *corrin_symptom_popover_get_chosen (CorrinSymptomPopover *self);

G_END_DECLS
