/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-trend.h"

#include "catalog.h"
#include "cycles.h"
#include "day-values.h"
#include "spec-over.h"
#include "trend.h"

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

static CorrinPoints
points_in (const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  CorrinPoints points = { (const CorrinPoint *) (const void *) symptom->points->data, symptom->points->len };

  return corrin_points_between (points, period);
}

/* The series with a rating in the period; @symptoms gets their evidence. */
static GArray *
list_choices (const CorrinTrendSource *source, CorrinPeriod period, GPtrArray *symptoms)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (CorrinTrendChoice));

  g_array_set_clear_func (choices, clear_choice);
  for (guint i = 0; i < source->keys->len; i++)
    {
      const CorrinSymptomEvidence *symptom = symptom_at (source->evidence, i);
      CorrinTrendChoice choice = { .key = g_array_index (source->keys, CorrinTrendKey, i) };

      if (points_in (symptom, period).n_points == 0)
        continue;
      choice.name = g_strdup (corrin_symptom_display (symptom->symptom));
      g_array_append_val (choices, choice);
      g_ptr_array_add (symptoms, (gpointer) symptom);
    }
  return choices;
}

static guint
count_own (const GArray *choices)
{
  guint n = 0;

  while (n < choices->len && g_array_index (choices, CorrinTrendChoice, n).key.observer == 0)
    n++;
  return n;
}

static CorrinTrendChoice *
choice_at (const GArray *choices, guint index)
{
  return &g_array_index (choices, CorrinTrendChoice, index);
}

static guint
take_chosen (GArray *choices, const GArray *chosen)
{
  guint n_shown = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      CorrinTrendChoice *choice = choice_at (choices, i);

      choice->is_shown = n_shown < CORRIN_CHART_SERIES_MAX && is_chosen (chosen, &choice->key);
      n_shown += choice->is_shown;
    }
  return n_shown;
}

static gboolean
is_symptom_shown (const GArray *choices, guint n, gint64 symptom)
{
  for (guint i = 0; i < n; i++)
    if (choice_at (choices, i)->is_shown && choice_at (choices, i)->key.symptom == symptom)
      return TRUE;
  return FALSE;
}

/* What a carer saw stands beside what the person rated. */
static void
take_carers (GArray *choices, guint n_own, guint n_shown)
{
  for (guint i = n_own; i < choices->len && n_shown < CORRIN_CHART_SERIES_MAX; i++)
    {
      CorrinTrendChoice *choice = choice_at (choices, i);

      choice->is_shown = is_symptom_shown (choices, n_own, choice->key.symptom);
      n_shown += choice->is_shown;
    }
}

/* Which of them are shown: the chosen ones; if none of those has ratings here, or nothing was chosen, the first ones
 * of the person with what carers saw of them, or of whoever rated instead. */
static void
choose (GArray *choices, const GArray *chosen)
{
  guint n_own = count_own (choices);
  guint n_first = MIN (n_own > 0 ? n_own : choices->len, CORRIN_CHART_TREND_SERIES);

  if (take_chosen (choices, chosen) > 0)
    return;
  for (guint i = 0; i < n_first; i++)
    choice_at (choices, i)->is_shown = TRUE;
  if (n_own > 0)
    take_carers (choices, n_own, n_first);
}

static void
drop_hidden (GPtrArray *symptoms, const GArray *choices)
{
  for (guint i = choices->len; i > 0; i--)
    if (!g_array_index (choices, CorrinTrendChoice, i - 1).is_shown)
      g_ptr_array_remove_index (symptoms, i - 1);
}

static CorrinDay
first_rated (const CorrinEvidence *evidence, CorrinPeriod period)
{
  CorrinDay first = CORRIN_DAY_NONE;

  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      CorrinDay day = points_in (symptom_at (evidence, i), period).points[0].day;

      if (first == CORRIN_DAY_NONE || day < first)
        first = day;
    }
  return first;
}

/* Days that follow each other are joined, and so are medians of four days of a week. */
static gboolean
has_line (CorrinPoints points)
{
  for (gsize i = 1; i < points.n_points; i++)
    {
      CorrinDay day = points.points[i].day;

      if (day == points.points[i - 1].day + 1)
        return TRUE;
      if (i >= 3 && day - points.points[i - 3].day < 7)
        return TRUE;
    }
  return FALSE;
}

static gboolean
joins_dots (const CorrinEvidence *evidence, CorrinPeriod period)
{
  for (guint i = 0; i < evidence->symptoms->len; i++)
    if (has_line (points_in (symptom_at (evidence, i), period)))
      return TRUE;
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

static void
find_facts (CorrinShownTrend *trend, CorrinTrendRange range)
{
  const CorrinEvidence *evidence = trend->evidence;
  CorrinDay first = trend->source->first_rated;
  CorrinTrendsFacts *facts = &trend->facts;

  facts->today = evidence->today;
  facts->range = range;
  facts->has_ratings = evidence->symptoms->len > 0;
  facts->has_earlier = range != CORRIN_TREND_ALL && first != CORRIN_DAY_NONE && first < trend->period.from;
  facts->has_line = joins_dots (evidence, trend->period);
  facts->first_rated = first_rated (evidence, trend->period);
  count_injections (facts, evidence);
}

static void
clear (gpointer data)
{
  CorrinShownTrend *trend = data;

  g_clear_pointer (&trend->choices, g_array_unref);
  g_clear_pointer (&trend->spec, corrin_chart_spec_over_free);
  g_clear_pointer (&trend->whole, corrin_whole_chart_unref);
  g_clear_pointer (&trend->evidence->symptoms, g_ptr_array_unref);
  g_free (trend->evidence);
  corrin_trend_source_unref (trend->source);
}

/* Everything but the symptoms stays with the source. */
static CorrinEvidence *
borrow (const CorrinEvidence *evidence)
{
  CorrinEvidence *borrowed = g_memdup2 (evidence, sizeof *evidence);

  borrowed->symptoms = g_ptr_array_new ();
  return borrowed;
}

/**
 * corrin_shown_trend_new:
 * @source: what was read, at least of the days to show
 * @range: how much time
 * @period: its days; all of the journal goes from the first rating to the last one instead
 * @chosen: (nullable) (element-type CorrinTrendKey): the series to show, or %NULL for the first ones
 *
 * Returns: (transfer full): what is shown; free with corrin_shown_trend_unref()
 */
CorrinShownTrend *
corrin_shown_trend_new (CorrinTrendSource *source, CorrinTrendRange range, CorrinPeriod period,
                        const GArray *chosen)
{
  CorrinShownTrend *trend = g_atomic_rc_box_new0 (CorrinShownTrend);

  trend->source = corrin_trend_source_ref (source);
  trend->period = range == CORRIN_TREND_ALL ? source->rated : period;
  trend->evidence = borrow (source->evidence);
  trend->choices = list_choices (source, trend->period, trend->evidence->symptoms);
  choose (trend->choices, chosen);
  find_facts (trend, range);
  drop_hidden (trend->evidence->symptoms, trend->choices);
  trend->whole = corrin_trend_source_chart (source, trend->evidence, trend->period);
  trend->spec = corrin_chart_spec_over (trend->whole->spec, trend->period);
  return trend;
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
