/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slope.h"

#include "quantile.h"

#include <math.h>

/**
 * corrin_slope:
 * @weeks: (element-type CorrinWeek): the rated weeks of one symptom
 *
 * The Theil-Sen slope: the median of the slopes between all pairs of weekly medians. It runs on weeks because on
 * raw whole-number days ties make it exactly 0 in most records that do change. Time and memory grow with the
 * square of the weeks: fifty years are 3.4 million pairs. Source: Sen, "Estimates of the Regression Coefficient
 * Based on Kendall's Tau", Journal of the American Statistical Association 63 (1968), 1379-1389.
 *
 * Returns: the slope with its number of weeks
 */
CorrinSlope
corrin_slope (const GArray *weeks)
{
  CorrinSlope slope = { NAN, weeks->len };
  g_autofree double *slopes = NULL;
  gsize n = weeks->len, n_slopes = 0;

  if (n < CORRIN_SLOPE_MIN_WEEKS)
    return slope;

  slopes = g_new (double, n *(n - 1) / 2);
  for (guint i = 0; i < n; i++)
    {
      const CorrinWeek *early = &g_array_index (weeks, CorrinWeek, i);

      for (guint j = i + 1; j < n; j++)
        {
          const CorrinWeek *late = &g_array_index (weeks, CorrinWeek, j);

          slopes[n_slopes++] = (late->median - early->median) / (late->monday - early->monday);
        }
    }
  slope.per_month = corrin_median (slopes, n_slopes) * CORRIN_DAYS_PER_MONTH;
  return slope;
}
