/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"
#include "picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *corrin_chart_saving_name (CorrinDay day, const char *format);
char *corrin_chart_saving_path (const char *path, const char *format);
void corrin_chart_saving_start (CorrinPicture *picture, const char *path, gpointer source,
                                GAsyncReadyCallback callback, gpointer data);
gboolean corrin_chart_saving_finish (GAsyncResult *result, GError **error);

G_END_DECLS
