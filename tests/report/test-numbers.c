/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every number of the report is the one that "corrin-cli summary --format json" prints, over invented journals. */
#include "content.h"
#include "profile.h"
#include "sample.h"
#include "summary-print.h"
#include "support.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

typedef struct
{
  CorrinReportSource *source;
  CorrinReportContent *content;
  JsonObject *period; /* the summary of the period */
  JsonObject *whole;  /* and of all up to its end */
} Both;

static JsonObject *
read_json (CorrinStore *store, gint64 person, CorrinDay from, CorrinDay to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinEvidence) evidence =
      corrin_evidence_read (store, person, from, to, CORRIN_EVIDENCE_DEFAULT, &error);
  g_autoptr (CorrinSummary) summary = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_no_error (error);
  summary = corrin_summary_new (evidence, from, to);
  text = corrin_summary_to_json (summary, evidence);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static char *
number_text (JsonObject *object, const char *name)
{
  return g_strdup_printf ("%g", round (json_object_get_double_member (object, name) * 10) / 10);
}

static int
whole (JsonObject *object, const char *name)
{
  return (int) json_object_get_int_member (object, name);
}

static void assert_contains (const char *text, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
assert_contains (const char *text, const char *format, ...)
{
  va_list arguments;
  g_autofree char *part = NULL;

  va_start (arguments, format);
  part = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text != NULL ? text : "nothing");
}

static void
compare_four_weeks (JsonObject *symptom, const char *name, const char *median, const char *n)
{
  JsonObject *weeks;
  g_autofree char *expected = NULL;

  if (json_object_get_null_member (symptom, name))
    {
      g_assert_null (median);
      return;
    }
  weeks = json_object_get_object_member (symptom, name);
  expected = number_text (weeks, "median");
  g_assert_cmpstr (median, ==, expected);
  assert_contains (n, "%d of 28 days", whole (weeks, "n"));
}

static void
compare_symptoms (const Both *both)
{
  JsonArray *symptoms = json_object_get_array_member (both->period, "symptoms");
  const GPtrArray *rows = both->content->symptoms.rows;

  g_assert_cmpuint (rows->len, ==, json_array_get_length (symptoms));
  for (guint i = 0; i < rows->len; i++)
    {
      JsonObject *symptom = json_array_get_object_element (symptoms, i);
      const CorrinSymptomContent *row = g_ptr_array_index (rows, i);
      g_autofree char *median = number_text (symptom, "median");
      g_autofree char *lowest = number_text (symptom, "lowest");
      g_autofree char *highest = number_text (symptom, "highest");
      g_autofree char *range = g_strdup_printf ("%s to %s", lowest, highest);
      int days = whole (symptom, "days_rated");

      g_assert_cmpstr (row->name, ==, json_object_get_string_member (symptom, "name"));
      g_assert_cmpstr (row->median, ==, median);
      g_assert_cmpstr (row->range, ==, range);
      assert_contains (row->n, days == 1 ? "%d day" : "%d days", days);
      compare_four_weeks (symptom, "first_28", row->first_median, row->first_n);
      compare_four_weeks (symptom, "last_28", row->last_median, row->last_n);
    }
}

static void
compare_completeness (const Both *both)
{
  JsonObject *days = json_object_get_object_member (both->period, "completeness");
  const char *note = g_ptr_array_index (both->content->symptoms.notes, 0);
  int gap = whole (days, "longest_gap_days");

  if (both->content->symptoms.rows->len == 0)
    return;
  assert_contains (note, "Rated on %d of %d day", whole (days, "days_rated"), whole (days, "days_possible"));
  if (gap > 0)
    assert_contains (note, "Longest gap: %d day", gap);
  assert_contains (note, "%d rating", whole (days, "late_entries"));
}

static const char *
fact (const GPtrArray *facts, const char *label)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinFact *one = g_ptr_array_index (facts, i);

      if (g_strcmp0 (one->label, label) == 0)
        return one->text;
    }
  g_error ("nothing is said of “%s”", label);
}

static void
compare_doses (const Both *both)
{
  JsonObject *doses = json_object_get_object_member (both->period, "doses");
  JsonObject *intervals = json_object_get_object_member (doses, "interval_days");
  const char *period = fact (both->content->treatment, "In this period");
  const char *last = fact (both->content->treatment, "Last injection");
  int given = whole (doses, "given");

  if (given > 0)
    assert_contains (period, "%d injection", given);
  else
    assert_contains (period, "No injection recorded.");
  if (whole (doses, "skipped") > 0)
    assert_contains (period, "%d skipped.", whole (doses, "skipped"));
  if (whole (intervals, "n") >= 3)
    {
      g_autofree char *median = number_text (intervals, "median");

      assert_contains (period, "median %s, %d to %d (n %d)", median, whole (intervals, "min"),
                       whole (intervals, "max"), whole (intervals, "n"));
    }
  if (!json_object_get_null_member (doses, "days_since_last") && whole (doses, "days_since_last") > 0)
    assert_contains (last, ", %d day", whole (doses, "days_since_last"));
}

/* Over all that is recorded up to the end of the period, which is what the block says. */
static void
compare_cycles (const Both *both)
{
  const CorrinPart *part = g_ptr_array_index (both->content->parts, 0);
  JsonArray *symptoms = json_object_get_array_member (both->whole, "symptoms");
  JsonObject *cycles = NULL;
  JsonArray *bins;
  guint n_days = 0;

  g_assert_cmpint (part->section, ==, CORRIN_REPORT_CYCLES);
  for (guint i = 0; i < json_array_get_length (symptoms); i++)
    {
      JsonObject *one = json_array_get_object_element (symptoms, i);
      const CorrinSymptomContent *first = g_ptr_array_index (both->content->symptoms.rows, 0);

      if (g_str_equal (json_object_get_string_member (one, "name"), first->name))
        cycles = json_object_get_object_member (one, "cycles");
    }
  g_assert_nonnull (cycles);
  if (whole (cycles, "used") < CORRIN_PROFILE_MIN_CYCLES)
    {
      assert_contains (g_ptr_array_index (part->notes, 0), "%d of 3 cycles", whole (cycles, "used"));
      return;
    }
  bins = json_object_get_array_member (cycles, "days_since_injection");
  for (guint i = 0; i < json_array_get_length (bins); i++)
    {
      JsonObject *bin = json_array_get_object_element (bins, i);
      const CorrinPartFigure *figure = g_ptr_array_index (part->figures, 0);
      g_autofree char *median = NULL;

      n_days += (guint) whole (bin, "n");
      if (json_object_get_null_member (bin, "median"))
        continue;
      median = number_text (bin, "median");
      assert_contains (figure->words, "Days %d to %d: median %s (%d day", whole (bin, "from"),
                       whole (bin, "to"), median, whole (bin, "n"));
    }
  assert_contains (part->remark, "%d cycles, %u days rated", whole (cycles, "used"), n_days);
}

static void
compare (CorrinStore *store, gint64 person, CorrinPeriod period)
{
  const CorrinReportOptions options = corrin_report_options_default ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinReportSource) source = corrin_report_source_read (store, person, period, FALSE, &error);
  g_autoptr (CorrinReportContent) content = NULL;
  g_autoptr (JsonObject) one = NULL;
  g_autoptr (JsonObject) all = NULL;
  Both both;

  g_assert_no_error (error);
  period = source->summary->period;
  content = corrin_report_content_new (source, &options);
  one = read_json (store, person, period.from, period.to);
  all = read_json (store, person, CORRIN_DAY_NONE, period.to);
  both = (Both){ .source = source, .content = content, .period = one, .whole = all };
  compare_symptoms (&both);
  compare_completeness (&both);
  compare_doses (&both);
  if (content->symptoms.rows->len > 0)
    compare_cycles (&both);
}

/* The first ones: the period that is offered, and half a year. */
#define SHORT_PERIODS 2

/* On the lower paper too, unless there is as much to tell as of a second person. */
static void
assert_two_pages (CorrinStore *store, gint64 person, CorrinPeriod period, CorrinPaper last_paper)
{
  CorrinReportOptions options = corrin_report_options_default ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinReportSource) source = corrin_report_source_read (store, person, period, FALSE, &error);

  g_assert_no_error (error);
  for (options.paper = CORRIN_PAPER_A4; options.paper <= last_paper; options.paper++)
    {
      g_autoptr (CorrinReport) report = corrin_report_new (source, &options);

      g_assert_cmpuint (corrin_report_n_pages (report), ==, 2);
    }
}

static void
compare_journal (const CorrinSampleOptions *options)
{
  const CorrinPeriod periods[] = {
    { CORRIN_DAY_NONE, CORRIN_DAY_NONE },
    { corrin_day_new (2026, 1, 1), corrin_day_new (2026, 6, 30) },
    { corrin_day_new (2026, 5, 20), corrin_day_new (2026, 6, 20) },
    { corrin_day_new (2025, 1, 1), corrin_day_new (2026, 3, 31) },
    { corrin_day_new (2020, 1, 1), corrin_day_new (2026, 6, 30) },
  };
  const CorrinQuery everybody = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "sample.corrin", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, &error);
  g_autoptr (GPtrArray) people = NULL;

  g_assert_no_error (error);
  corrin_sample_write (store, options, &error);
  g_assert_no_error (error);
  people = corrin_store_list (store, &corrin_person_kind, &everybody, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, (guint) MAX (options->people, 1));
  for (guint i = 0; i < people->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (periods); k++)
      {
        gint64 person = CORRIN_RECORD (g_ptr_array_index (people, i))->id;

        compare (store, person, periods[k]);
        if (k < SHORT_PERIODS)
          assert_two_pages (store, person, periods[k], i == 0 ? CORRIN_PAPER_LETTER : CORRIN_PAPER_A4);
      }
  corrin_store_close (store);
  test_folder_free (g_steal_pointer (&folder));
}

static void
test_sample_journals (void)
{
  static const CorrinSampleOptions samples[] = {
    { .years = 2 },
    { .years = 3, .seed = 7 },
    { .years = 2, .people = 2, .seed = 3 },
    { .first_weeks = TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    compare_journal (&samples[i]);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/numbers/sample-journals", test_sample_journals);
  return g_test_run ();
}
