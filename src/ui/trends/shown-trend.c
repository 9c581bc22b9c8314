/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-trend.h"

#include "catalog.h"
#include "clock.h"
#include "cycles.h"
#include "summary.h"
#include "trend.h"

#include <glib/gi18n-lib.h>

static void
clear_choice (gpointer data)
{
  g_free (((CorrinTrendChoice *) data)->name);
}

static gboolean
is_chosen (const GArray *chosen, const CorrinTrendKey *key)
{
  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    {
      const CorrinTrendKey *other = &g_array_index (chosen, CorrinTrendKey, i);

      if (other->symptom == key->symptom && other->observer == key->observer)
        return TRUE;
    }
  return FALSE;
}

static const CorrinSymptomEvidence *
symptom_at (const CorrinEvidence *evidence, guint index)
{
  return g_ptr_array_index (evidence->symptoms, index);
}

static void
add_choice (GArray *choices, const CorrinSymptom *symptom, gint64 observer)
{
  CorrinTrendChoice choice = { .key = { symptom->record.id, observer },
                               .name = g_strdup (corrin_symptom_display (symptom)) };

  g_array_append_val (choices, choice);
}

/* What a carer rated is named after both, and stands beside what the person rated. */
static void
take_observed (CorrinEvidence *evidence, CorrinObserverEvidence *observer, GArray *choices)
{
  while (observer->symptoms->len > 0)
    {
      CorrinSymptomEvidence *seen = g_ptr_array_steal_index (observer->symptoms, 0);
      CorrinSymptom *symptom = seen->symptom;
      char *name;

      /* Translators: a symptom as a carer rated it: its name, the name of the carer. */
      name = g_strdup_printf (_ ("%1$s, as %2$s saw it"), corrin_symptom_display (symptom),
                              observer->carer->name);
      g_free (symptom->name);
      symptom->name = name;
      add_choice (choices, symptom, observer->carer->record.id);
      g_ptr_array_add (evidence->symptoms, seen);
    }
}

/* All series, and which of them are shown: the chosen ones; if none of those has ratings here, or nothing was
 * chosen, the first ones of the person, or of whoever rated instead. */
static GArray *
make_choices (CorrinEvidence *evidence, const GArray *chosen)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (CorrinTrendChoice));
  guint n_own = evidence->symptoms->len, n_shown = 0;

  g_array_set_clear_func (choices, clear_choice);
  for (guint i = 0; i < n_own; i++)
    add_choice (choices, symptom_at (evidence, i)->symptom, 0);
  for (guint i = 0; i < evidence->observers->len; i++)
    take_observed (evidence, g_ptr_array_index (evidence->observers, i), choices);
  for (guint i = 0; i < choices->len; i++)
    {
      CorrinTrendChoice *choice = &g_array_index (choices, CorrinTrendChoice, i);

      choice->is_shown = n_shown < CORRIN_CHART_SERIES_MAX && is_chosen (chosen, &choice->key);
      n_shown += choice->is_shown;
    }
  for (guint i = 0; n_shown == 0 && i < MIN (n_own > 0 ? n_own : choices->len, CORRIN_CHART_TREND_SERIES);
       i++)
    g_array_index (choices, CorrinTrendChoice, i).is_shown = TRUE;
  return choices;
}

static void
drop_hidden (CorrinEvidence *evidence, const GArray *choices)
{
  for (guint i = choices->len; i > 0; i--)
    if (!g_array_index (choices, CorrinTrendChoice, i - 1).is_shown)
      g_ptr_array_remove_index (evidence->symptoms, i - 1);
}

static CorrinDay
first_rated (const CorrinEvidence *evidence)
{
  CorrinDay first = CORRIN_DAY_NONE;

  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      CorrinDay day = g_array_index (symptom_at (evidence, i)->points, CorrinPoint, 0).day;

      if (first == CORRIN_DAY_NONE || day < first)
        first = day;
    }
  return first;
}

/* Days that follow each other are joined, and so are medians of four days of a week. */
static gboolean
has_line (const GArray *points)
{
  const guint most = points->len;

  for (guint i = 1; i < most; i++)
    {
      CorrinDay day = g_array_index (points, CorrinPoint, i).day;
      CorrinDay before = g_array_index (points, CorrinPoint, i - 1).day;

      if (day == before + 1)
        return TRUE;
      if (i >= 3 && day - g_array_index (points, CorrinPoint, i - 3).day < 7)
        return TRUE;
    }
  return FALSE;
}

static gboolean
joins_dots (const CorrinEvidence *evidence)
{
  for (guint i = 0; i < evidence->symptoms->len; i++)
    if (has_line (symptom_at (evidence, i)->points))
      return TRUE;
  return FALSE;
}

/* The first one found ends the search. */
static gboolean
note_rating (const CorrinRecord *record, gpointer data)
{
  (void) record;
  *(gboolean *) data = TRUE;
  return FALSE;
}

/* Which of two times between injections came first. */
static void
order_intervals (CorrinTrendsFacts *facts, const GPtrArray *injections, CorrinPeriod period)
{
  for (guint i = 0; i < injections->len; i++)
    {
      CorrinIntervals first;

      period.to = ((const CorrinDose *) injections->pdata[i])->day;
      first = corrin_intervals (injections, period);
      if (first.n != 1)
        continue;
      facts->intervals[0] = first.shortest;
      facts->intervals[1] = facts->shortest + facts->longest - first.shortest;
      return;
    }
}

static void
count_injections (CorrinTrendsFacts *facts, const CorrinEvidence *evidence)
{
  const CorrinPeriod ever = { corrin_day_new (1, 1, 1), facts->today };
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  CorrinIntervals intervals = corrin_intervals (injections, ever);
  const CorrinDose *last = injections->len > 0 ? injections->pdata[injections->len - 1] : NULL;

  facts->n_injections = injections->len;
  facts->last_injection = last != NULL && corrin_dose_day_is_known (last) ? last->day : CORRIN_DAY_NONE;
  facts->n_intervals = intervals.n;
  facts->shortest = intervals.shortest;
  facts->longest = intervals.longest;
  if (intervals.n == 2)
    order_intervals (facts, injections, ever);
}

static gboolean
find_facts (CorrinShownTrend *trend, CorrinStore *store, CorrinTrendRange range, GError **error)
{
  const CorrinEvidence *evidence = trend->evidence;
  gboolean has_start = evidence->from != CORRIN_DAY_NONE;
  CorrinQuery before = { evidence->person->record.id, CORRIN_DAY_NONE,
                         has_start ? evidence->from - 1 : CORRIN_DAY_NONE };
  CorrinTrendsFacts *facts = &trend->facts;

  facts->today = evidence->today;
  facts->range = range;
  facts->has_ratings = evidence->symptoms->len > 0;
  facts->has_line = joins_dots (evidence);
  facts->first_rated = first_rated (evidence);
  count_injections (facts, evidence);
  return evidence->from == CORRIN_DAY_NONE
         || corrin_store_each (store, &corrin_rating_kind, &before, note_rating, &facts->has_earlier, error);
}

/**
 * corrin_shown_trend_is_young:
 * @store: a journal
 * @person: whose
 * @is_young: (out): whether nothing was rated before the last four weeks
 * @error: (out) (optional): what the store says
 *
 * Returns: whether it could be read
 */
gboolean
corrin_shown_trend_is_young (CorrinStore *store, gint64 person, gboolean *is_young, GError **error)
{
  const CorrinPeriod weeks = corrin_trend_range_period (CORRIN_TREND_FOUR_WEEKS, corrin_clock_today ());
  const CorrinQuery before = { person, CORRIN_DAY_NONE, weeks.from - 1 };
  gboolean has_earlier = FALSE;

  if (!corrin_store_each (store, &corrin_rating_kind, &before, note_rating, &has_earlier, error))
    return FALSE;
  *is_young = !has_earlier;
  return TRUE;
}

static void
clear (gpointer data)
{
  CorrinShownTrend *trend = data;

  g_clear_pointer (&trend->choices, g_array_unref);
  g_clear_pointer (&trend->spec, corrin_chart_spec_free);
  g_clear_pointer (&trend->evidence, corrin_evidence_free);
}

/**
 * corrin_shown_trend_read:
 * @store: a journal
 * @person: whose
 * @range: how much time
 * @chosen: (nullable) (element-type CorrinTrendKey): the series to show, or %NULL for the first ones
 * @error: (out) (optional): what the store says
 *
 * Reads what the page shows, and no rating outside of the range.
 *
 * Returns: (transfer full) (nullable): what is shown; free with corrin_shown_trend_unref()
 */
CorrinShownTrend *
corrin_shown_trend_read (CorrinStore *store, gint64 person, CorrinTrendRange range, const GArray *chosen,
                         GError **error)
{
  const CorrinEvidenceFlags flags =
      CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_NOTES | CORRIN_EVIDENCE_OBSERVED;
  CorrinPeriod asked = corrin_trend_range_period (range, corrin_clock_today ());
  g_autoptr (CorrinShownTrend) trend = g_atomic_rc_box_new0 (CorrinShownTrend);
  CorrinPeriod period;
  gboolean is_own;

  if (range == CORRIN_TREND_ALL)
    asked.to = CORRIN_DAY_NONE;
  trend->evidence = corrin_evidence_read (store, person, asked.from, asked.to, flags, error);
  if (trend->evidence == NULL)
    return NULL;
  is_own = trend->evidence->symptoms->len > 0;
  period = corrin_summary_period (trend->evidence, asked.from, asked.to);
  trend->choices = make_choices (trend->evidence, chosen);
  if (!is_own)
    period = corrin_summary_period (trend->evidence, asked.from, asked.to);
  if (!find_facts (trend, store, range, error))
    return NULL;
  drop_hidden (trend->evidence, trend->choices);
  trend->spec = corrin_chart_trend_new (trend->evidence, period, CORRIN_CHART_SERIES_MAX);
  return g_steal_pointer (&trend);
}

/**
 * corrin_shown_trend_ref:
 * @trend: what is shown
 *
 * Returns: (transfer full): @trend
 */
CorrinShownTrend *
corrin_shown_trend_ref (CorrinShownTrend *trend)
{
  return g_atomic_rc_box_acquire (trend);
}

/**
 * corrin_shown_trend_unref:
 * @trend: (transfer full) (nullable): what is shown
 */
void
corrin_shown_trend_unref (CorrinShownTrend *trend)
{
  if (trend != NULL)
    g_atomic_rc_box_release_full (trend, clear);
}
