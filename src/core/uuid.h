/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "xxxxxxxx-xxxx-7xxx-yxxx-xxxxxxxxxxxx" and its end. */
#define CORRIN_UUID_SIZE 37

char *corrin_uuid_make (gint64 unix_seconds, char text[CORRIN_UUID_SIZE]);

G_END_DECLS
