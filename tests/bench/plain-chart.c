/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plain-chart OUT.png DOSES.csv POINTS.csv...: the least that a C program with Cairo does for the picture that
 * "corrin-cli chart" makes: a line for each file of points, and a stem for each dose. */
#include "plain-line.h"

#include <err.h>
#include <math.h>

#define WIDTH 1600
#define HEIGHT 900
#define MARGIN 40
#define HIGHEST_SCORE 10

/* How much of the height the tallest stem takes. */
#define STEM_SHARE 0.15

#define MOST_LINES 8

static const double colors[][3] = { { 0.1, 0.3, 0.8 }, { 0.8, 0.5, 0.1 }, { 0.1, 0.6, 0.3 } };

#define N_COLORS (sizeof colors / sizeof colors[0])

static void
draw_lines (const PlainLine *lines, int n, const PlainFrame *frame, cairo_t *cr)
{
  cairo_set_line_width (cr, 1.5);
  for (int i = 0; i < n; i++)
    {
      const double *color = colors[(size_t) i % N_COLORS];

      cairo_set_source_rgb (cr, color[0], color[1], color[2]);
      plain_line_draw (&lines[i], frame, cr);
    }
}

static void
draw_stems (const PlainLine *doses, const PlainFrame *frame, cairo_t *cr)
{
  double largest = 0;

  for (size_t i = 0; i < doses->n; i++)
    largest = fmax (largest, doses->y[i]);
  cairo_set_source_rgb (cr, 0.7, 0.1, 0.1);
  cairo_set_line_width (cr, 1);
  for (size_t i = 0; i < doses->n; i++)
    {
      double x = plain_frame_x (frame, doses->x[i]);

      cairo_move_to (cr, x, plain_frame_y (frame, 0));
      cairo_line_to (cr, x, plain_frame_y (frame, doses->y[i] / largest * STEM_SHARE * HIGHEST_SCORE));
      cairo_stroke (cr);
    }
}

static PlainFrame
frame_around (const PlainLine *lines, int n)
{
  PlainFrame frame = { lines[0].x[0], lines[0].x[lines[0].n - 1], HIGHEST_SCORE,      MARGIN,
                       MARGIN,        WIDTH - 2 * MARGIN,         HEIGHT - 2 * MARGIN };

  for (int i = 1; i < n; i++)
    {
      frame.first_x = fmin (frame.first_x, lines[i].x[0]);
      frame.last_x = fmax (frame.last_x, lines[i].x[lines[i].n - 1]);
    }
  return frame;
}

static void
save (const PlainLine *doses, const PlainLine *lines, int n, const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PlainFrame frame = frame_around (lines, n);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw_lines (lines, n, &frame, cr);
  draw_stems (doses, &frame, cr);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    errx (1, "%s: %s", path, cairo_status_to_string (status));
}

int
main (int argc, char **argv)
{
  PlainLine doses, lines[MOST_LINES];
  int n = argc - 3;

  if (n < 1 || n > MOST_LINES)
    errx (2, "usage: plain-chart OUT.png DOSES.csv POINTS.csv...");
  plain_line_read (&doses, argv[2]);
  for (int i = 0; i < n; i++)
    plain_line_read (&lines[i], argv[3 + i]);
  save (&doses, lines, n, argv[1]);
  plain_line_free (&doses);
  for (int i = 0; i < n; i++)
    plain_line_free (&lines[i]);
  return 0;
}
