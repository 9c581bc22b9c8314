/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge.h"

#include "errors.h"
#include "merge-private.h"
#include "merging.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Progress is told, and cancelling noticed, after so many records. */
#define RECORDS_AT_ONCE 64

/**
 * corrin_merge_kind_index:
 * @kind: a kind of record
 *
 * Returns: where it stands in corrin_kinds
 */
guint
corrin_merge_kind_index (const CorrinKind *kind)
{
  guint i = 0;

  while (corrin_kinds[i] != kind)
    i++;
  g_assert (i < CORRIN_MERGE_MAX_KINDS);
  return i;
}

static GHashTable *
new_map (const CorrinKind *kind)
{
  if (kind->by_day && kind != &corrin_plan_step_kind)
    return NULL;
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static void
merge_clear (CorrinMerge *self)
{
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    {
      g_clear_pointer (&self->maps[i], g_hash_table_unref);
      g_clear_pointer (&self->ids[i], g_array_unref);
    }
  g_clear_pointer (&self->removed, g_hash_table_unref);
  g_clear_pointer (&self->settled, g_hash_table_unref);
  g_clear_pointer (&self->names_here, corrin_record_names_free);
  g_clear_pointer (&self->names_there, corrin_record_names_free);
  g_clear_object (&self->there);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinMerge, merge_clear)

/* Another name of the journal itself must not even be opened: closing it would drop the locks on it. */
static gboolean
refuse_itself (CorrinStore *store, const char *path, GError **error)
{
  GStatBuf here;
  GStatBuf there;

  if (g_stat (corrin_store_get_path (store), &here) != 0 || g_stat (path, &there) != 0
      || here.st_dev != there.st_dev || here.st_ino != there.st_ino)
    return TRUE;
  g_set_error_literal (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      _ ("This is the journal that is open. Choose a copy of it that was written elsewhere."));
  return FALSE;
}

/* All of them are read first, so that progress knows its end. */
static gboolean
read_ids (CorrinMerge *self, GError **error)
{
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    {
      self->ids[i] = corrin_store_read_ids (self->there, corrin_kinds[i], error);
      if (self->ids[i] == NULL)
        return FALSE;
      self->maps[i] = new_map (corrin_kinds[i]);
      self->n_all += self->ids[i]->len;
    }
  return TRUE;
}

static gboolean
prepare (CorrinMerge *self, const char *path, GCancellable *cancellable, GError **error)
{
  self->result->source = g_filename_display_basename (path);
  if (!refuse_itself (self->here, path, error))
    return FALSE;
  self->there = corrin_store_open_copy (path, cancellable, error);
  if (self->there == NULL)
    return FALSE;
  self->names_here = corrin_record_names_new (self->here);
  self->names_there = corrin_record_names_new (self->there);
  self->settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->removed = corrin_store_read_removed (self->here, error);
  return self->removed != NULL && read_ids (self, error);
}

static gboolean
step (CorrinMerge *self, GCancellable *cancellable, GError **error)
{
  self->n_done++;
  if (self->n_done % RECORDS_AT_ONCE != 0)
    return TRUE;
  if (self->options->progress != NULL)
    self->options->progress (self->n_done, self->n_all, self->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
merge_kind (CorrinMerge *self, guint index, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->ids[index]->len; i++)
    if (!corrin_merge_record (self, corrin_kinds[index], g_array_index (self->ids[index], gint64, i), error)
        || !step (self, cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
merge_all (CorrinMerge *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    if (!merge_kind (self, i, cancellable, error))
      return FALSE;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * corrin_merge_file:
 * @store: the journal, open to write, without an action under way
 * @path: another journal, such as a copy of this one that was written elsewhere; it is only read
 * @options: how
 * @result: an empty result, to be filled in
 * @cancellable: (nullable): stops it
 * @error: return location for %CORRIN_ERROR_INVALID (it is this journal, or none), %CORRIN_ERROR_BUSY,
 *   %CORRIN_ERROR_CORRUPT, %CORRIN_ERROR_TOO_NEW and others; the journal is as it was then
 *
 * Brings in the records of another journal as one action, found by their uuid. What is only there is added; a version
 * that is newer there is taken; where both were changed, both versions are kept, except for those of which there can
 * only be one, such as a person: there the version of this journal stays. What was deleted here stays deleted unless it
 * is wanted. Bringing in the same again adds nothing, and two journals that were brought into each other hold the same
 * records.
 *
 * Returns: whether it was done
 */
gboolean
corrin_merge_file (CorrinStore *store, const char *path, const CorrinMergeOptions *options,
                   CorrinMergeResult *result, GCancellable *cancellable, GError **error)
{
  g_auto (CorrinMerge) self = { .here = store, .options = options, .result = result };

  if (!prepare (&self, path, cancellable, error) || !corrin_store_begin (store, "bring-in", error))
    return FALSE;
  if (!merge_all (&self, cancellable, error))
    {
      corrin_store_rollback (store);
      return FALSE;
    }
  if (!options->dry_run && corrin_merge_result_does_something (result))
    return corrin_store_commit (store, error);
  corrin_store_rollback (store);
  return TRUE;
}
