/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-builder.h"

#include <math.h>

/* Small letters are not made smaller than this, in units: on paper those are points. */
#define LEAST_SIZE 8.5

static double
size_of (const CorrinChartBuilder *builder, CorrinChartFont font)
{
  static const double sizes[] = { 1, 0.9, 1, 1.25 };

  return MAX (builder->em * sizes[font], MIN (builder->em, LEAST_SIZE));
}

static PangoFontDescription *
font_of (const CorrinChartBuilder *builder, CorrinChartFont font)
{
  PangoFontDescription *description = pango_font_description_copy (builder->font);

  pango_font_description_set_absolute_size (description, size_of (builder, font) * PANGO_SCALE);
  if (font == CORRIN_CHART_FONT_BOLD || font == CORRIN_CHART_FONT_TITLE)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  return description;
}

static void
measure (CorrinChartText *text)
{
  PangoRectangle extents;

  pango_layout_get_extents (text->layout, NULL, &extents);
  text->box.width = (double) extents.width / PANGO_SCALE;
  text->box.height = (double) extents.height / PANGO_SCALE;
}

static gboolean
has_letters (const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (g_unichar_isalpha (g_utf8_get_char (words)))
      return TRUE;
  return FALSE;
}

/* Without letters, such as “−1” or “13, 11”, a text goes as the axes do, from left to right: in a mirrored window its
 * sign and the order of its numbers would change sides. */
static char *
keep_order (const CorrinChartBuilder *builder, const char *words)
{
  static const char left_to_right[] = "\342\200\216";

  return pango_context_get_base_dir (builder->context) == PANGO_DIRECTION_RTL && !has_letters (words)
             ? g_strconcat (left_to_right, words, NULL)
             : g_strdup (words);
}

static PangoLayout *
shape (const CorrinChartBuilder *builder, const char *words, CorrinChartFont font)
{
  g_autoptr (PangoFontDescription) description = font_of (builder, font);
  PangoLayout *shaped = pango_layout_new (builder->context);

  pango_layout_set_font_description (shaped, description);
  pango_layout_set_text (shaped, words, -1);
  pango_layout_set_single_paragraph_mode (shaped, TRUE);
  /* Whatever its direction, the ink begins at the left of the box: Pango swaps the sides of a line that does not go
   * the way of the window. */
  if ((pango_layout_get_line_readonly (shaped, 0)->resolved_dir == PANGO_DIRECTION_RTL)
      != (pango_context_get_base_dir (builder->context) == PANGO_DIRECTION_RTL))
    pango_layout_set_alignment (shaped, PANGO_ALIGN_RIGHT);
  return shaped;
}

/* Shapes @words, which are never read as markup, and measures them. The text belongs to the caller until it is
 * given to corrin_chart_text_add(). */
CorrinChartText
corrin_chart_text_new (const CorrinChartBuilder *builder, const char *words, CorrinChartFont font,
                       CorrinChartRole role)
{
  CorrinChartText text = { .role = role };
  g_autofree char *ordered = keep_order (builder, words);

  if (builder->texts != NULL)
    text.layout = corrin_chart_texts_find (builder->texts, ordered, font);
  if (text.layout == NULL)
    {
      text.layout = shape (builder, ordered, font);
      if (builder->texts != NULL)
        corrin_chart_texts_keep (builder->texts, ordered, font, text.layout);
    }
  measure (&text);
  return text;
}

void
corrin_chart_text_clear (CorrinChartText *text)
{
  g_clear_object (&text->layout);
}

/* Breaks a text that is wider than @width into at most @lines and ends it with an ellipsis. */
void
corrin_chart_text_limit (CorrinChartText *text, double width, int lines)
{
  PangoLayout *limited;

  if (text->box.width <= width)
    return;
  /* The shaped words may be kept for other layouts. */
  limited = pango_layout_copy (text->layout);
  g_object_unref (text->layout);
  text->layout = limited;
  pango_layout_set_width (text->layout, (int) floor (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (text->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (text->layout, -lines);
  measure (text);
}

/* Puts a text into the scene, which takes it over. */
void
corrin_chart_text_add (const CorrinChartBuilder *builder, CorrinChartText *text, double x, double y)
{
  text->box.x = x;
  text->box.y = y;
  g_array_append_val (builder->layout->texts, *text);
  text->layout = NULL;
}

void
corrin_chart_rule_add (const CorrinChartBuilder *builder, CorrinChartRule rule)
{
  g_array_append_val (builder->layout->rules, rule);
}

/* In the middle of a pixel, where a line of one pixel is sharp. */
static double
sharp (double position)
{
  return floor (position) + 0.5;
}

CorrinChartRule
corrin_chart_upright (double x, double top, double bottom, CorrinChartRole role)
{
  return (CorrinChartRule){ .x1 = sharp (x), .y1 = top, .x2 = sharp (x), .y2 = bottom, .role = role };
}

CorrinChartRule
corrin_chart_level (double left, double right, double y, CorrinChartRole role)
{
  return (CorrinChartRule){ .x1 = left, .y1 = sharp (y), .x2 = right, .y2 = sharp (y), .role = role };
}

double
corrin_chart_box_right (const CorrinChartBox *box)
{
  return box->x + box->width;
}

double
corrin_chart_box_bottom (const CorrinChartBox *box)
{
  return box->y + box->height;
}
