/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visits-period.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PERIOD_BOX (corrin_period_box_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPeriodBox, corrin_period_box, CORRIN, PERIOD_BOX, GtkWidget)

void corrin_period_box_show (CorrinPeriodBox *self, gint64 person, CorrinDay last_visit, CorrinDay today);
void corrin_period_box_offer (CorrinPeriodBox *self, CorrinPeriod shown);
void corrin_period_box_choose (CorrinPeriodBox *self, CorrinPeriod period);
void corrin_period_box_reset (CorrinPeriodBox *self);
CorrinPeriod corrin_period_box_get (CorrinPeriodBox *self);

G_END_DECLS
