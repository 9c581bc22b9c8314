/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-words.h"

#include "day-words.h"
#include "phrases.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* More injections or lab results than these, as a year can have, are only counted. */
#define MOST_DOSES 3
#define MOST_LABS 3

/* And more notes, tags and reactions than these. */
#define MOST_MARKS 5

/**
 * corrin_reading_title:
 * @readout: the numbers of a place
 *
 * Returns: (transfer full): its day, or its days
 */
char *
corrin_reading_title (const CorrinChartReadout *readout)
{
  g_autofree char *month = NULL;

  if (readout->is_month)
    {
      month = corrin_chart_month (readout->days.from);
      /* Translators: %s is a month, such as "May 2026"; an injection was given in it, nobody knows when. */
      return g_strdup_printf (_ ("%s, day not known"), month);
    }
  if (readout->days.from == readout->days.to)
    return corrin_day_words_long (readout->days.from);
  return corrin_phrase_period (readout->days);
}

/**
 * corrin_reading_value:
 * @reading: a symptom
 *
 * Returns: (transfer full): its value, with the lowest and highest where several days have one
 */
char *
corrin_reading_value (const CorrinChartReading *reading)
{
  g_autofree char *value = corrin_chart_number (reading->value);
  g_autofree char *lowest = corrin_chart_number (reading->lowest);
  g_autofree char *highest = corrin_chart_number (reading->highest);

  if (reading->n_days == 0)
    return g_strdup (_ ("not rated"));
  if (g_str_equal (lowest, highest))
    return g_steal_pointer (&value);
  /* Translators: the median of several days, the lowest and the highest of them. */
  return g_strdup_printf (_ ("%1$s (%2$s to %3$s)"), value, lowest, highest);
}

/**
 * corrin_reading_count_doses:
 * @readout: the numbers of a place
 *
 * Returns: how many lines the injections need
 */
guint
corrin_reading_count_doses (const CorrinChartReadout *readout)
{
  return readout->doses->len > MOST_DOSES ? 1 : readout->doses->len;
}

static char *
dose_words (const CorrinChartReadout *readout, guint index)
{
  g_autofree char *words = corrin_chart_dose_words (&g_array_index (readout->doses, CorrinChartDose, index));

  /* Translators: %s is a substance and an amount, such as "hydroxocobalamin 1 mg". */
  return g_strdup_printf (_ ("injection, %s"), words);
}

/**
 * corrin_reading_doses:
 * @readout: the numbers of a place
 * @index: which line
 *
 * Returns: (transfer full): an injection with its substance and amount, or how many there are
 */
char *
corrin_reading_doses (const CorrinChartReadout *readout, guint index)
{
  if (corrin_reading_count_doses (readout) == readout->doses->len)
    return dose_words (readout, index);
  return g_strdup_printf (
      /* Translators: %u is how many injections were recorded. */
      ngettext ("%u injection", "%u injections", readout->doses->len), readout->doses->len);
}

/**
 * corrin_reading_count_labs:
 * @readout: the numbers of a place
 *
 * Returns: how many lines the lab results need
 */
guint
corrin_reading_count_labs (const CorrinChartReadout *readout)
{
  return readout->labs->len > MOST_LABS && !readout->is_lab ? 1 : readout->labs->len;
}

/**
 * corrin_reading_lab:
 * @readout: the numbers of a place
 * @index: which line
 *
 * Returns: (transfer full): a lab result, or how many there are
 */
char *
corrin_reading_lab (const CorrinChartReadout *readout, guint index)
{
  if (corrin_reading_count_labs (readout) == readout->labs->len)
    return g_strdup (g_array_index (readout->labs, CorrinChartLab, index).label);
  return g_strdup_printf (
      /* Translators: %u is how many lab results were recorded. */
      ngettext ("%u lab result", "%u lab results", readout->labs->len), readout->labs->len);
}

/**
 * corrin_reading_phase:
 * @readout: the numbers of a place
 * @index: which phase of the plan
 *
 * Returns: (transfer full): it, such as "Plan: Maintenance, every 8 weeks"
 */
char *
corrin_reading_phase (const CorrinChartReadout *readout, guint index)
{
  return corrin_chart_phase_words (&g_array_index (readout->phases, CorrinChartBand, index));
}

/**
 * corrin_reading_marks:
 * @readout: the numbers of a place
 *
 * Returns: (transfer full) (nullable): notes, tags and reactions, such as "note, poor sleep", or how many there are;
 *   %NULL without any
 */
char *
corrin_reading_marks (const CorrinChartReadout *readout)
{
  GString *words;

  if (readout->marks->len == 0)
    return NULL;
  if (readout->marks->len > MOST_MARKS)
    return g_strdup_printf (
        /* Translators: %u is how many kinds of notes, tags and reactions some days have. */
        ngettext ("%u note, tag or reaction", "%u notes, tags and reactions", readout->marks->len),
        readout->marks->len);
  words = g_string_new (NULL);
  for (guint i = 0; i < readout->marks->len; i++)
    {
      if (i > 0)
        /* Translators: between a note, tags and reactions of a day, such as "note, poor sleep". */
        g_string_append (words, _ (", "));
      g_string_append (words, g_array_index (readout->marks, CorrinChartMark, i).label);
    }
  return g_string_free (words, FALSE);
}

static char *
say_reading (const CorrinChartReading *reading)
{
  g_autofree char *value = corrin_chart_number (reading->value);
  g_autofree char *lowest = corrin_chart_number (reading->lowest);
  g_autofree char *highest = corrin_chart_number (reading->highest);

  if (reading->n_days == 0)
    /* Translators: %s is a symptom. */
    return g_strdup_printf (_ ("%s not rated"), reading->name);
  if (reading->n_days > 1)
    return g_strdup_printf (
        /* Translators: a symptom, its median, of how many days, the lowest and the highest of them. */
        ngettext ("%1$s %2$s, median of %3$u day, between %4$s and %5$s",
                  "%1$s %2$s, median of %3$u days, between %4$s and %5$s", reading->n_days),
        reading->name, value, reading->n_days, lowest, highest);
  if (reading->n_ratings > 1)
    return g_strdup_printf (
        /* Translators: a symptom, its median of a day, how many ratings the day has. */
        ngettext ("%1$s %2$s, median of %3$u rating", "%1$s %2$s, median of %3$u ratings",
                  reading->n_ratings),
        reading->name, value, reading->n_ratings);
  /* Translators: a symptom and its rating, such as "Fatigue 7". */
  return g_strdup_printf (_ ("%1$s %2$s"), reading->name, value);
}

static void
say_also (GString *speech, const char *words)
{
  /* What a screen reader says with a pause between. */
  g_string_append (speech, "; ");
  g_string_append (speech, words);
}

/* What is pointed at comes first. */
static char *
say_pointed_at (const CorrinChartReadout *readout)
{
  if (readout->is_lab)
    return corrin_reading_lab (readout, 0);
  if (readout->is_mark)
    return corrin_reading_marks (readout);
  if (readout->phase >= 0)
    return corrin_reading_phase (readout, (guint) readout->phase);
  if (readout->dose >= 0)
    return dose_words (readout, (guint) readout->dose);
  return say_reading (&g_array_index (readout->readings, CorrinChartReading, readout->reading));
}

/**
 * corrin_reading_speech:
 * @readout: the numbers of a place
 *
 * Returns: (transfer full): what a screen reader says of it: "Monday, 4 May 2026: Fatigue 7"
 */
char *
corrin_reading_speech (const CorrinChartReadout *readout)
{
  g_autofree char *title = corrin_reading_title (readout);
  g_autofree char *value = say_pointed_at (readout);
  g_autofree char *marks = corrin_reading_marks (readout);
  GString *speech = g_string_new (NULL);

  /* Translators: a day and what was recorded on it, such as "Monday, 4 May 2026: Fatigue 7". */
  g_string_printf (speech, _ ("%1$s: %2$s"), title, value);
  for (guint i = 0; readout->dose < 0 && i < corrin_reading_count_doses (readout); i++)
    {
      g_autofree char *dose = corrin_reading_doses (readout, i);

      say_also (speech, dose);
    }
  for (guint i = readout->is_lab ? 1 : 0; i < corrin_reading_count_labs (readout); i++)
    {
      g_autofree char *lab = corrin_reading_lab (readout, i);

      say_also (speech, lab);
    }
  for (guint i = 0; i < readout->phases->len; i++)
    {
      g_autofree char *phase = corrin_reading_phase (readout, i);

      if (readout->phase != (int) i)
        say_also (speech, phase);
    }
  for (guint i = 0; i < readout->flags->len; i++)
    say_also (speech, g_array_index (readout->flags, CorrinChartFlag, i).label);
  if (marks != NULL && !readout->is_mark)
    say_also (speech, marks);
  return g_string_free (speech, FALSE);
}
