/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding people, symptoms and carers by what somebody types. */
#include "errors.h"
#include "journal.h"

#include <string.h>

static void
test_people (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinPerson) only = NULL, added = NULL, found = NULL, several = NULL, nobody = NULL;
  g_autoptr (GError) error = NULL;

  only = corrin_catalog_person (journal->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (only->name, ==, "Ada");
  added = corrin_catalog_add_person (journal->store, "Bérénice", NULL, &error);
  g_assert_no_error (error);
  found = corrin_catalog_person (journal->store, "bérénice", &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->record.id, ==, added->record.id);
  several = corrin_catalog_person (journal->store, NULL, &error);
  g_assert_null (several);
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
  g_clear_error (&error);
  nobody = corrin_catalog_person (journal->store, "Carl", &error);
  g_assert_null (nobody);
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
}

static void
test_symptoms (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (CorrinSymptom) by_name = NULL, offered = NULL, again = NULL, unknown = NULL;
  g_autoptr (CorrinSymptomVersion) version = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (test_count (journal, &corrin_symptom_kind), ==, 2);
  by_name = corrin_catalog_symptom (journal->store, journal->person, "FATIGUE", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (by_name->key, ==, "fatigue");
  /* One that is offered comes into being when it is first used, once. */
  offered = corrin_catalog_symptom (journal->store, journal->person, "pain", &error);
  again = corrin_catalog_symptom (journal->store, journal->person, "Pain", &error);
  g_assert_no_error (error);
  g_assert_cmpint (offered->record.id, ==, again->record.id);
  g_assert_cmpuint (test_count (journal, &corrin_symptom_kind), ==, 3);
  version = corrin_catalog_version (journal->store, offered, &error);
  g_assert_cmpstr (corrin_version_word_0 (version, offered), ==, "no pain");
  unknown = corrin_catalog_symptom (journal->store, journal->person, "fatigeu", &error);
  g_assert_null (unknown);
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "breathlessness"));
}

static void
test_own_words_and_newest_version (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinSymptom *own = corrin_record_new (&corrin_symptom_kind);
  CorrinSymptomVersion *first = corrin_record_new (&corrin_symptom_version_kind);
  CorrinSymptomVersion *second = corrin_record_new (&corrin_symptom_version_kind);
  g_autoptr (CorrinSymptom) found = NULL;
  g_autoptr (CorrinSymptomVersion) newest = NULL;
  g_autoptr (GError) error = NULL;

  own->record.person = journal->person;
  own->name = g_strdup ("The Fogs");
  first->record.person = second->record.person = journal->person;
  first->symptom = second->symptom = test_add (journal, own);
  second->word_10 = g_strdup ("could not follow a sentence");
  test_add (journal, first);
  test_add (journal, second);
  found = corrin_catalog_symptom (journal->store, journal->person, "the fogs", &error);
  g_assert_no_error (error);
  newest = corrin_catalog_version (journal->store, found, &error);
  g_assert_cmpstr (corrin_version_word_10 (newest, found), ==, "could not follow a sentence");
  g_assert_cmpstr (corrin_version_word_0 (newest, found), ==, "none");
}

static void
test_carers_and_analytes (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  CorrinCarer *carer = corrin_record_new (&corrin_carer_kind);
  g_autoptr (CorrinCarer) found = NULL, nobody = NULL;
  g_autoptr (GError) error = NULL;

  carer->name = g_strdup ("Tom");
  test_add (journal, carer);
  found = corrin_catalog_carer (journal->store, "tom", &error);
  g_assert_no_error (error);
  nobody = corrin_catalog_carer (journal->store, "Tim", &error);
  g_assert_null (nobody);
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
  g_assert_cmpstr (corrin_analyte_find ("vitamin b12"), ==, "b12");
  g_assert_cmpstr (corrin_analyte_find ("MMA"), ==, "mma");
  g_assert_null (corrin_analyte_find ("TSH"));
  g_assert_cmpstr (corrin_analyte_display ("TSH"), ==, "TSH");
}

static void
test_terms (void)
{
  g_assert_cmpint (corrin_route_parse (" IM "), ==, CORRIN_ROUTE_INTRAMUSCULAR);
  g_assert_cmpint (corrin_route_parse ("Deep SC"), ==, CORRIN_ROUTE_DEEP_SUBCUTANEOUS);
  g_assert_cmpint (corrin_route_parse ("intravenous"), ==, -1);
  g_assert_cmpint (corrin_substance_parse ("Hydroxocobalamin"), ==, CORRIN_SUBSTANCE_HYDROXOCOBALAMIN);
  g_assert_cmpint (corrin_substance_parse ("mecobalamin"), ==, CORRIN_SUBSTANCE_METHYLCOBALAMIN);
  g_assert_cmpint (corrin_site_parse ("left upper arm"), ==, CORRIN_SITE_LEFT_UPPER_ARM);
  g_assert_cmpint (corrin_site_parse ("Left Deltoid"), ==, CORRIN_SITE_LEFT_UPPER_ARM);
  g_assert_true (corrin_route_is_injection (CORRIN_ROUTE_NOT_KNOWN));
  g_assert_true (corrin_route_is_injection (CORRIN_ROUTE_SUBCUTANEOUS));
  g_assert_false (corrin_route_is_injection (CORRIN_ROUTE_ORAL));
  for (int i = 0; corrin_substance_terms[i] != NULL; i++)
    g_assert_cmpint (corrin_substance_parse (corrin_substance_terms[i]), ==, i);
  for (int i = 0; corrin_site_terms[i] != NULL; i++)
    g_assert_cmpint (corrin_site_parse (corrin_site_terms[i]), ==, i);
}

static void
test_offered_questions (void)
{
  g_autoptr (CorrinQuestion) question = corrin_record_new (&corrin_question_kind);

  for (const CorrinOffered *one = corrin_offered_questions; one->key != NULL; one++)
    {
      g_free (question->key);
      question->key = g_strdup (one->key);
      g_assert_cmpstr (corrin_question_display (question), ==, one->name);
    }
  question->text = g_strdup ("Tablets, perhaps?");
  g_assert_cmpstr (corrin_question_display (question), ==, "Tablets, perhaps?");
  /* What a newer version offered still has something to show. */
  g_clear_pointer (&question->text, g_free);
  g_free (question->key);
  question->key = g_strdup ("later-key");
  g_assert_cmpstr (corrin_question_display (question), ==, "later-key");

  g_assert_cmpstr (corrin_cause_display ("medicine"), ==, "a medicine");
  g_assert_cmpstr (corrin_cause_display ("elsewhere"), ==, "elsewhere");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/catalog/people", test_people);
  g_test_add_func ("/catalog/symptoms", test_symptoms);
  g_test_add_func ("/catalog/own-words", test_own_words_and_newest_version);
  g_test_add_func ("/catalog/carers-and-analytes", test_carers_and_analytes);
  g_test_add_func ("/catalog/terms", test_terms);
  g_test_add_func ("/catalog/offered-questions", test_offered_questions);
  return g_test_run ();
}
