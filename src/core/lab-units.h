/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The units in which laboratories print the built-in analytes. A result keeps value and unit as they are printed; what
 * is here converts for drawing, and asks whether a unit was typed as printed. It knows no range and judges nothing. */

const char *const *corrin_lab_analytes (void);
const char **corrin_lab_units (const char *analyte);
gboolean corrin_lab_unit_is_same (const char *a, const char *b);
gboolean corrin_lab_convert (const char *analyte, double number, const char *from, const char *to,
                             double *converted);
char *corrin_lab_unit_question (const char *analyte, double number, const char *unit);

G_END_DECLS
