/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "uuid.h"

#include <string.h>

#define N_THREADS 4
#define N_EACH 50000

/* The first 48 bits, the milliseconds. */
static gint64
milliseconds (const char *uuid)
{
  g_autofree char *hex = g_strdup_printf ("%.8s%.4s", uuid, uuid + 9);

  return (gint64) g_ascii_strtoull (hex, NULL, 16);
}

/* As a text it is a key, so that there may be one way only to write it. */
static gboolean
is_written_small (const char *text)
{
  return g_uuid_string_is_valid (text) && text[strcspn (text, "ABCDEF")] == '\0';
}

/* Must run first: later UUIDs of a process never go back to an earlier time. */
static void
test_form (void)
{
  /* The instant of the example of RFC 9562, appendix A.6, in whole seconds: 0x017f22e279b0 is 2022-02-22. */
  const gint64 seconds = 1645557742;
  char text[CORRIN_UUID_SIZE];

  g_assert_true (corrin_uuid_make (seconds, text) == text);
  g_assert_cmpuint (strlen (text), ==, 36);
  g_assert_true (is_written_small (text));
  g_assert_true (g_str_has_prefix (text, "017f22e2-79b0-7"));
  g_assert_nonnull (strchr ("89ab", text[19]));
  g_assert_cmpint (milliseconds (text), ==, seconds * 1000);
}

static void
test_strictly_increasing (void)
{
  static const gint64 seconds[] = { 1700000000, 1700000000, 1699999999, 0,
                                    -5,         1700000001, 1700000001, 1600000000 };
  char last[CORRIN_UUID_SIZE] = "";

  for (int i = 0; i < 100000; i++)
    {
      char text[CORRIN_UUID_SIZE];

      corrin_uuid_make (seconds[i % G_N_ELEMENTS (seconds)], text);
      g_assert_true (is_written_small (text));
      g_assert_cmpint (text[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", text[19]));
      g_assert_cmpint (strcmp (last, text), <, 0);
      memcpy (last, text, sizeof last);
    }
}

/* Half a million records of one import, all of the same second, stay within that second. */
static void
test_one_second (void)
{
  const gint64 seconds = 1800000000;
  char text[CORRIN_UUID_SIZE];

  for (int i = 0; i < 500000; i++)
    corrin_uuid_make (seconds, text);
  g_assert_cmpint (milliseconds (text), >=, seconds * 1000);
  g_assert_cmpint (milliseconds (text), <, seconds * 1000 + 1000);
}

static void
test_random_part (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint ones[16] = { 0 };

  for (int i = 0; i < 10000; i++)
    {
      char text[CORRIN_UUID_SIZE];

      corrin_uuid_make (1800000000, text);
      g_assert_true (g_hash_table_add (seen, g_strdup (text + 19)));
      for (int digit = 0; digit < 12; digit++)
        ones[g_ascii_xdigit_value (text[24 + digit])]++;
    }
  /* 120,000 digits, 7,500 of each on average with a standard deviation of 84: ten of those are out of reach. */
  for (int value = 0; value < 16; value++)
    {
      g_assert_cmpuint (ones[value], >, 6660);
      g_assert_cmpuint (ones[value], <, 8340);
    }
}

static void
test_far_times (void)
{
  char early[CORRIN_UUID_SIZE];
  char late[CORRIN_UUID_SIZE];

  corrin_uuid_make (G_MININT64, early);
  corrin_uuid_make (G_MAXINT64, late);
  g_assert_true (is_written_small (early));
  g_assert_true (is_written_small (late));
  g_assert_cmpint (strcmp (early, late), <, 0);
}

static gpointer
make_many (gpointer data)
{
  char (*made)[CORRIN_UUID_SIZE] = data;

  for (int i = 0; i < N_EACH; i++)
    {
      corrin_uuid_make (1700000000, made[i]);
      g_assert_true (i == 0 || strcmp (made[i - 1], made[i]) < 0);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[N_THREADS];
  g_autofree char (*made)[CORRIN_UUID_SIZE] = g_malloc0_n (N_THREADS * N_EACH, CORRIN_UUID_SIZE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("uuid", make_many, made + i * N_EACH);
  for (int i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  for (int i = 0; i < N_THREADS * N_EACH; i++)
    g_assert_true (g_hash_table_add (seen, made[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/uuid/form", test_form);
  g_test_add_func ("/uuid/strictly-increasing", test_strictly_increasing);
  g_test_add_func ("/uuid/one-second", test_one_second);
  g_test_add_func ("/uuid/random-part", test_random_part);
  g_test_add_func ("/uuid/threads", test_threads);
  g_test_add_func ("/uuid/far-times", test_far_times);
  return g_test_run ();
}
