/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "catalog.h"
#include "cycle-figure.h"
#include "phrases.h"
#include "profile.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* From the first day of the record: a period between two visits seldom holds enough cycles. */
static CorrinPeriod
whole_record (const CorrinReportSource *source)
{
  return corrin_summary_period (source->known->evidence, CORRIN_DAY_NONE, source->summary->period.to);
}

static char *
missing (const CorrinProfile *profile)
{
  guint n = profile->n_by_use[CORRIN_CYCLE_USED];

  return g_strdup_printf (
      /* Translators: a cycle is the time from one injection to the next; how many there are, how many it takes. */
      ngettext ("%1$u of %2$u cycle so far. Needed are complete cycles of one substance and amount and of a "
                "similar "
                "length, with 70 %% of their days rated.",
                "%1$u of %2$u cycles so far. Needed are complete cycles of one substance and amount and of a "
                "similar "
                "length, with 70 %% of their days rated.",
                CORRIN_PROFILE_MIN_CYCLES),
      n, CORRIN_PROFILE_MIN_CYCLES);
}

/* The notes of the picture need more room than page 1 has. */
static char *
remark_of (const CorrinProfile *profile, const CorrinSymptomEvidence *symptom)
{
  g_autofree char *name = corrin_plain_text (corrin_symptom_display (symptom->symptom));
  g_autofree char *days = corrin_phrase_period_short (profile->period);
  g_autofree char *used = NULL;
  guint n_other = profile->lines->len - profile->n_by_use[CORRIN_CYCLE_USED];
  guint n_days = 0;

  for (guint i = 0; i < profile->bins->len; i++)
    n_days += g_array_index (profile->bins, CorrinProfileBin, i).n_values;
  used = g_strdup_printf (
      /* Translators: a symptom, how many cycles from one injection to the next, how many rated days they have, and a
       * period. */
      ngettext ("%1$s: %2$u cycle, %3$u days rated, %4$s", "%1$s: %2$u cycles, %3$u days rated, %4$s",
                profile->n_by_use[CORRIN_CYCLE_USED]),
      name, profile->n_by_use[CORRIN_CYCLE_USED], n_days, days);
  if (n_other == 0)
    return g_steal_pointer (&used);
  /* Translators: %1$s is a text about cycles that are shown, %2$u how many others there are. */
  return g_strdup_printf (ngettext ("%1$s; %2$u other left out", "%1$s; %2$u others left out", n_other), used,
                          n_other);
}

/* Before the profile there are the lines of single cycles, if any day after an injection is rated. */
static void
add_beginning (CorrinPart *part, CorrinFigure *figure, const CorrinSymptomEvidence *symptom)
{
  corrin_part_add_note (part, missing (corrin_cycle_figure_profile (figure)));
  if (corrin_figure_is_empty (figure))
    {
      corrin_figure_free (figure);
      return;
    }
  part->remark = corrin_plain_text (corrin_symptom_display (symptom->symptom));
  corrin_part_add_figure (part, figure);
}

/**
 * corrin_cycles_part_new:
 * @source: the records
 *
 * Block 6: the first symptom by the days since the injection, over all cycles up to the end of the period.
 *
 * Returns: (transfer full): the profile, or the single cycles and the sentence with what is missing
 */
CorrinPart *
corrin_cycles_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_CYCLES);
  const CorrinSymptomEvidence *symptom = corrin_report_source_first_symptom (source);
  CorrinFigure *figure;

  if (symptom == NULL)
    {
      corrin_part_add_note (part, g_strdup (_ ("The patient rated no symptom in this period.")));
      return part;
    }
  figure = corrin_cycle_figure_new (source->known->evidence, symptom, whole_record (source),
                                    CORRIN_ALIGNMENT_SINCE);
  corrin_figure_hide_words (figure);
  if (corrin_cycle_figure_profile (figure)->is_ready)
    {
      part->remark = remark_of (corrin_cycle_figure_profile (figure), symptom);
      corrin_part_add_figure (part, figure);
    }
  else
    add_beginning (part, figure, symptom);
  return part;
}

/**
 * corrin_cycles_part_find:
 * @parts: (element-type CorrinPart): the parts of a report
 *
 * Returns: (nullable): block 6, or %NULL where it is not chosen
 */
const CorrinPart *
corrin_cycles_part_find (const GPtrArray *parts)
{
  const CorrinPart *first = parts->len > 0 ? g_ptr_array_index (parts, 0) : NULL;

  return first != NULL && first->section == CORRIN_REPORT_CYCLES ? first : NULL;
}

/**
 * corrin_cycles_part_has_profile:
 * @part: block 6
 *
 * Returns: whether it has a profile; before there is one, its picture is of single cycles and can be left out
 */
gboolean
corrin_cycles_part_has_profile (const CorrinPart *part)
{
  const CorrinPartFigure *one = part->figures->len > 0 ? g_ptr_array_index (part->figures, 0) : NULL;

  return one != NULL && corrin_cycle_figure_profile (one->figure)->is_ready;
}
