/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"
#include "spec.h"

G_BEGIN_DECLS

/**
 * CorrinChartSeries:
 * @name: (transfer none): its name
 * @panel: which panel it is in, where the symptoms stand below each other
 * @is_observed: a carer rated
 * @ratings: (transfer none): the ratings
 * @late: (transfer none): those of them that were typed late or imported
 * @days: (transfer full) (element-type CorrinDayValue): their day values
 * @rolling: (transfer full) (element-type CorrinDayValue): their rolling median of 7 days
 * @weeks: (transfer full) (element-type CorrinWeek): their weekly medians
 * @rewordings: (transfer full) (element-type CorrinDay): the days from which on other words were rated with, in
 *   order; no line and no median goes across one
 *
 * Derived once, when the series is added: panning and zooming only choose from it.
 */
typedef struct
{
  const char *name;
  guint panel;
  gboolean is_observed;
  CorrinPoints ratings;
  CorrinPoints late;
  GArray *days;
  GArray *rolling;
  GArray *weeks;
  GArray *rewordings;
} CorrinChartSeries;

struct _CorrinChartSpec
{
  CorrinPeriod period;
  const char *title;
  const char *subtitle;
  double font_size;
  CorrinChartDetail detail;
  GArray *series;
  guint n_panels;
  GArray *doses;
  GArray *bands;
  GArray *labs;
  GArray *flags;
  GArray *marks[CORRIN_CHART_N_MARK_KINDS];
  GStringChunk *texts;
};

guint corrin_chart_series_count_wordings (const CorrinChartSeries *series);
CorrinPeriod corrin_chart_series_wording (const CorrinChartSeries *series, guint index);
gboolean corrin_chart_dose_in_period (const CorrinChartSpec *spec, const CorrinChartDose *dose,
                                      CorrinPeriod *shown);
guint corrin_chart_labs_in_period (const CorrinChartSpec *spec, guint *first);
gboolean corrin_chart_series_is_late (const CorrinChartSeries *series, const CorrinPoint *point);
gboolean corrin_chart_series_is_late_day (const CorrinChartSeries *series, const CorrinDayValue *day);
gboolean corrin_chart_spec_has_late (const CorrinChartSpec *spec);
gboolean corrin_chart_spec_is_empty (const CorrinChartSpec *spec);
CorrinDayValues corrin_chart_series_days (const CorrinChartSpec *spec, const CorrinChartSeries *series);

G_END_DECLS
