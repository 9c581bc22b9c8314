/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plain-frame POINTS.csv: the least that a C program with Cairo does for one frame of a chart of 1200 by 500 that shows
 * all points in one line, with fast antialiasing and bevel joins. Prints the median of what a frame costs, in
 * milliseconds of processor time: how fast this machine is just now, beside what frames of Corrin cost. */
#include "plain-line.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH 1200
#define HEIGHT 500
#define HIGHEST_SCORE 10
#define N_FRAMES 41

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static double
time_frames (const PlainLine *line)
{
  const PlainFrame frame = { line->x[0], line->x[line->n - 1], HIGHEST_SCORE, 0, 0, WIDTH, HEIGHT };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double spent[N_FRAMES];

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_line_width (cr, 1.5);
  for (int i = 0; i < N_FRAMES; i++)
    {
      double began = now ();

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, 0.1, 0.3, 0.8);
      plain_line_draw (line, &frame, cr);
      spent[i] = now () - began;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  qsort (spent, N_FRAMES, sizeof *spent, compare);
  return spent[N_FRAMES / 2];
}

int
main (int argc, char **argv)
{
  PlainLine line;

  if (argc != 2)
    errx (2, "usage: plain-frame POINTS.csv");
  plain_line_read (&line, argv[1]);
  printf ("%.2f\n", time_frames (&line));
  plain_line_free (&line);
  return 0;
}
