/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spec-over.h"

#include "spec-private.h"

#include <glib/gi18n-lib.h>

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
 * corrin_chart_spec_name_days:
 * @period: days
 *
 * Returns: (transfer full): what the line below the title says of them
 */
char *
corrin_chart_spec_name_days (CorrinPeriod period)
{
  g_autofree char *first = corrin_day_display (period.from);
  g_autofree char *last = corrin_day_display (period.to);

  if (period.from == period.to)
    return g_steal_pointer (&first);
  /* Translators: the first and the last day of a chart. */
  return g_strdup_printf (_ ("%1$s to %2$s"), first, last);
}

/**
 * corrin_chart_spec_over:
 * @spec: a spec
 * @period: other days
 *
 * The same chart over other days, for little: medians are not computed again, as they do not depend on what is shown.
 *
 * Returns: (transfer full): a spec that borrows all the rest from @spec, which must outlive it; free with
 *   corrin_chart_spec_over_free()
 */
CorrinChartSpec *
corrin_chart_spec_over (const CorrinChartSpec *spec, CorrinPeriod period)
{
  CorrinChartSpec *over = g_memdup2 (spec, sizeof *spec);

  over->period = period;
  over->subtitle = spec->subtitle != NULL ? corrin_chart_spec_name_days (period) : NULL;
  return over;
}

/**
 * corrin_chart_spec_has_same_data:
 * @a: a spec
 * @b: another one
 *
 * Returns: whether both are of the same chart, be it over other days
 */
gboolean
corrin_chart_spec_has_same_data (const CorrinChartSpec *a, const CorrinChartSpec *b)
{
  return a->series == b->series;
}

/**
 * corrin_chart_spec_over_free:
 * @spec: (transfer full) (nullable): a spec from corrin_chart_spec_over()
 */
void
corrin_chart_spec_over_free (CorrinChartSpec *spec)
{
  if (spec == NULL)
    return;
  g_free ((gpointer) spec->subtitle);
  g_free (spec);
}
