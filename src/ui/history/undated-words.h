/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history-words.h"

G_BEGIN_DECLS

void corrin_undated_say (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names);

G_END_DECLS
