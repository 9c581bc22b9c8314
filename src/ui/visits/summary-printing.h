/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-made.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *corrin_summary_printing_new (CorrinSummaryMade *made, const char *name);

G_END_DECLS
