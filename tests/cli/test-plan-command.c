/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli plan and next */
#include "cli-case.h"

#include <string.h>

#define ADDED                                                                                                \
  "Planned: Maintenance from 4 May 2026: hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 2 "  \
  "to 3 months, counted from the last one given, with no end set.\n"
#define ADD                                                                                                  \
  "plan add 'every 2 to 3 months' --micrograms '1 mg' --substance hydroxocobalamin --route im "              \
  "--counted-from last-given --from 2026-05-04 --agreed-with 'Dr Okafor' --agreed-on 2026-05-03 --why "      \
  "tingling"

static void
test_empty (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "plan", "No plan is written down.\n");
  cli_done (c, "plan --format json", "[]\n");
  cli_done (c, "next", "Nothing is planned.\n");
  cli_done (c, "next --format json", "[]\n");
}

static void
test_add (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, ADD, ADDED);
  cli_done (
      c, "plan",
      "From        Phase        Plan                                                                     "
      "                                                       Agreed\n"
      "2026-05-04  Maintenance  hydroxocobalamin, 1000 micrograms, into the muscle (IM), every 2 to 3 "
      "months, counted from the last one given, with no end set  Agreed with Dr Okafor on 3 May 2026: "
      "tingling\n");
  cli_done (c, "plan --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"rule\": \"every-months\""));
  g_assert_nonnull (strstr (c->out, "\"interval_max\": 3"));
  g_assert_nonnull (strstr (c->out, "\"last_day\": null"));
  g_assert_nonnull (strstr (c->out, "\"in_force\": true"));
  /* A later step ends it. */
  cli_done (c, "plan add 'every other day' --from 2026-07-01 --phase repletion --end '3 doses'", NULL);
  cli_done (c, "plan --format json --all", NULL);
  g_assert_nonnull (strstr (c->out, "\"last_day\": \"2026-06-30\""));
  g_assert_nonnull (strstr (c->out, "\"last_day\": \"2026-07-05\""));
}

static void
test_next (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "plan add 'every month' --from 2026-01-31", NULL);
  cli_done (c, "next --count 3 --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"day\": \"2026-06-30\""));
  g_assert_nonnull (strstr (c->out, "\"day\": \"2026-07-31\""));
  g_assert_nonnull (strstr (c->out, "\"day\": \"2026-08-31\""));
  cli_done (c, "plan add 'every 4 weeks' --from 2026-02-02 --counted-from last-given", NULL);
  cli_done (c, "dose --micrograms 1000 --route im --at 2026-05-04", NULL);
  cli_done (c, "plan add 'every 4 weeks' --from 2026-12-01 --route im", NULL);
  cli_done (c, "plan add 'every 4 weeks' --from 2026-02-03 --counted-from last-given --route im", NULL);
  cli_done (c, "next --count 1",
            "Planned for  Plan\n"
            "2026-06-01   substance not known, amount not known, into the muscle (IM), every 4 weeks, "
            "counted from the last "
            "one given, with no end set  not recorded\n");
}

static const struct
{
  const char *line;
  const char *message;
} refused[] = {
  { "plan add 'every 0 weeks'", "“every 0 weeks” is not a rule. Write it like: every 8 weeks, every 2 to 3 "
                                "months, every other day, 3 times "
                                "a week, at least 3 days apart." },
  { "plan add '8 times a week'", "“8 times a week” is not a rule. Write it like: every 8 weeks, every 2 to 3 "
                                 "months, every other day, 3 times "
                                 "a week, at least 3 days apart." },
  { "plan add 'every 3 to 2 months'", "The longest interval is shorter than the shortest." },
  { "plan add 'every week' --end soon",
    "“soon” is not an end. Write it like: open, 10 doses, 2 weeks, 6 months, 2026-05-04." },
  { "plan add 'every week' --end 2026-01-01", "The step ends before it starts." },
  { "plan add 'every week' --micrograms '20 mg'", "A dose of 20000 micrograms lies outside 10 to 5000 "
                                                  "micrograms. If that is what is planned, add --confirm." },
  { "plan add 'every week' --from yesterday", "“yesterday” is not a day. Write it like 2026-05-04." },
};

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    cli_refused (c, refused[i].line, refused[i].message);
  cli_wrong (c, "plan add", "A step is added with “add” and its rule, such as “add 'every 8 weeks'”.");
  cli_wrong (c, "plan more 'every week'",
             "A step is added with “add” and its rule, such as “add 'every 8 weeks'”.");
  cli_wrong (c, "next --count 0", "--count is a whole number from 1 to 1000, not “0”.");
  cli_done (c, "plan", "No plan is written down.\n");
}

static const struct
{
  const char *typed;
  const char *rule;
  const char *words;
} rules[] = {
  { "every day", "every-days", "every day" },
  { "Every Week", "every-weeks", "every week" },
  { "every 8 weeks", "every-weeks", "every 8 weeks" },
  { "every 3-4 days", "every-days", "every 3 to 4 days" },
  { "every second day", "alternate-days", "every other day" },
  { "1 to 2 times a week", "times-a-week", "1 to 2 times a week" },
  { "at least 3 days apart", "at-least-days", "at least 3 days apart" },
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (CliCase) c = cli_case_new_with_journal ();
      g_autofree char *line = g_strdup_printf ("plan add '%s'", rules[i].typed);
      g_autofree char *rule = g_strdup_printf ("\"rule\": \"%s\"", rules[i].rule);

      cli_done (c, line, NULL);
      g_assert_nonnull (strstr (c->out, rules[i].words));
      cli_done (c, "plan --format json", NULL);
      g_assert_nonnull (strstr (c->out, rule));
    }
}

static void
edit (CliCase *c, const char *format, const char *id, const char *out)
{
  g_autofree char *line = cli_line (format, id);

  cli_done (c, line, out);
}

/* A step that has begun is changed from a day on: it stays as it was for the days before. */
static void
test_changed (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *id = NULL;
  g_autofree char *later = NULL;
  g_autofree char *early = NULL;

  cli_done (c, ADD, NULL);
  id = cli_id (c, "plan", "2026-05-04");
  edit (
      c, "plan --edit %s 'every 8 weeks' --from 2026-07-01", id,
      "Changed: Maintenance from 1 July 2026: hydroxocobalamin, 1000 micrograms, into the muscle (IM), every "
      "8 weeks, counted from the last one given, with no end set.\n");
  cli_done (c, "list plan", NULL);
  g_assert_nonnull (strstr (c->out, "every 2 to 3 months"));
  g_assert_nonnull (strstr (c->out, "every 8 weeks"));
  cli_done (c, "plan --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"last_day\": \"2026-06-30\""));
  /* One that has not begun has no past to keep. */
  later = cli_id (c, "plan", "2026-07-01");
  edit (c, "plan --edit %s --micrograms 500", later, NULL);
  cli_done (c, "plan --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"micrograms\": 500"));
  g_assert_nonnull (strstr (c->out, "\"day\": \"2026-07-01\""));
  edit (c, "list plan --from 2026-07-02", later, "0 steps\n");
  early = cli_line ("plan --edit %s --route sc --from 2026-05-01", id);
  cli_refused (c, early,
               "The change begins before the step. If the step was written down wrongly, add --correct.");
}

/* Who only adds why, or corrects, makes no new step; the older version stays. */
static void
test_corrected (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *line = NULL;

  cli_done (c, ADD, NULL);
  first = cli_id (c, "plan", "2026-05-04");
  edit (c, "plan --edit %s --why numbness", first, NULL);
  second = cli_id (c, "plan", "numbness");
  edit (c, "plan --edit %s --correct --micrograms 500", second, NULL);
  third = cli_id (c, "plan", "500");
  cli_done (c, "plan --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"day\": \"2026-05-04\""));
  g_assert_nonnull (strstr (c->out, "\"why\": \"numbness\""));
  g_assert_null (strstr (c->out, "\"micrograms\": 1000"));
  cli_done (c, "plan --all --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"why\": \"tingling\""));
  edit (c, "plan --edit %s --last-day 2026-06-30 --agreed-with 'Dr Kim'", third, NULL);
  cli_done (c, "plan --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"ends\": \"on-day\""));
  g_assert_nonnull (strstr (c->out, "\"agreed_with\": \"Dr Kim\""));
  line = cli_line ("plan --edit %s --why x", first);
  cli_run (c, line);
  g_assert_cmpint (c->status, ==, 1);
}

static void
test_removed (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *id = NULL;
  g_autofree char *version = NULL;
  g_autofree char *same = NULL;

  cli_done (c, "plan add 'every 8 weeks' --from 2026-05-04", NULL);
  id = cli_id (c, "plan", "2026-05-04");
  same = cli_line ("plan --edit %s 'every 8 weeks' --from 2026-05-04", id);
  cli_wrong (c, same, "That changes nothing: it is so already.");
  cli_wrong (c, "plan --edit abcd add 'every week'",
             "With --edit, the rule stands alone, such as “'every 8 weeks'”.");
  cli_wrong (c, "plan --edit abcd 'every week' --last-day 2026-06-30",
             "--last-day ends a step, and changes nothing else in it.");
  cli_wrong (c, "plan add 'every week' --correct", "--correct and --last-day need --edit.");
  edit (c, "plan --edit %s --correct --route im", id, NULL);
  version = cli_id (c, "plan", "2026-05-04");
  edit (c, "remove plan %s", version, NULL);
  cli_done (c, "plan --all --format json", "[]\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-command/empty", test_empty);
  g_test_add_func ("/plan-command/add", test_add);
  g_test_add_func ("/plan-command/next", test_next);
  g_test_add_func ("/plan-command/refused", test_refused);
  g_test_add_func ("/plan-command/rules", test_rules);
  g_test_add_func ("/plan-command/changed", test_changed);
  g_test_add_func ("/plan-command/corrected", test_corrected);
  g_test_add_func ("/plan-command/removed", test_removed);
  return g_test_run ();
}
