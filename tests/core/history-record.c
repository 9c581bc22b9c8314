/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-record.h"

char *
history_days_of (TestJournal *journal, CorrinHistoryKinds kinds, const char *text)
{
  g_autoptr (CorrinSearch) search = corrin_search_new (text);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  CorrinHistoryQuery query = corrin_history_query (journal->person, kinds, search);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (search != NULL)
    corrin_search_learn_names (search, journal->store, journal->person, &error);
  while (error == NULL && query.to != CORRIN_DAY_NONE)
    corrin_history_read_days (journal->store, &query, days, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      char day[CORRIN_DAY_TEXT_SIZE];

      g_string_append_printf (all, "%s%s", i > 0 ? " " : "",
                              corrin_day_format (g_array_index (days, CorrinDay, i), day));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

void
history_assert_days (TestJournal *journal, CorrinHistoryKinds kinds, const char *text, const char *wanted)
{
  g_autofree char *found = history_days_of (journal, kinds, text);

  g_assert_cmpstr (found, ==, wanted);
}

const CorrinHistoryItem *
history_item_at (const GPtrArray *items, guint i)
{
  g_assert_cmpuint (i, <, items->len);
  return items->pdata[i];
}

gpointer
history_record_on (TestJournal *journal, const CorrinKind *kind, const char *day)
{
  CorrinRecord *record = corrin_record_new (kind);

  record->person = journal->person;
  G_STRUCT_MEMBER (CorrinDay, record, corrin_kind_field (kind, "day")->offset) = corrin_day_parse (day);
  return record;
}

gint64
history_add_appointment (TestJournal *journal, const char *day)
{
  CorrinAppointment *appointment = history_record_on (journal, &corrin_appointment_kind, day);

  appointment->with_whom = g_strdup ("Dr Marsh");
  return test_add (journal, appointment);
}

gint64
history_add_question (TestJournal *journal, gint64 appointment, const char *answer)
{
  CorrinQuestion *question = corrin_record_new (&corrin_question_kind);

  question->record.person = journal->person;
  question->appointment = appointment;
  question->text = g_strdup ("Why me?");
  question->answer = g_strdup (answer);
  return test_add (journal, question);
}

void
history_begin (TestJournal *journal)
{
  g_assert_true (corrin_store_begin (journal->store, "test", NULL));
}

void
history_commit (TestJournal *journal)
{
  g_assert_true (corrin_store_commit (journal->store, NULL));
}

void
history_remove_one (TestJournal *journal, const CorrinKind *kind, gint64 id)
{
  g_autoptr (GError) error = NULL;

  history_begin (journal);
  corrin_history_remove (journal->store, kind, id, &error);
  g_assert_no_error (error);
  history_commit (journal);
  g_assert_true (corrin_store_check (journal->store, &error));
}

void
history_undo (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_undo (journal->store, &error));
  g_assert_true (corrin_store_check (journal->store, &error));
}
