/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-strip.h"

#include "find-day.h"

#include <glib/gi18n-lib.h>

/* Ems. */
#define LOW_ROW 0.8
#define MARK_RADIUS 0.22
#define BESIDE_PLOT 0.3
#define LEAST_HEADING 2.5

/* How the marks of a kind look, and what they are called beside their row and in a key. */
typedef struct
{
  CorrinChartShape shape;
  gboolean is_hollow;
  const char *heading;
  const char *word;
} Look;

static const Look looks[CORRIN_CHART_N_MARK_KINDS] = {
  [CORRIN_CHART_MARK_NOTE] = {
    CORRIN_CHART_SHAPE_DOWN_TRIANGLE, TRUE,
    /* Translators: beside a row of small marks in a chart, each a day with a note. */
    N_ ("notes"),
    /* Translators: key of a chart: the mark of a day with a note. */
    NC_ ("key", "note"),
  },
  [CORRIN_CHART_MARK_TAG] = {
    CORRIN_CHART_SHAPE_SQUARE, TRUE,
    /* Translators: beside a row of small marks in a chart, each a day with a tag, such as "poor sleep". */
    N_ ("tags"),
    /* Translators: key of a chart: the mark of a day with a tag, such as "poor sleep". */
    NC_ ("key", "tag"),
  },
  [CORRIN_CHART_MARK_REACTION] = {
    CORRIN_CHART_SHAPE_PLUS, FALSE,
    /* Translators: beside a row of small marks in a chart, each something that came after an injection. */
    N_ ("reactions"),
    /* Translators: key of a chart: the mark of something that came after an injection. */
    NC_ ("key", "reaction"),
  },
};

/* The first mark of a kind in the period.
 *
 * Returns: (nullable): the mark, or %NULL without any */
static const CorrinChartMark *
first_mark (const CorrinChartBuilder *builder, guint kind, guint *index)
{
  const GArray *marks = builder->spec->marks[kind];

  *index =
      (guint) corrin_find_day (marks->data, marks->len, sizeof (CorrinChartMark), builder->spec->period.from);
  if (*index == marks->len || g_array_index (marks, CorrinChartMark, *index).day > builder->spec->period.to)
    return NULL;
  return &g_array_index (marks, CorrinChartMark, *index);
}

static CorrinChartMarker
sample_of (const CorrinChartBuilder *builder, guint kind)
{
  return (CorrinChartMarker){ .radius = MARK_RADIUS * builder->em,
                              .role = CORRIN_CHART_ROLE_FLAG,
                              .shape = looks[kind].shape,
                              .is_hollow = looks[kind].is_hollow };
}

static double
heading_x (const CorrinChartBuilder *builder)
{
  return corrin_chart_box_right (&builder->layout->plot) + BESIDE_PLOT * builder->em;
}

static double
heading_room (const CorrinChartBuilder *builder)
{
  return builder->layout->width - CORRIN_CHART_PAD * builder->em / 2 - heading_x (builder);
}

/* A row is as high as its name, where that has room beside it. */
static double
row_height (const CorrinChartBuilder *builder)
{
  if (heading_room (builder) < LEAST_HEADING * builder->em)
    return LOW_ROW * builder->em;
  return MAX (LOW_ROW * builder->em, builder->small_height);
}

/* The room for the marks of notes, tags and reactions, each kind in a row; 0 without any. */
double
corrin_chart_strip_height (const CorrinChartBuilder *builder)
{
  guint n_rows = 0, index;

  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    n_rows += first_mark (builder, kind, &index) != NULL;
  return n_rows * row_height (builder);
}

static void
add_heading (const CorrinChartBuilder *builder, const char *words, double middle)
{
  CorrinChartText text;

  if (heading_room (builder) < LEAST_HEADING * builder->em)
    return;
  text = corrin_chart_text_new (builder, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
  corrin_chart_text_limit (&text, heading_room (builder), 1);
  corrin_chart_text_add (builder, &text, heading_x (builder), middle - text.box.height / 2);
}

/* Several tags of a day can be pointed at as one. */
static void
add_day_mark (const CorrinChartBuilder *builder, const CorrinChartMarker *marker, CorrinDay day,
              CorrinChartMarkKind kind)
{
  CorrinChartDayMark mark = { marker->x, marker->y, day, kind };
  GArray *marks = builder->layout->day_marks[kind];

  if (marks->len == 0 || g_array_index (marks, CorrinChartDayMark, marks->len - 1).day != day)
    g_array_append_val (marks, mark);
}

/* Where days are dense, one mark stands for its neighbours. */
static void
add_row (const CorrinChartBuilder *builder, guint kind, guint index, double middle)
{
  const GArray *marks = builder->spec->marks[kind];
  CorrinChartMarker marker = sample_of (builder, kind);
  double free_from = -G_MAXDOUBLE;

  marker.y = middle;
  for (; index < marks->len; index++)
    {
      CorrinDay day = g_array_index (marks, CorrinChartMark, index).day;

      if (day > builder->spec->period.to)
        break;
      marker.x = corrin_chart_scale_apply (&builder->layout->time_scale,
                                           corrin_chart_moment (day, CORRIN_TIME_NONE));
      add_day_mark (builder, &marker, day, kind);
      if (marker.x < free_from)
        continue;
      free_from = marker.x + marker.radius;
      g_array_append_val (builder->layout->markers, marker);
    }
}

/* Puts a small mark for each day with a note, a tag or a reaction. */
void
corrin_chart_add_strip (const CorrinChartBuilder *builder, double top)
{
  double height = row_height (builder), middle = top + height / 2;
  const CorrinChartBox *plot = &builder->layout->plot;
  guint index;

  builder->layout->strip = (CorrinChartBox){ plot->x, top, plot->width, corrin_chart_strip_height (builder) };

  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    {
      if (first_mark (builder, kind, &index) == NULL)
        continue;
      add_row (builder, kind, index, middle);
      add_heading (builder, _ (looks[kind].heading), middle);
      middle += height;
    }
}

/* What the marks are, for where that has no room beside them. */
void
corrin_chart_add_strip_keys (CorrinChartKey *key)
{
  guint index;

  for (guint kind = 0; kind < CORRIN_CHART_N_MARK_KINDS; kind++)
    {
      CorrinChartMarker sample = sample_of (key->builder, kind);
      CorrinChartText text;

      if (first_mark (key->builder, kind, &index) == NULL)
        continue;
      text = corrin_chart_text_new (key->builder, g_dpgettext2 (NULL, "key", looks[kind].word),
                                    CORRIN_CHART_FONT_PLAIN, CORRIN_CHART_ROLE_MUTED);
      corrin_chart_key_add (key, &text, &sample, FALSE);
    }
}
