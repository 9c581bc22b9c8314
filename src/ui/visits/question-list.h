/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visits-desk.h"
#include "visits-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_QUESTION_LIST (corrin_question_list_get_type ())
G_DECLARE_FINAL_TYPE (CorrinQuestionList, corrin_question_list, CORRIN, QUESTION_LIST, GtkWidget)

void corrin_question_list_set_up (CorrinQuestionList *self, CorrinVisitsDesk *desk);
void corrin_question_list_show (CorrinQuestionList *self, const CorrinVisitsForm *form, gint64 person,
                                gboolean is_writable);
void corrin_question_list_save (CorrinQuestionList *self);

G_END_DECLS
