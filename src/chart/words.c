/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include "amount.h"
#include "completeness.h"
#include "spec-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More marks than these are only counted. */
#define FLAGS_READ 4

/* Sentences follow each other with a space. */
static void
say (GString *words, char *sentence)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

static void
say_period (GString *words, CorrinPeriod period)
{
  g_autofree char *from = corrin_day_display (period.from);
  g_autofree char *to = corrin_day_display (period.to);

  if (period.from == period.to)
    say (words, g_strdup_printf ("%s.", from));
  else
    /* Translators: the first and the last day of what a chart shows. */
    say (words, g_strdup_printf (_ ("%1$s to %2$s."), from, to));
}

static void
say_series (GString *words, const CorrinChartSpec *spec, const CorrinChartSeries *series)
{
  CorrinDayValues days = corrin_chart_series_days (spec, series);
  double lowest, highest;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  corrin_day_values_range (days, &lowest, &highest);
  if (days.n_values == 0)
    {
      /* Translators: %s is the name of a symptom. */
      say (words, g_strdup_printf (_ ("%s: not rated."), series->name));
      return;
    }
  low = corrin_chart_number (lowest);
  high = corrin_chart_number (highest);
  if (g_str_equal (low, high))
    {
      say (words, g_strdup_printf (
                      /* Translators: a symptom, how many days, the rating that all of them have. */
                      ngettext ("%1$s: %2$u day rated, with %3$s.", "%1$s: %2$u days rated, all with %3$s.",
                                days.n_values),
                      series->name, (guint) days.n_values, low));
      return;
    }
  say (words, g_strdup_printf (
                  /* Translators: a symptom, how many days, the lowest and the highest rating of them. */
                  ngettext ("%1$s: %2$u day rated, between %3$s and %4$s.",
                            "%1$s: %2$u days rated, between %3$s and %4$s.", days.n_values),
                  series->name, (guint) days.n_values, low, high));
}

static void
say_rewordings (GString *words, const CorrinChartSpec *spec, const CorrinChartSeries *series)
{
  for (guint i = 0; i < series->rewordings->len; i++)
    {
      CorrinDay day = g_array_index (series->rewordings, CorrinDay, i);
      g_autofree char *text = corrin_day_display (day);

      if (day > spec->period.from && day <= spec->period.to)
        /* Translators: a symptom, and the day from which on the words of its scale are others. */
        say (words, g_strdup_printf (_ ("%1$s: other words from %2$s on, where its line begins anew."),
                                     series->name, text));
    }
}

static void
say_gap (GString *words, const CorrinChartSpec *spec)
{
  CorrinDayValues days[CORRIN_CHART_SERIES_MAX];
  guint gap;

  for (guint i = 0; i < spec->series->len; i++)
    days[i] = corrin_chart_series_days (spec, &g_array_index (spec->series, CorrinChartSeries, i));
  gap = corrin_completeness (days, spec->series->len, spec->period.to).longest_gap_days;
  if (gap > 0)
    say (words,
         g_strdup_printf (
             /* Translators: the most days in a row on which nothing was rated. */
             ngettext ("After the first rated day of this period, up to %u day in a row has no rating.",
                       "After the first rated day of this period, up to %u days in a row have no rating.",
                       gap),
             gap));
}

static void
say_doses (GString *words, const CorrinChartSpec *spec)
{
  guint given = 0, skipped = 0;

  for (guint i = 0; i < spec->doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (spec->doses, CorrinChartDose, i);

      if (!corrin_chart_dose_in_period (spec, dose, NULL))
        continue;
      if (dose->skipped)
        skipped++;
      else
        given++;
    }
  if (given == 0)
    say (words, g_strdup (_ ("No injections recorded in this period.")));
  else
    /* Translators: how many injections a chart shows. */
    say (words, g_strdup_printf (ngettext ("%u injection.", "%u injections.", given), given));
  if (skipped > 0)
    /* Translators: how many skipped injections a chart shows. */
    say (words, g_strdup_printf (ngettext ("%u skipped.", "%u skipped.", skipped), skipped));
}

/* Few results are read out one by one; of many it is said how many there are. */
static void
say_labs (GString *words, const CorrinChartSpec *spec)
{
  guint first, n = corrin_chart_labs_in_period (spec, &first);

  if (n > FLAGS_READ)
    /* Translators: how many lab results a chart shows. */
    say (words, g_strdup_printf (ngettext ("%u lab result.", "%u lab results.", n), n));
  for (guint i = first; i < first + n && n <= FLAGS_READ; i++)
    {
      const CorrinChartLab *lab = &g_array_index (spec->labs, CorrinChartLab, i);
      g_autofree char *day = corrin_day_display (lab->day);

      /* Translators: a day, and a lab result or a change of the plan. */
      say (words, g_strdup_printf (C_ ("chart", "%1$s: %2$s."), day, lab->label));
    }
}

/* Several tags of one day are one day. */
static guint
count_mark_days (const CorrinChartSpec *spec, CorrinChartMarkKind kind)
{
  CorrinDay last = CORRIN_DAY_NONE;
  guint n = 0;

  for (guint i = 0; i < spec->marks[kind]->len; i++)
    {
      CorrinDay day = g_array_index (spec->marks[kind], CorrinChartMark, i).day;

      if (corrin_period_contains (spec->period, day) && day != last)
        n++;
      last = day;
    }
  return n;
}

static void
say_reactions (GString *words, const CorrinChartSpec *spec)
{
  const GArray *reactions = spec->marks[CORRIN_CHART_MARK_REACTION];
  guint n = 0;

  for (guint i = 0; i < reactions->len; i++)
    n += corrin_period_contains (spec->period, g_array_index (reactions, CorrinChartMark, i).day) ? 1 : 0;
  if (n > FLAGS_READ)
    /* Translators: how many things that came after an injection a chart marks. */
    say (words, g_strdup_printf (ngettext ("%u reaction.", "%u reactions.", n), n));
  for (guint i = 0; i < reactions->len && n <= FLAGS_READ; i++)
    {
      const CorrinChartMark *reaction = &g_array_index (reactions, CorrinChartMark, i);
      g_autofree char *day = corrin_day_display (reaction->day);

      if (corrin_period_contains (spec->period, reaction->day))
        /* Translators: a day, and a lab result or a change of the plan. */
        say (words, g_strdup_printf (C_ ("chart", "%1$s: %2$s."), day, reaction->label));
    }
}

static void
say_marks (GString *words, const CorrinChartSpec *spec)
{
  guint notes = count_mark_days (spec, CORRIN_CHART_MARK_NOTE);
  guint tags = count_mark_days (spec, CORRIN_CHART_MARK_TAG);

  if (notes > 0)
    /* Translators: on how many days of a chart something was noted. */
    say (words, g_strdup_printf (ngettext ("A note on %u day.", "Notes on %u days.", notes), notes));
  if (tags > 0)
    /* Translators: how many days of a chart have a tag, such as "poor sleep". */
    say (words, g_strdup_printf (ngettext ("Tags on %u day.", "Tags on %u days.", tags), tags));
  say_reactions (words, spec);
}

/* Whether a phase begins in the period, on a day without a flag that tells of the plan. */
static gboolean
is_told (const CorrinChartSpec *spec, const CorrinChartBand *band)
{
  if (band->label == NULL || !corrin_period_contains (spec->period, band->from))
    return FALSE;
  for (guint i = 0; i < spec->flags->len; i++)
    {
      const CorrinChartFlag *flag = &g_array_index (spec->flags, CorrinChartFlag, i);

      if (flag->is_plan && flag->day == band->from)
        return FALSE;
    }
  return TRUE;
}

static guint
count_changes (const CorrinChartSpec *spec)
{
  guint n = 0;

  for (guint i = 0; i < spec->flags->len; i++)
    n += corrin_period_contains (spec->period, g_array_index (spec->flags, CorrinChartFlag, i).day) ? 1 : 0;
  for (guint i = 0; i < spec->bands->len; i++)
    n += is_told (spec, &g_array_index (spec->bands, CorrinChartBand, i)) ? 1 : 0;
  return n;
}

static void
say_phase (GString *words, const CorrinChartBand *band)
{
  g_autofree char *day = corrin_day_display (band->from);
  g_autofree char *phase = corrin_chart_phase_words (band);

  /* Translators: a day, and a lab result or a change of the plan. */
  say (words, g_strdup_printf (C_ ("chart", "%1$s: %2$s."), day, phase));
}

static void
say_phases (GString *words, const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->bands->len; i++)
    {
      const CorrinChartBand *band = &g_array_index (spec->bands, CorrinChartBand, i);

      if (is_told (spec, band))
        say_phase (words, band);
    }
}

/* Few changes are read out one by one; of many it is said how many there are. */
static void
say_changes (GString *words, const CorrinChartSpec *spec)
{
  guint n = count_changes (spec);

  if (n > FLAGS_READ)
    say (words, g_strdup_printf (
                    /* Translators: how many changes a chart marks. */
                    ngettext ("%u change of the plan or of the words of a scale.",
                              "%u changes of the plan or of the words of a scale.", n),
                    n));
  else
    say_phases (words, spec);
  for (guint i = 0; i < spec->flags->len && n <= FLAGS_READ; i++)
    {
      const CorrinChartFlag *flag = &g_array_index (spec->flags, CorrinChartFlag, i);
      g_autofree char *day = corrin_day_display (flag->day);

      if (corrin_period_contains (spec->period, flag->day))
        /* Translators: a day, and a lab result or a change of the plan. */
        say (words, g_strdup_printf (C_ ("chart", "%1$s: %2$s."), day, flag->label));
    }
}

/**
 * corrin_chart_words:
 * @spec: what a chart shows
 *
 * Says what the chart shows to whoever does not see it: the period, for each series its days, lowest and highest
 * day, the longest gap, the injections, lab results, changes of the plan, notes, tags and reactions.
 *
 * Returns: (transfer full): a few sentences
 */
char *
corrin_chart_words (const CorrinChartSpec *spec)
{
  GString *words = g_string_new (NULL);

  say_period (words, spec->period);
  if (spec->series->len == 0)
    say (words, g_strdup (_ ("No ratings in this period.")));
  for (guint i = 0; i < spec->series->len; i++)
    say_series (words, spec, &g_array_index (spec->series, CorrinChartSeries, i));
  for (guint i = 0; i < spec->series->len; i++)
    say_rewordings (words, spec, &g_array_index (spec->series, CorrinChartSeries, i));
  say_gap (words, spec);
  say_doses (words, spec);
  say_labs (words, spec);
  say_changes (words, spec);
  say_marks (words, spec);
  return g_string_free (words, FALSE);
}

/**
 * corrin_chart_phase_words:
 * @band: a phase of the plan that has a label
 *
 * Returns: (transfer full): what it is: "Plan: Maintenance, every 8 weeks"
 */
char *
corrin_chart_phase_words (const CorrinChartBand *band)
{
  /* Translators: a phase of the plan, such as "Maintenance, every 8 weeks". */
  return g_strdup_printf (_ ("Plan: %s"), band->label);
}

/**
 * corrin_chart_number:
 * @value: a rating, or a median of ratings
 *
 * Returns: (transfer full): the value to one decimal place, without a decimal zero
 */
char *
corrin_chart_number (double value)
{
  return g_strdup_printf ("%g", round (value * 10) / 10);
}

/**
 * corrin_chart_month:
 * @day: a day
 *
 * Returns: (transfer full): its month and year
 */
char *
corrin_chart_month (CorrinDay day)
{
  int year, month;
  g_autoptr (GDateTime) date = NULL;

  corrin_day_get_ymd (day, &year, &month, NULL);
  date = g_date_time_new_utc (year, month, 1, 12, 0, 0);
  /* Translators: a month that stands alone, for g_date_time_format(), such as "May 2026". */
  return g_date_time_format (date, _ ("%OB %Y"));
}

/**
 * corrin_chart_dose_name:
 * @dose: a dose
 *
 * Returns: (transfer none): its substance
 */
const char *
corrin_chart_dose_name (const CorrinChartDose *dose)
{
  return dose->name != NULL ? dose->name : corrin_substance_display (dose->substance);
}

static char *
name_with_amount (const CorrinChartDose *dose)
{
  g_autofree char *amount = corrin_micrograms_display (dose->micrograms);

  if (dose->micrograms == 0)
    return g_strdup (corrin_chart_dose_name (dose));
  /* Translators: the first %s is a substance, the second an amount: "hydroxocobalamin 1 mg". */
  return g_strdup_printf (_ ("%1$s %2$s"), corrin_chart_dose_name (dose), amount);
}

/**
 * corrin_chart_dose_words:
 * @dose: a dose
 *
 * Returns: (transfer full): its substance with the amount, if that is known, and whether it was skipped:
 *   "hydroxocobalamin 1 mg"
 */
char *
corrin_chart_dose_words (const CorrinChartDose *dose)
{
  g_autofree char *words = name_with_amount (dose);

  if (!dose->skipped)
    return g_steal_pointer (&words);
  /* Translators: a planned injection that was not given, such as "hydroxocobalamin 1 mg, skipped". */
  return g_strdup_printf (_ ("%s, skipped"), words);
}
