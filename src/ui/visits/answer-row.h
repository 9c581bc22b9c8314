/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "appointment-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_ANSWER_ROW (corrin_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinAnswerRow, corrin_answer_row, CORRIN, ANSWER_ROW, GtkListBoxRow)

GtkWidget *corrin_answer_row_new (const CorrinAnswerLine *line);
void corrin_answer_row_take (CorrinAnswerRow *self, CorrinAnswerLine *line);

G_END_DECLS
