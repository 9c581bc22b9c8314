/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal.h"

G_BEGIN_DECLS

/* A journal as an earlier schema kept it, and what stands in a file whatever its schema. */

TestJournal *old_journal_new (void);
void old_journal_run (const char *path, const char *sql);
void old_journal_make (const char *path);
char *old_journal_kept_name (TestJournal *journal);
gint64 old_journal_number (const char *path, const char *sql);
char *old_journal_dump (const char *path, const char *as);

G_END_DECLS
