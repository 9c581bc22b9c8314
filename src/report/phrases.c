/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrases.h"

#include "amount.h"
#include "catalog.h"
#include "terms.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
format_day (CorrinDay day, const char *format)
{
  g_autoptr (GDateTime) date = NULL;
  int year;
  int month;
  int day_of_month;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  return g_date_time_format (date, format);
}

static char *
join_period (CorrinPeriod period, const char *without_year, const char *whole)
{
  gboolean is_one_year = corrin_day_year_start (period.from) == corrin_day_year_start (period.to);
  g_autofree char *from = format_day (period.from, is_one_year ? without_year : whole);
  g_autofree char *to = format_day (period.to, whole);

  if (period.from == period.to)
    return g_steal_pointer (&to);
  /* Translators: a period from its first to its last day, such as "31 August to 22 November 2026". */
  return g_strdup_printf (C_ ("period", "%1$s to %2$s"), from, to);
}

/**
 * corrin_phrase_period:
 * @period: a period
 *
 * Returns: (transfer full): its first and last day, such as "31 August to 22 November 2026"
 */
char *
corrin_phrase_period (CorrinPeriod period)
{
  /* Translators: a day and a day with its year, see g_date_time_format(): "31 August" and "31 August 2026". */
  return join_period (period, _ ("%-d %B"), _ ("%-d %B %Y"));
}

/**
 * corrin_phrase_period_short:
 * @period: a period
 *
 * Returns: (transfer full): its first and last day, such as "31 Aug to 22 Nov 2026"
 */
char *
corrin_phrase_period_short (CorrinPeriod period)
{
  /* Translators: a short day and one with its year, see g_date_time_format(): "31 Aug" and "31 Aug 2026". */
  return join_period (period, _ ("%-d %b"), _ ("%-d %b %Y"));
}

/**
 * corrin_phrase_day_short:
 * @day: a day
 *
 * Returns: (transfer full): the day with a short month, such as "31 Aug 2026"
 */
char *
corrin_phrase_day_short (CorrinDay day)
{
  return corrin_phrase_period_short ((CorrinPeriod){ day, day });
}

/**
 * corrin_phrase_day_of_year:
 * @day: a day of a year that is clear
 *
 * Returns: (transfer full): the day without its year, such as "31 Aug"
 */
char *
corrin_phrase_day_of_year (CorrinDay day)
{
  /* Translators: a short day without its year, see g_date_time_format(): "31 Aug". */
  return format_day (day, _ ("%-d %b"));
}

static char *
month_of (CorrinDay day)
{
  /* Translators: a month with its year, see g_date_time_format(): "August 2026". */
  return format_day (day, _ ("%B %Y"));
}

/**
 * corrin_phrase_remembered:
 * @date: (nullable): a year, a month or a day ("2024", "2024-02", "2024-02-17"), as the journal holds what is
 *   remembered, or other words
 *
 * Returns: (transfer full) (nullable): the same for people, as exact as it was given
 */
char *
corrin_phrase_remembered (const char *date)
{
  g_autofree char *plain = corrin_plain_text (date);
  g_autofree char *first = NULL;
  CorrinDay day;

  if (plain == NULL)
    return NULL;
  day = corrin_day_parse (plain);
  if (day != CORRIN_DAY_NONE)
    return corrin_day_display (day);
  first = g_strconcat (plain, "-01", NULL);
  day = corrin_day_parse (first);
  return day != CORRIN_DAY_NONE ? month_of (day) : g_steal_pointer (&plain);
}

/**
 * corrin_phrase_dose_day:
 * @dose: a dose
 *
 * Returns: (transfer full): its day, or its month when only that is known
 */
char *
corrin_phrase_dose_day (const CorrinDose *dose)
{
  return dose->precision == CORRIN_PRECISION_MONTH ? month_of (dose->day) : corrin_day_display (dose->day);
}

/**
 * corrin_phrase_dose_day_short:
 * @dose: a dose
 *
 * Returns: (transfer full): its day with a short month, or its month when only that is known
 */
char *
corrin_phrase_dose_day_short (const CorrinDose *dose)
{
  return dose->precision == CORRIN_PRECISION_MONTH ? month_of (dose->day)
                                                   : corrin_phrase_day_short (dose->day);
}

/**
 * corrin_phrase_not_recorded:
 * @planned: a planned day or range without a dose
 * @to: the last day that is looked at
 * @today: today
 *
 * Returns: (transfer full): that it was planned and nothing is recorded. A clinic may have had no slot, so nothing
 *   else is said
 */
char *
corrin_phrase_not_recorded (const CorrinPlannedDay *planned, CorrinDay to, CorrinDay today)
{
  g_autofree char *days = corrin_phrase_period ((CorrinPeriod){ planned->day, planned->latest });
  g_autofree char *end = corrin_day_display (to);

  if (to == today)
    /* Translators: %s is a planned day, or a range of days. There may be good reasons; do not say "missed". */
    return g_strdup_printf (_ ("Planned for %s, not recorded"), days);
  /* Translators: a planned day, or a range of days, and the last day that was looked at. Do not say "missed". */
  return g_strdup_printf (_ ("Planned for %1$s, not recorded up to %2$s"), days, end);
}

/**
 * corrin_phrase_number:
 * @value: a score or a number of days
 *
 * Returns: (transfer full): the value to one decimal place, without a decimal zero
 */
char *
corrin_phrase_number (double value)
{
  double rounded = round (value * 10) / 10;

  return g_strdup_printf ("%.*f", rounded == floor (rounded) ? 0 : 1, rounded);
}

/**
 * corrin_phrase_signed:
 * @value: a difference
 *
 * Returns: (transfer full): the value as corrin_phrase_number() gives it, with its sign
 */
char *
corrin_phrase_signed (double value)
{
  g_autofree char *number = corrin_phrase_number (fabs (value));

  if (g_str_equal (number, "0"))
    return g_steal_pointer (&number);
  return g_strconcat (value < 0 ? "\u2212" : "+", number, NULL);
}

/**
 * corrin_phrase_drug:
 * @substance: a #CorrinSubstance
 * @substance_other: (nullable): the name of another substance
 * @micrograms: the dose, or 0 when it is not known
 *
 * Returns: (transfer full): what is or was given, such as "hydroxocobalamin, 1000 micrograms"
 */
char *
corrin_phrase_drug (int substance, const char *substance_other, gint64 micrograms)
{
  g_autofree char *other = substance == CORRIN_SUBSTANCE_OTHER ? corrin_plain_text (substance_other) : NULL;
  const char *name = other != NULL ? other : corrin_substance_display ((CorrinSubstance) substance);
  g_autofree char *amount =
      micrograms > 0 ? corrin_micrograms_display (micrograms) : g_strdup (_ ("amount not known"));

  /* Translators: a substance and its amount, such as "hydroxocobalamin, 1000 micrograms". */
  return g_strdup_printf (C_ ("drug", "%1$s, %2$s"), name, amount);
}

/**
 * corrin_phrase_lab:
 * @lab: a lab result
 *
 * Returns: (transfer full): what was measured, and the value as it was printed, such as "Ferritin 41 µg/L"
 */
char *
corrin_phrase_lab (const CorrinLabResult *lab)
{
  static const char *const signs[] = {
    [CORRIN_COMPARATOR_EQUAL] = "",
    [CORRIN_COMPARATOR_BELOW] = "<",
    [CORRIN_COMPARATOR_ABOVE] = ">",
  };
  g_autofree char *name = corrin_plain_text (corrin_analyte_display (lab->analyte));
  g_autofree char *value = corrin_plain_text (lab->value);
  g_autofree char *unit = corrin_plain_text (lab->unit);

  return g_strconcat (name, " ", signs[lab->comparator], value, unit != NULL ? " " : NULL, unit, NULL);
}

/**
 * corrin_phrase_disclaimer:
 *
 * Returns: what a report is and is not, at the foot of it
 */
const char *
corrin_phrase_disclaimer (void)
{
  return _ ("Kept by the patient or a named carer. Not a medical device. No diagnosis, no dose advice.");
}

/**
 * corrin_phrase_joint:
 *
 * Returns: what stands between the items of a list that have commas within
 */
const char *
corrin_phrase_joint (void)
{
  /* Translators: between the items of a list that have commas within. */
  return _ ("; ");
}
