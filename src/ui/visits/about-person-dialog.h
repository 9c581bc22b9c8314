/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *corrin_about_person_dialog_new (GtkWindow *parent, CorrinDocument *document);

G_END_DECLS
