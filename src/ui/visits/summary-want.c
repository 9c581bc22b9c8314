/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-want.h"

/**
 * corrin_summary_want_new:
 * @purpose: what a summary is wanted for
 * @path: (nullable): where it is to be saved
 *
 * Returns: (transfer full): what is wanted
 */
CorrinSummaryWant *
corrin_summary_want_new (CorrinSummaryPurpose purpose, const char *path)
{
  CorrinSummaryWant *want = g_new (CorrinSummaryWant, 1);

  *want = (CorrinSummaryWant){ purpose, g_strdup (path) };
  return want;
}

/**
 * corrin_summary_want_equal:
 * @a: what is wanted
 * @b: (nullable): likewise, if anything
 *
 * Returns: whether that is the same
 */
gboolean
corrin_summary_want_equal (const CorrinSummaryWant *a, const CorrinSummaryWant *b)
{
  return b != NULL && a->purpose == b->purpose && g_strcmp0 (a->path, b->path) == 0;
}

/**
 * corrin_summary_want_free:
 * @want: (nullable) (transfer full): what is wanted no more
 */
void
corrin_summary_want_free (CorrinSummaryWant *want)
{
  if (want == NULL)
    return;
  g_free (want->path);
  g_free (want);
}
