/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visits-agenda.h"
#include "visits-desk.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_VISIT_LIST (corrin_visit_list_get_type ())
G_DECLARE_FINAL_TYPE (CorrinVisitList, corrin_visit_list, CORRIN, VISIT_LIST, GtkWidget)

void corrin_visit_list_set_up (CorrinVisitList *self, CorrinVisitsDesk *desk);
void corrin_visit_list_show (CorrinVisitList *self, const GPtrArray *lines, const char *action,
                             gboolean is_writable);

G_END_DECLS
