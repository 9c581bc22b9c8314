/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-figure.h"

/* One half of the outline, from the neck down the outer side and up the inner side of the leg. */
static const double half[][6] = {
  { 2.6, 19.4, 4.6, 20.0, 8.6, 21.0 },    { 12.2, 21.9, 14.2, 24.0, 14.8, 28.6 },
  { 15.6, 35.5, 16.9, 41.5, 18.0, 49.5 }, { 18.6, 53.0, 18.9, 56.6, 17.3, 57.2 },
  { 15.5, 57.6, 14.9, 54.4, 14.2, 50.8 }, { 13.0, 44.4, 11.9, 39.0, 10.7, 33.0 },
  { 10.4, 38.0, 9.4, 41.5, 9.6, 46.0 },   { 9.9, 50.0, 11.2, 53.0, 11.4, 58.0 },
  { 11.7, 67.0, 9.9, 76.0, 9.0, 84.0 },   { 8.5, 89.0, 7.7, 93.0, 8.2, 96.6 },
  { 8.5, 99.6, 3.5, 99.6, 3.3, 96.6 },    { 3.3, 86.0, 2.4, 74.0, 0.9, 61.0 },
};

#define NECK_X 2.4
#define NECK_Y 16.2
#define HEAD_Y 8.2
#define HEAD_RADIUS_X 5.4
#define HEAD_RADIUS_Y 7.0

/**
 * corrin_body_place:
 * @site: a site
 * @view: (out): where it is seen
 * @x: (out): across from the middle, to the right of the picture
 * @y: (out): down from the top of the head
 *
 * Returns: whether the site has a place on the figure
 */
gboolean
corrin_body_place (CorrinSite site, CorrinBodyView *view, double *x, double *y)
{
  static const struct
  {
    CorrinSite left;
    CorrinSite right;
    CorrinBodyView view;
    double x;
    double y;
  } places[] = {
    { CORRIN_SITE_LEFT_UPPER_ARM, CORRIN_SITE_RIGHT_UPPER_ARM, CORRIN_BODY_BACK, 13.0, 31.5 },
    { CORRIN_SITE_LEFT_THIGH, CORRIN_SITE_RIGHT_THIGH, CORRIN_BODY_FRONT, 6.2, 69.0 },
    { CORRIN_SITE_LEFT_BUTTOCK, CORRIN_SITE_RIGHT_BUTTOCK, CORRIN_BODY_BACK, 5.6, 56.0 },
    { CORRIN_SITE_LEFT_ABDOMEN, CORRIN_SITE_RIGHT_ABDOMEN, CORRIN_BODY_FRONT, 4.9, 47.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean is_left = site == places[i].left;

      if (!is_left && site != places[i].right)
        continue;
      *view = places[i].view;
      *x = is_left == (places[i].view == CORRIN_BODY_FRONT) ? places[i].x : -places[i].x;
      *y = places[i].y;
      return TRUE;
    }
  return FALSE;
}

/* A curve that goes back the way it came, on the other side of the middle. */
static void
mirror_curve (cairo_t *cr, guint i)
{
  double x = i > 0 ? half[i - 1][4] : NECK_X;
  double y = i > 0 ? half[i - 1][5] : NECK_Y;

  cairo_curve_to (cr, -half[i][2], half[i][3], -half[i][0], half[i][1], -x, y);
}

/**
 * corrin_body_outline:
 * @cr: where to draw, in the units of the figure
 *
 * Adds the outline of a person to the path: the same from the front and from the back.
 */
void
corrin_body_outline (cairo_t *cr)
{
  const double *last = half[G_N_ELEMENTS (half) - 1];

  cairo_new_sub_path (cr);
  cairo_save (cr);
  cairo_translate (cr, 0, HEAD_Y);
  cairo_scale (cr, HEAD_RADIUS_X, HEAD_RADIUS_Y);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_close_path (cr);

  cairo_move_to (cr, NECK_X, NECK_Y);
  for (guint i = 0; i < G_N_ELEMENTS (half); i++)
    cairo_curve_to (cr, half[i][0], half[i][1], half[i][2], half[i][3], half[i][4], half[i][5]);
  cairo_line_to (cr, -last[4], last[5]);
  for (guint i = G_N_ELEMENTS (half); i-- > 0;)
    mirror_curve (cr, i);
  cairo_close_path (cr);
}
