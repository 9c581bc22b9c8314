/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "terms.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A figure of a person is drawn in units of its own: 0 at the top of the head, 100 at the soles, and across from the
 * middle, to the right of the picture. */
#define CORRIN_BODY_HEIGHT 100.0
#define CORRIN_BODY_HALF_WIDTH 20.0
#define CORRIN_BODY_MARK_RADIUS 4.2

/**
 * CorrinBodyView:
 * @CORRIN_BODY_FRONT: seen from the front, so that the person's left is on the right of the picture
 * @CORRIN_BODY_BACK: seen from the back, so that left is left
 *
 * The two views of the body.
 */
typedef enum
{
  CORRIN_BODY_FRONT,
  CORRIN_BODY_BACK,
} CorrinBodyView;

gboolean corrin_body_place (CorrinSite site, CorrinBodyView *view, double *x, double *y);
void corrin_body_outline (cairo_t *cr);

G_END_DECLS
