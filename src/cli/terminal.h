/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in a terminal: measured in cells, padded, wrapped, and freed of what a terminal would obey. */

guint corrin_terminal_width (const char *text);
void corrin_terminal_append_cell (GString *line, const char *text, guint width, gboolean to_the_right);
void corrin_terminal_append_wrapped (GString *page, const char *text, guint indent, guint width);
char *corrin_terminal_one_line (const char *text);
char *corrin_terminal_lines (const char *text);

G_END_DECLS
