/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text-search.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* How a statement asks a search, which is bound to it as a pointer. */

int corrin_search_functions_add (sqlite3 *handle);
void corrin_search_bind (sqlite3_stmt *statement, int index, const CorrinSearch *search);

G_END_DECLS
