/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cycle-figure.h"

#include "catalog.h"
#include "cycle-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
free_cycles (CorrinFigure *figure)
{
  CorrinCycleFigure *cycles = (CorrinCycleFigure *) figure;

  g_free (cycles->name);
  corrin_profile_free (cycles->profile);
  g_array_unref (cycles->drawn);
}

const CorrinProfileLine *
corrin_cycle_figure_line (const CorrinCycleFigure *cycles, guint drawn)
{
  return &g_array_index (cycles->profile->lines, CorrinProfileLine,
                         g_array_index (cycles->drawn, guint, drawn));
}

const CorrinProfileValue *
corrin_cycle_figure_value (const CorrinCycleFigure *cycles, guint index)
{
  return &g_array_index (cycles->profile->values, CorrinProfileValue, index);
}

/* Below the profile stand the cycles that it is made of; before it, each cycle of the same treatment. */
static gboolean
is_drawn (const CorrinProfile *profile, const CorrinProfileLine *line)
{
  if (line->n_values == 0)
    return FALSE;
  if (profile->is_ready)
    return line->use == CORRIN_CYCLE_USED;
  return line->use != CORRIN_CYCLE_NOT_MAINTENANCE && line->use != CORRIN_CYCLE_OTHER_TREATMENT;
}

static void
choose_lines (CorrinCycleFigure *cycles)
{
  const CorrinProfile *profile = cycles->profile;

  cycles->drawn = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < profile->lines->len; i++)
    if (is_drawn (profile, &g_array_index (profile->lines, CorrinProfileLine, i)))
      g_array_append_val (cycles->drawn, i);
  /* In the first weeks there are no others yet. */
  for (guint i = 0; cycles->drawn->len == 0 && i < profile->lines->len; i++)
    {
      guint last = profile->lines->len - 1 - i;

      if (g_array_index (profile->lines, CorrinProfileLine, last).n_values > 0)
        g_array_append_val (cycles->drawn, last);
    }
}

static gboolean
has_no_lines (const CorrinFigure *figure)
{
  return ((const CorrinCycleFigure *) figure)->drawn->len == 0;
}

static const CorrinFigureClass cycle_class = {
  .free = free_cycles,
  .words = corrin_cycle_figure_words,
  .notes = corrin_cycle_figure_notes,
  .readout = corrin_cycle_figure_readout,
  .fill = corrin_cycle_figure_fill,
  .height = corrin_cycle_figure_height,
  .least = corrin_cycle_figure_least,
  .compose = corrin_cycle_figure_compose,
  .is_empty = has_no_lines,
};

static char *
title_of (const CorrinCycleFigure *cycles)
{
  if (cycles->profile->alignment == CORRIN_ALIGNMENT_BEFORE)
    /* Translators: the title of a chart; %s is a symptom. */
    return g_strdup_printf (_ ("%s before the next injection"), cycles->name);
  /* Translators: the title of a chart; %s is a symptom. */
  return g_strdup_printf (_ ("%s since injection"), cycles->name);
}

static char *
subtitle_of (const CorrinCycleFigure *cycles)
{
  const CorrinProfile *profile = cycles->profile;
  guint n_used = profile->n_by_use[CORRIN_CYCLE_USED], n_days = 0;
  g_autofree char *dose = profile->treatment != NULL ? corrin_figure_dose (profile->treatment) : NULL;
  g_autofree char *period = corrin_figure_period (profile->period);

  for (guint i = 0; i < profile->bins->len; i++)
    n_days += g_array_index (profile->bins, CorrinProfileBin, i).n_values;
  if (profile->is_ready)
    return g_strdup_printf (
        /* Translators: how many cycles from one injection to the next, of which substance and amount, how many rated
         * days they have, then the first and last day of the period. */
        ngettext ("%1$u cycle of %2$s, %3$u days rated. %4$s.", "%1$u cycles of %2$s, %3$u days rated. %4$s.",
                  n_used),
        n_used, dose, n_days, period);
  return g_strdup_printf (
      /* Translators: how many cycles there are, of how many that a chart needs, then the first and last day of the
       * period. */
      ngettext ("%1$u of %2$u cycle with enough rated days so far. %3$s.",
                "%1$u of %2$u cycles with enough rated days so far. %3$s.", CORRIN_PROFILE_MIN_CYCLES),
      n_used, CORRIN_PROFILE_MIN_CYCLES, period);
}

/**
 * corrin_cycle_figure_new:
 * @evidence: the records, which must outlive the figure
 * @symptom: (nullable): the symptom, or %NULL when none is rated
 * @period: the days
 * @alignment: since the injection, or before the next one
 *
 * The days of a symptom laid on each other by the days since the injection: a line for each cycle, and above them
 * medians and bands as far as there are enough of them.
 *
 * Returns: (transfer full): the figure
 */
CorrinFigure *
corrin_cycle_figure_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                         CorrinPeriod period, CorrinAlignment alignment)
{
  CorrinCycleFigure *cycles = g_new0 (CorrinCycleFigure, 1);
  CorrinPoints points = corrin_figure_points (symptom);

  cycles->name = g_strdup (symptom != NULL ? corrin_symptom_display (symptom->symptom) : _ ("Ratings"));
  cycles->n_looks = MAX (1, evidence->symptoms->len);
  cycles->profile = corrin_profile_new (points, evidence->doses, evidence->plan, period, alignment);
  choose_lines (cycles);
  corrin_figure_init (&cycles->figure, &cycle_class, title_of (cycles), subtitle_of (cycles));
  return &cycles->figure;
}

/**
 * corrin_cycle_figure_profile:
 * @figure: a figure from corrin_cycle_figure_new()
 *
 * Returns: the numbers that it shows
 */
const CorrinProfile *
corrin_cycle_figure_profile (const CorrinFigure *figure)
{
  return ((const CorrinCycleFigure *) figure)->profile;
}
