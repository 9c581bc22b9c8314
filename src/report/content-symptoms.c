/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "catalog.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static CorrinPoints
points_in (const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  return corrin_points_between (corrin_points_view (symptom->points), period);
}

static void
symptom_free (gpointer data)
{
  CorrinSymptomContent *symptom = data;

  g_free (symptom->name);
  g_free (symptom->scale);
  g_free (symptom->first_median);
  g_free (symptom->first_n);
  g_free (symptom->first_where);
  g_free (symptom->last_median);
  g_free (symptom->last_n);
  g_free (symptom->last_where);
  g_free (symptom->median);
  g_free (symptom->range);
  g_free (symptom->n);
  g_free (symptom);
}

static char *
scale_of (const CorrinSymptomEvidence *symptom)
{
  g_autofree char *none = corrin_plain_text (corrin_version_word_0 (symptom->version, symptom->symptom));
  g_autofree char *worst = corrin_plain_text (corrin_version_word_10 (symptom->version, symptom->symptom));

  /* Translators: the words for the ends of a scale, such as "0 none, 10 worst I can imagine". */
  return g_strdup_printf (_ ("0 %1$s, 10 %2$s"), none, worst);
}

static char *
n_of_four_weeks (const CorrinFourWeeks *weeks)
{
  /* Translators: how many of the days of four weeks are rated, such as "26 of 28 days". */
  return g_strdup_printf (ngettext ("%1$u of %2$u day", "%1$u of %2$u days", CORRIN_FOUR_WEEKS_DAYS),
                          weeks->n, (guint) CORRIN_FOUR_WEEKS_DAYS);
}

static char *
place_in_cycle (const CorrinFourWeeks *weeks)
{
  if (weeks->n_injections > 0)
    /* Translators: how many injections lie in four weeks. */
    return g_strdup_printf (ngettext ("%u injection", "%u injections", weeks->n_injections),
                            weeks->n_injections);
  if (weeks->days_since_at_start >= 0)
    /* Translators: where four weeks lie between two injections: from which day after the one before to which. */
    return g_strdup_printf (_ ("day %1$d to %2$d after injection"), weeks->days_since_at_start,
                            weeks->days_since_at_end);
  /* Translators: in four weeks lies no injection of which the day is known. */
  return g_strdup (_ ("no injection on a known day"));
}

static char *
where (const CorrinFourWeeks *weeks)
{
  g_autofree char *period = corrin_phrase_period_short (weeks->period);
  g_autofree char *place = place_in_cycle (weeks);

  return g_strconcat (period, "\n", place, NULL);
}

static char *
range_of (const CorrinSymptomSummary *summary)
{
  g_autofree char *lowest = corrin_phrase_number (summary->lowest);
  g_autofree char *highest = corrin_phrase_number (summary->highest);

  /* Translators: the lowest and the highest score. */
  return g_strdup_printf (C_ ("scores", "%1$s to %2$s"), lowest, highest);
}

static CorrinSymptomContent *
symptom_new (const CorrinSymptomEvidence *evidence, const CorrinSymptomSummary *summary)
{
  CorrinSymptomContent *symptom = g_new0 (CorrinSymptomContent, 1);

  symptom->name = corrin_plain_text (summary->name);
  symptom->scale = scale_of (evidence);
  symptom->median = corrin_phrase_number (summary->median);
  symptom->range = range_of (summary);
  /* Translators: how many days are rated. */
  symptom->n = g_strdup_printf (ngettext ("%u day", "%u days", summary->n_days), summary->n_days);
  if (!summary->has_four_weeks)
    {
      symptom->first_n = g_strdup (_ ("rated over less than 56 days"));
      return symptom;
    }
  symptom->first_median = corrin_phrase_number (summary->first.median);
  symptom->first_n = n_of_four_weeks (&summary->first);
  symptom->first_where = where (&summary->first);
  symptom->last_median = corrin_phrase_number (summary->last.median);
  symptom->last_n = n_of_four_weeks (&summary->last);
  symptom->last_where = where (&summary->last);
  return symptom;
}

/* The summary leaves out symptoms without a rating in the period, and keeps the order. */
static void
collect_rows (CorrinSymptomsContent *content, const CorrinEvidence *evidence, const CorrinSummary *summary)
{
  guint n = 0;

  for (guint i = 0; i < evidence->symptoms->len && n < summary->symptoms->len; i++)
    {
      const CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, i);

      if (points_in (symptom, summary->period).n_points > 0)
        g_ptr_array_add (content->rows, symptom_new (symptom, g_ptr_array_index (summary->symptoms, n++)));
    }
}

/* Symptoms are mostly rated together: what the first of them says stands at the head of the column, and beside the
 * others only where it differs. */
static char *
take_common (GPtrArray *rows, gsize offset)
{
  char *common = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      char **one = &G_STRUCT_MEMBER (char *, g_ptr_array_index (rows, i), offset);

      if (*one != NULL && common == NULL)
        common = g_steal_pointer (one);
      else if (g_strcmp0 (*one, common) == 0)
        g_clear_pointer (one, g_free);
    }
  return common;
}

static gboolean
any_four_weeks (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const CorrinSymptomContent *) g_ptr_array_index (rows, i))->first_median != NULL)
      return TRUE;
  return FALSE;
}

static char *
gap_between_ratings (guint days)
{
  if (days == 0)
    return g_strdup (_ ("No gap."));
  /* Translators: the longest time without a rating. */
  return g_strdup_printf (ngettext ("Longest gap: %u day.", "Longest gap: %u days.", days), days);
}

static char *
completeness (const CorrinSummary *summary)
{
  const CorrinCompleteness *days = &summary->completeness;
  CorrinDay first = summary->period.to - (CorrinDay) days->days_possible + 1;
  guint n_late = summary->late_entries;
  g_autofree char *day = corrin_day_display (first);
  g_autofree char *gap = gap_between_ratings (days->longest_gap_days);
  g_autofree char *late = g_strdup_printf (
      /* Translators: ratings that were typed later than the day after. */
      ngettext ("%u rating typed late.", "%u ratings typed late.", n_late), n_late);
  g_autofree char *rated = g_strdup_printf (
      /* Translators: %3$s is a day. */
      ngettext ("Rated on %1$u of %2$u day since the first rated day, %3$s.",
                "Rated on %1$u of %2$u days since the first rated day, %3$s.", days->days_possible),
      days->days_rated, days->days_possible, day);

  return g_strjoin (" ", rated, gap, late, NULL);
}

static int
longest_span (const CorrinEvidence *evidence, CorrinPeriod period)
{
  int longest = 0;

  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      CorrinPoints points = points_in (g_ptr_array_index (evidence->symptoms, i), period);

      if (points.n_points > 0)
        longest = MAX (longest, points.points[points.n_points - 1].day - points.points[0].day + 1);
    }
  return longest;
}

/* What a carer saw of each symptom, on a line. */
static char *
seen_by (const CorrinObserverEvidence *observer, const CorrinEvidence *evidence, CorrinPeriod period)
{
  CorrinEvidence seen = *evidence;
  g_autoptr (CorrinSummary) summary = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (observer->symptoms == NULL || observer->symptoms->len == 0)
    return NULL;
  seen.symptoms = observer->symptoms;
  summary = corrin_summary_new (&seen, period.from, period.to);
  for (guint i = 0; i < summary->symptoms->len; i++)
    {
      const CorrinSymptomSummary *symptom = g_ptr_array_index (summary->symptoms, i);
      g_autofree char *name = corrin_plain_text (symptom->name);
      g_autofree char *median = corrin_phrase_number (symptom->median);
      g_autofree char *range = range_of (symptom);

      g_string_append (text, text->len > 0 ? corrin_phrase_joint () : "");
      g_string_append_printf (
          text,
          /* Translators: a symptom, its median, lowest to highest, how many days are rated. */
          ngettext ("%1$s median %2$s, %3$s (%4$u day)", "%1$s median %2$s, %3$s (%4$u days)",
                    symptom->n_days),
          name, median, range, symptom->n_days);
    }
  return g_strdup (text->str);
}

static char *
observer_words (const CorrinObserverEvidence *observer, const CorrinEvidence *evidence, CorrinPeriod period,
                guint days)
{
  g_autofree char *name = corrin_plain_text (observer->carer->name);
  g_autofree char *seen = seen_by (observer, evidence, period);
  g_autofree char *words = g_strdup_printf (
      /* Translators: %1$s is the name of a carer, %2$u on how many days they rated the patient. */
      ngettext ("%1$s rated what they saw on %2$u day, which is not counted here.",
                "%1$s rated what they saw on %2$u days, which are not counted here.", days),
      name, days);

  if (seen == NULL)
    return g_steal_pointer (&words);
  /* Translators: a sentence about the ratings of a carer, and what they were, symptom by symptom. */
  return g_strdup_printf (_ ("%1$s Seen: %2$s."), words, seen);
}

/* A carer's days are a series of their own: named, and kept out of every number of the patient's. */
static guint
add_observers (CorrinSymptomsContent *content, const CorrinEvidence *evidence, CorrinPeriod period)
{
  guint n_observers = 0;

  for (guint i = 0; i < evidence->observers->len; i++)
    {
      const CorrinObserverEvidence *observer = g_ptr_array_index (evidence->observers, i);
      guint days = corrin_observer_evidence_days (observer, period.from, period.to);

      if (days == 0)
        continue;
      n_observers++;
      g_ptr_array_add (content->notes, observer_words (observer, evidence, period, days));
    }
  return n_observers;
}

static char *
missing (const CorrinSymptomsContent *content, const CorrinEvidence *evidence, CorrinPeriod period)
{
  int days;

  if (content->rows->len == 0)
    return g_strdup (_ ("The patient rated no symptom in this period."));
  if (content->has_four_weeks)
    return NULL;
  days = longest_span (evidence, period);
  return g_strdup_printf (
      /* Translators: the first number is how many days there are, the second how many it takes. */
      ngettext ("The first and the last four weeks would overlap: from the first to the last "
                "rated day there is %1$d of %2$d days needed.",
                "The first and the last four weeks would overlap: from the first to the last "
                "rated day there are %1$d of %2$d days needed.",
                (gulong) days),
      days, 2 * CORRIN_FOUR_WEEKS_DAYS);
}

/**
 * corrin_symptoms_content_init:
 * @content: filled
 * @evidence: the records
 * @summary: the numbers made from them
 *
 * Block 4: how each symptom was in the first and in the last four weeks, and how complete the ratings are.
 */
void
corrin_symptoms_content_init (CorrinSymptomsContent *content, const CorrinEvidence *evidence,
                              const CorrinSummary *summary)
{
  char *gap;

  content->rows = g_ptr_array_new_with_free_func (symptom_free);
  content->notes = g_ptr_array_new_with_free_func (g_free);
  collect_rows (content, evidence, summary);
  content->has_four_weeks = any_four_weeks (content->rows);
  content->first_where = take_common (content->rows, G_STRUCT_OFFSET (CorrinSymptomContent, first_where));
  content->last_where = take_common (content->rows, G_STRUCT_OFFSET (CorrinSymptomContent, last_where));
  if (content->rows->len > 0)
    g_ptr_array_add (content->notes, completeness (summary));
  gap = missing (content, evidence, summary->period);
  if (gap != NULL)
    g_ptr_array_add (content->notes, gap);
  content->n_observers = add_observers (content, evidence, summary->period);
}

/**
 * corrin_symptoms_content_clear:
 * @content: filled by corrin_symptoms_content_init()
 */
void
corrin_symptoms_content_clear (CorrinSymptomsContent *content)
{
  g_ptr_array_unref (content->rows);
  g_ptr_array_unref (content->notes);
  g_free (content->first_where);
  g_free (content->last_where);
}
