/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The shaped words of what is laid out again and again: a chart while its days move, the box beside what is pointed at. */
typedef struct _CorrinChartTexts CorrinChartTexts;

CorrinChartTexts *corrin_chart_texts_new (void);
void corrin_chart_texts_free (CorrinChartTexts *texts);

/* Used by whoever lays out; each of the weights and sizes that it has is a font with a number. */
void corrin_chart_texts_begin (CorrinChartTexts *texts, PangoContext *context, double em);
PangoLayout *corrin_chart_texts_find (CorrinChartTexts *texts, const char *words, guint font);
void corrin_chart_texts_keep (CorrinChartTexts *texts, const char *words, guint font, PangoLayout *shaped);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartTexts, corrin_chart_texts_free)

G_END_DECLS
