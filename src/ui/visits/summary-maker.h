/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-made.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void corrin_summary_maker_start (const char *path, const CorrinSummaryWish *wish, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
CorrinSummaryMade *corrin_summary_maker_finish (GAsyncResult *result, GError **error);

G_END_DECLS
