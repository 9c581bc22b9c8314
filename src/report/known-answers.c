/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "known.h"

#include "catalog.h"
#include "injections.h"
#include "phrases.h"
#include "plan-phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* More results of one day than these would not be one line. */
#define RESULTS_SHOWN 3

/* Sentences follow each other with a space; nothing is added for %NULL. */
static void
say (GString *words, char *sentence)
{
  if (sentence == NULL)
    return;
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

static char *
results_of (const GPtrArray *labs, CorrinDay day)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < labs->len; i++)
    {
      const CorrinLabResult *lab = g_ptr_array_index (labs, i);
      g_autofree char *printed = lab->day == day && n < RESULTS_SHOWN ? corrin_phrase_lab (lab) : NULL;

      n += lab->day == day ? 1 : 0;
      if (printed != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", printed);
    }
  if (n > RESULTS_SHOWN)
    {
      guint more = n - RESULTS_SHOWN;

      g_string_append (text, ", ");
      /* Translators: results of one day that are not listed. */
      g_string_append_printf (text, ngettext ("%u more", "%u more", more), more);
    }
  return g_strdup (text->str);
}

/* The days that a remembered date may stand for: a year, a month or a day. */
static gboolean
days_of (const char *remembered, CorrinPeriod *days)
{
  static const struct
  {
    const char *rest;
    int months;
  } parts[] = { { "", 0 }, { "-01", 1 }, { "-01-01", 12 } };

  for (guint i = 0; remembered != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *whole = g_strconcat (remembered, parts[i].rest, NULL);
      CorrinDay first = corrin_day_parse (whole);

      if (first == CORRIN_DAY_NONE)
        continue;
      *days =
          (CorrinPeriod){ first,
                          parts[i].months == 0 ? first : corrin_day_add_months (first, parts[i].months) - 1 };
      return TRUE;
    }
  return FALSE;
}

static int
distance (CorrinPeriod days, CorrinDay day)
{
  return day < days.from ? days.from - day : MAX (day - days.to, 0);
}

/* The results nearest to the diagnosis; the first ones where its date is not noted. */
static CorrinDay
day_of_diagnosis_results (const CorrinKnown *known)
{
  const CorrinLabResult *nearest = g_ptr_array_index (known->labs, 0);
  CorrinPeriod diagnosed;

  if (!days_of (known->evidence->person->diagnosed_on, &diagnosed))
    return nearest->day;
  for (guint i = 1; i < known->labs->len; i++)
    {
      const CorrinLabResult *lab = g_ptr_array_index (known->labs, i);

      if (distance (diagnosed, lab->day) < distance (diagnosed, nearest->day))
        nearest = lab;
    }
  return nearest->day;
}

static char *
tests (const CorrinKnown *known)
{
  g_autofree char *first_day = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last_day = NULL;
  g_autofree char *last = NULL;
  CorrinDay diagnosis, latest;

  if (known->labs->len == 0)
    return NULL;
  diagnosis = day_of_diagnosis_results (known);
  latest = ((const CorrinLabResult *) g_ptr_array_index (known->labs, known->labs->len - 1))->day;
  first_day = corrin_day_display (diagnosis);
  first = results_of (known->labs, diagnosis);
  if (latest == diagnosis)
    /* Translators: a day, and the lab results of that day. */
    return g_strdup_printf (C_ ("lab results", "%1$s: %2$s."), first_day, first);
  last_day = corrin_day_display (latest);
  last = results_of (known->labs, latest);
  /* Translators: a day with its lab results, and the latest day with its results. */
  return g_strdup_printf (_ ("%1$s: %2$s. Latest, %3$s: %4$s."), first_day, first, last_day, last);
}

/**
 * corrin_known_causes:
 * @person: a person
 *
 * Returns: (transfer full) (nullable): the causes that are noted, such as "diet, a medicine"
 */
char *
corrin_known_causes (const CorrinPerson *person)
{
  g_auto (GStrv) keys = g_strsplit (person->causes != NULL ? person->causes : "", " ", -1);
  g_autofree char *other = corrin_plain_text (person->cause_other);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (char **key = keys; *key != NULL; key++)
    if (**key != '\0' && !g_str_equal (*key, "other"))
      g_ptr_array_add (names, (gpointer) corrin_cause_display (*key));
  if (other != NULL)
    g_ptr_array_add (names, other);
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static char *
cause (const CorrinKnown *known)
{
  g_autofree char *causes = corrin_known_causes (known->evidence->person);

  /* Translators: %s is a list of causes, such as "diet, a medicine". */
  return causes != NULL ? g_strdup_printf (_ ("Noted: %s."), causes) : NULL;
}

static char *
plan_now (const CorrinPlanStep *step)
{
  g_autofree char *since = corrin_day_display (step->day);
  g_autofree char *interval = corrin_plan_step_interval (step);

  /* Translators: a phase of the plan ("Maintenance"), its first day, how often ("every 8 weeks"). */
  return g_strdup_printf (_ ("%1$s since %2$s, %3$s."), corrin_phase_display ((CorrinPhase) step->phase),
                          since, interval);
}

/* A step that has ended, or not begun. */
static char *
plan_then (GPtrArray *plan, const CorrinPlanStep *step, CorrinDay day)
{
  g_autofree char *title = NULL;
  g_autofree char *interval = NULL;

  if (step == NULL)
    return NULL;
  title = corrin_phrase_step_title (plan, step, day);
  interval = corrin_plan_step_interval (step);
  /* Translators: a phase of the plan with its days, how often ("every 8 weeks"). */
  return g_strdup_printf (_ ("%1$s, %2$s."), title, interval);
}

static void
say_plan (GString *words, GPtrArray *plan, CorrinDay day)
{
  const CorrinPlanStep *step = corrin_plan_step_on (plan, day);
  const CorrinPlanStep *before, *after;

  if (step != NULL)
    {
      say (words, plan_now (step));
      return;
    }
  corrin_plan_steps_around (plan, day, &before, &after);
  if (before == NULL && after == NULL)
    say (words, g_strdup (_ ("Phase: not noted.")));
  say (words, plan_then (plan, before, day));
  say (words, plan_then (plan, after, day));
}

static char *
next_planned (const CorrinEvidence *evidence)
{
  CorrinPlannedDay next;
  g_autofree char *days = NULL;

  if (!corrin_plan_next (evidence->plan, evidence->doses, evidence->to, &next))
    return NULL;
  days = corrin_phrase_period ((CorrinPeriod){ next.day, next.latest });
  /* Translators: %s is the day of the next injection. */
  return g_strdup_printf (_ ("Next planned: %s."), days);
}

static char *
next_check (const CorrinKnown *known)
{
  for (guint i = known->appointments->len; i > 0; i--)
    {
      const CorrinAppointment *visit = g_ptr_array_index (known->appointments, i - 1);
      g_autofree char *day = corrin_day_display (visit->recheck_planned);

      if (visit->recheck_planned != CORRIN_DAY_NONE && visit->recheck_done == CORRIN_DAY_NONE)
        /* Translators: %s is a day on which the lab values are to be checked again. */
        return g_strdup_printf (_ ("Next check of labs: %s."), day);
    }
  return NULL;
}

static char *
phase (const CorrinKnown *known)
{
  const CorrinEvidence *evidence = known->evidence;
  char *check = next_check (known);
  g_autoptr (GString) words = g_string_new (NULL);

  if (evidence->plan->len == 0 && check == NULL)
    return NULL;
  say_plan (words, evidence->plan, evidence->to);
  say (words, next_planned (evidence));
  say (words, check != NULL ? check : g_strdup (_ ("Next check of labs: not noted.")));
  return g_strdup (words->str);
}

static char *
noted_answer (const CorrinKnown *known, const char *key)
{
  for (guint i = known->questions->len; i > 0; i--)
    {
      const CorrinQuestion *question = g_ptr_array_index (known->questions, i - 1);
      g_autofree char *answer = corrin_plain_text (question->answer);

      if (answer != NULL && (known->with_private || !question->record.is_private)
          && g_strcmp0 (question->key, key) == 0)
        /* Translators: %s is what was answered to a question at an earlier appointment. */
        return g_strdup_printf (_ ("Answer noted: %s"), answer);
    }
  return NULL;
}

static char *
injections_so_far (const GPtrArray *injections)
{
  guint n = injections->len;
  g_autofree char *day = n > 0 ? corrin_phrase_dose_day (g_ptr_array_index (injections, n - 1)) : NULL;

  if (n == 0)
    return NULL;
  /* Translators: how many injections are recorded, and the day of the last one. */
  return g_strdup_printf (ngettext ("%1$u injection recorded, the last on %2$s.",
                                    "%1$u injections recorded, the last on %2$s.", n),
                          n, day);
}

static char *
other_doses_so_far (const GPtrArray *doses)
{
  const CorrinDose *last = NULL;
  g_autofree char *day = NULL;
  guint n = 0;

  for (guint i = 0; i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (dose->status != CORRIN_DOSE_GIVEN || corrin_route_is_injection ((CorrinRoute) dose->route))
        continue;
      last = dose;
      n++;
    }
  if (n == 0)
    return NULL;
  day = corrin_phrase_dose_day (last);
  /* Translators: how many doses are recorded that were no injections, and the day of the last one. */
  return g_strdup_printf (ngettext ("%1$u dose as tablet, drops or spray, the last on %2$s.",
                                    "%1$u doses as tablets, drops or spray, the last on %2$s.", n),
                          n, day);
}

static char *
routes (const CorrinKnown *known)
{
  g_autoptr (GPtrArray) injections = corrin_injections_new (known->evidence->doses);
  g_autoptr (GString) words = g_string_new (NULL);

  say (words, injections_so_far (injections));
  say (words, other_doses_so_far (known->evidence->doses));
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/**
 * corrin_known_answer:
 * @known: what the journal knows
 * @key: of an offered question
 *
 * Returns: (transfer full): what is noted about it, on a line; or that nothing is
 */
char *
corrin_known_answer (const CorrinKnown *known, const char *key)
{
  char *answer = NULL;

  if (g_str_equal (key, "tests"))
    answer = tests (known);
  else if (g_str_equal (key, "cause"))
    answer = cause (known);
  else if (g_str_equal (key, "phase"))
    answer = phase (known);
  else if (g_str_equal (key, "tablets"))
    answer = routes (known);
  else
    answer = noted_answer (known, key);
  /* Translators: stands in the place of something that the patient did not write down. */
  return answer != NULL ? answer : g_strdup (_ ("not noted"));
}
