/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"

#include <math.h>

static CorrinDay
day_of (const char *text)
{
  CorrinDay day = corrin_day_parse (text);

  g_assert_cmpint (day, !=, CORRIN_DAY_NONE);
  return day;
}

static void
symptom_free (gpointer data)
{
  CorrinSymptomEvidence *symptom = data;

  corrin_record_free (symptom->symptom);
  corrin_record_free (symptom->version);
  g_array_unref (symptom->points);
  g_free (symptom);
}

/**
 * case_new:
 * @today: the day on which the evidence is taken
 *
 * Returns: (transfer full): evidence about a person of whom nothing is known
 */
static void
observer_free (CorrinObserverEvidence *observer)
{
  corrin_record_free (observer->carer);
  g_array_unref (observer->days);
  g_free (observer);
}

CorrinEvidence *
case_new (const char *today)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  evidence->person = corrin_record_new (&corrin_person_kind);
  evidence->today = day_of (today);
  evidence->from = CORRIN_DAY_NONE;
  evidence->to = evidence->today;
  evidence->symptoms = g_ptr_array_new_with_free_func (symptom_free);
  evidence->doses = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->plan = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->labs = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->notes = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  evidence->tags = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->reactions = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->questions = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->observers = g_ptr_array_new_with_free_func ((GDestroyNotify) observer_free);
  return evidence;
}

CorrinSymptomEvidence *
case_symptom (CorrinEvidence *evidence, const char *key, const char *name)
{
  CorrinSymptomEvidence *symptom = g_new0 (CorrinSymptomEvidence, 1);

  symptom->symptom = corrin_record_new (&corrin_symptom_kind);
  symptom->symptom->key = g_strdup (key);
  symptom->symptom->name = g_strdup (name);
  symptom->version = corrin_record_new (&corrin_symptom_version_kind);
  symptom->points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_ptr_array_add (evidence->symptoms, symptom);
  return symptom;
}

void
case_rate (CorrinSymptomEvidence *symptom, CorrinDay day, double value)
{
  CorrinPoint point = { day, CORRIN_TIME_NONE, value };

  g_array_append_val (symptom->points, point);
}

/**
 * case_dose:
 * @evidence: evidence
 * @day: not before the day of the last dose added
 *
 * Returns: (transfer none): a given dose of 1000 micrograms hydroxocobalamin into the muscle
 */
CorrinDose *
case_dose (CorrinEvidence *evidence, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = day_of (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  g_ptr_array_add (evidence->doses, dose);
  return dose;
}

CorrinPlanStep *
case_step (CorrinEvidence *evidence, const char *day, int rule, gint64 interval)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->day = day_of (day);
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  step->micrograms = 1000;
  step->route = CORRIN_ROUTE_INTRAMUSCULAR;
  step->rule = rule;
  step->interval_min = interval;
  step->counted_from = CORRIN_COUNTED_FROM_PLAN;
  step->ends = CORRIN_ENDS_OPEN;
  g_ptr_array_add (evidence->plan, step);
  return step;
}

CorrinLabResult *
case_lab (CorrinEvidence *evidence, const char *day, const char *analyte, const char *value, const char *unit)
{
  CorrinLabResult *lab = corrin_record_new (&corrin_lab_result_kind);

  lab->day = day_of (day);
  lab->analyte = g_strdup (analyte);
  lab->value = g_strdup (value);
  lab->unit = g_strdup (unit);
  lab->number = g_ascii_strtod (value, NULL);
  g_ptr_array_add (evidence->labs, lab);
  return lab;
}

void
case_observer (CorrinEvidence *evidence, const char *name, CorrinDay first, CorrinDay last)
{
  CorrinObserverEvidence *observer = g_new0 (CorrinObserverEvidence, 1);

  observer->carer = corrin_record_new (&corrin_carer_kind);
  observer->carer->name = g_strdup (name);
  observer->days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  for (CorrinDay day = first; day <= last; day++)
    g_array_append_val (observer->days, day);
  g_ptr_array_add (evidence->observers, observer);
}

CorrinQuestion *
case_question (CorrinEvidence *evidence, const char *text, gboolean starred)
{
  CorrinQuestion *question = corrin_record_new (&corrin_question_kind);

  question->text = g_strdup (text);
  question->starred = starred;
  question->position = evidence->questions->len;
  g_ptr_array_add (evidence->questions, question);
  return question;
}

static void
describe_person (CorrinPerson *person)
{
  person->name = g_strdup ("Maria Schönfeld");
  person->birth_day = day_of ("1974-05-03");
  person->diagnosis = g_strdup ("Pernicious anaemia (intrinsic factor antibodies positive)");
  person->diagnosed_by = g_strdup ("Dr Weber");
  person->diagnosed_on = g_strdup ("2024-09");
  person->injections_since = g_strdup ("2024-10");
  person->what_matters = g_strdup ("Being awake in the afternoon again, so that I can work whole days.");
  person->stops_me =
      g_strdup ("Driving after 3 pm; holding a needle, because my fingertips are numb in the last "
                "weeks before the next injection.");
}

static void
plan_and_doses (CorrinEvidence *evidence)
{
  static const char *const repletion[] = { "2024-10-07", "2024-10-09", "2024-10-11",
                                           "2024-10-14", "2024-10-16", "2024-10-18" };
  static const char *const maintenance[] = { "2025-01-13", "2025-04-07", "2025-06-30", "2025-09-25",
                                             "2025-12-15", "2026-03-09", "2026-05-18", "2026-07-13",
                                             "2026-09-16", "2026-11-02" };
  CorrinPlanStep *step = case_step (evidence, "2024-10-07", CORRIN_RULE_TIMES_A_WEEK, 3);

  step->phase = CORRIN_PHASE_REPLETION;
  step->ends = CORRIN_ENDS_AFTER_DOSES;
  step->end_count = 6;
  case_step (evidence, "2025-01-13", CORRIN_RULE_EVERY_WEEKS, 12);
  step = case_step (evidence, "2026-05-18", CORRIN_RULE_EVERY_WEEKS, 8);
  step->agreed_with = g_strdup ("Dr Weber");
  step->agreed_on = day_of ("2026-05-11");
  for (guint i = 0; i < G_N_ELEMENTS (repletion); i++)
    case_dose (evidence, repletion[i])->site =
        i % 2 == 0 ? CORRIN_SITE_LEFT_UPPER_ARM : CORRIN_SITE_RIGHT_UPPER_ARM;
  for (guint i = 0; i < G_N_ELEMENTS (maintenance); i++)
    {
      CorrinDose *dose = case_dose (evidence, maintenance[i]);

      if (i == 8)
        {
          dose->planned_day = day_of ("2026-09-07");
          dose->off_plan_reason = g_strdup ("no clinic slot");
        }
    }
}

static int
days_since_dose (const CorrinEvidence *evidence, CorrinDay day)
{
  int since = 200;

  for (guint i = 0; i < evidence->doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (evidence->doses, i);

      if (dose->day <= day)
        since = day - dose->day;
    }
  return since;
}

static void
rate_for_two_years (CorrinEvidence *evidence)
{
  static const struct
  {
    const char *key;
    double start, end, cycle, noise;
  } symptoms[] = {
    { "fatigue", 7.5, 4.2, 2.6, 2.2 },
    { "tingling", 6, 2.6, 1.6, 1.6 },
    { "balance", 3.4, 1.4, 0.4, 1.8 },
    { "concentration", 6, 3.8, 1.8, 2 },
  };
  CorrinDay first = day_of ("2024-11-25");
  GRand *random = g_rand_new_with_seed (12);

  for (guint s = 0; s < G_N_ELEMENTS (symptoms); s++)
    case_symptom (evidence, symptoms[s].key, NULL);
  for (CorrinDay day = first; day <= evidence->today; day++)
    {
      double progress = (double) (day - first) / (evidence->today - first);
      double worn = MIN (days_since_dose (evidence, day) / 84.0, 1.3);

      if (g_rand_double (random) < 0.06 || (day > first + 200 && day < first + 219)
          || (day > evidence->today - 40 && day < evidence->today - 33))
        continue;
      for (guint s = 0; s < G_N_ELEMENTS (symptoms); s++)
        {
          double level = symptoms[s].start + (symptoms[s].end - symptoms[s].start) * sqrt (progress)
                         + symptoms[s].cycle * (worn * worn - 0.3)
                         + symptoms[s].noise * (g_rand_double (random) - 0.5);

          case_rate (g_ptr_array_index (evidence->symptoms, s), day, CLAMP (round (level), 0, 10));
        }
    }
  g_rand_free (random);
}

CorrinEvidence *
case_two_years (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");

  describe_person (evidence->person);
  plan_and_doses (evidence);
  rate_for_two_years (evidence);
  case_lab (evidence, "2024-09-20", "b12", "98", "pmol/L");
  case_lab (evidence, "2025-10-02", "haemoglobin", "134", "g/L");
  case_lab (evidence, "2026-10-12", "ferritin", "41", "µg/L");
  case_question (evidence, "Can the injections stay at 8 weeks?", TRUE);
  case_question (evidence, "Should iron be checked, as ferritin was 41?", TRUE);
  case_question (evidence, "Would tablets between the injections be an option?", FALSE);
  case_question (evidence, "Who will give the injection while the practice is closed at Christmas?", TRUE);
  case_question (evidence, "Do I need a new prescription?", FALSE);
  evidence->late_entries = 3;
  return evidence;
}

CorrinSummary *
case_summary (const CorrinEvidence *evidence)
{
  CorrinPeriod period = corrin_report_period (CORRIN_DAY_NONE, evidence->today);

  return corrin_summary_new (evidence, period.from, period.to);
}

/**
 * case_source_new:
 * @evidence: evidence; it must outlive the source
 * @summary: made from it; likewise
 *
 * Returns: (transfer full): what a report is made from, as if the journal held nothing else
 */
CaseSource *
case_source_new (CorrinEvidence *evidence, CorrinSummary *summary)
{
  CaseSource *one = g_new0 (CaseSource, 1);

  one->known.evidence = evidence;
  one->known.labs = g_ptr_array_ref (evidence->labs);
  one->known.appointments = g_ptr_array_new_with_free_func (corrin_record_free);
  one->known.questions = g_ptr_array_ref (evidence->questions);
  one->source.evidence = evidence;
  one->source.summary = summary;
  one->source.known = &one->known;
  return one;
}

void
case_source_free (CaseSource *source)
{
  g_ptr_array_unref (source->known.labs);
  g_ptr_array_unref (source->known.appointments);
  g_ptr_array_unref (source->known.questions);
  g_free (source);
}

/**
 * case_report:
 * @evidence: evidence, about the default period
 * @options: what is wished
 *
 * Returns: (transfer full): the report
 */
CorrinReport *
case_report (CorrinEvidence *evidence, CorrinReportOptions options)
{
  g_autoptr (CorrinSummary) summary = case_summary (evidence);
  g_autoptr (CaseSource) source = case_source_new (evidence, summary);

  return corrin_report_new (&source->source, &options);
}
