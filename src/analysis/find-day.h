/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

gsize corrin_find_day (gconstpointer items, gsize n, gsize size, CorrinDay day);

G_END_DECLS
