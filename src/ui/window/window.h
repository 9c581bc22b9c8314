/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_WINDOW (corrin_window_get_type ())
G_DECLARE_FINAL_TYPE (CorrinWindow, corrin_window, CORRIN, WINDOW, AdwApplicationWindow)

CorrinWindow *corrin_window_new (GtkApplication *application, GFile *file);
CorrinDocument *corrin_window_get_document (CorrinWindow *self);
void corrin_window_open (CorrinWindow *self);

G_END_DECLS
