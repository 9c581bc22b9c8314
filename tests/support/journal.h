/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "support.h"

G_BEGIN_DECLS

/* A journal of one person for tests, in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
  CorrinStore *store;
  gint64 person;
  gint64 fatigue; /* the wording of each symptom */
  gint64 tingling;
} TestJournal;

TestJournal *test_journal_new (void);
void test_journal_free (TestJournal *journal);
void test_journal_reopen (TestJournal *journal, CorrinStoreMode mode);

CorrinRating *test_rating (TestJournal *journal, gint64 version, const char *day, double value);
CorrinDose *test_dose (TestJournal *journal, const char *day);
gint64 test_add (TestJournal *journal, gpointer record);
guint test_count (TestJournal *journal, const CorrinKind *kind);
char *test_checksum (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestJournal, test_journal_free)

G_END_DECLS
