/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-case.h"

#include <string.h>

static CorrinDay
day_of (const char *text)
{
  CorrinDay day = corrin_day_parse (text);

  g_assert_true (corrin_day_is_valid (day));
  return day;
}

static void
set_end (CorrinPlanStep *step, const char *text)
{
  static const char *const units[] = { "doses", "days", "weeks", "months" };
  g_auto (GStrv) parts = g_strsplit (text, " ", 2);

  if (g_str_equal (text, "open"))
    return;
  step->ends = CORRIN_ENDS_ON_DAY;
  for (gsize i = 0; parts[1] != NULL && i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (parts[1], units[i]))
      step->ends = CORRIN_ENDS_AFTER_DOSES + (int) i;
  if (step->ends == CORRIN_ENDS_ON_DAY)
    step->end_day = day_of (text);
  else
    step->end_count = g_ascii_strtoll (parts[0], NULL, 10);
}

GPtrArray *
plan_steps (const PlanStep *steps, gsize n)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (corrin_record_free);

  for (gsize i = 0; i < n && steps[i].day != NULL; i++)
    {
      CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

      step->day = day_of (steps[i].day);
      step->position = (gint64) i;
      step->phase = CORRIN_PHASE_MAINTENANCE;
      step->route = CORRIN_ROUTE_INTRAMUSCULAR;
      step->rule = steps[i].rule;
      step->interval_min = steps[i].interval_min;
      step->interval_max = steps[i].interval_max;
      step->counted_from = steps[i].counted_from;
      set_end (step, steps[i].end);
      g_ptr_array_add (all, step);
    }
  return all;
}

static CorrinDose *
dose_of (const char *word)
{
  g_auto (GStrv) parts = g_strsplit_set (word, ":=", 2);
  const char *rest = parts[1] != NULL ? parts[1] : "";
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = day_of (parts[0]);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  if (strchr (word, '=') != NULL)
    dose->planned_day = day_of (rest);
  else if (g_str_equal (rest, "skipped"))
    dose->status = CORRIN_DOSE_SKIPPED;
  else if (g_str_equal (rest, "tablet"))
    dose->route = CORRIN_ROUTE_ORAL;
  else if (g_str_equal (rest, "unknown"))
    dose->route = CORRIN_ROUTE_NOT_KNOWN;
  else if (g_str_equal (rest, "month"))
    dose->precision = CORRIN_PRECISION_MONTH;
  else
    g_assert_cmpstr (rest, ==, "");
  return dose;
}

/* Injections that were given, by day: "2026-05-04", with ":skipped", ":tablet", ":unknown" (route) or ":month" (all
 * that is known) after it, or "=" and the planned day that it names. */
GPtrArray *
plan_doses (const char *text)
{
  GPtrArray *doses = g_ptr_array_new_with_free_func (corrin_record_free);
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_ptr_array_add (doses, dose_of (*word));
  return doses;
}

static void
append_planned (GString *text, const CorrinPlannedDay *one)
{
  char day[CORRIN_DAY_TEXT_SIZE];
  char latest[CORRIN_DAY_TEXT_SIZE];

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, corrin_day_format (one->day, day));
  if (one->latest != one->day)
    g_string_append_printf (text, "/%s", corrin_day_format (one->latest, latest));
}

/* Planned days, and ranges as "FIRST/LAST", with a space between them. */
char *
plan_days_text (GPtrArray *steps, GPtrArray *doses, const char *from, const char *to)
{
  g_autoptr (GArray) days = corrin_plan_days (steps, doses, day_of (from), day_of (to));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    append_planned (text, &g_array_index (days, CorrinPlannedDay, i));
  return g_string_free (text, FALSE);
}

/* The next planned day, "none" if there is none. */
char *
plan_next_text (GPtrArray *steps, GPtrArray *doses, const char *after)
{
  GString *text = g_string_new (NULL);
  CorrinPlannedDay next;

  if (corrin_plan_next (steps, doses, day_of (after), &next))
    append_planned (text, &next);
  else
    g_string_append (text, "none");
  return g_string_free (text, FALSE);
}
