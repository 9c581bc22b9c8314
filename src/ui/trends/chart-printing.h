/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *corrin_chart_printing_new (CorrinPicture *picture, const char *name);

G_END_DECLS
