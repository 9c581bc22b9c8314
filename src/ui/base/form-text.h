/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

/* The texts of a form are never NULL; those of a record are NULL when nothing was written. */

char *corrin_form_text (const char *text);
char *corrin_form_take (const char *text);
void corrin_form_set (char **text, const char *value);
gboolean corrin_form_is_blank (const char *text);
gboolean corrin_form_read_time (const char *text, CorrinTime *time);
gboolean corrin_form_read_number (const char *text, gboolean mostly_whole, double *number);
char *corrin_form_number (double number);

G_END_DECLS
