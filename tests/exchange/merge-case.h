/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal.h"
#include "merge.h"

G_BEGIN_DECLS

/* Two copies of one journal: hers, and the one that he takes with him. */
typedef struct
{
  TestJournal *hers;
  TestJournal *his;
} MergeCase;

MergeCase *merge_case_new (void);
void merge_case_copy (MergeCase *self);
void merge_case_free (MergeCase *self);

CorrinMergeResult *merge_case_bring_in (TestJournal *into, TestJournal *from, gboolean with_deleted);
GHashTable *merge_case_uuids (TestJournal *journal);
GPtrArray *merge_case_contents (TestJournal *journal);
void merge_case_assert_same (GPtrArray *a, GPtrArray *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MergeCase, merge_case_free)

G_END_DECLS
