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
  cli_wrong (c, "appointment", "“appointment” needs DAY, or --edit.");
  cli_wrong (c, "question", "“question” needs QUESTION, or --edit.");
  cli_wrong (c, "question ' '", "The question is blank.");
  for (guint i = 0; i < 3; i++)
    cli_done (c, "question Why --star", NULL);
  cli_refused (c, "question When --star", "Three questions have a star already.");
  cli_done (c, "question When", NULL);
}

static void
edit (CliCase *c, const char *format, const char *id, const char *out)
{
  g_autofree char *line = cli_line (format, id);

  cli_done (c, line, out);
}

/* What is not given stays, and a blank takes away what was there. */
static void
test_changed (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;

  cli_done (c, "appointment 2026-07-12 --time 9:30 --with 'Dr Kim' --purpose 'blood results'", NULL);
  id = cli_id (c, "appointments", "Dr Kim");
  edit (c, "appointment --edit %s 2026-07-13 --said 'iron is low' --recheck-planned 2026-09-01", id,
        "Changed: visit on 13 July 2026.\n");
  edit (c, "appointment --edit %s --time ' ' --purpose '' --note bring", id, NULL);
  cli_done (c, "list appointments",
            "Day         With    What was said  Recheck planned  Note\n"
            "2026-07-13  Dr Kim  iron is low    2026-09-01       bring\n\n"
            "1 appointment\n");
  edit (c, "appointment --edit %s --recheck-planned '' --recheck-done 2026-06-30", id, NULL);
  cli_done (c, "list appointments --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"recheck_planned\": null"));
  g_assert_nonnull (strstr (c->out, "\"recheck_done\": \"2026-06-30\""));
  again = cli_line ("appointment --edit %s --with 'Dr Kim'", id);
  cli_wrong (c, again, "That changes nothing: it is so already.");
}

static void
test_question_changed (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *id = NULL;
  g_autofree char *visit = NULL;

  cli_done (c, "appointment 2026-07-12", NULL);
  cli_done (c, "appointment 2026-08-01", NULL);
  cli_done (c, "question Why --star", NULL);
  id = cli_id (c, "questions", "Why");
  visit = cli_id (c, "appointments", "2026-07-12");
  edit (c, "question --edit %s --visit 2026-08-01 --no-star 'Why so tired?'", id, "Changed: Why so tired?\n");
  cli_done (c, "list questions",
            "Visit       Question\n"
            "2026-08-01  Why so tired?\n\n"
            "1 question\n");
  edit (c, "question --edit %s --visit none --answer 'Iron is low'", id, NULL);
  cli_done (c, "list questions",
            "Question       Asked  Answer\n"
            "Why so tired?  yes    Iron is low\n\n"
            "1 question\n");
  edit (c, "question --edit %s --not-asked --answer ''", id, NULL);
  edit (c, "question --edit %s --asked", id, NULL);
  edit (c, "question tablets --visit %s --star", visit, NULL);
  cli_done (c, "list questions",
            "Visit       Star  Question                                              Asked\n"
            "                  Why so tired?                                         yes\n"
            "2026-07-12  yes   Should I change to tablets or go on with injections?\n\n"
            "2 questions\n");
}

static void
refuse (CliCase *c, const char *format, const char *id, const char *message)
{
  g_autofree char *line = cli_line (format, id);
  g_autofree char *expected = cli_line (message, id);

  cli_refused (c, line, expected);
}

static void
test_change_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *id = NULL;
  g_autofree char *opposite = NULL;

  for (guint i = 0; i < 3; i++)
    cli_done (c, "question Why --star", NULL);
  cli_done (c, "question When", NULL);
  cli_done (c, "appointment 2026-07-12", NULL);
  cli_done (c, "appointment 2026-07-12", NULL);
  id = cli_id (c, "questions", "When");
  refuse (c, "question --edit %s --star", id, "Three questions have a star already.");
  refuse (c, "question --edit %s --visit 2026-07-12", id,
          "Several visits are noted on 2026-07-12. Name one by its ID.");
  refuse (c, "question --edit %s --visit 2026-07-13", id, "No visit is noted on 2026-07-13.");
  refuse (c, "appointment --edit %s", id,
          "There is no “%s” in this list. “corrin-cli list appointments --ids” prints the IDs.");
  opposite = cli_line ("question --edit %s --asked --not-asked", id);
  cli_wrong (c, opposite, "Two of the options say the opposite of each other.");
  cli_wrong (c, "question --edit abc", "An ID has at least 4 letters and digits, unlike “abc”.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appointment/happy", test_happy);
  g_test_add_func ("/appointment/questions", test_questions);
  g_test_add_func ("/appointment/refused", test_refused);
  g_test_add_func ("/appointment/changed", test_changed);
  g_test_add_func ("/appointment/question-changed", test_question_changed);
  g_test_add_func ("/appointment/change-refused", test_change_refused);
  return g_test_run ();
}
