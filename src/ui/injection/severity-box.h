/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SEVERITY_BOX (corrin_severity_box_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSeverityBox, corrin_severity_box, CORRIN, SEVERITY_BOX, GtkBox)

GtkWidget *corrin_severity_box_new (const char *title);
void corrin_severity_box_set_title (CorrinSeverityBox *self, const char *title);
void corrin_severity_box_set_value (CorrinSeverityBox *self, double value);
double corrin_severity_box_get_value (CorrinSeverityBox *self);
GtkWidget *corrin_severity_box_get_scale (CorrinSeverityBox *self);

G_END_DECLS
