/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-key.h"

/* Ems. */
#define LINE_LENGTH 2.0
#define SAMPLE_GAP 0.45
#define ITEM_GAP 1.5
#define ROW_GAP 0.2

static void
clear_item (gpointer data)
{
  corrin_chart_text_clear (&((CorrinChartKeyItem *) data)->text);
}

CorrinChartKey *
corrin_chart_key_new (const CorrinChartBuilder *builder)
{
  CorrinChartKey *key = g_new0 (CorrinChartKey, 1);

  key->builder = builder;
  key->items = g_array_new (FALSE, FALSE, sizeof (CorrinChartKeyItem));
  g_array_set_clear_func (key->items, clear_item);
  return key;
}

void
corrin_chart_key_free (CorrinChartKey *key)
{
  if (key == NULL)
    return;
  g_array_unref (key->items);
  g_free (key);
}

/* Adds an item, which takes over @text. Words without a marker are a heading. */
void
corrin_chart_key_add (CorrinChartKey *key, CorrinChartText *text, const CorrinChartMarker *marker,
                      gboolean has_line)
{
  CorrinChartKeyItem item = { .text = *text, .has_line = has_line };

  if (marker != NULL)
    item.marker = *marker;
  g_array_append_val (key->items, item);
  text->layout = NULL;
}

/* How far the words stand from the left of their sample. */
double
corrin_chart_sample_width (const CorrinChartBuilder *builder, const CorrinChartMarker *marker,
                           gboolean has_line)
{
  if (has_line)
    return (LINE_LENGTH + SAMPLE_GAP) * builder->em;
  return marker->radius == 0 ? 0 : 2 * marker->radius + SAMPLE_GAP * builder->em;
}

/* Puts a sample into the scene; @y is its middle. */
void
corrin_chart_sample_add (const CorrinChartBuilder *builder, const CorrinChartMarker *marker,
                         gboolean has_line, double x, double y)
{
  CorrinChartMarker placed = *marker;
  double length = has_line ? LINE_LENGTH * builder->em : 2 * marker->radius;

  if (has_line)
    corrin_chart_rule_add (builder, (CorrinChartRule){ .x1 = x,
                                                       .y1 = y,
                                                       .x2 = x + length,
                                                       .y2 = y,
                                                       .role = marker->role,
                                                       .style = marker->style,
                                                       .is_dashed = marker->role == CORRIN_CHART_ROLE_SERIES
                                                                    && marker->is_hollow });
  if (marker->radius == 0)
    return;
  placed.x = x + length / 2;
  placed.y = y;
  g_array_append_val (builder->layout->markers, placed);
}

/* Letters of some scripts are higher than those of the font. */
static double
height_of_items (const CorrinChartKey *key)
{
  double height = key->builder->line_height;

  for (guint i = 0; i < key->items->len; i++)
    height = MAX (height, g_array_index (key->items, CorrinChartKeyItem, i).text.box.height);
  return height;
}

/* Sets the items in rows from @x, @y, or only measures.
 *
 * Returns: the height of the rows */
static double
flow (CorrinChartKey *key, double x, double y, double width, gboolean place)
{
  const CorrinChartBuilder *builder = key->builder;
  double used = 0, row = 0, row_height = height_of_items (key);

  for (guint i = 0; i < key->items->len; i++)
    {
      CorrinChartKeyItem *item = &g_array_index (key->items, CorrinChartKeyItem, i);
      double sample = corrin_chart_sample_width (builder, &item->marker, item->has_line);
      double middle;

      corrin_chart_text_limit (&item->text, width - sample, 1);
      if (used > 0 && used + sample + item->text.box.width > width)
        {
          used = 0;
          row += row_height + ROW_GAP * builder->em;
        }
      middle = y + row + row_height / 2;
      if (place)
        corrin_chart_sample_add (builder, &item->marker, item->has_line, x + used, middle);
      used += sample + item->text.box.width + ITEM_GAP * builder->em;
      if (place)
        corrin_chart_text_add (builder, &item->text, x + used - item->text.box.width - ITEM_GAP * builder->em,
                               middle - item->text.box.height / 2);
    }
  return key->items->len == 0 ? 0 : row + row_height;
}

/* The height of the rows when they may be @width wide. */
double
corrin_chart_key_height (CorrinChartKey *key, double width)
{
  return flow (key, 0, 0, width, FALSE);
}

/* Puts the rows into the scene. */
void
corrin_chart_key_place (CorrinChartKey *key, double x, double y, double width)
{
  flow (key, x, y, width, TRUE);
}
