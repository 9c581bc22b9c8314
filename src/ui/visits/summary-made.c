/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-made.h"

/**
 * corrin_summary_made_new:
 * @store: a journal
 * @wish: which summary
 * @cancellable: (nullable): stops between reading and making
 * @error: return location for any of the errors of reading, or that it was cancelled
 *
 * Returns: (transfer full) (nullable): the summary
 */
CorrinSummaryMade *
corrin_summary_made_new (CorrinStore *store, const CorrinSummaryWish *wish, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (CorrinReportSource) source =
      corrin_report_source_read (store, wish->person, wish->period, wish->options.with_private, error);
  CorrinSummaryMade *made;

  if (source == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  made = g_new0 (CorrinSummaryMade, 1);
  g_atomic_ref_count_init (&made->references);
  made->wish = *wish;
  made->report = corrin_report_new (source, &wish->options);
  return made;
}

/**
 * corrin_summary_made_ref:
 * @made: a summary
 *
 * Returns: (transfer full): @made
 */
CorrinSummaryMade *
corrin_summary_made_ref (CorrinSummaryMade *made)
{
  g_atomic_ref_count_inc (&made->references);
  return made;
}

/**
 * corrin_summary_made_unref:
 * @made: (transfer full): a summary
 */
void
corrin_summary_made_unref (CorrinSummaryMade *made)
{
  if (!g_atomic_ref_count_dec (&made->references))
    return;
  corrin_report_free (made->report);
  g_free (made->path);
  g_clear_error (&made->unsaved);
  g_free (made);
}
