/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-guard.h"
#include "csv-writer.h"

#include <string.h>

static char *
guarded (const char *text)
{
  GString *out = g_string_new (NULL);

  corrin_csv_append_guarded (out, text);
  return g_string_free (out, FALSE);
}

static char *
written (CorrinCsvWriter *writer, GOutputStream *stream)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_assert_true (corrin_csv_writer_flush (writer, NULL));
  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

static void
test_rows (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (CorrinCsvWriter) writer = corrin_csv_writer_new (stream);
  g_autofree char *text = NULL;
  static const char *const cells[] = { "a",   NULL,  "",     "b c",        " d",   "e ",
                                       "x,y", "x;y", "x\ty", "say \"no\"", "1\n2", "1\r2" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    corrin_csv_writer_add_plain (writer, cells[i]);
  g_assert_true (corrin_csv_writer_end_row (writer, NULL));
  corrin_csv_writer_add_text (writer, "=1+1");
  corrin_csv_writer_add_plain (writer, "-5");
  corrin_csv_writer_add_text (writer, NULL);
  corrin_csv_writer_add_text (writer, "@a,b");
  g_assert_true (corrin_csv_writer_end_row (writer, NULL));

  text = written (writer, stream);
  g_assert_cmpstr (text, ==,
                   "a,,,b c,\" d\",\"e \",\"x,y\",\"x;y\",\"x\ty\",\"say \"\"no\"\"\",\"1\n2\",\"1\r2\"\r\n"
                   "'=1+1,-5,,\"'@a,b\"\r\n");
}

static void
test_guard (void)
{
  static const struct
  {
    const char *text;
    const char *guarded;
  } cases[] = {
    { "", "" },
    { "tired", "tired" },
    { "5 - 6", "5 - 6" },
    { "a=b", "a=b" },
    { "'quoted'", "'quoted'" },
    { "=1+1", "'=1+1" },
    { "+49 30", "'+49 30" },
    { "-2", "-2" },
    { "+2.5", "+2.5" },
    { "-1,5", "-1,5" },
    { "-1e3", "-1e3" },
    { "+1.5E-07", "+1.5E-07" },
    { "+02:00", "+02:00" },
    { "-08:00", "-08:00" },
    { "'-3", "''-3" },
    { "-3\n", "'-3\n" },
    { " -3", "' -3" },
    { "-3\n-4", "'-3\n'-4" },
    { "--3", "'--3" },
    { "-3-4", "'-3-4" },
    { "-.5", "'-.5" },
    { "-5.", "'-5." },
    { "-1.000.000", "'-1.000.000" },
    { "-1e", "'-1e" },
    { "-e3", "'-e3" },
    { "-", "'-" },
    { "+2:00", "'+2:00" },
    { "+02:00:00", "'+02:00:00" },
    { "+002:00", "'+002:00" },
    { "-3*A1", "'-3*A1" },
    { "=-3", "'=-3" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1" },
    { "\ttab", "'\ttab" },
    { "\rcr", "'\rcr" },
    { "  =1", "'  =1" },
    { "\xc2\xa0=1", "'\xc2\xa0=1" },
    { "\xe2\x80\x83-1", "'\xe2\x80\x83-1" },
    { "\n=1", "'\n'=1" },
    { "list:\n- one\n- two", "list:\n'- one\n'- two" },
    { "a\r\n=b", "a\r\n'=b" },
    { "a\r=b", "a\r'=b" },
    { "'=1", "''=1" },
    { "'' =1", "''' =1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = guarded (cases[i].text);
      g_autofree char *back = corrin_csv_unguarded (cases[i].guarded);

      g_assert_cmpstr (got, ==, cases[i].guarded);
      g_assert_cmpstr (back, ==, cases[i].text);
      g_assert_cmpint (corrin_csv_needs_guard (cases[i].text), ==,
                       !g_str_equal (cases[i].text, cases[i].guarded));
    }
}

/* What a person typed with an apostrophe of her own comes back as she typed it, too. */
static void
test_guard_is_reversible (void)
{
  static const char *const parts[] = { "'", "=",        "+", "-",    "@", "\t", "\r", "\n",
                                       " ", "\xc2\xa0", "a", "\r\n", "1", ".",  "e",  "02:00" };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int round = 0; round < 200000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *with = NULL;
      g_autofree char *back = NULL;

      for (int i = g_rand_int_range (random, 0, 9); i > 0; i--)
        g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
      with = guarded (text->str);
      back = corrin_csv_unguarded (with);
      g_assert_cmpstr (back, ==, text->str);
      if (with[0] != '\0' && strchr ("=+-@\t\r", with[0]) != NULL)
        g_assert_true (g_regex_match_simple ("^[+-]([0-9]+([.,][0-9]+)?(e[+-]?[0-9]+)?|[0-9]{2}:[0-9]{2})\\z",
                                             with, 0, 0));
    }
}

static void
test_full_disk (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileIOStream) both = g_file_open_readwrite (file, NULL, NULL);
  g_autoptr (CorrinCsvWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  if (both == NULL)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  writer = corrin_csv_writer_new (g_io_stream_get_output_stream (G_IO_STREAM (both)));
  corrin_csv_writer_add_plain (writer, "a");
  g_assert_true (corrin_csv_writer_end_row (writer, NULL));
  g_assert_false (corrin_csv_writer_flush (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/rows", test_rows);
  g_test_add_func ("/csv-writer/guard", test_guard);
  g_test_add_func ("/csv-writer/guard-is-reversible", test_guard_is_reversible);
  g_test_add_func ("/csv-writer/full-disk", test_full_disk);
  return g_test_run ();
}
