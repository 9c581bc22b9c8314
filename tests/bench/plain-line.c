/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the plain programs share: a line is read from a CSV file of "x,y" and drawn by way of the first, lowest,
 * highest and last point of each column. */
#include "plain-line.h"

#include <err.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define LONGEST_ROW 128

/* Cairo's time for one stroke grows faster than its length. */
#define COLUMNS_PER_STROKE 16

static void
append (PlainLine *line, size_t *room, double x, double y)
{
  if (line->n == *room)
    {
      *room = *room > 0 ? 2 * *room : 1024;
      line->x = realloc (line->x, *room * sizeof *line->x);
      line->y = realloc (line->y, *room * sizeof *line->y);
      if (line->x == NULL || line->y == NULL)
        err (1, "points");
    }
  line->x[line->n] = x;
  line->y[line->n++] = y;
}

/* Ends the program when the file cannot be read or is empty. */
void
plain_line_read (PlainLine *line, const char *path)
{
  FILE *file = fopen (path, "r");
  char row[LONGEST_ROW];
  size_t room = 0;

  *line = (PlainLine){ NULL, NULL, 0 };
  if (file == NULL)
    err (1, "%s", path);
  while (fgets (row, sizeof row, file) != NULL)
    {
      char *comma;
      double x = strtod (row, &comma);

      if (*comma != ',')
        errx (1, "%s: row %zu is not \"x,y\"", path, line->n + 1);
      append (line, &room, x, strtod (comma + 1, NULL));
    }
  fclose (file);
  if (line->n == 0)
    errx (1, "%s: no points", path);
}

void
plain_line_free (PlainLine *line)
{
  free (line->x);
  free (line->y);
}

double
plain_frame_x (const PlainFrame *frame, double x)
{
  return frame->left + (x - frame->first_x) / (frame->last_x - frame->first_x) * frame->width;
}

double
plain_frame_y (const PlainFrame *frame, double y)
{
  return frame->top + (1 - y / frame->highest_y) * frame->height;
}

/* Draws the points from @i that stand in one column.
 *
 * Returns: the first point of the next column */
static size_t
draw_column (const PlainLine *line, const PlainFrame *frame, size_t i, cairo_t *cr)
{
  double column = floor (plain_frame_x (frame, line->x[i]));
  double first = line->y[i], lowest = first, highest = first, last = first;

  for (; i < line->n && floor (plain_frame_x (frame, line->x[i])) == column; i++)
    {
      last = line->y[i];
      lowest = fmin (lowest, last);
      highest = fmax (highest, last);
    }
  cairo_line_to (cr, column, plain_frame_y (frame, first));
  if (highest > lowest)
    {
      cairo_line_to (cr, column, plain_frame_y (frame, lowest));
      cairo_line_to (cr, column, plain_frame_y (frame, highest));
      cairo_line_to (cr, column, plain_frame_y (frame, last));
    }
  return i;
}

/* Strokes the line with the pen that is set. */
void
plain_line_draw (const PlainLine *line, const PlainFrame *frame, cairo_t *cr)
{
  size_t i = 0;

  while (i < line->n)
    {
      double x, y;

      for (int columns = 0; i < line->n && columns < COLUMNS_PER_STROKE; columns++)
        i = draw_column (line, frame, i, cr);
      cairo_get_current_point (cr, &x, &y);
      cairo_stroke (cr);
      cairo_move_to (cr, x, y);
    }
  cairo_new_path (cr);
}
