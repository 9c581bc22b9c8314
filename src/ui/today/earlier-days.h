/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_N_EARLIER_DAYS 14

#define CORRIN_TYPE_EARLIER_DAYS (corrin_earlier_days_get_type ())
G_DECLARE_FINAL_TYPE (CorrinEarlierDays, corrin_earlier_days, CORRIN, EARLIER_DAYS, GtkWidget)

GtkWidget *corrin_earlier_days_new (void);
void corrin_earlier_days_show (CorrinEarlierDays *self, CorrinDay today, CorrinDay shown,
                               const GArray *rated);

G_END_DECLS
