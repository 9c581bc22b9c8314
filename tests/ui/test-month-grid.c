/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "month-grid.h"

#include "support.h"

#define MONDAY 1
#define SATURDAY 6
#define SUNDAY 7

static CorrinDay
day (const char *text)
{
  CorrinDay parsed = corrin_day_parse (text);

  g_assert_cmpint (parsed, !=, CORRIN_DAY_NONE);
  return parsed;
}

static CorrinMonthView
make_view (int first_weekday)
{
  return (CorrinMonthView){
    .first = day ("1900-01-01"),
    .last = day ("2026-06-30"),
    .today = day ("2026-06-30"),
    .chosen = CORRIN_DAY_NONE,
    .first_weekday = first_weekday,
  };
}

/* Where a month begins in its grid, for each first day of the week. */
static void
test_week_starts (void)
{
  static const struct
  {
    int first_weekday;
    const char *month;
    const char *first_cell;
  } cases[] = {
    { MONDAY, "2026-06-17", "2026-06-01" }, /* a month that begins with the week */
    { SUNDAY, "2026-06-17", "2026-05-31" },   { SATURDAY, "2026-06-17", "2026-05-30" },
    { MONDAY, "2026-03-31", "2026-02-23" },   { SUNDAY, "2026-03-01", "2026-03-01" },
    { SATURDAY, "2026-01-31", "2025-12-27" }, { MONDAY, "2024-02-29", "2024-01-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CorrinMonthView view = make_view (cases[i].first_weekday);
      const CorrinMonthGrid grid = corrin_month_grid (&view, day (cases[i].month));

      g_assert_cmpint (grid.cells[0].day, ==, day (cases[i].first_cell));
      g_assert_cmpint (grid.weekdays[0], ==, cases[i].first_weekday);
      for (int j = 0; j < CORRIN_MONTH_GRID_CELLS; j++)
        {
          g_assert_cmpint (grid.cells[j].day, ==, grid.cells[0].day + j);
          g_assert_cmpint (corrin_day_weekday (grid.cells[j].day), ==,
                           grid.weekdays[j % CORRIN_MONTH_GRID_COLUMNS]);
        }
    }
}

static int
count_in_month (const char *month)
{
  const CorrinMonthView view = make_view (MONDAY);
  const CorrinMonthGrid grid = corrin_month_grid (&view, day (month));
  int n = 0;

  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    n += grid.cells[i].is_in_month ? 1 : 0;
  return n;
}

static void
test_lengths (void)
{
  g_assert_cmpint (count_in_month ("2024-02-01"), ==, 29);
  g_assert_cmpint (count_in_month ("2026-02-28"), ==, 28);
  g_assert_cmpint (count_in_month ("1900-02-10"), ==, 28);
  g_assert_cmpint (count_in_month ("2000-02-10"), ==, 29);
  g_assert_cmpint (count_in_month ("2026-04-30"), ==, 30);
  g_assert_cmpint (count_in_month ("2025-12-31"), ==, 31);
}

static const CorrinMonthCell *
find_cell (const CorrinMonthGrid *grid, const char *text)
{
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    if (grid->cells[i].day == day (text))
      return &grid->cells[i];
  g_assert_not_reached ();
}

static void
test_range (void)
{
  CorrinMonthView view = make_view (MONDAY);
  CorrinMonthGrid grid = corrin_month_grid (&view, view.today);

  g_assert_true (find_cell (&grid, "2026-06-30")->is_allowed);
  g_assert_true (find_cell (&grid, "2026-06-30")->is_today);
  g_assert_false (find_cell (&grid, "2026-06-29")->is_today);
  g_assert_false (find_cell (&grid, "2026-07-01")->is_allowed);
  g_assert_false (find_cell (&grid, "2026-07-01")->is_in_month);
  g_assert_true (grid.can_go_back);
  g_assert_false (grid.can_go_forward);

  view.first = day ("2026-06-10");
  view.last = day ("2026-07-01");
  grid = corrin_month_grid (&view, view.today);
  g_assert_false (find_cell (&grid, "2026-06-09")->is_allowed);
  g_assert_true (find_cell (&grid, "2026-06-10")->is_allowed);
  g_assert_false (grid.can_go_back);
  g_assert_true (grid.can_go_forward);
}

/* The calendar ends with the year 9999 and begins with the year 1: no cell may name a day outside it. */
static void
test_ends (void)
{
  CorrinMonthView view = make_view (SUNDAY);
  CorrinMonthGrid grid;

  view.first = day ("0001-01-01");
  view.last = day ("9999-12-31");
  grid = corrin_month_grid (&view, view.first);
  g_assert_cmpint (grid.cells[0].day, ==, CORRIN_DAY_NONE);
  g_assert_false (grid.cells[0].is_allowed);
  g_assert_cmpint (grid.cells[1].day, ==, view.first);
  g_assert_false (grid.can_go_back);
  grid = corrin_month_grid (&view, view.last);
  g_assert_cmpint (grid.cells[CORRIN_MONTH_GRID_CELLS - 1].day, ==, CORRIN_DAY_NONE);
  g_assert_false (grid.can_go_forward);
}

static void
test_moves (void)
{
  static const struct
  {
    const char *from;
    CorrinMonthMove move;
    const char *to;
  } cases[] = {
    { "2026-03-01", CORRIN_MONTH_MOVE_DAY_BACK, "2026-02-28" },
    { "2024-02-28", CORRIN_MONTH_MOVE_DAY_FORWARD, "2024-02-29" },
    { "2026-01-03", CORRIN_MONTH_MOVE_WEEK_BACK, "2025-12-27" },
    { "2026-01-28", CORRIN_MONTH_MOVE_WEEK_FORWARD, "2026-02-04" },
    { "2026-05-06", CORRIN_MONTH_MOVE_WEEK_START, "2026-05-03" },
    { "2026-05-06", CORRIN_MONTH_MOVE_WEEK_END, "2026-05-09" },
    { "2026-05-03", CORRIN_MONTH_MOVE_WEEK_START, "2026-05-03" },
    { "2026-03-31", CORRIN_MONTH_MOVE_MONTH_BACK, "2026-02-28" },
    { "2024-01-31", CORRIN_MONTH_MOVE_MONTH_FORWARD, "2024-02-29" },
    { "2024-02-29", CORRIN_MONTH_MOVE_YEAR_BACK, "2023-02-28" },
    { "2024-02-29", CORRIN_MONTH_MOVE_YEAR_FORWARD, "2025-02-28" },
    /* Nothing leads out of the range, and what would, leads to its end. */
    { "2026-06-30", CORRIN_MONTH_MOVE_DAY_FORWARD, "2026-06-30" },
    { "2026-06-28", CORRIN_MONTH_MOVE_WEEK_FORWARD, "2026-06-30" },
    { "2026-06-30", CORRIN_MONTH_MOVE_WEEK_END, "2026-06-30" },
    { "2026-05-31", CORRIN_MONTH_MOVE_MONTH_FORWARD, "2026-06-30" },
    { "2025-11-15", CORRIN_MONTH_MOVE_YEAR_FORWARD, "2026-06-30" },
    { "1900-05-15", CORRIN_MONTH_MOVE_YEAR_BACK, "1900-01-01" },
  };
  const CorrinMonthView view = make_view (SUNDAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (corrin_month_view_move (&view, day (cases[i].from), cases[i].move), ==,
                     day (cases[i].to));
}

static void
test_clamp (void)
{
  const CorrinMonthView view = make_view (MONDAY);

  g_assert_cmpint (corrin_month_view_clamp (&view, CORRIN_DAY_NONE), ==, view.today);
  g_assert_cmpint (corrin_month_view_clamp (&view, day ("2030-01-01")), ==, view.last);
  g_assert_cmpint (corrin_month_view_clamp (&view, day ("2020-01-01")), ==, day ("2020-01-01"));
}

static void
test_words (void)
{
  static const CorrinDay rated[] = { 20570, 20577 };    /* 27 April and 4 May 2026 */
  static const CorrinDay injected[] = { 20577, 20578 }; /* 4 and 5 May */
  g_autoptr (GArray) rated_days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autoptr (GArray) injected_days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  CorrinMonthView view = make_view (MONDAY);
  CorrinMonthGrid grid;
  static const struct
  {
    const char *day;
    const char *words;
  } cases[] = {
    { "2026-04-27", "Monday, 27 April 2026, rated" },
    { "2026-05-04", "Monday, 4 May 2026, rated, injection" },
    { "2026-05-05", "Tuesday, 5 May 2026, injection" },
    { "2026-05-06", "Wednesday, 6 May 2026" },
    { "2026-05-07", "Thursday, 7 May 2026, today" },
  };

  g_array_append_vals (rated_days, rated, G_N_ELEMENTS (rated));
  g_array_append_vals (injected_days, injected, G_N_ELEMENTS (injected));
  view.rated = rated_days;
  view.injected = injected_days;
  view.today = day ("2026-05-07");
  grid = corrin_month_grid (&view, view.today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = corrin_month_cell_words (find_cell (&grid, cases[i].day));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/month-grid/week-starts", test_week_starts);
  g_test_add_func ("/month-grid/lengths", test_lengths);
  g_test_add_func ("/month-grid/range", test_range);
  g_test_add_func ("/month-grid/ends", test_ends);
  g_test_add_func ("/month-grid/moves", test_moves);
  g_test_add_func ("/month-grid/clamp", test_clamp);
  g_test_add_func ("/month-grid/words", test_words);
  return g_test_run ();
}
