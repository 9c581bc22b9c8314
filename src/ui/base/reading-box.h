/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pointer-ink.h"

G_BEGIN_DECLS

/* The box with what is known of the place that is pointed at in a chart. */

typedef struct _CorrinReadingBox CorrinReadingBox;

CorrinReadingBox *corrin_reading_box_new (CorrinPointerInk *ink, GtkTextDirection direction);
void corrin_reading_box_free (CorrinReadingBox *self);
void corrin_reading_box_add_words (CorrinReadingBox *self, const char *words, gboolean is_bold);
void corrin_reading_box_add_value (CorrinReadingBox *self, guint style, const char *name, const char *value,
                                   gboolean is_bold, CorrinChartRole role);
void corrin_reading_box_snapshot (CorrinReadingBox *self, GtkSnapshot *snapshot, const CorrinChartBox *room,
                                  const CorrinChartBox *beside, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReadingBox, corrin_reading_box_free)

G_END_DECLS
