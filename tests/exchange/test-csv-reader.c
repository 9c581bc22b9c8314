/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-reader.h"
#include "csv-writer.h"
#include "errors.h"

#include <string.h>

static CorrinCsvReader *
reader_of_bytes (const char *bytes, gsize length)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (g_memdup2 (bytes, length), length, g_free);

  return corrin_csv_reader_new (stream);
}

/* "1:a|b/3:c|d": the number and the cells of each row; "2!" for a row that cannot be read. */
static char *
read_all (const char *bytes, gsize length, GError **error)
{
  g_autoptr (CorrinCsvReader) reader = reader_of_bytes (bytes, length);
  GString *out = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (GError) bad = NULL;
      CorrinCsvStatus status = corrin_csv_reader_next (reader, NULL, &bad);
      const CorrinCsvCell *cells;
      guint n_cells;

      g_assert_true ((bad != NULL) == (status == CORRIN_CSV_BAD_ROW || status == CORRIN_CSV_FAILED));
      if (status == CORRIN_CSV_END)
        return g_string_free (out, FALSE);
      if (status == CORRIN_CSV_FAILED)
        {
          g_propagate_error (error, g_steal_pointer (&bad));
          g_assert_cmpint (corrin_csv_reader_next (reader, NULL, NULL), ==, CORRIN_CSV_END);
          return g_string_free (out, FALSE);
        }
      if (out->len > 0)
        g_string_append_c (out, '/');
      g_string_append_printf (out, "%u%c", corrin_csv_reader_get_row (reader),
                              status == CORRIN_CSV_ROW ? ':' : '!');
      cells = corrin_csv_reader_get_cells (reader, &n_cells);
      for (guint i = 0; status == CORRIN_CSV_ROW && i < n_cells; i++)
        {
          g_assert_cmpuint (strlen (cells[i].text), ==, cells[i].length);
          g_assert_true (g_utf8_validate_len (cells[i].text, cells[i].length, NULL));
          g_string_append_printf (out, i == 0 ? "%s" : "|%s", cells[i].text);
        }
    }
}

static void
assert_reads (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *got = read_all (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, expected);
}

static void
assert_fails (const char *bytes, gsize length, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_free (read_all (bytes, length, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_shapes (void)
{
  assert_reads ("", "");
  assert_reads ("a,b\n1,2\n", "1:a|b/2:1|2");
  assert_reads ("a,b\r\n1,2\r\n", "1:a|b/2:1|2");
  assert_reads ("a,b\r1,2\r", "1:a|b/2:1|2");
  assert_reads ("a,b\n1,2", "1:a|b/2:1|2");
  assert_reads ("a,b\n1,", "1:a|b/2:1|");
  assert_reads ("a,b\n,\n", "1:a|b/2:|");
  assert_reads ("\xef\xbb\xbf"
                "a,b\n1,2\n",
                "1:a|b/2:1|2");
  assert_reads ("\xef\xbb\xbf", "");
  assert_reads ("\n\n", "");
  assert_reads ("a\n1\n", "1:a/2:1");
  assert_reads (" a , b \n", "1: a | b ");
}

static void
test_quotes (void)
{
  assert_reads ("\"a\",\"b\"\n\"1\",\"2\"\n", "1:a|b/2:1|2");
  assert_reads ("a,b\n\"x,y\",\"z\"\n", "1:a|b/2:x,y|z");
  assert_reads ("a\n\"say \"\"no\"\"\"\n", "1:a/2:say \"no\"");
  assert_reads ("a\n\"\"\"\"\n", "1:a/2:\"");
  assert_reads ("a,b\n\"\",x\n", "1:a|b/2:|x");
  assert_reads ("a,b\n\"one\ntwo\r\nthree\",x\n4,5\n", "1:a|b/2:one\ntwo\r\nthree|x/3:4|5");
  assert_reads ("a,b\n\"x\"  ,y\n", "1:a|b/2:x|y");
  assert_reads ("a\n\"x\"", "1:a/2:x");
  /* Inside a cell that does not begin with one, a quotation mark is a character. */
  assert_reads ("a,b\n5\" pipe,x\n", "1:a|b/2:5\" pipe|x");
}

static void
test_delimiters (void)
{
  assert_reads ("a;b\n1,5;2\n", "1:a|b/2:1,5|2");
  assert_reads ("a\tb\n1,5\t2;3\n", "1:a|b/2:1,5|2;3");
  assert_reads ("\"a;a;a\",b\n1,2\n", "1:a;a;a|b/2:1|2");
  assert_reads ("a;\"b, c, d\"\n1;2\n", "1:a|b, c, d/2:1|2");
  /* Only the first row that is not blank counts. */
  assert_reads ("\na;b\n1,2,3\n", "2:a|b/3:1,2,3");
}

static void
test_rows_are_counted_as_spreadsheets_do (void)
{
  assert_reads ("a\n\n1\n\r\n\n2\n", "1:a/3:1/6:2");
  assert_reads ("a,b\n\"x\ny\nz\",1\nq,2\n", "1:a|b/2:x\ny\nz|1/3:q|2");
}

static void
test_bad_rows (void)
{
  assert_reads ("a,b\nm\xfcsli,1\n2,3\n", "1:a|b/2!/3:2|3");
  assert_reads ("a,b\n\"x\"y,1\n2,3\n", "1:a|b/2!/3:2|3");
  assert_reads ("a,b\n\xc3\xa4,1\n\xc3,3\n", "1:a|b/2:ä|1/3!");
  /* An overlong form and a surrogate are no UTF-8. */
  assert_reads ("a\n\xc0\xaf\n\xed\xa0\x80\nx\n", "1:a/2!/3!/4:x");
}

static void
assert_text_fails (const char *text, const char *part)
{
  assert_fails (text, strlen (text), part);
}

static void
test_refused_files (void)
{
  static const char little_endian[] = { '\xff', '\xfe', 'a', 0, ',', 0 };
  static const char big_endian[] = { '\xfe', '\xff', 0, 'a', 0, ',' };
  static const char zero_byte[] = { 'a', ',', 'b', '\n', '1', 0, '\n' };

  assert_fails (little_endian, sizeof little_endian, "UTF-16");
  assert_fails (big_endian, sizeof big_endian, "UTF-16");
  assert_fails (zero_byte, sizeof zero_byte, "zero bytes");
  assert_text_fails ("a,b\n1,2\n3,\"4\n5,6\n", "row 3");
  assert_text_fails ("a,b\n1,\"", "row 2");
  assert_text_fails ("a,b\n1,\"x\"\"", "row 2");
}

static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new ("a\n1\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;

  for (guint i = 1; i < CORRIN_CSV_MAX_CELLS; i++)
    g_string_append_c (text, ',');
  got = read_all (text->str, text->len, &error);
  g_assert_no_error (error);
  g_string_append_c (text, ',');
  assert_fails (text->str, text->len, "more than 1000 cells");

  g_string_assign (text, "a,b\nx,");
  for (guint i = 0; i < CORRIN_CSV_MAX_ROW - 16; i++)
    g_string_append_c (text, 'x');
  g_clear_pointer (&got, g_free);
  g_string_append (text, "\n1,2\n");
  got = read_all (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (got, "/3:1|2"));
  g_string_insert_len (text, 6, "more than that", -1);
  g_string_insert_len (text, 6, "more than that", -1);
  assert_fails (text->str, text->len, "Row 2");
}

static char *
random_cell (GRand *random)
{
  static const char *const parts[] = { "a",  "bc", " ", ",", ";", "\"",  "\n", "\r\n",
                                       "\r", "\t", "ä", "=", "'", "0.5", "😀" };
  GString *cell = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, g_rand_int_range (random, 0, 200) == 0 ? 3000 : 8);

  for (int i = 0; i < n; i++)
    g_string_append (cell, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  return g_string_free (cell, FALSE);
}

/* Whatever is written is read back, wherever the ends of the reader's buffer fall. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (CorrinCsvWriter) writer = corrin_csv_writer_new (stream);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CorrinCsvReader) reader = NULL;
  const guint n_rows = 30000;

  for (guint i = 0; i < n_rows * 3; i++)
    {
      g_ptr_array_add (cells, i % 3 == 0 ? g_strdup_printf ("%u", i) : random_cell (random));
      corrin_csv_writer_add_plain (writer, g_ptr_array_index (cells, i));
      if (i % 3 == 2)
        g_assert_true (corrin_csv_writer_end_row (writer, NULL));
    }
  g_assert_true (corrin_csv_writer_flush (writer, NULL));

  reader = reader_of_bytes (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                            g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  for (guint row = 0; row < n_rows; row++)
    {
      const CorrinCsvCell *read;
      guint n_cells;

      g_assert_cmpint (corrin_csv_reader_next (reader, NULL, NULL), ==, CORRIN_CSV_ROW);
      read = corrin_csv_reader_get_cells (reader, &n_cells);
      g_assert_cmpuint (n_cells, ==, 3);
      for (guint i = 0; i < n_cells; i++)
        g_assert_cmpstr (read[i].text, ==, g_ptr_array_index (cells, row * 3 + i));
    }
  g_assert_cmpint (corrin_csv_reader_next (reader, NULL, NULL), ==, CORRIN_CSV_END);
}

/* Bytes that no writer would make: every file ends, and no cell holds anything but text. */
static void
test_hostile_bytes (void)
{
  static const char seed_text[] =
      "date,\"fatigue\",note\r\n2026-01-01,5,\"a \"\"b\"\"\nc\"\n2026-01-02,0,ä\n;\t'=1\n";
  static const char alphabet[] = "\",;\t\r\n'=\xc3\xa4\xff\xfe\xef\xbb\xbf"
                                 "0a";
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int round = 0; round < 20000; round++)
    {
      g_autofree char *bytes = g_memdup2 (seed_text, sizeof seed_text);
      gsize length = g_rand_int_range (random, 0, sizeof seed_text);
      g_autofree char *got = NULL;

      for (int i = g_rand_int_range (random, 0, 12); i > 0 && length > 0; i--)
        bytes[g_rand_int_range (random, 0, length)] =
            round % 50 == 0 ? (char) g_rand_int_range (random, 0, 256)
                            : alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      got = read_all (bytes, length, NULL);
      g_assert_nonnull (got);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CorrinCsvReader) reader = reader_of_bytes ("a\n", 2);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (corrin_csv_reader_next (reader, cancellable, &error), ==, CORRIN_CSV_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/shapes", test_shapes);
  g_test_add_func ("/csv-reader/quotes", test_quotes);
  g_test_add_func ("/csv-reader/delimiters", test_delimiters);
  g_test_add_func ("/csv-reader/row-numbers", test_rows_are_counted_as_spreadsheets_do);
  g_test_add_func ("/csv-reader/bad-rows", test_bad_rows);
  g_test_add_func ("/csv-reader/refused-files", test_refused_files);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/round-trip", test_round_trip);
  g_test_add_func ("/csv-reader/hostile-bytes", test_hostile_bytes);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);
  return g_test_run ();
}
