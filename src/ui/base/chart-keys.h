/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hit.h"

G_BEGIN_DECLS

gboolean corrin_chart_keys_find (guint keyval, CorrinChartStep *step);

G_END_DECLS
