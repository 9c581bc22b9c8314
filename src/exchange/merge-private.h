/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merge.h"
#include "record-names.h"

G_BEGIN_DECLS

/* What the files of merging share. */

typedef struct
{
  CorrinStore *here;
  CorrinStore *there;
  const CorrinMergeOptions *options;
  CorrinMergeResult *result;
  CorrinRecordNames *names_here;
  CorrinRecordNames *names_there;
  GHashTable *removed;                      /* uuids of what was removed here */
  GHashTable *settled;                      /* uuids of versions of records that are here -> their ids */
  GHashTable *maps[CORRIN_MERGE_MAX_KINDS]; /* of kinds of which there are few: id there -> id here, or 0 */
  GArray *ids[CORRIN_MERGE_MAX_KINDS];      /* of the records there */
  guint n_done;
  guint n_all;
} CorrinMerge;

guint corrin_merge_kind_index (const CorrinKind *kind);
gboolean corrin_merge_record (CorrinMerge *self, const CorrinKind *kind, gint64 id, GError **error);

/* References and versions */
gboolean corrin_merge_resolve (CorrinMerge *self, CorrinRecord *record, gboolean *whole, GError **error);
gboolean corrin_merge_find_twin (CorrinMerge *self, const CorrinRecord *record, gint64 *id, GError **error);
char *corrin_merge_version_uuid (CorrinMerge *self, const CorrinRecord *record, GError **error);

/* Words */
void corrin_merge_list (CorrinMerge *self, CorrinMergeFate fate, const CorrinRecord *here,
                        const CorrinRecord *there, gboolean both_kept);
char *corrin_merge_title (CorrinMerge *self, const CorrinRecord *record);
const char *corrin_merge_field_display (const CorrinField *field);
char *corrin_merge_field_words (CorrinMerge *self, const CorrinField *field, const CorrinRecord *record);

G_END_DECLS
