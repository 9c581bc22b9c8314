/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* As many entries are listed; all are counted. */
#define CORRIN_MERGE_MAX_LISTED 1000

/* More than there are kinds of records. */
#define CORRIN_MERGE_MAX_KINDS 32

/**
 * CorrinMergeFate:
 * @CORRIN_MERGE_NEW: only the copy has it; it is added
 * @CORRIN_MERGE_KNOWN: both have it alike, or here is the newer version; nothing is done
 * @CORRIN_MERGE_CHANGED: the copy has a newer version of it, which is taken
 * @CORRIN_MERGE_CONFLICT: each has a version of its own
 * @CORRIN_MERGE_DELETED: the copy has it and it was deleted here, or belongs to something that was
 *
 * What becomes of a record of the copy.
 */
typedef enum
{
  CORRIN_MERGE_NEW,
  CORRIN_MERGE_KNOWN,
  CORRIN_MERGE_CHANGED,
  CORRIN_MERGE_CONFLICT,
  CORRIN_MERGE_DELETED,
} CorrinMergeFate;

#define CORRIN_MERGE_N_FATES (CORRIN_MERGE_DELETED + 1)

/**
 * CorrinMergeProgress:
 * @done: records of the copy that were looked at
 * @total: how many it has
 * @data: what was given
 *
 * Called now and then.
 */
typedef void (*CorrinMergeProgress) (guint done, guint total, gpointer data);

/**
 * CorrinMergeOptions:
 * @dry_run: do everything, and leave the journal as it was
 * @with_deleted: bring back what was deleted here
 * @progress: (nullable): called now and then
 * @progress_data: for @progress
 *
 * How a copy is brought in.
 */
typedef struct
{
  gboolean dry_run;
  gboolean with_deleted;
  CorrinMergeProgress progress;
  gpointer progress_data;
} CorrinMergeOptions;

/**
 * CorrinMergeDifference:
 * @field: what it is about, for a person
 * @here: what stands here
 * @there: what stands in the copy
 *
 * One difference between two versions of an entry.
 */
typedef struct
{
  char *field;
  char *here;
  char *there;
} CorrinMergeDifference;

/**
 * CorrinMergeEntry:
 * @fate: changed, in conflict or deleted
 * @kind: what kind of record
 * @title: which one, in a few words
 * @differences: (element-type CorrinMergeDifference): how the two versions differ; empty for what is deleted here
 * @both_kept: of a conflict, whether the other version is added beside the one that is here
 *
 * An entry that a person should look at.
 */
typedef struct
{
  CorrinMergeFate fate;
  const CorrinKind *kind;
  char *title;
  GPtrArray *differences;
  gboolean both_kept;
} CorrinMergeEntry;

/**
 * CorrinMergeResult:
 * @source: the name of the file
 * @counts: how many records of each kind of corrin_kinds have which fate
 * @totals: the same over all kinds
 * @entries: (element-type CorrinMergeEntry): the first %CORRIN_MERGE_MAX_LISTED to look at
 * @people: (element-type utf8): names of people who are only in the copy
 * @shares_people: whether somebody is in both
 *
 * What becomes of a copy.
 */
typedef struct
{
  char *source;
  guint counts[CORRIN_MERGE_MAX_KINDS][CORRIN_MERGE_N_FATES];
  guint totals[CORRIN_MERGE_N_FATES];
  GPtrArray *entries;
  GPtrArray *people;
  gboolean shares_people;
} CorrinMergeResult;

CorrinMergeResult *corrin_merge_result_new (void);
void corrin_merge_result_free (CorrinMergeResult *self);
gboolean corrin_merge_result_does_something (const CorrinMergeResult *self);

gboolean corrin_merge_file (CorrinStore *store, const char *path, const CorrinMergeOptions *options,
                            CorrinMergeResult *result, GCancellable *cancellable, GError **error);

gboolean corrin_merge_keeps_both (const CorrinKind *kind);
const char *corrin_merge_kind_display (const CorrinKind *kind, gboolean several);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinMergeResult, corrin_merge_result_free)

G_END_DECLS
