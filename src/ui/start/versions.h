/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *corrin_versions_describe (const char *renderer);

G_END_DECLS
