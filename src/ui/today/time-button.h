/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TIME_BUTTON (corrin_time_button_get_type ())
G_DECLARE_FINAL_TYPE (CorrinTimeButton, corrin_time_button, CORRIN, TIME_BUTTON, GtkWidget)

GtkWidget *corrin_time_button_new (void);
void corrin_time_button_set_time (CorrinTimeButton *self, CorrinTime time);
CorrinTime corrin_time_button_get_time (CorrinTimeButton *self);

G_END_DECLS
