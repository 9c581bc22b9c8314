/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trend-entries.h"

#include "find-day.h"
#include "spec-private.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A dose known only to its month lies on the first of it. */
static void
add_dose (CorrinTrendEntries *entries, const CorrinChartDose *dose)
{
  CorrinChartDose copy = *dose;

  if (dose->precision == CORRIN_PRECISION_MONTH)
    copy.day = corrin_day_month_start (dose->day);
  if (dose->name != NULL)
    copy.name = g_string_chunk_insert_const (entries->texts, dose->name);
  g_array_append_val (entries->doses, copy);
}

static int
compare_doses (gconstpointer a, gconstpointer b)
{
  const CorrinChartDose *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->time > second->time) - (first->time < second->time);
}

static void
add_doses (CorrinTrendEntries *entries, const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->doses->len; i++)
    {
      const CorrinChartDose *dose = &g_array_index (spec->doses, CorrinChartDose, i);

      if (corrin_chart_dose_in_period (spec, dose, NULL))
        add_dose (entries, dose);
    }
  g_array_sort (entries->doses, compare_doses);
}

static void
add_entry (CorrinTrendEntries *entries, GArray *list, CorrinDay day, const char *words)
{
  CorrinTrendEntry entry = { day, g_string_chunk_insert_const (entries->texts, words) };

  g_array_append_val (list, entry);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CorrinTrendEntry *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* The spec has the phases as they were added, and not by day. */
static void
add_phases (CorrinTrendEntries *entries, const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->bands->len; i++)
    {
      const CorrinChartBand *band = &g_array_index (spec->bands, CorrinChartBand, i);

      if (band->label != NULL && corrin_period_contains (spec->period, band->from))
        add_entry (entries, entries->phases, band->from, band->label);
    }
  g_array_sort (entries->phases, compare_days);
}

static void
add_labs (CorrinTrendEntries *entries, const CorrinChartSpec *spec)
{
  guint first, n = corrin_chart_labs_in_period (spec, &first);

  for (guint i = first; i < first + n; i++)
    {
      const CorrinChartLab *lab = &g_array_index (spec->labs, CorrinChartLab, i);

      add_entry (entries, entries->labs, lab->day, lab->label);
    }
}

/* The kinds of a day stay in their order, and the same words beside each other. */
static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const CorrinChartMark *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return strcmp (first->label, second->label);
}

static GArray *
sort_marks (const CorrinChartSpec *spec)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CorrinChartMark));

  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    for (guint i = 0; i < spec->marks[kind]->len; i++)
      {
        CorrinChartMark mark = g_array_index (spec->marks[kind], CorrinChartMark, i);

        if (corrin_period_contains (spec->period, mark.day))
          g_array_append_val (marks, mark);
      }
  g_array_sort (marks, compare_marks);
  return marks;
}

static void
add_marks (CorrinTrendEntries *entries, const CorrinChartSpec *spec)
{
  g_autoptr (GArray) marks = sort_marks (spec);
  const CorrinChartMark *last = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const CorrinChartMark *mark = &g_array_index (marks, CorrinChartMark, i);

      if (last == NULL || mark->day != last->day || strcmp (mark->label, last->label) != 0)
        add_entry (entries, entries->marks, mark->day, mark->label);
      last = mark;
    }
}

void
corrin_trend_entries_init (CorrinTrendEntries *entries, const CorrinChartSpec *spec)
{
  entries->doses = g_array_new (FALSE, FALSE, sizeof (CorrinChartDose));
  entries->phases = g_array_new (FALSE, FALSE, sizeof (CorrinTrendEntry));
  entries->labs = g_array_new (FALSE, FALSE, sizeof (CorrinTrendEntry));
  entries->marks = g_array_new (FALSE, FALSE, sizeof (CorrinTrendEntry));
  entries->texts = g_string_chunk_new (512);
  add_doses (entries, spec);
  add_phases (entries, spec);
  add_labs (entries, spec);
  add_marks (entries, spec);
}

void
corrin_trend_entries_clear (CorrinTrendEntries *entries)
{
  g_array_unref (entries->doses);
  g_array_unref (entries->phases);
  g_array_unref (entries->labs);
  g_array_unref (entries->marks);
  g_string_chunk_free (entries->texts);
}

static void
append_words (GString *words, const char *more)
{
  if (words->len > 0)
    /* Translators: between two injections, lab results or notes of one day. */
    g_string_append (words, _ ("; "));
  g_string_append (words, more);
}

static void
append_dose (GString *words, const CorrinChartDose *dose)
{
  g_autofree char *text = corrin_chart_dose_words (dose);

  append_words (words, text);
}

/* The injections of a day, or those of which no more than the month is known, which begins with that day. */
char *
corrin_trend_entries_doses (const CorrinTrendEntries *entries, CorrinDay day, gboolean is_month)
{
  const GArray *doses = entries->doses;
  GString *words = g_string_new (NULL);

  for (gsize i = corrin_find_day (doses->data, doses->len, sizeof (CorrinChartDose), day); i < doses->len;
       i++)
    {
      const CorrinChartDose *dose = &g_array_index (doses, CorrinChartDose, i);

      if (dose->day != day)
        break;
      if ((dose->precision == CORRIN_PRECISION_MONTH) == is_month)
        append_dose (words, dose);
    }
  return g_string_free (words, FALSE);
}

char *
corrin_trend_entries_words (const GArray *list, CorrinDay day)
{
  GString *words = g_string_new (NULL);

  for (gsize i = corrin_find_day (list->data, list->len, sizeof (CorrinTrendEntry), day); i < list->len; i++)
    {
      const CorrinTrendEntry *entry = &g_array_index (list, CorrinTrendEntry, i);

      if (entry->day != day)
        break;
      append_words (words, entry->words);
    }
  return g_string_free (words, FALSE);
}
