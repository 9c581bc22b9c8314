/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"
#include "rating-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_RATING_ROW (corrin_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinRatingRow, corrin_rating_row, CORRIN, RATING_ROW, GtkWidget)

GtkWidget *corrin_rating_row_new (void);
void corrin_rating_row_show (CorrinRatingRow *self, const CorrinDaySymptom *symptom);
void corrin_rating_row_set_next_time (CorrinRatingRow *self, CorrinTime time);
void corrin_rating_row_forget (CorrinRatingRow *self);
gint64 corrin_rating_row_get_symptom (CorrinRatingRow *self);
guint corrin_rating_row_get_n_lines (CorrinRatingRow *self);
CorrinRatingLine *corrin_rating_row_get_line (CorrinRatingRow *self, guint index);

G_END_DECLS
