/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON as it is printed */
#include "json-output.h"

#include <math.h>

static void
test_shape (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (text);

  corrin_json_output_begin_object (json, NULL);
  corrin_json_output_text (json, "a", "x");
  corrin_json_output_null (json, "b");
  corrin_json_output_flag (json, "c", TRUE);
  corrin_json_output_begin_array (json, "d");
  corrin_json_output_end_array (json);
  corrin_json_output_begin_array (json, "e");
  corrin_json_output_whole (json, NULL, -1);
  corrin_json_output_begin_object (json, NULL);
  corrin_json_output_end_object (json);
  corrin_json_output_end_array (json);
  corrin_json_output_text (json, "f", NULL);
  corrin_json_output_end_object (json);
  g_assert_cmpstr (text->str, ==,
                   "{\n"
                   "  \"a\": \"x\",\n"
                   "  \"b\": null,\n"
                   "  \"c\": true,\n"
                   "  \"d\": [],\n"
                   "  \"e\": [\n"
                   "    -1,\n"
                   "    {}\n"
                   "  ],\n"
                   "  \"f\": null\n"
                   "}\n");
}

static const struct
{
  double value;
  const char *number;
  const char *score;
} numbers[] = {
  { 0, "0", "0.0" },
  { -0.0, "-0", "-0.0" },
  { 5, "5", "5.0" },
  { 5.5, "5.5", "5.5" },
  { -0.3, "-0.3", "-0.3" },
  { 0.1 + 0.2, "0.30000000000000004", "0.30000000000000004" }, /* not 0.3: it reads back as another number */
  { 1.0 / 3, "0.3333333333333333", "0.3333333333333333" },
  { 1e21, "1e+21", "1e+21" },
  { 1e-9, "1e-09", "1e-09" },
  { NAN, "null", "null" },
  { INFINITY, "null", "null" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) number = g_string_new (NULL);
      g_autoptr (GString) score = g_string_new (NULL);
      g_autoptr (CorrinJsonOutput) first = corrin_json_output_new (number);
      g_autoptr (CorrinJsonOutput) second = corrin_json_output_new (score);

      corrin_json_output_number (first, NULL, numbers[i].value);
      corrin_json_output_score (second, NULL, numbers[i].value);
      g_assert_cmpstr (number->str, ==, numbers[i].number);
      g_assert_cmpstr (score->str, ==, numbers[i].score);
    }
}

static void
test_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (text);

  corrin_json_output_text (json, NULL, "\"\\/\b\f\n\r\t\x01\x1f\x7f ü 疲 %s");
  g_assert_cmpstr (text->str, ==,
                   "\"\\\"\\\\/\\u0008\\u000c\\n\\u000d\\u0009\\u0001\\u001f\\u007f ü 疲 %s\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-output/shape", test_shape);
  g_test_add_func ("/json-output/numbers", test_numbers);
  g_test_add_func ("/json-output/text", test_text);
  return g_test_run ();
}
