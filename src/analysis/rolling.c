/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rolling.h"

#include <math.h>

static gboolean
ends_in_gap (const GArray *line)
{
  return line->len > 0 && isnan (g_array_index (line, CorrinDayValue, line->len - 1).value);
}

/* Adds what @window, the rated days of the window that ends on @day, has to say: a median, or once a gap. */
static void
add_day (GArray *line, CorrinDay day, CorrinDayValues window, gsize needed)
{
  CorrinDayValue point = { day, (guint) window.n_values, NAN };

  if (window.n_values >= needed)
    point.value = corrin_day_values_median (window);
  else if (line->len == 0 || ends_in_gap (line))
    return;
  g_array_append_val (line, point);
}

/**
 * corrin_rolling_new:
 * @days: the day values of one symptom
 * @window: how many days to look back, the day itself included
 *
 * The trailing rolling median: for each calendar day from the first rated to the last, rated or not, the median
 * of the day values of the @window days that end with it. Fewer than half of them rated (4 of 7, 7 of 14) leave
 * a gap. However long a gap is, it is one entry whose value is NaN and whose day is the first one without a
 * median, so that a line broken at NaN never crosses it; the line neither begins nor ends with a gap.
 *
 * Returns: (transfer full) (element-type CorrinDayValue): the line; n counts the rated days of the window
 */
GArray *
corrin_rolling_new (CorrinDayValues days, CorrinRollingWindow window)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (CorrinDayValue));
  const CorrinDay length = (CorrinDay) window;
  const gsize needed = ((gsize) window + 1) / 2;
  gsize start = 0;

  for (gsize i = 0; i < days.n_values; i++)
    {
      CorrinDay day = days.values[i].day;
      CorrinDay next = i + 1 < days.n_values ? days.values[i + 1].day : day + 1;

      /* A whole window after a rating nothing is left in it, up to the next one. */
      for (next = MIN (next, day + length + 1); day < next; day++)
        {
          while (start <= i && days.values[start].day <= day - length)
            start++;
          add_day (line, day, (CorrinDayValues){ days.values + start, i + 1 - start }, needed);
        }
    }

  if (ends_in_gap (line))
    g_array_set_size (line, line->len - 1);
  return line;
}
