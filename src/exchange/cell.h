/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More characters of a file are not repeated in one message. */
#define CORRIN_CELL_MAX_SHOWN 300

char *corrin_cell_trim (char *text, gsize length);
gboolean corrin_cell_is_missing (const char *text);
gboolean corrin_cell_read_number (const char *text, double *number);
char *corrin_cell_shorten (const char *text);

G_END_DECLS
