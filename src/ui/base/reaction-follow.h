/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* For so many days after something it is offered to write down how it went on. */
#define CORRIN_REACTION_FOLLOW_DAYS 3

const CorrinReaction *corrin_reaction_to_follow (const GPtrArray *reactions, const GPtrArray *follow_ups,
                                                 CorrinDay today);
char *corrin_reaction_name (const CorrinReaction *reaction);
char *corrin_reaction_follow_words (const CorrinReaction *reaction);

G_END_DECLS
