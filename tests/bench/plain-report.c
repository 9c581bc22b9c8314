/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plain-report OUT.pdf POINTS.csv: the least that a C program with Pango and Cairo does for a page such as the first of
 * "corrin-cli report": a heading, paragraphs, a table and a line of all points. */
#include "plain-line.h"

#include <cairo-pdf.h>
#include <err.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>

#define PAGE_WIDTH 595.0
#define PAGE_HEIGHT 842.0
#define POINTS_PER_INCH 72.0
#define MARGIN 50.0
#define GAP 8.0
#define CHART_HEIGHT 200.0
#define HIGHEST_SCORE 10
#define TABLE_ROWS 20
#define TABLE_COLUMNS 5
#define PARAGRAPHS 4

static const char paragraph[] = "These are invented scores and injections, written down day by day. The page "
                                "shows how many of the days were "
                                "rated, the middle of the scores in the first and in the last four weeks, "
                                "and when the injections were given.";

/* A page that is filled from above. */
typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  double y;
} Page;

static void
set_font (Page *page, const char *font)
{
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (page->layout, description);
  pango_font_description_free (description);
}

/* Returns: how high the text is */
static double
show_text (Page *page, const char *text, double x, double width)
{
  int height;

  pango_layout_set_width (page->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (page->layout, text, -1);
  pango_layout_get_size (page->layout, NULL, &height);
  cairo_move_to (page->cr, x, page->y);
  pango_cairo_show_layout (page->cr, page->layout);
  return (double) height / PANGO_SCALE;
}

static void
add_paragraph (Page *page, const char *font, const char *text)
{
  set_font (page, font);
  page->y += show_text (page, text, MARGIN, PAGE_WIDTH - 2 * MARGIN) + GAP;
}

static void
add_table_row (Page *page, const PlainLine *line, size_t row)
{
  double width = (PAGE_WIDTH - 2 * MARGIN) / TABLE_COLUMNS, height = 0;
  char text[64];

  for (size_t column = 0; column < TABLE_COLUMNS; column++)
    {
      size_t i = (row * TABLE_COLUMNS + column) * 97 % line->n;

      snprintf (text, sizeof text, "%.0f: %.1f", line->x[i], line->y[i]);
      height = fmax (height, show_text (page, text, MARGIN + (double) column * width, width));
    }
  page->y += height + 2;
  cairo_move_to (page->cr, MARGIN, page->y - 1);
  cairo_rel_line_to (page->cr, PAGE_WIDTH - 2 * MARGIN, 0);
  cairo_stroke (page->cr);
}

static void
add_table (Page *page, const PlainLine *line)
{
  set_font (page, "Sans 8");
  cairo_set_line_width (page->cr, 0.3);
  for (size_t row = 0; row < TABLE_ROWS; row++)
    add_table_row (page, line, row);
  page->y += GAP;
}

/* The columns of paper are finer than a point. */
static void
add_chart (Page *page, const PlainLine *line)
{
  const double fine = 4;
  PlainFrame frame = { line->x[0],         line->x[line->n - 1], HIGHEST_SCORE,
                       fine * MARGIN,      fine * page->y,       fine * (PAGE_WIDTH - 2 * MARGIN),
                       fine * CHART_HEIGHT };

  cairo_save (page->cr);
  cairo_scale (page->cr, 1 / fine, 1 / fine);
  cairo_set_line_width (page->cr, fine * 0.5);
  cairo_rectangle (page->cr, frame.left, frame.top, frame.width, frame.height);
  cairo_stroke (page->cr);
  plain_line_draw (line, &frame, page->cr);
  cairo_restore (page->cr);
  page->y += CHART_HEIGHT + GAP;
}

static void
fill (Page *page, const PlainLine *line)
{
  add_paragraph (page, "Sans Bold 18", "Summary for the appointment");
  for (int i = 0; i < PARAGRAPHS; i++)
    add_paragraph (page, "Sans 10", paragraph);
  add_table (page, line);
  add_chart (page, line);
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface;
  PlainLine line;
  Page page = { .y = MARGIN };
  cairo_status_t status;

  if (argc != 3)
    errx (2, "usage: plain-report OUT.pdf POINTS.csv");
  plain_line_read (&line, argv[2]);
  surface = cairo_pdf_surface_create (argv[1], PAGE_WIDTH, PAGE_HEIGHT);
  page.cr = cairo_create (surface);
  page.layout = pango_cairo_create_layout (page.cr);
  pango_cairo_context_set_resolution (pango_layout_get_context (page.layout), POINTS_PER_INCH);
  fill (&page, &line);
  g_object_unref (page.layout);
  cairo_destroy (page.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  plain_line_free (&line);
  if (status != CAIRO_STATUS_SUCCESS)
    errx (1, "%s: %s", argv[1], cairo_status_to_string (status));
  return 0;
}
