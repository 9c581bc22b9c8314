/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *corrin_lab_chart_window_new (GtkWindow *parent, CorrinDocument *document, const char *analyte,
                                        GError **error);

G_END_DECLS
