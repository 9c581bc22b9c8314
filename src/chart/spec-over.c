/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spec-over.h"

#include "spec-private.h"

/**
 * corrin_chart_spec_period:
 * @spec: a spec
 *
 * Returns: the days that it shows
 */
CorrinPeriod
corrin_chart_spec_period (const CorrinChartSpec *spec)
{
  return spec->period;
}

/**
 * corrin_chart_spec_over:
 * @spec: a spec
 * @period: other days
 * @subtitle: (nullable): borrowed, the line below the title
 *
 * The same chart over other days, for little: medians are not computed again, as they do not depend on what is shown.
 *
 * Returns: (transfer full): a spec that borrows everything from @spec, which must outlive it; free with
 *   corrin_chart_spec_over_free()
 */
CorrinChartSpec *
corrin_chart_spec_over (const CorrinChartSpec *spec, CorrinPeriod period, const char *subtitle)
{
  CorrinChartSpec *over = g_memdup2 (spec, sizeof *spec);

  over->period = period;
  over->subtitle = spec->subtitle != NULL ? subtitle : NULL;
  return over;
}

/**
 * corrin_chart_spec_over_free:
 * @spec: (transfer full) (nullable): a spec from corrin_chart_spec_over()
 */
void
corrin_chart_spec_over_free (CorrinChartSpec *spec)
{
  g_free (spec);
}
