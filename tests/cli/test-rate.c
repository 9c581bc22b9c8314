/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli rate */
#include "cli-case.h"

static void
test_happy (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 4", "Recorded: Fatigue 4, 30 June 2026.\n");
  cli_done (c, "rate FATIGUE 0 --day 2026-06-29 --time 8:05 --note 'a bad night'",
            "Recorded: Fatigue 0, 29 June 2026, 08:05.\n");
  /* An offered symptom is made when it is first rated; options may stand first, values after "--". */
  cli_done (c, "rate --note=x -- pain 10", "Recorded: Pain 10, 30 June 2026.\n");
  cli_done (c, "list ratings",
            "Day         Time   Symptom  Rating  Note\n"
            "2026-06-29  08:05  Fatigue       0  a bad night\n"
            "2026-06-30         Fatigue       4\n"
            "2026-06-30         Pain         10  x\n\n"
            "3 ratings\n");
}

/* A rating always adds: the same one twice is two. */
static void
test_always_adds (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 4", NULL);
  cli_done (c, "rate fatigue 4", NULL);
  cli_done (c, "list ratings",
            "Day         Symptom  Rating\n"
            "2026-06-30  Fatigue       4\n"
            "2026-06-30  Fatigue       4\n\n"
            "2 ratings\n");
}

static void
test_observer (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 6 --observer Béa",
            "Béa is a new observer in this journal.\n"
            "Recorded: Fatigue 6, 30 June 2026, as seen by Béa.\n");
  cli_done (c, "rate fatigue 7 --observer béa", "Recorded: Fatigue 7, 30 June 2026, as seen by Béa.\n");
  cli_done (c, "list ratings",
            "Day         Symptom  Rating  Observer\n"
            "2026-06-30  Fatigue       6  Béa\n"
            "2026-06-30  Fatigue       7  Béa\n\n"
            "2 ratings\n");
}

/* Blanks around a name make nobody new. */
static void
test_blanks_around_names (void)
{
  g_autoptr (CliCase) c = cli_case_new ();

  cli_done (c, "init --person ' Anna '", NULL);
  cli_done (c, "rate fatigue 6 --observer ' Bert ' --person 'Anna '",
            "Bert is a new observer in this journal.\n"
            "Recorded: Fatigue 6, 30 June 2026, as seen by Bert.\n");
  cli_done (c, "rate fatigue 7 --observer 'Bert '", "Recorded: Fatigue 7, 30 June 2026, as seen by Bert.\n");
  cli_refused (c, "rate fatigue 4 --observer '  '", "The name of the carer is missing.");
}

static void
test_refused (void)
{
  static const char *const values[] = {
    "11", "7.5", "7,5", "5.0", "-1", "-0", "+5", "", " 5", "five", "1e1", "١", "99999999999999999999"
  };
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 4", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *line = g_strdup_printf ("rate fatigue '%s' --observer Bob", values[i]);
      g_autofree char *message = g_strdup_printf (
          "“%s” is not a rating. A rating is a whole number from 0 to 10; higher is worse.", values[i]);

      cli_refused (c, line, message);
    }
  cli_refused (c, "rate fatigue 4 --day 2026-07-01", "The day 2026-07-01 lies in the future.");
  cli_refused (c, "rate fatigue 4 --day 2026-02-30", "“2026-02-30” is not a day. Write it like 2026-05-04.");
  cli_refused (c, "rate fatigue 4 --day ''", "“” is not a day. Write it like 2026-05-04.");
  cli_refused (c, "rate fatigue 4 --day 1812-06-30", "The day 1812-06-30 lies before the year 1900.");
  cli_refused (c, "rate fatigue 4 --time 24:00", "“24:00” is not a time of day. Write it like 09:15.");
  cli_refused (
      c, "rate tiredness 4",
      "There is no symptom “tiredness”. Known are: fatigue, tingling, numbness, daily-life, balance, "
      "concentration, weakness, breathlessness, pain.");
  cli_refused (c, "rate numbness 4 --observer ''", "The name of the carer is missing.");
  cli_done (c, "list ratings", "Day         Symptom  Rating\n2026-06-30  Fatigue       4\n\n1 rating\n");
}

static void
test_no_journal (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autofree char *message =
      g_strdup_printf ("There is no journal %s. “corrin-cli init” makes one.", c->journal);

  cli_refused (c, "rate fatigue 4", message);
  g_assert_false (g_file_test (c->journal, G_FILE_TEST_EXISTS));
}

/* In a script without a locale, what is typed in UTF-8 is still kept as it was typed. */
static void
test_c_locale (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "CORRIN_NOW", CLI_NOW, TRUE);

  environment = g_environ_setenv (environment, "LC_ALL", "C", TRUE);
  cli_run_in (c, "rate fatigue 4 --note 'müde 疲れ' --observer Zoë", environment);
  g_assert_cmpstr (c->err, ==, "");
  cli_done (c, "list ratings",
            "Day         Symptom  Rating  Observer  Note\n"
            "2026-06-30  Fatigue       4  Zoë       müde 疲れ\n\n"
            "1 rating\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rate/happy", test_happy);
  g_test_add_func ("/rate/always-adds", test_always_adds);
  g_test_add_func ("/rate/observer", test_observer);
  g_test_add_func ("/rate/blanks-around-names", test_blanks_around_names);
  g_test_add_func ("/rate/refused", test_refused);
  g_test_add_func ("/rate/no-journal", test_no_journal);
  g_test_add_func ("/rate/c-locale", test_c_locale);
  return g_test_run ();
}
