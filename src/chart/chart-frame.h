/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-key.h"

G_BEGIN_DECLS

/* What may be left out, in this order: first what is nice to have, while the plot would be but a strip of the chart;
 * then the rest, until the plot is high enough to be read. */
typedef enum
{
  CORRIN_CHART_PART_SUBTITLE = 1 << 0,
  CORRIN_CHART_PART_HIGH_LANE = 1 << 1,
  CORRIN_CHART_PART_MORE_LAB_ROWS = 1 << 2,
  CORRIN_CHART_PART_MORE_FLAG_ROWS = 1 << 3,
  CORRIN_CHART_PART_LAB_HEADING = 1 << 4,
  CORRIN_CHART_PART_CAPTION = 1 << 5,
  CORRIN_CHART_PART_NOTES = 1 << 6,
  CORRIN_CHART_PART_BAND_LABELS = 1 << 7,
  CORRIN_CHART_PART_FLAG_LABELS = 1 << 8,
  CORRIN_CHART_PART_TITLE = 1 << 9,
  CORRIN_CHART_PART_LANE_KEY = 1 << 10,
  CORRIN_CHART_PART_LABS = 1 << 11,
  CORRIN_CHART_PART_LANE = 1 << 12,
  CORRIN_CHART_PART_NAMES = 1 << 13,
} CorrinChartPart;

#define CORRIN_CHART_ALL_PARTS ((CORRIN_CHART_PART_NAMES << 1) - 1)
#define CORRIN_CHART_LAST_NICE_PART CORRIN_CHART_PART_LAB_HEADING
#define CORRIN_CHART_LAST_FAIR_PART CORRIN_CHART_PART_BAND_LABELS

/**
 * CorrinChartFrame:
 * @parts: what is shown
 * @title_text: the title
 * @subtitle_text: the line below it
 * @caption_text: what the axis and the lines mean
 * @names: the names of the series in rows
 * @lane_key: the heading of the lane with its key
 * @names_beside: the names stand beside the plot instead
 * @title_y: where the title begins
 * @subtitle_y: where the subtitle begins
 * @names_y: where the rows of names begin
 * @caption_y: where the caption begins
 * @head_y: where the tints of phases begin
 * @strip_height: the room for the labels of phases, from there
 * @flags_y: where the rows of flags begin
 * @flag_rows: how many rows of flags there may be
 * @notes_y: where the row of notes begins
 * @lane_key_y: where the heading of the lane begins
 * @lab_heading_y: where the heading of the lab results begins
 * @lab_rows: how many rows of lab results there are
 * @axis_y: where the axis of time begins
 *
 * How the chart is divided, from above.
 */
typedef struct
{
  guint parts;
  CorrinChartText title_text;
  CorrinChartText subtitle_text;
  CorrinChartText caption_text;
  CorrinChartKey *names;
  CorrinChartKey *lane_key;
  gboolean names_beside;
  double title_y;
  double subtitle_y;
  double names_y;
  double caption_y;
  double head_y;
  double strip_height;
  double flags_y;
  guint flag_rows;
  double notes_y;
  double lane_key_y;
  double lab_heading_y;
  guint lab_rows;
  double axis_y;
} CorrinChartFrame;

CorrinChartFrame *corrin_chart_frame_new (const CorrinChartBuilder *builder);
double corrin_chart_frame_good_height (const CorrinChartBuilder *builder);
void corrin_chart_frame_free (CorrinChartFrame *frame);

double corrin_chart_full_width (const CorrinChartBuilder *builder);
double corrin_chart_lane_key_width (const CorrinChartBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinChartFrame, corrin_chart_frame_free)

G_END_DECLS
