/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli dose */
#include "cli-case.h"

static void
test_happy (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  /* Without --at it is given now; nothing that was not said is invented. */
  cli_done (c, "dose", "Recorded: substance not known, 30 June 2026, 12:00.\n");
  cli_done (
      c,
      "dose --substance Hydroxocobalamin --micrograms '1 mg' --route IM --site 'left thigh' "
      "--at 2026-05-04T09:15 --batch 7Q2 --given-by 'practice nurse' --note 'no pain'",
      "Recorded: hydroxocobalamin, 1000 micrograms, into the muscle (IM), left thigh, 4 May 2026, 09:15.\n");
  cli_done (c, "dose --micrograms 1000 --at 2026-03-03",
            "Recorded: substance not known, 1000 micrograms, "
            "3 March 2026.\n");
  cli_done (c, "dose --substance 'other: adenosylcobalamin' --site 'Other: hip' --at 2025-11",
            "Recorded: adenosylcobalamin, hip, November 2025.\n");
  cli_done (c, "dose --skipped --reason 'no slot' --at 2026-06-01",
            "Recorded as skipped: substance not known, 1 June 2026.\n");
  cli_done (c, "list doses --to 2026-05-31",
            "Day         Time   Substance          Micrograms  Route                 Site        Batch  "
            "Given by        Note\n"
            "2025-11            adenosylcobalamin                                    hip\n"
            "2026-03-03                                  1000\n"
            "2026-05-04  09:15  hydroxocobalamin         1000  into the muscle (IM)  left thigh  7Q2    "
            "practice nurse  no pain\n\n"
            "3 doses\n");
  cli_done (c, "list doses --from 2026-06-01",
            "Day         Time   Status   Reason\n"
            "2026-06-01         skipped  no slot\n"
            "2026-06-30  12:00\n\n"
            "2 doses\n");
}

/* A skipped dose has a day: nobody gave it at a time. */
static void
test_skipped_today (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --skipped", "Recorded as skipped: substance not known, 30 June 2026.\n");
  cli_done (c, "list doses", "Day         Status\n2026-06-30  skipped\n\n1 dose\n");
}

static const struct
{
  const char *line;
  const char *at; /* day, precision, time, zone and utc as JSON has them */
} times[] = {
  /* Berlin is two hours ahead of UTC in summer, one in winter; Kolkata five and a half. */
  { "dose --at 2026-06-10T09:15",
    "\"2026-06-10\", \"09:15\", \"exact\", \"Europe/Berlin\", \"2026-06-10T07:15:00+00:00\"" },
  { "dose --at '2026-01-10 09:15:30'",
    "\"2026-01-10\", \"09:15:30\", \"exact\", \"Europe/Berlin\", \"2026-01-10T08:15:30+00:00\"" },
  { "dose --at 2026-06-10T09:15 --zone Asia/Kolkata",
    "\"2026-06-10\", \"09:15\", \"exact\", \"Asia/Kolkata\", \"2026-06-10T03:45:00+00:00\"" },
  /* Noon in Berlin is half past three in Kolkata, and midnight three hours before in Auckland's tomorrow. */
  { "dose --zone Asia/Kolkata",
    "\"2026-06-30\", \"15:30\", \"exact\", \"Asia/Kolkata\", \"2026-06-30T10:00:00+00:00\"" },
  { "dose --zone America/Los_Angeles",
    "\"2026-06-30\", \"03:00\", \"exact\", \"America/Los_Angeles\", \"2026-06-30T10:00:00+00:00\"" },
  /* The hour that the clocks show twice is the first of the two, still summer time. */
  { "dose --at 2025-10-26T02:30",
    "\"2025-10-26\", \"02:30\", \"exact\", \"Europe/Berlin\", \"2025-10-26T00:30:00+00:00\"" },
  { "dose --at 2026-06-10", "\"2026-06-10\", null, \"day\", null, null" },
  { "dose --at 2026-06", "\"2026-06-01\", null, \"month\", null, null" },
};

/* The value of a member, as it stands in the JSON. */
static char *
member (const char *json, const char *name)
{
  g_autofree char *mark = g_strdup_printf ("\"%s\": ", name);
  const char *start = strstr (json, mark);

  g_assert_nonnull (start);
  start += strlen (mark);
  return g_strndup (start, strcspn (start, ",\n"));
}

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (CliCase) c = cli_case_new_with_journal ();
      g_autofree char *day = NULL;
      g_autofree char *time = NULL;
      g_autofree char *precision = NULL;
      g_autofree char *zone = NULL;
      g_autofree char *utc = NULL;
      g_autofree char *all = NULL;

      g_test_message ("corrin-cli %s", times[i].line);
      cli_done (c, times[i].line, NULL);
      cli_done (c, "list doses --format json", NULL);
      day = member (c->out, "day");
      time = member (c->out, "time");
      precision = member (c->out, "precision");
      zone = member (c->out, "zone");
      utc = member (c->out, "utc");
      all = g_strjoin (", ", day, time, precision, zone, utc, NULL);
      g_assert_cmpstr (all, ==, times[i].at);
    }
}

static const struct
{
  const char *line;
  const char *message;
} refused[] = {
  { "dose --at 2026-07-01", "The day 2026-07-01 lies in the future." },
  { "dose --at 2026-07", "The day 2026-07-01 lies in the future." },
  { "dose --at 2026-06-30T12:01", "The time of the dose lies in the future." },
  { "dose --at 2026-06-30T06:00 --zone America/Los_Angeles", "The time of the dose lies in the future." },
  { "dose --at yesterday",
    "“yesterday” is not a time of a dose. Write a day like 2026-05-04, a month like 2026-05, or a "
    "local time like 2026-05-04T09:15." },
  { "dose --at 2026-13",
    "“2026-13” is not a time of a dose. Write a day like 2026-05-04, a month like 2026-05, or a "
    "local time like 2026-05-04T09:15." },
  { "dose --at 2026-05-04T25:00",
    "“2026-05-04T25:00” is not a time of a dose. Write a day like 2026-05-04, a month like "
    "2026-05, or a local time like 2026-05-04T09:15." },
  { "dose --at ''",
    "“” is not a time of a dose. Write a day like 2026-05-04, a month like 2026-05, or a local time like "
    "2026-05-04T09:15." },
  { "dose --at 2026-03-29T02:30",
    "The time 02:30 on 29 March 2026 does not exist in Europe/Berlin: the clocks were put forward over it." },
  { "dose --at 2026-05-04T09:15 --zone Mars/Olympus",
    "“Mars/Olympus” is not a known time zone. Use a name such as “Europe/Berlin”, or an offset from UTC such "
    "as "
    "“+02:00”." },
  { "dose --micrograms 9",
    "A dose of 9 micrograms lies outside 10 to 5000 micrograms. If that is what was given, add --confirm." },
  { "dose --micrograms '1000 mg'", "A dose of 1000000 micrograms lies outside 10 to 5000 micrograms. If that "
                                   "is what was given, add --confirm." },
  { "dose --micrograms -1000", "“-1000” is not a dose: it must be more than zero." },
  { "dose --micrograms 0 --confirm", "“0” is not a dose: it must be more than zero." },
  { "dose --micrograms lots",
    "“lots” cannot be read as a dose. Write it like “1 mg”, “1000 mcg” or “1 mL of 1 mg/mL”." },
  { "dose --substance b12", "“b12” is not a known substance. Known are: hydroxocobalamin, cyanocobalamin, "
                            "methylcobalamin, not-known, and any other as “other: NAME”." },
  { "dose --substance 'other: '",
    "“other: ” is not a known substance. Known are: hydroxocobalamin, cyanocobalamin, "
    "methylcobalamin, not-known, and any other as “other: NAME”." },
  { "dose --route intravenous",
    "“intravenous” is not a known route. Known are: im, deep-sc, sc, oral, sublingual, nasal, not-known." },
  { "dose --site nose",
    "“nose” is not a known site. Known are: left- or right- with upper-arm, thigh, buttock or "
    "abdomen; not-known, and any other as “other: PLACE”." },
};

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("corrin-cli %s", refused[i].line);
      cli_refused (c, refused[i].line, refused[i].message);
    }
  cli_done (c, "list doses", "0 doses\n");
}

/* Asked about again, never forbidden. The ends of the range are usual. */
static void
test_confirm (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --micrograms 10 --at 2026-01-01", NULL);
  cli_done (c, "dose --micrograms 5000 --at 2026-01-02", NULL);
  cli_done (c, "dose --micrograms 9 --confirm --at 2026-01-03", NULL);
  cli_done (c, "dose --micrograms '10 mg' --confirm --at 2026-01-04", NULL);
  /* A volume alone is no dose: nothing to ask about. */
  cli_done (c, "dose --micrograms '1 mL' --at 2026-01-05",
            "Recorded: substance not known, 5 January 2026.\n");
  cli_done (c, "list doses",
            "Day         Micrograms\n"
            "2026-01-01          10\n"
            "2026-01-02        5000\n"
            "2026-01-03           9\n"
            "2026-01-04       10000\n"
            "2026-01-05\n\n"
            "5 doses\n");
}

/* What was typed is kept beside what it means. */
static void
test_amount_as_typed (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();
  g_autofree char *typed = NULL;
  g_autofree char *micrograms = NULL;
  g_autofree char *volume = NULL;
  g_autofree char *strength = NULL;

  cli_done (c, "dose --micrograms '1.5 mL of 1 mg/mL' --at 2026-01-01", NULL);
  cli_done (c, "list doses --format json", NULL);
  typed = member (c->out, "amount_typed");
  micrograms = member (c->out, "micrograms");
  volume = member (c->out, "volume_ml");
  strength = member (c->out, "strength");
  g_assert_cmpstr (typed, ==, "\"1.5 mL of 1 mg/mL\"");
  g_assert_cmpstr (micrograms, ==, "1500");
  g_assert_cmpstr (volume, ==, "1.5");
  g_assert_cmpstr (strength, ==, "1000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/happy", test_happy);
  g_test_add_func ("/dose/skipped-today", test_skipped_today);
  g_test_add_func ("/dose/times", test_times);
  g_test_add_func ("/dose/refused", test_refused);
  g_test_add_func ("/dose/confirm", test_confirm);
  g_test_add_func ("/dose/amount-as-typed", test_amount_as_typed);
  return g_test_run ();
}
