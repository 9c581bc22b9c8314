/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "records.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *corrin_injection_dialog_new (GtkWindow *parent, CorrinDocument *document, CorrinDay day);
GtkWidget *corrin_injection_dialog_new_other (GtkWindow *parent, CorrinDocument *document);
GtkWidget *corrin_injection_dialog_new_for (GtkWindow *parent, CorrinDocument *document,
                                            const CorrinDose *dose);

G_END_DECLS
