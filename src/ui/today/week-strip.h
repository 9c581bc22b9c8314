/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_WEEK_STRIP (corrin_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (CorrinWeekStrip, corrin_week_strip, CORRIN, WEEK_STRIP, GtkWidget)

GtkWidget *corrin_week_strip_new (void);
void corrin_week_strip_show (CorrinWeekStrip *self, const CorrinDayEntries *entries);
char *corrin_week_strip_words (const CorrinDaySymptom *symptom, CorrinDay day);

G_END_DECLS
