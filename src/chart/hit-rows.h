/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hit.h"

G_BEGIN_DECLS

/* What stands beside each other in a scene and can be pointed at. */

guint corrin_chart_row_of_marks (const CorrinChartLayout *layout, CorrinChartMarkKind kind);
guint corrin_chart_row_of_doses (const CorrinChartLayout *layout);
guint corrin_chart_row_of_labs (const CorrinChartLayout *layout);
guint corrin_chart_row_of_phases (const CorrinChartLayout *layout);

guint corrin_chart_row_count_items (const CorrinChartLayout *layout, guint row);
CorrinChartHit corrin_chart_row_item (const CorrinChartLayout *layout, guint row, guint index);
guint corrin_chart_row_index (const CorrinChartLayout *layout, const CorrinChartHit *hit);
double corrin_chart_row_x (const CorrinChartLayout *layout, guint row, guint index);
CorrinDay corrin_chart_row_day (const CorrinChartLayout *layout, guint row, guint index);
guint corrin_chart_row_nearest (const CorrinChartLayout *layout, guint row, double x);
guint corrin_chart_row_find_day (const CorrinChartLayout *layout, guint row, CorrinDay day);

G_END_DECLS
