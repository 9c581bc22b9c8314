/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Visits page shows and does, without its widgets. */
#include "errors.h"
#include "ui-support.h"
#include "visits-act.h"
#include "visits-form.h"
#include "visits-period.h"

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  (void) data;
  f->journal = test_journal_new ();
  g_clear_object (&f->journal->store);
  file = g_file_new_for_path (f->journal->path);
  f->document = corrin_document_new (file);
  corrin_document_open (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  (void) data;
  g_clear_object (&f->document);
  test_journal_free (f->journal);
}

static CorrinVisitsForm *
form_of (const Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinKnown) known =
      corrin_known_read (corrin_document_get_store (f->document), f->journal->person, &error);

  g_assert_no_error (error);
  return corrin_visits_form_new (known);
}

static const CorrinQuestionLine *
mine (const CorrinVisitsForm *form, guint i)
{
  g_assert_cmpuint (i, <, form->mine->len);
  return g_ptr_array_index (form->mine, i);
}

static gint64
add_visit (const Fixture *f, const char *day)
{
  g_autoptr (CorrinAppointment) visit = corrin_record_new (&corrin_appointment_kind);
  g_autoptr (GError) error = NULL;

  visit->record.person = f->journal->person;
  visit->day = corrin_day_parse (day);
  g_assert_true (corrin_store_add (corrin_document_get_store (f->document), visit, &error));
  return visit->record.id;
}

static void
perform (const Fixture *f, CorrinVisitsDeed deed, gint64 id, const char *text)
{
  const CorrinVisitsAct act = { .deed = deed, .person = f->journal->person, .id = id, .text = (char *) text };
  g_autoptr (GError) error = NULL;

  corrin_visits_act (f->document, &act, &error);
  g_assert_no_error (error);
}

/* Does something to the question that stands at a place. */
static void
perform_at (const Fixture *f, CorrinVisitsDeed deed, guint place, const char *text)
{
  g_autoptr (CorrinVisitsForm) form = form_of (f);

  perform (f, deed, mine (form, place)->id, text);
}

static void
assert_order (const Fixture *f, const char *expected)
{
  g_autoptr (CorrinVisitsForm) form = form_of (f);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < form->mine->len; i++)
    g_string_append_printf (order, "%s%s", mine (form, i)->text, mine (form, i)->is_starred ? "*" : "");
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_offered (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinVisitsForm) empty = form_of (f);
  g_autoptr (CorrinVisitsForm) taken = NULL;

  (void) data;
  g_assert_cmpuint (empty->mine->len, ==, 0);
  g_assert_cmpuint (empty->offered->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (((CorrinQuestionLine *) empty->offered->pdata[i])->known, ==, "not noted");

  perform (f, CORRIN_VISITS_TAKE, 0, "cause");
  taken = form_of (f);
  g_assert_cmpuint (taken->offered->len, ==, 4);
  g_assert_cmpstr (mine (taken, 0)->text, ==, "What is the likely cause?");
  g_assert_cmpstr (mine (taken, 0)->known, ==, "not noted");

  /* In own words it is still the same question, and taken away it is offered again. */
  perform_at (f, CORRIN_VISITS_REWRITE, 0, "Why me?");
  assert_order (f, "Why me?");
  perform_at (f, CORRIN_VISITS_REWRITE, 0, NULL);
  assert_order (f, "What is the likely cause?");
  perform_at (f, CORRIN_VISITS_REMOVE, 0, NULL);
  g_clear_pointer (&taken, corrin_visits_form_free);
  taken = form_of (f);
  g_assert_cmpuint (taken->offered->len, ==, 5);
}

static void
test_stars (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinVisitsForm) form = NULL;
  g_autoptr (CorrinVisitsForm) again = NULL;

  (void) data;
  for (const char *name = "abcd"; *name != '\0'; name++)
    {
      const char text[] = { *name, '\0' };

      perform (f, CORRIN_VISITS_ADD, 0, text);
    }
  for (guint i = 0; i < 3; i++)
    perform_at (f, CORRIN_VISITS_STAR, i, NULL);
  form = form_of (f);
  assert_order (f, "a*b*c*d");
  g_assert_cmpuint (form->n_starred, ==, 3);
  g_assert_true (mine (form, 2)->can_star);
  g_assert_false (mine (form, 3)->can_star);

  perform_at (f, CORRIN_VISITS_UNSTAR, 0, NULL);
  again = form_of (f);
  g_assert_true (mine (again, 3)->can_star);
  g_assert_cmpstr (again->hint, !=, form->hint);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinVisitsForm) form = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  for (const char *name = "abc"; *name != '\0'; name++)
    {
      const char text[] = { *name, '\0' };

      perform (f, CORRIN_VISITS_ADD, 0, text);
    }
  form = form_of (f);
  g_assert_false (mine (form, 0)->can_move_up);
  g_assert_true (mine (form, 0)->can_move_down);
  g_assert_true (mine (form, 2)->can_move_up);
  g_assert_false (mine (form, 2)->can_move_down);

  perform_at (f, CORRIN_VISITS_DOWN, 0, NULL);
  assert_order (f, "bac");
  perform_at (f, CORRIN_VISITS_UP, 2, NULL);
  assert_order (f, "bca");
  perform_at (f, CORRIN_VISITS_UP, 0, NULL);
  assert_order (f, "bca");
  g_assert_true (corrin_act_undo (f->document, &error));
  g_assert_true (corrin_act_undo (f->document, &error));
  assert_order (f, "bac");
}

static void
mean (const Fixture *f, gint64 visit)
{
  g_autoptr (CorrinVisitsForm) form = form_of (f);
  const CorrinVisitsAct act = {
    .deed = CORRIN_VISITS_MEET, .person = f->journal->person, .id = mine (form, 0)->id, .visit = visit
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_visits_act (f->document, &act, &error));
}

static void
assert_meant (const Fixture *f, gint64 visit, const char *carried)
{
  g_autoptr (CorrinVisitsForm) form = form_of (f);

  g_assert_cmpint (mine (form, 0)->visit, ==, visit);
  g_assert_cmpstr (mine (form, 0)->carried, ==, carried);
}

/* A question can be meant for another appointment ahead, or for none yet. */
static void
test_meant (Fixture *f, gconstpointer data)
{
  g_autoptr (CorrinVisitsForm) alone = NULL;
  g_autoptr (CorrinVisitsForm) form = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first, second;

  (void) data;
  perform (f, CORRIN_VISITS_ADD, 0, "a");
  alone = form_of (f);
  g_assert_cmpuint (alone->visits->len, ==, 0);
  add_visit (f, "2026-06-01");
  first = add_visit (f, "2026-07-12");
  second = add_visit (f, "2026-08-01");
  form = form_of (f);
  g_assert_cmpuint (form->visits->len, ==, 3);
  g_assert_cmpstr (((CorrinVisitChoice *) form->visits->pdata[0])->name, ==, "Sunday, 12 July 2026");
  g_assert_cmpstr (((CorrinVisitChoice *) form->visits->pdata[2])->name, ==, "No Visit Yet");
  assert_meant (f, 0, NULL);
  mean (f, first);
  assert_meant (f, first, "For the visit on 12 July 2026");
  mean (f, second);
  assert_meant (f, second, "For the visit on 1 August 2026");
  mean (f, 0);
  assert_meant (f, 0, NULL);
  g_assert_true (corrin_act_undo (f->document, &error));
  assert_meant (f, second, "For the visit on 1 August 2026");
}

/* Questions that were asked are passed over, and equal positions told apart. */
static void
test_order_with_asked (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = { "a", "asked", "b" };
  CorrinStore *store = corrin_document_get_store (f->document);
  g_autoptr (GError) error = NULL;

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CorrinQuestion) question = corrin_record_new (&corrin_question_kind);

      question->record.person = f->journal->person;
      question->text = g_strdup (texts[i]);
      question->asked = i == 1;
      g_assert_true (corrin_store_add (store, question, &error));
    }
  assert_order (f, "ab");
  perform_at (f, CORRIN_VISITS_DOWN, 0, NULL);
  assert_order (f, "ba");
}

static void
test_own_words (Fixture *f, gconstpointer data)
{
  const CorrinPerson *person;
  g_autofree char *blank = corrin_visits_typed (" \n ");
  g_autofree char *words = corrin_visits_typed (" To walk\nfar. ");

  (void) data;
  g_assert_null (blank);
  g_assert_cmpstr (words, ==, "To walk\nfar.");
  perform (f, CORRIN_VISITS_MATTERS, 0, words);
  perform (f, CORRIN_VISITS_STOPS, 0, "Stairs");
  person = corrin_document_get_person (f->document);
  g_assert_cmpstr (person->what_matters, ==, "To walk\nfar.");
  g_assert_cmpstr (person->stops_me, ==, "Stairs");
  perform (f, CORRIN_VISITS_MATTERS, 0, NULL);
  g_assert_null (corrin_document_get_person (f->document)->what_matters);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  const CorrinVisitsAct act = { .deed = CORRIN_VISITS_STAR, .person = f->journal->person, .id = 77 };
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_false (corrin_visits_act (f->document, &act, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
}

static void
assert_period (CorrinPeriod period, const char *from, const char *to)
{
  g_assert_cmpint (period.from, ==, corrin_day_parse (from));
  g_assert_cmpint (period.to, ==, corrin_day_parse (to));
}

static void
test_period (void)
{
  CorrinDay today = corrin_day_parse ("2026-06-30");
  CorrinDay visit = corrin_day_parse ("2026-05-11");
  CorrinPeriod own = { visit + 1, today };

  assert_period (corrin_visits_period (CORRIN_VISITS_SINCE_VISIT, visit, today), "2026-05-11", "2026-06-30");
  assert_period (corrin_visits_period (CORRIN_VISITS_TWELVE_WEEKS, visit, today), "2026-04-08", "2026-06-30");
  assert_period (corrin_visits_period (CORRIN_VISITS_SIX_MONTHS, visit, today), "2025-12-31", "2026-06-30");
  assert_period (corrin_visits_period (CORRIN_VISITS_YEAR, visit, today), "2025-07-01", "2026-06-30");
  for (guint i = 0; i < CORRIN_VISITS_N_CHOICES; i++)
    g_assert_cmpint (corrin_visits_choice (corrin_visits_period (i, visit, today), visit, today), ==, i);
  g_assert_cmpint (corrin_visits_choice (own, visit, today), ==, CORRIN_VISITS_OWN);

  g_assert_cmpint (corrin_visits_first_choice (visit, today), ==, CORRIN_VISITS_SINCE_VISIT);
  g_assert_cmpint (corrin_visits_first_choice (CORRIN_DAY_NONE, today), ==, CORRIN_VISITS_TWELVE_WEEKS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
#define ADD(name, func) g_test_add ("/visits-form/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("offered", test_offered);
  ADD ("stars", test_stars);
  ADD ("order", test_order);
  ADD ("order-with-asked", test_order_with_asked);
  ADD ("meant", test_meant);
  ADD ("own-words", test_own_words);
  ADD ("refused", test_refused);
#undef ADD
  g_test_add_func ("/visits-form/period", test_period);
  return g_test_run ();
}
