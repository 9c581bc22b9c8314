/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *corrin_sample_journal_file (void);
gboolean corrin_sample_journal_is (GFile *file);
void corrin_sample_journal_make_async (GAsyncReadyCallback callback, gpointer data);
GFile *corrin_sample_journal_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS
