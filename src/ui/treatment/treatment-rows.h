/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CorrinFillRow:
 * @row: a row that opens
 * @data: what was given with it
 *
 * Adds what the row holds.
 */
typedef void (*CorrinFillRow) (AdwExpanderRow *row, gpointer data);

/**
 * CorrinMakeRow:
 * @line: one line
 * @can_edit: whether it can be changed
 *
 * Returns: (transfer floating): its row
 */
typedef GtkWidget *(*CorrinMakeRow) (gconstpointer line, gboolean can_edit);

void corrin_row_fill_when_open (GtkWidget *row, CorrinFillRow fill, gpointer data, GDestroyNotify destroy);
void corrin_row_add_when_open (GtkWidget *row, GPtrArray *lines, guint first, CorrinMakeRow make,
                               gboolean can_edit);
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
