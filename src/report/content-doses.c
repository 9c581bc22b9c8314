/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content-private.h"

#include "injections.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* One that is known to its month counts where the month lies partly in the period. */
static gboolean
is_of_period (const CorrinDose *dose, CorrinPeriod period)
{
  return dose->day <= period.to && corrin_dose_latest_day (dose) >= period.from;
}

static char *
printed_of (const CorrinDose *dose)
{
  const char *const texts[] = { dose->product, dose->batch, dose->expiry };
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *plain = corrin_plain_text (texts[i]);

      if (plain != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", plain);
    }
  return g_string_free (all, FALSE);
}

static char *
remark_of (const CorrinDose *dose)
{
  gboolean is_skipped = dose->status == CORRIN_DOSE_SKIPPED;
  g_autofree char *reason = corrin_plain_text (is_skipped ? dose->skipped_reason : dose->off_plan_reason);

  if (is_skipped && reason != NULL)
    /* Translators: %s is why a dose was skipped. */
    return g_strdup_printf (_ ("Skipped: %s"), reason);
  /* Translators: a dose was not given. */
  return is_skipped ? g_strdup (_ ("Skipped")) : g_steal_pointer (&reason);
}

static void
add_dose (CorrinPart *part, const CorrinDose *dose)
{
  char *cells[] = {
    corrin_phrase_dose_day_short (dose),
    corrin_phrase_drug (dose->substance, dose->substance_other, dose->micrograms),
    corrin_report_where_given (dose),
    printed_of (dose),
    corrin_plain_text (dose->given_by),
    remark_of (dose),
  };

  corrin_part_add_row (part, cells);
}

/**
 * corrin_all_doses_part_new:
 * @source: the records
 *
 * Appendix: every dose of the period, by whatever route, given and skipped.
 *
 * Returns: (transfer full): the table
 */
CorrinPart *
corrin_all_doses_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_ALL_DOSES);
  const GPtrArray *doses = source->evidence->doses;

  corrin_part_add_column (part, _ ("Day"), 13);
  /* Translators: the title of a column: substance and amount. */
  corrin_part_add_column (part, _ ("What"), 20);
  corrin_part_add_column (part, _ ("How and where"), 20);
  /* Translators: the title of a column: what is printed on the pack. */
  corrin_part_add_column (part, _ ("Product, batch, expiry"), 19);
  corrin_part_add_column (part, _ ("Given by"), 10);
  /* Translators: the title of a column: why a dose was skipped, or given on another day than planned. */
  corrin_part_add_column (part, _ ("Reason"), 20);
  for (guint i = 0; i < doses->len; i++)
    if (is_of_period (g_ptr_array_index (doses, i), source->summary->period))
      add_dose (part, g_ptr_array_index (doses, i));
  corrin_part_count (part, part->rows->len, part->rows->len);
  return part;
}
