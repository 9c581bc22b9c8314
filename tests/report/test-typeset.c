/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset.h"

#include <locale.h>
#include <string.h>

#define WIDTH 200

static PangoLayout *
set (const char *text, guint max_lines)
{
  PangoContext *context = corrin_typeset_context_new ();
  PangoLayout *layout = corrin_typeset (context, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, text, WIDTH, max_lines);

  g_object_unref (context);
  return layout;
}

static void
assert_plain (const char *text, const char *expected)
{
  g_autofree char *plain = corrin_plain_text (text);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_plain_text (void)
{
  assert_plain (NULL, NULL);
  assert_plain ("", NULL);
  assert_plain (" \t\r\n\x01", NULL);
  assert_plain ("one\ntwo\r\n\r\nthree", "one two three");
  assert_plain ("  a \t b  ", "a b");
  assert_plain ("bell\aesc\x1b[31m", "bell esc [31m");
  assert_plain ("line\u2028separator\u2029paragraph", "line separator paragraph");
  assert_plain ("left \u202eright\u202c \u2067isolate\u2069", "left right isolate");
  assert_plain ("<b>&amp;%s\\n", "<b>&amp;%s\\n");
  assert_plain ("broken\xff\xfe", "broken\uFFFD\uFFFD");
  /* Joiners belong to the spelling of Persian and of many emoji. */
  assert_plain ("می\u200cروم", "می\u200cروم");
}

static void
test_markup_is_text (void)
{
  g_autoptr (PangoLayout) layout = set ("<b>&amp;%s", 0);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "<b>&amp;%s");
}

/* At the 96 dots per inch that Pango takes without being told, 10 points would be a third higher. */
static void
test_units_are_points (void)
{
  g_autoptr (PangoLayout) layout = set ("Hx", 0);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  g_assert_cmpfloat ((double) height / PANGO_SCALE, >, 10);
  g_assert_cmpfloat ((double) height / PANGO_SCALE, <, 15);
}

static void
test_figures_are_tabular (void)
{
  g_autoptr (PangoLayout) ones = set ("1111", 0);
  g_autoptr (PangoLayout) eights = set ("8888", 0);
  int a;
  int b;

  pango_layout_get_size (ones, &a, NULL);
  pango_layout_get_size (eights, &b, NULL);
  g_assert_cmpint (a, ==, b);
}

static void
test_short_text_is_whole (void)
{
  g_autoptr (PangoLayout) layout = set ("A few words.", 1);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "A few words.");
}

static void
test_long_text_is_cut_at_a_word (void)
{
  const char *text =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      "sixteen seventeen eighteen nineteen twenty";
  g_autoptr (PangoLayout) layout = set (text, 2);
  g_autofree char *kept = g_strdup (pango_layout_get_text (layout));
  char *mark = strstr (kept, "… (shortened)");

  g_assert_nonnull (mark);
  *mark = '\0';
  g_assert_true (g_str_has_prefix (text, kept));
  g_assert_cmpint (text[strlen (kept)], ==, ' ');
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
}

static void
test_hostile_texts_fit (void)
{
  static const char *const pieces[] = {
    "x", "W", "漢", "ش", "😀", "👩‍👩‍👧", "e\u0301\u0302\u0303", "\u200d", "<b>", "%n", "ﷺ", "i"
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint max_lines = 1; max_lines <= 3; max_lines++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (PangoLayout) layout = NULL;
        PangoRectangle logical;

        while (text->len < 10000)
          g_string_append (text, pieces[i]);
        layout = set (text->str, max_lines);
        pango_layout_get_extents (layout, NULL, &logical);
        g_assert_cmpint (pango_layout_get_line_count (layout), <=, (int) max_lines);
        g_assert_cmpint (logical.width, <=, WIDTH * PANGO_SCALE);
      }
}

static PangoLayout *
set_in (PangoContext *context, CorrinTypeStyle style, const char *text, double width)
{
  return corrin_typeset (context, style, PANGO_ALIGN_LEFT, text, width, 1);
}

/* What is set again in the same way is not set anew, and nothing of it outlives the document. */
static void
test_same_text_is_set_once (void)
{
  PangoContext *context = corrin_typeset_context_new ();
  PangoLayout *first, *again, *wider, *bold, *after;

  corrin_typeset_begin (context, "not noted");
  first = set_in (context, CORRIN_TYPE_BODY, "not noted", WIDTH);
  again = set_in (context, CORRIN_TYPE_BODY, "not noted", WIDTH);
  wider = set_in (context, CORRIN_TYPE_BODY, "not noted", WIDTH + 1);
  bold = set_in (context, CORRIN_TYPE_STRONG, "not noted", WIDTH);
  corrin_typeset_end (context);
  after = set_in (context, CORRIN_TYPE_BODY, "not noted", WIDTH);
  g_assert_true (again == first);
  g_assert_true (wider != first && bold != first && after != first);
  g_object_add_weak_pointer (G_OBJECT (context), (gpointer *) &context);
  g_object_unref (first);
  g_object_unref (again);
  g_object_unref (wider);
  g_object_unref (bold);
  g_object_unref (context);
  g_assert_nonnull (context);
  g_object_unref (after);
  g_assert_null (context);
}

static guint
count_families (const char *texts)
{
  PangoContext *context = corrin_typeset_context_new ();
  g_auto (GStrv) families = NULL;

  corrin_typeset_begin (context, texts);
  families =
      g_strsplit (pango_font_description_get_family (pango_context_get_font_description (context)), ",", -1);
  corrin_typeset_end (context);
  g_object_unref (context);
  return g_strv_length (families);
}

/* Other scripts keep the families that were chosen for them. */
static void
test_families (void)
{
  g_assert_cmpuint (count_families ("“Ænima” – 4 µg/l, 3 × ≥ 5…"), ==, 1);
  g_assert_cmpuint (count_families ("B12 فيتامين"), >, 1);
  g_assert_cmpuint (count_families ("B12 ビタミン"), >, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset/plain-text", test_plain_text);
  g_test_add_func ("/typeset/markup-is-text", test_markup_is_text);
  g_test_add_func ("/typeset/units-are-points", test_units_are_points);
  g_test_add_func ("/typeset/figures-are-tabular", test_figures_are_tabular);
  g_test_add_func ("/typeset/short-text-is-whole", test_short_text_is_whole);
  g_test_add_func ("/typeset/long-text-is-cut-at-a-word", test_long_text_is_cut_at_a_word);
  g_test_add_func ("/typeset/hostile-texts-fit", test_hostile_texts_fit);
  g_test_add_func ("/typeset/same-text-is-set-once", test_same_text_is_set_once);
  g_test_add_func ("/typeset/families", test_families);
  return g_test_run ();
}
