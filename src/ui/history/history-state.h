/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinHistoryState:
 * @page: which page of the stack is shown: "list", "empty" or "nothing"
 * @count: (nullable): how much was found, or %NULL while nothing is looked for
 *
 * What the page looks like around its list.
 */
typedef struct
{
  const char *page;
  char *count;
} CorrinHistoryState;

CorrinHistoryState *corrin_history_state_new (guint n_days, gboolean is_filtered);
void corrin_history_state_free (CorrinHistoryState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinHistoryState, corrin_history_state_free)

G_END_DECLS
