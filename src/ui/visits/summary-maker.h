/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary-made.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorrinSummaryWork:
 * @path: the file of a journal
 * @wish: which summary
 * @save_to: (nullable): where it is saved at once
 *
 * What a worker makes.
 */
typedef struct
{
  const char *path;
  CorrinSummaryWish wish;
  const char *save_to;
} CorrinSummaryWork;

void corrin_summary_maker_start (const CorrinSummaryWork *work, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
CorrinSummaryMade *corrin_summary_maker_finish (GAsyncResult *result, GError **error);
gboolean corrin_summary_maker_is_saving (GAsyncResult *result);

G_END_DECLS
