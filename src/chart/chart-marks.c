/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-marks.h"

#include "chart-panels.h"

/* Ems. */
#define ROW_GAP 0.1
#define BESIDE_POLE 0.3
#define WIDEST_FLAG 15

static gboolean
overlaps_period (const CorrinChartBuilder *builder, CorrinDay from, CorrinDay to)
{
  return from <= builder->spec->period.to && (to == CORRIN_DAY_NONE || to >= builder->spec->period.from);
}

static const CorrinChartBand *
band_at (const CorrinChartBuilder *builder, guint index)
{
  return &g_array_index (builder->spec->bands, CorrinChartBand, index);
}

static CorrinChartText
small_text (const CorrinChartBuilder *builder, const char *words)
{
  return corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
}

static double
height_of (const CorrinChartBuilder *builder, const char *words)
{
  CorrinChartText text = small_text (builder, words);
  double height = text.box.height;

  corrin_chart_text_clear (&text);
  return height;
}

/* The room above the plot for the labels of the phases, or 0 without any. */
double
corrin_chart_band_strip_height (const CorrinChartBuilder *builder)
{
  double height = 0;

  for (guint i = 0; i < builder->spec->bands->len; i++)
    {
      const CorrinChartBand *band = band_at (builder, i);

      if (band->label != NULL && overlaps_period (builder, band->from, band->to))
        height = MAX (height, height_of (builder, band->label) + ROW_GAP * builder->em);
    }
  return height;
}

/* The label, the short one where that has no room, or none: a part of a word says nothing. */
static void
add_band_label (const CorrinChartBuilder *builder, const CorrinChartBand *band, const CorrinChartBox *box,
                double strip_height)
{
  double room = box->width - 2 * BESIDE_POLE * builder->em;
  CorrinChartText text;

  if (band->label == NULL)
    return;
  text = small_text (builder, band->label);
  if (text.box.width > room && band->short_label != NULL)
    {
      corrin_chart_text_clear (&text);
      text = small_text (builder, band->short_label);
    }
  if (text.box.width > room)
    {
      corrin_chart_text_clear (&text);
      return;
    }
  corrin_chart_text_add (builder, &text, box->x + BESIDE_POLE * builder->em,
                         box->y + (strip_height - text.box.height) / 2);
}

/* Where a phase begins. Between the strip and the plot the words of flags may be in the way. */
static void
add_band_line (const CorrinChartBuilder *builder, const CorrinChartBox *box, double strip_height)
{
  if (strip_height > 0)
    corrin_chart_rule_add (
        builder, corrin_chart_upright (box->x, box->y, box->y + strip_height, CORRIN_CHART_ROLE_BAND_EDGE));
  corrin_chart_add_uprights (builder, box->x, CORRIN_CHART_ROLE_BAND_EDGE, FALSE);
}

static void
add_phase_mark (const CorrinChartBuilder *builder, guint index, const CorrinChartBox *box,
                double strip_height)
{
  const CorrinChartLayout *layout = builder->layout;
  const CorrinChartBand *band = band_at (builder, index);
  CorrinDay shown = MAX (band->from, builder->spec->period.from);
  CorrinChartPhaseMark mark = {
    .x = corrin_chart_scale_apply (&layout->time_scale, corrin_chart_moment (shown, CORRIN_TIME_NONE)),
    .box = { box->x, strip_height > 0 ? box->y : layout->plot.y, box->width, strip_height },
    .day = band->from,
    .index = index,
  };

  if (band->label != NULL)
    g_array_append_val (layout->phase_marks, mark);
}

static int
compare_phase_marks (gconstpointer a, gconstpointer b)
{
  const CorrinChartPhaseMark *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* Puts the phases of the plan behind the plot and what stands above it from @top on; every other one is tinted, but
 * not the last, and each that begins in the period has a line. */
void
corrin_chart_add_bands (const CorrinChartBuilder *builder, double top, double strip_height)
{
  const CorrinChartLayout *layout = builder->layout;
  guint n = builder->spec->bands->len;

  for (guint i = 0; i < builder->spec->bands->len; i++)
    {
      const CorrinChartBand *band = band_at (builder, i);
      CorrinDay to =
          band->to == CORRIN_DAY_NONE ? builder->spec->period.to : MIN (band->to, builder->spec->period.to);
      CorrinChartBox box = { .y = top, .height = corrin_chart_box_bottom (&layout->plot) - top };

      if (!overlaps_period (builder, band->from, band->to))
        continue;
      box.x = corrin_chart_scale_apply (&layout->time_scale, MAX (band->from, builder->spec->period.from));
      box.width = corrin_chart_scale_apply (&layout->time_scale, to + 1) - box.x;
      if ((n - i) % 2 == 0)
        g_array_append_val (layout->tints, box);
      if (band->from > builder->spec->period.from)
        add_band_line (builder, &box, strip_height);
      if (strip_height > 0)
        add_band_label (builder, band, &box, strip_height);
      add_phase_mark (builder, i, &box, strip_height);
    }
  g_array_sort (layout->phase_marks, compare_phase_marks);
}

static int
compare_flags (gconstpointer a, gconstpointer b)
{
  const CorrinChartFlag *first = *(const CorrinChartFlag *const *) a;
  const CorrinChartFlag *second = *(const CorrinChartFlag *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  /* In the order in which they were added. */
  return (first > second) - (first < second);
}

static GPtrArray *
flags_of_period (const CorrinChartBuilder *builder)
{
  GPtrArray *flags = g_ptr_array_new ();

  for (guint i = 0; i < builder->spec->flags->len; i++)
    {
      CorrinChartFlag *flag = &g_array_index (builder->spec->flags, CorrinChartFlag, i);

      if (overlaps_period (builder, flag->day, flag->day))
        g_ptr_array_add (flags, flag);
    }
  g_ptr_array_sort (flags, compare_flags);
  return flags;
}

static double
flag_x (const CorrinChartBuilder *builder, const CorrinChartFlag *flag)
{
  return corrin_chart_scale_apply (&builder->layout->time_scale,
                                   corrin_chart_moment (flag->day, CORRIN_TIME_NONE));
}

/* Finds room for the label of a flag: right of its pole, or left of it at the end of the chart, in the lowest row
 * that is free there.
 *
 * Returns: the row counted from below, or @max_rows when there is no room */
static guint
find_row (const CorrinChartBuilder *builder, CorrinChartText *text, double pole, double free_from[],
          guint max_rows)
{
  double aside = BESIDE_POLE * builder->em;
  double end = builder->layout->width - CORRIN_CHART_PAD * builder->em;

  text->box.x = pole + aside;
  if (text->box.x + text->box.width > end)
    text->box.x = pole - aside - text->box.width;
  for (guint row = 0; row < max_rows; row++)
    if (text->box.x >= free_from[row])
      {
        free_from[row] = text->box.x + text->box.width + CORRIN_CHART_TEXT_GAP * builder->em;
        return row;
      }
  return max_rows;
}

static double
flag_row_height (const CorrinChartBuilder *builder)
{
  g_autoptr (GPtrArray) flags = flags_of_period (builder);
  double height = 0;

  for (guint i = 0; i < flags->len; i++)
    {
      const CorrinChartFlag *flag = g_ptr_array_index (flags, i);

      height = MAX (height, height_of (builder, flag->label) + ROW_GAP * builder->em);
    }
  return height;
}

/* A pole in the plot, and beside the label where that stands right above the plot; beside a label farther up it
 * would cross the words below. */
static void
add_pole (const CorrinChartBuilder *builder, double x, double top, guint row)
{
  if (row == 0)
    corrin_chart_rule_add (builder,
                           corrin_chart_upright (x, top, builder->layout->plot.y, CORRIN_CHART_ROLE_FLAG));
  corrin_chart_add_uprights (builder, x, CORRIN_CHART_ROLE_FLAG, FALSE);
}

/* Places the flags, their labels above each other where they would meet, or only counts the rows. A flag whose label
 * has no room keeps its pole.
 *
 * Returns: how many rows are used */
static guint
lay_flags (const CorrinChartBuilder *builder, guint max_rows, gboolean place, double bottom)
{
  g_autoptr (GPtrArray) flags = flags_of_period (builder);
  double free_from[CORRIN_CHART_MOST_FLAG_ROWS] = { 0 };
  double row_height = flag_row_height (builder);
  guint used = 0;

  for (guint i = 0; i < flags->len; i++)
    {
      const CorrinChartFlag *flag = g_ptr_array_index (flags, i);
      CorrinChartText text =
          corrin_chart_text_new (builder, flag->label, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
      guint row;

      corrin_chart_text_limit (&text, WIDEST_FLAG * builder->em, 1);
      row = find_row (builder, &text, flag_x (builder, flag), free_from, max_rows);
      if (row < max_rows)
        used = MAX (used, row + 1);
      if (place)
        add_pole (builder, flag_x (builder, flag), bottom - row_height,
                  row < max_rows ? row : CORRIN_CHART_MOST_FLAG_ROWS);
      if (place && row < max_rows)
        corrin_chart_text_add (builder, &text, text.box.x, bottom - (row + 1) * row_height);
      corrin_chart_text_clear (&text);
    }
  return used;
}

/* The room for the labels of flags, of which at most @max_rows may stand above each other. */
double
corrin_chart_flag_rows_height (const CorrinChartBuilder *builder, guint max_rows)
{
  return lay_flags (builder, max_rows, FALSE, 0) * flag_row_height (builder);
}

/* Puts the flags above and in the plot. */
void
corrin_chart_add_flags (const CorrinChartBuilder *builder, double top, guint max_rows)
{
  lay_flags (builder, max_rows, TRUE, top + corrin_chart_flag_rows_height (builder, max_rows));
}
