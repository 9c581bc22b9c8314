/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "score.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/scores", test_scores);
  g_test_add_func ("/score/scales", test_scales);
  return g_test_run ();
}
