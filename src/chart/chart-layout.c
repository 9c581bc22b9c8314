/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-layout.h"

#include "chart-axes.h"
#include "chart-frame.h"
#include "chart-labs.h"
#include "chart-lane.h"
#include "chart-layout-private.h"
#include "chart-marks.h"
#include "chart-names.h"
#include "chart-panels.h"
#include "chart-series.h"
#include "chart-strip.h"
#include "ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#define USUAL_POINTS 10
#define USUAL_RESOLUTION 96.0
#define POINTS_PER_INCH 72.0

/* The ems that a chart needs to have room for its parts. */
#define LEAST_WIDTH 20
#define LEAST_HEIGHT 13

/* The ems of height in which one plot keeps its names and the injections with their heading. */
#define FAIR_HEIGHT 25

/* A chart that is so many times as high as wide has room for everything. */
#define PLENTY 8

static void
clear_text (gpointer data)
{
  g_object_unref (((CorrinChartText *) data)->layout);
}

static void
clear_track (gpointer data)
{
  CorrinChartTrack *track = data;

  g_free (track->name);
  g_array_unref (track->line);
  g_array_unref (track->reaches);
  g_array_unref (track->entries);
}

/* A scene without anything in it. */
CorrinChartLayout *
corrin_chart_layout_alloc (double width, double height)
{
  CorrinChartLayout *layout = g_new0 (CorrinChartLayout, 1);

  layout->width = width;
  layout->height = height;
  layout->panels = g_array_new (FALSE, TRUE, sizeof (CorrinChartPanel));
  layout->tints = g_array_new (FALSE, FALSE, sizeof (CorrinChartBox));
  layout->rules = g_array_new (FALSE, FALSE, sizeof (CorrinChartRule));
  layout->tracks = g_array_new (FALSE, FALSE, sizeof (CorrinChartTrack));
  g_array_set_clear_func (layout->tracks, clear_track);
  layout->markers = g_array_new (FALSE, FALSE, sizeof (CorrinChartMarker));
  layout->texts = g_array_new (FALSE, FALSE, sizeof (CorrinChartText));
  g_array_set_clear_func (layout->texts, clear_text);
  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    layout->day_marks[kind] = g_array_new (FALSE, FALSE, sizeof (CorrinChartDayMark));
  layout->stems = g_array_new (FALSE, FALSE, sizeof (CorrinChartStem));
  layout->lab_marks = g_array_new (FALSE, FALSE, sizeof (CorrinChartLabMark));
  layout->phase_marks = g_array_new (FALSE, FALSE, sizeof (CorrinChartPhaseMark));
  return layout;
}

/* The size of the text in units. It is bounded by the chart, so that the smallest chart has room for its parts
 * with the largest text. */
static double
find_em (const CorrinChartBuilder *builder)
{
  double resolution = pango_cairo_context_get_resolution (builder->context);
  double size = pango_font_description_get_size (builder->font) / (double) PANGO_SCALE;
  gboolean is_absolute = pango_font_description_get_size_is_absolute (builder->font);

  if (builder->spec->font_size > 0)
    {
      size = builder->spec->font_size;
      is_absolute = FALSE;
    }
  if (size <= 0)
    size = USUAL_POINTS;
  if (!is_absolute)
    size *= (resolution > 0 ? resolution : USUAL_RESOLUTION) / POINTS_PER_INCH;
  return CLAMP (size, 1, MIN (builder->layout->width / LEAST_WIDTH, builder->layout->height / LEAST_HEIGHT));
}

/* The height of a line in the script of the language, which the names of months show. */
static double
font_height (const CorrinChartBuilder *builder, CorrinChartFont font)
{
  const CorrinTick sample = { 0, 0 };
  g_autofree char *words = corrin_tick_format (&sample, "%OB %Y");
  CorrinChartText text = corrin_chart_text_new (builder, words, font, CORRIN_CHART_ROLE_TEXT);
  double height = text.box.height;

  corrin_chart_text_clear (&text);
  return height;
}

/* Finds the sizes of the text. */
void
corrin_chart_builder_begin (CorrinChartBuilder *builder)
{
  builder->font = pango_font_description_copy (pango_context_get_font_description (builder->context));
  builder->em = builder->layout->em = find_em (builder);
  if (builder->texts != NULL)
    corrin_chart_texts_begin (builder->texts, builder->context, builder->em);
  builder->line_height = font_height (builder, CORRIN_CHART_FONT_PLAIN);
  builder->small_height = font_height (builder, CORRIN_CHART_FONT_SMALL);
}

void
corrin_chart_builder_end (CorrinChartBuilder *builder)
{
  g_clear_pointer (&builder->font, pango_font_description_free);
}

static void
add_headings (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  double x = CORRIN_CHART_PAD * builder->em;

  if (frame->title_text.layout != NULL && frame->parts & CORRIN_CHART_PART_TITLE)
    corrin_chart_text_add (builder, &frame->title_text, x, frame->title_y);
  if (frame->subtitle_text.layout != NULL && frame->parts & CORRIN_CHART_PART_SUBTITLE)
    corrin_chart_text_add (builder, &frame->subtitle_text, x, frame->subtitle_y);
  if (frame->parts & CORRIN_CHART_PART_CAPTION)
    corrin_chart_text_add (builder, &frame->caption_text, x, frame->caption_y);
  if (frame->names != NULL && !frame->names_beside && frame->parts & CORRIN_CHART_PART_NAMES)
    corrin_chart_key_place (frame->names, x, frame->names_y, corrin_chart_full_width (builder));
}

static void
add_lane (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  if (frame->lane_key == NULL || (frame->parts & CORRIN_CHART_PART_LANE) == 0)
    return;
  if (frame->parts & CORRIN_CHART_PART_LANE_KEY)
    corrin_chart_key_place (frame->lane_key, builder->layout->lane.x, frame->lane_key_y,
                            corrin_chart_lane_key_width (builder));
  corrin_chart_add_lane (builder);
}

/* An empty plot says that it is meant to be empty. */
static void
add_empty_words (const CorrinChartBuilder *builder)
{
  const CorrinChartBox *plot = &builder->layout->plot;
  CorrinChartText text;

  if (!corrin_chart_spec_is_empty (builder->spec))
    return;
  text = corrin_chart_text_new (builder, _ ("No ratings in this period"), CORRIN_CHART_FONT_PLAIN,
                                CORRIN_CHART_ROLE_MUTED);
  corrin_chart_text_limit (&text, plot->width - builder->em, 2);
  corrin_chart_text_add (builder, &text, plot->x + (plot->width - text.box.width) / 2,
                         plot->y + (plot->height - text.box.height) / 2);
}

static void
compose (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  add_headings (builder, frame);
  corrin_chart_add_bands (builder, frame->head_y, frame->strip_height);
  corrin_chart_add_time_axis (builder, frame->axis_y);
  corrin_chart_add_value_axis (builder);
  corrin_chart_add_panel_titles (builder);
  corrin_chart_add_flags (builder, frame->flags_y, frame->flag_rows);
  if (frame->parts & CORRIN_CHART_PART_NOTES)
    corrin_chart_add_strip (builder, frame->notes_y);
  add_lane (builder, frame);
  if (builder->layout->lab_lane.height > 0)
    corrin_chart_add_labs (builder, frame->lab_rows,
                           frame->parts & CORRIN_CHART_PART_LAB_HEADING ? frame->lab_heading_y : -1);
  corrin_chart_add_tracks (builder);
  if (frame->names != NULL && frame->names_beside)
    corrin_chart_add_names (builder);
  add_empty_words (builder);
}

/**
 * corrin_chart_layout_new:
 * @spec: what to show
 * @width: the width of the chart in units of the surface, at least %CORRIN_CHART_MIN_WIDTH
 * @height: its height, at least %CORRIN_CHART_MIN_HEIGHT
 * @context: shapes the texts; its font description gives the family, and the size unless @spec has one; its
 *   resolution says how many units a size of 72 points has
 *
 * Decides where everything is. A smaller chart than the least size has its parts outside of it. The work is linear
 * in the days of the period and, when a day is wide enough to show them, in its ratings.
 *
 * Returns: (transfer full): the scene; it does not refer to @spec
 */
CorrinChartLayout *
corrin_chart_layout_new (const CorrinChartSpec *spec, double width, double height, PangoContext *context)
{
  CorrinChartTexts *texts = corrin_chart_texts_new ();
  CorrinChartLayout *layout = corrin_chart_layout_new_with (spec, width, height, context, texts);

  corrin_chart_texts_free (texts);
  return layout;
}

/**
 * corrin_chart_layout_new_with:
 * @spec: what to show
 * @width: as for corrin_chart_layout_new()
 * @height: likewise
 * @context: likewise
 * @texts: keeps the words that are shaped, for the next layout of a chart that moves
 *
 * Returns: (transfer full): the same scene
 */
CorrinChartLayout *
corrin_chart_layout_new_with (const CorrinChartSpec *spec, double width, double height, PangoContext *context,
                              CorrinChartTexts *texts)
{
  CorrinChartLayout *layout = corrin_chart_layout_alloc (width, height);
  CorrinChartBuilder builder = { .spec = spec, .layout = layout, .context = context, .texts = texts };
  g_autoptr (CorrinChartFrame) frame = NULL;

  corrin_chart_builder_begin (&builder);
  frame = corrin_chart_frame_new (&builder);
  compose (&builder, frame);
  corrin_chart_builder_end (&builder);
  return layout;
}

static double
height_of_panels (const CorrinChartSpec *spec, double width, PangoContext *context)
{
  g_autoptr (CorrinChartLayout) layout = corrin_chart_layout_alloc (width, PLENTY * width);
  CorrinChartBuilder builder = { .spec = spec, .layout = layout, .context = context };
  g_autoptr (CorrinChartFrame) frame = NULL;
  double height;

  corrin_chart_builder_begin (&builder);
  frame = corrin_chart_frame_new (&builder);
  height = corrin_chart_frame_good_height (&builder);
  corrin_chart_builder_end (&builder);
  return height;
}

/**
 * corrin_chart_height_for:
 * @spec: what to show
 * @width: the width of the chart in units of the surface
 * @usual: the height of a chart with one plot
 * @context: shapes the texts, as for corrin_chart_layout_new()
 *
 * Returns: the height in which the chart is read well: @usual, or more where symptoms stand below each other
 */
double
corrin_chart_height_for (const CorrinChartSpec *spec, double width, double usual, PangoContext *context)
{
  if (corrin_chart_spec_count_panels (spec) == 1)
    return usual;
  return MAX (usual, height_of_panels (spec, width, context));
}

/**
 * corrin_chart_fair_height:
 * @spec: what to show
 * @width: the width of the chart in units of the surface
 * @context: shapes the texts, as for corrin_chart_layout_new()
 *
 * Returns: the height in which a chart with one plot has room for its title, its names and its injections with their
 *   heading; it grows with the letters
 */
double
corrin_chart_fair_height (const CorrinChartSpec *spec, double width, PangoContext *context)
{
  g_autoptr (CorrinChartLayout) layout = corrin_chart_layout_alloc (width, PLENTY * width);
  CorrinChartBuilder builder = { .spec = spec, .layout = layout, .context = context };

  corrin_chart_builder_begin (&builder);
  corrin_chart_builder_end (&builder);
  return ceil (FAIR_HEIGHT * layout->em);
}

/**
 * corrin_chart_layout_free:
 * @layout: (transfer full) (nullable): a scene
 */
void
corrin_chart_layout_free (CorrinChartLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->panels);
  g_array_unref (layout->tints);
  g_array_unref (layout->rules);
  g_array_unref (layout->tracks);
  g_array_unref (layout->markers);
  g_array_unref (layout->texts);
  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    g_array_unref (layout->day_marks[kind]);
  g_array_unref (layout->stems);
  g_array_unref (layout->lab_marks);
  g_array_unref (layout->phase_marks);
  g_free (layout);
}
