/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "errors.h"
#include "import.h"
#include "journal.h"

G_BEGIN_DECLS

/* A journal, and what came of the last import into it. The clock stands at 30 June 2026, noon, in Berlin. */
typedef struct
{
  TestJournal *journal;
  char *file;
  CorrinImportOptions options;
  CorrinImportResult *result;
  GError *error;
  gboolean done;
} ImportCase;

ImportCase *import_case_new (void);
void import_case_free (ImportCase *self);

void import_bytes (ImportCase *self, const char *bytes, gssize length);
void import_text (ImportCase *self, const char *text);
void assert_counts (ImportCase *self, guint n_new, guint n_known, guint n_skipped, guint n_empty);
void assert_skip (ImportCase *self, guint index, guint row, const char *column, const char *part_of_reason);
void assert_refused (ImportCase *self, CorrinError code, const char *part_of_message);
void assert_ratings (ImportCase *self, const char *expected);
void assert_doses (ImportCase *self, const char *expected);
void assert_ignored (ImportCase *self, const char *expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportCase, import_case_free)

G_END_DECLS
