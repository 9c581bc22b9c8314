/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-made.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SUMMARY_MAKING (corrin_summary_making_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSummaryMaking, corrin_summary_making, CORRIN, SUMMARY_MAKING, GObject)

CorrinSummaryMaking *corrin_summary_making_new (void);
CorrinSummaryMade *corrin_summary_making_get_made (CorrinSummaryMaking *self);
gboolean corrin_summary_making_is_current (CorrinSummaryMaking *self);
gboolean corrin_summary_making_is_going (CorrinSummaryMaking *self);
gboolean corrin_summary_making_is_saving (CorrinSummaryMaking *self);
gboolean corrin_summary_making_has_moved_on (CorrinSummaryMaking *self);
void corrin_summary_making_outdate (CorrinSummaryMaking *self);
gboolean corrin_summary_making_make (CorrinSummaryMaking *self, CorrinStore *store,
                                     const CorrinSummaryWish *wish, GError **error);
void corrin_summary_making_start (CorrinSummaryMaking *self, CorrinStore *store,
                                  const CorrinSummaryWish *wish, const char *save_to);
void corrin_summary_making_cancel (CorrinSummaryMaking *self);
void corrin_summary_making_stop (CorrinSummaryMaking *self);
void corrin_summary_making_forget (CorrinSummaryMaking *self);

G_END_DECLS
