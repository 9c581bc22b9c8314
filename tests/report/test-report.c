/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "report-style.h"
#include "support.h"

#include <locale.h>

#define SMALLEST_SIZE 8.0
#define MOST_FONTS 6
/* Parts of a point that a layout may reach over its space by rounding. */
#define ROUNDING 0.05

typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
  const char *text;
} Box;

static Box
box_of (PangoLayout *layout, double x, double y)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  x += (double) logical.x / PANGO_SCALE;
  y += (double) logical.y / PANGO_SCALE;
  return (Box){ x, y, x + (double) logical.width / PANGO_SCALE, y + (double) logical.height / PANGO_SCALE,
                pango_layout_get_text (layout) };
}

static void
assert_inside (const Box *box, double x1, double y1, double x2, double y2)
{
  if (box->x1 >= x1 - ROUNDING && box->y1 >= y1 - ROUNDING && box->x2 <= x2 + ROUNDING
      && box->y2 <= y2 + ROUNDING)
    return;
  g_error ("“%.60s” at %g, %g to %g, %g leaves %g, %g to %g, %g", box->text, box->x1, box->y1, box->x2,
           box->y2, x1, y1, x2, y2);
}

static void
assert_apart (const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      {
        const Box *a = &g_array_index (boxes, Box, i);
        const Box *b = &g_array_index (boxes, Box, j);

        if (MIN (a->x2, b->x2) - MAX (a->x1, b->x1) > ROUNDING
            && MIN (a->y2, b->y2) - MAX (a->y1, b->y1) > ROUNDING)
          g_error ("“%.60s” overlaps “%.60s”", a->text, b->text);
      }
}

/* The sizes and weights of letters that were met. */
static GHashTable *fonts;

static void
assert_readable (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      g_autoptr (PangoFontDescription) font = NULL;
      double size;

      if (run == NULL)
        continue;
      font = pango_font_describe_with_absolute_size (run->item->analysis.font);
      size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
      if (fonts != NULL)
        g_hash_table_add (fonts, pango_font_description_to_string (font));
      if (size < SMALLEST_SIZE - ROUNDING)
        g_error ("“%.60s” is set in %g points", pango_layout_get_text (layout), size);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/* That its texts keep apart is for the tests of charts. */
static void
check_picture (const CorrinChartLayout *chart, const CorrinRow *row, double y, double right, GArray *boxes)
{
  Box whole = { CORRIN_REPORT_MARGIN, y, CORRIN_REPORT_MARGIN + chart->width, y + chart->height,
                "the picture" };

  assert_inside (&whole, CORRIN_REPORT_MARGIN, y, right, y + row->height);
  for (guint i = 0; i < chart->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (chart->texts, CorrinChartText, i);
      Box box = box_of (text->layout, CORRIN_REPORT_MARGIN + text->box.x, y + text->box.y);

      assert_readable (text->layout);
      assert_inside (&box, whole.x1, whole.y1, whole.x2, whole.y2);
    }
  g_array_append_val (boxes, whole);
}

static void
check_row (const CorrinPlacedRow *placed, double right, GArray *boxes)
{
  const CorrinRow *row = placed->row;

  for (guint i = 0; i < row->texts->len; i++)
    {
      const CorrinRowText *text = &g_array_index (row->texts, CorrinRowText, i);
      Box box = box_of (text->layout, CORRIN_REPORT_MARGIN + text->x, placed->y + text->y);

      assert_readable (text->layout);
      assert_inside (&box, CORRIN_REPORT_MARGIN, placed->y, right, placed->y + row->height);
      g_array_append_val (boxes, box);
    }
  if (row->chart != NULL)
    check_picture (row->chart, row, placed->y, right, boxes);
  if (row->figure != NULL)
    check_picture (row->figure->layout, row, placed->y, right, boxes);
}

/* No text leaves its row or the margins or meets another one, and none is too small. */
static void
check_pages (const CorrinReport *report)
{
  double width;
  double height;

  corrin_report_page_size (report, &width, &height);
  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    {
      const GArray *rows = corrin_report_page (report, page);
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));
      double y = CORRIN_REPORT_MARGIN;

      for (guint i = 0; i < rows->len; i++)
        {
          const CorrinPlacedRow *placed = &g_array_index (rows, CorrinPlacedRow, i);

          g_assert_cmpfloat (placed->y, >=, y - ROUNDING);
          y = placed->y + placed->row->height;
          g_assert_cmpfloat (y, <=, height - CORRIN_REPORT_MARGIN + ROUNDING);
          check_row (placed, width - CORRIN_REPORT_MARGIN, boxes);
        }
      assert_apart (boxes);
    }
}

/* Takes the evidence. */
static CorrinReport *
report_on (CorrinEvidence *evidence, CorrinPaper paper)
{
  CorrinReportOptions options = { .paper = paper, .with_birth_day = TRUE };
  CorrinReport *report;

  options.sections = corrin_report_sections_default ();
  report = case_report (evidence, options);
  corrin_evidence_free (evidence);
  return report;
}

static guint
page_of_chart (const CorrinReport *report)
{
  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    {
      const GArray *rows = corrin_report_page (report, page);

      for (guint i = 0; i < rows->len; i++)
        if (g_array_index (rows, CorrinPlacedRow, i).row->chart != NULL)
          return page;
    }
  return G_MAXUINT;
}

/* Where the first text of a row is @text; how often that is so goes to @n. */
static double
find_text (const CorrinReport *report, const char *text, guint *n)
{
  double y = -1;

  *n = 0;
  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    {
      const GArray *rows = corrin_report_page (report, page);

      for (guint i = 0; i < rows->len; i++)
        {
          const CorrinPlacedRow *placed = &g_array_index (rows, CorrinPlacedRow, i);

          if (placed->row->texts->len == 0
              || !g_str_equal (
                  pango_layout_get_text (g_array_index (placed->row->texts, CorrinRowText, 0).layout), text))
            continue;
          y = placed->y;
          ++*n;
        }
    }
  return y;
}

/* The page of the first figure: the days since the injection. */
static guint
page_of_figure (const CorrinReport *report)
{
  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    {
      const GArray *rows = corrin_report_page (report, page);

      for (guint i = 0; i < rows->len; i++)
        if (g_array_index (rows, CorrinPlacedRow, i).row->figure != NULL)
          return page;
    }
  return G_MAXUINT;
}

/* With all that is about them four symptoms fit on page 1, on the lower paper too. */
static void
test_two_years (void)
{
  for (CorrinPaper paper = CORRIN_PAPER_A4; paper <= CORRIN_PAPER_LETTER; paper++)
    for (guint n = 2; n <= 4; n++)
      {
        CorrinEvidence *evidence = case_two_years ();
        g_autoptr (CorrinReport) report = NULL;

        g_ptr_array_set_size (evidence->symptoms, (int) n);
        report = report_on (evidence, paper);
        check_pages (report);
        g_assert_cmpuint (page_of_chart (report), ==, 0);
        g_assert_cmpuint (page_of_figure (report), ==, 0);
        g_assert_cmpuint (corrin_report_n_pages (report), ==, 2);
      }
}

/* Each size and weight more is looked up among the fonts of the machine, and measured. */
static void
test_few_fonts (void)
{
  g_autoptr (CorrinReport) report = report_on (case_two_years (), CORRIN_PAPER_A4);

  fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  check_pages (report);
  g_assert_cmpuint (g_hash_table_size (fonts), >, 1);
  g_assert_cmpuint (g_hash_table_size (fonts), <=, MOST_FONTS);
  g_clear_pointer (&fonts, g_hash_table_unref);
}

static void
test_empty_journal (void)
{
  for (CorrinPaper paper = CORRIN_PAPER_A4; paper <= CORRIN_PAPER_LETTER; paper++)
    {
      g_autoptr (CorrinReport) report = report_on (case_new ("2026-11-22"), paper);

      check_pages (report);
      g_assert_cmpuint (corrin_report_n_pages (report), ==, 2);
    }
}

static void
test_doses_alone (void)
{
  CorrinEvidence *evidence = case_two_years ();
  g_autoptr (CorrinReport) report = NULL;

  g_ptr_array_set_size (evidence->symptoms, 0);
  report = report_on (evidence, CORRIN_PAPER_LETTER);
  check_pages (report);
  g_assert_cmpuint (corrin_report_n_pages (report), ==, 2);
  g_assert_cmpuint (page_of_chart (report), ==, G_MAXUINT);
}

static void
add_own_symptoms (CorrinEvidence *evidence, guint n, const char *prefix)
{
  const CorrinSymptomEvidence *first = g_ptr_array_index (evidence->symptoms, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", prefix, i);
      CorrinSymptomEvidence *symptom = case_symptom (evidence, NULL, name);

      g_array_append_vals (symptom->points, first->points->data, first->points->len);
    }
}

static void
test_no_symptom_is_lost (void)
{
  for (CorrinPaper paper = CORRIN_PAPER_A4; paper <= CORRIN_PAPER_LETTER; paper++)
    for (guint n = 0; n <= 60; n += 12)
      {
        CorrinEvidence *evidence = case_two_years ();
        g_autoptr (CorrinReport) report = NULL;
        guint found;

        add_own_symptoms (evidence, n, "Own symptom");
        report = report_on (evidence, paper);
        check_pages (report);
        g_assert_cmpuint (page_of_chart (report), ==, 0);
        find_text (report, "Fatigue", &found);
        g_assert_cmpuint (found, ==, 1);
        for (guint i = 0; i < n; i++)
          {
            g_autofree char *name = g_strdup_printf ("Own symptom %u", i);

            find_text (report, name, &found);
            g_assert_cmpuint (found, ==, 1);
          }
      }
}

static char *
repeat (const char *piece, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* Puts @text wherever a person can write something that page 1 shows. */
static void
write_everywhere (CorrinEvidence *evidence, const char *text)
{
  CorrinPerson *person = evidence->person;
  char **const fields[] = { &person->name,         &person->diagnosis,        &person->diagnosed_by,
                            &person->diagnosed_on, &person->injections_since, &person->what_matters,
                            &person->stops_me,     &person->cause_other,      &person->conditions,
                            &person->medicines,    &person->other_sources };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set_text (fields[i], text);
  for (guint i = 0; i < evidence->questions->len; i++)
    set_text (&((CorrinQuestion *) g_ptr_array_index (evidence->questions, i))->text, text);
  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      CorrinSymptomEvidence *symptom = g_ptr_array_index (evidence->symptoms, i);

      set_text (&symptom->symptom->name, text);
      set_text (&symptom->version->word_0, text);
      set_text (&symptom->version->word_10, text);
    }
  for (guint i = 0; i < evidence->doses->len; i++)
    {
      CorrinDose *dose = g_ptr_array_index (evidence->doses, i);

      dose->substance = CORRIN_SUBSTANCE_OTHER;
      set_text (&dose->substance_other, text);
      set_text (&dose->off_plan_reason, text);
      dose->site = CORRIN_SITE_OTHER;
      set_text (&dose->site_other, text);
    }
  for (guint i = 0; i < evidence->plan->len; i++)
    {
      CorrinPlanStep *step = g_ptr_array_index (evidence->plan, i);

      step->substance = CORRIN_SUBSTANCE_OTHER;
      set_text (&step->substance_other, text);
      set_text (&step->agreed_with, text);
    }
  for (guint i = 0; i < evidence->labs->len; i++)
    {
      CorrinLabResult *lab = g_ptr_array_index (evidence->labs, i);

      set_text (&lab->analyte, text);
      set_text (&lab->value, text);
      set_text (&lab->unit, text);
      set_text (&lab->range_text, text);
      set_text (&lab->flag, text);
      set_text (&lab->laboratory, text);
    }
}

static void
check_hostile (const char *text)
{
  for (CorrinPaper paper = CORRIN_PAPER_A4; paper <= CORRIN_PAPER_LETTER; paper++)
    for (int with_scores = FALSE; with_scores <= TRUE; with_scores++)
      {
        CorrinEvidence *evidence = case_two_years ();
        g_autoptr (CorrinReport) report = NULL;

        write_everywhere (evidence, text);
        if (!with_scores)
          g_ptr_array_set_size (evidence->symptoms, 0);
        report = report_on (evidence, paper);
        check_pages (report);
        if (with_scores)
          g_assert_cmpuint (page_of_chart (report), ==, 0);
      }
}

static void
test_hostile_texts (void)
{
  static const char *const pieces[] = { "W",
                                        "word ",
                                        "line\n",
                                        "<b>&amp;</b>",
                                        "%s%n",
                                        "\x01\x1b[31m",
                                        "شكرا ",
                                        "ﷺ",
                                        "下午三点以后开车",
                                        "😀",
                                        "👩‍👩‍👧‍👦",
                                        "\u202e\u2067",
                                        "e\u0301\u0302" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], i == 0 ? 10000 : 500);

      check_hostile (text);
      check_hostile (pieces[i]);
    }
}

/* Whatever a patient noted, the next block begins where it does in other reports, as long as there is room. */
static void
test_blocks_keep_their_places (void)
{
  static const char *const headings[] = { "In the patient’s words", "Treatment", "Symptoms" };
  CorrinEvidence *many = case_two_years ();
  CorrinEvidence *few = case_two_years ();
  g_autoptr (CorrinReport) report = NULL;
  g_autoptr (CorrinReport) other = NULL;

  g_ptr_array_set_size (many->symptoms, 2);
  g_ptr_array_set_size (few->symptoms, 2);
  report = report_on (many, CORRIN_PAPER_A4);
  g_clear_pointer (&few->person->what_matters, g_free);
  g_clear_pointer (&few->person->stops_me, g_free);
  g_ptr_array_set_size (few->questions, 0);
  g_ptr_array_set_size (few->plan, 0);
  other = report_on (few, CORRIN_PAPER_A4);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      guint n;
      double y = find_text (report, headings[i], &n);

      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpfloat_with_epsilon (find_text (other, headings[i], &n), y, 2);
    }
}

static void
test_evidence_may_go (void)
{
  g_autoptr (CorrinReport) report = report_on (case_two_years (), CORRIN_PAPER_A4);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double width;
  double height;

  corrin_report_draw_page (report, cr, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, NULL, NULL, &width, &height);
  g_assert_cmpfloat (width, >, 500);
  g_assert_cmpfloat (height, >, 700);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-11-22T12:00:00+01:00");
  g_test_add_func ("/report/two-years", test_two_years);
  g_test_add_func ("/report/few-fonts", test_few_fonts);
  g_test_add_func ("/report/empty-journal", test_empty_journal);
  g_test_add_func ("/report/doses-alone", test_doses_alone);
  g_test_add_func ("/report/no-symptom-is-lost", test_no_symptom_is_lost);
  g_test_add_func ("/report/hostile-texts", test_hostile_texts);
  g_test_add_func ("/report/blocks-keep-their-places", test_blocks_keep_their_places);
  g_test_add_func ("/report/evidence-may-go", test_evidence_may_go);
  return g_test_run ();
}
