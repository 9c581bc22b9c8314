/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of one text. What is not known leaves no trace. */

GPtrArray *corrin_parts_new (void);
void corrin_parts_put (GPtrArray *parts, char *text);
char *corrin_parts_join (GPtrArray *parts, const char *separator);
char *corrin_parts_drug (int substance, const char *other, gint64 micrograms);

#define CORRIN_PARTS_PUT_WITH(parts, format, text)                                                           \
  corrin_parts_put (parts, (text) != NULL ? g_strdup_printf (format, text) : NULL)

G_END_DECLS
