/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"

/* What the tests of this folder make ratings with. */

#define VIEW(points) ((CorrinPoints){ (const CorrinPoint *) (const void *) (points)->data, (points)->len })

static inline CorrinDay
day_of (const char *text)
{
  CorrinDay day = corrin_day_parse (text);

  g_assert_cmpint (day, !=, CORRIN_DAY_NONE);
  return day;
}

static inline CorrinPeriod
period_of (const char *from, const char *to)
{
  return (CorrinPeriod){ day_of (from), day_of (to) };
}

static inline GArray *
points_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
}

static inline void
rate (GArray *points, CorrinDay day, const char *time, double value)
{
  CorrinPoint point = { day, time != NULL ? corrin_time_parse (time) : CORRIN_TIME_NONE, value };

  g_array_append_val (points, point);
}

/* A rating of the same value on each of @n days. */
static inline void
rate_days (GArray *points, CorrinDay day, int n, double value)
{
  for (int i = 0; i < n; i++)
    rate (points, day + i, NULL, value);
}

/* The same journal as invented() in vectors.py. */
static inline GArray *
invented (int n_days, guint32 seed)
{
  GArray *points = points_new ();
  CorrinDay start = day_of ("2023-11-20");
  guint32 x = seed;

#define DRAW() ((x = (1103515245u * x + 12345u) & 0x7fffffffu) >> 16)
  for (int i = 0; i < n_days; i++)
    {
      guint n;

      if (DRAW () % 10 < 3)
        continue;
      n = 1 + DRAW () % 3;
      for (guint k = 0; k < n; k++)
        {
          int drawn = i / 60 + (int) (DRAW () % 6);

          if (i < 100 || i >= 140)
            rate (points, start + i, NULL, MIN (drawn, 10));
        }
    }
#undef DRAW
  return points;
}
