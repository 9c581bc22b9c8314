/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decimal.h"

#include <string.h>

static void
test_length (void)
{
  static const struct
  {
    const char *text;
    gsize length;
  } texts[] = {
    { "", 0 },      { "mg", 0 }, { "12", 2 },         { "12mg", 2 },  { "1.5 mg", 3 },
    { "1.5. ", 3 }, { ".5", 2 }, { ",5", 2 },         { "'500", 0 },  { ".", 0 },
    { "1..5", 1 },  { "-1", 0 }, { "1'000.5 mg", 7 }, { "1 000", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i].text);
      g_assert_cmpuint (corrin_decimal_length (texts[i].text), ==, texts[i].length);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint64 digits;
    int decimals;
  } texts[] = {
    { "0", 0, 0 },
    { "0.00", 0, 0 },
    { "7", 7, 0 },
    { "007", 7, 0 },
    { "1.5", 15, 1 },
    { "1,5", 15, 1 },
    { ".5", 5, 1 },
    { "1.50", 15, 1 },
    { "100", 100, 0 },
    { "100.0", 100, 0 },
    { "0.05", 5, 2 },
    { "0.500", 5, 1 },
    { "0,123", 123, 3 },
    { "1234.567", 1234567, 3 },
    { "1.0001", 10001, 4 },
    { "1'000", 1000, 0 },
    { "1,000,000", 1000000, 0 },
    { "1.000.000", 1000000, 0 },
    { "1,000.5", 10005, 1 },
    { "1.000,25", 100025, 2 },
    { "1'000.5", 10005, 1 },
    { "999999999.999999", G_GUINT64_CONSTANT (999999999999999), 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (int mostly_whole = FALSE; mostly_whole <= TRUE; mostly_whole++)
        {
          CorrinDecimal decimal;

          g_test_message ("%s", texts[i].text);
          g_assert_cmpint (
              corrin_decimal_parse (texts[i].text, strlen (texts[i].text), mostly_whole, &decimal), ==,
              CORRIN_DECIMAL_READ);
          g_assert_cmpuint (decimal.digits, ==, texts[i].digits);
          g_assert_cmpint (decimal.decimals, ==, texts[i].decimals);
        }
    }
}

static void
test_two_meanings (void)
{
  static const char *const texts[] = { "1,000", "1.000", "12,500", "999.999" };
  static const guint64 thousands[] = { 1000, 1000, 12500, 999999 };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CorrinDecimal decimal;
      gsize length = strlen (texts[i]);

      g_assert_cmpint (corrin_decimal_parse (texts[i], length, FALSE, &decimal), ==,
                       CORRIN_DECIMAL_AMBIGUOUS);
      g_assert_cmpint (corrin_decimal_parse (texts[i], length, TRUE, &decimal), ==, CORRIN_DECIMAL_READ);
      g_assert_cmpuint (decimal.digits, ==, thousands[i]);
      g_assert_cmpint (decimal.decimals, ==, 0);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    CorrinDecimalStatus status;
  } texts[] = {
    { "1.2.3", CORRIN_DECIMAL_UNREADABLE },        { "1,00,000", CORRIN_DECIMAL_UNREADABLE },
    { "1000,000,000", CORRIN_DECIMAL_UNREADABLE }, { "0,123,456", CORRIN_DECIMAL_UNREADABLE },
    { "1.5'000", CORRIN_DECIMAL_UNREADABLE },      { "1'00", CORRIN_DECIMAL_UNREADABLE },
    { "1,0000.5", CORRIN_DECIMAL_UNREADABLE },     { "1'000,000.5", CORRIN_DECIMAL_UNREADABLE },
    { "1000000000", CORRIN_DECIMAL_TOO_LONG },     { "0.0000001", CORRIN_DECIMAL_TOO_LONG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CorrinDecimal decimal;

      g_test_message ("%s", texts[i].text);
      g_assert_cmpint (corrin_decimal_parse (texts[i].text, strlen (texts[i].text), TRUE, &decimal), ==,
                       texts[i].status);
    }
}

/* What stands behind the number is none of its business. */
static void
test_stops_at_length (void)
{
  CorrinDecimal decimal;

  g_assert_cmpint (corrin_decimal_parse ("1.5000", 3, FALSE, &decimal), ==, CORRIN_DECIMAL_READ);
  g_assert_cmpuint (decimal.digits, ==, 15);
  g_assert_cmpint (corrin_decimal_parse ("1,0005", 5, TRUE, &decimal), ==, CORRIN_DECIMAL_READ);
  g_assert_cmpuint (decimal.digits, ==, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/length", test_length);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/two-meanings", test_two_meanings);
  g_test_add_func ("/decimal/refused", test_refused);
  g_test_add_func ("/decimal/stops-at-length", test_stops_at_length);
  return g_test_run ();
}
