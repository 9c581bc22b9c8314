/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *corrin_reaction_dialog_new (GtkWindow *parent, CorrinDocument *document, gint64 dose);
GtkWidget *corrin_reaction_dialog_new_for (GtkWindow *parent, CorrinDocument *document,
                                           const CorrinReaction *reaction);

G_END_DECLS
