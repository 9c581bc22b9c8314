/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table: what is read, what it is sorted by, what is copied. */
#include "sheet.h"

#include <math.h>

static CorrinSheet *
make (void)
{
  CorrinSheet *sheet = corrin_sheet_new ();

  corrin_sheet_add_column (sheet, "Name", FALSE);
  corrin_sheet_add_column (sheet, "Number", TRUE);
  corrin_sheet_add_text (sheet, "b", NAN);
  corrin_sheet_add_number (sheet, 10);
  corrin_sheet_add_text (sheet, "a", NAN);
  corrin_sheet_add_number (sheet, NAN);
  corrin_sheet_add_text (sheet, "c", NAN);
  corrin_sheet_add_number (sheet, 2.5);
  return sheet;
}

static void
test_cells (void)
{
  g_autoptr (CorrinSheet) sheet = make ();
  g_autofree char *copy = corrin_sheet_copy_text (sheet);

  g_assert_cmpuint (corrin_sheet_count_rows (sheet), ==, 3);
  g_assert_cmpuint (corrin_sheet_count_columns (sheet), ==, 2);
  g_assert_cmpstr (corrin_sheet_title (sheet, 1), ==, "Number");
  g_assert_true (corrin_sheet_is_number (sheet, 1));
  g_assert_cmpstr (corrin_sheet_text (sheet, 1, 1), ==, "");
  g_assert_cmpfloat (corrin_sheet_order (sheet, 2, 1), ==, 2.5);
  g_assert_cmpstr (copy, ==, "Name\tNumber\nb\t10\na\t\nc\t2.5\n");
}

/* Numbers by size, texts as people sort them, what is not there last. */
static void
test_order (void)
{
  g_autoptr (CorrinSheet) sheet = make ();

  g_assert_cmpint (corrin_sheet_compare (sheet, 0, 0, 1), >, 0);
  g_assert_cmpint (corrin_sheet_compare (sheet, 0, 1, 2), <, 0);
  g_assert_cmpint (corrin_sheet_compare (sheet, 1, 0, 2), >, 0);
  g_assert_cmpint (corrin_sheet_compare (sheet, 1, 1, 0), >, 0);
  g_assert_cmpint (corrin_sheet_compare (sheet, 1, 2, 1), <, 0);
}

static void
test_empty (void)
{
  g_autoptr (CorrinSheet) sheet = corrin_sheet_new ();
  CorrinSheet *same = corrin_sheet_ref (sheet);

  g_assert_cmpuint (corrin_sheet_count_rows (same), ==, 0);
  corrin_sheet_unref (same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/cells", test_cells);
  g_test_add_func ("/sheet/order", test_order);
  g_test_add_func ("/sheet/empty", test_empty);
  return g_test_run ();
}
