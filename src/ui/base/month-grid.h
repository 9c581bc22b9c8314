/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

#define CORRIN_MONTH_GRID_ROWS 6
#define CORRIN_MONTH_GRID_COLUMNS 7
#define CORRIN_MONTH_GRID_CELLS (CORRIN_MONTH_GRID_ROWS * CORRIN_MONTH_GRID_COLUMNS)

/**
 * CorrinMonthView:
 * @first: the first day that can be chosen
 * @last: the last day that can be chosen
 * @today: today
 * @chosen: the day that is chosen, or %CORRIN_DAY_NONE
 * @first_weekday: with which a week begins, 1 = Monday to 7 = Sunday
 * @rated: (nullable) (element-type CorrinDay): days with a rating, in order
 * @injected: (nullable) (element-type CorrinDay): days with an injection, in order
 *
 * What a calendar shows, whichever month is looked at.
 */
typedef struct
{
  CorrinDay first;
  CorrinDay last;
  CorrinDay today;
  CorrinDay chosen;
  int first_weekday;
  const GArray *rated;
  const GArray *injected;
} CorrinMonthView;

/**
 * CorrinMonthCell:
 * @day: the day, or %CORRIN_DAY_NONE beyond the ends of the calendar
 * @is_in_month: whether it belongs to the month itself
 * @is_allowed: whether it can be chosen
 * @is_today: whether it is today
 * @is_chosen: whether it is chosen
 * @is_rated: whether it has a rating
 * @has_injection: whether it has an injection
 */
typedef struct
{
  CorrinDay day;
  gboolean is_in_month;
  gboolean is_allowed;
  gboolean is_today;
  gboolean is_chosen;
  gboolean is_rated;
  gboolean has_injection;
} CorrinMonthCell;

/**
 * CorrinMonthGrid:
 * @weekdays: what stands above the columns, 1 = Monday to 7 = Sunday
 * @cells: six weeks, row by row, in the order in which one reads
 * @can_go_back: whether an earlier month has a day that can be chosen
 * @can_go_forward: whether a later month has one
 *
 * One month as whole weeks.
 */
typedef struct
{
  int weekdays[CORRIN_MONTH_GRID_COLUMNS];
  CorrinMonthCell cells[CORRIN_MONTH_GRID_CELLS];
  gboolean can_go_back;
  gboolean can_go_forward;
} CorrinMonthGrid;

typedef enum
{
  CORRIN_MONTH_MOVE_DAY_BACK,
  CORRIN_MONTH_MOVE_DAY_FORWARD,
  CORRIN_MONTH_MOVE_WEEK_BACK,
  CORRIN_MONTH_MOVE_WEEK_FORWARD,
  CORRIN_MONTH_MOVE_WEEK_START,
  CORRIN_MONTH_MOVE_WEEK_END,
  CORRIN_MONTH_MOVE_MONTH_BACK,
  CORRIN_MONTH_MOVE_MONTH_FORWARD,
  CORRIN_MONTH_MOVE_YEAR_BACK,
  CORRIN_MONTH_MOVE_YEAR_FORWARD,
} CorrinMonthMove;

CorrinMonthGrid corrin_month_grid (const CorrinMonthView *view, CorrinDay cursor);
CorrinDay corrin_month_view_clamp (const CorrinMonthView *view, CorrinDay day);
CorrinDay corrin_month_view_move (const CorrinMonthView *view, CorrinDay cursor, CorrinMonthMove move);
char *corrin_month_cell_words (const CorrinMonthCell *cell);

G_END_DECLS
