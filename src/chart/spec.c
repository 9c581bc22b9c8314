/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spec-private.h"

#include "find-day.h"
#include "rolling.h"
#include "weekly.h"

#include <math.h>

static void
clear_series (gpointer data)
{
  CorrinChartSeries *series = data;

  g_array_unref (series->days);
  g_array_unref (series->rolling);
  g_array_unref (series->weeks);
  g_array_unref (series->rewordings);
}

/* Equal texts, such as the substance of 2,000 doses, are kept once. */
static const char *
keep (CorrinChartSpec *spec, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (spec->texts, text);
}

/**
 * corrin_chart_spec_new:
 * @from: the first day shown
 * @to: the last day shown, not before @from
 *
 * Makes an empty chart of a period.
 *
 * Returns: (transfer full): a spec; free with corrin_chart_spec_free()
 */
CorrinChartSpec *
corrin_chart_spec_new (CorrinDay from, CorrinDay to)
{
  CorrinChartSpec *spec;

  g_return_val_if_fail (corrin_day_is_valid (from) && corrin_day_is_valid (to) && from <= to, NULL);

  spec = g_new0 (CorrinChartSpec, 1);
  spec->period = (CorrinPeriod){ from, to };
  spec->series = g_array_new (FALSE, FALSE, sizeof (CorrinChartSeries));
  g_array_set_clear_func (spec->series, clear_series);
  spec->doses = g_array_new (FALSE, FALSE, sizeof (CorrinChartDose));
  spec->bands = g_array_new (FALSE, FALSE, sizeof (CorrinChartBand));
  spec->labs = g_array_new (FALSE, FALSE, sizeof (CorrinChartLab));
  spec->flags = g_array_new (FALSE, FALSE, sizeof (CorrinChartFlag));
  for (guint i = 0; i < CORRIN_CHART_N_MARK_KINDS; i++)
    spec->marks[i] = g_array_new (FALSE, FALSE, sizeof (CorrinChartMark));
  spec->texts = g_string_chunk_new (512);
  return spec;
}

/**
 * corrin_chart_spec_free:
 * @spec: (transfer full) (nullable): a spec
 */
void
corrin_chart_spec_free (CorrinChartSpec *spec)
{
  if (spec == NULL)
    return;
  g_array_unref (spec->series);
  g_array_unref (spec->doses);
  g_array_unref (spec->bands);
  g_array_unref (spec->labs);
  g_array_unref (spec->flags);
  for (guint i = 0; i < CORRIN_CHART_N_MARK_KINDS; i++)
    g_array_unref (spec->marks[i]);
  g_string_chunk_free (spec->texts);
  g_free (spec);
}

/**
 * corrin_chart_spec_set_title:
 * @spec: a spec
 * @title: (nullable): a line above the chart
 * @subtitle: (nullable): a quieter line below it, left out when the chart is low
 */
void
corrin_chart_spec_set_title (CorrinChartSpec *spec, const char *title, const char *subtitle)
{
  spec->title = keep (spec, title);
  spec->subtitle = keep (spec, subtitle);
}

/**
 * corrin_chart_spec_set_font_size:
 * @spec: a spec
 * @points: the size of labels in points, or 0 for that of the Pango context
 */
void
corrin_chart_spec_set_font_size (CorrinChartSpec *spec, double points)
{
  g_return_if_fail (points >= 0);

  spec->font_size = points;
}

/**
 * corrin_chart_spec_set_detail:
 * @spec: a spec
 * @detail: what is drawn of each series
 */
void
corrin_chart_spec_set_detail (CorrinChartSpec *spec, CorrinChartDetail detail)
{
  spec->detail = detail;
}

/**
 * corrin_chart_spec_add_series:
 * @spec: a spec with fewer than %CORRIN_CHART_SERIES_MAX series
 * @name: the name of the symptom, as it is written beside its line
 * @ratings: (transfer none): sorted ratings, which must outlive @spec; those outside the period feed the medians
 *   at its edges and are not drawn
 *
 * Adds a symptom. The ratings of a carer are a series of their own.
 */
void
corrin_chart_spec_add_series (CorrinChartSpec *spec, const char *name, CorrinPoints ratings)
{
  CorrinChartSeries series = { .ratings = ratings };

  g_return_if_fail (name != NULL);
  g_return_if_fail (spec->series->len < CORRIN_CHART_SERIES_MAX);

  series.name = keep (spec, name);
  series.days = corrin_day_values_new (ratings);
  series.rolling = corrin_rolling_new (corrin_day_values_view (series.days), CORRIN_ROLLING_7);
  series.weeks = corrin_weeks_new (corrin_day_values_view (series.days));
  series.rewordings = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  series.panel = spec->n_panels++;
  g_array_append_val (spec->series, series);
}

static CorrinChartSeries *
last_series (CorrinChartSpec *spec)
{
  g_return_val_if_fail (spec->series->len > 0, NULL);

  return &g_array_index (spec->series, CorrinChartSeries, spec->series->len - 1);
}

/* The rolling medians of each wording by itself, with a gap between them. */
static GArray *
roll_wordings (const CorrinChartSeries *series)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (CorrinDayValue));

  for (guint i = 0; i < corrin_chart_series_count_wordings (series); i++)
    {
      CorrinPeriod period = corrin_chart_series_wording (series, i);
      g_autoptr (GArray) part = corrin_rolling_new (
          corrin_day_values_between (corrin_day_values_view (series->days), period), CORRIN_ROLLING_7);
      CorrinDayValue gap = { period.from, 0, NAN };

      if (part->len == 0)
        continue;
      if (line->len > 0)
        g_array_append_val (line, gap);
      g_array_append_vals (line, part->data, part->len);
    }
  return line;
}

/**
 * corrin_chart_spec_add_rewording:
 * @spec: a spec with a series
 * @day: a day, later than the one that was given before
 *
 * Says that the series that was added last was rated with other words from that day on. Nobody knows how the numbers
 * before compare with those after: the line begins anew.
 */
void
corrin_chart_spec_add_rewording (CorrinChartSpec *spec, CorrinDay day)
{
  CorrinChartSeries *series = last_series (spec);

  g_return_if_fail (series != NULL && corrin_day_is_valid (day));

  g_array_append_val (series->rewordings, day);
  g_array_unref (series->rolling);
  series->rolling = roll_wordings (series);
}

/**
 * corrin_chart_spec_add_dose:
 * @spec: a spec
 * @dose: a dose, copied; any order, those outside the period are not drawn
 */
void
corrin_chart_spec_add_dose (CorrinChartSpec *spec, const CorrinChartDose *dose)
{
  CorrinChartDose copy = *dose;

  g_return_if_fail (corrin_day_is_valid (dose->day));

  copy.name = keep (spec, dose->name);
  g_array_append_val (spec->doses, copy);
}

/**
 * corrin_chart_spec_add_band:
 * @spec: a spec
 * @from: the first day of a phase of the plan
 * @to: its last day, or %CORRIN_DAY_NONE when it goes on
 * @label: (nullable): what it is called
 * @short_label: (nullable): what it is called where @label has no room
 */
void
corrin_chart_spec_add_band (CorrinChartSpec *spec, CorrinDay from, CorrinDay to, const char *label,
                            const char *short_label)
{
  CorrinChartBand band = {
    .from = from, .to = to, .label = keep (spec, label), .short_label = keep (spec, short_label)
  };

  g_return_if_fail (corrin_day_is_valid (from));

  g_array_append_val (spec->bands, band);
}

/**
 * corrin_chart_spec_add_lab:
 * @spec: a spec
 * @day: the day of a lab result; any order, those outside the period are not drawn
 * @label: what was measured, and its value and unit as printed
 *
 * Adds a lab result. Those of one day share a mark, and stand in the order in which they are added.
 */
void
corrin_chart_spec_add_lab (CorrinChartSpec *spec, CorrinDay day, const char *label)
{
  CorrinChartLab lab = { .day = day, .label = keep (spec, label) };
  guint at = spec->labs->len;

  g_return_if_fail (corrin_day_is_valid (day) && label != NULL);

  while (at > 0 && g_array_index (spec->labs, CorrinChartLab, at - 1).day > day)
    at--;
  g_array_insert_val (spec->labs, at, lab);
}

static void
add_flag (CorrinChartSpec *spec, CorrinDay day, const char *label, gboolean is_plan)
{
  CorrinChartFlag flag = { .day = day, .label = keep (spec, label), .is_plan = is_plan };

  g_return_if_fail (corrin_day_is_valid (day) && label != NULL);

  g_array_append_val (spec->flags, flag);
}

/**
 * corrin_chart_spec_add_flag:
 * @spec: a spec
 * @day: the day from which on the words of a scale are others
 * @label: a few words
 */
void
corrin_chart_spec_add_flag (CorrinChartSpec *spec, CorrinDay day, const char *label)
{
  add_flag (spec, day, label, FALSE);
}

/**
 * corrin_chart_spec_add_change_of_plan:
 * @spec: a spec
 * @day: the day of a change of the plan
 * @label: a few words, which tell of the phase that begins on @day too
 */
void
corrin_chart_spec_add_change_of_plan (CorrinChartSpec *spec, CorrinDay day, const char *label)
{
  add_flag (spec, day, label, TRUE);
}

/**
 * corrin_chart_spec_add_mark:
 * @spec: a spec
 * @day: a day; any order, those outside the period are not drawn
 * @kind: what was written down about it
 * @label: that in a few words
 *
 * Adds a small mark below the plot.
 */
void
corrin_chart_spec_add_mark (CorrinChartSpec *spec, CorrinDay day, CorrinChartMarkKind kind, const char *label)
{
  CorrinChartMark mark = { .day = day, .kind = kind, .label = keep (spec, label) };
  guint at;

  g_return_if_fail (corrin_day_is_valid (day) && kind < CORRIN_CHART_N_MARK_KINDS && label != NULL);

  for (at = spec->marks[kind]->len; at > 0; at--)
    if (g_array_index (spec->marks[kind], CorrinChartMark, at - 1).day <= day)
      break;
  g_array_insert_val (spec->marks[kind], at, mark);
}

/**
 * corrin_chart_spec_set_beside:
 * @spec: a spec with two series at least
 * @series: which one, counted from 0, but not the last
 *
 * Says that the series that was added last is of the same symptom as another one: they share a panel where the symptoms
 * stand below each other.
 */
void
corrin_chart_spec_set_beside (CorrinChartSpec *spec, guint series)
{
  g_return_if_fail (series + 1 < spec->series->len);

  if (last_series (spec)->panel == spec->n_panels - 1)
    spec->n_panels--;
  last_series (spec)->panel = g_array_index (spec->series, CorrinChartSeries, series).panel;
}

/**
 * corrin_chart_spec_count_panels:
 * @spec: what a chart shows
 *
 * Returns: into how many panels below each other a chart is divided that has the room, or 1
 */
guint
corrin_chart_spec_count_panels (const CorrinChartSpec *spec)
{
  return spec->n_panels > CORRIN_CHART_LINES_TOGETHER && !corrin_chart_spec_is_empty (spec) ? spec->n_panels
                                                                                            : 1;
}

/**
 * corrin_chart_spec_set_observed:
 * @spec: a spec with a series
 *
 * Says that the series that was added last is what a carer saw: it has dashes of its own and hollow marks.
 */
void
corrin_chart_spec_set_observed (CorrinChartSpec *spec)
{
  last_series (spec)->is_observed = TRUE;
}

/**
 * corrin_chart_spec_set_late:
 * @spec: a spec with a series
 * @late: (transfer none): those ratings of the series that was added last that were typed late or imported, sorted;
 *   they must outlive @spec
 *
 * Says which ratings are to be told from those of their day: their dots are hollow.
 */
void
corrin_chart_spec_set_late (CorrinChartSpec *spec, CorrinPoints late)
{
  last_series (spec)->late = late;
}

/* The first late rating on @day or after it. */
static gsize
find_late (const CorrinChartSeries *series, CorrinDay day)
{
  return corrin_find_day (series->late.points, series->late.n_points, sizeof (CorrinPoint), day);
}

/* Whether a rating of the series was typed late. */
gboolean
corrin_chart_series_is_late (const CorrinChartSeries *series, const CorrinPoint *point)
{
  for (gsize i = find_late (series, point->day);
       i < series->late.n_points && series->late.points[i].day == point->day; i++)
    if (series->late.points[i].time == point->time && series->late.points[i].value == point->value)
      return TRUE;
  return FALSE;
}

/* Whether all ratings of a day were. */
gboolean
corrin_chart_series_is_late_day (const CorrinChartSeries *series, const CorrinDayValue *day)
{
  guint n = 0;

  for (gsize i = find_late (series, day->day);
       i < series->late.n_points && series->late.points[i].day == day->day; i++)
    n++;
  return n > 0 && n >= day->n;
}

/* Whether any rating of the period was. */
gboolean
corrin_chart_spec_has_late (const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->series->len; i++)
    {
      const CorrinChartSeries *series = &g_array_index (spec->series, CorrinChartSeries, i);
      gsize first = find_late (series, spec->period.from);

      if (first < series->late.n_points && series->late.points[first].day <= spec->period.to)
        return TRUE;
    }
  return FALSE;
}

/* The day values of the period. */
CorrinDayValues
corrin_chart_series_days (const CorrinChartSpec *spec, const CorrinChartSeries *series)
{
  return corrin_day_values_between (corrin_day_values_view (series->days), spec->period);
}

/* How many wordings a series was rated with, one after the other. */
guint
corrin_chart_series_count_wordings (const CorrinChartSeries *series)
{
  return series->rewordings->len + 1;
}

/* The days of one of them. */
CorrinPeriod
corrin_chart_series_wording (const CorrinChartSeries *series, guint index)
{
  const GArray *days = series->rewordings;

  return (CorrinPeriod){
    .from = index > 0 ? g_array_index (days, CorrinDay, index - 1) : corrin_day_new (1, 1, 1),
    .to = index < days->len ? g_array_index (days, CorrinDay, index) - 1 : corrin_day_new (9999, 12, 31),
  };
}

/* How many lab results lie in the period; @first is the first of them. */
guint
corrin_chart_labs_in_period (const CorrinChartSpec *spec, guint *first)
{
  guint end;

  *first =
      (guint) corrin_find_day (spec->labs->data, spec->labs->len, sizeof (CorrinChartLab), spec->period.from);
  for (end = *first;
       end < spec->labs->len && g_array_index (spec->labs, CorrinChartLab, end).day <= spec->period.to;)
    end++;
  return end - *first;
}

/* Whether nothing was rated in the period. */
gboolean
corrin_chart_spec_is_empty (const CorrinChartSpec *spec)
{
  for (guint i = 0; i < spec->series->len; i++)
    if (corrin_chart_series_days (spec, &g_array_index (spec->series, CorrinChartSeries, i)).n_values > 0)
      return FALSE;
  return TRUE;
}

/* Whether a dose, or a day of the month that is all that is known of it, lies in the period; @shown are those
 * days. */
gboolean
corrin_chart_dose_in_period (const CorrinChartSpec *spec, const CorrinChartDose *dose, CorrinPeriod *shown)
{
  CorrinPeriod days = { dose->day, dose->day };

  if (dose->precision == CORRIN_PRECISION_MONTH)
    {
      days.from = corrin_day_month_start (dose->day);
      days.to = days.from + 27;
      while (corrin_day_month_start (days.to + 1) == days.from)
        days.to++;
    }
  if (days.to < spec->period.from || days.from > spec->period.to)
    return FALSE;
  if (shown != NULL)
    *shown = (CorrinPeriod){ MAX (days.from, spec->period.from), MIN (days.to, spec->period.to) };
  return TRUE;
}
