/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"
#include "rating-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorrinRatingLineView:
 * @symptom: the symptom
 * @rating: (nullable): its rating, or %NULL for none
 * @time: the time of the rating, or that which a new one would get
 * @is_first: whether it is the first line of the symptom, with its name and the words of the scale
 * @has_time: whether the time is shown
 * @can_add: whether another rating can be added
 * @has_place: whether it can be said where the symptom is felt
 * @is_extra: whether the line stands for a further rating that is not made yet
 *
 * What one line of a symptom shows.
 */
typedef struct
{
  const CorrinDaySymptom *symptom;
  const CorrinDayRating *rating;
  CorrinTime time;
  gboolean is_first;
  gboolean has_time;
  gboolean can_add;
  gboolean has_place;
  gboolean is_extra;
} CorrinRatingLineView;

#define CORRIN_TYPE_RATING_LINE (corrin_rating_line_get_type ())
G_DECLARE_FINAL_TYPE (CorrinRatingLine, corrin_rating_line, CORRIN, RATING_LINE, GtkWidget)

GtkWidget *corrin_rating_line_new (void);
void corrin_rating_line_show (CorrinRatingLine *self, const CorrinRatingLineView *view);
CorrinRatingScale *corrin_rating_line_get_scale (CorrinRatingLine *self);
gint64 corrin_rating_line_get_id (CorrinRatingLine *self);
CorrinTime corrin_rating_line_get_time (CorrinRatingLine *self);

G_END_DECLS
