/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli person */
#include "cli-case.h"

#include <string.h>

static void
test_list (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "person Ben", "Added the person Ben.\n");
  cli_done (c, "person ' Carla ' --carer", "Added the carer Carla.\n");
  cli_done (c, "person",
            "Name     What\n"
            "No name  person\n"
            "Ben      person\n"
            "Carla    carer\n");
  cli_done (c, "person --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"name\": null"));
  g_assert_nonnull (strstr (c->out, "\"name\": \"Ben\""));
  g_assert_nonnull (strstr (c->out, "\"carers\": ["));
  cli_done (c, "rate fatigue 4 --person ben --observer carla",
            "Recorded: Fatigue 4, 30 June 2026, as seen by Carla.\n");
}

static void
test_rename (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "person Ben", NULL);
  cli_done (c, "person Carla --carer", NULL);
  cli_done (c, "person ben --rename Benedict", "ben is now called Benedict.\n");
  cli_done (c, "person Carla --carer --rename Carl", "Carla is now called Carl.\n");
  cli_done (c, "person",
            "Name      What\n"
            "No name   person\n"
            "Benedict  person\n"
            "Carl      carer\n");
  cli_refused (c, "person Carl --carer --rename ''", "The name of the carer is missing.");
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "person Ben", NULL);
  cli_refused (c, "person BEN", "“BEN” is in the journal already.");
  cli_refused (c, "person Dora --rename Eva", "Nobody in the journal is called “Dora”.");
  cli_refused (c, "person Dora --carer --rename Eva", "No carer in the journal is called “Dora”.");
  cli_refused (c, "person ''", "The name is empty.");
  cli_wrong (c, "person --carer", "A name is missing.");
  cli_wrong (c, "person --format xml", "--format is one of: table, json; not “xml”.");
}

/* Who has entries, or is named by them, stays. */
static void
test_remove (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "person Ben", NULL);
  cli_done (c, "person Carla --carer", NULL);
  cli_done (c, "rate fatigue 4 --person Ben --observer Carla", NULL);
  cli_refused (c, "person Ben --remove",
               "The journal has entries of this person, so the person stays in it.");
  cli_refused (c, "person Carla --carer --remove",
               "Entries name this carer, so the carer stays in the journal.");
  cli_refused (c, "person Dora --remove", "Nobody in the journal is called “Dora”.");
  cli_wrong (c, "person --remove", "A name is missing.");
  cli_wrong (c, "person Ben --remove --rename Benedict", "Give either --rename or --remove.");
  cli_done (c, "person Eva", NULL);
  cli_done (c, "person Carl --carer", NULL);
  cli_done (c, "person eva --remove", "eva is no longer in the journal.\n");
  cli_done (c, "person Carl --carer --remove", "Carl is no longer in the journal.\n");
  cli_done (c, "person",
            "Name     What\n"
            "No name  person\n"
            "Ben      person\n"
            "Carla    carer\n");
  cli_done (c, "check", NULL);
}

static void
test_only_person_stays (void)
{
  g_autoptr (CliCase) c = cli_case_new ();

  cli_done (c, "init --person Ben", NULL);
  cli_refused (c, "person Ben --remove", "This is the only person in the journal, which needs one.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/person/list", test_list);
  g_test_add_func ("/cli/person/rename", test_rename);
  g_test_add_func ("/cli/person/refused", test_refused);
  g_test_add_func ("/cli/person/remove", test_remove);
  g_test_add_func ("/cli/person/only-person-stays", test_only_person_stays);
  return g_test_run ();
}
