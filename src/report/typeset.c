/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset.h"

#include "report-style.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* No letter is narrower than this part of its size. It bounds what Pango has to look at: its time grows with the
 * square of the length of a word, and a text may be 10,000 letters without a space. */
#define NARROWEST 0.15

/* Some fonts keep room for the tallest stack of marks of their script on every line, twice the size and more. */
#define TALLEST_LINE 1.5

/* How many characters are given up at most to end at a whole word. */
#define WORD_SEARCH 24

/* Where a context has what was set in it. */
#define LAYOUTS "corrin-layouts"

static const struct
{
  double size;
  PangoWeight weight;
} styles[] = {
  [CORRIN_TYPE_TITLE] = { CORRIN_REPORT_SIZE_TITLE, PANGO_WEIGHT_BOLD },
  [CORRIN_TYPE_HEADING] = { CORRIN_REPORT_SIZE_HEADING, PANGO_WEIGHT_BOLD },
  [CORRIN_TYPE_BODY] = { CORRIN_REPORT_SIZE_BODY, PANGO_WEIGHT_NORMAL },
  [CORRIN_TYPE_STRONG] = { CORRIN_REPORT_SIZE_BODY, PANGO_WEIGHT_BOLD },
  [CORRIN_TYPE_SMALL] = { CORRIN_REPORT_SIZE_SMALL, PANGO_WEIGHT_NORMAL },
  [CORRIN_TYPE_SMALL_STRONG] = { CORRIN_REPORT_SIZE_SMALL, PANGO_WEIGHT_BOLD },
  [CORRIN_TYPE_FOOTER] = { CORRIN_REPORT_SIZE_SMALL, PANGO_WEIGHT_NORMAL },
};

/* Up to the second the letters of Latin, and from there to the third the signs beside all scripts. */
#define LATIN_END 0x250
#define SIGNS_START 0x2010
#define SIGNS_END 0x2300

/**
 * corrin_typeset_context_new:
 *
 * Makes a context in which a unit is a point, and in which widths do not depend on the grid of a screen, so that
 * preview, printer and PDF break every line at the same place.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
corrin_typeset_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (CORRIN_REPORT_FONTS);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, CORRIN_REPORT_RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_absolute_size (font, CORRIN_REPORT_SIZE_BODY * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  return context;
}

static gboolean
is_latin (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= LATIN_END && (c < SIGNS_START || c >= SIGNS_END))
        return FALSE;
    }
  return TRUE;
}

/* A list of families is looked up and measured in twice the time that one takes. */
static void
take_first_family (PangoContext *context)
{
  PangoFontDescription *wished = pango_context_get_font_description (context);
  g_autoptr (PangoFont) font = pango_context_load_font (context, wished);
  g_autoptr (PangoFontDescription) found = font != NULL ? pango_font_describe (font) : NULL;
  g_autoptr (PangoFontDescription) one = NULL;

  if (found == NULL || pango_font_description_get_family (found) == NULL)
    return;
  one = pango_font_description_copy (wished);
  pango_font_description_set_family (one, pango_font_description_get_family (found));
  pango_context_set_font_description (context, one);
}

/**
 * corrin_typeset_begin:
 * @context: from corrin_typeset_context_new()
 * @texts: all that will be set, in one text
 *
 * Begins a document: Latin letters do with the first family that is there, and what is set again in the same way is not
 * set anew, until corrin_typeset_end() is called.
 */
void
corrin_typeset_begin (PangoContext *context, const char *texts)
{
  if (is_latin (texts))
    take_first_family (context);
  g_object_set_data_full (G_OBJECT (context), LAYOUTS,
                          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref),
                          (GDestroyNotify) g_hash_table_unref);
}

/**
 * corrin_typeset_end:
 * @context: from corrin_typeset_begin()
 *
 * Lets go what was kept to be set again; it would keep @context, too.
 */
void
corrin_typeset_end (PangoContext *context)
{
  g_object_set_data (G_OBJECT (context), LAYOUTS, NULL);
}

/* Tries the text up to @end, with the words that say so. */
static gboolean
fits_when_cut (PangoLayout *layout, const char *text, const char *end, guint max_lines)
{
  g_autofree char *start = g_strndup (text, (gsize) (end - text));
  g_autofree char *cut = NULL;

  g_strchomp (start);
  /* Translators: %s is the beginning of a long text of the patient. */
  cut = g_strdup_printf (_ ("%s… (shortened)"), start);
  pango_layout_set_text (layout, cut, -1);
  return pango_layout_get_line_count (layout) <= (int) max_lines;
}

/* Cuts at the end of a word, or of a cluster where the last words are too long for that. */
static void
shorten (PangoLayout *layout, const char *text, guint max_lines)
{
  int n_lines = MIN (pango_layout_get_line_count (layout), (int) max_lines);
  const PangoLayoutLine *last = pango_layout_get_line_readonly (layout, n_lines - 1);
  const char *end = text + last->start_index + last->length;
  glong at = g_utf8_pointer_to_offset (text, end);
  gint n_attributes;
  const PangoLogAttr *readonly = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  g_autofree PangoLogAttr *attributes = g_memdup2 (readonly, (gsize) n_attributes * sizeof (PangoLogAttr));
  const char *whole_cluster = NULL;
  guint given_up = 0;

  /* Setting a text takes long: from the first end that fits on, only ends of words are tried. */
  for (; at > 0 && given_up < WORD_SEARCH; end = g_utf8_prev_char (end), at--)
    {
      if (!attributes[at].is_cursor_position || (given_up++ > 0 && !attributes[at].is_word_end))
        continue;
      if (!fits_when_cut (layout, text, end, max_lines))
        given_up--;
      else if (attributes[at].is_word_end)
        return;
      else if (whole_cluster == NULL)
        whole_cluster = end;
    }
  fits_when_cut (layout, text, whole_cluster != NULL ? whole_cluster : text, max_lines);
}

static void
set_text (PangoLayout *layout, const char *text, double size, double width, guint max_lines)
{
  glong most = max_lines > 0 ? (glong) (max_lines * width / (size * NARROWEST)) : G_MAXLONG;
  gboolean is_whole = g_utf8_strlen (text, -1) <= most;
  int length = is_whole ? -1 : (int) (g_utf8_offset_to_pointer (text, most) - text);

  pango_layout_set_text (layout, text, length);
  if (!is_whole || (max_lines > 0 && pango_layout_get_line_count (layout) > (int) max_lines))
    shorten (layout, text, max_lines);
}

static gboolean
has_tall_line (PangoLayout *layout, int tallest)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean is_tall = FALSE;

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      is_tall |= logical.height > tallest;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return is_tall;
}

/* Sets the lines closer where they would stand far apart. */
static void
limit_line_height (PangoLayout *layout, double size)
{
  int tallest = (int) (size * TALLEST_LINE * PANGO_SCALE);
  g_autoptr (PangoAttrList) attributes = NULL;

  if (!has_tall_line (layout, tallest))
    return;
  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (tallest));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
layout_new (PangoContext *context, CorrinTypeStyle style, PangoAlignment alignment, const char *text,
            double width, guint max_lines)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute ((int) (styles[style].size * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (styles[style].weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1, liga=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  set_text (layout, text, styles[style].size, width, max_lines);
  limit_line_height (layout, styles[style].size);
  /* Pango takes left for the side where a text begins, and right for the other one. */
  if (alignment != PANGO_ALIGN_RIGHT || pango_layout_get_direction (layout, 0) != PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, alignment);
  return layout;
}

/**
 * corrin_typeset:
 * @context: from corrin_typeset_context_new()
 * @style: size and weight
 * @alignment: left for the side where the text begins, which is the right one for Arabic; right for the right one
 * @text: plain text, as corrin_plain_text() gives it; never read as markup
 * @width: of the lines, in points
 * @max_lines: how many lines there may be, or 0 for any number
 *
 * Sets a text with figures of equal width. A text that needs more lines is cut, and says so.
 *
 * Returns: (transfer full): the layout, which nobody may change: a text that is set again in the same way is the same
 *   layout
 */
PangoLayout *
corrin_typeset (PangoContext *context, CorrinTypeStyle style, PangoAlignment alignment, const char *text,
                double width, guint max_lines)
{
  GHashTable *layouts = g_object_get_data (G_OBJECT (context), LAYOUTS);
  g_autofree char *key = g_strdup_printf ("%d %d %u %a %s", style, alignment, max_lines, width, text);
  PangoLayout *layout = layouts != NULL ? g_hash_table_lookup (layouts, key) : NULL;

  if (layout != NULL)
    return g_object_ref (layout);
  layout = layout_new (context, style, alignment, text, width, max_lines);
  if (layouts != NULL)
    g_hash_table_insert (layouts, g_steal_pointer (&key), g_object_ref (layout));
  return layout;
}

static gboolean
is_direction_mark (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * corrin_plain_text:
 * @text: (nullable): what a person wrote, or a file brought in
 *
 * Makes one paragraph of it: line breaks, tabs and control characters become spaces, runs of spaces one space.
 * Marks that overrule the direction of writing are left out, as they would reach into the text around.
 *
 * Returns: (transfer full) (nullable): the paragraph, or %NULL when nothing readable is in it
 */
char *
corrin_plain_text (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean is_after_space = TRUE;

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_space = g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;

      if (is_direction_mark (c) || (is_space && is_after_space))
        continue;
      g_string_append_unichar (plain, is_space ? ' ' : c);
      is_after_space = is_space;
    }
  g_strchomp (plain->str);
  return plain->str[0] != '\0' ? g_strdup (plain->str) : NULL;
}
