/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-print.h"

#include "content.h"
#include "dose-time.h"
#include "phrases.h"
#include "terminal.h"
#include "text-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void add_row (GPtrArray *rows, ...) G_GNUC_NULL_TERMINATED;

/* Takes the texts over. */
static void
add_row (GPtrArray *rows, ...)
{
  GPtrArray *row = g_ptr_array_new ();
  va_list cells;
  char *cell;

  va_start (cells, rows);
  while ((cell = va_arg (cells, char *)) != NULL)
    g_ptr_array_add (row, cell);
  va_end (cells);
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (rows, g_ptr_array_free (row, FALSE));
}

static void
append_title (GString *page, const char *title)
{
  g_string_append_printf (page, "\n%s\n", title);
}

static char *
count (guint n)
{
  return g_strdup_printf ("%u", n);
}

static char *
change (const CorrinSlope *slope)
{
  g_autofree char *points = NULL;

  if (isnan (slope->per_month))
    /* Translators: so few weeks are rated that no change can be told. */
    return g_strdup_printf (ngettext ("too few (%u week)", "too few (%u weeks)", slope->n_weeks),
                            slope->n_weeks);
  points = corrin_phrase_signed (slope->per_month);
  /* Translators: %1$s is a change of a score in a month, such as "−0.3", %2$u how many weeks it was made from. */
  return g_strdup_printf (ngettext ("%1$s (%2$u week)", "%1$s (%2$u weeks)", slope->n_weeks), points,
                          slope->n_weeks);
}

static void
append_symptoms (GString *page, const CorrinSummary *summary, const CorrinSymptomsContent *content)
{
  const CorrinTextColumn columns[] = {
    { _ ("Symptom"), FALSE },
    /* Translators: title of a column: the median of the rated days. */
    { _ ("Median"), TRUE },
    { _ ("Lowest to highest"), FALSE },
    { _ ("Days rated"), TRUE },
    /* Translators: title of a column: how many ratings there are. */
    { _ ("Ratings"), TRUE },
    /* Translators: the change of the weekly medians in points a month. */
    { _ ("Points a month"), TRUE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < summary->symptoms->len; i++)
    {
      const CorrinSymptomSummary *symptom = g_ptr_array_index (summary->symptoms, i);
      const CorrinSymptomContent *words = g_ptr_array_index (content->rows, i);

      add_row (rows, g_strdup (symptom->name), corrin_phrase_number (symptom->median),
               g_strdup (words->range), count (symptom->n_days), count (symptom->n_ratings),
               change (&symptom->slope), NULL);
    }
  append_title (page, _ ("Symptoms, from 0 to 10; higher is worse"));
  corrin_text_table_append_all (columns, G_N_ELEMENTS (columns), rows, page);
}

/* Where four weeks lie is said for each symptom, or once for all; in a table it is one line. */
static char *
where (const char *own, const char *common)
{
  g_auto (GStrv) lines = g_strsplit (own != NULL ? own : common, "\n", -1);

  return g_strjoinv (", ", lines);
}

static void
append_four_weeks (GString *page, const CorrinSymptomsContent *content)
{
  const CorrinTextColumn columns[] = {
    { _ ("Symptom"), FALSE },
    { "", FALSE },
    { _ ("Median"), TRUE },
    /* Translators: title of a column: how many of the days are rated. */
    { _ ("Rated"), TRUE },
    /* Translators: title of a column: where four weeks lie in the calendar and between injections. */
    { _ ("Where"), FALSE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < content->rows->len; i++)
    {
      const CorrinSymptomContent *words = g_ptr_array_index (content->rows, i);

      if (words->first_median == NULL)
        continue;
      /* Translators: the first four weeks. */
      add_row (rows, g_strdup (words->name), g_strdup (_ ("first")), g_strdup (words->first_median),
               g_strdup (words->first_n), where (words->first_where, content->first_where), NULL);
      /* Translators: the last four weeks. */
      add_row (rows, g_strdup (""), g_strdup (_ ("last")), g_strdup (words->last_median),
               g_strdup (words->last_n), where (words->last_where, content->last_where), NULL);
    }
  append_title (page, _ ("First and last four weeks"));
  corrin_text_table_append_all (columns, G_N_ELEMENTS (columns), rows, page);
}

static char *
last_injection (const CorrinSummary *summary)
{
  const CorrinDosesSummary *doses = &summary->doses;
  g_autofree char *when = NULL;
  g_autofree char *end = NULL;

  if (doses->last == NULL)
    return g_strdup (_ ("none recorded"));
  when = corrin_dose_when_display (doses->last);
  if (doses->days_since_last < 0)
    return g_steal_pointer (&when);
  end = corrin_day_display (summary->period.to);
  return g_strdup_printf (
      /* Translators: %1$s is when an injection was given, %2$d a number of days, %3$s the last day of the period. */
      ngettext ("%1$s, %2$d day before %3$s", "%1$s, %2$d days before %3$s", (gulong) doses->days_since_last),
      when, doses->days_since_last, end);
}

static char *
intervals (const CorrinIntervals *between)
{
  g_autofree char *median = NULL;

  if (between->n == 0)
    return g_strdup (_ ("none"));
  median = corrin_phrase_number (between->median);
  /* Translators: %1$s is the median of the days between injections, %2$u the fewest, %3$u the most, %4$u how many
   * there are. */
  return g_strdup_printf (_ ("median %1$s, from %2$u to %3$u (n %4$u)"), median, between->shortest,
                          between->longest, between->n);
}

/* Given doses that no injection is: tablets, sprays and the like. */
static guint
count_other_routes (const GPtrArray *doses, CorrinPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      n += dose->status == CORRIN_DOSE_GIVEN && !corrin_route_is_injection ((CorrinRoute) dose->route)
           && corrin_period_contains (period, dose->day);
    }
  return n;
}

static void
append_other_routes (GString *page, guint n)
{
  if (n == 0)
    return;
  g_string_append_printf (
      page,
      /* Translators: %u is how many doses were swallowed, sprayed and the like instead of injected. */
      ngettext ("%u dose by another route is not counted here.",
                "%u doses by other routes are not counted here.", n),
      n);
  g_string_append_c (page, '\n');
}

static void
append_injections (GString *page, const CorrinSummary *summary)
{
  const CorrinTextColumn columns[] = { { NULL, FALSE }, { NULL, FALSE } };
  const CorrinDosesSummary *doses = &summary->doses;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* Translators: how many injections were given. */
  add_row (rows, g_strdup (_ ("Given")), count (doses->n_given), NULL);
  /* Translators: how many injections were skipped. */
  add_row (rows, g_strdup (_ ("Skipped")), count (doses->n_skipped), NULL);
  /* Translators: the last injection. */
  add_row (rows, g_strdup (_ ("Last")), last_injection (summary), NULL);
  add_row (rows, g_strdup (_ ("Days between")), intervals (&doses->intervals), NULL);
  /* Translators: cycles from one injection to the next. */
  add_row (rows, g_strdup (_ ("Complete cycles")), count (summary->complete_cycles), NULL);
  /* Translators: the heading above the numbers of the injections. */
  append_title (page, _ ("Injections"));
  corrin_text_table_append_all (columns, G_N_ELEMENTS (columns), rows, page);
}

static void
append_period (GString *page, CorrinPeriod period)
{
  g_autofree char *days = corrin_phrase_period (period);
  guint n = corrin_period_days (period);

  /* Translators: %1$s is a period, such as "1 January to 30 June 2026", %2$u its days. */
  g_string_append_printf (page, ngettext ("%1$s, %2$u day", "%1$s, %2$u days", n), days, n);
  g_string_append_c (page, '\n');
}

/**
 * corrin_summary_to_text:
 * @summary: a summary
 * @evidence: what it was made from
 *
 * Returns: (transfer full): every number of it for people
 */
char *
corrin_summary_to_text (const CorrinSummary *summary, const CorrinEvidence *evidence)
{
  g_autoptr (GString) page = g_string_new (NULL);
  CorrinSymptomsContent content = { 0 };

  corrin_symptoms_content_init (&content, evidence, summary);
  append_period (page, summary->period);
  if (summary->symptoms->len > 0)
    append_symptoms (page, summary, &content);
  if (content.has_four_weeks)
    append_four_weeks (page, &content);
  append_injections (page, summary);
  append_other_routes (page, count_other_routes (evidence->doses, summary->period));
  g_string_append_c (page, '\n');
  for (guint i = 0; i < content.notes->len; i++)
    corrin_terminal_append_wrapped (page, g_ptr_array_index (content.notes, i), 0, 78);
  corrin_symptoms_content_clear (&content);
  return g_strdup (page->str);
}
