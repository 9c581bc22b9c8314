/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tags.h"

static void
test_display (void)
{
  g_assert_cmpstr (corrin_tag_display ("poor-sleep"), ==, "Poor sleep");
  g_assert_cmpstr (corrin_tag_display ("new-medicine"), ==, "New medicine");
  g_assert_cmpstr (corrin_tag_display ("Long drive"), ==, "Long drive");
  for (guint i = 0; corrin_tag_keys[i] != NULL; i++)
    g_assert_cmpstr (corrin_tag_display (corrin_tag_keys[i]), !=, corrin_tag_keys[i]);
}

static void
assert_text (const char *text, const char *tag)
{
  g_autofree char *found = corrin_tag_from_text (text);

  g_assert_cmpstr (found, ==, tag);
}

static void
test_from_text (void)
{
  assert_text ("  hard EXERTION ", "hard-exertion");
  assert_text ("hard-exertion", "hard-exertion");
  assert_text (" Long drive ", "Long drive");
  assert_text ("  ", NULL);
}

static void
test_equal (void)
{
  g_assert_true (corrin_tag_equal ("Über müde", "über MÜDE"));
  g_assert_false (corrin_tag_equal ("stress", "stressed"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tags/display", test_display);
  g_test_add_func ("/tags/from-text", test_from_text);
  g_test_add_func ("/tags/equal", test_equal);
  return g_test_run ();
}
