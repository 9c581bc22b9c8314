/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include <glib/gi18n-lib.h>

#define DAYS_BETWEEN_REVIEWS 364

typedef struct
{
  const char *key; /* of an offered question, or NULL */
  const char *text;
  gboolean starred;
  const char *answer;
} Question;

static const Question next_questions[] = {
  /* Translators: an invented question for the appointment. */
  { NULL, N_ ("The tingling comes back two weeks before the next injection. What can we do about that?"),
    TRUE, NULL },
  /* Translators: an invented question for the appointment. */
  { NULL, N_ ("When will the blood count be checked again, and which values?"), TRUE, NULL },
  /* Translators: an invented question for the appointment. */
  { NULL, N_ ("Can I learn to give the injections myself?"), TRUE, NULL },
  /* Translators: an invented question for the appointment. */
  { NULL, N_ ("Should my folate and iron be checked as well?"), FALSE, NULL },
  /* Translators: an invented question for the appointment. */
  { NULL, N_ ("What do I do when I am abroad on the planned day?"), FALSE, NULL },
};

static const Question first_questions[] = {
  /* Translators: an invented answer of a doctor. */
  { "tests", NULL, TRUE, N_ ("B12 and MMA; the red cells are large as well.") },
  /* Translators: an invented answer of a doctor. */
  { "cause", NULL, TRUE, N_ ("Not clear yet. The stomach will be looked at.") },
  /* Translators: an invented answer of a doctor. */
  { "outlook", NULL, FALSE, N_ ("Tiredness within weeks, the nerves can take many months.") },
};

static const Question second_questions[] = {
  /* Translators: an invented answer of a doctor. */
  { "phase", NULL, TRUE, N_ ("Maintenance. Labs again in half a year.") },
  /* Translators: an invented answer of a doctor. */
  { "tablets", NULL, FALSE, N_ ("Injections for now, as the cause is not known.") },
  /* Translators: an invented question for the appointment, and what the doctor answered. */
  { NULL, N_ ("May my partner come to learn how it is given?"), FALSE,
    N_ ("Yes, both of you on one afternoon.") },
  /* Translators: an invented question for the appointment that was not asked in the end. */
  { NULL, N_ ("Does the time of day matter?"), FALSE, NULL },
};

static CorrinAppointment *
new_appointment (const CorrinSample *self, CorrinDay day, const char *purpose)
{
  CorrinAppointment *appointment = corrin_record_new (&corrin_appointment_kind);

  appointment->day = day;
  appointment->time = corrin_time_new (10, 20, 0);
  appointment->with_whom = g_strdup (_ (self->who->doctor));
  appointment->purpose = g_strdup (purpose);
  return appointment;
}

static gboolean
add_questions (CorrinSample *self, const CorrinAppointment *appointment, const Question *questions, guint n,
               CorrinDay typed_on, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      CorrinQuestion *question = corrin_record_new (&corrin_question_kind);

      question->appointment = appointment->record.id;
      question->position = i;
      question->key = g_strdup (questions[i].key);
      question->text = questions[i].text != NULL ? g_strdup (_ (questions[i].text)) : NULL;
      question->starred = questions[i].starred;
      question->answer = questions[i].answer != NULL ? g_strdup (_ (questions[i].answer)) : NULL;
      question->asked = question->answer != NULL;
      if (!corrin_sample_add_and_free (self, question, typed_on + (int) i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_visit (CorrinSample *self, CorrinAppointment *visit, const Question *questions, guint n, GError **error)
{
  return corrin_sample_add (self, visit, visit->day, 20 * 60 * 60, error)
         && add_questions (self, visit, questions, n, visit->day - (int) n, error);
}

static gboolean
add_first_visit (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinAppointment) visit =
      new_appointment (self, self->treated - 4, _ ("Results of the blood test"));

  /* Translators: %d is a number of weeks. What an invented doctor said. */
  visit->said = g_strdup_printf (_ ("Six injections in two weeks, then one every %d weeks."),
                                 self->who->weeks_at_first);
  visit->recheck_planned = self->treated + 120;
  visit->recheck_done = self->treated + 121 < self->today ? self->treated + 121 : CORRIN_DAY_NONE;
  return add_visit (self, visit, first_questions, G_N_ELEMENTS (first_questions), error);
}

static gboolean
add_second_visit (CorrinSample *self, GError **error)
{
  g_autoptr (CorrinAppointment) visit =
      new_appointment (self, corrin_sample_change_day (self), _ ("How it goes under treatment"));

  /* Translators: %d is a number of weeks. What an invented doctor said. */
  visit->said = g_strdup_printf (_ ("From now on one injection every %d weeks."), self->who->weeks_later);
  visit->summary_made = visit->day - 1;
  visit->summary_from = self->treated - 4;
  visit->summary_to = visit->day - 1;
  visit->summary_pages = 2;
  return add_visit (self, visit, second_questions, G_N_ELEMENTS (second_questions), error);
}

/* On a Wednesday of each later year. */
static gboolean
add_reviews (CorrinSample *self, GError **error)
{
  CorrinDay first = corrin_sample_change_day (self) + 1 + DAYS_BETWEEN_REVIEWS;

  for (CorrinDay day = first; day < self->today; day += DAYS_BETWEEN_REVIEWS)
    {
      CorrinAppointment *visit = new_appointment (self, day, _ ("Yearly review"));

      /* Translators: what an invented doctor said. */
      visit->said = g_strdup (_ ("Go on as before. The next blood test in a year."));
      visit->recheck_planned = day + DAYS_BETWEEN_REVIEWS;
      if (!corrin_sample_add_and_free (self, visit, day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_next_visit (CorrinSample *self, GError **error)
{
  CorrinDay wednesday = corrin_day_monday (self->today + 12) + 2;
  const char *purpose = self->options->first_weeks ? _ ("How it goes under treatment") : _ ("Yearly review");
  g_autoptr (CorrinAppointment) next = new_appointment (self, wednesday, purpose);

  next->recheck_planned = wednesday - 6;
  return corrin_sample_add (self, next, self->today - 30, 0, error)
         && add_questions (self, next, next_questions, G_N_ELEMENTS (next_questions), self->today - 6, error);
}

/**
 * corrin_sample_write_visits:
 * @self: a sample with its person
 * @error: return location for an error
 *
 * Writes appointments with what was asked and answered, and the next one with its questions.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_visits (CorrinSample *self, GError **error)
{
  if (!add_first_visit (self, error))
    return FALSE;
  if (!self->options->first_weeks && (!add_second_visit (self, error) || !add_reviews (self, error)))
    return FALSE;
  return add_next_visit (self, error);
}
