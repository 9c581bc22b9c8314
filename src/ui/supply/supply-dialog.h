/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *corrin_supply_dialog_new (GtkWindow *parent, CorrinDocument *document);
GtkWidget *corrin_supply_dialog_new_for (GtkWindow *parent, CorrinDocument *document,
                                         const CorrinSupply *supply);

G_END_DECLS
