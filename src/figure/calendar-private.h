/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-days.h"
#include "figure-private.h"

G_BEGIN_DECLS

/**
 * CorrinCalendar:
 * @figure: what all figures have
 * @name: (nullable): the symptom, or %NULL when none is rated
 * @period: the days
 * @first_weekday: with which a week begins, 1 = Monday to 7 = Sunday
 * @values: (element-type CorrinDayValue): its day values
 * @days: (element-type CorrinCalendarDay): every day of the period
 * @doses: (element-type CorrinDose): the injections of the period, borrowed
 */
typedef struct
{
  CorrinFigure figure;
  char *name;
  CorrinPeriod period;
  int first_weekday;
  GArray *values;
  GArray *days;
  GPtrArray *doses;
} CorrinCalendar;

const CorrinCalendarDay *corrin_calendar_at (const CorrinCalendar *calendar, CorrinDay day);
CorrinDayValues corrin_calendar_month (const CorrinCalendar *calendar, CorrinDay month);

double corrin_calendar_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
double corrin_calendar_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
void corrin_calendar_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder);
void corrin_calendar_key (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, gboolean is_small);
double corrin_calendar_key_height (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder);

G_END_DECLS
