/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-entries.h"

G_BEGIN_DECLS

char *corrin_own_ratings_words (const CorrinDayEntries *seen, const CorrinDayEntries *own,
                                const char *person);
gboolean corrin_own_ratings_read (CorrinStore *store, const CorrinDayEntries *seen, char **words,
                                  GError **error);

G_END_DECLS
