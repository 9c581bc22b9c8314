/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/**
 * CorrinReactionLine:
 * @id: the reaction
 * @title: what it was and how strong: "Redness, 4 of 10"
 * @text: when, after which injection, and how it went on, a line each
 * @name: all of it in one line, for those who do not see it
 *
 * Something after an injection.
 */
typedef struct
{
  gint64 id;
  char *title;
  char *text;
  char *name;
} CorrinReactionLine;

/**
 * CorrinReactionCount:
 * @title: a site or a batch
 * @text: "2 of 9 injections"
 *
 * After how many injections there was something.
 */
typedef struct
{
  char *title;
  char *text;
} CorrinReactionCount;

/**
 * CorrinReactionsState:
 * @lines: (element-type CorrinReactionLine): the latest, newest first
 * @by_site: (element-type CorrinReactionCount): sites in use
 * @by_batch: (element-type CorrinReactionCount): batches, the latest first; empty while none was written down
 *
 * What came after injections. Counts only: no verdict on a site or a batch.
 */
typedef struct
{
  GPtrArray *lines;
  GPtrArray *by_site;
  GPtrArray *by_batch;
} CorrinReactionsState;

CorrinReactionsState *corrin_reactions_state_new (const GPtrArray *reactions, const GPtrArray *follow_ups,
                                                  const GPtrArray *injections);
void corrin_reactions_state_free (CorrinReactionsState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReactionsState, corrin_reactions_state_free)

G_END_DECLS
