/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar.h"

#include "calendar-private.h"
#include "catalog.h"
#include "completeness.h"
#include "injections.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const CorrinCalendar *
calendar_of (const CorrinFigure *figure)
{
  return (const CorrinCalendar *) figure;
}

static void
free_calendar (CorrinFigure *figure)
{
  CorrinCalendar *calendar = (CorrinCalendar *) figure;

  g_free (calendar->name);
  g_array_unref (calendar->values);
  g_array_unref (calendar->days);
  g_ptr_array_unref (calendar->doses);
}

const CorrinCalendarDay *
corrin_calendar_at (const CorrinCalendar *calendar, CorrinDay day)
{
  if (!corrin_period_contains (calendar->period, day))
    return NULL;
  return &g_array_index (calendar->days, CorrinCalendarDay, day - calendar->period.from);
}

/* The day values of the month that begins with @month. */
CorrinDayValues
corrin_calendar_month (const CorrinCalendar *calendar, CorrinDay month)
{
  return corrin_day_values_between (corrin_day_values_view (calendar->values),
                                    (CorrinPeriod){ month, corrin_day_add_months (month, 1) - 1 });
}

static char *
count_rated (const CorrinCalendar *calendar)
{
  CorrinDayValues values = corrin_day_values_view (calendar->values);
  guint possible = corrin_completeness (&values, 1, calendar->period.to).days_possible;

  if (values.n_values == 0)
    return g_strdup (_ ("No day is rated in this period."));
  /* Translators: how many days are rated, of how many since the first of them. */
  return g_strdup_printf (ngettext ("%1$u of %2$u day rated.", "%1$u of %2$u days rated.", possible),
                          (guint) values.n_values, possible);
}

static char *
say_values (const CorrinCalendar *calendar)
{
  CorrinDayValues values = corrin_day_values_view (calendar->values);
  double lowest, highest;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *median = corrin_chart_number (corrin_day_values_median (values));

  corrin_day_values_range (values, &lowest, &highest);
  low = corrin_chart_number (lowest);
  high = corrin_chart_number (highest);
  /* Translators: the median, the lowest and the highest rating of the days of a calendar, and how many days. */
  return g_strdup_printf (ngettext ("Median %1$s, lowest %2$s, highest %3$s (%4$u day).",
                                    "Median %1$s, lowest %2$s, highest %3$s (%4$u days).", values.n_values),
                          median, low, high, (guint) values.n_values);
}

static char *
say_gap (const CorrinCalendar *calendar)
{
  CorrinDayValues values = corrin_day_values_view (calendar->values);
  guint gap = corrin_completeness (&values, 1, calendar->period.to).longest_gap_days;

  return g_strdup_printf (
      /* Translators: the most days in a row on which nothing was rated. */
      ngettext ("After the first rated day of this period, up to %u day in a row has no rating.",
                "After the first rated day of this period, up to %u days in a row have no rating.", gap),
      gap);
}

static char *
count_doses (const CorrinCalendar *calendar)
{
  if (calendar->doses->len == 0)
    return g_strdup (_ ("No injections recorded in this period."));
  /* Translators: how many injections a calendar shows. */
  return g_strdup_printf (ngettext ("%u injection.", "%u injections.", calendar->doses->len),
                          calendar->doses->len);
}

static char *
words (const CorrinFigure *figure)
{
  const CorrinCalendar *calendar = calendar_of (figure);
  GString *text = g_string_new (NULL);
  g_autofree char *period = corrin_figure_period (calendar->period);

  /* Translators: a calendar in words: what it shows, and its first and last day. */
  corrin_figure_say (text, g_strdup_printf (_ ("%1$s, %2$s."), figure->title, period));
  corrin_figure_say (text, count_rated (calendar));
  if (calendar->values->len > 0)
    {
      corrin_figure_say (text, say_values (calendar));
      corrin_figure_say (text, say_gap (calendar));
    }
  corrin_figure_say (text, count_doses (calendar));
  return g_string_free (text, FALSE);
}

static guint
count_without_day (const CorrinCalendar *calendar)
{
  guint n = 0;

  for (guint i = 0; i < calendar->doses->len; i++)
    n += !corrin_dose_day_is_known (g_ptr_array_index (calendar->doses, i));
  return n;
}

static char *
notes (const CorrinFigure *figure)
{
  const CorrinCalendar *calendar = calendar_of (figure);
  GString *text = g_string_new (NULL);
  guint without = count_without_day (calendar);

  if (calendar->name != NULL)
    corrin_figure_say (text,
                       g_strdup (_ ("A square is a day; the more ink, the higher the rating. A day with "
                                    "several ratings shows their median.")));
  else
    corrin_figure_say (text, g_strdup (_ ("A square is a day.")));
  if (without > 0)
    corrin_figure_say (text, g_strdup_printf (
                                 /* Translators: how many injections a calendar can show only beside the name
                                  * of the month. */
                                 ngettext ("%u injection is known only to its month.",
                                           "%u injections are known only to their months.", without),
                                 without));
  return g_string_free (text, FALSE);
}

static void
say_rating (GString *text, const CorrinCalendar *calendar, const CorrinCalendarDay *day)
{
  g_autofree char *value = isnan (day->value) ? NULL : corrin_chart_number (day->value);

  if (calendar->name == NULL)
    return;
  if (value == NULL)
    /* Translators: %s is a symptom. */
    g_string_append_printf (text, _ ("%s: not rated"), calendar->name);
  else if (day->n == 1)
    /* Translators: a symptom and its rating. */
    g_string_append_printf (text, C_ ("rating", "%1$s: %2$s"), calendar->name, value);
  else
    g_string_append_printf (
        text,
        /* Translators: a symptom, the median of the ratings of a day, and how many those are. */
        ngettext ("%1$s: %2$s (%3$u rating)", "%1$s: %2$s (median of %3$u ratings)", day->n), calendar->name,
        value, day->n);
  if (day->is_late)
    g_string_append_printf (text, "\n%s", _ ("Entered later"));
}

static void
say_doses (GString *text, const CorrinCalendar *calendar, CorrinDay day)
{
  for (guint i = 0; i < calendar->doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (calendar->doses, i);
      g_autofree char *shown = corrin_figure_dose (dose);

      if (dose->day == day && corrin_dose_day_is_known (dose))
        /* Translators: an injection: its substance and amount. */
        g_string_append_printf (text, _ ("\nInjection: %s"), shown);
    }
}

static char *
readout (const CorrinFigure *figure, const CorrinFigureItem *item)
{
  const CorrinCalendar *calendar = calendar_of (figure);
  const CorrinCalendarDay *day = corrin_calendar_at (calendar, item->day);
  GString *text = g_string_new (NULL);
  g_autofree char *date = corrin_day_display (item->day);

  g_string_append_printf (text, "%s\n", date);
  say_rating (text, calendar, day);
  say_doses (text, calendar, item->day);
  return g_string_free (text, FALSE);
}

static void
fill_row (CorrinSheet *sheet, const CorrinCalendarDay *day, gboolean has_late)
{
  corrin_sheet_add_day (sheet, day->day);
  corrin_sheet_add_number (sheet, day->value);
  corrin_sheet_add_number (sheet, day->n > 0 ? day->n : NAN);
  corrin_sheet_add_number (sheet, day->n_given > 0 ? day->n_given : NAN);
  if (has_late)
    corrin_sheet_add_text (sheet, day->is_late ? _ ("Entered later") : "", day->is_late ? 1 : NAN);
}

static gboolean
has_late_days (const CorrinCalendar *calendar)
{
  for (guint i = 0; i < calendar->days->len; i++)
    if (g_array_index (calendar->days, CorrinCalendarDay, i).is_late)
      return TRUE;
  return FALSE;
}

static void
fill_month (CorrinSheet *sheet, const CorrinCalendarDay *day, gboolean has_late)
{
  if (day->n_in_month == 0)
    return;
  corrin_sheet_take_text (sheet, corrin_chart_month (day->day), day->day);
  corrin_sheet_add_number (sheet, NAN);
  corrin_sheet_add_number (sheet, NAN);
  corrin_sheet_add_number (sheet, day->n_in_month);
  if (has_late)
    corrin_sheet_add_text (sheet, "", NAN);
}

static void
fill (const CorrinFigure *figure, CorrinSheet *sheet)
{
  const CorrinCalendar *calendar = calendar_of (figure);
  gboolean has_late = has_late_days (calendar);

  corrin_sheet_add_column (sheet, _ ("Day"), FALSE);
  corrin_sheet_add_column (sheet, calendar->name != NULL ? calendar->name : _ ("Rating"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Ratings"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Injections"), TRUE);
  if (has_late)
    /* Translators: the title of a column that says which days were entered later. */
    corrin_sheet_add_column (sheet, _ ("When entered"), FALSE);
  for (guint i = calendar->days->len; i > 0; i--)
    {
      const CorrinCalendarDay *day = &g_array_index (calendar->days, CorrinCalendarDay, i - 1);

      if (day->n > 0 || day->n_given > 0)
        fill_row (sheet, day, has_late);
      fill_month (sheet, day, has_late);
    }
}

static const CorrinFigureClass calendar_class = {
  .free = free_calendar,
  .words = words,
  .notes = notes,
  .readout = readout,
  .fill = fill,
  .height = corrin_calendar_height,
  .least = corrin_calendar_least,
  .compose = corrin_calendar_compose,
};

static GPtrArray *
doses_of (const CorrinEvidence *evidence, CorrinPeriod period)
{
  GPtrArray *injections = corrin_injections_new (evidence->doses);

  for (guint i = injections->len; i > 0; i--)
    if (!corrin_period_contains (period, ((const CorrinDose *) injections->pdata[i - 1])->day))
      g_ptr_array_remove_index (injections, i - 1);
  return injections;
}

static GArray *
values_of (const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  CorrinPoints points = corrin_figure_points (symptom);

  return corrin_day_values_new (corrin_points_between (points, period));
}

static GArray *
late_days_of (const CorrinSymptomEvidence *symptom)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  for (guint i = 0; symptom != NULL && symptom->late != NULL && i < symptom->late->len; i++)
    g_array_append_val (days, g_array_index (symptom->late, CorrinPoint, i).day);
  return days;
}

/**
 * corrin_calendar_new:
 * @evidence: the records, which must outlive the figure
 * @symptom: (nullable): the symptom whose days are shown, or %NULL when none is rated
 * @period: the days
 * @first_weekday: with which a week begins, 1 = Monday to 7 = Sunday
 *
 * A square for each day and a row for each week, month by month.
 *
 * Returns: (transfer full): the figure
 */
CorrinFigure *
corrin_calendar_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                     CorrinPeriod period, int first_weekday)
{
  CorrinCalendar *calendar = g_new0 (CorrinCalendar, 1);
  g_autoptr (GArray) late = late_days_of (symptom);
  g_autofree char *days = corrin_figure_period (period);
  g_autofree char *rated = NULL;

  calendar->name = symptom != NULL ? g_strdup (corrin_symptom_display (symptom->symptom)) : NULL;
  calendar->period = period;
  calendar->first_weekday = first_weekday;
  calendar->values = values_of (symptom, period);
  calendar->doses = doses_of (evidence, period);
  calendar->days =
      corrin_calendar_days_new (corrin_day_values_view (calendar->values), evidence->doses, late, period);
  rated = count_rated (calendar);
  corrin_figure_init (
      &calendar->figure, &calendar_class,
      calendar->name == NULL ? g_strdup (_ ("Injections, day by day"))
                             /* Translators: the title of a calendar; %s is a symptom. */
                             : g_strdup_printf (_ ("%s, day by day"), calendar->name),
      /* Translators: the line below a title: the first and last day, then a sentence about how
                       * many days are rated. */
      g_strdup_printf (_ ("%1$s. %2$s"), days, rated));
  return &calendar->figure;
}
