/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-private.h"
#include "month-figure.h"
#include "then-now.h"

G_BEGIN_DECLS

/**
 * CorrinMonthFigure:
 * @figure: what all figures have
 * @name: the symptom
 * @months: (array fixed-size=2): then, and now
 * @looks: (array fixed-size=2): what the symptom was like in them
 * @n_doses: (array fixed-size=2): the injections given in them
 * @difference: the median now minus that then, or NaN
 * @doses: (element-type CorrinDose): the injections, borrowed
 */
typedef struct
{
  CorrinFigure figure;
  char *name;
  CorrinPeriod months[2];
  CorrinMonthLook looks[2];
  guint n_doses[2];
  double difference;
  GPtrArray *doses;
} CorrinMonthFigure;

char *corrin_month_figure_name (const CorrinMonthFigure *months, int side);
char *corrin_month_figure_count (const CorrinMonthFigure *months, int side);
double corrin_month_figure_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
double corrin_month_figure_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
void corrin_month_figure_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder);

G_END_DECLS
