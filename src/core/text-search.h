/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What somebody looks for: words that all have to stand somewhere in an entry, in any order and in any case. */

typedef struct _CorrinSearch CorrinSearch;

CorrinSearch *corrin_search_new (const char *text);
void corrin_search_free (CorrinSearch *self);
gboolean corrin_search_learn_names (CorrinSearch *self, CorrinStore *store, gint64 person, GError **error);

guint32 corrin_search_all (const CorrinSearch *self);
guint32 corrin_search_find (const CorrinSearch *self, const char *text);
guint32 corrin_search_find_symptom (const CorrinSearch *self, gint64 version);
guint32 corrin_search_find_carer (const CorrinSearch *self, gint64 carer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSearch, corrin_search_free)

G_END_DECLS
