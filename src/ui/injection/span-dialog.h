/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *corrin_span_dialog_new (GtkWindow *parent, CorrinDocument *document,
                                   const CorrinEarlierTreatment *treatment);

G_END_DECLS
