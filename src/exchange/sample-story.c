/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include "clock.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DAYS_BETWEEN_NOTES 23

typedef struct
{
  int days; /* after the first injection */
  const char *analyte;
  int comparator;
  double number;
  const char *unit;
  double low;
  double high;
  const char *range;
  const char *flag;
} Lab;

static const Lab lab_values[] = {
  { -10, "b12", CORRIN_COMPARATOR_EQUAL, 142, "ng/L", 197, 771, "197-771", "L" },
  { -10, "mma", CORRIN_COMPARATOR_EQUAL, 0.68, "µmol/L", NAN, 0.4, "< 0.40", "H" },
  { -10, "haemoglobin", CORRIN_COMPARATOR_EQUAL, 117, "g/L", 120, 160, "120-160", "L" },
  { -10, "mcv", CORRIN_COMPARATOR_EQUAL, 103, "fL", 80, 100, "80-100", "H" },
  { -10, "ferritin", CORRIN_COMPARATOR_EQUAL, 61, "µg/L", 13, 150, "13-150", NULL },
  { 121, "b12", CORRIN_COMPARATOR_ABOVE, 2000, "ng/L", 197, 771, "197-771", "H" },
  { 121, "haemoglobin", CORRIN_COMPARATOR_EQUAL, 131, "g/L", 120, 160, "120-160", NULL },
  { 121, "mcv", CORRIN_COMPARATOR_EQUAL, 91, "fL", 80, 100, "80-100", NULL },
  { 301, "b12", CORRIN_COMPARATOR_EQUAL, 684, "ng/L", 197, 771, "197-771", NULL },
};

typedef struct
{
  const char *text;
  gboolean starred;
} Question;

static const Question questions[] = {
  /* Translators: an invented question for the appointment. */
  { N_ ("The tingling comes back two weeks before the next injection. What can we do about that?"), TRUE },
  /* Translators: an invented question for the appointment. */
  { N_ ("When will the blood count be checked again, and which values?"), TRUE },
  /* Translators: an invented question for the appointment. */
  { N_ ("Can I learn to give the injections myself?"), TRUE },
  /* Translators: an invented question for the appointment. */
  { N_ ("Should my folate and iron be checked as well?"), FALSE },
  /* Translators: an invented question for the appointment. */
  { N_ ("What do I do when I am abroad on the planned day?"), FALSE },
};

static const char *const day_notes[] = {
  N_ ("Walked to the station without a break."),
  N_ ("Dropped a cup: no feeling in the fingertips."),
  N_ ("Back at work for half days."),
  N_ ("Could read a whole chapter."),
  N_ ("Stairs were hard today."),
  N_ ("Birthday, a long but good day."),
};

static const char *const day_tags[] = { "poor-sleep", "hard-exertion", "stress" };

/* "2023-02" */
static char *
first_month (const CorrinSample *self)
{
  int year;
  int month;

  corrin_day_get_ymd (corrin_sample_earlier_month (self, 0), &year, &month, NULL);
  return g_strdup_printf ("%04d-%02d", year, month);
}

static gboolean
describe_person (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinPerson) person = corrin_store_get (self->store, &corrin_person_kind, self->person, error);

  if (person == NULL)
    return FALSE;
  person->record.note = g_strdup (_ ("All entries of this journal are invented."));
  person->birth_day = corrin_day_new (1974, 5, 14);
  person->diagnosis = g_strdup (_ ("vitamin B12 deficiency"));
  person->diagnosed_by = g_strdup (_ ("Dr Marsh (invented)"));
  person->injections_since = first_month (self);
  /* Only the year is remembered: that of the first injection. */
  person->diagnosed_on = g_strndup (person->injections_since, 4);
  person->causes = g_strdup ("not-known-yet");
  person->medicines = g_strdup (_ ("omeprazole 20 mg"));
  person->clinician = g_strdup (_ ("Dr Marsh (invented)"));
  person->what_matters = g_strdup (_ ("To work full days again, and to feel my feet on the stairs."));
  person->stops_me =
      g_strdup (_ ("After noon I have no strength left; I type slowly because of my fingers."));
  return corrin_store_update (self->store, person, error);
}

static gboolean
add_carer (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinCarer) carer = corrin_record_new (&corrin_carer_kind);

  /* Translators: the name of an invented carer. */
  carer->name = g_strdup (_ ("Robin (invented)"));
  if (!corrin_sample_add (self, carer, self->start, 0, error))
    return FALSE;
  self->carer = carer->record.id;
  return TRUE;
}

static CorrinLabResult *
new_lab (const Lab *lab, CorrinDay day)
{
  CorrinLabResult *result = corrin_record_new (&corrin_lab_result_kind);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  result->day = day;
  result->analyte = g_strdup (lab->analyte);
  result->comparator = lab->comparator;
  result->value = g_strdup (g_ascii_formatd (number, sizeof number, "%g", lab->number));
  result->number = lab->number;
  result->unit = g_strdup (lab->unit);
  result->low = lab->low;
  result->high = lab->high;
  result->range_text = g_strdup (lab->range);
  result->flag = g_strdup (lab->flag);
  /* Translators: the name of an invented laboratory. */
  result->laboratory = g_strdup (_ ("Example Laboratory"));
  return result;
}

static gboolean
add_labs (CorrinSample *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lab_values); i++)
    {
      CorrinDay day = self->treated + lab_values[i].days;

      if (day < self->today
          && !corrin_sample_add_and_free (self, new_lab (&lab_values[i], day), day + 2, error))
        return FALSE;
    }
  return TRUE;
}

static CorrinAppointment *
new_appointment (CorrinDay day, const char *purpose)
{
  CorrinAppointment *appointment = corrin_record_new (&corrin_appointment_kind);

  appointment->day = day;
  appointment->time = corrin_time_new (10, 20, 0);
  appointment->with_whom = g_strdup (_ ("Dr Marsh (invented)"));
  appointment->purpose = g_strdup (purpose);
  return appointment;
}

static gboolean
add_past_appointments (CorrinSample *self, GError **error)
{
  CorrinDay change = corrin_sample_change_day (self);
  CorrinAppointment *first = new_appointment (self->treated - 4, _ ("Results of the blood test"));
  CorrinAppointment *second = new_appointment (change, _ ("How it goes under treatment"));

  first->said = g_strdup (_ ("Six injections in two weeks, then one every twelve weeks."));
  first->recheck_planned = self->treated + 120;
  first->recheck_done = self->treated + 121 < self->today ? self->treated + 121 : CORRIN_DAY_NONE;
  second->said = g_strdup (_ ("From now on one injection every eight weeks."));
  if (!corrin_sample_add_and_free (self, first, first->day, error))
    {
      corrin_record_free (second);
      return FALSE;
    }
  return corrin_sample_add_and_free (self, second, change, error);
}

static gboolean
add_questions (CorrinSample *self, gint64 appointment, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      CorrinQuestion *question = corrin_record_new (&corrin_question_kind);

      question->appointment = appointment;
      question->position = i;
      question->text = g_strdup (_ (questions[i].text));
      question->starred = questions[i].starred;
      if (!corrin_sample_add_and_free (self, question, self->today - 6 + (int) i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_next_appointment (CorrinSample *self, GError **error)
{
  CorrinDay wednesday = corrin_day_monday (self->today + 12) + 2;
  g_autoptr (CorrinAppointment) next = new_appointment (wednesday, _ ("Yearly review"));

  next->recheck_planned = wednesday - 6;
  return corrin_sample_add (self, next, self->today - 30, 0, error)
         && add_questions (self, next->record.id, error);
}

static gboolean
add_day_note (CorrinSample *self, CorrinDay day, const char *text, GError **error)
{
  CorrinDayNote *note = corrin_record_new (&corrin_day_note_kind);

  note->day = day;
  note->text = g_strdup (text);
  return corrin_sample_add_and_free (self, note, day, error);
}

static gboolean
add_day_tag (CorrinSample *self, CorrinDay day, const char *tag, GError **error)
{
  CorrinDayTag *record = corrin_record_new (&corrin_day_tag_kind);

  record->day = day;
  record->tag = g_strdup (tag);
  return corrin_sample_add_and_free (self, record, day, error);
}

static gboolean
add_notes_and_tags (CorrinSample *self, GError **error)
{
  guint n = 0;

  for (CorrinDay day = self->start + 5; day < self->today; day++)
    {
      int since = day - self->start;

      if (corrin_sample_is_ill (self, day) && !add_day_tag (self, day, "infection", error))
        return FALSE;
      if (since % DAYS_BETWEEN_NOTES == 0
          && !add_day_note (self, day, _ (day_notes[n++ % G_N_ELEMENTS (day_notes)]), error))
        return FALSE;
      if (g_rand_double (self->random) < 0.04
          && !add_day_tag (self, day, day_tags[since % G_N_ELEMENTS (day_tags)], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_supply (CorrinSample *self, GError **error)
{
  CorrinSupply *supply = corrin_record_new (&corrin_supply_kind);

  supply->product = g_strdup (_ ("Hydroxocobalamin 1 mg/mL (invented)"));
  supply->ampoules = 3;
  supply->batch = g_strdup ("HX2358");
  return corrin_sample_add_and_free (self, supply, self->today - 40, error);
}

/**
 * corrin_sample_write_story:
 * @self: a sample with its person
 * @error: return location for an error
 *
 * Writes who the person is, lab values, appointments with questions, notes and tags of days.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_story (CorrinSample *self, GError **error)
{
  return describe_person (self, error) && add_carer (self, error) && add_labs (self, error)
         && add_past_appointments (self, error) && add_next_appointment (self, error)
         && add_notes_and_tags (self, error) && add_supply (self, error);
}
