/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has no day of its own stands in the history on the day on which it was written down. */
#include "history-record.h"

static gpointer
record_of (TestJournal *journal, const CorrinKind *kind)
{
  CorrinRecord *record = corrin_record_new (kind);

  record->person = journal->person;
  return record;
}

static gint64
add_supply (TestJournal *journal, const char *product)
{
  CorrinSupply *supply = record_of (journal, &corrin_supply_kind);

  supply->product = g_strdup (product);
  supply->ampoules = 5;
  return test_add (journal, supply);
}

static void
describe_person (TestJournal *journal)
{
  g_autoptr (CorrinPerson) person =
      corrin_store_get (journal->store, &corrin_person_kind, journal->person, NULL);

  person->causes = g_strdup ("diet surgery");
  person->clinician = g_strdup ("Dr Marsh");
  g_assert_true (corrin_store_update (journal->store, person, NULL));
}

static void
fill_undated (TestJournal *journal)
{
  CorrinEarlierTreatment *earlier = record_of (journal, &corrin_earlier_treatment_kind);
  CorrinQuestion *offered = record_of (journal, &corrin_question_kind);

  history_begin (journal);
  history_add_question (journal, history_add_appointment (journal, "2026-05-04"), "Asked");
  add_supply (journal, "Rotes Röhrchen");
  earlier->started = g_strdup ("2019");
  earlier->substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN;
  test_add (journal, earlier);
  history_add_question (journal, 0, NULL);
  offered->key = g_strdup ("tablets");
  test_add (journal, offered);
  describe_person (journal);
  history_commit (journal);
}

/* What has no day of its own once stood nowhere. It stands where it was written down. */
static void
test_undated (void)
{
  static const struct
  {
    CorrinHistoryKinds kinds;
    const char *text;
    guint n;
  } cases[] = {
    { CORRIN_HISTORY_EVERYTHING, NULL, 5 },
    { CORRIN_HISTORY_SUPPLY, NULL, 1 },
    { CORRIN_HISTORY_DOSES, NULL, 1 },
    { CORRIN_HISTORY_VISITS, NULL, 2 },
    { CORRIN_HISTORY_PEOPLE, NULL, 1 },
    { CORRIN_HISTORY_PLAN, NULL, 0 },
    { CORRIN_HISTORY_EVERYTHING, "rotes RÖHR", 1 },
    { CORRIN_HISTORY_EVERYTHING, "supply", 1 },
    { CORRIN_HISTORY_EVERYTHING, "cyano 2019", 1 },
    { CORRIN_HISTORY_VISITS, "why me", 1 },
    { CORRIN_HISTORY_VISITS, "tablets", 1 },
    { CORRIN_HISTORY_EVERYTHING, "surgery", 1 },
    { CORRIN_HISTORY_EVERYTHING, "marsh", 1 },
    { CORRIN_HISTORY_SUPPLY, "surgery", 0 },
  };
  g_autoptr (TestJournal) journal = test_journal_new ();

  fill_undated (journal);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorrinSearch) search = corrin_search_new (cases[i].text);
      CorrinHistoryQuery query = corrin_history_query (journal->person, cases[i].kinds, search);
      g_autoptr (GPtrArray) items = NULL;
      g_autofree char *days = history_days_of (journal, cases[i].kinds, cases[i].text);

      if (search != NULL)
        g_assert_true (corrin_search_learn_names (search, journal->store, journal->person, NULL));
      items = corrin_history_read_day (journal->store, &query, corrin_day_parse ("2026-06-30"), NULL);
      g_assert_cmpuint (items->len, ==, cases[i].n);
      g_assert_true (g_str_has_prefix (days, "2026-06-30") == (cases[i].n > 0));
      for (guint j = 0; j < items->len; j++)
        g_assert_cmpint (corrin_history_day_of (history_item_at (items, j)->record), ==,
                         corrin_day_parse ("2026-06-30"));
    }
}

/* A person of whom nothing is known is no entry, nor is what another person has. */
static void
test_undated_of_others (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 first = journal->person;
  CorrinPerson *other = corrin_record_new (&corrin_person_kind);

  history_begin (journal);
  other->name = g_strdup ("Otto");
  journal->person = test_add (journal, other);
  add_supply (journal, "Red");
  history_add_question (journal, 0, NULL);
  history_commit (journal);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "2026-06-30");
  journal->person = first;
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "");
}

/* It is the local day: that of the person who typed, not that of Greenwich. */
static void
test_undated_local_day (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  test_set_now ("2026-06-30T23:30:00-08:00");
  history_begin (journal);
  add_supply (journal, "Red");
  history_commit (journal);
  test_set_now ("2026-06-30T12:00:00+02:00");
  history_assert_days (journal, CORRIN_HISTORY_SUPPLY, NULL, "2026-06-30");
}

static void
test_remove_undated (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  gint64 id;

  history_begin (journal);
  id = add_supply (journal, "Red");
  history_commit (journal);
  history_remove_one (journal, &corrin_supply_kind, id);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "");
  history_undo (journal);
  history_assert_days (journal, CORRIN_HISTORY_EVERYTHING, NULL, "2026-06-30");
  g_assert_true (corrin_history_can_remove (&corrin_supply_kind));
  g_assert_false (corrin_history_can_remove (&corrin_person_kind));
  g_assert_false (corrin_history_can_remove (&corrin_carer_kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/history-undated/found", test_undated);
  g_test_add_func ("/history-undated/of-others", test_undated_of_others);
  g_test_add_func ("/history-undated/local-day", test_undated_local_day);
  g_test_add_func ("/history-undated/remove", test_remove_undated);
  return g_test_run ();
}
