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

G_END_DECLS
