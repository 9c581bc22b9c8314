/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

gboolean corrin_lab_number_read (const char *text, double *number, GError **error);
gboolean corrin_lab_value_read (const char *text, int *comparator, char **value, double *number,
                                GError **error);
int corrin_lab_comparator (const char *text);
char *corrin_lab_value_display (const CorrinLabResult *lab);
char *corrin_lab_range_display (const CorrinLabResult *lab);

G_END_DECLS
