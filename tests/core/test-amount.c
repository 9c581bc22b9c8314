/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "amount.h"
#include "errors.h"

#include <locale.h>
#include <math.h>

typedef struct
{
  const char *text;
  gint64 micrograms;
  double volume_ml;
  double strength;
} Readable;

static const Readable readable[] = {
  { "1 mg", 1000, NAN, NAN },
  { "1mg", 1000, NAN, NAN },
  { "  1   mg  ", 1000, NAN, NAN },
  { "1 MG", 1000, NAN, NAN },
  { "1\u00A0mg", 1000, NAN, NAN },
  { "1\tmg", 1000, NAN, NAN },
  { "5 mg", 5000, NAN, NAN },
  { "1.5 mg", 1500, NAN, NAN },
  { "0.5 mg", 500, NAN, NAN },
  { "0,5 mg", 500, NAN, NAN },
  { ".5 mg", 500, NAN, NAN },
  { ",5 mg", 500, NAN, NAN },
  { "0.500 mg", 500, NAN, NAN },
  { "0,250 mg", 250, NAN, NAN },
  { "1.0 mg", 1000, NAN, NAN },
  { "1.00 mg", 1000, NAN, NAN },
  { "1.0000 mg", 1000, NAN, NAN },
  { "0.001 mg", 1, NAN, NAN },
  { "1 milligram", 1000, NAN, NAN },
  { "2 Milligrams", 2000, NAN, NAN },
  { "1 milligramme", 1000, NAN, NAN },
  { "1000 mcg", 1000, NAN, NAN },
  { "1000mcg", 1000, NAN, NAN },
  { "1000 ug", 1000, NAN, NAN },
  { "1000 \u00B5g", 1000, NAN, NAN },
  { "1000 \u03BCg", 1000, NAN, NAN },
  { "1000\u00B5g", 1000, NAN, NAN },
  { "1000 micrograms", 1000, NAN, NAN },
  { "1 microgram", 1, NAN, NAN },
  { "500 microgrammes", 500, NAN, NAN },
  { "1000.0 mcg", 1000, NAN, NAN },
  { "1000,00 mcg", 1000, NAN, NAN },
  { "0001000 mcg", 1000, NAN, NAN },
  { "1000", 1000, NAN, NAN },
  { "1,000", 1000, NAN, NAN },
  { " 250 ", 250, NAN, NAN },
  /* Thousands: three digits after the mark and whole micrograms. */
  { "1,000 mcg", 1000, NAN, NAN },
  { "1.000 mcg", 1000, NAN, NAN },
  { "1,000 ug", 1000, NAN, NAN },
  { "1.000 \u00B5g", 1000, NAN, NAN },
  { "1,500 micrograms", 1500, NAN, NAN },
  { "10.000 mcg", 10000, NAN, NAN },
  { "1'000 mcg", 1000, NAN, NAN },
  { "1\u2019000 mcg", 1000, NAN, NAN },
  { "1\u202F000 \u00B5g", 1000, NAN, NAN },
  { "1\u00A0000\u00A0\u00B5g", 1000, NAN, NAN },
  { "1,000.0 mcg", 1000, NAN, NAN },
  { "1.000,0 mcg", 1000, NAN, NAN },
  { "1,000,000 mcg", 1000000, NAN, NAN },
  /* Milligrams where the marks say which is which. */
  { "1'000 mg", 1000000, NAN, NAN },
  { "1,000.5 mg", 1000500, NAN, NAN },
  { "1.000,5 mg", 1000500, NAN, NAN },
  { "1,000,000 mg", 1000000000, NAN, NAN },
  { "1234.567 mg", 1234567, NAN, NAN },
  /* A volume with a strength. */
  { "1 mL of 1 mg/mL", 1000, 1, 1000 },
  { "1 ml of 1mg/ml", 1000, 1, 1000 },
  { "1 ml 1000 mcg/ml", 1000, 1, 1000 },
  { "1ml 1,000mcg/ml", 1000, 1, 1000 },
  { "2 mL x 500 ug/mL", 1000, 2, 500 },
  { "2 mL \u00D7 500 \u00B5g/mL", 1000, 2, 500 },
  { "2 mL x500 \u00B5g/mL", 1000, 2, 500 },
  { "2 mL * 500 ug / mL", 1000, 2, 500 },
  { "0.5 mL @ 1 mg/mL", 500, 0.5, 1000 },
  { "0,5 ml at 1 mg per ml", 500, 0.5, 1000 },
  { "1 ml, 1 mg/ml", 1000, 1, 1000 },
  { "1 mL of 5 mg/2 mL", 2500, 1, 2500 },
  { "2 mL of 1 mg/1 mL", 2000, 2, 1000 },
  { "0.3 mL of 1 mg/mL", 300, 0.3, 1000 },
  { "0.333333 mL of 1500000 mcg/0.5 mL", 999999, 0.333333, 3000000 },
  { "1 cc of 1 mg/cc", 1000, 1, 1000 },
  { "2 millilitres of 500 micrograms per millilitre", 1000, 2, 500 },
  /* A dose in a volume, as on an ampoule. */
  { "1mg/1ml", 1000, 1, 1000 },
  { "1 mg / 1 mL", 1000, 1, 1000 },
  { "1 mg in 1 mL", 1000, 1, 1000 },
  { "1000 \u00B5g/2 ml", 1000, 2, 500 },
  { "5 mg/1.5 ml", 5000, 1.5, 5000 / 1.5 },
  { "999999999 mg", G_GINT64_CONSTANT (999999999000), NAN, NAN },
  /* A volume alone, or a strength alone, is not a dose. */
  { "1 mL", 0, 1, NAN },
  { "0.5ml", 0, 0.5, NAN },
  { "1 mg/mL", 0, NAN, 1000 },
  { "1000 mcg per mL", 0, NAN, 1000 },
};

static void
assert_same_or_none (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat (value, ==, expected);
}

static void
test_readable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      CorrinAmount amount;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", readable[i].text);
      g_assert_true (corrin_amount_parse (readable[i].text, &amount, &error));
      g_assert_no_error (error);
      g_assert_cmpint (amount.micrograms, ==, readable[i].micrograms);
      assert_same_or_none (amount.volume_ml, readable[i].volume_ml);
      assert_same_or_none (amount.strength, readable[i].strength);
    }
}

/* The words by which a person knows which refusal it is. */
#define UNREADABLE "cannot be read"
#define TWO_WAYS "two ways"
#define NOT_POSITIVE "more than zero"
#define FRACTION "whole number"
#define TOO_LONG "too many digits"

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } refused[] = {
    { "", UNREADABLE },
    { "   ", UNREADABLE },
    { "mg", UNREADABLE },
    { "one mg", UNREADABLE },
    { "1 g", UNREADABLE },
    { "1 IU", UNREADABLE },
    { "1 kg", UNREADABLE },
    { "1 m g", UNREADABLE },
    { "1 mgx", UNREADABLE },
    { "1 mg x", UNREADABLE },
    { "1 mg 2", UNREADABLE },
    { "1 mg 1 mg", UNREADABLE },
    { "1 mg of 1 mL", UNREADABLE },
    { "1 mg weekly", UNREADABLE },
    { "1 mg/", UNREADABLE },
    { "1 mg/day", UNREADABLE },
    { "1 mg/1", UNREADABLE },
    { "1 mg/1 mg", UNREADABLE },
    { "1 mg/mg", UNREADABLE },
    { "1 mg/mL/mL", UNREADABLE },
    { "1 mg/1 mL of 1 mg/mL", UNREADABLE },
    { "1 mL of", UNREADABLE },
    { "1 mL of 1 mg", UNREADABLE },
    { "1 mL of 1 mL", UNREADABLE },
    { "1 mL of 1000", UNREADABLE },
    { "1 mL of of 1 mg/mL", UNREADABLE },
    { "1 mL of 1 mL/mL", UNREADABLE },
    { "1 mL/mL", UNREADABLE },
    { "2 x 1 mg", UNREADABLE },
    { "2 500 mcg", UNREADABLE },
    { "1 000 mcg", UNREADABLE },
    { "1-2 mg", UNREADABLE },
    { "+1 mg", UNREADABLE },
    { "1e3 mcg", UNREADABLE },
    { "0x10 mcg", UNREADABLE },
    { "1. mg", UNREADABLE },
    { "1..5 mg", UNREADABLE },
    { "1.2.3 mg", UNREADABLE },
    { "1,00,000 mcg", UNREADABLE },
    { "1,000.000.5 mcg", UNREADABLE },
    { "1.000,000.5 mcg", UNREADABLE },
    { "0,123,456 mcg", UNREADABLE },
    { "1'00 mcg", UNREADABLE },
    { "1.5'000 mcg", UNREADABLE },
    { "'000 mcg", UNREADABLE },
    { "1 mg\xF0\x9F\x92\x89", UNREADABLE },
    { "１ mg", UNREADABLE },
    { "nan mg", UNREADABLE },
    { "inf", UNREADABLE },
    { "%s%n", UNREADABLE },
    { "1 \xFFmg", UNREADABLE },
    { "1,000 mg", TWO_WAYS },
    { "1.000 mg", TWO_WAYS },
    { "2.125 mg", TWO_WAYS },
    { "1.000 mL", TWO_WAYS },
    { "1 mL of 1.000 mg/mL", TWO_WAYS },
    { "1 mg/1,000 mL", TWO_WAYS },
    { "0 mg", NOT_POSITIVE },
    { "0", NOT_POSITIVE },
    { "0.000 mcg", NOT_POSITIVE },
    { "-1 mg", NOT_POSITIVE },
    { "-.5 mg", NOT_POSITIVE },
    { "\u22121 mg", NOT_POSITIVE },
    { "-1000", NOT_POSITIVE },
    { "0 mL", NOT_POSITIVE },
    { "0 mL of 1 mg/mL", NOT_POSITIVE },
    { "1 mL of 0 mg/mL", NOT_POSITIVE },
    { "1 mg/0 mL", NOT_POSITIVE },
    { "1 mg/-1 mL", NOT_POSITIVE },
    { "0.5 mcg", FRACTION },
    { "1000.5 mcg", FRACTION },
    { "0.0005 mg", FRACTION },
    { "0.500 mcg", FRACTION },
    { "1234,567 mcg", FRACTION },
    { "1.5", FRACTION },
    { "1.000,5 mcg", FRACTION },
    { "0.15 mL of 1 mcg/mL", FRACTION },
    { "1 mL of 1 mg/3 mL", FRACTION },
    { "10000000000 mcg", TOO_LONG },
    { "1000000000 mg", TOO_LONG },
    { "99999999999999999999999999999999999999 mg", TOO_LONG },
    { "1111111111111111111111111111111111111111111111111111111111111111111111111111111111111 mg", TOO_LONG },
    { "0.0000001 mg", TOO_LONG },
    { "999999999 mL of 999999999 mg/mL", TOO_LONG },
    { "999999999 mL of 999999999 mg/0.000001 mL", TOO_LONG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      CorrinAmount amount = { .micrograms = 42, .volume_ml = 43, .strength = 44 };
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_utf8_make_valid (refused[i].text, -1);

      g_test_message ("%s", shown);
      g_assert_false (corrin_amount_parse (refused[i].text, &amount, &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, refused[i].words));
      g_assert_nonnull (strstr (error->message, shown));
      g_assert_cmpint (amount.micrograms, ==, 42);
      g_assert_cmpfloat (amount.volume_ml, ==, 43);
      g_assert_cmpfloat (amount.strength, ==, 44);
    }
}

/* Whatever is put together from the pieces of doses: never a crash, never a dose below one microgram. */
static void
test_pieces (void)
{
  static const char *const pieces[] = { "1",  "0", "000", ".", ",", "'",   " ",      "mg", "mcg",
                                        "ml", "/", "of",  "x", "-", "per", "\u00B5", "?" };

  for (int i = 0; i < 200000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      CorrinAmount amount;

      for (int n = g_test_rand_int_range (0, 10); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (corrin_amount_parse (text->str, &amount, &error))
        g_assert_true (amount.micrograms > 0 || amount.volume_ml > 0 || amount.strength > 0);
      else
        g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
    }
}

static void
test_usual (void)
{
  g_assert_false (corrin_micrograms_are_usual (1));
  g_assert_false (corrin_micrograms_are_usual (9));
  g_assert_true (corrin_micrograms_are_usual (10));
  g_assert_true (corrin_micrograms_are_usual (1000));
  g_assert_true (corrin_micrograms_are_usual (5000));
  g_assert_false (corrin_micrograms_are_usual (5001));
  g_assert_false (corrin_micrograms_are_usual (1000000));
}

static void
test_display (void)
{
  g_autofree char *one = corrin_micrograms_display (1);
  g_autofree char *many = corrin_micrograms_display (1000);
  g_autofree char *large = corrin_micrograms_display (G_GINT64_CONSTANT (999999999000));

  g_assert_cmpstr (one, ==, "1 microgram");
  g_assert_cmpstr (many, ==, "1000 micrograms");
  g_assert_cmpstr (large, ==, "999999999000 micrograms");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amount/readable", test_readable);
  g_test_add_func ("/amount/refused", test_refused);
  g_test_add_func ("/amount/pieces", test_pieces);
  g_test_add_func ("/amount/usual", test_usual);
  g_test_add_func ("/amount/display", test_display);
  return g_test_run ();
}
