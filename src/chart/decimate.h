/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

G_BEGIN_DECLS

void corrin_decimate_line (GArray *line, double origin, double column);
void corrin_decimate_reaches (GArray *reaches, double origin, double column);

G_END_DECLS
