/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A writer that is killed at any moment: what it said to be saved is there, and the journal is sound. It runs a few
 * rounds in the suite and as many as CORRIN_TEST_ROUNDS says. */
#include "errors.h"
#include "journal.h"

#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 25

static char *program;

static void
say (const char *word, gint64 number)
{
  printf ("%s %" G_GINT64_FORMAT "\n", word, number);
  fflush (stdout);
}

static void
import_many (TestJournal *journal, guint round)
{
  g_autoptr (CorrinImport) import = corrin_record_new (&corrin_import_kind);
  g_autoptr (GError) error = NULL;

  import->source = g_strdup ("scores.csv");
  import->format = g_strdup ("table");
  g_assert_true (corrin_store_begin_import (journal->store, import, &error));
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (CorrinRating) rating = test_rating (journal, journal->tingling, "2026-06-10", i % 11);
      guint8 key[16] = { 0 };
      gboolean was_new;

      memcpy (key, &round, sizeof round);
      memcpy (key + 8, &i, sizeof i);
      g_assert_true (corrin_store_add_imported (journal->store, rating, key, &was_new, &error));
    }
  g_assert_true (corrin_store_commit (journal->store, &error));
}

/* Writes until it is killed; says a thing only after it was committed. */
static G_NORETURN void
write_for_ever (const char *path)
{
  TestJournal journal = { .path = (char *) path, .person = 1, .fatigue = 1, .tingling = 2 };

  test_set_now ("2026-06-30T12:00:00+02:00");
  test_journal_reopen (&journal, CORRIN_STORE_WRITE);
  for (guint round = 0;; round++)
    {
      g_autoptr (CorrinRating) rating = test_rating (&journal, journal.fatigue, "2026-06-10", 3);

      g_assert_true (corrin_store_add (journal.store, rating, NULL));
      say ("saved", rating->record.id);
      if (round % 3 == 2)
        {
          import_many (&journal, g_random_int ());
          say ("imported", 300);
        }
    }
}

static char *
kill_a_writer (TestJournal *journal, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) writer =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--writer", journal->path, NULL);
  GInputStream *output;
  GString *said = g_string_new (NULL);
  char bytes[4096];
  gssize n;

  g_assert_no_error (error);
  output = g_subprocess_get_stdout_pipe (writer);
  /* Not before it is at work. */
  n = g_input_stream_read (output, bytes, sizeof bytes, NULL, &error);
  g_string_append_len (said, bytes, n);
  g_usleep ((gulong) g_rand_int_range (rand, 0, 40000));
  g_subprocess_send_signal (writer, SIGKILL);
  g_subprocess_wait (writer, NULL, NULL);
  while ((n = g_input_stream_read (output, bytes, sizeof bytes, NULL, NULL)) > 0)
    g_string_append_len (said, bytes, n);
  return g_string_free (said, FALSE);
}

static guint
assert_all_is_there (TestJournal *journal, const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_autoptr (GError) error = NULL;
  guint imported = 0, acknowledged = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "saved "))
      {
        CorrinRecord *found = corrin_store_get (journal->store, &corrin_rating_kind,
                                                atoll (lines[i] + strlen ("saved ")), &error);

        g_assert_no_error (error);
        corrin_record_free (found);
        acknowledged++;
      }
    else if (g_str_has_prefix (lines[i], "imported "))
      imported += 300;
  g_assert_cmpuint (test_count (journal, &corrin_rating_kind), >=, acknowledged + imported);
  corrin_store_check (journal->store, &error);
  g_assert_no_error (error);
  return acknowledged;
}

static void
test_killed_writers (void)
{
  const char *asked = g_getenv ("CORRIN_TEST_ROUNDS");
  guint rounds = asked != NULL ? (guint) atoi (asked) : ROUNDS, acknowledged = 0;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (TestJournal) journal = test_journal_new ();
      g_autofree char *said = NULL;

      corrin_store_close (journal->store);
      said = kill_a_writer (journal, rand);
      /* A reader finds it well, though it can not write. */
      test_journal_reopen (journal, CORRIN_STORE_READ);
      acknowledged += assert_all_is_there (journal, said);
    }
  g_test_message ("%u rounds, %u acknowledged, 0 lost", rounds, acknowledged);
  g_assert_cmpuint (acknowledged, >=, rounds);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--writer"))
    write_for_ever (argv[2]);
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/kill/killed-writers", test_killed_writers);
  return g_test_run ();
}
