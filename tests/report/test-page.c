/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#include <locale.h>

#define HEADER_HEIGHT 20
#define ROUNDING 0.02

static const CorrinFrame frame = { .x = 36, .y = 36, .width = 500, .height = 700 };

static CorrinRow *
row_of (double height)
{
  CorrinRow *row = corrin_row_new ();

  corrin_row_add_space (row, height);
  return row;
}

static GPtrArray *
blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);
}

static CorrinBlock *
add_block (GPtrArray *blocks, guint n_header_rows, guint n_rows, double height)
{
  CorrinBlock *block = corrin_block_new ();

  block->n_header_rows = n_header_rows;
  for (guint i = 0; i < n_header_rows; i++)
    corrin_block_add_row (block, row_of (HEADER_HEIGHT));
  for (guint i = 0; i < n_rows; i++)
    corrin_block_add_row (block, row_of (height));
  g_ptr_array_add (blocks, block);
  return block;
}

static const CorrinPlacedRow *
placed (const GPtrArray *pages, guint page, guint i)
{
  g_assert_cmpuint (page, <, pages->len);
  g_assert_cmpuint (i, <, ((const GArray *) g_ptr_array_index (pages, page))->len);
  return &g_array_index ((const GArray *) g_ptr_array_index (pages, page), CorrinPlacedRow, i);
}

/* On every page: from the top down, without a gap or an overlap, and nothing beyond the frame. */
static void
check_pages (const GPtrArray *pages)
{
  for (guint page = 0; page < pages->len; page++)
    {
      const GArray *rows = g_ptr_array_index (pages, page);
      double y = frame.y;

      for (guint i = 0; i < rows->len; i++)
        {
          const CorrinPlacedRow *one = placed (pages, page, i);

          g_assert_cmpfloat_with_epsilon (one->y, y, ROUNDING);
          y += one->row->height;
        }
      g_assert_cmpfloat (y, <=, frame.y + frame.height + ROUNDING);
    }
}

static void
check_every_row_once (const GPtrArray *pages, const CorrinBlock *block)
{
  guint next = 0;

  for (guint page = 0; page < pages->len; page++)
    {
      const GArray *rows = g_ptr_array_index (pages, page);

      for (guint i = 0; i < rows->len; i++)
        {
          const CorrinRow *row = placed (pages, page, i)->row;

          if (i < block->n_header_rows)
            g_assert_true (row == g_ptr_array_index (block->rows, i));
          if (i >= block->n_header_rows || page == 0)
            g_assert_true (row == g_ptr_array_index (block->rows, next++));
        }
      g_assert_cmpuint (rows->len, >, page == 0 ? 0 : block->n_header_rows);
    }
  g_assert_cmpuint (next, ==, block->rows->len);
}

static void
test_no_row_is_lost (void)
{
  for (guint n = 0; n <= 500; n++)
    for (guint headers = 0; headers <= 2; headers++)
      {
        g_autoptr (GPtrArray) blocks = blocks_new ();
        CorrinBlock *block = add_block (blocks, headers, 0, 0);
        g_autoptr (GPtrArray) pages = NULL;

        for (guint i = 0; i < n; i++)
          corrin_block_add_row (block, row_of (g_test_rand_double_range (8, 60)));
        pages = corrin_pages_new (blocks, &frame);
        if (block->rows->len > 0)
          check_every_row_once (pages, block);
        check_pages (pages);
      }
}

static void
test_nothing_is_one_page (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  g_autoptr (GPtrArray) pages = corrin_pages_new (blocks, &frame);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (((const GArray *) g_ptr_array_index (pages, 0))->len, ==, 0);
}

static void
test_rows_fill_a_page_exactly (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add_block (blocks, 0, 7000, 0.1);
  pages = corrin_pages_new (blocks, &frame);
  g_assert_cmpuint (pages->len, ==, 1);
}

static void
test_together (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add_block (blocks, 0, 6, 100);
  add_block (blocks, 0, 2, 60)->is_together = TRUE;
  pages = corrin_pages_new (blocks, &frame);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_true (placed (pages, 1, 0)->row
                 == g_ptr_array_index (((CorrinBlock *) g_ptr_array_index (blocks, 1))->rows, 0));
}

static void
test_together_but_higher_than_a_page (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add_block (blocks, 1, 20, 100)->is_together = TRUE;
  pages = corrin_pages_new (blocks, &frame);
  check_pages (pages);
  check_every_row_once (pages, g_ptr_array_index (blocks, 0));
}

static void
test_header_is_not_left_alone (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add_block (blocks, 0, 1, frame.height - HEADER_HEIGHT - 5);
  add_block (blocks, 1, 3, 10);
  pages = corrin_pages_new (blocks, &frame);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (((const GArray *) g_ptr_array_index (pages, 0))->len, ==, 1);
}

static void
test_least_height_and_new_page (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add_block (blocks, 0, 1, 30)->min_height = 100;
  add_block (blocks, 0, 1, 30);
  add_block (blocks, 0, 1, 30)->starts_page = TRUE;
  pages = corrin_pages_new (blocks, &frame);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpfloat (placed (pages, 0, 1)->y, ==, frame.y + 100);
  g_assert_cmpfloat (placed (pages, 1, 0)->y, ==, frame.y);
}

/* Giving up white moves what is below it, and nothing else; what stays is what was measured. */
static void
test_tightened (void)
{
  g_autoptr (GPtrArray) blocks = blocks_new ();
  CorrinBlock *block = add_block (blocks, 0, 1, 0);
  CorrinRow *row = g_ptr_array_index (block->rows, 0);
  const CorrinRowRule *rules;

  corrin_row_add_gap (row, 8);
  corrin_row_add_rule (row, 0, 10, 2);
  corrin_row_add_space (row, 3);
  corrin_row_add_rule (row, 0, 10, 2);
  corrin_row_add_gap (row, 4);
  g_assert_cmpfloat (corrin_block_height (block), ==, 19);
  g_assert_cmpfloat (corrin_block_height_with (block, 1), ==, 19);
  g_assert_cmpfloat (corrin_block_height_with (block, 0.25), ==, 10);
  corrin_block_tighten (block, 0.25);
  rules = (const CorrinRowRule *) (gpointer) row->rules->data;
  g_assert_cmpfloat (rules[0].y, ==, 3);
  g_assert_cmpfloat (rules[1].y, ==, 8);
  g_assert_cmpfloat (corrin_block_height (block), ==, 10);
  g_assert_cmpfloat (corrin_block_height_with (block, 0.25), ==, 10);
  block->min_height = 12;
  g_assert_cmpfloat (corrin_block_height_with (block, 0.25), ==, 12);
}

/* A text stands at the end of a gap by a sum that is not exact. */
static void
test_tightened_text (void)
{
  PangoContext *context = corrin_typeset_context_new ();
  g_autoptr (CorrinRow) close = corrin_row_new ();
  CorrinCell cells[] = { { 0, 100, CORRIN_TYPE_HEADING, PANGO_ALIGN_LEFT, 1, "Heading" },
                         { 100, 100, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 1, "small" } };
  g_autoptr (CorrinBlock) block = corrin_block_new ();
  CorrinRow *row = corrin_row_new ();

  for (guint i = 0; i < 3; i++)
    {
      corrin_row_add_gap (row, 4.1);
      corrin_row_add_cells (row, context, cells, G_N_ELEMENTS (cells));
      corrin_row_add_space (close, 4.1 / 3);
      corrin_row_add_cells (close, context, cells, G_N_ELEMENTS (cells));
    }
  corrin_block_add_row (block, row);
  corrin_block_tighten (block, 1.0 / 3);
  g_assert_cmpfloat_with_epsilon (row->height, close->height, ROUNDING);
  for (guint i = 0; i < row->texts->len; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (row->texts, CorrinRowText, i).y,
                                    g_array_index (close->texts, CorrinRowText, i).y, ROUNDING);
  g_object_unref (context);
}

static void
test_papers (void)
{
  CorrinPaper paper;
  double width;
  double height;

  g_assert_true (corrin_paper_parse ("A4", &paper));
  corrin_paper_get_size (paper, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  g_assert_true (corrin_paper_parse ("letter", &paper));
  corrin_paper_get_size (paper, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  g_assert_false (corrin_paper_parse ("a5", &paper));
}

static void
test_paper_of_the_locale (void)
{
  g_assert_cmpint (corrin_paper_default (), ==, CORRIN_PAPER_A4);
  if (setlocale (LC_ALL, "en_US.UTF-8") == NULL)
    {
      g_test_skip ("the locale en_US.UTF-8 is not installed");
      return;
    }
  g_assert_cmpint (corrin_paper_default (), ==, CORRIN_PAPER_LETTER);
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/no-row-is-lost", test_no_row_is_lost);
  g_test_add_func ("/page/nothing-is-one-page", test_nothing_is_one_page);
  g_test_add_func ("/page/rows-fill-a-page-exactly", test_rows_fill_a_page_exactly);
  g_test_add_func ("/page/together", test_together);
  g_test_add_func ("/page/together-but-higher-than-a-page", test_together_but_higher_than_a_page);
  g_test_add_func ("/page/header-is-not-left-alone", test_header_is_not_left_alone);
  g_test_add_func ("/page/least-height-and-new-page", test_least_height_and_new_page);
  g_test_add_func ("/page/tightened", test_tightened);
  g_test_add_func ("/page/tightened-text", test_tightened_text);
  g_test_add_func ("/page/papers", test_papers);
  g_test_add_func ("/page/paper-of-the-locale", test_paper_of_the_locale);
  return g_test_run ();
}
