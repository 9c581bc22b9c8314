/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli reaction */
#include "cli-case.h"

#include <string.h>

static void
test_happy (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --micrograms 1000 --at 2026-05-04", NULL);
  cli_done (c, "dose --micrograms 1000 --at 2026-06-28", NULL);
  cli_done (c, "reaction redness --severity 3 --onset 'the same evening' --lasted 'two days' --done cooled",
            "Recorded: redness, 3 of 10, 30 June 2026.\n");
  cli_done (c, "reaction 'other: itching' --day 2026-05-06 --needed-care",
            "Recorded: itching, 6 May 2026.\n");
  cli_done (c, "list reactions --format csv", NULL);
  g_assert_nonnull (strstr (c->out, "2026-06-28"));
  g_assert_nonnull (strstr (c->out, "the same evening"));
  g_assert_nonnull (strstr (c->out, "2026-05-04"));
}

/* A severity of a later day goes to the last one of its kind; it is no new one. */
static void
test_follow_up (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "reaction rash --day 2026-06-20 --severity 6", NULL);
  cli_done (c, "reaction rash --follow-up 2026-06-21 --severity 0",
            "Recorded: rash, 0 of 10, 21 June 2026.\n");
  cli_done (c, "list reactions", NULL);
  g_assert_nonnull (strstr (c->out, "1 reaction\n"));
  cli_refused (c, "reaction rash --follow-up 2026-06-22", "--follow-up needs --severity.");
  cli_refused (c, "reaction rash --follow-up 2026-06-20 --severity 1",
               "No such reaction is recorded before that day.");
  cli_refused (c, "reaction acne --follow-up 2026-06-21 --severity 1",
               "No such reaction is recorded before that day.");
}

static void
test_dose (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --micrograms 1000 --at 2026-05-04", NULL);
  cli_done (c, "dose --micrograms 1000 --at 2026-06-28", NULL);
  cli_done (c, "reaction bruise --dose 2026-05-04", NULL);
  cli_done (c, "list reactions --format csv", NULL);
  g_assert_nonnull (strstr (c->out, "2026-05-04"));
  cli_refused (c, "reaction bruise --dose 2026-05-05", "No injection is recorded on 2026-05-05.");
  cli_done (c, "reaction bruise --dose none", NULL);
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_refused (c, "reaction bruise --severity 11", "“11” is not a whole number from 0 to 10.");
  cli_refused (c, "reaction bruise --severity 2.5", "“2.5” is not a whole number from 0 to 10.");
  cli_refused (
      c, "reaction 'other: '",
      "“other: ” is not known. Known are: site-pain, redness, swelling, bruise, headache, "
      "faint-or-dizzy, stomach-or-gut, rash, acne, symptoms-stronger, and any other as “other: NAME”.");
  cli_done (c, "list reactions", "0 reactions\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reaction/happy", test_happy);
  g_test_add_func ("/reaction/follow-up", test_follow_up);
  g_test_add_func ("/reaction/dose", test_dose);
  g_test_add_func ("/reaction/refused", test_refused);
  return g_test_run ();
}
