/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A spreadsheet takes a cell that begins with = + - @ for a formula and computes it. A text that would be taken so
 * gets an apostrophe in front, which spreadsheets read as "this is text"; reading the file back takes it away. */

gboolean corrin_csv_needs_guard (const char *text);
void corrin_csv_append_guarded (GString *out, const char *text);
char *corrin_csv_unguarded (const char *text);

G_END_DECLS
