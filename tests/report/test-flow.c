/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "report-private.h"
#include "report-style.h"
#include "support.h"
#include "typeset.h"

#include <locale.h>
#include <string.h>

/* Reports of journals made at random: whatever is in them, nothing lies over something else, outside of the page or of
 * its row, and no row and no entry is lost. CORRIN_TEST_JOURNALS says how many journals there are. */

#define JOURNALS 4
#define MOST_LETTERS 10000
#define MOST_LABS 60
#define MOST_QUESTIONS 40

/* Heights and widths are sums of many rounded numbers. */
#define ROUNDING 0.1

/* How far letters may hang over the lines above and below. */
#define OVERHANG 4.0

static const char *const pieces[] = {
  "word ",   "x",
  "W",       "long-word-without-end",
  "ش",       "مرحبا ",
  "漢",      "字 ",
  "😀",       "👩‍👩‍👧 ",
  "<b>",     "&amp;",
  "%s%n ",   "\\",
  "\n",      "\t",
  "\x01",    "ﷺ",
  "e\u0301", "\u202e",
};

/* Cairo 1.16 leaks an array for each Chinese font in a PDF; where leaks are looked for, pages are measured alone. */
#ifdef __SANITIZE_ADDRESS__
#define WITH_FILE FALSE
#else
#define WITH_FILE TRUE
#endif

static GRand *dice;

static guint
roll (guint end)
{
  return end > 0 ? (guint) g_rand_int_range (dice, 0, (gint32) end) : 0;
}

/* Begins with a mark that is looked for in the file; mostly short, at times as long as can be. */
static char *
random_text (const char *mark, guint number)
{
  GString *text = g_string_new (NULL);
  guint length = roll (4) == 0 ? 1 + roll (MOST_LETTERS) : 1 + roll (60);

  if (mark != NULL)
    g_string_append_printf (text, "%s%u ", mark, number);
  for (glong n = 0; n < (glong) length; n = g_utf8_strlen (text->str, -1))
    g_string_append (text, pieces[roll (G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
add_person (CorrinPerson *person)
{
  char **texts[] = { &person->name, &person->diagnosis, &person->diagnosed_by, &person->what_matters,
                     &person->stops_me };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (roll (4) > 0)
      *texts[i] = random_text (NULL, 0);
}

static void
add_ratings (CorrinEvidence *evidence, guint n_entries)
{
  guint n_symptoms = 1 + roll (12);

  for (guint s = 0; s < n_symptoms && n_entries > 0; s++)
    {
      g_autofree char *name = random_text (NULL, 0);
      g_autofree char *plain = corrin_plain_text (name);
      CorrinSymptomEvidence *symptom = case_symptom (evidence, NULL, plain != NULL ? plain : "x");
      guint n = n_entries / n_symptoms;

      for (guint i = n; i > 0; i--)
        case_rate (symptom, evidence->today - (CorrinDay) i + 1, roll (11));
    }
}

static void
add_doses (CorrinEvidence *evidence)
{
  CorrinDay day = evidence->today - (CorrinDay) roll (800);

  while (day <= evidence->today)
    {
      char text[CORRIN_DAY_TEXT_SIZE];
      CorrinDose *dose = case_dose (evidence, corrin_day_format (day, text));

      if (roll (3) == 0)
        dose->off_plan_reason = random_text (NULL, 0);
      day += 1 + (CorrinDay) roll (90);
    }
}

static guint
add_labs (CorrinEvidence *evidence)
{
  guint n = roll (MOST_LABS + 1);

  for (guint i = 0; i < n; i++)
    {
      char day[CORRIN_DAY_TEXT_SIZE];
      g_autofree char *value = g_strdup_printf ("7%u", 1000 + i);
      CorrinLabResult *lab =
          case_lab (evidence, corrin_day_format (evidence->today - (CorrinDay) (n - i) / 2, day), "ferritin",
                    value, "µg/L");

      lab->laboratory = roll (2) == 0 ? random_text (NULL, 0) : NULL;
    }
  return n;
}

static guint
add_questions (CorrinEvidence *evidence)
{
  guint n = roll (MOST_QUESTIONS + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text ("Frage", 100 + i);

      case_question (evidence, text, roll (3) == 0);
    }
  return n;
}

static double
inside (double x)
{
  return x / PANGO_SCALE;
}

/* Where the letters of a text are allowed to be: its own column and lines. */
static void
check_text (const CorrinRow *row, const CorrinRowText *text, double width)
{
  PangoRectangle logical;

  pango_layout_get_extents (text->layout, NULL, &logical);
  g_assert_cmpfloat (text->x, >=, 0);
  g_assert_cmpfloat (text->x + text->width, <=, width + ROUNDING);
  g_assert_cmpfloat (inside (logical.x + logical.width), <=, text->width + ROUNDING);
  g_assert_cmpfloat (text->y, >=, -OVERHANG);
  g_assert_cmpfloat (text->y + inside (logical.height), <=, row->height + OVERHANG);
}

static gboolean
overlap (const CorrinRowText *a, const CorrinRowText *b)
{
  PangoRectangle first, second;
  double least;

  pango_layout_get_extents (a->layout, NULL, &first);
  pango_layout_get_extents (b->layout, NULL, &second);
  least = MIN (a->y + inside (first.height), b->y + inside (second.height)) - MAX (a->y, b->y);
  return least > OVERHANG
         && MIN (a->x + inside (first.x + first.width), b->x + inside (second.x + second.width))
                > MAX (a->x + inside (first.x), b->x + inside (second.x)) + ROUNDING;
}

static void
check_row (const CorrinRow *row, double width)
{
  for (guint i = 0; i < row->texts->len; i++)
    {
      const CorrinRowText *text = &g_array_index (row->texts, CorrinRowText, i);

      check_text (row, text, width);
      for (guint j = 0; j < i; j++)
        if (overlap (text, &g_array_index (row->texts, CorrinRowText, j)))
          g_error ("“%.40s” lies over another text", pango_layout_get_text (text->layout));
    }
  if (row->chart != NULL)
    g_assert_cmpfloat (row->chart->width, <=, width + ROUNDING);
  if (row->chart != NULL || row->figure != NULL)
    g_assert_cmpstr (row->words, !=, NULL);
}

static void
check_page (const CorrinReport *report, guint page, GHashTable *seen)
{
  const GArray *rows = corrin_report_page (report, page);
  double y = CORRIN_REPORT_MARGIN;

  g_assert_cmpuint (rows->len, >, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      const CorrinPlacedRow *placed = &g_array_index (rows, CorrinPlacedRow, i);

      g_assert_cmpfloat (placed->y, >=, y - ROUNDING);
      y = placed->y + placed->row->height;
      g_assert_cmpfloat (y, <=, report->height - CORRIN_REPORT_MARGIN + ROUNDING);
      check_row (placed->row, report->width - 2 * CORRIN_REPORT_MARGIN);
      if (placed->is_repeated)
        g_assert_true (g_hash_table_contains (seen, placed->row));
      else
        g_assert_true (g_hash_table_add (seen, (gpointer) placed->row));
    }
}

static void
check_layout (const CorrinReport *report)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    check_page (report, page, seen);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CorrinBlock *block = g_ptr_array_index (report->blocks, i);

      for (guint row = 0; row < block->rows->len; row++)
        g_assert_true (g_hash_table_contains (seen, g_ptr_array_index (block->rows, row)));
    }
}

static char *
pdf_text (const CorrinReport *report)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  corrin_report_save_pdf (report, path, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  test_folder_free (g_steal_pointer (&folder));
  return text;
}

static void
assert_has (const char *text, const char *mark, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *entry = g_strdup_printf ("%s%u", mark, i);

      if (strstr (text, entry) == NULL)
        g_error ("“%s” is not in the file", entry);
    }
}

static void
check_journal (guint number, guint n_entries)
{
  CorrinReportOptions options = corrin_report_options_default ();
  g_autoptr (CorrinEvidence) evidence = case_new ("2026-11-22");
  g_autoptr (CorrinReport) report = NULL;
  g_autofree char *text = NULL;
  guint n_labs, n_questions;

  add_person (evidence->person);
  add_ratings (evidence, n_entries);
  add_doses (evidence);
  n_labs = add_labs (evidence);
  n_questions = add_questions (evidence);
  options.paper = number % 2 == 0 ? CORRIN_PAPER_A4 : CORRIN_PAPER_LETTER;
  options.sections = (CorrinReportSections) ~0;
  report = case_report (evidence, options);
  check_layout (report);
  if (!WITH_FILE)
    return;
  text = pdf_text (report);
  assert_has (text, "7", 1000, n_labs);
  assert_has (text, "Frage", 100, n_questions);
}

static void
test_random_journals (void)
{
  const char *wished = g_getenv ("CORRIN_TEST_JOURNALS");
  guint n = wished != NULL ? (guint) g_ascii_strtoull (wished, NULL, 10) : JOURNALS;
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");

  if (pdftotext == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      dice = g_rand_new_with_seed (i);
      g_test_message ("journal %u", i);
      check_journal (i, i == 0 ? 0 : i == 1 ? 20000 : roll (4000));
      g_rand_free (dice);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-11-22T12:00:00+01:00");
  g_test_add_func ("/flow/random-journals", test_random_journals);
  return g_test_run ();
}
