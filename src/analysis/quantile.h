/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double corrin_quantile (const double *sorted, gsize n, double p);
double corrin_median (double *values, gsize n);

G_END_DECLS
