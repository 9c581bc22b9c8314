/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regimen-table.h"

#include "catalog.h"
#include "figure-private.h"
#include "plan.h"
#include "regimen.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static GArray *
rows_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom, CorrinPeriod period)
{
  CorrinPoints points = corrin_figure_points (symptom);
  g_autoptr (GArray) days = NULL;

  days = corrin_day_values_new (points);
  return corrin_regimen_new (evidence, corrin_day_values_view (days), period);
}

static char *
name_step (const CorrinRegimenRow *row)
{
  g_autofree char *interval = NULL;

  if (row->step == NULL)
    return g_strdup (_ ("Without a plan"));
  interval = corrin_plan_step_interval (row->step);
  /* Translators: a phase of the plan, such as "Maintenance, every 8 weeks". */
  return g_strdup_printf (_ ("%1$s, %2$s"), corrin_phase_display ((CorrinPhase) row->step->phase), interval);
}

static char *
count_of (guint n, guint possible)
{
  /* Translators: in a table: how many, of how many. */
  return g_strdup_printf (_ ("%1$u of %2$u"), n, possible);
}

static char *
days_off (const CorrinRegimenRow *row)
{
  g_autofree char *median = corrin_chart_number (row->days_off_median);

  if (isnan (row->days_off_median))
    return g_strdup ("");
  /* Translators: in a table: the median and the most days between planned and given days. */
  return g_strdup_printf (_ ("%1$s, at most %2$u"), median, row->days_off_most);
}

static void
fill_row (CorrinSheet *sheet, const CorrinRegimenRow *row)
{
  corrin_sheet_take_text (sheet, name_step (row), row->period.from);
  corrin_sheet_take_text (sheet, corrin_figure_period (row->period), row->period.from);
  corrin_sheet_add_number (sheet, row->median);
  corrin_sheet_take_text (
      sheet, isnan (row->lowest) ? g_strdup ("") : corrin_figure_range (row->lowest, row->highest),
      row->lowest);
  corrin_sheet_take_text (sheet, count_of (row->days_rated, row->days_possible), row->days_rated);
  corrin_sheet_add_number (sheet, row->n_injections);
  corrin_sheet_take_text (sheet,
                          row->n_planned == 0 ? g_strdup ("") : count_of (row->n_given, row->n_planned),
                          row->n_planned == 0 ? NAN : row->n_given);
  corrin_sheet_take_text (sheet, days_off (row), row->days_off_median);
}

/**
 * corrin_regimen_sheet_new:
 * @evidence: the records
 * @symptom: (nullable): the symptom, or %NULL when none is rated
 * @period: the days
 *
 * Returns: (transfer full): a row for each step of the plan: what the symptom was like, and what was given
 */
CorrinSheet *
corrin_regimen_sheet_new (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                          CorrinPeriod period)
{
  g_autoptr (GArray) rows = rows_new (evidence, symptom, period);
  CorrinSheet *sheet = corrin_sheet_new ();

  corrin_sheet_add_column (sheet, _ ("Plan"), FALSE);
  /* Translators: the title of a column: the first and the last day. */
  corrin_sheet_add_column (sheet, _ ("Period"), FALSE);
  corrin_sheet_add_column (sheet, _ ("Median"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Lowest to highest"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Days rated"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Injections"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Given of planned"), TRUE);
  corrin_sheet_add_column (sheet, _ ("Days from planned day"), TRUE);
  for (guint i = 0; i < rows->len; i++)
    fill_row (sheet, &g_array_index (rows, CorrinRegimenRow, i));
  return sheet;
}

static char *
say_rated (const CorrinRegimenRow *row)
{
  g_autofree char *median = corrin_chart_number (row->median);
  g_autofree char *range = corrin_figure_range (row->lowest, row->highest);

  if (row->days_rated == 0)
    return g_strdup (_ ("no day rated"));
  return g_strdup_printf (
      /* Translators: the median of the ratings, their range ("3 to 7"), how many days are rated, of how many. */
      ngettext ("median %1$s, %2$s, %3$u of %4$u day rated", "median %1$s, %2$s, %3$u of %4$u days rated",
                row->days_possible),
      median, range, row->days_rated, row->days_possible);
}

static char *
say_injections (const CorrinRegimenRow *row)
{
  g_autofree char *injections =
      /* Translators: how many injections. */
      g_strdup_printf (ngettext ("%u injection", "%u injections", row->n_injections), row->n_injections);

  if (row->n_planned == 0)
    return g_steal_pointer (&injections);
  /* Translators: "7 injections", and how many planned ones were given, of how many. */
  return g_strdup_printf (_ ("%1$s (%2$u of %3$u planned)"), injections, row->n_given, row->n_planned);
}

static void
say_row (GString *text, const CorrinRegimenRow *row)
{
  g_autofree char *step = name_step (row);
  g_autofree char *period = corrin_figure_period (row->period);
  g_autofree char *rated = say_rated (row);
  g_autofree char *injections = say_injections (row);

  /* Translators: a step of the plan, its days, what was rated in them, and how many injections there were. */
  corrin_figure_say (text, g_strdup_printf (_ ("%1$s (%2$s): %3$s; %4$s."), step, period, rated, injections));
}

/**
 * corrin_regimen_words:
 * @evidence: the records
 * @symptom: (nullable): the symptom, or %NULL when none is rated
 * @period: the days
 *
 * Returns: (transfer full): the table of the plan in words, a line for each step
 */
char *
corrin_regimen_words (const CorrinEvidence *evidence, const CorrinSymptomEvidence *symptom,
                      CorrinPeriod period)
{
  g_autoptr (GArray) rows = rows_new (evidence, symptom, period);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      say_row (text, &g_array_index (rows, CorrinRegimenRow, i));
    }
  return g_string_free (text, FALSE);
}
