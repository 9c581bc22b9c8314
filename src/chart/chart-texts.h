/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The shaped words of a chart that is laid out again and again, while its days move. */
typedef struct _CorrinChartTexts CorrinChartTexts;

CorrinChartTexts *corrin_chart_texts_new (void);
void corrin_chart_texts_free (CorrinChartTexts *texts);

/* Used by the layout */
void corrin_chart_texts_begin (CorrinChartTexts *texts, PangoContext *context, double em);
PangoLayout *corrin_chart_texts_find (CorrinChartTexts *texts, const char *words, guint font);
void corrin_chart_texts_keep (CorrinChartTexts *texts, const char *words, guint font, PangoLayout *shaped);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartTexts, corrin_chart_texts_free)

G_END_DECLS
