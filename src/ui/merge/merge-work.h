/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "merge.h"

G_BEGIN_DECLS

/**
 * CorrinMergeWork:
 *
 * A copy that is read or brought in by a worker, with a connection to the journal of its own.
 */
typedef struct _CorrinMergeWork CorrinMergeWork;

CorrinMergeWork *corrin_merge_work_start (CorrinDocument *document, const char *path, gboolean dry_run,
                                          gboolean with_deleted, GAsyncReadyCallback callback, gpointer data);
double corrin_merge_work_get_fraction (CorrinMergeWork *self);
void corrin_merge_work_cancel (CorrinMergeWork *self);
void corrin_merge_work_unref (CorrinMergeWork *self);

CorrinMergeResult *corrin_merge_work_finish (GAsyncResult *result, GError **error);

G_END_DECLS
