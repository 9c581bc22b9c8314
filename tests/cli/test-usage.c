/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wrong usage: every way to call the program that it does not have. */
#include "cli-case.h"

static const struct
{
  const char *line;
  const char *message;
} wrong[] = {
  { "", "No command was given." },
  { "frobnicate", "There is no command “frobnicate”." },
  { "RATE fatigue 4", "There is no command “RATE”." },
  { "planning", "There is no command “planning”." },
  { "following", "There is no command “following”." },
  { "backup copy.corrin", "There is no command “backup”." },
  { "restore copy.corrin", "There is no command “restore”." },
  { "--frobnicate", "There is no option --frobnicate." },
  { "--frobnicate rate fatigue 4", "There is no option --frobnicate." },
  { "-x rate fatigue 4", "There is no option -x." },
  { "--person", "Missing argument for --person." },

  { "init journal.corrin", "“init” does not take the argument “journal.corrin”." },
  { "check all", "“check” does not take the argument “all”." },

  { "rate", "“rate” needs SYMPTOM VALUE." },
  { "rate fatigue", "“rate” needs SYMPTOM VALUE." },
  { "rate fatigue 4 5", "“rate” does not take the argument “5”." },
  { "rate fatigue 4 --dya 2026-06-30", "There is no option --dya." },
  { "rate --dya=2026-06-30 fatigue 4", "There is no option --dya." },
  { "rate fatigue 4 --day", "Missing argument for --day." },
  { "rate fatigue 4 -d 2026-06-30", "There is no option -d." },
  { "rate fatigue 4 --micrograms 1000", "There is no option --micrograms." },
  { "rate fatigue -1 -2", "“rate” does not take the argument “-2”." },
  { "rate fatigue 4 -- --note x", "“rate” does not take the argument “--note”." },

  { "dose 1000", "“dose” does not take the argument “1000”." },
  { "dose --reason travel", "--reason says why a dose was skipped: it needs --skipped." },
  { "dose --at 2026-05-04 --zone Europe/Berlin",
    "--zone belongs to a local time, like --at 2026-05-04T09:15." },
  { "dose --at 2026-05 --zone Europe/Berlin", "--zone belongs to a local time, like --at 2026-05-04T09:15." },
  { "dose --skipped --zone Europe/Berlin", "--zone belongs to a local time, like --at 2026-05-04T09:15." },
  { "dose --skipped=no", "In --skipped=no, the option takes no value." },
  { "--help=dose", "In --help=dose, the option takes no value." },

  { "lab b12 512", "“lab” needs ANALYTE VALUE UNIT." },
  { "lab b12 512 pg/mL 197", "“lab” does not take the argument “197”." },

  { "list", "“list” needs WHAT." },
  { "list everything",
    "There is no list “everything”. There are: ratings, doses, labs, reactions, plan, appointments, "
    "questions, "
    "follow-ups, earlier, supply, notes, tags, places, symptoms, wordings, people, carers, imports." },
  { "list ratings doses", "“list” does not take the argument “doses”." },
  { "list ratings --format fhir", "--format is one of: table, csv, json; not “fhir”." },
  { "list ratings --format ''", "--format is one of: table, csv, json; not “”." },
  { "list ratings --from yesterday", "--from needs a day like 2026-05-04, not “yesterday”." },
  { "list ratings --to 2026-02-30", "--to needs a day like 2026-05-04, not “2026-02-30”." },
  { "list ratings --from 2026-02-02 --to 2026-02-01", "The day of --from lies after the day of --to." },

  { "summary fatigue", "“summary” does not take the argument “fatigue”." },
  { "summary --format csv", "--format is one of: text, json; not “csv”." },
  { "summary --from 2026-07-01", "The day of --from lies in the future." },

  { "chart", "“chart” needs FILE." },
  { "chart a.png b.png", "“chart” does not take the argument “b.png”." },
  { "chart a.gif", "A chart is written to a file that ends in .png, .svg or .pdf, not to “a.gif”." },
  { "chart a.png --view round",
    "--view is one of: time, cycle, before-after, calendar, then-now; not “round”." },
  { "chart a.png --backwards", "--backwards belongs to --view cycle." },
  { "chart a.png --view cycle --around plan", "--around belongs to --view before-after." },
  { "chart a.png --days 28", "--days belongs to --view before-after." },
  { "chart a.png --view before-after --around visits",
    "--around is one of: injections, plan; not “visits”." },
  { "chart a.png --view before-after --days 20", "--days is one of: 14, 28; not “20”." },
  { "chart a.png --theme pink", "--theme is one of: light, dark, print; not “pink”." },
  { "chart a.png --size 960", "--size is from 320x200 to 16384x16384, not “960”." },
  { "chart a.png --size 960x", "--size is from 320x200 to 16384x16384, not “960x”." },
  { "chart a.png --size 319x200", "--size is from 320x200 to 16384x16384, not “319x200”." },
  { "chart a.png --size 99999x200", "--size is from 320x200 to 16384x16384, not “99999x200”." },
  { "chart a.png --size -960x540", "--size is from 320x200 to 16384x16384, not “-960x540”." },
  { "chart a.png --symptoms a,b,c,d,e,f,g", "--symptoms takes from 1 to 6 symptoms." },
  { "chart a.png --symptoms ''", "--symptoms takes from 1 to 6 symptoms." },

  { "report", "A report needs a file that ends in .pdf; with --format text it is printed." },
  { "report --format pdf", "A report needs a file that ends in .pdf; with --format text it is printed." },
  { "report a.pdf b.pdf", "“report” does not take the argument “b.pdf”." },
  { "report a.doc", "A report is written to a file that ends in .pdf, or .txt as text, not to “a.doc”." },
  { "report a.pdf --format text",
    "A report is written to a file that ends in .pdf, or .txt as text, not to “a.pdf”." },
  { "report a.txt --format pdf",
    "A report is written to a file that ends in .pdf, or .txt as text, not to “a.txt”." },
  { "report a.pdf --format html", "--format is one of: pdf, text; not “html”." },
  { "report a.pdf --paper a5", "--paper is one of: a4, letter; not “a5”." },
  { "report a.pdf --name first", "--name is one of: whole, initials, none; not “first”." },
  { "report a.pdf --from 2026-07-01", "The day of --from lies in the future." },
  { "report a.pdf --to june", "--to needs a day like 2026-05-04, not “june”." },
  { "report a.pdf --private=yes", "In --private=yes, the option takes no value." },
  { "report a.pdf --sections labs,chart",
    "“chart” is no section. There are: default, all, words, treatment, symptoms, timeline, cycles, labs, "
    "reactions, questions, noted, calendar, method, appendix-ratings, appendix-doses, appendix-labs, "
    "appendix-reactions, appendix-calendar." },

  { "import", "“import” needs FILE…." },
  { "import diary.csv --format json", "--format is one of: auto, table; not “json”." },
};

static void
test_wrong (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("corrin-cli %s", wrong[i].line);
      cli_wrong (c, wrong[i].line, wrong[i].message);
    }
}

/* The hint names the command whose help will tell. */
static void
test_hint (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_run (c, "rate fatigue");
  g_assert_true (g_str_has_suffix (c->err, "\nTry “corrin-cli rate --help”.\n"));
  cli_run (c, "frobnicate");
  g_assert_true (g_str_has_suffix (c->err, "\nTry “corrin-cli --help”.\n"));
}

/* Bytes that are no text in the encoding of the locale are not recorded as something else. */
static void
test_not_text (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_wrong (c, "rate '\xff\xfe' 4", "“\xef\xbf\xbd\xef\xbf\xbd” is not valid text.");
  cli_run (c, "rate fatigue 4 --note '\xff'");
  g_assert_cmpint (c->status, ==, 2);
  g_assert_cmpstr (c->out, ==, "");
}

/* What a message shows of a person's words stays on its line and cannot steer the terminal. */
static void
test_one_line (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_run (c, "rate 'fat\nigue\x1b[31m%s%n' 4");
  g_assert_true (g_str_has_prefix (c->err, "corrin-cli: There is no symptom “fat igue [31m%s%n”."));
  g_assert_null (strchr (c->err, '\x1b'));
  g_assert_cmpint (c->status, ==, 1);
}

/* Common options stand before the command or after it. */
static void
test_common_options (void)
{
  g_autoptr (CliCase) c = cli_case_new ();

  cli_done (c, "--person Anna init", NULL);
  cli_done (c, "rate fatigue 4 --person Anna", NULL);
  cli_done (c, "--person=anna rate fatigue 5", NULL);
  cli_refused (c, "list ratings --person Bob", "Nobody in the journal is called “Bob”.");
  cli_done (c, "list ratings",
            "Day         Symptom  Rating\n"
            "2026-06-30  Fatigue       4\n"
            "2026-06-30  Fatigue       5\n\n"
            "2 ratings\n");
}

static void
test_clock (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  c->now = "tomorrow";
  cli_refused (c, "rate fatigue 4",
               "CORRIN_NOW is “tomorrow”, but must be a time with its offset from UTC, such as "
               "“2026-06-30T12:00:00+02:00”.");
  cli_done (c, "--version", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/usage/wrong", test_wrong);
  g_test_add_func ("/usage/hint", test_hint);
  g_test_add_func ("/usage/not-text", test_not_text);
  g_test_add_func ("/usage/one-line", test_one_line);
  g_test_add_func ("/usage/common-options", test_common_options);
  g_test_add_func ("/usage/clock", test_clock);
  return g_test_run ();
}
