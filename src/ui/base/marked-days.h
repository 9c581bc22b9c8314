/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

gboolean corrin_rated_days_read (CorrinStore *store, gint64 person, gint64 observer, CorrinDay from,
                                 GArray *days, GError **error);
gboolean corrin_injected_days_read (CorrinStore *store, gint64 person, CorrinDay from, GArray *days,
                                    GError **error);

G_END_DECLS
