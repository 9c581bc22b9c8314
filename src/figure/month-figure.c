/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"
#include "injections.h"
#include "month-figure-private.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const CorrinMonthFigure *
months_of (const CorrinFigure *figure)
{
  return (const CorrinMonthFigure *) figure;
}

static void
free_months (CorrinFigure *figure)
{
  CorrinMonthFigure *months = (CorrinMonthFigure *) figure;

  g_free (months->name);
  g_ptr_array_unref (months->doses);
}

/* "May 2026" */
char *
corrin_month_figure_name (const CorrinMonthFigure *months, int side)
{
  return corrin_chart_month (months->months[side].from);
}

static char *
count_doses (guint n)
{
  /* Translators: how many injections were given in a month. */
  return g_strdup_printf (ngettext ("%u injection", "%u injections", n), n);
}

/* "26 of 31 days rated, 3 to 7; 1 injection" */
char *
corrin_month_figure_count (const CorrinMonthFigure *months, int side)
{
  const CorrinMonthLook *look = &months->looks[side];
  g_autofree char *doses = count_doses (months->n_doses[side]);
  g_autofree char *range = NULL;

  if (look->days_rated == 0)
    /* Translators: below the name of a month; %s is "2 injections". */
    return g_strdup_printf (_ ("no day rated; %s"), doses);
  range = corrin_figure_range (look->lowest, look->highest);
  /* Translators: below the name of a month: how many days of how many are rated, the range of the ratings ("3 to 7"),
   * and "2 injections". */
  return g_strdup_printf (ngettext ("%1$u of %2$u day rated, %3$s; %4$s",
                                    "%1$u of %2$u days rated, %3$s; %4$s", look->days_possible),
                          look->days_rated, look->days_possible, range, doses);
}

static void
say_month (GString *text, const CorrinMonthFigure *months, int side)
{
  const CorrinMonthLook *look = &months->looks[side];
  g_autofree char *name = corrin_month_figure_name (months, side);
  g_autofree char *count = corrin_month_figure_count (months, side);
  g_autofree char *median = NULL;

  if (look->days_rated == 0)
    {
      /* Translators: a month, and what is known of it. */
      corrin_figure_say (text, g_strdup_printf (C_ ("month", "%1$s: %2$s."), name, count));
      return;
    }
  median = corrin_chart_number (look->median);
  /* Translators: a month, the median of its ratings, and what more is known of it. */
  corrin_figure_say (text, g_strdup_printf (_ ("%1$s: median %2$s, %3$s."), name, median, count));
}

static void
say_difference (GString *text, const CorrinMonthFigure *months)
{
  g_autofree char *difference = corrin_figure_difference (months->difference);

  if (!isnan (months->difference))
    corrin_figure_say (
        text,
        /* Translators: the difference of two medians, with its sign. */
        g_strdup_printf (_ ("Difference of the medians, the later month minus the earlier: %s."),
                         difference));
}

static char *
words (const CorrinFigure *figure)
{
  const CorrinMonthFigure *months = months_of (figure);
  GString *text = g_string_new (NULL);

  /* Translators: a chart in words; %s is its title. */
  corrin_figure_say (text, g_strdup_printf (_ ("%s."), figure->title));
  say_month (text, months, 0);
  say_month (text, months, 1);
  say_difference (text, months);
  return g_string_free (text, FALSE);
}

static char *
notes (const CorrinFigure *figure)
{
  const CorrinMonthFigure *months = months_of (figure);
  GString *text = g_string_new (NULL);

  corrin_figure_say (text, g_strdup (_ ("A dot is a day, the line is the median of the month.")));
  say_difference (text, months);
  corrin_figure_say (text,
                     g_strdup (_ ("Two months that somebody picked say nothing about the time between.")));
  return g_string_free (text, FALSE);
}

static char *
readout (const CorrinFigure *figure, const CorrinFigureItem *item)
{
  const CorrinMonthFigure *months = months_of (figure);
  CorrinDay from = months->months[item->index].from;
  g_autofree char *day = corrin_day_display (item->day);
  g_autofree char *value = corrin_chart_number (months->looks[item->index].values[item->day - from]);
  GString *text = g_string_new (day);

  /* Translators: a symptom and its rating. */
  g_string_append_printf (text, C_ ("rating", "\n%1$s: %2$s"), months->name, value);
  for (guint i = 0; i < months->doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (months->doses, i);
      g_autofree char *shown = corrin_figure_dose (dose);

      if (dose->day == item->day && corrin_dose_day_is_known (dose))
        /* Translators: an injection: its substance and amount. */
        g_string_append_printf (text, _ ("\nInjection: %s"), shown);
    }
  return g_string_free (text, FALSE);
}

static void
fill (const CorrinFigure *figure, CorrinSheet *sheet)
{
  const CorrinMonthFigure *months = months_of (figure);
  const char *const titles[] = {
    _ ("Days rated"),
    _ ("Median"),
    /* Translators: the title of a column: the lowest rating. */
    _ ("Lowest"),
    /* Translators: the title of a column: the highest rating. */
    _ ("Highest"),
    _ ("Injections"),
  };

  /* Translators: the title of a column. */
  corrin_sheet_add_column (sheet, _ ("Month"), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    corrin_sheet_add_column (sheet, titles[i], TRUE);
  for (int side = 0; side < 2; side++)
    {
      const CorrinMonthLook *look = &months->looks[side];

      corrin_sheet_take_text (sheet, corrin_month_figure_name (months, side), months->months[side].from);
      corrin_sheet_take_text (sheet,
                              /* Translators: in a table: how many days are rated, of how many. */
                              g_strdup_printf (_ ("%1$u of %2$u"), look->days_rated, look->days_possible),
                              look->days_rated);
      corrin_sheet_add_number (sheet, look->median);
      corrin_sheet_add_number (sheet, look->lowest);
      corrin_sheet_add_number (sheet, look->highest);
      corrin_sheet_add_number (sheet, months->n_doses[side]);
    }
}

static const CorrinFigureClass month_class = {
  .free = free_months,
  .words = words,
  .notes = notes,
  .readout = readout,
  .fill = fill,
  .height = corrin_month_figure_height,
  .least = corrin_month_figure_least,
  .compose = corrin_month_figure_compose,
};

static void
take_looks (CorrinMonthFigure *months, const CorrinThenNow *both, const CorrinSymptomEvidence *symptom)
{
  CorrinMonthLook none = { .median = NAN, .lowest = NAN, .highest = NAN };

  for (int i = 0; i < CORRIN_MONTH_DAYS; i++)
    none.values[i] = NAN;
  months->months[0] = both->then;
  months->months[1] = both->now;
  months->n_doses[0] = both->n_then;
  months->n_doses[1] = both->n_now;
  months->looks[0] = months->looks[1] = none;
  months->looks[0].days_possible = corrin_period_days (both->then);
  months->looks[1].days_possible = corrin_period_days (both->now);
  months->difference = NAN;
  for (guint i = 0; symptom != NULL && i < both->symptoms->len; i++)
    {
      const CorrinThenNowSymptom *look = &g_array_index (both->symptoms, CorrinThenNowSymptom, i);

      if (look->symptom != symptom->symptom)
        continue;
      months->looks[0] = look->then;
      months->looks[1] = look->now;
      months->difference = look->difference;
    }
}

/**
 * corrin_month_figure_new:
 * @evidence: the records of both months, which must outlive the figure
 * @symptom: (nullable): the symptom, or %NULL when none is rated
 * @then: a day of the one month
 * @now: a day of the other
 *
 * Two months side by side, which somebody chose: a dot for each rated day, and the median.
 *
 * Returns: (transfer full): the figure
 */
CorrinFigure *
corrin_month_figure_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinDay then,
                         CorrinDay now)
{
  CorrinMonthFigure *months = g_new0 (CorrinMonthFigure, 1);
  g_autoptr (CorrinThenNow) both = corrin_then_now_new (evidence, MIN (then, now), MAX (then, now));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  months->name = g_strdup (symptom != NULL ? corrin_symptom_display (symptom->symptom) : _ ("Ratings"));
  months->doses = corrin_injections_new (evidence->doses);
  take_looks (months, both, symptom);
  first = corrin_month_figure_name (months, 0);
  second = corrin_month_figure_name (months, 1);
  corrin_figure_init (&months->figure, &month_class,
                      /* Translators: the title of a chart of two months; %s is a symptom. */
                      g_strdup_printf (_ ("%s then and now"), months->name),
                      /* Translators: two months beside each other. */
                      g_strdup_printf (_ ("%1$s and %2$s"), first, second));
  return &months->figure;
}
