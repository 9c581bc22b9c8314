/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-wish.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SUMMARY_CHOICES (corrin_summary_choices_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSummaryChoices, corrin_summary_choices, CORRIN, SUMMARY_CHOICES, GtkWidget)

CorrinReportOptions corrin_summary_choices_get (CorrinSummaryChoices *self);
void corrin_summary_choices_set_sections (CorrinSummaryChoices *self, CorrinReportSections sections);
void corrin_summary_choices_reset (CorrinSummaryChoices *self);

G_END_DECLS
