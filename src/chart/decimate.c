/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decimate.h"

#include <math.h>

/* What is kept of the vertices of one column: indices into the line. */
typedef struct
{
  gsize first;
  gsize lowest;
  gsize highest;
  gsize last;
} Column;

static gint64
column_of (double x, double origin, double column)
{
  return (gint64) floor ((x - origin) / column);
}

/* Writes the kept vertices in the order they had. The output never overtakes the input, so both share one array. */
static gsize
write_column (CorrinChartVertex *vertices, gsize out, const Column *column)
{
  gsize a = MIN (column->lowest, column->highest);
  gsize b = MAX (column->lowest, column->highest);
  CorrinChartVertex kept[] = { vertices[column->first], vertices[a], vertices[b], vertices[column->last] };

  vertices[out++] = kept[0];
  if (a != column->first && a != column->last)
    vertices[out++] = kept[1];
  if (b != a && b != column->first && b != column->last)
    vertices[out++] = kept[2];
  if (column->last != column->first)
    vertices[out++] = kept[3];
  return out;
}

/**
 * corrin_decimate_line:
 * @line: (element-type CorrinChartVertex): a line by ascending x; shortened in place
 * @origin: where a column begins
 * @column: how wide the columns are
 *
 * Keeps the first, lowest, highest and last vertex of each column and each run between gaps, which draws the same
 * picture as the whole line when columns are as wide as pixels. No extreme of a column and no gap is lost.
 * Source: Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", PVLDB 7 (2014), 797-808.
 */
void
corrin_decimate_line (GArray *line, double origin, double column)
{
  CorrinChartVertex *vertices = (CorrinChartVertex *) (void *) line->data;
  gsize out = 0, i = 0;

  while (i < line->len)
    {
      Column kept = { i, i, i, i };
      gint64 here = column_of (vertices[i].x, origin, column);

      for (i++; i < line->len && !vertices[i].is_start && column_of (vertices[i].x, origin, column) == here;
           i++)
        {
          if (vertices[i].y > vertices[kept.lowest].y)
            kept.lowest = i;
          if (vertices[i].y < vertices[kept.highest].y)
            kept.highest = i;
          kept.last = i;
        }
      out = write_column (vertices, out, &kept);
    }
  g_array_set_size (line, (guint) out);
}

/**
 * corrin_decimate_reaches:
 * @reaches: (element-type CorrinChartReach): a band by ascending x; shortened in place
 * @origin: where a column begins
 * @column: how wide the columns are
 *
 * Joins what lies in one column and one run between gaps; the band keeps its highest and lowest in each column.
 */
void
corrin_decimate_reaches (GArray *reaches, double origin, double column)
{
  CorrinChartReach *all = (CorrinChartReach *) (void *) reaches->data;
  gsize out = 0;

  for (gsize i = 0; i < reaches->len; i++)
    if (out > 0 && !all[i].is_start
        && column_of (all[i].x, origin, column) == column_of (all[out - 1].x, origin, column))
      {
        all[out - 1].top = MIN (all[out - 1].top, all[i].top);
        all[out - 1].bottom = MAX (all[out - 1].bottom, all[i].bottom);
      }
    else
      all[out++] = all[i];
  g_array_set_size (reaches, (guint) out);
}
