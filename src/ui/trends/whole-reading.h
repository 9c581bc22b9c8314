/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-source.h"

G_BEGIN_DECLS

void corrin_whole_reading_start (const char *path, gint64 person, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
CorrinTrendSource *corrin_whole_reading_finish (GAsyncResult *result, GError **error);

G_END_DECLS
