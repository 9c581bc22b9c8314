/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * CorrinActFunc:
 * @store: the store, with an action under way
 * @data: what was given
 * @error: return location for an error
 *
 * Returns: whether all was done; else nothing of it will be saved
 */
typedef gboolean (*CorrinActFunc) (CorrinStore *store, gpointer data, GError **error);

CorrinStore *corrin_act_require (CorrinDocument *document, GError **error);
gboolean corrin_act (CorrinDocument *document, const char *label, CorrinActFunc func, gpointer data,
                     GError **error);
gboolean corrin_act_add (CorrinDocument *document, gpointer record, GError **error);
gboolean corrin_act_update (CorrinDocument *document, gpointer record, GError **error);
gboolean corrin_act_remove (CorrinDocument *document, const CorrinKind *kind, gint64 id, GError **error);
gboolean corrin_act_undo (CorrinDocument *document, GError **error);

G_END_DECLS
