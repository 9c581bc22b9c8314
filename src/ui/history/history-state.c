/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-state.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_history_state_new:
 * @n_days: how many days are in the list
 * @is_filtered: whether only some entries are looked for
 *
 * Returns: (transfer full): what the page shows around its list
 */
CorrinHistoryState *
corrin_history_state_new (guint n_days, gboolean is_filtered)
{
  CorrinHistoryState *state = g_new0 (CorrinHistoryState, 1);

  state->page = n_days > 0 ? "list" : is_filtered ? "nothing" : "empty";
  if (is_filtered && n_days > 0)
    /* Translators: how many days have an entry that was looked for. */
    state->count = g_strdup_printf (ngettext ("Found on %u day", "Found on %u days", n_days), n_days);
  return state;
}

/**
 * corrin_history_state_free:
 * @state: (nullable) (transfer full): a state
 */
void
corrin_history_state_free (CorrinHistoryState *state)
{
  if (state == NULL)
    return;
  g_free (state->count);
  g_free (state);
}
