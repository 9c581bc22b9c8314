/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-private.h"
#include "ticks.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WEEKDAYS 7
#define MOST_WEEKS 6

/* Ems. From one day to the next. */
#define WIDEST_PITCH 3.2
#define NARROWEST_PITCH 0.42
#define USUAL_PITCH 2.0
#define SMALL_PITCH 0.8
#define WEEKDAY_PITCH 1.15

/* Ems. */
#define BLOCK_GAP 1.6
#define NARROW_BLOCK_GAP 0.9
#define WIDEST_BLOCK_GAP 3.0
#define ROW_GAP 0.9
#define MONTH_GAP 0.25
#define TEXT_GAP 0.3
#define LEAST_GRID 8

/* How much larger squares have to become. */
#define WORTH_OTHER_COLUMNS 1.25

/* A square's share of the room of its day. */
#define SQUARE 0.92

#define MONTH_FORMS 3

/* More months than these are a row of squares without numbers for each year. */
#define MONTHS_IN_DETAIL 24

/**
 * Grid:
 * @n_months: how many months there are
 * @n_shown: how many of them have room, the newest
 * @columns: blocks of months beside each other
 * @pitch: from one day to the next
 * @gap: between blocks
 * @head: the height of what stands above the weeks of a month
 * @has_weekdays: whether the weekdays are named
 * @form: of the names of months
 */
typedef struct
{
  int n_months;
  int n_shown;
  int columns;
  double pitch;
  double gap;
  double head;
  gboolean has_weekdays;
  int form;
} Grid;

static const CorrinCalendar *
calendar_of (const CorrinFigure *figure)
{
  return (const CorrinCalendar *) figure;
}

static int
count_months (const CorrinCalendar *calendar)
{
  int from_year, from_month, to_year, to_month;

  corrin_day_get_ymd (calendar->period.from, &from_year, &from_month, NULL);
  corrin_day_get_ymd (calendar->period.to, &to_year, &to_month, NULL);
  return (to_year - from_year) * 12 + to_month - from_month + 1;
}

static double
full_width (const CorrinFigureBuilder *builder)
{
  return corrin_figure_right (builder) - corrin_figure_left (builder);
}

static double
head_height (const CorrinFigureBuilder *builder, gboolean has_weekdays)
{
  return builder->chart.line_height + MONTH_GAP * builder->chart.em
         + (has_weekdays ? builder->chart.small_height + MONTH_GAP * builder->chart.em : 0);
}

static int
rows_of (const Grid *grid)
{
  return (grid->n_shown + grid->columns - 1) / grid->columns;
}

static CorrinDay
month_at (const CorrinCalendar *calendar, const Grid *grid, int index)
{
  return corrin_day_add_months (corrin_day_month_start (calendar->period.from),
                                grid->n_months - grid->n_shown + index);
}

static int
weekday_column (const CorrinCalendar *calendar, CorrinDay day)
{
  return (corrin_day_weekday (day) - calendar->first_weekday + WEEKDAYS) % WEEKDAYS;
}

/* The weeks of a month from the first to the last one that has a day of the period.
 *
 * Returns: how many there are */
static int
weeks_of (const CorrinCalendar *calendar, CorrinDay month, int *first)
{
  CorrinDay end = corrin_day_add_months (month, 1) - 1;
  int offset = weekday_column (calendar, month);

  *first = (offset + MAX (calendar->period.from - month, 0)) / WEEKDAYS;
  return (offset + MIN (calendar->period.to, end) - month) / WEEKDAYS - *first + 1;
}

/* The most weeks that one of the months beside each other has. */
static int
row_weeks (const CorrinCalendar *calendar, const Grid *grid, int row)
{
  int most = 0, first;

  for (int i = row * grid->columns; i < MIN ((row + 1) * grid->columns, grid->n_shown); i++)
    most = MAX (most, weeks_of (calendar, month_at (calendar, grid, i), &first));
  return most;
}

static double
row_height (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder, const Grid *grid, int row)
{
  return grid->head + row_weeks (calendar, grid, row) * grid->pitch + ROW_GAP * builder->chart.em;
}

static double
grid_height (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder, const Grid *grid)
{
  double height = -ROW_GAP * builder->chart.em;

  for (int row = 0; row < rows_of (grid); row++)
    height += row_height (calendar, builder, grid, row);
  return height;
}

/* The widest squares with which so many months stand beside each other. */
static void
fit_width (const CorrinFigureBuilder *builder, Grid *grid)
{
  double em = builder->chart.em, width = full_width (builder);
  double gap = (grid->columns > 4 ? NARROW_BLOCK_GAP : BLOCK_GAP) * em;
  double pitch = ((width + gap) / grid->columns - gap) / WEEKDAYS;

  grid->pitch = MIN (pitch, WIDEST_PITCH * em);
  grid->has_weekdays = grid->pitch >= WEEKDAY_PITCH * em;
  grid->head = head_height (builder, grid->has_weekdays);
}

/* What is left beside the blocks goes between them. */
static void
spread (const CorrinFigureBuilder *builder, Grid *grid)
{
  double em = builder->chart.em, rest = full_width (builder) - grid->columns * WEEKDAYS * grid->pitch;

  grid->gap = grid->columns > 1 ? MIN (rest / (grid->columns - 1), WIDEST_BLOCK_GAP * em) : 0;
}

/* Where the height is free: as many months beside each other as keep squares that can be read and pressed. */
static Grid
natural_grid (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder)
{
  static const int few[] = { 4, 3, 2, 1 }, many[] = { 12, 6, 4, 3, 2, 1 };
  int n_months = count_months (calendar);
  gboolean is_long = n_months > MONTHS_IN_DETAIL;
  const int *columns = is_long ? many : few;
  double least = (is_long ? SMALL_PITCH : USUAL_PITCH) * builder->chart.em;
  Grid grid = { .n_months = n_months, .n_shown = n_months };

  for (int i = 0;; i++)
    {
      grid.columns = columns[i];
      fit_width (builder, &grid);
      if (grid.pitch >= least || grid.columns == 1)
        break;
    }
  spread (builder, &grid);
  return grid;
}

/* The squares that a height has room for, without a line for the weekdays where they would lose their numbers to it. */
static void
fit_height (const CorrinFigureBuilder *builder, Grid *grid, double height)
{
  double em = builder->chart.em, rows = rows_of (grid);
  double each = (height + ROW_GAP * em) / rows - ROW_GAP * em;
  double pitch = (each - head_height (builder, TRUE)) / MOST_WEEKS;

  grid->has_weekdays =
      MIN (pitch, grid->pitch) >= MAX (WEEKDAY_PITCH * em, builder->chart.small_height / SQUARE);
  grid->head = head_height (builder, grid->has_weekdays);
  grid->pitch = MIN (grid->pitch, (each - grid->head) / MOST_WEEKS);
}

/* The largest squares with which @n months fit into a height. */
static Grid
best_grid (const CorrinFigureBuilder *builder, int n_months, int n, double height)
{
  Grid best = { .n_months = n_months, .n_shown = n, .columns = 1, .pitch = -1 };

  for (int columns = 1; columns <= MIN (n, 36); columns++)
    {
      Grid grid = { .n_months = n_months, .n_shown = n, .columns = columns };

      fit_width (builder, &grid);
      fit_height (builder, &grid, height);
      if (grid.pitch > best.pitch)
        best = grid;
    }
  return best;
}

/* Smaller squares in the same columns, where the height is lower than the grid. */
static void
shrink (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder, Grid *grid, double height)
{
  double over = grid_height (calendar, builder, grid) - height;
  int weeks = 0;

  for (int row = 0; row < rows_of (grid); row++)
    weeks += row_weeks (calendar, grid, row);
  grid->pitch -= MAX (over, 0) / weeks;
}

/* Whether a grid can be read as it is; other columns have to be worth it, since those that come naturally are years
 * and halves of years. */
static gboolean
is_good (const CorrinFigureBuilder *builder, const Grid *grid, const Grid *best)
{
  double em = builder->chart.em;

  return grid->pitch >= (grid->has_weekdays ? WEEKDAY_PITCH : NARROWEST_PITCH) * em
         && grid->pitch * WORTH_OTHER_COLUMNS >= best->pitch;
}

/* Where the height is given. Months for which it is too low are left out, the oldest first, and that is said. */
static Grid
fitted_grid (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder, double height)
{
  int n_months = count_months (calendar);
  Grid grid = natural_grid (calendar, builder), best = best_grid (builder, n_months, n_months, height);

  shrink (calendar, builder, &grid, height);
  if (is_good (builder, &grid, &best))
    {
      spread (builder, &grid);
      return grid;
    }
  for (int n = n_months; n > 0; n--)
    {
      double room = height - (n < n_months ? builder->chart.small_height + TEXT_GAP * builder->chart.em : 0);

      grid = best_grid (builder, n_months, n, room);
      if (grid.pitch >= NARROWEST_PITCH * builder->chart.em)
        break;
    }
  grid.pitch = MAX (grid.pitch, 1);
  spread (builder, &grid);
  return grid;
}

/* Blocks of months */

static char *
format_day (CorrinDay day, const char *format)
{
  CorrinTick tick = { day, 12 };

  return corrin_tick_format (&tick, format);
}

/* From the longest @form of the name of a month to the shortest. */
static CorrinChartText
month_text (const CorrinFigureBuilder *builder, CorrinDay month, gboolean is_first, int form)
{
  int number;
  const char *const formats[MONTH_FORMS] = {
    _ ("%OB %Y"),
    /* Translators: a short month with its year above the days of a calendar, for g_date_time_format(), such as
     * "Jan 2026". */
    _ ("%Ob %Y"),
    "%Ob",
  };
  gboolean is_last = form + 1 == MONTH_FORMS;
  g_autofree char *words = NULL;

  corrin_day_get_ymd (month, NULL, &number, NULL);
  words = format_day (month, is_last && (is_first || number == 1) ? "%Y" : formats[form]);
  return corrin_chart_text_new (&builder->chart, words,
                                is_last ? CORRIN_CHART_FONT_SMALL : CORRIN_CHART_FONT_BOLD,
                                CORRIN_CHART_ROLE_TEXT);
}

static double
name_room (const Grid *grid)
{
  return (WEEKDAYS - 1 + SQUARE) * grid->pitch;
}

/* The longest form that has room for each month: one for all, so that they can be compared. */
static int
month_form (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder, const Grid *grid)
{
  int form = 0;

  for (int i = 0; i < grid->n_shown && form + 1 < MONTH_FORMS; i++)
    {
      CorrinChartText text = month_text (builder, month_at (calendar, grid, i), i == 0, form);

      if (text.box.width > name_room (grid))
        {
          form++;
          i = -1;
        }
      corrin_chart_text_clear (&text);
    }
  return form;
}

/* The median of the month with its days, right of its name where there is room. */
static void
add_month_median (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, CorrinDay month, double left,
                  double right, double y)
{
  CorrinDayValues values = corrin_calendar_month (calendar, month);
  g_autofree char *median = corrin_chart_number (corrin_day_values_median (values));
  g_autofree char *words = NULL;
  CorrinChartText text;

  if (values.n_values == 0)
    return;
  words = g_strdup_printf (
      /* Translators: above the days of a month: the median of its ratings, and how many days it has. */
      ngettext ("median %1$s, %2$u day", "median %1$s, %2$u days", values.n_values), median,
      (guint) values.n_values);
  text = corrin_chart_text_new (&builder->chart, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
  if (right - text.box.width < left + CORRIN_CHART_TEXT_GAP * builder->chart.em)
    corrin_chart_text_clear (&text);
  else
    corrin_chart_text_add (&builder->chart, &text, right - text.box.width,
                           y + builder->chart.line_height - text.box.height);
}

/* An open dot beside the name of the month, for injections of which the day is not known.
 *
 * Returns: where it ends */
static double
add_month_dose (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, CorrinDay month, double x,
                double right, double y)
{
  const CorrinCalendarDay *day = corrin_calendar_at (calendar, MAX (month, calendar->period.from));
  double radius = 0.3 * builder->chart.em;
  CorrinChartMarker dot = { .x = x + 2 * radius,
                            .y = y + builder->chart.line_height / 2,
                            .radius = radius,
                            .role = CORRIN_CHART_ROLE_DOSE,
                            .shape = CORRIN_CHART_SHAPE_CIRCLE,
                            .is_hollow = TRUE };

  if (day == NULL || day->n_in_month == 0 || dot.x + 1.3 * radius > right)
    return x;
  g_array_append_val (builder->chart.layout->markers, dot);
  return dot.x + 1.3 * radius;
}

static void
add_month_head (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, const Grid *grid, int index,
                const CorrinChartBox *block)
{
  CorrinDay month = month_at (calendar, grid, index);
  double right = block->x + block->width - (1 - SQUARE) * grid->pitch;
  CorrinChartText text = month_text (builder, month, index == 0, grid->form);
  double x, y = block->y;

  corrin_chart_text_limit (&text, name_room (grid), 1);
  x = block->x + text.box.width;
  corrin_chart_text_add (&builder->chart, &text, block->x, y + builder->chart.line_height - text.box.height);
  x = add_month_dose (calendar, builder, month, x, right, y);
  add_month_median (calendar, builder, month, x, right, y);
}

static char *
weekday_name (const CorrinCalendar *calendar, int column)
{
  return format_day (corrin_day_monday (0) + (calendar->first_weekday - 1 + column) % WEEKDAYS, "%a");
}

static double
widest_weekday (const CorrinCalendar *calendar, const CorrinFigureBuilder *builder)
{
  double width = 0;

  for (int i = 0; i < WEEKDAYS; i++)
    {
      g_autofree char *name = weekday_name (calendar, i);
      CorrinChartText text =
          corrin_chart_text_new (&builder->chart, name, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);

      width = MAX (width, text.box.width);
      corrin_chart_text_clear (&text);
    }
  return width;
}

/* One letter for each where the short names have no room. */
static void
add_weekdays (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, const Grid *grid,
              const CorrinChartBox *block)
{
  double y = block->y + builder->chart.line_height + MONTH_GAP * builder->chart.em;
  double square = SQUARE * grid->pitch;
  gboolean is_short = widest_weekday (calendar, builder) > square;

  for (int i = 0; i < WEEKDAYS; i++)
    {
      g_autofree char *name = weekday_name (calendar, i);
      CorrinChartText text;

      if (is_short)
        *g_utf8_next_char (name) = '\0';
      text = corrin_chart_text_new (&builder->chart, name, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
      corrin_chart_text_limit (&text, square, 1);
      corrin_chart_text_add (&builder->chart, &text,
                             block->x + i * grid->pitch + (square - text.box.width) / 2, y);
    }
}

/* The rating in its square, above the dot of an injection. */
static void
add_number (CorrinFigureBuilder *builder, const CorrinFigureCell *cell)
{
  g_autofree char *words = NULL;
  CorrinChartText text;

  if (isnan (cell->score))
    return;
  words = corrin_chart_number (cell->score);
  text = corrin_chart_text_new (&builder->chart, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_TEXT);
  if (text.box.width > cell->box.width)
    {
      corrin_chart_text_clear (&text);
      return;
    }
  corrin_chart_text_add (&builder->chart, &text, cell->box.x + (cell->box.width - text.box.width) / 2,
                         cell->box.y + (cell->box.height - text.box.height) / 2
                             - (cell->has_dose ? 0.12 * cell->box.height : 0));
}

static void
add_day (CorrinFigureBuilder *builder, const CorrinCalendarDay *day, const Grid *grid, double x, double y,
         gboolean has_numbers)
{
  double square = SQUARE * grid->pitch;
  CorrinFigureCell cell = { .box = { x, y, square, square },
                            .score = day->value,
                            .is_small = !has_numbers,
                            .has_dose = day->n_given > 0,
                            .is_late = day->is_late };
  CorrinFigureItem item = {
    .box = cell.box, .x = x + square / 2, .y = y + square / 2, .place = day->day, .day = day->day
  };

  g_array_append_val (builder->scene->cells, cell);
  corrin_figure_scene_add_item (builder->scene, &item);
  if (has_numbers)
    add_number (builder, &cell);
}

static void
add_outside (CorrinFigureBuilder *builder, const Grid *grid, double x, double y)
{
  double square = SQUARE * grid->pitch;
  CorrinFigureCell cell = { .box = { x, y, square, square }, .score = NAN, .is_outside = TRUE };

  g_array_append_val (builder->scene->cells, cell);
}

static gboolean
has_room_for_numbers (const CorrinFigureBuilder *builder, const Grid *grid)
{
  CorrinChartText text =
      corrin_chart_text_new (&builder->chart, "10", CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_TEXT);
  double square = SQUARE * grid->pitch;
  gboolean has_room = text.box.width + TEXT_GAP * builder->chart.em <= square && text.box.height <= square;

  corrin_chart_text_clear (&text);
  return has_room;
}

static void
add_days (const CorrinCalendar *calendar, CorrinFigureBuilder *builder, const Grid *grid, CorrinDay month,
          const CorrinChartBox *block)
{
  gboolean has_numbers = has_room_for_numbers (builder, grid);
  CorrinDay next = corrin_day_add_months (month, 1);
  int first, n_weeks = weeks_of (calendar, month, &first);
  int offset = weekday_column (calendar, month) - first * WEEKDAYS;

  for (CorrinDay day = month + MAX (-offset, 0); day < MIN (next, month - offset + n_weeks * WEEKDAYS); day++)
    {
      const CorrinCalendarDay *known = corrin_calendar_at (calendar, day);
      int at = offset + day - month;
      double x = block->x + at % WEEKDAYS * grid->pitch;
      double y = block->y + grid->head + at / WEEKDAYS * grid->pitch;

      if (known != NULL)
        add_day (builder, known, grid, x, y, has_numbers);
      else
        add_outside (builder, grid, x, y);
    }
}

/* What has no room is said. */
static void
add_left_out (CorrinFigureBuilder *builder, const Grid *grid)
{
  g_autofree char *words = NULL;
  CorrinChartText text;

  if (grid->n_shown == grid->n_months)
    return;
  words = g_strdup_printf (
      /* Translators: how many months a small calendar shows, of how many. */
      ngettext ("The last %1$d of %2$d month; the others have no room here.",
                "The last %1$d of %2$d months; the others have no room here.", grid->n_months),
      grid->n_shown, grid->n_months);
  text = corrin_chart_text_new (&builder->chart, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED);
  corrin_chart_text_limit (&text, full_width (builder), 1);
  corrin_chart_text_add (&builder->chart, &text, corrin_figure_left (builder),
                         builder->bottom - text.box.height);
}

double
corrin_calendar_height (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  const CorrinCalendar *calendar = calendar_of (figure);
  Grid grid = natural_grid (calendar, builder);

  return corrin_calendar_key_height (calendar, builder) + grid_height (calendar, builder, &grid);
}

/* One month of the smallest squares, and the line that says that there are others. */
double
corrin_calendar_least (const CorrinFigure *figure, const CorrinFigureBuilder *builder)
{
  (void) figure;
  return head_height (builder, FALSE) + MOST_WEEKS * NARROWEST_PITCH * builder->chart.em
         + builder->chart.small_height + ROW_GAP * builder->chart.em;
}

void
corrin_calendar_compose (const CorrinFigure *figure, CorrinFigureBuilder *builder)
{
  const CorrinCalendar *calendar = calendar_of (figure);
  double key = corrin_calendar_key_height (calendar, builder);
  Grid natural = natural_grid (calendar, builder);
  /* A month of one week or two needs less, and still less than it could take. */
  double least = MIN (LEAST_GRID * builder->chart.em, 0.8 * grid_height (calendar, builder, &natural));
  gboolean has_key = builder->bottom - builder->top - key >= least;
  double top = builder->top + (has_key ? key : 0);
  Grid grid = fitted_grid (calendar, builder, builder->bottom - top);

  if (has_key)
    corrin_calendar_key (calendar, builder, !has_room_for_numbers (builder, &grid));
  builder->top = top;
  grid.form = month_form (calendar, builder, &grid);
  for (int i = 0; i < grid.n_shown; i++)
    {
      CorrinChartBox block = { corrin_figure_left (builder)
                                   + i % grid.columns * (WEEKDAYS * grid.pitch + grid.gap),
                               top, WEEKDAYS * grid.pitch, 0 };

      if (i % grid.columns == grid.columns - 1)
        top += row_height (calendar, builder, &grid, i / grid.columns);
      add_month_head (calendar, builder, &grid, i, &block);
      if (grid.has_weekdays)
        add_weekdays (calendar, builder, &grid, &block);
      add_days (calendar, builder, &grid, month_at (calendar, &grid, i), &block);
    }
  add_left_out (builder, &grid);
  builder->scene->stride = WEEKDAYS;
  builder->scene->page = 4 * WEEKDAYS;
  if (pango_context_get_base_dir (builder->chart.context) == PANGO_DIRECTION_RTL)
    corrin_figure_scene_mirror (builder->scene);
}
