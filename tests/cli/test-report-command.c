/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli report: every option, and what each of them changes */
#include "cli-case.h"

#include "store.h"

#include <string.h>

#define EN_US "en_US.UTF-8"

/* An invented person with two years of everything, with name and birth date. */
static CliCase *
make_sample (const char *options)
{
  CliCase *c = cli_case_new ();
  g_autofree char *line = g_strdup_printf ("sample journal.corrin %s", options);

  cli_done (c, line, NULL);
  return c;
}

static char *
read_file (CliCase *c, const char *name)
{
  g_autofree char *path = cli_path (c, name);
  char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  /* What stands between the texts of a PDF may be anything. */
  for (gsize i = 0; i < length; i++)
    if (content[i] == '\0')
      content[i] = ' ';
  return content;
}

static void
assert_has (const char *text, const char *part, gboolean has)
{
  if ((strstr (text, part) != NULL) != has)
    g_error ("“%s” is %s in:\n%s", part, has ? "not" : "", text);
}

static void
assert_page (CliCase *c, const char *name, const char *size)
{
  g_autofree char *pdf = read_file (c, name);

  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  assert_has (pdf, size, TRUE);
}

static void
assert_days (CliCase *c, const char *line, const char *days)
{
  g_autofree char *end = g_strdup_printf (", %s.\n", days);

  cli_done (c, line, NULL);
  g_assert_true (g_str_has_prefix (c->out, "Wrote a.pdf: "));
  g_assert_true (g_str_has_suffix (c->out, end));
}

/* Twelve weeks up to today, unless there was a visit or a period is asked for. */
static void
test_period (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 4", NULL);
  assert_days (c, "report a.pdf --paper a4", "8 April to 30 June 2026");
  assert_days (c, "report a.pdf --from 2026-06-01 --to 2027-01-01", "1 June to 30 June 2026");
  assert_days (c, "report a.pdf --to 2026-06-15", "24 March to 15 June 2026");
  cli_done (c, "appointment 2026-05-05", NULL);
  assert_days (c, "report a.pdf", "5 May to 30 June 2026");
}

static void
test_same_again (void)
{
  g_autoptr (CliCase) c = make_sample ("--first-weeks");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  cli_done (c, "report a.pdf", NULL);
  cli_done (c, "report b.pdf", NULL);
  first = read_file (c, "a.pdf");
  second = read_file (c, "b.pdf");
  g_assert_cmpstr (first, ==, second);
}

static void
test_format (void)
{
  g_autoptr (CliCase) c = make_sample ("--first-weeks");
  g_autofree char *printed = NULL;
  g_autofree char *ending = NULL;
  g_autofree char *asked = NULL;

  cli_done (c, "report --format text", NULL);
  printed = g_strdup (c->out);
  g_assert_true (g_str_has_prefix (printed, "B12 injections: own record\n"));
  cli_done (c, "report A.TXT --from 2026-06-01", "Wrote A.TXT: 1 June to 30 June 2026.\n");
  ending = read_file (c, "A.TXT");
  assert_has (ending, "1 June to 30 June 2026", TRUE);
  cli_done (c, "report summary --format text", NULL);
  asked = read_file (c, "summary");
  g_assert_cmpstr (asked, ==, printed);
  cli_done (c, "report a.PDF --format pdf", NULL);
  assert_page (c, "a.PDF", "/MediaBox");
}

static void
test_person_shown (void)
{
  g_autoptr (CliCase) c = make_sample ("--first-weeks");

  cli_done (c, "report --format text", NULL);
  assert_has (c->out, "\nSample (invented)\n", TRUE);
  assert_has (c->out, "\nBorn ", TRUE);
  cli_done (c, "report --format text --name whole", NULL);
  assert_has (c->out, "\nSample (invented)\n", TRUE);
  cli_done (c, "report --format text --name initials --no-birth-date", NULL);
  assert_has (c->out, "Sample (invented)", FALSE);
  assert_has (c->out, "\nS. I.\n", TRUE);
  assert_has (c->out, "\nBorn ", FALSE);
  cli_done (c, "report --format text --name none", NULL);
  assert_has (c->out, "\nS.", FALSE);
  assert_has (c->out, "\nBorn ", TRUE);
}

static void
test_paper (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "report a.pdf", NULL);
  assert_page (c, "a.pdf", "595.27");
  cli_done (c, "report a.pdf --paper letter", NULL);
  assert_page (c, "a.pdf", "/MediaBox [ 0 0 612 792 ]");
  cli_done (c, "report a.pdf --paper a4", NULL);
  assert_page (c, "a.pdf", "595.27");
}

/* Makes the locale in the folder of the case, so that it need not be installed. */
static gboolean
make_locale (CliCase *c)
{
  g_autofree char *folder = cli_path (c, EN_US);
  const char *argv[] = { "localedef", "-i", "en_US", "-f", "UTF-8", folder, NULL };

  return g_spawn_sync (NULL, (char **) argv, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                       NULL, NULL, NULL, NULL, NULL)
         && g_file_test (folder, G_FILE_TEST_IS_DIR);
}

/* In the United States, Letter; elsewhere, and where it is asked for, A4. */
static void
test_paper_of_locale (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_auto (GStrv) environment = g_get_environ ();

  if (!make_locale (c))
    {
      g_test_skip ("the locale " EN_US " cannot be made here");
      return;
    }
  environment = g_environ_setenv (environment, "CORRIN_NOW", c->now, TRUE);
  environment = g_environ_setenv (environment, "LOCPATH", c->folder, TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", EN_US, TRUE);
  cli_run_in (c, "report a.pdf", environment);
  g_assert_cmpint (c->status, ==, 0);
  assert_page (c, "a.pdf", "/MediaBox [ 0 0 612 792 ]");
  cli_run_in (c, "report a.pdf --paper a4", environment);
  assert_page (c, "a.pdf", "595.27");
}

static void
test_grey (void)
{
  g_autoptr (CliCase) c = make_sample ("--first-weeks");
  g_autofree char *usual = NULL;
  g_autofree char *grey = NULL;

  cli_done (c, "report a.pdf", NULL);
  cli_done (c, "report b.pdf --grey", NULL);
  usual = read_file (c, "a.pdf");
  grey = read_file (c, "b.pdf");
  g_assert_cmpstr (usual, !=, grey);
}

static void
mark_reactions_private (CliCase *c)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (c->journal, CORRIN_STORE_WRITE, &error);
  CorrinQuery query = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) reactions = NULL;

  g_assert_no_error (error);
  people = corrin_store_list (store, &corrin_person_kind, &query, &error);
  query.person = CORRIN_RECORD (people->pdata[0])->id;
  reactions = corrin_store_list (store, &corrin_reaction_kind, &query, &error);
  g_assert_cmpuint (reactions->len, >, 0);
  g_assert_true (corrin_store_begin (store, "private", &error));
  for (guint i = 0; i < reactions->len; i++)
    {
      CORRIN_RECORD (reactions->pdata[i])->is_private = TRUE;
      g_assert_true (corrin_store_update (store, reactions->pdata[i], &error));
    }
  g_assert_true (corrin_store_commit (store, &error));
}

/* What is marked as private is there only when it is asked for. */
static void
test_private (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --micrograms 1000 --route im --at 2026-06-10", NULL);
  cli_done (c, "reaction 'other: cold hands' --day 2026-06-10", NULL);
  cli_done (c, "report --format text", NULL);
  assert_has (c->out, "cold hands", TRUE);
  mark_reactions_private (c);
  cli_done (c, "report --format text", NULL);
  assert_has (c->out, "cold hands", FALSE);
  cli_done (c, "report --format text --private", NULL);
  assert_has (c->out, "cold hands", TRUE);
}

static void
test_sections (void)
{
  g_autoptr (CliCase) c = make_sample ("");
  g_autofree char *usual = NULL;

  cli_done (c, "report --format text", NULL);
  usual = g_strdup (c->out);
  cli_done (c, "report --format text --sections default", usual);
  cli_done (c, "report --format text --sections treatment,LABS", NULL);
  assert_has (c->out, "\nTreatment\n", TRUE);
  assert_has (c->out, "\nLab results\n", TRUE);
  assert_has (c->out, "\nSymptoms\n", FALSE);
  cli_done (c, "report --format text --sections all", NULL);
  assert_has (c->out, "\nAll ratings", TRUE);
  g_assert_cmpuint (strlen (c->out), >, strlen (usual));
}

static void
test_several_people (void)
{
  g_autoptr (CliCase) c = make_sample ("--people 2");

  cli_wrong (c, "report a.pdf", "The journal has several people: --person says who is meant.");
  cli_refused (c, "report a.pdf --person Nobody", "Nobody in the journal is called “Nobody”.");
  cli_assert_absent (c, "a.pdf");
  cli_done (c, "report --person 'Sample (invented)' --format text", NULL);
  assert_has (c->out, "\nSample (invented)\n", TRUE);
}

static void
test_empty (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  assert_days (c, "report a.pdf", "8 April to 30 June 2026");
  assert_page (c, "a.pdf", "/MediaBox");
  cli_done (c, "report --format text --sections all", NULL);
  g_assert_true (g_str_has_prefix (c->out, "B12 injections: own record\n"));
}

/* Thirty years are written, with every table. */
static void
test_decades (void)
{
  g_autoptr (CliCase) c = make_sample ("--years 30");

  assert_days (c, "report a.pdf --from 1996-01-01 --sections all", "1 January 1996 to 30 June 2026");
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_refused (c, "report nowhere/a.pdf", "nowhere/a.pdf could not be written: No such file or directory.");
  cli_refused (c, "report nowhere/a.txt", "nowhere/a.txt could not be written: No such file or directory.");
  g_free (c->journal);
  c->journal = cli_path (c, "missing.corrin");
  cli_run (c, "report a.pdf");
  g_assert_cmpint (c->status, ==, 1);
  g_assert_true (g_str_has_prefix (c->err, "corrin-cli: There is no journal "));
  cli_assert_absent (c, "a.pdf");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/period", test_period);
  g_test_add_func ("/report/same-again", test_same_again);
  g_test_add_func ("/report/format", test_format);
  g_test_add_func ("/report/person-shown", test_person_shown);
  g_test_add_func ("/report/paper", test_paper);
  g_test_add_func ("/report/paper-of-locale", test_paper_of_locale);
  g_test_add_func ("/report/grey", test_grey);
  g_test_add_func ("/report/private", test_private);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/several-people", test_several_people);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/decades", test_decades);
  g_test_add_func ("/report/refused", test_refused);
  return g_test_run ();
}
