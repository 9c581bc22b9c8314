/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli init, check and export; journals of several people; output that cannot be written */
#include "cli-case.h"

#include "journal.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static guint
mode_of (const char *path)
{
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_init (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autofree char *made = g_strdup_printf ("Made the journal %s.\n", c->journal);
  g_autofree char *there = g_strdup_printf ("There is already a file at %s.", c->journal);

  cli_done (c, "init", made);
  g_assert_cmphex (mode_of (c->journal), ==, 0600);
  cli_refused (c, "init", there);
  cli_done (c, "check",
            "The journal is sound: every page, row, index and reference was read.\n"
            "1 person, 0 ratings, 0 doses, 0 lab results.\n");
}

/* Whatever stands there, it is left alone. */
static void
test_init_other_file (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autofree char *there = g_strdup_printf ("There is already a file at %s.", c->journal);

  cli_write (c, "journal.corrin", "");
  cli_refused (c, "init", there);
  cli_write (c, "journal.corrin", "my own notes");
  cli_refused (c, "init", there);
}

/* Without --journal: in the folder of the user's data, which nobody else can read. */
static void
test_init_default (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "CORRIN_NOW", CLI_NOW, TRUE);
  g_autofree char *data = cli_path (c, "data");
  g_autofree char *folder = g_build_filename (data, "corrin", NULL);
  g_autofree char *journal = g_build_filename (folder, "journal.corrin", NULL);

  g_clear_pointer (&c->journal, g_free);
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", data, TRUE);
  cli_run_in (c, "init", environment);
  g_assert_cmpint (c->status, ==, 0);
  g_assert_cmphex (mode_of (folder), ==, 0700);
  g_assert_cmphex (mode_of (journal), ==, 0600);
}

static void
test_not_a_journal (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  static const char *const lines[] = { "rate fatigue 4", "list ratings", "check", "summary",
                                       "import diary.csv" };

  cli_write (c, "journal.corrin", "These are my own notes, and no journal.\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *before = test_checksum (c->journal);
      g_autofree char *after = NULL;

      cli_run (c, lines[i]);
      after = test_checksum (c->journal);
      g_assert_cmpint (c->status, ==, 1);
      g_assert_cmpstr (c->out, ==, "");
      g_assert_true (g_str_has_prefix (c->err, "corrin-cli: "));
      g_assert_cmpstr (before, ==, after);
    }
}

/* A page in the middle is overwritten: check finds it, and nothing is written to the file any more. */
static void
test_damaged (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autoptr (GString) csv = g_string_new ("date,fatigue\n");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;

  for (int day = 1; day <= 28; day++)
    for (int month = 1; month <= 5; month++)
      g_string_append_printf (csv, "2026-%02d-%02d,%d\n", month, day, day % 11);
  cli_write (c, "diary.csv", csv->str);
  cli_done (c, "import diary.csv", NULL);
  g_assert_true (g_file_get_contents (c->journal, &content, &length, NULL));
  memset (content + length / 2, 0xa5, length / 4);
  g_assert_true (g_file_set_contents (c->journal, content, (gssize) length, NULL));

  before = test_checksum (c->journal);
  cli_run (c, "check");
  g_assert_cmpint (c->status, ==, 1);
  g_assert_cmpstr (c->out, ==, "");
  cli_run (c, "rate fatigue 4");
  g_assert_cmpint (c->status, ==, 1);
  g_assert_cmpstr (c->out, ==, "");
  after = test_checksum (c->journal);
  g_assert_cmpstr (before, ==, after);
}

static void
add_second_person (CliCase *c)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinPerson) person = NULL;

  test_set_now (CLI_NOW);
  store = corrin_store_open (c->journal, CORRIN_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_begin (store, "add", &error));
  person = corrin_catalog_add_person (store, "Bob", NULL, &error);
  g_assert_true (corrin_store_commit (store, &error));
}

static void
test_several_people (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  static const char *const lines[] = {
    "rate fatigue 4", "dose",         "lab b12 512 pg/mL", "list ratings", "summary",
    "chart a.png",    "report a.pdf", "import diary.csv",  "export folder"
  };

  cli_done (c, "init --person Anna", NULL);
  add_second_person (c);
  cli_write (c, "diary.csv", "date,fatigue\n2026-05-01,4\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    cli_wrong (c, lines[i], "The journal has several people: --person says who is meant.");

  cli_done (c, "--person bob rate fatigue 4", NULL);
  cli_done (c, "list ratings --person Anna", "0 ratings\n");
  cli_done (c, "list ratings --person Bob",
            "Day         Symptom  Rating\n2026-06-30  Fatigue       4\n\n1 rating\n");
  cli_refused (c, "list ratings --person Carol", "Nobody in the journal is called “Carol”.");
  cli_done (c, "check",
            "The journal is sound: every page, row, index and reference was read.\n"
            "2 people, 1 rating, 0 doses, 0 lab results.\n");
}

static void
test_export (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *path = cli_path (c, "out/ratings.csv");
  g_autofree char *ratings = NULL;

  cli_done (c, "rate fatigue 4", NULL);
  cli_run (c, "export out");
  g_assert_cmpstr (c->err, ==, "");
  g_assert_true (g_str_has_prefix (c->out, "Wrote out: "));
  ratings = test_read (path);
  g_assert_nonnull (strstr (ratings, "2026-06-30"));
  cli_run (c, "export out");
  g_assert_cmpint (c->status, ==, 1);
  g_assert_cmpstr (c->out, ==, "");
  cli_wrong (c, "export out2 --format fhir", "--format is one of: csv; not “fhir”.");
}

/* A journal with a person and her plan, that the other commands take, and the same again from the same seed. */
static void
test_sample (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autofree char *first = NULL;
  g_autofree char *path = cli_path (c, "try.corrin");
  g_autofree char *there = g_strdup_printf ("There is already a file at %s.", path);

  cli_done (c, "sample try.corrin --years 1 --seed 7", "Made the journal try.corrin.\n");
  cli_refused (c, "sample try.corrin", there);
  g_free (c->journal);
  c->journal = cli_path (c, "try.corrin");
  cli_done (c, "check", NULL);
  cli_done (c, "summary --format json", NULL);
  first = g_strdup (c->out);

  cli_done (c, "sample again.corrin --years 1 --seed 7", NULL);
  g_free (c->journal);
  c->journal = cli_path (c, "again.corrin");
  cli_done (c, "summary --format json", first);

  cli_done (c, "sample many.corrin --ratings 3000", NULL);
  g_free (c->journal);
  c->journal = cli_path (c, "many.corrin");
  cli_done (c, "check", NULL);
  g_assert_nonnull (strstr (c->out, "1 person, 3000 ratings, "));
}

static void
test_sample_wrong (void)
{
  g_autoptr (CliCase) c = cli_case_new ();

  cli_wrong (c, "sample", "“sample” needs FILE.");
  cli_wrong (c, "sample a.corrin --years 0", "--years is a whole number from 1 to 60, not “0”.");
  cli_wrong (c, "sample a.corrin --years 1.5", "--years is a whole number from 1 to 60, not “1.5”.");
  cli_wrong (c, "sample a.corrin --ratings -3", "--ratings is a whole number from 1 to 5000000, not “-3”.");
  cli_wrong (c, "sample a.corrin --seed 4294967296",
             "--seed is a whole number from 0 to 4294967295, not “4294967296”.");
  cli_assert_absent (c, "a.corrin");
}

/* Runs the program with @out as its standard output. */
static int
run_into (CliCase *c, int out, const char *line, char **err)
{
  g_autofree char *command =
      g_strdup_printf ("%s --journal %s %s", g_getenv ("CORRIN_CLI"), c->journal, line);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "CORRIN_NOW", CLI_NOW, TRUE);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) argv = NULL;

  g_assert_true (g_shell_parse_argv (command, NULL, &argv, NULL));
  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_take_stdout_fd (launcher, out);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, err, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static void
test_full_disk (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  static const char *const lines[] = {
    "--help", "list ratings", "list ratings --format csv", "list ratings --format json", "summary", "check"
  };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *err = NULL;

      g_assert_cmpint (run_into (c, open ("/dev/full", O_WRONLY | O_CLOEXEC), lines[i], &err), ==, 1);
      g_assert_true (g_str_has_prefix (err, "corrin-cli: "));
      g_assert_true (g_str_has_suffix (err, "No space left on device.\n")
                     || g_str_has_suffix (err, "device\n"));
    }
}

static void
test_closed_pipe (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *err = NULL;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_assert_cmpint (run_into (c, ends[1], "list ratings", &err), ==, 1);
  g_assert_cmpstr (err, ==, "corrin-cli: The output could not be written: Broken pipe.\n");
}

/* What was recorded stays recorded, and the message says so: whoever tries again would record it twice. */
static void
test_unsaid (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *err = NULL;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_assert_cmpint (run_into (c, ends[1], "rate fatigue 4", &err), ==, 1);
  g_assert_cmpstr (
      err, ==, "corrin-cli: The journal was changed, but the output could not be written: Broken pipe.\n");
  cli_done (c, "list ratings", "Day         Symptom  Rating\n2026-06-30  Fatigue       4\n\n1 rating\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keeping/init", test_init);
  g_test_add_func ("/keeping/init-other-file", test_init_other_file);
  g_test_add_func ("/keeping/init-default", test_init_default);
  g_test_add_func ("/keeping/not-a-journal", test_not_a_journal);
  g_test_add_func ("/keeping/damaged", test_damaged);
  g_test_add_func ("/keeping/several-people", test_several_people);
  g_test_add_func ("/keeping/export", test_export);
  g_test_add_func ("/keeping/sample", test_sample);
  g_test_add_func ("/keeping/sample-wrong", test_sample_wrong);
  g_test_add_func ("/keeping/full-disk", test_full_disk);
  g_test_add_func ("/keeping/closed-pipe", test_closed_pipe);
  g_test_add_func ("/keeping/unsaid", test_unsaid);
  return g_test_run ();
}
