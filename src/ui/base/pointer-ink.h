/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is drawn above a chart, beside the one thing that is pointed at. As the pointer goes from day to day, the same
 * words and marks come again: words are shaped and marks are stroked once. */

typedef struct _CorrinPointerInk CorrinPointerInk;

CorrinPointerInk *corrin_pointer_ink_new (void);
void corrin_pointer_ink_free (CorrinPointerInk *self);
void corrin_pointer_ink_begin (CorrinPointerInk *self, GtkWidget *widget, double em);
const CorrinChartTheme *corrin_pointer_ink_theme (const CorrinPointerInk *self);
double corrin_pointer_ink_em (const CorrinPointerInk *self);
PangoLayout *corrin_pointer_ink_shape (CorrinPointerInk *self, const char *words, gboolean is_bold);
void corrin_pointer_ink_mark (CorrinPointerInk *self, GtkSnapshot *snapshot, guint style, double x, double y,
                              double radius);
void corrin_pointer_ink_ring (CorrinPointerInk *self, GtkSnapshot *snapshot, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPointerInk, corrin_pointer_ink_free)

G_END_DECLS
