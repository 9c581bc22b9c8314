/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"
#include "spec-private.h"

G_BEGIN_DECLS

/* What the chart's tests draw: charts of many shapes, with the ratings they borrow. */

typedef struct
{
  CorrinChartSpec *spec;
  GPtrArray *ratings;
} TestChart;

typedef struct
{
  const char *name;
  TestChart *(*make) (void);
} TestShape;

typedef struct
{
  double width;
  double height;
} TestSize;

TestChart *test_chart_new (CorrinDay from, CorrinDay to);
void test_chart_free (TestChart *chart);
CorrinPoints test_chart_add (TestChart *chart, const char *name, GArray *ratings);
GArray *test_ratings_new (CorrinDay from, CorrinDay to, guint a_day, guint percent, guint32 seed);
void test_chart_add_doses (TestChart *chart, CorrinDay from, CorrinDay to, int every);

const TestShape *test_shapes (guint *n_shapes);
const TestSize *test_sizes (guint *n_sizes);

PangoContext *test_context (double resolution);
CorrinChartLayout *test_layout (const TestChart *chart, double width, double height);
char *test_words_of (const CorrinChartText *text);
gboolean test_has_text (const CorrinChartLayout *layout, const char *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestChart, test_chart_free)

G_END_DECLS
