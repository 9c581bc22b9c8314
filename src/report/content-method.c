/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include <glib/gi18n-lib.h>

static gboolean
has_four_weeks (const CorrinSummary *summary)
{
  for (guint i = 0; i < summary->symptoms->len; i++)
    if (((const CorrinSymptomSummary *) g_ptr_array_index (summary->symptoms, i))->has_four_weeks)
      return TRUE;
  return FALSE;
}

/**
 * corrin_method_part_new:
 * @source: the records
 * @has_profile: whether the days since the injection are drawn
 *
 * Block 12: how the numbers were made and what was left out.
 *
 * Returns: (transfer full): the sentences
 */
CorrinPart *
corrin_method_part_new (const CorrinReportSource *source, gboolean has_profile)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_METHOD);
  const char *four_weeks =
      _ ("The first and last four weeks are 28 days each, from the first and up to the last "
         "rated day of a symptom.");

  corrin_part_add_note (
      part,
      g_strjoin (
          " ",
          _ ("Scores are the patient’s own, from 0 to 10; higher is always worse. A day without a rating "
             "stays empty and never counts as 0, one with several counts with their median. Medians, lowest "
             "and "
             "highest run over such days; weeks begin on Monday."),
          has_four_weeks (source->summary) ? four_weeks : NULL, NULL));
  if (has_profile)
    /* Translators: 25 %%, 70 %% and so on are written with one percent sign. */
    corrin_part_add_note (part, g_strdup_printf (_ ("Days since the injection come from cycles of the "
                                                    "maintenance phase between two injections of the same "
                                                    "substance and amount, of a length within 25 %% of their "
                                                    "median, with 70 %% of the days rated. Line: "
                                                    "median; bands: 25 to 75 %% and 10 to 90 %% of the days, "
                                                    "where there are enough; thin lines: single "
                                                    "cycles.")));
  corrin_part_add_note (
      part,
      g_strjoin (
          " ",
          _ ("Ratings that were typed late are counted. Ratings by carers, archived symptoms and doses that "
             "are no injections are not in the numbers."),
          source->known->with_private ? _ ("Private entries are included.")
                                      : _ ("Private entries are left out."),
          _ ("This describes this record only. What else changed at the same time is not known to it."),
          NULL));
  return part;
}
