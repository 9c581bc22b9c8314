/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that fails when it is told to: it stands between SQLite and the real one. */

void faulty_disk_install (void);
void faulty_disk_fail_at (guint operation, int result, gboolean for_good);
void faulty_disk_kill_at (guint operation);
void faulty_disk_mend (void);
gboolean faulty_disk_has_failed (void);

G_END_DECLS
