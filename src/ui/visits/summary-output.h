/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "saved-box.h"
#include "summary-made.h"
#include "summary-want.h"
#include "visits-desk.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_SUMMARY_OUTPUT (corrin_summary_output_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSummaryOutput, corrin_summary_output, CORRIN, SUMMARY_OUTPUT, GObject)

CorrinSummaryOutput *corrin_summary_output_new (CorrinDocument *document, CorrinVisitsDesk *desk,
                                                CorrinNotice *notice, CorrinSavedBox *saved);
gboolean corrin_summary_output_use (CorrinSummaryOutput *self, const CorrinSummaryWant *want,
                                    CorrinSummaryMade *made);
gboolean corrin_summary_output_end_saving (CorrinSummaryOutput *self, CorrinSummaryMade *made,
                                           const char *path, const GError *error);
void corrin_summary_output_say_saved (CorrinSummaryOutput *self, const char *path);
CorrinSummaryWant *corrin_summary_output_take_failed (CorrinSummaryOutput *self);
void corrin_summary_output_forget (CorrinSummaryOutput *self);
gboolean corrin_summary_output_is_remembering (CorrinSummaryOutput *self);

G_END_DECLS
