/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "month-grid.h"

#include "day-words.h"

#include <glib/gi18n-lib.h>

/* The arithmetic of a calendar, without a widget. */

static CorrinDay
week_start (CorrinDay day, int first_weekday)
{
  return day - (corrin_day_weekday (day) - first_weekday + 7) % 7;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CorrinDay *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static gboolean
holds (const GArray *days, CorrinDay day)
{
  /* The search only reads. */
  return days != NULL && g_array_binary_search ((GArray *) days, &day, compare_days, NULL);
}

static CorrinMonthCell
make_cell (const CorrinMonthView *view, CorrinDay day, CorrinDay month)
{
  gboolean is_valid = corrin_day_is_valid (day);

  return (CorrinMonthCell){
    .day = is_valid ? day : CORRIN_DAY_NONE,
    .is_in_month = is_valid && corrin_day_month_start (day) == month,
    .is_allowed = is_valid && day >= view->first && day <= view->last,
    .is_today = is_valid && day == view->today,
    .is_chosen = is_valid && day == view->chosen,
    .is_rated = holds (view->rated, day),
    .has_injection = holds (view->injected, day),
  };
}

/**
 * corrin_month_grid:
 * @view: what the calendar shows
 * @cursor: a day of the month
 *
 * Returns: the month as six whole weeks
 */
CorrinMonthGrid
corrin_month_grid (const CorrinMonthView *view, CorrinDay cursor)
{
  CorrinDay month = corrin_day_month_start (cursor);
  CorrinDay next = corrin_day_add_months (month, 1);
  CorrinDay start = week_start (month, view->first_weekday);
  CorrinMonthGrid grid = {
    .can_go_back = month > view->first,
    .can_go_forward = next != CORRIN_DAY_NONE && next <= view->last,
  };

  for (int i = 0; i < CORRIN_MONTH_GRID_COLUMNS; i++)
    grid.weekdays[i] = (view->first_weekday - 1 + i) % 7 + 1;
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    grid.cells[i] = make_cell (view, start + i, month);
  return grid;
}

/**
 * corrin_month_view_clamp:
 * @view: what the calendar shows
 * @day: a day, or %CORRIN_DAY_NONE
 *
 * Returns: the day that can be chosen and is nearest; today for none
 */
CorrinDay
corrin_month_view_clamp (const CorrinMonthView *view, CorrinDay day)
{
  return CLAMP (day != CORRIN_DAY_NONE ? day : view->today, view->first, view->last);
}

static CorrinDay
move_months (CorrinDay day, int months)
{
  CorrinDay moved = corrin_day_add_months (day, months);

  return moved != CORRIN_DAY_NONE ? moved : day;
}

/**
 * corrin_month_view_move:
 * @view: what the calendar shows
 * @cursor: a day
 * @move: where to
 *
 * Returns: the day one comes to; never one that cannot be chosen
 */
CorrinDay
corrin_month_view_move (const CorrinMonthView *view, CorrinDay cursor, CorrinMonthMove move)
{
  CorrinDay start = week_start (cursor, view->first_weekday);

  switch (move)
    {
    case CORRIN_MONTH_MOVE_DAY_BACK:
      return corrin_month_view_clamp (view, cursor - 1);
    case CORRIN_MONTH_MOVE_DAY_FORWARD:
      return corrin_month_view_clamp (view, cursor + 1);
    case CORRIN_MONTH_MOVE_WEEK_BACK:
      return corrin_month_view_clamp (view, cursor - 7);
    case CORRIN_MONTH_MOVE_WEEK_FORWARD:
      return corrin_month_view_clamp (view, cursor + 7);
    case CORRIN_MONTH_MOVE_WEEK_START:
      return corrin_month_view_clamp (view, start);
    case CORRIN_MONTH_MOVE_WEEK_END:
      return corrin_month_view_clamp (view, start + 6);
    case CORRIN_MONTH_MOVE_MONTH_BACK:
      return corrin_month_view_clamp (view, move_months (cursor, -1));
    case CORRIN_MONTH_MOVE_MONTH_FORWARD:
      return corrin_month_view_clamp (view, move_months (cursor, 1));
    case CORRIN_MONTH_MOVE_YEAR_BACK:
      return corrin_month_view_clamp (view, move_months (cursor, -12));
    case CORRIN_MONTH_MOVE_YEAR_FORWARD:
      return corrin_month_view_clamp (view, move_months (cursor, 12));
    default:
      return cursor;
    }
}

/**
 * corrin_month_cell_words:
 * @cell: a day of the calendar
 *
 * Returns: (transfer full): all that the eye can see of it, such as "Monday, 4 May 2026, rated, injection"
 */
char *
corrin_month_cell_words (const CorrinMonthCell *cell)
{
  g_autofree char *words = cell->day != CORRIN_DAY_NONE ? corrin_day_words_long (cell->day) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, words != NULL ? words : (char *) "");
  if (cell->is_today)
    /* Translators: follows a date and a comma. */
    g_ptr_array_add (parts, (gpointer) C_ ("calendar", "today"));
  if (cell->is_rated)
    /* Translators: follows a date and a comma: symptoms were rated on it. */
    g_ptr_array_add (parts, (gpointer) C_ ("calendar", "rated"));
  if (cell->has_injection)
    /* Translators: follows a date and a comma: there was an injection on it. */
    g_ptr_array_add (parts, (gpointer) C_ ("calendar", "injection"));
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between the parts of a list. */
  return g_strjoinv (_ (", "), (char **) parts->pdata);
}
