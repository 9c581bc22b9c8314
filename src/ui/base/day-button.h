/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_DAY_BUTTON (corrin_day_button_get_type ())
G_DECLARE_FINAL_TYPE (CorrinDayButton, corrin_day_button, CORRIN, DAY_BUTTON, GtkWidget)

GtkWidget *corrin_day_button_new (void);
CorrinDay corrin_day_button_get_day (CorrinDayButton *self);
void corrin_day_button_set_day (CorrinDayButton *self, CorrinDay day);
void corrin_day_button_set_label (CorrinDayButton *self, const char *label);
void corrin_day_button_set_range (CorrinDayButton *self, CorrinDay first, CorrinDay last);
void corrin_day_button_set_marks (CorrinDayButton *self, const GArray *rated, const GArray *injected);

G_END_DECLS
