/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "reaction-form.h"

G_BEGIN_DECLS

GPtrArray *corrin_reaction_record_follow_ups (CorrinStore *store, const CorrinReaction *reaction,
                                              GError **error);
gboolean corrin_reaction_record_save (CorrinDocument *document, CorrinReaction *reaction,
                                      const CorrinReactionForm *form, GError **error);

G_END_DECLS
