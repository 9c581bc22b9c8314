/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visits-desk.h"
#include "visits-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_QUESTION_ROW (corrin_question_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinQuestionRow, corrin_question_row, CORRIN, QUESTION_ROW, GtkListBoxRow)

GtkWidget *corrin_question_row_new (CorrinVisitsDesk *desk);
void corrin_question_row_show (CorrinQuestionRow *self, const CorrinQuestionLine *line, guint place,
                               const GPtrArray *visits, gboolean is_writable);
gint64 corrin_question_row_get_id (CorrinQuestionRow *self);
guint corrin_question_row_get_place (CorrinQuestionRow *self);
void corrin_question_row_save (CorrinQuestionRow *self);
void corrin_question_row_drop (CorrinQuestionRow *self);

G_END_DECLS
