/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

extern const char *const corrin_tag_keys[]; /* the built-in ones, ended by NULL */

const char *corrin_tag_display (const char *tag);
char *corrin_tag_from_text (const char *text);
gboolean corrin_tag_equal (const char *a, const char *b);

G_END_DECLS
