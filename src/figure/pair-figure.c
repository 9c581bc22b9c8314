/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"
#include "pair-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
free_pairs (CorrinFigure *figure)
{
  CorrinPairFigure *pairs = (CorrinPairFigure *) figure;

  g_free (pairs->name);
  corrin_before_after_free (pairs->result);
  g_array_unref (pairs->shown);
}

const CorrinAround *
corrin_pair_figure_at (const CorrinPairFigure *pairs, guint shown)
{
  return &g_array_index (pairs->result->around, CorrinAround, g_array_index (pairs->shown, guint, shown));
}

/* One pair is not taken together with itself, and changes that differ from each other are not either. */
gboolean
corrin_pair_figure_has_pooled (const CorrinPairFigure *pairs)
{
  return pairs->pairs == CORRIN_PAIRS_DOSES && pairs->result->n_by_use[CORRIN_AROUND_USED] > 1;
}

/* Whether any change of the plan is followed by a second window. */
gboolean
corrin_pair_figure_has_later (const CorrinPairFigure *pairs)
{
  for (guint i = 0; i < pairs->shown->len; i++)
    if (corrin_pair_figure_at (pairs, i)->later.n_possible > 0)
      return TRUE;
  return FALSE;
}

/* A pair, or the one side of it that is rated enough. Windows in which another injection lies are not shown. */
static gboolean
is_shown (const CorrinAround *around)
{
  if (around->use == CORRIN_AROUND_DAY_UNKNOWN || around->use == CORRIN_AROUND_OTHER_NEAR)
    return FALSE;
  return !isnan (around->before.median) || !isnan (around->after.median);
}

static gboolean
has_no_pairs (const CorrinFigure *figure)
{
  return ((const CorrinPairFigure *) figure)->shown->len == 0;
}

static const CorrinFigureClass pair_class = {
  .free = free_pairs,
  .words = corrin_pair_figure_words,
  .notes = corrin_pair_figure_notes,
  .readout = corrin_pair_figure_readout,
  .fill = corrin_pair_figure_fill,
  .height = corrin_pair_figure_height,
  .least = corrin_pair_figure_least,
  .compose = corrin_pair_figure_compose,
  .is_empty = has_no_pairs,
};

static char *
title_of (const CorrinPairFigure *pairs)
{
  if (pairs->pairs == CORRIN_PAIRS_PLAN)
    /* Translators: the title of a chart; %s is a symptom. */
    return g_strdup_printf (_ ("%s before and after changes of the plan"), pairs->name);
  /* Translators: the title of a chart; %s is a symptom. */
  return g_strdup_printf (_ ("%s before and after injections"), pairs->name);
}

static char *
subtitle_of (const CorrinPairFigure *pairs)
{
  guint used = pairs->result->n_by_use[CORRIN_AROUND_USED], n = pairs->result->around->len;
  g_autofree char *period = corrin_figure_period (pairs->result->period);

  if (pairs->pairs == CORRIN_PAIRS_PLAN)
    return g_strdup_printf (
        /* Translators: how many changes of the plan have enough rated days, of how many, then the first and last day
         * of the period. */
        ngettext ("%1$u of %2$u change has enough rated days before and after it. %3$s.",
                  "%1$u of %2$u changes have enough rated days before and after them. %3$s.", n),
        used, n, period);
  return g_strdup_printf (
      /* Translators: how many injections have enough rated days, of how many, then the first and last day of the
       * period. */
      ngettext ("%1$u of %2$u injection has enough rated days before and after it. %3$s.",
                "%1$u of %2$u injections have enough rated days before and after them. %3$s.", n),
      used, n, period);
}

static void
look (CorrinPairFigure *pairs, const CorrinEvidence *evidence, CorrinDayValues days, CorrinPeriod period,
      CorrinWindowDays window)
{
  if (pairs->pairs == CORRIN_PAIRS_PLAN)
    pairs->result = corrin_before_after_plan_new (days, evidence->plan, period, window);
  else
    {
      pairs->result = corrin_before_after_doses_new (days, evidence->doses, period, window);
      pairs->shift = corrin_shift (pairs->result, days);
    }
  pairs->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < pairs->result->around->len; i++)
    if (is_shown (&g_array_index (pairs->result->around, CorrinAround, i)))
      g_array_append_val (pairs->shown, i);
}

/**
 * corrin_pair_figure_new:
 * @evidence: the records, which must outlive the figure
 * @symptom: (nullable): the symptom, or %NULL when none is rated
 * @period: the days
 * @pairs: around injections, or changes of the plan
 * @window: how many days on each side
 *
 * The median of the days before and of the days after, each injection beside the next, and all of them together.
 *
 * Returns: (transfer full): the figure
 */
CorrinFigure *
corrin_pair_figure_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                        CorrinPeriod period, CorrinPairs pairs, CorrinWindowDays window)
{
  CorrinPairFigure *self = g_new0 (CorrinPairFigure, 1);
  CorrinPoints points = corrin_figure_points (symptom);
  g_autoptr (GArray) days = NULL;

  days = corrin_day_values_new (points);
  self->name = g_strdup (symptom != NULL ? corrin_symptom_display (symptom->symptom) : _ ("Ratings"));
  self->pairs = pairs;
  self->n_looks = MAX (1, evidence->symptoms->len);
  look (self, evidence, corrin_day_values_view (days), period, window);
  corrin_figure_init (&self->figure, &pair_class, title_of (self), subtitle_of (self));
  return &self->figure;
}
