/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

gboolean corrin_field_set_cell (const CorrinField *field, gpointer record, const char *text,
                                const char *date_format, GError **error);

G_END_DECLS
