/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell.h"

#include <math.h>
#include <string.h>

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double number;
  } good[] = {
    { "0", 0 },
    { "7", 7 },
    { "10", 10 },
    { "+3", 3 },
    { "-3", -3 },
    { "3.5", 3.5 },
    { "3,5", 3.5 },
    { "3.000", 3 },
    { "0,125", 0.125 },
    { "0.1", 0.1 },
    { "3.3333333333", 3.3333333333 },
    { "1000000", 1e6 },
    { "007", 7 },
    { "0.000001", 1e-6 },
    { "123456789.123456", 123456789.123456 },
    { "3.3333333333333335", 10. / 3 },
    { "0,000123456789012345", 0.000123456789012345 },
    { "12345678901234567", 12345678901234567. },
  };
  static const char *const bad[] = { "",    "a",     "5a",    "5 5",
                                     ".5",  "5.",    "5..5",  "1,000",
                                     "1e3", "0x5",   "nan",   "inf",
                                     "--5", "5,5,5", "1.5.5", "٣",
                                     "½",   "+",     "-",     "1234567890123456789012345678901234567890" };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (corrin_cell_read_number (good[i].text, &number));
      /* The same double as the one that the compiler made of the same decimal. */
      g_assert_true (number == good[i].number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (corrin_cell_read_number (bad[i], &number))
      g_error ("“%s” is taken for %g", bad[i], number);
  g_assert_true (corrin_cell_read_number ("-0", &number));
  g_assert_false (signbit (number));
}

static void
assert_trims (const char *text, const char *expected)
{
  g_autofree char *copy = g_strdup (text);

  g_assert_cmpstr (corrin_cell_trim (copy, strlen (copy)), ==, expected);
  /* A second time changes nothing, though the first one has shortened the text. */
  g_assert_cmpstr (corrin_cell_trim (copy, strlen (text)), ==, expected);
}

static void
test_trim (void)
{
  assert_trims ("", "");
  assert_trims ("a", "a");
  assert_trims ("  a b\t", "a b");
  assert_trims (" \n ", "");
  assert_trims ("\xc2\xa0"
                "a\xc2\xa0\xc2\xa0",
                "a");
  assert_trims ("à", "à");
  assert_trims (" \xc2\xa0 ", "");
}

static void
test_missing (void)
{
  static const char *const missing[] = { "", "NA", "na", "null", "NULL", "Null", "UNKNOWN", "unknown" };
  static const char *const given[] = { "0", "N", "NAN", "n/a", "none", "u", "unknow", "-", "nullified" };

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    g_assert_true (corrin_cell_is_missing (missing[i]));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    g_assert_false (corrin_cell_is_missing (given[i]));
}

static void
test_shorten (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *whole = NULL;
  g_autofree char *cut = NULL;

  for (int i = 0; i < CORRIN_CELL_MAX_SHOWN; i++)
    g_string_append (text, "ä");
  whole = corrin_cell_shorten (text->str);
  g_assert_cmpstr (whole, ==, text->str);
  g_string_append (text, "ä");
  cut = corrin_cell_shorten (text->str);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, CORRIN_CELL_MAX_SHOWN);
  g_assert_true (g_str_has_suffix (cut, "ä…"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/numbers", test_numbers);
  g_test_add_func ("/cell/trim", test_trim);
  g_test_add_func ("/cell/missing", test_missing);
  g_test_add_func ("/cell/shorten", test_shorten);
  return g_test_run ();
}
