/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "score.h"

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
    { "0", 0 },           { "7", 7 },
    { "10", 10 },         { "+3", 3 },
    { "-3", -3 },         { "3.5", 3.5 },
    { "3,5", 3.5 },       { "3.000", 3 },
    { "0.1", 0.1 },       { "3.3333333333", 3.3333333333 },
    { "1000000", 1e6 },   { "007", 7 },
    { "0.000001", 1e-6 }, { "123456789.123456", 123456789.123456 },
  };
  static const char *const bad[] = { "",    "a",    "5a",    "5 5",   ".5",
                                     "5.",  "5..5", "1,000", "1e3",   "0x5",
                                     "nan", "inf",  "--5",   "5,5,5", "1.5.5",
                                     "٣",   "½",    "+",     "-",     "12345678901234567" };
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
assert_score (const char *scale_text, const char *text, double expected)
{
  g_auto (CorrinScoreScale) scale = { 0, 0, NULL };
  g_autoptr (GError) error = NULL;
  double score = -1;

  g_assert_true (corrin_score_scale_init (&scale, scale_text, NULL));
  corrin_score_read (&scale, text, &score, &error);
  g_assert_no_error (error);
  g_assert_true (score == expected);
}

static void
assert_no_score (const char *scale_text, const char *text, const char *message)
{
  g_auto (CorrinScoreScale) scale = { 0, 0, NULL };
  g_autoptr (GError) error = NULL;
  double score;

  g_assert_true (corrin_score_scale_init (&scale, scale_text, NULL));
  g_assert_false (corrin_score_read (&scale, text, &score, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE);
  g_assert_cmpstr (error->message, ==, message);
}

/* 1 to 7 onto 0 to 10 is (value - 1) 10 / 6, which is 5/3 for each step. */
static void
test_scores (void)
{
  assert_score (NULL, "0", 0);
  assert_score (NULL, "10", 10);
  assert_score (NULL, "2.5", 2.5);
  assert_score ("1:7", "1", 0);
  assert_score ("1:7", "2", 1.666667);
  assert_score ("1:7", "3", 3.333333);
  assert_score ("1:7", "4", 5);
  assert_score ("1:7", "6", 8.333333);
  assert_score ("1:7", "7", 10);
  assert_score ("0:4", "3", 7.5);
  assert_score ("-3:3", "-3", 0);
  assert_score ("-3:3", "0", 5);
  assert_score ("0:100", "55", 5.5);
  assert_score ("0:100", "55,5", 5.55);
  assert_no_score (NULL, "11", "“11” is not between 0 and 10.");
  assert_no_score (NULL, "-1", "“-1” is not between 0 and 10.");
  assert_no_score (NULL, "10.1", "“10.1” is not between 0 and 10.");
  assert_no_score ("1:7", "0", "“0” is not between 1 and 7.");
  assert_no_score ("1:7", "8", "“8” is not between 1 and 7.");
  assert_no_score ("0.5:4.5", "5", "“5” is not between 0.5 and 4.5.");
  assert_no_score (NULL, "bad", "“bad” is not a number.");
}

static void
test_scales (void)
{
  static const char *const bad[] = { "", "7", "1:", ":7", "1:7:9", "7:1", "3:3", "a:b", "1-7", "1:7\xff" };
  g_auto (CorrinScoreScale) scale = { 0, 0, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (CorrinScoreScale) refused = { 0, 0, NULL };

      g_assert_false (corrin_score_scale_init (&refused, bad[i], &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
    }
  g_assert_true (corrin_score_scale_init (&scale, " 1 : 7 ", NULL));
  g_assert_cmpstr (scale.text, ==, "1:7");
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/numbers", test_numbers);
  g_test_add_func ("/score/scores", test_scores);
  g_test_add_func ("/score/scales", test_scales);
  g_test_add_func ("/score/trim", test_trim);
  g_test_add_func ("/score/missing", test_missing);
  return g_test_run ();
}
