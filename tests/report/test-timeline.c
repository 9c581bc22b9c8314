/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time line draws as much of each symptom as its width on the page can show. */
#include "case.h"
#include "chart-layout.h"
#include "content.h"
#include "typeset.h"

#include <string.h>

#define PAGE_WIDTH 523
#define CHART_HEIGHT 210

static gboolean
has_text (const CorrinChartLayout *layout, const char *part)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (strstr (pango_layout_get_text (g_array_index (layout->texts, CorrinChartText, i).layout), part)
        != NULL)
      return TRUE;
  return FALSE;
}

static void
check_detail (CorrinDay from, CorrinChartDetail detail, const char *caption)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinSymptomEvidence *symptom = case_symptom (evidence, "fatigue", NULL);
  PangoContext *context = corrin_typeset_context_new ();
  g_autoptr (CorrinChartLayout) layout = NULL;
  g_autofree char *note = NULL;
  CorrinChartSpec *spec;
  CorrinSummary *summary;

  for (CorrinDay day = from; day <= evidence->today; day++)
    case_rate (symptom, day, day % 11);
  summary = corrin_summary_new (evidence, from, evidence->today);
  spec = corrin_timeline_content_new (evidence, summary, &note);
  layout = corrin_chart_layout_new (spec, PAGE_WIDTH, CHART_HEIGHT, context);
  g_assert_cmpint (layout->detail, ==, detail);
  g_assert_true (has_text (layout, caption));
  corrin_chart_spec_free (spec);
  corrin_summary_free (summary);
  corrin_evidence_free (evidence);
  g_object_unref (context);
}

static void
test_detail (void)
{
  check_detail (corrin_day_new (2026, 8, 31), CORRIN_CHART_DETAIL_DAYS_AND_WEEKS, "Dots are days");
  check_detail (corrin_day_new (2025, 12, 1), CORRIN_CHART_DETAIL_WEEKS, "weekly medians");
  check_detail (corrin_day_new (2024, 11, 23), CORRIN_CHART_DETAIL_WEEKS, "weekly medians");
  check_detail (corrin_day_new (2016, 11, 23), CORRIN_CHART_DETAIL_MONTHS, "monthly medians");
  check_detail (corrin_day_new (1976, 11, 23), CORRIN_CHART_DETAIL_YEARS, "yearly medians");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/timeline/detail", test_detail);
  return g_test_run ();
}
