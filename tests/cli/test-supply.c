/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli supply, and doses that take from it */
#include "cli-case.h"

#include <string.h>

static void
test_noted (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "supply", "No supply is noted.\n");
  cli_done (c, "supply 'Hydroxocobalamin 1 mg/mL' 5 --batch HX1 --expiry 2028-03 --note 'in the door'",
            "Recorded: 5 ampoules, Hydroxocobalamin 1 mg/mL.\n");
  cli_done (c, "supply Other 1", "Recorded: 1 ampoule, Other.\n");
  cli_done (
      c, "supply",
      "Hydroxocobalamin 1 mg/mL, Batch HX1, expiry 2028-03, 5 of 5 left\nOther, 1 of 1 left\n\n6 ampoules\n");
}

static void
test_taken (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "supply Hydroxo 2 --batch A1 --expiry 03/2027", NULL);
  cli_done (c, "supply Hydroxo 5 --batch A2", NULL);
  cli_done (c, "dose --micrograms 1000 --route im --at 2026-06-01 --supply a2", NULL);
  cli_done (c, "dose --micrograms 1000 --route im --at 2026-06-08 --supply HYDROXO --ampoules 2", NULL);
  cli_done (c, "dose --micrograms 1000 --route im --at 2026-06-15 --supply hydroxo", NULL);
  cli_done (
      c, "supply",
      "Hydroxo, Batch A1, expiry 03/2027, None of 2 left\nHydroxo, Batch A2, 3 of 5 left\n\n3 ampoules\n");
  cli_done (c, "list doses --format csv", NULL);
  g_assert_nonnull (strstr (c->out, "Hydroxo,1000"));
  g_assert_nonnull (strstr (c->out, ",A1,03/2027,"));
  g_assert_nonnull (strstr (c->out, ",A2,,"));
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_wrong (c, "supply Hydroxo", "How many ampoules are there? Their number comes after the product.");
  cli_wrong (c, "supply Hydroxo many", "AMPOULES is a whole number from 0 to 999, not “many”.");
  cli_refused (c, "supply ' ' 5", "The product is missing.");
  cli_refused (c, "dose --supply A1", "There is no supply with the product or the batch “A1”.");
  cli_done (c, "supply Hydroxo 5 --batch A1", NULL);
  cli_wrong (c, "dose --supply A1 --ampoules 0", "--ampoules is a whole number from 1 to 99, not “0”.");
  cli_wrong (c, "dose --ampoules 2", "--ampoules says how many are taken: it needs --supply.");
  cli_wrong (c, "dose --skipped --supply A1", "A dose that was skipped takes nothing: leave --supply out.");
  cli_done (c, "list doses", "0 doses\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/supply/noted", test_noted);
  g_test_add_func ("/cli/supply/taken", test_taken);
  g_test_add_func ("/cli/supply/refused", test_refused);
  return g_test_run ();
}
