/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "injections.h"
#include "phrases.h"
#include "plan.h"
#include "planned-doses.h"
#include "quantile.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Deviations from the plan are listed up to here; the others are counted. */
#define DEVIATIONS_SHOWN 3
/* Fewer than these are told one by one: in the list of deviations and of earlier injections. */
#define SPREAD_MIN 3
/* As many earlier injections as fit on a line. */
#define EARLIER_SHOWN 3

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static char *
diagnosis (const CorrinPerson *person)
{
  g_autofree char *what = corrin_plain_text (person->diagnosis);
  g_autofree char *by = corrin_plain_text (person->diagnosed_by);
  g_autofree char *on = corrin_phrase_remembered (person->diagnosed_on);

  if (what == NULL)
    return g_strdup (_ ("not noted"));
  if (by != NULL && on != NULL)
    /* Translators: a diagnosis: when and by whom the patient was told, and what. */
    return g_strdup_printf (_ ("%s, by %s: %s"), on, by, what);
  if (by != NULL)
    /* Translators: a diagnosis: by whom the patient was told, and what. */
    return g_strdup_printf (_ ("By %s: %s"), by, what);
  if (on != NULL)
    /* Translators: a diagnosis: when the patient was told, and what. */
    return g_strdup_printf (_ ("%s: %s"), on, what);
  return g_steal_pointer (&what);
}

static char *
injections_since (const CorrinEvidence *evidence, const GPtrArray *injections, CorrinDay to)
{
  g_autofree char *since = corrin_phrase_remembered (evidence->person->injections_since);
  CorrinPeriod until = { corrin_day_new (1, 1, 1), to };
  guint n = corrin_injections_count (injections, until);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *recorded = NULL;

  if (since != NULL)
    /* Translators: %s is a year, a month or a day. */
    g_string_append_printf (text, _ ("Since %s."), since);
  recorded =
      n > 0
          ? g_strdup_printf (ngettext ("%u recorded in this journal.", "%u recorded in this journal.", n), n)
          : g_strdup (_ ("None recorded in this journal."));
  append_sentence (text, recorded);
  return g_strdup (text->str);
}

static char *
plan_as_agreed (const CorrinPlanStep *step)
{
  g_autofree char *drug = NULL;
  g_autofree char *interval = NULL;

  if (step == NULL)
    return g_strdup (_ ("not noted"));
  drug = corrin_phrase_drug (step->substance, step->substance_other, step->micrograms);
  interval = corrin_plan_step_interval (step);
  /* Translators: a plan: substance and amount, route, interval; such as "hydroxocobalamin, 1000 micrograms, into
   * the muscle (IM), every 8 weeks". */
  return g_strdup_printf (_ ("%s, %s, %s"), drug, corrin_route_display ((CorrinRoute) step->route), interval);
}

static char *
agreement (const CorrinPlanStep *step)
{
  g_autofree char *who = corrin_plain_text (step->agreed_with);
  g_autofree char *on = corrin_day_display (step->agreed_on);
  gboolean has_day = step->agreed_on != CORRIN_DAY_NONE;

  if (who != NULL && has_day)
    /* Translators: with whom and when the plan was agreed. */
    return g_strdup_printf (_ ("Agreed with %s on %s."), who, on);
  if (who != NULL)
    /* Translators: %s is with whom the plan was agreed. */
    return g_strdup_printf (_ ("Agreed with %s."), who);
  if (has_day)
    /* Translators: %s is the day on which the plan was agreed. */
    return g_strdup_printf (_ ("Agreed on %s."), on);
  return g_strdup (_ ("With whom it was agreed is not noted."));
}

static char *
phase_and_agreement (const CorrinPlanStep *step)
{
  g_autofree char *since = NULL;
  g_autofree char *agreed = NULL;

  if (step == NULL)
    return NULL;
  since = corrin_day_display (step->day);
  agreed = agreement (step);
  /* Translators: a phase of the plan ("Maintenance"), its first day, and a sentence with whom it was agreed. */
  return g_strdup_printf (_ ("%s since %s. %s"), corrin_phase_display ((CorrinPhase) step->phase), since,
                          agreed);
}

static char *
days_ago (guint days, CorrinDay to, CorrinDay today)
{
  g_autofree char *day = NULL;

  if (days == 0)
    return to == today ? g_strdup (_ ("today")) : g_strdup (_ ("the last day of the period"));
  if (to == today)
    return g_strdup_printf (ngettext ("%u day ago", "%u days ago", days), days);
  day = corrin_day_display (to);
  /* Translators: %u is a number of days, %s the last day of the period of the report. */
  return g_strdup_printf (ngettext ("%u day before %s", "%u days before %s", days), days, day);
}

static char *
last_injection (const CorrinSummary *summary, CorrinDay today)
{
  const CorrinDosesSummary *doses = &summary->doses;
  g_autofree char *day = NULL;
  g_autofree char *drug = NULL;
  g_autofree char *ago = NULL;

  if (doses->last == NULL)
    return g_strdup (_ ("none recorded"));
  day = corrin_phrase_dose_day (doses->last);
  drug = corrin_phrase_drug (doses->last->substance, doses->last->substance_other, doses->last->micrograms);
  if (doses->days_since_last < 0)
    /* Translators: the last injection: a month, and what was given. */
    return g_strdup_printf (_ ("%s (the day is not known): %s"), day, drug);
  ago = days_ago ((guint) doses->days_since_last, summary->period.to, today);
  /* Translators: the last injection: its day, how long ago that is, and what was given. */
  return g_strdup_printf (_ ("%s, %s: %s"), day, ago, drug);
}

/* The injections before the last one, the latest first, each with the days to the one after it. */
static char *
earlier_injections (const GPtrArray *injections, CorrinDay to)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const CorrinDose *later = NULL;
  guint n = 0;

  for (guint i = injections->len; i-- > 0 && n < EARLIER_SHOWN;)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i);
      g_autofree char *day = corrin_phrase_dose_day_short (dose);

      if (dose->day > to)
        continue;
      if (later != NULL && n++ > 0)
        g_string_append (text, "; ");
      if (later != NULL && corrin_dose_day_is_known (dose) && corrin_dose_day_is_known (later))
        {
          guint days = (guint) (later->day - dose->day);

          /* Translators: the day of an injection, and how many days before the next one it was. */
          g_string_append_printf (text, ngettext ("%s, %u day earlier", "%s, %u days earlier", days), day,
                                  days);
        }
      else if (later != NULL)
        g_string_append (text, day);
      later = dose;
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
planned_but_not_recorded (const CorrinPlannedDay *planned)
{
  g_autofree char *days = corrin_phrase_period ((CorrinPeriod){ planned->day, planned->latest });

  /* Translators: %s is a planned day, or a range of days. There may be good reasons; do not say "missed". */
  return g_strdup_printf (_ ("Planned for %s, not recorded"), days);
}

static char *
next_planned (const CorrinEvidence *evidence)
{
  CorrinPlannedDay next;

  if (evidence->plan->len == 0 || !corrin_plan_next (evidence->plan, evidence->doses, evidence->today, &next))
    return g_strdup (_ ("not noted"));
  if (next.latest < evidence->today)
    return planned_but_not_recorded (&next);
  return corrin_phrase_period ((CorrinPeriod){ next.day, next.latest });
}

static char *
with_reason (const char *what, const char *reason)
{
  g_autofree char *plain = corrin_plain_text (reason);

  /* Translators: what differed from the plan, and the reason that the patient noted. */
  return plain != NULL ? g_strdup_printf (_ ("%s: %s"), what, plain) : g_strdup (what);
}

static char *
days_from_plan (const CorrinPlannedDose *one)
{
  g_autofree char *day = corrin_phrase_dose_day (one->dose);
  guint days = (guint) ABS (one->days_off);

  if (one->days_off == 0)
    /* Translators: %s is the day of an injection. */
    return g_strdup_printf (_ ("%s, on the planned day"), day);
  if (one->days_off < 0)
    /* Translators: the day of an injection, and how many days before the planned day that was. */
    return g_strdup_printf (
        ngettext ("%s, %u day before the planned day", "%s, %u days before the planned day", days), day,
        days);
  /* Translators: the day of an injection, and how many days after the planned day that was. */
  return g_strdup_printf (
      ngettext ("%s, %u day after the planned day", "%s, %u days after the planned day", days), day, days);
}

/* What became of a planned injection, if there is something to say about it. */
static char *
deviation (const CorrinPlannedDose *one)
{
  g_autofree char *what = NULL;
  g_autofree char *day = NULL;

  if (one->dose == NULL)
    return planned_but_not_recorded (&one->planned);
  if (one->dose->status == CORRIN_DOSE_SKIPPED)
    {
      day = corrin_day_display (one->planned.day);
      /* Translators: %s is a planned day; the patient noted that no injection was given. */
      what = g_strdup_printf (_ ("Planned for %s, skipped"), day);
      return with_reason (what, one->dose->skipped_reason);
    }
  if (one->days_off == 0 && one->dose->off_plan_reason == NULL)
    return NULL;
  what = days_from_plan (one);
  return with_reason (what, one->dose->off_plan_reason);
}

static guint
count_answers (const GArray *planned, CorrinDoseStatus status)
{
  guint n = 0;

  for (guint i = 0; i < planned->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);

      if (one->dose != NULL && one->dose->status == (int) status)
        n++;
    }
  return n;
}

static char *
given_of_planned (const GArray *planned)
{
  guint given = count_answers (planned, CORRIN_DOSE_GIVEN);

  /* Translators: how many of the planned injections were given; %2$u is how many were planned. */
  return g_strdup_printf (ngettext ("%1$u of %2$u planned injection given.",
                                    "%1$u of %2$u planned injections given.", planned->len),
                          given, planned->len);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static char *
spread_from_plan (const GArray *planned)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *median = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  const double *sorted;

  for (guint i = 0; i < planned->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);
      double off = one->days_off;

      if (one->dose != NULL && one->dose->status == CORRIN_DOSE_GIVEN)
        g_array_append_val (days, off);
    }
  if (days->len < SPREAD_MIN)
    return NULL;
  g_array_sort (days, compare_numbers);
  sorted = (const double *) (const void *) days->data;
  median = corrin_phrase_signed (corrin_quantile (sorted, days->len, 0.5));
  least = corrin_phrase_signed (sorted[0]);
  most = corrin_phrase_signed (sorted[days->len - 1]);
  /* Translators: days between the planned day and the injection, with their sign: median, lowest, highest, and of
   * how many injections. */
  return g_strdup_printf (_ ("Days from the planned day: median %s, %s to %s (n %u)."), median, least, most,
                          days->len);
}

static char *
spread_of_intervals (const CorrinIntervals *intervals)
{
  g_autofree char *median = NULL;

  if (intervals->n < SPREAD_MIN)
    return NULL;
  median = corrin_phrase_number (intervals->median);
  /* Translators: days between injections: median, shortest, longest, and how many intervals. */
  return g_strdup_printf (_ ("Days between injections: median %s, %u to %u (n %u)."), median,
                          intervals->shortest, intervals->longest, intervals->n);
}

static char *
given_without_plan (const CorrinDosesSummary *doses)
{
  if (doses->n_given == 0)
    return g_strdup (_ ("No injection recorded."));
  return g_strdup_printf (ngettext ("%u injection given.", "%u injections given.", doses->n_given),
                          doses->n_given);
}

static char *
skipped (guint n)
{
  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u skipped.", "%u skipped.", n), n);
}

static char *
outside_plan (guint n)
{
  if (n == 0)
    return NULL;
  /* Translators: injections that were given beside those of the plan. */
  return g_strdup_printf (ngettext ("%u more given outside the plan.", "%u more given outside the plan.", n),
                          n);
}

static char *
in_this_period (const CorrinSummary *summary, const GArray *planned, guint n_outside)
{
  const CorrinDosesSummary *doses = &summary->doses;
  g_autoptr (GString) text = g_string_new (NULL);
  char *sentences[] = {
    planned->len > 0 ? given_of_planned (planned) : given_without_plan (doses),
    planned->len > 0 ? outside_plan (n_outside) : NULL,
    skipped (doses->n_skipped),
    spread_from_plan (planned),
    spread_of_intervals (&doses->intervals),
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      if (sentences[i] != NULL)
        append_sentence (text, sentences[i]);
      g_free (sentences[i]);
    }
  return g_strdup (text->str);
}

static void
add_deviations (GPtrArray *facts, const GArray *planned)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  guint hidden;

  for (guint i = 0; i < planned->len; i++)
    {
      char *text = deviation (&g_array_index (planned, CorrinPlannedDose, i));

      if (text != NULL)
        g_ptr_array_add (all, text);
    }
  hidden = all->len > DEVIATIONS_SHOWN ? all->len - DEVIATIONS_SHOWN : 0;
  for (guint i = hidden; i < all->len; i++)
    corrin_facts_add (facts, NULL, g_strdup (g_ptr_array_index (all, i)));
  if (hidden > 0)
    /* Translators: earlier injections that were not given on the planned day. */
    corrin_facts_add (facts, NULL,
                      g_strdup_printf (ngettext ("%u earlier one is not listed here.",
                                                 "%u earlier ones are not listed here.", hidden),
                                       hidden));
}

/**
 * corrin_treatment_content_new:
 * @evidence: the records
 * @summary: the numbers made from them
 *
 * Block 3: what was told, agreed, planned and given.
 *
 * Returns: (transfer full) (element-type CorrinFact): the facts
 */
GPtrArray *
corrin_treatment_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary)
{
  GPtrArray *facts = corrin_facts_new ();
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  guint n_outside;
  g_autoptr (GArray) planned = corrin_planned_doses_new (evidence, summary->period, &n_outside);
  const CorrinPlanStep *step = corrin_plan_step_on (evidence->plan, summary->period.to);

  corrin_facts_add (facts, _ ("Diagnosis as told"), diagnosis (evidence->person));
  corrin_facts_add (facts, _ ("Injections"), injections_since (evidence, injections, summary->period.to));
  corrin_facts_add (facts, _ ("Plan as agreed"), plan_as_agreed (step));
  corrin_facts_add (facts, NULL, phase_and_agreement (step));
  corrin_facts_add (facts, _ ("Last injection"), last_injection (summary, evidence->today));
  corrin_facts_add (facts, _ ("Before that"), earlier_injections (injections, summary->period.to));
  corrin_facts_add (facts, _ ("Next planned"), next_planned (evidence));
  corrin_facts_add (facts, _ ("In this period"), in_this_period (summary, planned, n_outside));
  add_deviations (facts, planned);
  return facts;
}
