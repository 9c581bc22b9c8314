/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "range-model.h"
#include "shown-trend.h"

G_BEGIN_DECLS

/* Which symptom the views of a single one show: the same in all of them. */

void corrin_figure_symptom_choose (CorrinRangeModel *range, const CorrinTrendKey *key);
guint corrin_figure_symptom_find (CorrinRangeModel *range, const CorrinShownTrend *trend);
GStrv corrin_figure_symptom_names (const CorrinShownTrend *trend);

G_END_DECLS
