/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <stddef.h>

/* Points of one line, by ascending x. */
typedef struct
{
  double *x;
  double *y;
  size_t n;
} PlainLine;

/* Where a range of values stands on the picture. */
typedef struct
{
  double first_x;
  double last_x;
  double highest_y;
  double left;
  double top;
  double width;
  double height;
} PlainFrame;

void plain_line_read (PlainLine *line, const char *path);
void plain_line_free (PlainLine *line);
void plain_line_draw (const PlainLine *line, const PlainFrame *frame, cairo_t *cr);

double plain_frame_x (const PlainFrame *frame, double x);
double plain_frame_y (const PlainFrame *frame, double y);
