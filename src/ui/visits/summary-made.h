/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"
#include "summary-wish.h"

G_BEGIN_DECLS

/**
 * CorrinSummaryMade:
 * @wish: what was wanted
 * @report: what was made of it
 * @path: (nullable): where it was to be saved at once
 * @unsaved: (nullable): why it was not saved there
 *
 * A summary that whoever shows, saves or prints it holds a reference to.
 */
typedef struct
{
  gatomicrefcount references;
  CorrinSummaryWish wish;
  CorrinReport *report;
  char *path;
  GError *unsaved;
} CorrinSummaryMade;

CorrinSummaryMade *corrin_summary_made_new (CorrinStore *store, const CorrinSummaryWish *wish,
                                            GCancellable *cancellable, GError **error);
CorrinSummaryMade *corrin_summary_made_ref (CorrinSummaryMade *made);
void corrin_summary_made_unref (CorrinSummaryMade *made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSummaryMade, corrin_summary_made_unref)

G_END_DECLS
