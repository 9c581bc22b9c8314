/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "capital.h"
#include "form-text.h"

#include <math.h>

static void
test_typed_times (void)
{
  static const struct
  {
    const char *text;
    int time;
  } cases[] = {
    { "9", 9 * 3600 }, { "9:15", 33300 },     { " 09.15 ", 33300 }, { "915", 33300 },      { "0915", 33300 },
    { "9h15", 33300 }, { "9 pm", 21 * 3600 }, { "9:15 AM", 33300 }, { "12:05am", 5 * 60 }, { "25:00", -1 },
    { "soon", -1 },    { "9:", -1 },          { "91523", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorrinTime time = CORRIN_TIME_NONE;
      gboolean is_read = corrin_form_read_time (cases[i].text, &time);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_read ? time : -1, ==, cases[i].time);
    }
}

static void
test_typed_numbers (void)
{
  double number;

  g_assert_true (corrin_form_read_number (" ", FALSE, &number) && isnan (number));
  g_assert_true (corrin_form_read_number ("0,5", FALSE, &number) && number == 0.5);
  g_assert_true (corrin_form_read_number (" 1000 ", TRUE, &number) && number == 1000);
  g_assert_true (corrin_form_read_number ("1,000", TRUE, &number) && number == 1000);
  g_assert_false (corrin_form_read_number ("1,000", FALSE, &number));
  g_assert_false (corrin_form_read_number ("0", FALSE, &number));
  g_assert_false (corrin_form_read_number ("1 mL", FALSE, &number));
  g_assert_false (corrin_form_read_number ("-1", FALSE, &number));
}

static void
test_capital (void)
{
  g_autofree char *left = corrin_capital ("left thigh");
  g_autofree char *accent = corrin_capital ("épaule");
  g_autofree char *none = corrin_capital ("");

  g_assert_cmpstr (left, ==, "Left thigh");
  g_assert_cmpstr (accent, ==, "Épaule");
  g_assert_cmpstr (none, ==, "");
}

static void
test_record_texts (void)
{
  g_autofree char *none = corrin_form_text (NULL);
  g_autofree char *blank = corrin_form_take (" \n");
  g_autofree char *text = corrin_form_take (" a b ");
  g_autofree char *half = corrin_form_number (0.5);
  g_autofree char *nothing = corrin_form_number (NAN);

  g_assert_cmpstr (none, ==, "");
  g_assert_null (blank);
  g_assert_cmpstr (text, ==, "a b");
  g_assert_cmpstr (half, ==, "0.5");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/injection-text/times", test_typed_times);
  g_test_add_func ("/injection-text/numbers", test_typed_numbers);
  g_test_add_func ("/injection-text/capital", test_capital);
  g_test_add_func ("/injection-text/record-texts", test_record_texts);
  return g_test_run ();
}
