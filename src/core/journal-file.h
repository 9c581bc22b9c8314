/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The journal as a file among others: where it may stand, who may write it, how a new one comes to be. */

char *corrin_journal_file_resolve (const char *path, GError **error);
gboolean corrin_journal_file_check (const char *path, GError **error);
gboolean corrin_journal_file_make_folder (const char *path, GError **error);
char *corrin_journal_file_begin (const char *path, GError **error);
gboolean corrin_journal_file_finish (const char *temporary, const char *path, GError **error);
void corrin_journal_file_discard (const char *temporary);
void corrin_journal_file_discard_abandoned (const char *path);
void corrin_journal_file_remove_folder (const char *folder);
gboolean corrin_journal_file_lock (const char *path, guint patience, GError **error);
void corrin_journal_file_unlock (const char *path);

G_END_DECLS
