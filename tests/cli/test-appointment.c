/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli appointment, corrin-cli question and their lists */
#include "cli-case.h"

#include <string.h>

static void
test_happy (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "appointment 2026-07-12 --time 9:30 --with 'Dr Kim' --purpose 'blood results'",
            "Recorded: visit on 12 July 2026.\n");
  cli_done (c, "appointment 2026-05-04", "Recorded: visit on 4 May 2026.\n");
  cli_done (c, "list appointments",
            "Day         Time   With    Purpose\n"
            "2026-05-04\n"
            "2026-07-12  09:30  Dr Kim  blood results\n\n"
            "2 appointments\n");
  cli_done (c, "list appointments --from 2026-06-01 --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"with_whom\": \"Dr Kim\""));
  g_assert_null (strstr (c->out, "2026-05-04"));
}

/* A question is meant for the next appointment, if there is one. */
static void
test_questions (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "question 'Why so tired?'", "Recorded: Why so tired?\n");
  cli_done (c, "appointment 2026-08-01", NULL);
  cli_done (c, "appointment 2026-07-12", NULL);
  cli_done (c, "question cause --star", "Recorded: What is the likely cause?\n");
  cli_done (c, "list questions",
            "Visit       Star  Question\n"
            "                  Why so tired?\n"
            "2026-07-12  yes   What is the likely cause?\n\n"
            "2 questions\n");
  cli_done (c, "list questions --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"appointment\": \"2026-07-12\""));
  g_assert_nonnull (strstr (c->out, "\"key\": \"cause\""));
  cli_done (c, "list questions --format csv", NULL);
  g_assert_nonnull (strstr (c->out, "Why so tired?"));
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_refused (c, "appointment soon", "“soon” is not a day. Write it like 2026-05-04.");
  cli_refused (c, "appointment 2026-07-12 --time noon", "“noon” is not a time of day. Write it like 09:15.");
  cli_wrong (c, "appointment", "“appointment” needs DAY.");
  cli_wrong (c, "question ' '", "The question is blank.");
  for (guint i = 0; i < 3; i++)
    cli_done (c, "question Why --star", NULL);
  cli_refused (c, "question When --star", "Three questions have a star already.");
  cli_done (c, "question When", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appointment/happy", test_happy);
  g_test_add_func ("/appointment/questions", test_questions);
  g_test_add_func ("/appointment/refused", test_refused);
  return g_test_run ();
}
