/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"

G_BEGIN_DECLS

char *corrin_chart_words (const CorrinChartSpec *spec);

G_END_DECLS
