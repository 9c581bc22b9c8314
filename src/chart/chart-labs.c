/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-labs.h"

#include <glib/gi18n-lib.h>

/* Ems. */
#define MARKER_RADIUS 0.36
#define BESIDE_MARK 0.45
#define LABEL_GAP 0.6
#define ROW_GAP 0.1

/* The results of a day stand below each other in at most so many rows. */
#define MOST_ROWS 3

static const CorrinChartLab *
lab_at (const CorrinChartBuilder *builder, guint index)
{
  return &g_array_index (builder->spec->labs, CorrinChartLab, index);
}

/* The index after the last result of the day of @index. */
static guint
end_of_day (const CorrinChartBuilder *builder, guint index)
{
  guint end = index + 1;

  while (end < builder->spec->labs->len && lab_at (builder, end)->day == lab_at (builder, index)->day)
    end++;
  return end;
}

/* The rows that the results of the period need, 0 without any. */
guint
corrin_chart_count_lab_rows (const CorrinChartBuilder *builder)
{
  guint first, most = 0, n = corrin_chart_labs_in_period (builder->spec, &first);

  for (guint i = first; i < first + n; i = end_of_day (builder, i))
    most = MAX (most, end_of_day (builder, i) - i);
  return MIN (most, MOST_ROWS);
}

static CorrinChartText
label_text (const CorrinChartBuilder *builder, const char *words)
{
  return corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
}

/* The letters of some scripts are higher than those of the font. */
static double
row_height (const CorrinChartBuilder *builder)
{
  guint first, n = corrin_chart_labs_in_period (builder->spec, &first);
  double height = builder->small_height;

  for (guint i = first; i < first + n; i++)
    {
      CorrinChartText text = label_text (builder, lab_at (builder, i)->label);

      height = MAX (height, text.box.height);
      corrin_chart_text_clear (&text);
    }
  return height + ROW_GAP * builder->em;
}

double
corrin_chart_lab_lane_height (const CorrinChartBuilder *builder, guint n_rows)
{
  return n_rows * row_height (builder) + ROW_GAP * builder->em;
}

/* A day whose results are being placed: the indices of its results, and the room for their labels. */
typedef struct
{
  guint first;
  guint end;
  guint n_rows;
  double row_height;
  double mark_x;
  double left_limit;
  double right_limit;
  gboolean is_left; /* the labels stand left of the mark, where all of them have room */
} LabDay;

/* Puts a label beside its mark: right of it, or left of it where the next mark or the edge is too near.
 *
 * Returns: whether it had room */
static gboolean
add_label (const CorrinChartBuilder *builder, const LabDay *day, guint row, const char *words)
{
  double aside = (MARKER_RADIUS + BESIDE_MARK) * builder->em;
  CorrinChartText text = label_text (builder, words);
  double x = day->mark_x + aside;

  if (day->is_left || x + text.box.width > day->right_limit)
    x = day->mark_x - aside - text.box.width;
  if (x < day->left_limit || x + text.box.width > day->right_limit)
    {
      corrin_chart_text_clear (&text);
      return FALSE;
    }
  corrin_chart_text_add (builder, &text, x, builder->layout->lab_lane.y + row * day->row_height);
  return TRUE;
}

/* In a single row: the first result, with how many others there are where that has room. */
static void
add_one_row (const CorrinChartBuilder *builder, const LabDay *day)
{
  const char *first = lab_at (builder, day->first)->label;
  guint n = day->end - day->first;
  g_autofree char *all = NULL;

  /* Translators: a lab result of a day, such as "Ferritin 61 µg/L", and how many others there are. */
  all = g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n - 1), first, n - 1);
  if (n == 1 || !add_label (builder, day, 0, all))
    add_label (builder, day, 0, first);
}

/* All labels of a day stand on one side of its mark, if any side has room for the widest. */
static gboolean
is_left (const CorrinChartBuilder *builder, const LabDay *day, guint n_labels)
{
  double aside = (MARKER_RADIUS + BESIDE_MARK) * builder->em, widest = 0;

  for (guint i = day->first; i < day->first + n_labels; i++)
    {
      CorrinChartText text = label_text (builder, lab_at (builder, i)->label);

      widest = MAX (widest, text.box.width);
      corrin_chart_text_clear (&text);
    }
  return day->mark_x + aside + widest > day->right_limit && day->mark_x - aside - widest >= day->left_limit;
}

/* The last row says how many more there are than have room. */
static void
add_rows (const CorrinChartBuilder *builder, LabDay *day)
{
  guint row = 0, n = day->end - day->first;
  guint results = n > day->n_rows ? day->n_rows - 1 : n;
  g_autofree char *more = NULL;

  day->is_left = is_left (builder, day, results);
  for (guint i = day->first; i < day->end && row < results; i++)
    row += add_label (builder, day, row, lab_at (builder, i)->label);
  if (row == 0 || row == n)
    return;
  /* Translators: below some lab results of a day: how many others there are. */
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - row), n - row);
  add_label (builder, day, row, more);
}

static double
x_of_day (const CorrinChartBuilder *builder, CorrinDay day)
{
  return corrin_chart_scale_apply (&builder->layout->time_scale, corrin_chart_moment (day, CORRIN_TIME_NONE));
}

static double
right_limit (const CorrinChartBuilder *builder, guint next, guint end)
{
  if (next < end)
    return x_of_day (builder, lab_at (builder, next)->day) - (MARKER_RADIUS + LABEL_GAP) * builder->em;
  return builder->layout->width - CORRIN_CHART_PAD * builder->em / 2;
}

/* How far the texts reach that were added since there were @n of them. */
static double
right_of_texts (const CorrinChartBuilder *builder, guint n, double right)
{
  for (; n < builder->layout->texts->len; n++)
    right =
        MAX (right, corrin_chart_box_right (&g_array_index (builder->layout->texts, CorrinChartText, n).box));
  return right;
}

static void
add_mark (const CorrinChartBuilder *builder, const LabDay *day)
{
  const CorrinChartBox *lane = &builder->layout->lab_lane;
  CorrinChartMarker marker = { .x = day->mark_x,
                               .y = lane->y + day->row_height / 2,
                               .radius = MARKER_RADIUS * builder->em,
                               .role = CORRIN_CHART_ROLE_DOSE,
                               .shape = CORRIN_CHART_SHAPE_DROP };
  CorrinChartLabMark mark = { marker.x, marker.y, lab_at (builder, day->first)->day, day->end - day->first };

  g_array_append_val (builder->layout->markers, marker);
  g_array_append_val (builder->layout->lab_marks, mark);
}

/* What the marks are, for where the heading has no room. */
void
corrin_chart_add_lab_key (CorrinChartKey *key)
{
  CorrinChartMarker sample = { .radius = MARKER_RADIUS * key->builder->em,
                               .role = CORRIN_CHART_ROLE_DOSE,
                               .shape = CORRIN_CHART_SHAPE_DROP };
  /* Translators: key of a chart: the mark of a day with lab results. */
  CorrinChartText text = label_text (key->builder, _ ("lab results"));

  corrin_chart_key_add (key, &text, &sample, FALSE);
}

static void
add_heading (const CorrinChartBuilder *builder, double y)
{
  CorrinChartText text =
      corrin_chart_text_new (builder, _ ("Lab results"), CORRIN_CHART_FONT_BOLD, CORRIN_CHART_ROLE_TEXT);

  corrin_chart_text_limit (&text, builder->layout->lab_lane.width, 1);
  corrin_chart_text_add (builder, &text, builder->layout->lab_lane.x, y);
}

/* Puts the lab results of the period into their lane: a mark for each day that has any, and beside it what was
 * measured, as far as there is room. Without a heading, @heading_y is negative. */
void
corrin_chart_add_labs (const CorrinChartBuilder *builder, guint n_rows, double heading_y)
{
  const CorrinChartBox *lane = &builder->layout->lab_lane;
  guint first, n = corrin_chart_labs_in_period (builder->spec, &first);
  LabDay day = { .n_rows = n_rows, .row_height = row_height (builder), .left_limit = lane->x };

  corrin_chart_rule_add (builder,
                         corrin_chart_level (lane->x, corrin_chart_box_right (lane),
                                             corrin_chart_box_bottom (lane), CORRIN_CHART_ROLE_AXIS));
  if (heading_y >= 0)
    add_heading (builder, heading_y);
  for (day.first = first; day.first < first + n; day.first = day.end)
    {
      guint n_texts = builder->layout->texts->len;

      day.end = end_of_day (builder, day.first);
      day.mark_x = x_of_day (builder, lab_at (builder, day.first)->day);
      day.right_limit = right_limit (builder, day.end, first + n);
      add_mark (builder, &day);
      if (n_rows == 1)
        add_one_row (builder, &day);
      else
        add_rows (builder, &day);
      day.left_limit = right_of_texts (builder, n_texts, day.mark_x + MARKER_RADIUS * builder->em)
                       + LABEL_GAP * builder->em;
    }
}
