/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-presets.h"

#include "plan-run.h"

#include <glib/gi18n-lib.h>

#define HYDROXO CORRIN_SUBSTANCE_HYDROXOCOBALAMIN
#define CYANO CORRIN_SUBSTANCE_CYANOCOBALAMIN
#define METHYL CORRIN_SUBSTANCE_METHYLCOBALAMIN
#define IM CORRIN_ROUTE_INTRAMUSCULAR
#define REPLETION CORRIN_PHASE_REPLETION
#define MAINTENANCE CORRIN_PHASE_MAINTENANCE
#define ALTERNATE CORRIN_RULE_ALTERNATE_DAYS
#define DAYS CORRIN_RULE_EVERY_DAYS
#define WEEKS CORRIN_RULE_EVERY_WEEKS
#define MONTHS CORRIN_RULE_EVERY_MONTHS
#define A_WEEK CORRIN_RULE_TIMES_A_WEEK
#define APART CORRIN_RULE_AT_LEAST_DAYS
#define FROM_PLAN CORRIN_COUNTED_FROM_PLAN
#define FROM_DOSE CORRIN_COUNTED_FROM_LAST_GIVEN
#define OPEN CORRIN_ENDS_OPEN, 0
#define FOR_DOSES(n) CORRIN_ENDS_AFTER_DOSES, n
#define FOR_DAYS(n) CORRIN_ENDS_AFTER_DAYS, n
#define FOR_WEEKS(n) CORRIN_ENDS_AFTER_WEEKS, n
#define FOR_MONTHS(n) CORRIN_ENDS_AFTER_MONTHS, n

#define EMC "https://www.medicines.org.uk/emc/medicine/31182"
#define NHS "http://www.nhs.uk/Conditions/Anaemia-vitamin-B12-and-folate-deficiency/Pages/Treatment.aspx"
#define BNF "https://ggcmedicines.org.uk/blog/medicines-update/vitamin-b12-guideline-updated"
#define BNF_NERVES "https://cysticfibrosis.online/vitamin-b12-hydroxocobalamin"
#define BSH "https://parallelparliament.co.uk/question/223094/anaemia-vitamin-b12"
#define US_HYDROXO "https://www.recallguide.org/drug/hydroxocobalamin/"
#define US_CYANO "https://www.recallguide.org/manufacturer/rx-pharma-pack-inc/"
#define DRUGS "https://www.drugs.com/dosage/cyanocobalamin.html"
#define NL "https://b12-institute.nl/behandeling-b12-deficientie/"
#define JP "https://medley.life/medicines/prescription/3136403A1140/doc/"
#define SEEN "2026-11-22"

#define UK N_ ("United Kingdom")
#define US N_ ("United States")
/* Translators: a country. */
#define NETHERLANDS N_ ("Netherlands")
/* Translators: a country. */
#define JAPAN N_ ("Japan")

static const CorrinPlanPreset presets[] = {
  { "uk-product",
    UK,
    N_ ("Product text, nerves not involved"),
    "Hydroxocobalamin 1 mg in 1 ml (emc)",
    EMC,
    SEEN,
    { { N_ ("250 micrograms to 1 mg on alternate days for one or two weeks"), REPLETION, HYDROXO, IM, 0,
        ALTERNATE, 0, 0, FROM_PLAN, FOR_WEEKS (2) },
      { N_ ("Then 250 micrograms a week until the blood count has settled, as the clinic tells"), REPLETION,
        HYDROXO, IM, 250, WEEKS, 1, 0, FROM_PLAN, OPEN },
      { N_ ("Maintenance: 1 mg every two or three months"), MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 2, 3,
        FROM_DOSE, OPEN } },
    3 },
  { "uk-product-nerves",
    UK,
    N_ ("Product text, nerves involved"),
    "Hydroxocobalamin 1 mg in 1 ml (emc)",
    EMC,
    SEEN,
    { { N_ ("1 mg on alternate days for as long as it goes on getting better"), REPLETION, HYDROXO, IM, 1000,
        ALTERNATE, 0, 0, FROM_PLAN, OPEN },
      { N_ ("Maintenance: 1 mg every 2 months"), MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 2, 0, FROM_DOSE,
        OPEN } },
    2 },
  { "uk-product-prevention",
    UK,
    N_ ("Product text, to prevent a lack"),
    "Hydroxocobalamin 1 mg in 1 ml (emc)",
    EMC,
    SEEN,
    { { N_ ("1 mg every two to three months, after some operations or with a strict vegetarian diet"),
        MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 2, 3, FROM_DOSE, OPEN } },
    1 },
  { "uk-bnf",
    UK,
    N_ ("British National Formulary, nerves not involved"),
    "BNF 2021 (NHS Greater Glasgow and Clyde)",
    BNF,
    SEEN,
    { { N_ ("1 mg three times a week for two weeks"), REPLETION, HYDROXO, IM, 1000, A_WEEK, 3, 0, FROM_PLAN,
        FOR_WEEKS (2) },
      { N_ ("Then 1 mg every two to three months"), MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 2, 3, FROM_DOSE,
        OPEN } },
    2 },
  { "uk-bnf-nerves",
    UK,
    N_ ("British National Formulary, nerves involved"),
    "BNF (cysticfibrosis.online)",
    BNF_NERVES,
    SEEN,
    { { N_ ("1 mg on alternate days until it gets no better any more"), REPLETION, HYDROXO, IM, 1000,
        ALTERNATE, 0, 0, FROM_PLAN, OPEN },
      { N_ ("Then 1 mg every two months"), MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 2, 0, FROM_DOSE, OPEN } },
    2 },
  { "uk-bsh",
    UK,
    N_ ("Guideline of haematologists, maintenance, nerves not involved"),
    "BCSH 2014 (answer in the UK parliament)",
    BSH,
    SEEN,
    { { N_ ("1000 micrograms every three months"), MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 3, 0, FROM_DOSE,
        OPEN } },
    1 },
  { "uk-bsh-nerves",
    UK,
    N_ ("Guideline of haematologists, maintenance, nerves involved at first"),
    "BCSH 2014 (answer in the UK parliament)",
    BSH,
    SEEN,
    { { N_ ("1000 micrograms every two months"), MAINTENANCE, HYDROXO, IM, 1000, MONTHS, 2, 0, FROM_DOSE,
        OPEN } },
    1 },
  { "uk-nhs",
    UK,
    N_ ("Older page for patients, not through diet"),
    "NHS",
    NHS,
    SEEN,
    { { N_ ("Every other day for two weeks, or until symptoms have stopped getting better"), REPLETION,
        HYDROXO, IM, 0, ALTERNATE, 0, 0, FROM_PLAN, FOR_WEEKS (2) },
      { N_ ("Then every three months, for life"), MAINTENANCE, HYDROXO, IM, 0, MONTHS, 3, 0, FROM_DOSE,
        OPEN } },
    2 },
  { "uk-nhs-diet",
    UK,
    N_ ("Older page for patients, through diet"),
    "NHS",
    NHS,
    SEEN,
    { { N_ ("Every other day for two weeks, or until symptoms have stopped getting better"), REPLETION,
        HYDROXO, IM, 0, ALTERNATE, 0, 0, FROM_PLAN, FOR_WEEKS (2) },
      { N_ ("Then tablets, or an injection twice a year"), MAINTENANCE, HYDROXO, IM, 0, MONTHS, 6, 0,
        FROM_DOSE, OPEN } },
    2 },
  { "nl-kompas",
    NETHERLANDS,
    N_ ("Formulary, nerves not involved"),
    "Farmacotherapeutisch Kompas, B12 Institute",
    NL,
    SEEN,
    { { N_ ("10 injections of 1000 micrograms, at least three days apart"), REPLETION, HYDROXO, IM, 1000,
        APART, 3, 0, FROM_PLAN, FOR_DOSES (10) },
      { N_ ("Maintenance: 1000 micrograms every two months, or 300 micrograms every month"), MAINTENANCE,
        HYDROXO, IM, 1000, MONTHS, 2, 0, FROM_DOSE, OPEN } },
    2 },
  { "nl-kompas-nerves",
    NETHERLANDS,
    N_ ("Formulary, nerves clearly involved"),
    "Farmacotherapeutisch Kompas, B12 Institute",
    NL,
    SEEN,
    { { N_ ("1000 micrograms once or twice a week for, say, two years"), REPLETION, HYDROXO, IM, 1000, A_WEEK,
        1, 2, FROM_PLAN, FOR_MONTHS (24) },
      { N_ ("Maintenance: 1000 micrograms every two months, or 300 micrograms every month"), MAINTENANCE,
        HYDROXO, IM, 1000, MONTHS, 2, 0, FROM_DOSE, OPEN } },
    2 },
  { "us-cyanocobalamin",
    US,
    N_ ("Label of cyanocobalamin"),
    "Cyanocobalamin injection, label",
    US_CYANO,
    SEEN,
    { { N_ ("100 micrograms daily for six or seven days, into the muscle or deep under the skin"), REPLETION,
        CYANO, IM, 100, DAYS, 1, 0, FROM_PLAN, FOR_DAYS (7) },
      { N_ ("Then the same on alternate days for seven doses"), REPLETION, CYANO, IM, 100, ALTERNATE, 0, 0,
        FROM_PLAN, FOR_DOSES (7) },
      { N_ ("Then every three to four days for two to three weeks"), REPLETION, CYANO, IM, 100, DAYS, 3, 4,
        FROM_PLAN, FOR_WEEKS (3) },
      { N_ ("Then 100 micrograms monthly, for life"), MAINTENANCE, CYANO, IM, 100, MONTHS, 1, 0, FROM_DOSE,
        OPEN } },
    4 },
  { "us-cyanocobalamin-drugs",
    US,
    N_ ("Dosing page of cyanocobalamin"),
    "Drugs.com",
    DRUGS,
    SEEN,
    { { N_ ("1000 micrograms daily for 6 to 7 days, into the muscle or deep under the skin"), REPLETION,
        CYANO, IM, 1000, DAYS, 1, 0, FROM_PLAN, FOR_DAYS (7) },
      { N_ ("Then 100 micrograms every other day for 7 doses"), REPLETION, CYANO, IM, 100, ALTERNATE, 0, 0,
        FROM_PLAN, FOR_DOSES (7) },
      { N_ ("Then 100 micrograms every 3 to 4 days for 2 to 3 weeks"), REPLETION, CYANO, IM, 100, DAYS, 3, 4,
        FROM_PLAN, FOR_WEEKS (3) },
      { N_ ("Then 100 to 1000 micrograms monthly, for life"), MAINTENANCE, CYANO, IM, 0, MONTHS, 1, 0,
        FROM_DOSE, OPEN } },
    4 },
  { "us-hydroxocobalamin",
    US,
    N_ ("Label of hydroxocobalamin"),
    "Hydroxocobalamin injection, label",
    US_HYDROXO,
    SEEN,
    { { N_ ("30 micrograms daily for 5 to 10 days"), REPLETION, HYDROXO, IM, 30, DAYS, 1, 0, FROM_PLAN,
        FOR_DAYS (10) },
      { N_ ("Then 100 to 200 micrograms monthly"), MAINTENANCE, HYDROXO, IM, 0, MONTHS, 1, 0, FROM_DOSE,
        OPEN } },
    2 },
  { "jp-mecobalamin",
    JAPAN,
    N_ ("Product text, anaemia"),
    "Methycobal injection 500 µg (Medley)",
    JP,
    SEEN,
    { { N_ ("500 micrograms three times a week for about two months"), REPLETION, METHYL, IM, 500, A_WEEK, 3,
        0, FROM_PLAN, FOR_MONTHS (2) },
      { N_ ("Then 500 micrograms every one to three months"), MAINTENANCE, METHYL, IM, 500, MONTHS, 1, 3,
        FROM_DOSE, OPEN } },
    2 },
  { "jp-mecobalamin-nerves",
    JAPAN,
    N_ ("Product text, nerves of arms and legs"),
    "Methycobal injection 500 µg (Medley)",
    JP,
    SEEN,
    { { N_ ("500 micrograms three times a week"), REPLETION, METHYL, IM, 500, A_WEEK, 3, 0, FROM_PLAN,
        OPEN } },
    1 },
};

/**
 * corrin_plan_presets:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): regimens as they are published, by country
 */
const CorrinPlanPreset *
corrin_plan_presets (guint *n)
{
  *n = G_N_ELEMENTS (presets);
  return presets;
}

/**
 * corrin_plan_preset_origin:
 * @preset: a published regimen
 *
 * Returns: (transfer full): where it comes from and what it is for, in whole sentences
 */
char *
corrin_plan_preset_origin (const CorrinPlanPreset *preset)
{
  g_autofree char *seen = NULL;

  g_return_val_if_fail (preset != NULL, NULL);

  seen = corrin_day_display (corrin_day_parse (preset->seen));
  return g_strdup_printf (
      /* Translators: %1$s is a source, such as "NHS", %2$s the day on which it was looked at. */
      _ ("As published by %1$s, seen on %2$s. Your own plan may differ: edit it to match your own plan, as "
         "you "
         "agreed it with your clinician."),
      preset->source, seen);
}

static CorrinPlanStep *
step_new (const CorrinPlanPresetStep *published, gint64 person, gint64 position)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = person;
  step->position = position;
  step->phase = published->phase;
  step->substance = published->substance;
  step->route = published->route;
  step->micrograms = published->micrograms;
  step->rule = published->rule;
  step->interval_min = published->interval_min;
  step->interval_max = published->interval_max;
  step->counted_from = published->counted_from;
  step->ends = published->ends;
  step->end_count = published->end_count;
  return step;
}

/**
 * corrin_plan_steps_follow:
 * @steps: (element-type CorrinPlanStep): steps that are not in a journal yet, in their order
 * @first: the first of them to be moved, 1 or more
 *
 * Lets each step begin on the day after the one before it. One that follows a step without an end keeps its first day,
 * or has none, %CORRIN_DAY_NONE, as nobody knows it yet.
 */
void
corrin_plan_steps_follow (GPtrArray *steps, guint first)
{
  const CorrinDay end_of_calendar = corrin_day_new (9999, 12, 31);

  g_return_if_fail (steps != NULL && first > 0);

  for (guint i = first; i < steps->len; i++)
    {
      const CorrinPlanStep *before = g_ptr_array_index (steps, i - 1);
      CorrinPlanStep *step = g_ptr_array_index (steps, i);
      CorrinDay last = before->day != CORRIN_DAY_NONE ? corrin_plan_step_own_end (before) : end_of_calendar;

      if (last < end_of_calendar)
        step->day = last + 1;
    }
}

/**
 * corrin_plan_preset_steps:
 * @preset: a published regimen
 * @person: whose plan
 * @start: the first day
 *
 * Returns: (transfer full) (element-type CorrinPlanStep): new steps that say what @preset says, from @start on
 */
GPtrArray *
corrin_plan_preset_steps (const CorrinPlanPreset *preset, gint64 person, CorrinDay start)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (corrin_record_free);

  g_return_val_if_fail (preset != NULL, steps);

  for (guint i = 0; i < preset->n_steps; i++)
    g_ptr_array_add (steps, step_new (&preset->steps[i], person, i));
  ((CorrinPlanStep *) g_ptr_array_index (steps, 0))->day = start;
  corrin_plan_steps_follow (steps, 1);
  return steps;
}
