/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PEOPLE_DIALOG (corrin_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPeopleDialog, corrin_people_dialog, CORRIN, PEOPLE_DIALOG, AdwWindow)

GtkWidget *corrin_people_dialog_new (GtkWindow *parent, CorrinDocument *document);

G_END_DECLS
