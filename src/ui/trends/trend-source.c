/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-source.h"

#include "catalog.h"
#include "summary.h"
#include "trend.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A median of days before the range needs them. */
#define RUN_UP 14

static gboolean
take_day (const CorrinRecord *record, gpointer data)
{
  *(CorrinDay *) data = ((const CorrinRating *) record)->day;
  return FALSE;
}

/**
 * corrin_trend_source_find_first:
 * @store: a journal
 * @person: whose
 * @first: (out): the first day with a rating, or %CORRIN_DAY_NONE
 * @error: (out) (optional): what the store says
 *
 * Returns: whether it could be read
 */
gboolean
corrin_trend_source_find_first (CorrinStore *store, gint64 person, CorrinDay *first, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  *first = CORRIN_DAY_NONE;
  return corrin_store_each (store, &corrin_rating_kind, &always, take_day, first, error);
}

static void
add_key (CorrinTrendSource *source, const CorrinSymptomEvidence *symptom, gint64 observer)
{
  CorrinTrendKey key = { symptom->symptom->record.id, observer };

  g_array_append_val (source->keys, key);
}

/* What a carer rated is named after both, and stands beside what the person rated. */
static void
take_observed (CorrinTrendSource *source, CorrinObserverEvidence *observer)
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
      add_key (source, seen, observer->carer->record.id);
      g_ptr_array_add (source->evidence->symptoms, seen);
    }
}

static void
clear (gpointer data)
{
  CorrinTrendSource *source = data;

  g_clear_pointer (&source->whole, corrin_whole_chart_unref);
  g_clear_pointer (&source->evidence, corrin_evidence_free);
  g_clear_pointer (&source->keys, g_array_unref);
}

static void
arrange (CorrinTrendSource *source)
{
  CorrinEvidence *evidence = source->evidence;

  source->keys = g_array_new (FALSE, FALSE, sizeof (CorrinTrendKey));
  source->n_own = evidence->symptoms->len;
  for (guint i = 0; i < source->n_own; i++)
    add_key (source, evidence->symptoms->pdata[i], 0);
  for (guint i = 0; i < evidence->observers->len; i++)
    take_observed (source, evidence->observers->pdata[i]);
  source->rated = corrin_summary_period (evidence, CORRIN_DAY_NONE, CORRIN_DAY_NONE);
}

/**
 * corrin_trend_source_read:
 * @store: a journal
 * @person: whose
 * @from: the first day of a range up to today, or %CORRIN_DAY_NONE for the whole journal
 * @with_private: whether private entries are among them
 * @error: (out) (optional): what the store says
 *
 * Returns: (transfer full) (nullable): the records; free with corrin_trend_source_unref()
 */
CorrinTrendSource *
corrin_trend_source_read (CorrinStore *store, gint64 person, CorrinDay from, gboolean with_private,
                          GError **error)
{
  const CorrinEvidenceFlags flags = CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_NOTES | CORRIN_EVIDENCE_OBSERVED
                                    | CORRIN_EVIDENCE_LATE
                                    | (with_private ? CORRIN_EVIDENCE_PRIVATE : CORRIN_EVIDENCE_DEFAULT);
  g_autoptr (CorrinTrendSource) source = g_atomic_rc_box_new0 (CorrinTrendSource);

  source->from = from;
  if (!corrin_trend_source_find_first (store, person, &source->first_rated, error))
    return NULL;
  source->evidence =
      corrin_evidence_read (store, person, from != CORRIN_DAY_NONE ? from - RUN_UP : CORRIN_DAY_NONE,
                            CORRIN_DAY_NONE, flags, error);
  if (source->evidence == NULL)
    return NULL;
  arrange (source);
  return g_steal_pointer (&source);
}

/**
 * corrin_trend_source_count:
 * @source: what was read
 *
 * Returns: how many entries a chart can show
 */
guint
corrin_trend_source_count (const CorrinTrendSource *source)
{
  const CorrinEvidence *evidence = source->evidence;
  guint n = evidence->doses->len + evidence->plan->len + evidence->labs->len + evidence->notes->len
            + evidence->tags->len + evidence->reactions->len;

  for (guint i = 0; i < evidence->symptoms->len; i++)
    n += ((const CorrinSymptomEvidence *) g_ptr_array_index (evidence->symptoms, i))->points->len;
  return n;
}

/**
 * corrin_trend_source_covers:
 * @source: (nullable): what was read
 * @from: the first day of a range up to today or before, or %CORRIN_DAY_NONE for the whole journal
 *
 * Returns: whether all of it was read
 */
gboolean
corrin_trend_source_covers (const CorrinTrendSource *source, CorrinDay from)
{
  if (source == NULL)
    return FALSE;
  return source->from == CORRIN_DAY_NONE || (from != CORRIN_DAY_NONE && source->from <= from);
}

static gboolean
has_same_symptoms (const GPtrArray *a, const GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

/**
 * corrin_trend_source_chart:
 * @source: what was read
 * @evidence: the same with the chosen series only
 * @period: any days
 *
 * The medians of a long journal take longer than everything else, so that the last chart is kept.
 *
 * Returns: (transfer full): the chart of the series; free with corrin_whole_chart_unref()
 */
CorrinWholeChart *
corrin_trend_source_chart (CorrinTrendSource *source, const CorrinEvidence *evidence, CorrinPeriod period)
{
  CorrinWholeChart *whole = source->whole;

  if (whole != NULL && has_same_symptoms (whole->symptoms, evidence->symptoms))
    return g_atomic_rc_box_acquire (whole);
  whole = g_atomic_rc_box_new0 (CorrinWholeChart);
  whole->symptoms = g_ptr_array_copy (evidence->symptoms, NULL, NULL);
  whole->spec = corrin_chart_trend_new (evidence, period, CORRIN_CHART_SERIES_MAX);
  g_clear_pointer (&source->whole, corrin_whole_chart_unref);
  source->whole = g_atomic_rc_box_acquire (whole);
  return whole;
}

static void
clear_whole (gpointer data)
{
  CorrinWholeChart *whole = data;

  g_ptr_array_unref (whole->symptoms);
  corrin_chart_spec_free (whole->spec);
}

/**
 * corrin_whole_chart_unref:
 * @whole: (transfer full): a chart over all days
 */
void
corrin_whole_chart_unref (CorrinWholeChart *whole)
{
  g_atomic_rc_box_release_full (whole, clear_whole);
}

/**
 * corrin_trend_source_ref:
 * @source: what was read
 *
 * Returns: (transfer full): @source
 */
CorrinTrendSource *
corrin_trend_source_ref (CorrinTrendSource *source)
{
  return g_atomic_rc_box_acquire (source);
}

/**
 * corrin_trend_source_unref:
 * @source: (transfer full) (nullable): what was read
 */
void
corrin_trend_source_unref (CorrinTrendSource *source)
{
  if (source != NULL)
    g_atomic_rc_box_release_full (source, clear);
}
