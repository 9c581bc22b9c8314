/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"

G_BEGIN_DECLS

CorrinCall *corrin_call_new (void);
gboolean corrin_call_parse (CorrinCall *call, const char *const *words, GError **error);
void corrin_call_free (CorrinCall *call);

void corrin_set_usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinCall, corrin_call_free)

G_END_DECLS
