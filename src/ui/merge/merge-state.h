/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merge.h"

G_BEGIN_DECLS

/* So many entries of a group are shown; a list that nobody reads to its end would only be slow. */
#define CORRIN_MERGE_MAX_SHOWN 50

/**
 * CorrinMergeLine:
 * @title: a kind of entries
 * @text: what becomes of them
 */
typedef struct
{
  char *title;
  char *text;
} CorrinMergeLine;

/**
 * CorrinMergeGroup:
 * @title: what becomes of the entries
 * @text: the same as a sentence
 * @entries: (element-type CorrinMergeEntry): the first %CORRIN_MERGE_MAX_SHOWN, of the result
 * @more: (nullable): how many more there are
 * @are_deleted: whether they can be brought back
 */
typedef struct
{
  char *title;
  char *text;
  GPtrArray *entries;
  char *more;
  gboolean are_deleted;
} CorrinMergeGroup;

/**
 * CorrinMergeState:
 * @heading: how much can be brought in
 * @text: what the copy is
 * @warning: (nullable): what to look at first
 * @lines: (element-type CorrinMergeLine): kind by kind
 * @groups: (element-type CorrinMergeGroup): what to look at
 * @can_bring_in: whether there is anything to bring in
 *
 * What the preview of a copy shows.
 */
typedef struct
{
  char *heading;
  char *text;
  char *warning;
  GPtrArray *lines;
  GPtrArray *groups;
  gboolean can_bring_in;
} CorrinMergeState;

CorrinMergeState *corrin_merge_state_new (const CorrinMergeResult *result, gboolean with_deleted);
void corrin_merge_state_free (CorrinMergeState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinMergeState, corrin_merge_state_free)

G_END_DECLS
