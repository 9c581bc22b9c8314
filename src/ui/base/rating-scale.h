/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_RATING_MAX 10

#define CORRIN_TYPE_RATING_SCALE (corrin_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (CorrinRatingScale, corrin_rating_scale, CORRIN, RATING_SCALE, GtkWidget)

GtkWidget *corrin_rating_scale_new (void);
void corrin_rating_scale_name (CorrinRatingScale *self, const char *what,
                               const char *const words[CORRIN_RATING_MAX + 1]);
void corrin_rating_scale_set_value (CorrinRatingScale *self, double value);
GtkWidget *corrin_rating_scale_get_button (CorrinRatingScale *self, int value);

G_END_DECLS
