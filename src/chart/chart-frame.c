/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-frame.h"

#include "chart-axes.h"
#include "chart-labs.h"
#include "chart-lane.h"
#include "chart-marks.h"
#include "chart-names.h"
#include "chart-panels.h"
#include "chart-series.h"
#include "chart-strip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ems. */
#define PLOT_RIM 0.5
#define GAP_SMALL 0.2
#define GAP 0.5
#define HIGH_LANE 2.6
#define LOW_LANE 1.5

/* Before a single plot gets lower than this, words round it are left out. */
#define FAIR_PLOT_HEIGHT 7.5

/* The part of the height that the plot should have. */
#define PLOT_SHARE 0.45
#define PANELS_SHARE 0.6

static double
em (const CorrinChartBuilder *builder, double n)
{
  return n * builder->em;
}

/* The width for texts that may go from one edge of the chart to the other. */
double
corrin_chart_full_width (const CorrinChartBuilder *builder)
{
  return builder->layout->width - 2 * em (builder, CORRIN_CHART_PAD);
}

/* The width for the heading of the lane, which may go on below the names. */
double
corrin_chart_lane_key_width (const CorrinChartBuilder *builder)
{
  return builder->layout->width - em (builder, CORRIN_CHART_PAD) - builder->layout->lane.x;
}

static const char *
caption_words (const CorrinChartBuilder *builder)
{
  if (corrin_chart_spec_is_empty (builder->spec))
    return _ ("0 to 10, higher is worse.");
  switch (builder->layout->detail)
    {
    case CORRIN_CHART_DETAIL_DAYS:
      return _ ("0 to 10, higher is worse. Dots are days, lines are medians of 7 days.");
    case CORRIN_CHART_DETAIL_DAYS_AND_WEEKS:
      return _ ("0 to 10, higher is worse. Dots are days, lines are weekly medians.");
    case CORRIN_CHART_DETAIL_WEEKS:
      return _ (
          "0 to 10, higher is worse. Lines are weekly medians, shades reach from the lowest to the highest "
          "day.");
    case CORRIN_CHART_DETAIL_MONTHS:
      return _ (
          "0 to 10, higher is worse. Lines are monthly medians, shades reach from the lowest to the highest "
          "day.");
    case CORRIN_CHART_DETAIL_QUARTERS:
      return _ (
          "0 to 10, higher is worse. Lines are medians of three months, shades reach from the lowest to the "
          "highest day.");
    case CORRIN_CHART_DETAIL_YEARS:
      return _ (
          "0 to 10, higher is worse. Lines are yearly medians, shades reach from the lowest to the highest "
          "day.");
    case CORRIN_CHART_DETAIL_RATINGS:
    case CORRIN_CHART_DETAIL_AUTO:
    default:
      return _ ("0 to 10, higher is worse.");
    }
}

static gboolean
has_observed (const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->series->len; i++)
    if (g_array_index (spec->series, CorrinChartSeries, i).is_observed)
      return TRUE;
  return FALSE;
}

/* What the axis and the lines mean, and the dots, where some differ. */
static char *
caption (const CorrinChartBuilder *builder)
{
  const char *words = caption_words (builder);

  if (builder->layout->detail > CORRIN_CHART_DETAIL_DAYS_AND_WEEKS
      || !corrin_chart_spec_has_late (builder->spec))
    return g_strdup (words);
  if (has_observed (builder->spec))
    /* Translators: the explanation of a chart, a sentence, and then: some of its dots are rings. */
    return g_strdup_printf (_ ("%s Hollow dots were entered later or imported, or are what a carer saw."),
                            words);
  /* Translators: the explanation of a chart, a sentence, and then: some of its dots are rings. */
  return g_strdup_printf (_ ("%s Hollow dots were entered later or imported."), words);
}

/* Divides the width. It decides how much a day has, and so what is shown and what the caption says. */
static void
divide_width (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  CorrinChartLayout *layout = builder->layout;
  double pad = em (builder, CORRIN_CHART_PAD);
  double beside = frame->names_beside ? corrin_chart_names_width (builder) : 0;
  g_autofree char *words = NULL;

  layout->plot.x = pad + corrin_chart_value_axis_width (builder);
  layout->plot.width = layout->width - pad - beside - layout->plot.x;
  layout->lane.x = layout->plot.x;
  layout->lane.width = layout->plot.width;
  layout->lab_lane = layout->lane;
  layout->time_scale = (CorrinChartScale){ builder->spec->period.from, builder->spec->period.to + 1.0,
                                           layout->plot.x, corrin_chart_box_right (&layout->plot) };
  layout->detail = corrin_chart_choose_detail (builder);
  corrin_chart_text_clear (&frame->caption_text);
  words = caption (builder);
  frame->caption_text =
      corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
  corrin_chart_text_limit (&frame->caption_text, corrin_chart_full_width (builder), 2);
}

static double
text_height (const CorrinChartFrame *frame, const CorrinChartText *text, CorrinChartPart part)
{
  return text->layout != NULL && frame->parts & part ? text->box.height : 0;
}

/* Sets what stands above the plot.
 *
 * Returns: where the plot begins */
static double
divide_above (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  double top = em (builder, CORRIN_CHART_PAD), y = top;

  frame->title_y = y;
  y += text_height (frame, &frame->title_text, CORRIN_CHART_PART_TITLE);
  frame->subtitle_y = y;
  y += text_height (frame, &frame->subtitle_text, CORRIN_CHART_PART_SUBTITLE);
  if (y > top)
    y += em (builder, GAP);
  frame->names_y = y;
  if (frame->names != NULL && frame->names->items->len > 0 && frame->parts & CORRIN_CHART_PART_NAMES
      && !frame->names_beside)
    y += corrin_chart_key_height (frame->names, corrin_chart_full_width (builder)) + em (builder, GAP_SMALL);
  frame->caption_y = y;
  y += text_height (frame, &frame->caption_text, CORRIN_CHART_PART_CAPTION);
  if (y > top)
    y += em (builder, GAP);
  frame->head_y = y;
  frame->strip_height =
      frame->parts & CORRIN_CHART_PART_BAND_LABELS ? corrin_chart_band_strip_height (builder) : 0;
  frame->flags_y = y + frame->strip_height;
  frame->flag_rows = frame->parts & CORRIN_CHART_PART_MORE_FLAG_ROWS ? CORRIN_CHART_MOST_FLAG_ROWS : 1;
  if ((frame->parts & CORRIN_CHART_PART_FLAG_LABELS) == 0)
    frame->flag_rows = 0;
  return frame->flags_y + corrin_chart_flag_rows_height (builder, frame->flag_rows) + em (builder, PLOT_RIM);
}

/* Sets the lane of lab results, whose foot is at @y.
 *
 * Returns: where it begins */
static double
divide_labs (const CorrinChartBuilder *builder, CorrinChartFrame *frame, double y)
{
  CorrinChartBox *lane = &builder->layout->lab_lane;

  lane->height = 0;
  if ((frame->parts & CORRIN_CHART_PART_LABS) == 0 || corrin_chart_count_lab_rows (builder) == 0)
    return y;
  frame->lab_rows =
      frame->parts & CORRIN_CHART_PART_MORE_LAB_ROWS ? corrin_chart_count_lab_rows (builder) : 1;
  lane->height = corrin_chart_lab_lane_height (builder, frame->lab_rows);
  lane->y = y -= lane->height;
  if (frame->parts & CORRIN_CHART_PART_LAB_HEADING)
    y -= builder->line_height;
  frame->lab_heading_y = y;
  return y - em (builder, GAP);
}

/* Sets what stands below the plot, from the foot of the chart upwards.
 *
 * Returns: where the plot ends */
static double
divide_below (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  CorrinChartBox *lane = &builder->layout->lane;
  double y =
      builder->layout->height - em (builder, CORRIN_CHART_PAD) / 2 - corrin_chart_time_axis_height (builder);

  frame->axis_y = y;
  y = divide_labs (builder, frame, y);
  lane->y = y;
  lane->height = 0;
  if (frame->lane_key != NULL && frame->parts & CORRIN_CHART_PART_LANE)
    {
      lane->height = em (builder, frame->parts & CORRIN_CHART_PART_HIGH_LANE ? HIGH_LANE : LOW_LANE);
      lane->y = y -= lane->height;
      y -= em (builder, GAP);
      if (frame->parts & CORRIN_CHART_PART_LANE_KEY)
        y -= corrin_chart_key_height (frame->lane_key, corrin_chart_lane_key_width (builder));
      frame->lane_key_y = y;
      y -= em (builder, GAP);
    }
  if (frame->parts & CORRIN_CHART_PART_NOTES)
    y -= corrin_chart_strip_height (builder);
  frame->notes_y = y;
  return y - em (builder, PLOT_RIM);
}

static void
divide_height (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  CorrinChartLayout *layout = builder->layout;
  double rim = em (builder, PLOT_RIM);

  layout->plot.y = divide_above (builder, frame);
  layout->plot.height = divide_below (builder, frame) - layout->plot.y;
  corrin_chart_divide_panels (builder);
  layout->clip = (CorrinChartBox){ layout->plot.x - rim, layout->plot.y - rim, layout->plot.width + 2 * rim,
                                   layout->plot.height + 2 * rim };
}

static gboolean
is_too_low (const CorrinChartBuilder *builder, guint part)
{
  const CorrinChartLayout *layout = builder->layout;

  double share = layout->panels->len > 1 ? PANELS_SHARE : PLOT_SHARE;

  if (part <= CORRIN_CHART_LAST_NICE_PART && layout->plot.height < share * layout->height)
    return TRUE;
  if (part <= CORRIN_CHART_LAST_FAIR_PART && layout->panels->len == 1
      && layout->plot.height < em (builder, FAIR_PLOT_HEIGHT))
    return TRUE;
  return layout->plot.height < corrin_chart_least_panels_height (builder, layout->panels->len);
}

/* The key of the lane lists what is in the period, which it finds on the axis of time. */
static void
make_keys (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  g_clear_pointer (&frame->names, corrin_chart_key_free);
  g_clear_pointer (&frame->lane_key, corrin_chart_key_free);
  if (builder->spec->series->len > 0)
    frame->names = corrin_chart_names_key (builder);
  if (builder->spec->doses->len > 0)
    frame->lane_key = corrin_chart_lane_key (builder);
}

/* What a part said that is left out, the others may have to say. */
static void
leave_out (const CorrinChartBuilder *builder, CorrinChartFrame *frame, guint part)
{
  frame->parts &= ~part;
  /* Behind the names the key explains the marks of notes. */
  if (part == CORRIN_CHART_PART_NOTES && frame->names != NULL)
    g_array_set_size (frame->names->items, builder->layout->panels->len > 1 ? 0 : builder->spec->series->len);
  if (part == CORRIN_CHART_PART_LAB_HEADING && frame->lane_key != NULL
      && corrin_chart_count_lab_rows (builder) > 0)
    corrin_chart_add_lab_key (frame->lane_key);
}

/* Leaves out one part after the other until the plot is high enough. */
static void
divide (const CorrinChartBuilder *builder, CorrinChartFrame *frame)
{
  frame->parts = CORRIN_CHART_ALL_PARTS;
  divide_width (builder, frame);
  make_keys (builder, frame);
  divide_height (builder, frame);
  for (guint part = 1; part < CORRIN_CHART_ALL_PARTS; part <<= 1)
    if (is_too_low (builder, part))
      {
        leave_out (builder, frame, part);
        divide_height (builder, frame);
      }
}

static CorrinChartText
heading (const CorrinChartBuilder *builder, const char *words, CorrinChartFont font, CorrinChartRole role)
{
  CorrinChartText text = { .layout = NULL };

  if (words == NULL || *words == '\0')
    return text;
  text = corrin_chart_text_new (builder, words, font, role);
  corrin_chart_text_limit (&text, corrin_chart_full_width (builder), 1);
  return text;
}

/* Divides the chart with so many panels. */
static void
arrange (const CorrinChartBuilder *builder, CorrinChartFrame *frame, guint n_panels)
{
  g_array_set_size (builder->layout->panels, n_panels);
  frame->names_beside = n_panels == 1 && corrin_chart_names_width (builder) > 0;
  divide (builder, frame);
  if (frame->names_beside && !corrin_chart_names_fit (builder, builder->layout->plot.height))
    {
      frame->names_beside = FALSE;
      divide (builder, frame);
    }
}

/* Panels without the injections below them would say less than one plot with them. */
static gboolean
has_room_for_panels (const CorrinChartBuilder *builder, const CorrinChartFrame *frame)
{
  const CorrinChartLayout *layout = builder->layout;

  if (frame->lane_key != NULL && (frame->parts & CORRIN_CHART_PART_LANE) == 0)
    return FALSE;
  return layout->plot.height >= corrin_chart_least_panels_height (builder, layout->panels->len);
}

/* Divides the chart and sets the boxes and scales of the layout. */
CorrinChartFrame *
corrin_chart_frame_new (const CorrinChartBuilder *builder)
{
  CorrinChartFrame *frame = g_new0 (CorrinChartFrame, 1);
  const CorrinChartSpec *spec = builder->spec;

  frame->title_text = heading (builder, spec->title, CORRIN_CHART_FONT_TITLE, CORRIN_CHART_ROLE_TEXT);
  frame->subtitle_text = heading (builder, spec->subtitle, CORRIN_CHART_FONT_PLAIN, CORRIN_CHART_ROLE_MUTED);
  arrange (builder, frame, corrin_chart_spec_count_panels (builder->spec));
  if (builder->layout->panels->len > 1 && !has_room_for_panels (builder, frame))
    arrange (builder, frame, 1);
  return frame;
}

/* The height in which the panels of a chart, which has been divided with nothing left out, are of a good height and still
 * nothing is left out. */
double
corrin_chart_frame_good_height (const CorrinChartBuilder *builder)
{
  const CorrinChartLayout *layout = builder->layout;
  double others = layout->height - layout->plot.height;

  return ceil (MAX (others + corrin_chart_good_panels_height (builder, layout->panels->len),
                    others / (1 - PANELS_SHARE)));
}

void
corrin_chart_frame_free (CorrinChartFrame *frame)
{
  if (frame == NULL)
    return;
  corrin_chart_text_clear (&frame->title_text);
  corrin_chart_text_clear (&frame->subtitle_text);
  corrin_chart_text_clear (&frame->caption_text);
  corrin_chart_key_free (frame->names);
  corrin_chart_key_free (frame->lane_key);
  g_free (frame);
}
