/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

#include "chart-shape.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Widths of the theme are in sixteenths of the font size. */
#define WIDTH_UNIT (1 / 16.0)

/* A line that turns at every pixel is thinner, or it would fill the plot. */
#define DENSE_LINE 0.6

/* Cairo's time for one stroke grows faster than its length, so that a long line is drawn in pieces. */
#define VERTICES_PER_STROKE 32

/* Ems: the outline of a hollow dot, and the radius from which on it can be told from a full one. */
#define HOLLOW_PEN 0.075
#define HOLLOW_DOT 0.17
#define DOTS_PER_FILL 64
#define RULES_PER_STROKE 64

/* Ems: the rim of paper round a text, half of it outside. */
#define HALO 0.3

static void
set_color (cairo_t *cr, const CorrinChartColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static const CorrinChartColor *
color_of (const CorrinChartTheme *theme, CorrinChartRole role, guint style)
{
  return role == CORRIN_CHART_ROLE_SERIES ? &theme->styles[style].color : &theme->roles[role];
}

/* In line widths, beside a line of any style: what a carer saw is dotted. */
static const double observed_dashes[] = { 1, 2 };

static void
set_dashes (cairo_t *cr, const CorrinChartStyle *style, gboolean is_observed, double width, double offset)
{
  const double *lengths = is_observed ? observed_dashes : style->dashes;
  int n = is_observed ? (int) G_N_ELEMENTS (observed_dashes) : style->n_dashes;
  double dashes[G_N_ELEMENTS (style->dashes)];

  for (int i = 0; i < n; i++)
    dashes[i] = lengths[i] * width;
  cairo_set_dash (cr, dashes, n, offset);
}

static void
draw_background (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND], 1);
  cairo_paint (cr);
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BAND], 1);
  for (guint i = 0; i < layout->tints->len; i++)
    {
      const CorrinChartBox *box = &g_array_index (layout->tints, CorrinChartBox, i);

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_fill (cr);
}

static void
set_rule_pen (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme,
              const CorrinChartRule *rule)
{
  gboolean is_series = rule->role == CORRIN_CHART_ROLE_SERIES;
  double width = (is_series ? theme->line_width : theme->rule_width) * WIDTH_UNIT * layout->em;
  double dashes[] = { 2 * width, 3 * width };

  if (is_series)
    set_dashes (cr, &theme->styles[rule->style], rule->is_dashed, width, 0);
  else
    cairo_set_dash (cr, dashes, rule->is_dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_set_line_width (cr, width);
  set_color (cr, color_of (theme, rule->role, rule->style), 1);
}

static gboolean
has_same_pen (const CorrinChartRule *a, const CorrinChartRule *b)
{
  return a->role == b->role && a->style == b->style && a->is_dashed == b->is_dashed;
}

static void
add_rule (cairo_t *cr, const CorrinChartRule *rule, const CorrinChartRule *before)
{
  if (before == NULL || before->x2 != rule->x1 || before->y2 != rule->y1)
    cairo_move_to (cr, rule->x1, rule->y1);
  cairo_line_to (cr, rule->x2, rule->y2);
}

/* Neighbours with the same pen are one stroke, and one line where each begins at the end of the other. */
static void
draw_rules (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  const CorrinChartRule *rules = (const CorrinChartRule *) (const void *) layout->rules->data;
  guint n = layout->rules->len, end;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint start = 0; start < n; start = end)
    {
      for (end = start;
           end < n && end - start < RULES_PER_STROKE && has_same_pen (&rules[start], &rules[end]); end++)
        add_rule (cr, &rules[end], end > start ? &rules[end - 1] : NULL);
      set_rule_pen (cr, layout, theme, &rules[start]);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* One run of a band: along the highest and back along the lowest. */
static void
fill_run (cairo_t *cr, const CorrinChartReach *run, guint n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, run[i].x, run[i].top);
  for (guint i = n; i > 0; i--)
    cairo_line_to (cr, run[i - 1].x, run[i - 1].bottom);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_reaches (cairo_t *cr, const CorrinChartTrack *track, const CorrinChartTheme *theme)
{
  const CorrinChartReach *reaches = (const CorrinChartReach *) (const void *) track->reaches->data;
  guint end;

  set_color (cr, &theme->styles[track->style].color, theme->range_alpha);
  for (guint start = 0; start < track->reaches->len; start = end)
    {
      for (end = start + 1; end < track->reaches->len && !reaches[end].is_start;)
        end++;
      fill_run (cr, reaches + start, end - start);
    }
}

/* Draws one run between gaps in pieces; the dashes go on from one piece to the next. */
static void
stroke_run (cairo_t *cr, const CorrinChartTrack *track, const CorrinChartVertex *run, guint n,
            const CorrinChartStyle *style, double width)
{
  double offset = 0;

  for (guint start = 0; start + 1 < n; start += VERTICES_PER_STROKE)
    {
      guint end = MIN (start + VERTICES_PER_STROKE, n - 1);

      if (!track->is_dense || track->is_observed)
        set_dashes (cr, style, track->is_observed, width, offset);
      cairo_move_to (cr, run[start].x, run[start].y);
      for (guint i = start + 1; i <= end; i++)
        {
          cairo_line_to (cr, run[i].x, run[i].y);
          offset += hypot (run[i].x - run[i - 1].x, run[i].y - run[i - 1].y);
        }
      cairo_stroke (cr);
    }
}

static void
ink_dots (cairo_t *cr, gboolean hollow)
{
  if (hollow)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTrack *track,
           const CorrinChartTheme *theme)
{
  const CorrinChartVertex *vertices = (const CorrinChartVertex *) (const void *) track->line->data;
  double width = theme->line_width * WIDTH_UNIT * layout->em * (track->is_dense ? DENSE_LINE : 1);
  guint end;

  set_color (cr, &theme->styles[track->style].color, 1);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, track->is_dense ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
  cairo_set_antialias (cr, track->is_dense ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint start = 0; start < track->line->len; start = end)
    {
      for (end = start + 1; end < track->line->len && !vertices[end].is_start;)
        end++;
      if (end - start > 1)
        stroke_run (cr, track, vertices + start, end - start, &theme->styles[track->style], width);
      else if (track->dot_radius == 0)
        {
          cairo_set_dash (cr, NULL, 0, 0);
          cairo_arc (cr, vertices[start].x, vertices[start].y, width, 0, 2 * G_PI);
          ink_dots (cr, track->is_observed);
        }
    }
}

static gboolean
is_hollow (const CorrinChartTrack *track, const CorrinChartEntry *entry)
{
  return track->is_observed || entry->is_late;
}

/* Those that are hollow, or those that are not. A hollow one is drawn with its outline inside of it. */
static void
draw_small_dots (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTrack *track,
                 const CorrinChartTheme *theme, gboolean hollow)
{
  const CorrinChartStyle *style = &theme->styles[track->style];
  double pen = HOLLOW_PEN * layout->em;
  double radius = hollow ? MAX (track->dot_radius, HOLLOW_DOT * layout->em) - pen / 2 : track->dot_radius;
  guint n = 0;

  set_color (cr, &style->color, 1);
  cairo_set_line_width (cr, pen);
  cairo_set_antialias (cr, hollow ? CAIRO_ANTIALIAS_DEFAULT : CAIRO_ANTIALIAS_FAST);
  for (guint i = 0; i < track->entries->len; i++)
    {
      const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, i);

      if (is_hollow (track, entry) != hollow)
        continue;
      corrin_chart_shape_path (cr, style->shape, entry->x, entry->y, radius);
      if (++n % DOTS_PER_FILL == 0)
        ink_dots (cr, hollow);
    }
  ink_dots (cr, hollow);
}

/* A rim of paper keeps markers apart that touch. */
static void
draw_dots (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTrack *track,
           const CorrinChartTheme *theme)
{
  const CorrinChartStyle *style = &theme->styles[track->style];
  const CorrinChartColor *paper = &theme->roles[CORRIN_CHART_ROLE_BACKGROUND];

  cairo_set_line_width (cr, theme->rule_width * WIDTH_UNIT * layout->em);
  for (guint i = 0; i < track->entries->len; i++)
    {
      const CorrinChartEntry *entry = &g_array_index (track->entries, CorrinChartEntry, i);

      gboolean hollow = is_hollow (track, entry);

      corrin_chart_shape_path (cr, style->shape, entry->x, entry->y, track->dot_radius * (hollow ? 0.85 : 1));
      set_color (cr, hollow ? paper : &style->color, 1);
      cairo_fill_preserve (cr);
      set_color (cr, hollow ? &style->color : paper, 1);
      cairo_stroke (cr);
    }
}

static void
draw_tracks (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  cairo_save (cr);
  cairo_rectangle (cr, layout->clip.x, layout->clip.y, layout->clip.width, layout->clip.height);
  cairo_clip (cr);
  for (guint i = 0; i < layout->tracks->len; i++)
    draw_reaches (cr, &g_array_index (layout->tracks, CorrinChartTrack, i), theme);
  for (guint i = 0; i < layout->tracks->len; i++)
    {
      const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, i);

      if (track->dots_are_small)
        {
          draw_small_dots (cr, layout, track, theme, FALSE);
          draw_small_dots (cr, layout, track, theme, TRUE);
        }
    }
  for (guint i = 0; i < layout->tracks->len; i++)
    draw_line (cr, layout, &g_array_index (layout->tracks, CorrinChartTrack, i), theme);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  for (guint i = 0; i < layout->tracks->len; i++)
    {
      const CorrinChartTrack *track = &g_array_index (layout->tracks, CorrinChartTrack, i);

      if (!track->dots_are_small && track->dot_radius > 0)
        draw_dots (cr, layout, track, theme);
    }
  cairo_restore (cr);
}

/* A rim of paper keeps a marker apart from the one below it; a hollow marker is an outline on paper. */
static void
draw_marker (cairo_t *cr, const CorrinChartMarker *marker, const CorrinChartTheme *theme)
{
  const CorrinChartColor *paper = &theme->roles[CORRIN_CHART_ROLE_BACKGROUND];
  const CorrinChartColor *color = color_of (theme, marker->role, marker->style);
  gboolean is_series = marker->role == CORRIN_CHART_ROLE_SERIES;
  CorrinChartShape shape = is_series ? theme->styles[marker->style].shape : marker->shape;

  corrin_chart_shape_path (cr, shape, marker->x, marker->y, marker->radius);
  set_color (cr, paper, 1);
  if (marker->is_hollow)
    cairo_fill_preserve (cr);
  else
    cairo_stroke_preserve (cr);
  set_color (cr, color, 1);
  if (marker->is_hollow)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
draw_markers (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  cairo_save (cr);
  cairo_set_line_width (cr, 1.2 * theme->rule_width * WIDTH_UNIT * layout->em);
  for (guint i = 0; i < layout->markers->len; i++)
    draw_marker (cr, &g_array_index (layout->markers, CorrinChartMarker, i), theme);
  cairo_restore (cr);
}

static void
draw_halo (cairo_t *cr, const CorrinChartText *text, const CorrinChartTheme *theme, double em)
{
  cairo_save (cr);
  set_color (cr, &theme->roles[CORRIN_CHART_ROLE_BACKGROUND], 1);
  cairo_set_line_width (cr, HALO * em);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, text->box.x, text->box.y);
  pango_cairo_layout_path (cr, text->layout);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_texts (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (layout->texts, CorrinChartText, i);

      if (text->has_halo)
        draw_halo (cr, text, theme, layout->em);
      set_color (cr, &theme->roles[text->role], 1);
      cairo_move_to (cr, text->box.x, text->box.y);
      pango_cairo_show_layout (cr, text->layout);
    }
  cairo_new_path (cr);
}

/**
 * corrin_chart_draw:
 * @cr: where to draw; its user space has the units of @layout, with the chart's corner at the origin
 * @layout: the scene
 * @theme: how it looks
 *
 * Puts the scene on any surface. Nothing is placed here, and nothing is drawn outside the size of @layout.
 */
void
corrin_chart_draw (cairo_t *cr, const CorrinChartLayout *layout, const CorrinChartTheme *theme)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  cairo_clip (cr);
  draw_background (cr, layout, theme);
  draw_rules (cr, layout, theme);
  draw_tracks (cr, layout, theme);
  draw_markers (cr, layout, theme);
  draw_texts (cr, layout, theme);
  cairo_restore (cr);
}
