/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "validation.h"

#include "clock.h"
#include "errors.h"
#include "instant.h"
#include "records.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* An injection of more than a gram is a slip of the unit. */
#define MICROGRAMS_MAX 1000000

/* Earlier days are slips of the year ("13/08/12" read as the year 12). */
#define FIRST_YEAR 1900

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
require_text (const char *text, const char *message, GError **error)
{
  if (text != NULL && text[0] != '\0')
    return TRUE;
  return refuse (error, message);
}

static gboolean
require_day (CorrinDay day, GError **error)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  if (!corrin_day_is_valid (day))
    return refuse (error, _ ("The day is missing."));
  if (day >= corrin_day_new (FIRST_YEAR, 1, 1))
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is a day as YYYY-MM-DD, %d is a year. */
               _ ("The day %s lies before the year %d."), corrin_day_format (day, text), FIRST_YEAR);
  return FALSE;
}

static gboolean
require_past_day (CorrinDay day, GError **error)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  if (!require_day (day, error))
    return FALSE;
  if (corrin_clock_has_come (day))
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is a day as YYYY-MM-DD. */
               _ ("The day %s lies in the future."), corrin_day_format (day, text));
  return FALSE;
}

static gboolean
require_time_of_day (CorrinTime time, GError **error)
{
  if (time == CORRIN_TIME_NONE || (time >= 0 && time < 24 * 60 * 60))
    return TRUE;
  return refuse (error, _ ("The time is not a time of day."));
}

static gboolean
require_severity (double severity, GError **error)
{
  if (isnan (severity) || (severity >= 0 && severity <= 10))
    return TRUE;
  return refuse (error, _ ("The severity is not between 0 and 10."));
}

static gboolean
require_micrograms (gint64 micrograms, GError **error)
{
  if (micrograms >= 0 && micrograms <= MICROGRAMS_MAX)
    return TRUE;
  /* Translators: %d is a number of micrograms. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("The dose is not between 1 and %d micrograms."),
               MICROGRAMS_MAX);
  return FALSE;
}

gboolean
corrin_import_validate (const CorrinRecord *record, GError **error)
{
  const CorrinImport *import = (const CorrinImport *) record;

  return require_text (import->source, _ ("The import names no file."), error)
         && require_text (import->format, _ ("The import names no format."), error);
}

gboolean
corrin_person_validate (const CorrinRecord *record, GError **error)
{
  const CorrinPerson *person = (const CorrinPerson *) record;

  return person->birth_day == CORRIN_DAY_NONE || corrin_clock_has_come (person->birth_day)
         || refuse (error, _ ("The birth date lies in the future."));
}

gboolean
corrin_carer_validate (const CorrinRecord *record, GError **error)
{
  return require_text (((const CorrinCarer *) record)->name, _ ("The name of the carer is missing."), error);
}

gboolean
corrin_symptom_validate (const CorrinRecord *record, GError **error)
{
  const CorrinSymptom *symptom = (const CorrinSymptom *) record;

  return symptom->key != NULL
         || require_text (symptom->name, _ ("The name of the symptom is missing."), error);
}

static gboolean
require_past_time (CorrinDay day, CorrinTime time, GError **error)
{
  g_autoptr (GDateTime) now = NULL;

  if (!require_time_of_day (time, error))
    return FALSE;
  if (time == CORRIN_TIME_NONE || corrin_clock_has_come (day + 1))
    return TRUE;
  now = corrin_clock_now ();
  return day < corrin_day_from_date_time (now)
         || time <= corrin_time_new (g_date_time_get_hour (now), g_date_time_get_minute (now), 59)
         || refuse (error, _ ("The time lies in the future."));
}

gboolean
corrin_rating_validate (const CorrinRecord *record, GError **error)
{
  const CorrinRating *rating = (const CorrinRating *) record;

  if (!require_past_day (rating->day, error) || !require_past_time (rating->day, rating->time, error))
    return FALSE;
  if (!(rating->value >= 0 && rating->value <= 10))
    return refuse (error, _ ("The score is not between 0 and 10."));
  if ((rating->source_value == NULL) != (rating->source_scale == NULL))
    return refuse (error, _ ("A value from another scale needs both the value and its scale."));
  return TRUE;
}

gboolean
corrin_supply_validate (const CorrinRecord *record, GError **error)
{
  const CorrinSupply *supply = (const CorrinSupply *) record;

  if (supply->ampoules < 0)
    return refuse (error, _ ("The number of ampoules is below zero."));
  return require_text (supply->product, _ ("The product is missing."), error);
}

static gboolean
exact_time_is_whole (const CorrinDose *dose, GError **error)
{
  gint64 utc;

  if (dose->precision != CORRIN_PRECISION_EXACT)
    return (dose->time == CORRIN_TIME_NONE && dose->zone == NULL && dose->utc == CORRIN_INSTANT_NONE)
           || refuse (error, _ ("Only an exact time has a time of day and a zone."));
  if (!require_time_of_day (dose->time, error))
    return FALSE;
  if (dose->time == CORRIN_TIME_NONE || dose->zone == NULL || dose->utc == CORRIN_INSTANT_NONE)
    return refuse (error, _ ("An exact time needs the time of day and the zone."));
  utc = corrin_instant_from_local (dose->day, dose->time, dose->zone, NULL, error);
  if (utc == CORRIN_INSTANT_NONE)
    return FALSE;
  /* The hour that comes twice in autumn has two instants. */
  return ABS (utc - dose->utc) <= 2 * 60 * 60
         || refuse (error, _ ("The local time and the instant do not agree."));
}

gboolean
corrin_dose_validate (const CorrinRecord *record, GError **error)
{
  const CorrinDose *dose = (const CorrinDose *) record;
  gboolean skipped = dose->status == CORRIN_DOSE_SKIPPED;

  if (!(skipped ? require_day (dose->day, error) : require_past_day (dose->day, error)))
    return FALSE;
  if (!exact_time_is_whole (dose, error) || !require_micrograms (dose->micrograms, error))
    return FALSE;
  if (dose->precision == CORRIN_PRECISION_MONTH && dose->day != corrin_day_month_start (dose->day))
    return refuse (error, _ ("A dose known to the month is noted on the first of that month."));
  if (dose->skipped_reason != NULL && !skipped)
    return refuse (error, _ ("Only a skipped dose has a reason for skipping."));
  if (dose->volume_ml <= 0 || dose->strength <= 0)
    return refuse (error, _ ("The volume and the strength are above zero."));
  if ((dose->supply != 0) != (dose->ampoules > 0))
    return refuse (error, _ ("Ampoules are taken from a supply, in whole numbers."));
  return TRUE;
}

gboolean
corrin_earlier_treatment_validate (const CorrinRecord *record, GError **error)
{
  const CorrinEarlierTreatment *earlier = (const CorrinEarlierTreatment *) record;

  return require_text (earlier->started, _ ("The start of the earlier treatment is missing."), error)
         && require_micrograms (earlier->micrograms, error);
}

gboolean
corrin_reaction_validate (const CorrinRecord *record, GError **error)
{
  const CorrinReaction *reaction = (const CorrinReaction *) record;

  return require_past_day (reaction->day, error) && require_severity (reaction->severity, error);
}

gboolean
corrin_reaction_follow_up_validate (const CorrinRecord *record, GError **error)
{
  const CorrinReactionFollowUp *follow_up = (const CorrinReactionFollowUp *) record;

  return require_past_day (follow_up->day, error) && require_severity (follow_up->severity, error);
}

static gboolean
end_is_whole (const CorrinPlanStep *step, GError **error)
{
  gboolean by_day = step->ends == CORRIN_ENDS_ON_DAY;
  gboolean by_count = !by_day && step->ends != CORRIN_ENDS_OPEN;

  if (by_day != (step->end_day != CORRIN_DAY_NONE) || by_count != (step->end_count > 0))
    return refuse (error, _ ("The end of the step needs its day or its number, and nothing else."));
  if (by_day && step->end_day < step->day)
    return refuse (error, _ ("The step ends before it starts."));
  return TRUE;
}

gboolean
corrin_plan_step_validate (const CorrinRecord *record, GError **error)
{
  const CorrinPlanStep *step = (const CorrinPlanStep *) record;
  gboolean needs_interval = step->rule != CORRIN_RULE_ALTERNATE_DAYS;

  if (!require_day (step->day, error) || !require_micrograms (step->micrograms, error))
    return FALSE;
  if (needs_interval != (step->interval_min > 0))
    return refuse (error, _ ("The step needs an interval above zero."));
  if (step->interval_max != 0 && step->interval_max < step->interval_min)
    return refuse (error, _ ("The longest interval is shorter than the shortest."));
  return end_is_whole (step, error);
}

gboolean
corrin_lab_result_validate (const CorrinRecord *record, GError **error)
{
  const CorrinLabResult *lab = (const CorrinLabResult *) record;

  if (!require_past_day (lab->day, error)
      || !require_text (lab->analyte, _ ("The name of the lab value is missing."), error)
      || !require_text (lab->value, _ ("The lab value is missing."), error)
      || !require_text (lab->unit, _ ("The unit of the lab value is missing."), error))
    return FALSE;
  if (lab->low > lab->high)
    return refuse (error, _ ("The lower end of the range lies above the upper end."));
  return TRUE;
}

gboolean
corrin_appointment_validate (const CorrinRecord *record, GError **error)
{
  const CorrinAppointment *appointment = (const CorrinAppointment *) record;

  if (!require_day (appointment->day, error) || !require_time_of_day (appointment->time, error))
    return FALSE;
  if (appointment->summary_made == CORRIN_DAY_NONE)
    return TRUE;
  if (appointment->summary_from == CORRIN_DAY_NONE || appointment->summary_to < appointment->summary_from)
    return refuse (error, _ ("The days of the summary are missing."));
  return appointment->summary_pages > 0 || refuse (error, _ ("The pages of the summary are missing."));
}

gboolean
corrin_question_validate (const CorrinRecord *record, GError **error)
{
  const CorrinQuestion *question = (const CorrinQuestion *) record;

  return question->key != NULL || require_text (question->text, _ ("The question has no words."), error);
}

gboolean
corrin_day_note_validate (const CorrinRecord *record, GError **error)
{
  const CorrinDayNote *note = (const CorrinDayNote *) record;

  return require_day (note->day, error) && require_text (note->text, _ ("The note has no words."), error);
}

gboolean
corrin_day_tag_validate (const CorrinRecord *record, GError **error)
{
  const CorrinDayTag *tag = (const CorrinDayTag *) record;

  return require_day (tag->day, error) && require_text (tag->tag, _ ("The tag has no words."), error);
}
