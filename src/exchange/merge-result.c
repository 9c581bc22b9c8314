/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-private.h"

static void
difference_free (CorrinMergeDifference *difference)
{
  g_free (difference->field);
  g_free (difference->here);
  g_free (difference->there);
  g_free (difference);
}

static void
entry_free (CorrinMergeEntry *entry)
{
  g_free (entry->title);
  g_ptr_array_unref (entry->differences);
  g_free (entry);
}

/**
 * corrin_merge_result_new:
 *
 * Returns: (transfer full): an empty result
 */
CorrinMergeResult *
corrin_merge_result_new (void)
{
  CorrinMergeResult *self = g_new0 (CorrinMergeResult, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->people = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * corrin_merge_result_free:
 * @self: (nullable) (transfer full): a result
 */
void
corrin_merge_result_free (CorrinMergeResult *self)
{
  if (self == NULL)
    return;
  g_free (self->source);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/**
 * corrin_merge_result_does_something:
 * @self: a result
 *
 * Returns: whether the journal is another afterwards
 */
gboolean
corrin_merge_result_does_something (const CorrinMergeResult *self)
{
  if (self->totals[CORRIN_MERGE_NEW] + self->totals[CORRIN_MERGE_CHANGED] > 0)
    return TRUE;
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    if (self->counts[i][CORRIN_MERGE_CONFLICT] > 0 && corrin_merge_keeps_both (corrin_kinds[i]))
      return TRUE;
  return FALSE;
}

static void
add_difference (CorrinMerge *self, GPtrArray *differences, const CorrinField *field, const CorrinRecord *here,
                const CorrinRecord *there)
{
  const char *name = corrin_merge_field_display (field);
  g_autofree char *said_here = name != NULL ? corrin_merge_field_words (self, field, here) : NULL;
  g_autofree char *said_there = name != NULL ? corrin_merge_field_words (self, field, there) : NULL;
  CorrinMergeDifference *difference;

  if (g_strcmp0 (said_here, said_there) == 0)
    return;
  difference = g_new0 (CorrinMergeDifference, 1);
  difference->field = g_strdup (name);
  difference->here = g_steal_pointer (&said_here);
  difference->there = g_steal_pointer (&said_there);
  g_ptr_array_add (differences, difference);
}

/**
 * corrin_merge_list:
 * @self: a merge
 * @fate: what becomes of a record
 * @here: (nullable): the version that is here
 * @there: the version of the copy, its references those of the journal
 * @both_kept: whether both are kept
 *
 * Lists what a person should look at.
 */
void
corrin_merge_list (CorrinMerge *self, CorrinMergeFate fate, const CorrinRecord *here,
                   const CorrinRecord *there, gboolean both_kept)
{
  CorrinMergeEntry *entry;

  if (self->result->entries->len >= CORRIN_MERGE_MAX_LISTED)
    return;
  entry = g_new0 (CorrinMergeEntry, 1);
  entry->fate = fate;
  entry->kind = there->kind;
  entry->title = corrin_merge_title (self, here != NULL ? here : there);
  entry->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  entry->both_kept = both_kept;
  for (guint i = 0; here != NULL && i < there->kind->n_fields; i++)
    add_difference (self, entry->differences, &there->kind->fields[i], here, there);
  g_ptr_array_add (self->result->entries, entry);
}
