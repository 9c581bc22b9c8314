/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in a terminal, and tables made of it */
#include "terminal.h"

#include "text-table.h"

static const struct
{
  const char *text;
  guint width;
} widths[] = {
  { "", 0 },     { "abc", 3 },       { "müde", 4 },
  { "疲れ", 4 }, { "e\xcc\x81", 1 }, /* e and a combining acute accent */
  { "−0.3", 4 },
};

static void
test_width (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpuint (corrin_terminal_width (widths[i].text), ==, widths[i].width);
}

static const struct
{
  const char *text;
  guint indent;
  guint width;
  const char *wrapped;
} wraps[] = {
  { "", 0, 10, "\n" },
  { "one two", 0, 10, "one two\n" },
  { "one two six", 0, 10, "one two\nsix\n" },
  { "one two si", 0, 10, "one two si\n" },
  { "one two six", 2, 10, "one two\n  six\n" },
  { "unbreakable", 0, 5, "unbreakable\n" },
  { "a unbreakable b", 0, 5, "a\nunbreakable\nb\n" },
  { "one\ntwo", 0, 10, "one\ntwo\n" },
  { "one\n\ntwo", 0, 10, "one\n\ntwo\n" },
  { "one\n\ntwo", 2, 10, "one\n\n  two\n" },
  { "疲れ 疲れ 疲れ", 0, 10, "疲れ 疲れ\n疲れ\n" },
};

static void
test_wrap (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wraps); i++)
    {
      g_autoptr (GString) page = g_string_new (NULL);

      corrin_terminal_append_wrapped (page, wraps[i].text, wraps[i].indent, wraps[i].width);
      g_assert_cmpstr (page->str, ==, wraps[i].wrapped);
    }
}

/* Escape sequences, breaks of every kind, marks that turn the direction, bytes that are no text. */
static void
test_disarm (void)
{
  g_autofree char *line = corrin_terminal_one_line ("a\x1b[31m\nb\xe2\x80\xa8"
                                                    "c\xe2\x80\xae"
                                                    "d\xff"
                                                    "e\xc2\x9b"
                                                    "f");
  g_autofree char *lines = corrin_terminal_lines ("a\nb\r\tc");

  g_assert_cmpstr (line, ==,
                   "a [31m b c d\xef\xbf\xbd"
                   "e f");
  g_assert_cmpstr (lines, ==, "a\nb  c");
}

static GPtrArray *
make_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strsplit ("müde|3||one\ntwo", "|", -1));
  g_ptr_array_add (rows, g_strsplit ("疲れ|10||", "|", -1));
  return rows;
}

/* Numbers to the right, an empty column left out, no blanks at the ends. */
static void
test_table (void)
{
  const CorrinTextColumn columns[] = {
    { "Name", FALSE }, { "N", TRUE }, { "Empty", FALSE }, { "Note", FALSE }
  };
  const CorrinTextColumn untitled[] = { { NULL, FALSE }, { NULL, TRUE }, { NULL, FALSE }, { NULL, FALSE } };
  g_autoptr (GPtrArray) rows = make_rows ();
  g_autoptr (GString) page = g_string_new (NULL);

  corrin_text_table_append_all (columns, 4, rows, page);
  g_assert_cmpstr (page->str, ==,
                   "Name   N  Note\n"
                   "müde   3  one two\n"
                   "疲れ  10\n");
  g_string_truncate (page, 0);
  corrin_text_table_append_all (untitled, 4, rows, page);
  g_assert_cmpstr (page->str, ==,
                   "müde   3  one two\n"
                   "疲れ  10\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/terminal/width", test_width);
  g_test_add_func ("/terminal/wrap", test_wrap);
  g_test_add_func ("/terminal/disarm", test_disarm);
  g_test_add_func ("/terminal/table", test_table);
  return g_test_run ();
}
