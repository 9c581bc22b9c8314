/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file or a folder forbids does not bind root, who may run the tests. */

void rights_without (const char *folder, void (*check) (const char *path), const char *path);

G_END_DECLS
