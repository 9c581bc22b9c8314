/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history-row.h"

G_BEGIN_DECLS

/* Fills the cards of a list that are seen or near. */

typedef struct _CorrinRowFiller CorrinRowFiller;

CorrinRowFiller *corrin_row_filler_new (GtkListView *list);
void corrin_row_filler_free (CorrinRowFiller *self);
void corrin_row_filler_queue (CorrinRowFiller *self);
void corrin_row_filler_bind (CorrinRowFiller *self, CorrinHistoryRow *row);

G_END_DECLS
