/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TIME_POPOVER (corrin_time_popover_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTimePopover, corrin_time_popover, CORRIN, TIME_POPOVER, GtkPopover)

GtkWidget *corrin_time_popover_new (void);
void corrin_time_popover_show (CorrinTimePopover *self, CorrinTime time);

G_END_DECLS
