/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time line draws as much of each symptom as its width on the page can show. */
#include "case.h"
#include "chart-layout.h"
#include "content.h"
#include "typeset.h"
#include "words.h"

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

/* A change of the plan is marked, and a phase begins with it: it is said once. */
static void
test_plan_said_once (void)
{
  CorrinEvidence *evidence = case_new ("2026-11-22");
  CorrinSymptomEvidence *symptom = case_symptom (evidence, "fatigue", NULL);
  g_autofree char *note = NULL;
  g_autofree char *words = NULL;
  CorrinChartSpec *spec;
  CorrinSummary *summary;

  case_rate (symptom, evidence->today - 60, 4);
  case_rate (symptom, evidence->today, 4);
  case_step (evidence, "2026-10-12", CORRIN_RULE_EVERY_WEEKS, 8);
  summary = corrin_summary_new (evidence, evidence->today - 60, evidence->today);
  spec = corrin_timeline_content_new (evidence, summary, &note);
  words = corrin_chart_words (spec);
  g_assert_nonnull (strstr (words, "12 October 2026: Plan: every 8 weeks."));
  g_assert_null (strstr (strstr (words, "Plan:") + 1, "Plan:"));
  corrin_chart_spec_free (spec);
  corrin_summary_free (summary);
  corrin_evidence_free (evidence);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/timeline/detail", test_detail);
  g_test_add_func ("/report/timeline/plan-said-once", test_plan_said_once);
  return g_test_run ();
}
