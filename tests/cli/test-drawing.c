/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli chart: that a whole file stands there, or none */
#include "cli-case.h"

#include <glib/gstdio.h>
#include <string.h>

static CliCase *
make_journal (void)
{
  CliCase *c = cli_case_new_with_journal ();
  g_autoptr (GString) csv = g_string_new ("date,fatigue,tingling,pain,balance\n");

  for (int day = 1; day <= 28; day++)
    g_string_append_printf (csv, "2026-06-%02d,%d,%d,%d,%d\n", day, day % 11, day % 7, day % 5, day % 3);
  cli_write (c, "diary.csv", csv->str);
  cli_done (c, "import diary.csv", NULL);
  cli_done (c, "dose --substance hydroxo --micrograms 1000 --route im --at 2026-06-10T09:15", NULL);
  return c;
}

static void
assert_begins (CliCase *c, const char *name, const char *magic)
{
  g_autofree char *path = cli_path (c, name);
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, strlen (magic));
  g_assert_cmpmem (content, strlen (magic), magic, strlen (magic));
}

static void
test_chart_formats (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_done (c, "chart trend.png", "Wrote trend.png.\n");
  assert_begins (c, "trend.png", "\x89PNG\r\n");
  cli_done (c, "chart trend.SVG --theme dark", "Wrote trend.SVG.\n");
  assert_begins (c, "trend.SVG", "<?xml");
  cli_done (c, "chart trend.pdf --view time --theme print --from 2026-06-05 --to 2026-06-20",
            "Wrote trend.pdf.\n");
  assert_begins (c, "trend.pdf", "%PDF-");
}

/* The width and height of a PNG stand at the bytes 16 to 23. */
static void
test_chart_size (void)
{
  g_autoptr (CliCase) c = make_journal ();
  g_autofree char *path = cli_path (c, "trend.png");
  g_autofree char *content = NULL;

  cli_done (c, "chart trend.png --size 640x400", NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpmem (content + 16, 8, "\0\0\x02\x80\0\0\x01\x90", 8);
}

static guint
height_of (CliCase *c, const char *name)
{
  g_autofree char *path = cli_path (c, name);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return (guint) (guchar) content[22] << 8 | (guchar) content[23];
}

/* Symptoms that stand below each other have the room that they need. */
static void
test_chart_height (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_done (c, "chart three.png", NULL);
  g_assert_cmpuint (height_of (c, "three.png"), ==, 540);
  cli_done (c, "chart four.png --symptoms fatigue,tingling,pain,balance", NULL);
  g_assert_cmpuint (height_of (c, "four.png"), >, 600);
  cli_done (c, "chart four.png --symptoms fatigue,tingling,pain,balance --size 960x540", NULL);
  g_assert_cmpuint (height_of (c, "four.png"), ==, 540);
}

static char *
description_of (CliCase *c, const char *name)
{
  g_autofree char *path = cli_path (c, name);
  g_autofree char *drawing = test_read (path);
  const char *begin = strstr (drawing, "<desc>");
  const char *end = strstr (drawing, "</desc>");

  g_assert_nonnull (begin);
  return g_strndup (begin, (gsize) (end - begin));
}

/* The description tells what is shown: the first three, or those that were asked for. */
static void
test_chart_symptoms (void)
{
  g_autoptr (CliCase) c = make_journal ();
  g_autofree char *usual = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  cli_done (c, "chart usual.svg", NULL);
  cli_done (c, "chart same.svg --symptoms Fatigue,tingling,balance", NULL);
  cli_done (c, "chart other.svg --symptoms balance", NULL);
  usual = description_of (c, "usual.svg");
  same = description_of (c, "same.svg");
  other = description_of (c, "other.svg");
  g_assert_cmpstr (usual, ==, same);
  g_assert_cmpstr (usual, !=, other);
}

static void
assert_described (CliCase *c, const char *name, const char *words)
{
  g_autofree char *description = description_of (c, name);

  if (strstr (description, words) == NULL)
    g_error ("“%s” is not in “%s”", words, description);
}

/* Each view says what it shows, in all formats and looks. */
static void
test_chart_views (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_done (c, "chart cycle.svg --view cycle", "Wrote cycle.svg.\n");
  assert_described (c, "cycle.svg", "Fatigue since injection. 0 of 3 cycles with enough rated days so far.");
  cli_done (c, "chart pairs.svg --view before-after --theme dark", NULL);
  assert_described (c, "pairs.svg", "Fatigue before and after injections. 0 of 1 injection has enough");
  cli_done (c, "chart pairs.svg --view before-after --around plan --days 28", NULL);
  assert_described (c, "pairs.svg",
                    "Fatigue before and after changes of the plan. 0 of 0 changes have enough");
  cli_done (c, "chart cycle.svg --view cycle --backwards", NULL);
  assert_described (c, "cycle.svg", "Fatigue before the next injection.");
  cli_done (c, "chart days.svg --view calendar --symptoms pain --theme print", NULL);
  assert_described (c, "days.svg", "Pain, day by day, 1 June 2026 to 28 June 2026. 28 of 28 days rated.");
  cli_done (c, "chart months.svg --view then-now --from 2026-05-20 --to 2026-06-02", NULL);
  assert_described (c, "months.svg", "May 2026: no day rated; 0 injections. June 2026: median 4.5, 28 of 30");
  cli_done (c, "chart days.png --view calendar", "Wrote days.png.\n");
  assert_begins (c, "days.png", "\x89PNG\r\n");
  cli_done (c, "chart days.pdf --view calendar --size 360x640", "Wrote days.pdf.\n");
  assert_begins (c, "days.pdf", "%PDF-");
}

static void
test_chart_view_wrong (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_wrong (c, "chart a.png --view then-now --from 2026-05-01",
             "--view then-now needs --from with a day of the one month and --to with a day of the other.");
  cli_run (c, "chart a.png --view round");
  g_assert_cmpint (c->status, ==, 2);
  cli_assert_absent (c, "a.png");
}

static void
test_chart_refused (void)
{
  g_autoptr (CliCase) c = make_journal ();

  cli_refused (c, "chart a.png --symptoms numbness",
               "“numbness” is not rated in this period, or is named twice.");
  cli_refused (c, "chart a.png --symptoms pain,pain",
               "“pain” is not rated in this period, or is named twice.");
  cli_refused (c, "chart nowhere/a.png", "nowhere/a.png could not be written: No such file or directory.");
  cli_assert_absent (c, "a.png");
}

static void
test_chart_empty (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_refused (c, "chart a.png",
               "There is nothing to draw: no symptom is rated in this period, and no dose is recorded.");
  cli_assert_absent (c, "a.png");
}

/* Only injections are drawn: with tablets alone there is as little to draw as with nothing. */
static void
test_chart_other_routes (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --substance cyano --micrograms 1000 --route oral --at 2026-06-12", NULL);
  cli_refused (c, "chart a.png",
               "There is nothing to draw: no symptom is rated in this period, and no dose is recorded.");
  cli_assert_absent (c, "a.png");
  cli_done (c, "dose --substance cyano --micrograms 1000 --route im --at 2026-06-13", NULL);
  cli_done (c, "chart a.png", "Wrote a.png.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/chart-formats", test_chart_formats);
  g_test_add_func ("/drawing/chart-size", test_chart_size);
  g_test_add_func ("/drawing/chart-height", test_chart_height);
  g_test_add_func ("/drawing/chart-symptoms", test_chart_symptoms);
  g_test_add_func ("/drawing/chart-views", test_chart_views);
  g_test_add_func ("/drawing/chart-view-wrong", test_chart_view_wrong);
  g_test_add_func ("/drawing/chart-refused", test_chart_refused);
  g_test_add_func ("/drawing/chart-empty", test_chart_empty);
  g_test_add_func ("/drawing/chart-other-routes", test_chart_other_routes);
  return g_test_run ();
}
