/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-record.h"

#include "act.h"

#include <math.h>

typedef struct
{
  CorrinReaction *reaction;
  const CorrinReactionForm *form;
} Entry;

/**
 * corrin_reaction_record_follow_ups:
 * @store: a journal
 * @reaction: something after an injection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinReactionFollowUp): how it went on, by day
 */
GPtrArray *
corrin_reaction_record_follow_ups (CorrinStore *store, const CorrinReaction *reaction, GError **error)
{
  const CorrinQuery query = { reaction->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  GPtrArray *follow_ups = corrin_store_list (store, &corrin_reaction_follow_up_kind, &query, error);

  for (guint i = follow_ups != NULL ? follow_ups->len : 0; i > 0; i--)
    if (((CorrinReactionFollowUp *) follow_ups->pdata[i - 1])->reaction != reaction->record.id)
      g_ptr_array_remove_index (follow_ups, i - 1);
  return follow_ups;
}

static CorrinReactionFollowUp *
find (GPtrArray *follow_ups, CorrinDay day)
{
  for (guint i = 0; i < follow_ups->len; i++)
    {
      CorrinReactionFollowUp *one = follow_ups->pdata[i];

      if (one->day == day)
        return one;
    }
  return NULL;
}

static gboolean
add_follow_up (CorrinStore *store, const CorrinReaction *reaction, const CorrinFollowed *followed,
               GError **error)
{
  g_autoptr (CorrinRecord) owned = corrin_record_new (&corrin_reaction_follow_up_kind);
  CorrinReactionFollowUp *one = (CorrinReactionFollowUp *) owned;

  one->record.person = reaction->record.person;
  one->record.is_private = reaction->record.is_private;
  one->reaction = reaction->record.id;
  one->day = followed->day;
  one->severity = followed->severity;
  return corrin_store_add (store, one, error);
}

static gboolean
save_follow_up (CorrinStore *store, const CorrinReaction *reaction, GPtrArray *follow_ups,
                const CorrinFollowed *followed, GError **error)
{
  CorrinReactionFollowUp *one = find (follow_ups, followed->day);

  if (one == NULL)
    return isnan (followed->severity) || add_follow_up (store, reaction, followed, error);
  if (isnan (followed->severity))
    return corrin_store_remove (store, &corrin_reaction_follow_up_kind, one->record.id, error);
  if (one->severity == followed->severity && !one->record.is_private == !reaction->record.is_private)
    return TRUE;
  one->severity = followed->severity;
  one->record.is_private = reaction->record.is_private;
  return corrin_store_update (store, one, error);
}

static gboolean
save (CorrinStore *store, gpointer data, GError **error)
{
  const Entry *entry = data;
  g_autoptr (GPtrArray) follow_ups = NULL;
  gboolean is_saved = entry->reaction->record.id == 0 ? corrin_store_add (store, entry->reaction, error)
                                                      : corrin_store_update (store, entry->reaction, error);

  if (is_saved)
    follow_ups = corrin_reaction_record_follow_ups (store, entry->reaction, error);
  if (follow_ups == NULL)
    return FALSE;
  for (guint i = 0; i < entry->form->followed->len; i++)
    if (!save_follow_up (store, entry->reaction, follow_ups,
                         &g_array_index (entry->form->followed, CorrinFollowed, i), error))
      return FALSE;
  return TRUE;
}

/**
 * corrin_reaction_record_save:
 * @document: a journal
 * @reaction: a new or a changed reaction
 * @form: how it went on
 * @error: return location for an error
 *
 * Saves both as one action.
 *
 * Returns: whether all is saved
 */
gboolean
corrin_reaction_record_save (CorrinDocument *document, CorrinReaction *reaction,
                             const CorrinReactionForm *form, GError **error)
{
  Entry entry = { reaction, form };

  return corrin_act (document, corrin_reaction_kind.name, save, &entry, error);
}
