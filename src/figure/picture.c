/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture.h"

#include "draw.h"
#include "spec-private.h"
#include "words.h"

struct _CorrinPicture
{
  const CorrinChartSpec *spec;
  CorrinFigure *figure; /* in the place of a spec */
  gpointer owner;
  GDestroyNotify release;
};

static CorrinPicture *
picture_new (gpointer owner, GDestroyNotify release)
{
  CorrinPicture *picture = g_atomic_rc_box_new0 (CorrinPicture);

  picture->owner = owner;
  picture->release = release;
  return picture;
}

/**
 * corrin_picture_new_chart:
 * @spec: a chart over time
 * @owner: (nullable): what keeps @spec
 * @release: (nullable): called with @owner when the picture is not needed any more
 *
 * Returns: (transfer full): a picture of it
 */
CorrinPicture *
corrin_picture_new_chart (const CorrinChartSpec *spec, gpointer owner, GDestroyNotify release)
{
  CorrinPicture *picture = picture_new (owner, release);

  picture->spec = spec;
  return picture;
}

/**
 * corrin_picture_new_figure:
 * @figure: (transfer full): a figure
 * @owner: (nullable): what keeps the records that it is made from
 * @release: (nullable): called with @owner when the picture is not needed any more
 *
 * Returns: (transfer full): a picture of it
 */
CorrinPicture *
corrin_picture_new_figure (CorrinFigure *figure, gpointer owner, GDestroyNotify release)
{
  CorrinPicture *picture = picture_new (owner, release);

  picture->figure = figure;
  return picture;
}

/**
 * corrin_picture_ref:
 * @picture: a picture
 *
 * Returns: (transfer full): @picture
 */
CorrinPicture *
corrin_picture_ref (CorrinPicture *picture)
{
  return g_atomic_rc_box_acquire (picture);
}

static void
clear (gpointer data)
{
  CorrinPicture *picture = data;

  corrin_figure_free (picture->figure);
  if (picture->release != NULL)
    picture->release (picture->owner);
}

/**
 * corrin_picture_unref:
 * @picture: (nullable) (transfer full): a picture
 */
void
corrin_picture_unref (CorrinPicture *picture)
{
  if (picture != NULL)
    g_atomic_rc_box_release_full (picture, clear);
}

/**
 * corrin_picture_title:
 * @picture: a picture
 *
 * Returns: (nullable): its title
 */
const char *
corrin_picture_title (const CorrinPicture *picture)
{
  return picture->figure != NULL ? corrin_figure_title (picture->figure) : picture->spec->title;
}

/**
 * corrin_picture_words:
 * @picture: a picture
 *
 * Returns: (transfer full): what a reader says in its place
 */
char *
corrin_picture_words (const CorrinPicture *picture)
{
  return picture->figure != NULL ? corrin_figure_words (picture->figure) : corrin_chart_words (picture->spec);
}

/**
 * corrin_picture_height:
 * @picture: a picture
 * @width: how wide it is drawn
 * @height: how high a chart is drawn
 * @context: its letters
 *
 * A chart over time fits any height, but is read better in a greater one where symptoms stand below each other;
 * another figure has one of its own.
 *
 * Returns: how high it is drawn best
 */
double
corrin_picture_height (const CorrinPicture *picture, double width, double height, PangoContext *context)
{
  if (picture->figure != NULL)
    return corrin_figure_height (picture->figure, width, context);
  return corrin_chart_height_for (picture->spec, width, height, context);
}

/**
 * corrin_picture_draw:
 * @picture: a picture
 * @cr: what to draw on, from 0, 0 on
 * @theme: how it looks
 * @width: how wide
 * @height: how high
 * @context: its letters
 */
void
corrin_picture_draw (const CorrinPicture *picture, cairo_t *cr, const CorrinChartTheme *theme, double width,
                     double height, PangoContext *context)
{
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autoptr (CorrinFigureScene) scene = NULL;

  if (picture->figure != NULL)
    {
      scene = corrin_figure_layout (picture->figure, width, height, context);
      corrin_figure_draw (cr, scene, theme);
      return;
    }
  layout = corrin_chart_layout_new (picture->spec, width, height, context);
  corrin_chart_draw (cr, layout, theme);
}
