/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *corrin_treatment_fact_new (const CorrinTreatmentFact *fact);
GtkWidget *corrin_treatment_row_new (const char *title, const char *subtitle, const char *name);
GtkWidget *corrin_site_row_new (const CorrinSiteUse *use);
GtkWidget *corrin_count_row_new (const char *title, const char *count);
GtkWidget *corrin_record_row_new (const char *title, const char *text, const char *name, const char *action,
                                  gint64 id);
GtkWidget *corrin_dose_row_new (const CorrinDoseLine *line, gboolean can_edit);
gint64 corrin_record_row_get_id (GtkWidget *row);
gint64 corrin_record_row_get_focused (GtkWidget *section, const char *action);
GtkWidget *corrin_year_heading_new (int year);

G_END_DECLS
