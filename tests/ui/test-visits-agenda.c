/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appointments as the page shows them, and the form of one, without widgets. */
#include "appointment-form.h"
#include "form-text.h"
#include "ui-support.h"
#include "visit-words.h"
#include "visits-agenda.h"

typedef struct
{
  TestJournal *journal;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  (void) data;
  f->journal = test_journal_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  (void) data;
  test_journal_free (f->journal);
}

static CorrinAppointment *
visit_new (const Fixture *f, const char *day)
{
  CorrinAppointment *visit = corrin_record_new (&corrin_appointment_kind);

  visit->record.person = f->journal->person;
  visit->day = corrin_day_parse (day);
  return visit;
}

static gint64
add_visit (const Fixture *f, const char *day)
{
  return test_add (f->journal, visit_new (f, day));
}

static gint64
add_question (const Fixture *f, const char *text, gint64 visit)
{
  CorrinQuestion *question = corrin_record_new (&corrin_question_kind);

  question->record.person = f->journal->person;
  question->text = g_strdup (text);
  question->appointment = visit;
  return test_add (f->journal, question);
}

static CorrinVisitsAgenda *
read_agenda (const Fixture *f)
{
  g_autoptr (GError) error = NULL;
  CorrinVisitsAgenda *agenda = corrin_visits_agenda_read (f->journal->store, f->journal->person, &error);

  g_assert_no_error (error);
  return agenda;
}

static CorrinAppointmentForm *
read_form (const Fixture *f, gint64 id, gboolean is_after)
{
  g_autoptr (GError) error = NULL;
  CorrinAppointmentForm *form =
      corrin_appointment_form_read (f->journal->store, f->journal->person, id, is_after, &error);

  g_assert_no_error (error);
  return form;
}

static void
store (const Fixture *f, const CorrinAppointmentForm *form)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (f->journal->store, "appointment", &error));
  g_assert_true (corrin_appointment_form_store (form, f->journal->store, f->journal->person, &error));
  g_assert_true (corrin_store_commit (f->journal->store, &error));
  g_assert_no_error (error);
}

static gpointer
get (const Fixture *f, const CorrinKind *kind, gint64 id)
{
  g_autoptr (GError) error = NULL;
  gpointer record = corrin_store_get (f->journal->store, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_countdown (int days, const char *expected)
{
  CorrinDay today = corrin_day_parse ("2026-03-28");
  g_autofree char *words = corrin_visit_countdown (today + days, today);

  g_assert_cmpstr (words, ==, expected);
}

/* Civil days: the clocks change the next night. */
static void
test_countdown (void)
{
  assert_countdown (0, "Today");
  assert_countdown (1, "Tomorrow");
  assert_countdown (2, "In 2 days");
  assert_countdown (12, "In 12 days");
  assert_countdown (-1, "Yesterday");
  assert_countdown (-365, "365 days ago");
}

static void
test_about (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinAppointment) visit = visit_new (f, "2026-07-12");
  g_autofree char *none = corrin_visit_about (visit);
  g_autofree char *with = NULL;
  g_autofree char *both = NULL;
  g_autofree char *day = corrin_visit_when (visit);
  g_autofree char *time = NULL;

  (void) data;
  g_assert_null (none);
  visit->with_whom = g_strdup ("Dr <Kim>");
  with = corrin_visit_about (visit);
  g_assert_cmpstr (with, ==, "With Dr <Kim>");
  visit->purpose = g_strdup ("blood results");
  both = corrin_visit_about (visit);
  g_assert_cmpstr (both, ==, "With Dr <Kim>: blood results");
  g_assert_cmpstr (day, ==, "Sunday, 12 July 2026");
  visit->time = corrin_time_new (9, 30, 0);
  time = corrin_visit_when (visit);
  g_assert_true (g_str_has_prefix (time, "Sunday, 12 July 2026 at "));
}

/* Today is 30 June 2026. */
static void
test_agenda (Fixture *f, gconstpointer data)
{
  gint64 later = add_visit (f, "2026-08-01");
  gint64 next = add_visit (f, "2026-06-30");
  gint64 last = add_visit (f, "2026-05-04");
  gint64 first = add_visit (f, "2025-05-04");
  g_autoptr (CorrinVisitsAgenda) agenda = read_agenda (f);
  const CorrinVisitLine *line = agenda->ahead->pdata[0];

  (void) data;
  g_assert_cmpuint (agenda->ahead->len, ==, 2);
  g_assert_cmpint (line->id, ==, next);
  g_assert_cmpstr (line->title, ==, "Today");
  g_assert_cmpstr (line->subtitle, ==, "Tuesday, 30 June 2026");
  g_assert_cmpint (((CorrinVisitLine *) agenda->ahead->pdata[1])->id, ==, later);
  g_assert_cmpstr (((CorrinVisitLine *) agenda->ahead->pdata[1])->title, ==, "In 32 days");
  g_assert_cmpuint (agenda->past->len, ==, 2);
  g_assert_cmpint (((CorrinVisitLine *) agenda->past->pdata[0])->id, ==, last);
  g_assert_cmpint (((CorrinVisitLine *) agenda->past->pdata[1])->id, ==, first);
  g_assert_cmpuint (agenda->checks->len, ==, 0);
  g_assert_cmpint (agenda->open_visit, ==, next);
}

/* The visit to come that was chosen, the next one, or the one that somebody comes from. */
static void
test_visit_of_a_summary (Fixture *f, gconstpointer data)
{
  gint64 last = add_visit (f, "2026-06-28");
  g_autoptr (CorrinVisitsAgenda) after = read_agenda (f);
  gint64 next = add_visit (f, "2026-07-12");
  g_autoptr (CorrinVisitsAgenda) before = read_agenda (f);
  gint64 later = add_visit (f, "2026-08-01");
  g_autoptr (CorrinVisitsAgenda) both = read_agenda (f);

  (void) data;
  g_assert_cmpint (corrin_visits_agenda_find_visit (after, 0)->id, ==, last);
  g_assert_cmpint (corrin_visits_agenda_find_visit (before, last)->id, ==, next);
  g_assert_false (corrin_visits_agenda_find_visit (before, 0)->can_choose);
  g_assert_cmpint (corrin_visits_agenda_find_visit (both, 0)->id, ==, next);
  g_assert_cmpint (corrin_visits_agenda_find_visit (both, later)->id, ==, later);
  g_assert_true (corrin_visits_agenda_find_visit (both, later)->can_choose);
}

static void
test_no_visit_for_a_summary (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;

  (void) data;
  add_visit (f, "2026-01-12");
  agenda = read_agenda (f);
  g_assert_null (corrin_visits_agenda_find_visit (agenda, 0));
}

/* Of several checks that were done the last one is enough; what is planned is always seen. */
static void
test_checks (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *day, *planned, *done;
  } visits[] = { { "2025-01-01", "2025-02-01", "2025-02-03" },
                 { "2025-05-01", "2025-06-01", "2025-06-04" },
                 { "2026-05-01", "2026-07-12", NULL } };
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;
  const CorrinVisitLine *line;

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    {
      CorrinAppointment *visit = visit_new (f, visits[i].day);

      visit->recheck_planned = corrin_day_parse (visits[i].planned);
      if (visits[i].done != NULL)
        visit->recheck_done = corrin_day_parse (visits[i].done);
      test_add (f->journal, visit);
    }
  agenda = read_agenda (f);
  g_assert_cmpuint (agenda->checks->len, ==, 2);
  line = agenda->checks->pdata[0];
  g_assert_false (line->is_done);
  g_assert_cmpstr (line->title, ==, "Labs again on 12 July 2026");
  g_assert_cmpstr (line->subtitle, ==, "In 12 days");
  line = agenda->checks->pdata[1];
  g_assert_true (line->is_done);
  g_assert_cmpstr (line->subtitle, ==, "Done on 4 June 2025");
  g_assert_cmpint (agenda->open_visit, ==, 0);
}

static void
test_next_check_first (Fixture *f, gconstpointer data)
{
  static const char *const visits[][2] = { { "2025-05-01", "2027-04-21" }, { "2026-05-01", "2026-07-12" } };
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    {
      CorrinAppointment *visit = visit_new (f, visits[i][0]);

      visit->recheck_planned = corrin_day_parse (visits[i][1]);
      test_add (f->journal, visit);
    }
  agenda = read_agenda (f);
  g_assert_cmpuint (agenda->checks->len, ==, 2);
  g_assert_cmpstr (((const CorrinVisitLine *) agenda->checks->pdata[0])->title, ==,
                   "Labs again on 12 July 2026");
  g_assert_cmpstr (((const CorrinVisitLine *) agenda->checks->pdata[1])->title, ==,
                   "Labs again on 21 April 2027");
}

static void
test_new (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinAppointmentForm) form = read_form (f, 0, FALSE);
  g_autoptr (CorrinAppointmentForm) was = corrin_appointment_form_copy (form);
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;

  (void) data;
  g_assert_nonnull (corrin_appointment_form_problem (form));
  g_assert_true (corrin_appointment_form_equal (form, was));
  form->day = corrin_day_parse ("2026-07-12");
  g_assert_false (corrin_appointment_form_equal (form, was));
  g_assert_null (corrin_appointment_form_problem (form));
  corrin_form_set (&form->text[CORRIN_APPOINTMENT_TIME], "half past");
  g_assert_nonnull (corrin_appointment_form_problem (form));
  corrin_form_set (&form->text[CORRIN_APPOINTMENT_TIME], " 9.30 ");
  corrin_form_set (&form->text[CORRIN_APPOINTMENT_WITH], " Dr Kim ");
  store (f, form);
  agenda = read_agenda (f);
  {
    g_autoptr (CorrinAppointment) visit =
        get (f, &corrin_appointment_kind, ((CorrinVisitLine *) agenda->ahead->pdata[0])->id);

    g_assert_cmpint (visit->time, ==, corrin_time_new (9, 30, 0));
    g_assert_cmpstr (visit->with_whom, ==, "Dr Kim");
    g_assert_null (visit->purpose);
    g_assert_cmpint (visit->recheck_planned, ==, CORRIN_DAY_NONE);
  }
}

static CorrinAnswerLine *
answer_of (const CorrinAppointmentForm *form, gint64 question)
{
  for (guint i = 0; i < form->answers->len; i++)
    if (((CorrinAnswerLine *) form->answers->pdata[i])->question == question)
      return form->answers->pdata[i];
  return NULL;
}

/* What was asked belongs to the visit; what was not stays open and knows for which visit it was meant first. */
static void
test_after (Fixture *f, gconstpointer data)
{
  gint64 id = add_visit (f, "2026-06-29");
  gint64 asked = add_question (f, "Asked?", 0);
  gint64 open = add_question (f, "Open?", 0);
  g_autoptr (CorrinAppointmentForm) form = read_form (f, id, TRUE);
  g_autoptr (CorrinAppointmentForm) again = NULL;
  g_autoptr (CorrinQuestion) first = NULL;
  g_autoptr (CorrinQuestion) second = NULL;
  g_autoptr (CorrinAppointment) visit = NULL;
  g_autoptr (CorrinVisitsAgenda) agenda = NULL;

  (void) data;
  g_assert_cmpuint (form->answers->len, ==, 2);
  answer_of (form, asked)->asked = TRUE;
  corrin_form_set (&answer_of (form, asked)->answer, "Yes.");
  corrin_form_set (&form->text[CORRIN_APPOINTMENT_SAID], "Go on.\nRest.");
  corrin_form_set (&form->text[CORRIN_APPOINTMENT_WITH], "Dr Kim");
  form->days[CORRIN_APPOINTMENT_PLAN_CHANGED] = corrin_day_parse ("2026-07-01");
  form->days[CORRIN_APPOINTMENT_RECHECK_PLANNED] = corrin_day_parse ("2026-09-01");
  form->days[CORRIN_APPOINTMENT_NEXT] = corrin_day_parse ("2026-09-08");
  store (f, form);

  first = get (f, &corrin_question_kind, asked);
  second = get (f, &corrin_question_kind, open);
  visit = get (f, &corrin_appointment_kind, id);
  g_assert_true (first->asked);
  g_assert_cmpstr (first->answer, ==, "Yes.");
  g_assert_cmpint (first->appointment, ==, id);
  g_assert_false (second->asked);
  g_assert_cmpint (second->appointment, ==, id);
  g_assert_cmpstr (visit->said, ==, "Go on.\nRest.");
  g_assert_cmpstr (visit->record.note, ==, "Plan changed from 1 July 2026.");
  g_assert_cmpint (visit->recheck_planned, ==, corrin_day_parse ("2026-09-01"));

  /* Saved once more, nothing is there twice. */
  again = read_form (f, id, TRUE);
  g_assert_cmpuint (again->answers->len, ==, 2);
  again->days[CORRIN_APPOINTMENT_PLAN_CHANGED] = corrin_day_parse ("2026-07-01");
  again->days[CORRIN_APPOINTMENT_NEXT] = corrin_day_parse ("2026-09-08");
  store (f, again);
  agenda = read_agenda (f);
  g_assert_cmpuint (agenda->ahead->len, ==, 1);
  g_assert_cmpstr (((CorrinVisitLine *) agenda->ahead->pdata[0])->subtitle, ==,
                   "Tuesday, 8 September 2026\nWith Dr Kim");
  g_assert_cmpstr (((CorrinVisitLine *) agenda->past->pdata[0])->subtitle, ==,
                   "With Dr Kim\nSaid: Go on.\nRest.\n1 question asked\nPlan changed from 1 July 2026.");
  g_assert_cmpint (agenda->open_visit, ==, 0);
}

/* A question that was asked at another visit has its answer there. */
static void
test_other_visit (Fixture *f, gconstpointer data)
{
  gint64 old = add_visit (f, "2026-05-01");
  gint64 visit = add_visit (f, "2026-06-29");
  gint64 question = add_question (f, "Old?", old);
  g_autoptr (CorrinAppointmentForm) form = read_form (f, old, TRUE);
  g_autoptr (CorrinAppointmentForm) other = NULL;
  g_autoptr (CorrinAppointmentForm) ahead = NULL;
  g_autoptr (CorrinAppointmentForm) past = NULL;

  (void) data;
  answer_of (form, question)->asked = TRUE;
  store (f, form);
  other = read_form (f, visit, TRUE);
  g_assert_null (answer_of (other, question));
  ahead = read_form (f, add_visit (f, "2026-07-12"), FALSE);
  g_assert_false (ahead->is_after);
  g_assert_cmpuint (ahead->answers->len, ==, 0);
  past = read_form (f, visit, FALSE);
  g_assert_true (past->is_after);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/visits-agenda/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_add_func ("/visits-agenda/countdown", test_countdown);
  ADD ("about", test_about);
  ADD ("agenda", test_agenda);
  ADD ("visit-of-a-summary", test_visit_of_a_summary);
  ADD ("no-visit-for-a-summary", test_no_visit_for_a_summary);
  ADD ("checks", test_checks);
  ADD ("next-check-first", test_next_check_first);
  ADD ("new", test_new);
  ADD ("after", test_after);
  ADD ("other-visit", test_other_visit);
#undef ADD
  return g_test_run ();
}
