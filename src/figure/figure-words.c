/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-private.h"

#include "injections.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Sentences follow each other with a space. */
void
corrin_figure_say (GString *words, char *sentence)
{
  if (words->len > 0 && words->str[words->len - 1] != '\n')
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

/* "4 May 2026 to 30 June 2026" */
char *
corrin_figure_period (CorrinPeriod period)
{
  g_autofree char *from = corrin_day_display (period.from);
  g_autofree char *to = corrin_day_display (period.to);

  if (period.from == period.to)
    return g_steal_pointer (&from);
  /* Translators: the first and the last day of a chart. */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
}

/* "3 to 7", or one number when both are the same */
char *
corrin_figure_range (double lowest, double highest)
{
  g_autofree char *low = corrin_chart_number (lowest);
  g_autofree char *high = corrin_chart_number (highest);

  if (g_str_equal (low, high))
    return g_steal_pointer (&low);
  /* Translators: the lowest and the highest of some ratings, such as "3 to 7". */
  return g_strdup_printf (C_ ("ratings", "%1$s to %2$s"), low, high);
}

/* With its sign, so that it is not taken for a rating. */
char *
corrin_figure_difference (double difference)
{
  g_autofree char *size = corrin_chart_number (fabs (difference));

  if (g_str_equal (size, "0"))
    return g_steal_pointer (&size);
  return g_strconcat (difference < 0 ? "−" : "+", size, NULL);
}

/* The substance and the amount. */
char *
corrin_figure_dose (const CorrinDose *dose)
{
  CorrinChartDose shown = {
    .day = dose->day,
    .time = dose->time,
    .precision = (CorrinPrecision) dose->precision,
    .substance = (CorrinSubstance) dose->substance,
    .name = dose->substance == CORRIN_SUBSTANCE_OTHER ? dose->substance_other : NULL,
    .micrograms = dose->micrograms,
    .skipped = dose->status == CORRIN_DOSE_SKIPPED,
  };

  return corrin_chart_dose_words (&shown);
}

/* The day of an injection, or the month when no more is known. */
char *
corrin_figure_dose_day (const CorrinDose *dose)
{
  return corrin_dose_day_is_known (dose) ? corrin_day_display (dose->day) : corrin_chart_month (dose->day);
}
