/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli remove, and the IDs of list */
#include "cli-case.h"

#include <string.h>

static void
remove_one (CliCase *c, const char *list, const char *words, const char *out)
{
  g_autofree char *id = cli_id (c, list, words);
  g_autofree char *format = g_strdup_printf ("remove %s %%s", list);
  g_autofree char *line = cli_line (format, id);

  cli_done (c, line, out);
}

static void
test_each (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "rate fatigue 4", NULL);
  cli_done (c, "rate tingling 6", NULL);
  remove_one (c, "ratings", "Tingling", "Removed: 2026-06-30, Tingling, 6\n");
  cli_done (c, "list ratings",
            "Day         Symptom  Rating\n"
            "2026-06-30  Fatigue       4\n\n"
            "1 rating\n");
  cli_done (c, "lab b12 300 ng/L --day 2026-06-01", NULL);
  remove_one (c, "labs", "300", NULL);
  cli_done (c, "list labs", "0 lab results\n");
  cli_done (c, "check", NULL);
}

/* A question outlives its appointment, a reaction its dose; how a reaction went on means nothing without it. */
static void
test_what_belongs (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "appointment 2026-07-12", NULL);
  cli_done (c, "question Why", NULL);
  remove_one (c, "appointments", "2026-07-12", "Removed: 2026-07-12\n");
  cli_done (c, "list questions", "Question\nWhy\n\n1 question\n");
  remove_one (c, "questions", "Why", "Removed: Why\n");
  cli_done (c, "supply Ampoule 5", NULL);
  cli_done (c, "dose --at 2026-05-04 --route im --supply Ampoule", NULL);
  cli_done (c, "reaction redness --day 2026-05-04 --severity 5", NULL);
  cli_done (c, "reaction redness --follow-up 2026-05-05 --severity 1", NULL);
  remove_one (c, "doses", "2026-05-04", NULL);
  cli_done (c, "list reactions",
            "Day         Reaction  Severity\n2026-05-04  redness          5\n\n1 reaction\n");
  cli_done (c, "supply", NULL);
  g_assert_nonnull (strstr (c->out, "5"));
  remove_one (c, "reactions", "redness", NULL);
  cli_done (c, "list follow-ups --format json", "[]\n");
  cli_done (c, "check", NULL);
}

/* The UUID of the machine formats will do, and so will capital letters. */
static void
test_uuid (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *uuid = NULL;
  g_autofree char *line = NULL;

  cli_done (c, "rate fatigue 4", NULL);
  cli_done (c, "list ratings --format json", NULL);
  uuid = g_ascii_strup (strstr (c->out, "\"uuid\": \"") + strlen ("\"uuid\": \""), 36);
  line = cli_line ("remove ratings %s", uuid);
  cli_done (c, line, "Removed: 2026-06-30, Fatigue, 4\n");
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *id = NULL;
  g_autofree char *line = NULL;

  cli_done (c, "person Ben", NULL);
  cli_done (c, "rate fatigue 4 --person Ben", NULL);
  cli_wrong (c, "remove ratings 12345678", "The journal has several people: --person says who is meant.");
  cli_refused (c, "remove ratings 12345678 --person Ben",
               "There is no “12345678” in this list. “corrin-cli list ratings --ids” prints the IDs.");
  cli_wrong (c, "remove ratings 123 --person Ben", "An ID has at least 4 letters and digits, unlike “123”.");
  cli_wrong (
      c, "remove people 12345678",
      "There is no list “people” from which something can be removed. There are: ratings, doses, labs, "
      "reactions, plan, appointments, questions, follow-ups, earlier, supply, notes, tags, places.");
  cli_wrong (c, "remove ratings", "“remove” needs WHAT ID.");
  /* What is another person's is not there. */
  id = cli_id (c, "ratings --person Ben", "Fatigue");
  cli_done (c, "person Eva", NULL);
  line = cli_line ("remove ratings %s --person Eva", id);
  cli_run (c, line);
  g_assert_cmpint (c->status, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remove/each", test_each);
  g_test_add_func ("/remove/what-belongs", test_what_belongs);
  g_test_add_func ("/remove/uuid", test_uuid);
  g_test_add_func ("/remove/refused", test_refused);
  return g_test_run ();
}
