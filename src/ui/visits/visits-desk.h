/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notice.h"
#include "visits-act.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_VISITS_DESK (corrin_visits_desk_get_type ())
G_DECLARE_FINAL_TYPE (CorrinVisitsDesk, corrin_visits_desk, CORRIN, VISITS_DESK, GObject)

CorrinVisitsDesk *corrin_visits_desk_new (CorrinDocument *document, CorrinNotice *notice);
gboolean corrin_visits_desk_do (CorrinVisitsDesk *self, const CorrinVisitsAct *act);
gboolean corrin_visits_desk_try_again (CorrinVisitsDesk *self);
gboolean corrin_visits_desk_has_failed (CorrinVisitsDesk *self);
gboolean corrin_visits_desk_has_words (CorrinVisitsDesk *self);
const char *corrin_visits_desk_get_question (CorrinVisitsDesk *self, gint64 person);
void corrin_visits_desk_hold_notice (CorrinVisitsDesk *self, gboolean is_held);

G_END_DECLS
