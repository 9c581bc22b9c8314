/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

static void
test_columns (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "at,substance,micrograms,route,site,batch,note\n"
                  "2026-06-10T09:15,hydroxocobalamin,1000,IM,left upper arm,HX1,\"first, here\"\n"
                  "2026-03-01,Cyano,1 mg,deep SC,Left Thigh,,\n"
                  "2026-01-05,NA,,,,,\n"
                  "2026-01-06T08:00+05:30,Mecobalamin,500.0,nasal,,,\n");
  assert_counts (c, 4, 0, 0, 0);
  assert_doses (c,
                " given 2026-01-05 day - - - not-known - not-known not-known - -\n"
                " given 2026-01-06 exact 08:00 +05:30 2026-01-06T02:30:00+00:00 methylcobalamin 500 nasal "
                "not-known - -\n"
                " given 2026-03-01 day - - - cyanocobalamin 1000 deep-subcutaneous left-thigh - -\n"
                " given 2026-06-10 exact 09:15 Europe/Berlin 2026-06-10T07:15:00+00:00 hydroxocobalamin 1000 "
                "intramuscular left-upper-arm HX1 first, here\n");
}

static void
test_zone (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  c->options.zone = "America/Los_Angeles";
  import_text (c, "date,time,zone,micrograms\n2026-01-05,23:30,,1000\n2026-01-06,00:10,Asia/Kolkata,1000\n"
                  "2026-03-08,02:30,,1000\n2026-03-09,02:30,Mars/Base,1000\n");
  assert_counts (c, 2, 0, 2, 0);
  assert_skip (c, 0, 4, "date", "does not exist in America/Los_Angeles");
  assert_skip (c, 1, 5, "date", "“Mars/Base” is not a known time zone");
  assert_doses (
      c, " given 2026-01-05 exact 23:30 America/Los_Angeles 2026-01-06T07:30:00+00:00 not-known 1000 "
         "not-known not-known - -\n"
         " given 2026-01-06 exact 00:10 Asia/Kolkata 2026-01-05T18:40:00+00:00 not-known 1000 not-known "
         "not-known - -\n");
}

static void
test_each_reason (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date,substance,micrograms,route,status\n"
                  "2026-06-01,hydroxocobalamin,1000,IM,given\n"
                  ",hydroxocobalamin,1000,IM,\n"
                  "2026-07-01,hydroxocobalamin,1000,IM,\n"
                  "2026-06-01,hydroxocobalamin,0,IM,\n"
                  "2026-06-01,hydroxocobalamin,-5,IM,\n"
                  "2026-06-01,hydroxocobalamin,0.5,IM,\n"
                  "2026-06-01,hydroxocobalamin,lots,IM,\n"
                  "2026-06-01,hydroxocobalamin,1000,telepathy,\n"
                  "2026-06-01,hydroxocobalamin,1000,IM,Missed\n"
                  "2026-06-01,hydroxocobalamin,99999999,IM,\n"
                  ",,,,\n");
  assert_counts (c, 1, 0, 9, 1);
  assert_skip (c, 0, 3, "date", "missing");
  assert_skip (c, 1, 4, NULL, "future");
  assert_skip (c, 2, 5, "micrograms", "“0”");
  assert_skip (c, 3, 6, "micrograms", "“-5”");
  assert_skip (c, 4, 7, "micrograms", "“0.5”");
  assert_skip (c, 5, 8, "micrograms", "“lots”");
  assert_skip (c, 6, 9, "route", "“telepathy”");
  assert_skip (c, 7, 10, "status", "“Missed”");
  assert_skip (c, 8, 11, NULL, "micrograms");
}

/* "1.000" was read as one microgram where its writer meant a thousand. */
static void
test_thousand_or_one (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "date,micrograms\n2026-06-01,1.000\n2026-06-02,500.0\n2026-06-03,1000\n");
  assert_counts (c, 2, 0, 1, 0);
  assert_skip (c, 0, 2, "micrograms", "“1.000”");
}

/* Slips between mg and micrograms are taken, and counted to be asked about. */
static void
test_unusual (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (
      c, "date,micrograms\n2026-06-01,1\n2026-06-02,1000\n2026-06-03,10\n2026-06-04,5001\n2026-06-05,\n");
  assert_counts (c, 5, 0, 0, 0);
  g_assert_cmpuint (c->result->n_unusual, ==, 2);
  import_text (c, "date,micrograms\n2026-06-01,1\n");
  assert_counts (c, 0, 1, 0, 0);
  g_assert_cmpuint (c->result->n_unusual, ==, 0);
}

static void
test_unknown_names_are_kept (void)
{
  g_autoptr (ImportCase) c = import_case_new ();
  const CorrinQuery query = { c->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) doses = NULL;
  CorrinDose *dose;

  import_text (c, "date,substance,micrograms,site\n2026-06-01,'+Neurobion,1 mL of 1 mg/mL,behind the ear\n");
  assert_counts (c, 1, 0, 0, 0);
  doses = corrin_store_list (c->journal->store, &corrin_dose_kind, &query, NULL);
  dose = g_ptr_array_index (doses, 0);
  g_assert_cmpint (dose->substance, ==, CORRIN_SUBSTANCE_OTHER);
  g_assert_cmpstr (dose->substance_other, ==, "+Neurobion");
  g_assert_cmpint (dose->site, ==, CORRIN_SITE_OTHER);
  g_assert_cmpstr (dose->site_other, ==, "behind the ear");
  g_assert_cmpint (dose->micrograms, ==, 1000);
  g_assert_true (dose->volume_ml == 1);
  g_assert_cmpstr (dose->amount_typed, ==, "1 mL of 1 mg/mL");
}

static void
test_skipped_and_months_stay_so (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "day,status,precision,time,micrograms,skipped_reason\n"
                  "2026-05-01,given,month,,1000,\n"
                  "2026-06-01,skipped,day,,1000,a fever\n"
                  "2026-06-02,given,morning,,1000,\n"
                  "2026-06-02,given,month,,1000,\n"
                  "2026-06-03,given,exact,,1000,\n");
  assert_counts (c, 3, 0, 2, 0);
  assert_skip (c, 0, 5, NULL, "first of that month");
  assert_skip (c, 1, 6, NULL, "exact time");
  assert_doses (c, " given 2026-05-01 month - - - not-known 1000 not-known not-known - -\n"
                   " skipped 2026-06-01 day - - - not-known 1000 not-known not-known - -\n"
                   " given 2026-06-02 morning - - - not-known 1000 not-known not-known - -\n");
}

/* The key says what the row says, not how the columns lie, nor in which zone it is read. */
static void
test_other_order_and_zone_add_nothing (void)
{
  g_autoptr (ImportCase) c = import_case_new ();

  import_text (c, "at,micrograms,route\n2026-06-10T09:15,1000,IM\n2026-06-11,1000,IM\n");
  assert_counts (c, 2, 0, 0, 0);
  c->options.zone = "Asia/Tokyo";
  import_text (
      c,
      "route,note,date,time,micrograms,needle\nintramuscular,,2026-06-10,9:15,1000,\n,,2026-06-11,,1000,\n");
  assert_counts (c, 1, 1, 0, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-doses/columns", test_columns);
  g_test_add_func ("/import-doses/zone", test_zone);
  g_test_add_func ("/import-doses/each-reason", test_each_reason);
  g_test_add_func ("/import-doses/unusual", test_unusual);
  g_test_add_func ("/import-doses/thousand-or-one", test_thousand_or_one);
  g_test_add_func ("/import-doses/unknown-names", test_unknown_names_are_kept);
  g_test_add_func ("/import-doses/skipped-and-months", test_skipped_and_months_stay_so);
  g_test_add_func ("/import-doses/same-in-another-order", test_other_order_and_zone_add_nothing);
  return g_test_run ();
}
