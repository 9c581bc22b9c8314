/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printing.h"
#include "summary-made.h"

G_BEGIN_DECLS

gboolean corrin_summary_printing_start (CorrinPrinting *printing, CorrinSummaryMade *made, GtkWindow *parent);

G_END_DECLS
