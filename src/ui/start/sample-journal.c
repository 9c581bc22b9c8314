/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-journal.h"

gboolean
corrin_sample_journal_is (GFile *file)
{
  (void) file;
  return FALSE;
}

GFile *
corrin_sample_journal_make (GError **error)
{
  (void) error;
  return NULL;
}
