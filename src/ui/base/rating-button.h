/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_RATING_BUTTON (corrin_rating_button_get_type ())
G_DECLARE_FINAL_TYPE (CorrinRatingButton, corrin_rating_button, CORRIN, RATING_BUTTON, GtkButton)

GtkWidget *corrin_rating_button_new (int value);
int corrin_rating_button_get_value (CorrinRatingButton *self);
void corrin_rating_button_name (CorrinRatingButton *self, const char *what, const char *words);
void corrin_rating_button_set_chosen (CorrinRatingButton *self, gboolean is_chosen);
gboolean corrin_rating_button_is_chosen (CorrinRatingButton *self);

G_END_DECLS
