/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quantile.h"

#include <math.h>

/**
 * corrin_quantile:
 * @sorted: (array length=n): values in ascending order, none of them NaN
 * @n: how many
 * @p: the share of values at or below the answer, 0 to 1
 *
 * The sample quantile of type 7, which interpolates linearly between order statistics: with h = (n - 1) p it is
 * x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]), counted from 0. It is the one definition used
 * everywhere in Corrin. Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50 (1996), 361-365, definition 7.
 *
 * Returns: the quantile, or NaN without values
 */
double
corrin_quantile (const double *sorted, gsize n, double p)
{
  double h;
  gsize below;

  if (n == 0)
    return NAN;

  h = (double) (n - 1) * CLAMP (p, 0.0, 1.0);
  below = (gsize) h;
  if (below + 1 >= n)
    return sorted[n - 1];
  return sorted[below] + (h - (double) below) * (sorted[below + 1] - sorted[below]);
}

/* Hoare's FIND ("Algorithm 65", CACM 4, 1961): puts the value of rank @rank at its place, smaller or equal ones
 * before it. Ratings come as ramps and plateaus, so the pivot's place is drawn from a fixed sequence rather
 * than taken from the middle: linear time on such shapes, and the same steps on every run. */
static void
select_rank (double *values, gsize n, gsize rank)
{
  gssize k = (gssize) rank, left = 0, right = (gssize) n - 1;
  guint64 draw = 1;

  while (left < right)
    {
      gssize i = left, j = right;
      double pivot;

      draw = draw * 6364136223846793005u + 1442695040888963407u;
      pivot = values[left + (gssize) ((draw >> 33) % (guint64) (right - left + 1))];
      while (i <= j)
        {
          while (values[i] < pivot)
            i++;
          while (pivot < values[j])
            j--;
          if (i <= j)
            {
              double swapped = values[i];

              values[i++] = values[j];
              values[j--] = swapped;
            }
        }
      if (k <= j)
        right = j;
      else if (k >= i)
        left = i;
      else
        return;
    }
}

/**
 * corrin_median:
 * @values: (array length=n): values in any order, none of them NaN; they are put in another order
 * @n: how many
 *
 * The middle value, or the mean of the two middle ones: corrin_quantile() at one half, without sorting.
 *
 * Returns: the median, or NaN without values
 */
double
corrin_median (double *values, gsize n)
{
  gsize upper = n / 2;
  double below;

  if (n == 0)
    return NAN;

  select_rank (values, n, upper);
  if (n % 2 == 1)
    return values[upper];

  below = values[0];
  for (gsize i = 1; i < upper; i++)
    below = MAX (below, values[i]);
  return (below + values[upper]) / 2;
}
