/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

CorrinDay corrin_checked_mark_read (const char *path);
void corrin_checked_mark_write (const char *path, CorrinDay day);

G_END_DECLS
