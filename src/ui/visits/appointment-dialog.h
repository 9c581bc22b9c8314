/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *corrin_appointment_dialog_new (GtkWindow *parent, CorrinDocument *document, gint64 id,
                                          gboolean is_after, GError **error);

G_END_DECLS
