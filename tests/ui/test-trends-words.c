/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is copied from the table of trends, and what a screen reader says of a place in the chart. */
#include "hit.h"
#include "reading-words.h"
#include "table-text.h"

#include <pango/pangocairo.h>

static void
test_text (void)
{
  static const CorrinPoint points[] = { { 20600, CORRIN_TIME_NONE, 7 }, { 20601, CORRIN_TIME_NONE, 10 } };
  const CorrinPoints ratings = { points, G_N_ELEMENTS (points) };
  const CorrinChartDose day = { .day = 20601,
                                .time = CORRIN_TIME_NONE,
                                .precision = CORRIN_PRECISION_DAY,
                                .substance = CORRIN_SUBSTANCE_OTHER,
                                .name = "a\tb\nc",
                                .micrograms = 1000 };
  CorrinChartDose month = day;
  g_autoptr (CorrinChartSpec) spec = corrin_chart_spec_new (20590, 20610);
  g_autoptr (CorrinTrendTable) table = NULL;
  g_autofree char *text = NULL;

  month.precision = CORRIN_PRECISION_MONTH;
  month.micrograms = 0;
  month.name = "=1+1";
  corrin_chart_spec_add_series (spec, "=HYPERLINK()", ratings);
  corrin_chart_spec_add_series (spec, "Fatigue", (CorrinPoints){ points, 1 });
  corrin_chart_spec_add_dose (spec, &day);
  corrin_chart_spec_add_dose (spec, &month);
  table = corrin_trend_table_new (spec);
  text = corrin_table_text (table);
  g_assert_cmpstr (text, ==,
                   "Day\t'=HYPERLINK()\tFatigue\tInjection\n"
                   "2026-05-28\t10\t\ta b c 1000 micrograms\n"
                   "2026-05-27\t7\t7\t\n"
                   "2026-05\t\t\t'=1+1\n");
  corrin_trend_table_unref (g_steal_pointer (&table));
  g_free (text);

  corrin_chart_spec_add_lab (spec, 20600, "=Ferritin 61 µg/L");
  table = corrin_trend_table_new (spec);
  text = corrin_table_text (table);
  g_assert_cmpstr (text, ==,
                   "Day\t'=HYPERLINK()\tFatigue\tInjection\tLab result\n"
                   "2026-05-28\t10\t\ta b c 1000 micrograms\t\n"
                   "2026-05-27\t7\t7\t\t'=Ferritin 61 µg/L\n"
                   "2026-05\t\t\t'=1+1\t\n");
  corrin_trend_table_unref (g_steal_pointer (&table));
  g_free (text);

  corrin_chart_spec_add_mark (spec, 20600, CORRIN_CHART_MARK_TAG, "@travel");
  table = corrin_trend_table_new (spec);
  text = corrin_table_text (table);
  g_assert_cmpstr (text, ==,
                   "Day\t'=HYPERLINK()\tFatigue\tInjection\tLab result\tAlso noted\n"
                   "2026-05-28\t10\t\ta b c 1000 micrograms\t\t\n"
                   "2026-05-27\t7\t7\t\t'=Ferritin 61 µg/L\t'@travel\n"
                   "2026-05\t\t\t'=1+1\t\t\n");
  corrin_trend_table_unref (g_steal_pointer (&table));
  g_free (text);

  /* The phase that began before the chart is none of its days. */
  corrin_chart_spec_add_band (spec, 20580, 20600, "Loading", NULL);
  corrin_chart_spec_add_band (spec, 20601, CORRIN_DAY_NONE, "Maintenance, every 8 weeks", NULL);
  table = corrin_trend_table_new (spec);
  text = corrin_table_text (table);
  g_assert_cmpstr (text, ==,
                   "Day\t'=HYPERLINK()\tFatigue\tInjection\tLab result\tAlso noted\tPlan\n"
                   "2026-05-28\t10\t\ta b c 1000 micrograms\t\t\tMaintenance, every 8 weeks\n"
                   "2026-05-27\t7\t7\t\t'=Ferritin 61 µg/L\t'@travel\t\n"
                   "2026-05\t\t\t'=1+1\t\t\t\n");
}

/* The rows of a chart with one symptom. */
#define DOSES (1 + CORRIN_CHART_N_MARK_KINDS)
#define LABS (DOSES + 1)
#define PHASES (LABS + 1)

static void
check_speech (const CorrinChartSpec *spec, const CorrinChartLayout *layout, guint row, CorrinDay day,
              const char *expected)
{
  CorrinChartHit hit;
  g_autoptr (CorrinChartReadout) readout = NULL;
  g_autofree char *speech = NULL;

  g_assert_true (corrin_chart_hit_find (layout, row, day, &hit));
  readout = corrin_chart_readout_new (spec, &hit);
  speech = corrin_reading_speech (readout);
  g_assert_cmpstr (speech, ==, expected);
}

static void
test_speech (void)
{
  CorrinDay monday = corrin_day_new (2026, 5, 4);
  const CorrinPoint points[] = { { monday, CORRIN_TIME_NONE, 7 },
                                 { monday + 1, CORRIN_TIME_NONE, 0 },
                                 { monday + 2, 3600, 3 },
                                 { monday + 2, 7200, 4 } };
  CorrinChartDose dose = { .day = monday + 1,
                           .time = CORRIN_TIME_NONE,
                           .precision = CORRIN_PRECISION_DAY,
                           .substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
                           .micrograms = 1500 };
  g_autoptr (CorrinChartSpec) spec = corrin_chart_spec_new (monday - 3, monday + 9);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (CorrinChartLayout) days = NULL;
  g_autoptr (CorrinChartLayout) weeks = NULL;

  corrin_chart_spec_add_series (spec, "Fatigue", (CorrinPoints){ points, G_N_ELEMENTS (points) });
  corrin_chart_spec_add_mark (spec, monday + 1, CORRIN_CHART_MARK_NOTE, "note");
  corrin_chart_spec_add_dose (spec, &dose);
  dose.precision = CORRIN_PRECISION_MONTH;
  dose.day = monday + 4;
  dose.skipped = TRUE;
  corrin_chart_spec_add_dose (spec, &dose);
  corrin_chart_spec_add_lab (spec, monday + 6, "Vitamin B12 142 ng/L");
  corrin_chart_spec_add_lab (spec, monday + 6, "MCV 91 fL");
  corrin_chart_spec_add_mark (spec, monday + 6, CORRIN_CHART_MARK_TAG, "poor sleep");
  corrin_chart_spec_add_mark (spec, monday + 6, CORRIN_CHART_MARK_REACTION, "reaction: redness");
  days = corrin_chart_layout_new (spec, 900, 500, context);
  check_speech (spec, days, 2, monday + 6,
                "Sunday, 10 May 2026: poor sleep, reaction: redness; Vitamin B12 142 ng/L; MCV 91 fL");
  check_speech (spec, days, LABS, monday + 6,
                "Sunday, 10 May 2026: Vitamin B12 142 ng/L; MCV 91 fL; poor sleep, reaction: redness");
  check_speech (spec, days, 0, monday, "Monday, 4 May 2026: Fatigue 7");
  check_speech (spec, days, 0, monday + 1,
                "Tuesday, 5 May 2026: Fatigue 0; injection, hydroxocobalamin 1500 micrograms; note");
  check_speech (spec, days, 0, monday + 2, "Wednesday, 6 May 2026: Fatigue 3.5, median of 2 ratings");
  check_speech (spec, days, DOSES, monday + 1,
                "Tuesday, 5 May 2026: injection, hydroxocobalamin 1500 micrograms; note");
  check_speech (spec, days, DOSES, monday + 4,
                "May 2026, day not known: injection, hydroxocobalamin 1500 micrograms, skipped");

  corrin_chart_spec_add_band (spec, monday - 30, monday + 1, "Loading", NULL);
  corrin_chart_spec_add_band (spec, monday + 2, CORRIN_DAY_NONE, "Maintenance", NULL);
  corrin_chart_layout_free (g_steal_pointer (&days));
  days = corrin_chart_layout_new (spec, 900, 500, context);
  check_speech (spec, days, PHASES, monday - 30, "Saturday, 4 April 2026: Plan: Loading");
  check_speech (spec, days, PHASES, monday + 2, "Wednesday, 6 May 2026: Plan: Maintenance");
  check_speech (spec, days, 0, monday + 2,
                "Wednesday, 6 May 2026: Fatigue 3.5, median of 2 ratings; Plan: Maintenance");

  corrin_chart_spec_set_detail (spec, CORRIN_CHART_DETAIL_WEEKS);
  weeks = corrin_chart_layout_new (spec, 900, 500, context);
  check_speech (spec, weeks, 0, monday,
                "4 May to 10 May 2026: Fatigue 3.5, median of 3 days, between 0 and 7; injection, "
                "hydroxocobalamin 1500 micrograms; Vitamin B12 142 ng/L; MCV 91 fL; Plan: Maintenance; "
                "note, poor sleep, reaction: redness");
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trends-words/text", test_text);
  g_test_add_func ("/trends-words/speech", test_speech);
  return g_test_run ();
}
