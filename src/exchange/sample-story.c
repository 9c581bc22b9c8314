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
  { 301, "homocysteine", CORRIN_COMPARATOR_EQUAL, 11.4, "µmol/L", NAN, 15, "< 15.0", NULL },
  { 301, "folate", CORRIN_COMPARATOR_EQUAL, 7.9, "ng/mL", 3.9, NAN, "> 3.9", NULL },
};

/* Each year after the first. */
static const Lab yearly_values[] = {
  { 0, "b12", CORRIN_COMPARATOR_EQUAL, 702, "ng/L", 197, 771, "197-771", NULL },
  { 0, "mma", CORRIN_COMPARATOR_EQUAL, 0.29, "µmol/L", NAN, 0.4, "< 0.40", NULL },
  { 0, "haemoglobin", CORRIN_COMPARATOR_EQUAL, 136, "g/L", 120, 160, "120-160", NULL },
  { 0, "ferritin", CORRIN_COMPARATOR_EQUAL, 48, "µg/L", 13, 150, "13-150", NULL },
};

#define DAYS_TO_YEARLY_LABS 600
#define DAYS_BETWEEN_YEARLY_LABS 365

static const char *const day_notes[] = {
  N_ ("Walked to the station without a break."),
  N_ ("Dropped a cup: no feeling in the fingertips."),
  N_ ("Back at work for half days."),
  N_ ("Could read a whole chapter."),
  N_ ("Stairs were hard today."),
  N_ ("Birthday, a long but good day."),
};

static const char *const carer_notes[] = {
  /* Translators: an invented note that a carer wrote. */
  N_ ("Went to bed at seven, did not say why."),
  /* Translators: an invented note that a carer wrote. */
  N_ ("Sang in the kitchen, for the first time in months."),
};

static const char *const day_tags[] = { "poor-sleep", "hard-exertion", "stress" };

/* "2023-02" */
static char *
first_month (const CorrinSample *self)
{
  int year;
  int month;

  corrin_day_get_ymd (self->options->first_weeks ? self->treated : corrin_sample_earlier_month (self, 0),
                      &year, &month, NULL);
  return g_strdup_printf ("%04d-%02d", year, month);
}

static gboolean
describe_person (CorrinSample *self, GError **error)
{
  const CorrinSampleWho *who = self->who;
  g_autoptr (CorrinPerson) person = corrin_store_get (self->store, &corrin_person_kind, self->person, error);

  if (person == NULL)
    return FALSE;
  person->record.note = g_strdup (_ ("All entries of this journal are invented."));
  person->birth_day = corrin_day_new (who->birth_year, 5, 14);
  person->diagnosis = g_strdup (_ (who->diagnosis));
  person->diagnosed_by = g_strdup (_ (who->doctor));
  person->injections_since = first_month (self);
  /* Only the year is remembered: that of the first injection. */
  person->diagnosed_on = g_strndup (person->injections_since, 4);
  person->causes = g_strdup (who->causes);
  person->medicines = g_strdup (_ (who->medicines));
  person->clinician = g_strdup (_ (who->doctor));
  person->what_matters = g_strdup (_ (who->what_matters));
  person->stops_me = g_strdup (_ (who->stops_me));
  return corrin_store_update (self->store, person, error);
}

static gboolean
add_carer (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinCarer) carer = NULL;

  if (self->carer != 0)
    return TRUE;
  carer = corrin_record_new (&corrin_carer_kind);
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
add_lab (CorrinSample *self, const Lab *lab, CorrinDay day, GError **error)
{
  return day >= self->today || corrin_sample_add_and_free (self, new_lab (lab, day), day + 2, error);
}

static gboolean
add_labs (CorrinSample *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lab_values); i++)
    if (!add_lab (self, &lab_values[i], self->treated + lab_values[i].days, error))
      return FALSE;
  for (CorrinDay day = self->treated + DAYS_TO_YEARLY_LABS; day < self->today;
       day += DAYS_BETWEEN_YEARLY_LABS)
    for (guint i = 0; i < G_N_ELEMENTS (yearly_values); i++)
      if (!add_lab (self, &yearly_values[i], day, error))
        return FALSE;
  return TRUE;
}

/* Some are written by the carer, and one in a while is kept out of summaries. */
static gboolean
add_day_note (CorrinSample *self, CorrinDay day, guint n, GError **error)
{
  CorrinDayNote *note = corrin_record_new (&corrin_day_note_kind);

  note->day = day;
  note->text = g_strdup (_ (day_notes[n % G_N_ELEMENTS (day_notes)]));
  note->record.is_private = n % 9 == 8;
  if (n % 7 == 3)
    {
      note->record.author = self->carer;
      g_free (note->text);
      note->text = g_strdup (_ (carer_notes[n / 7 % G_N_ELEMENTS (carer_notes)]));
    }
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
      if (since % DAYS_BETWEEN_NOTES == 0 && !add_day_note (self, day, n++, error))
        return FALSE;
      if (g_rand_double (self->random) < 0.04
          && !add_day_tag (self, day, day_tags[since % G_N_ELEMENTS (day_tags)], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * corrin_sample_write_story:
 * @self: a sample with its person
 * @error: return location for an error
 *
 * Writes who the person is, lab values, notes and tags of days.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_story (CorrinSample *self, GError **error)
{
  return describe_person (self, error) && add_carer (self, error) && add_labs (self, error)
         && add_notes_and_tags (self, error);
}
