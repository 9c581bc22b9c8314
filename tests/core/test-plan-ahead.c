/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies ahead in a plan, its words, and plans as they are published. */
#include "plan-case.h"
#include "plan-presets.h"
#include "support.h"

#include <string.h>

#define FROM_PLAN CORRIN_COUNTED_FROM_PLAN
#define FROM_DOSE CORRIN_COUNTED_FROM_LAST_GIVEN

typedef struct
{
  const char *name;
  PlanStep steps[3];
  const char *doses;
  const char *after;
  guint most;
  const char *days;
  const char *zone;
} Ahead;

/* The days of the clocks of 2026: 29 March and 25 October in Europe, 8 March and 1 November in America. */
static const Ahead aheads[] = {
  { "every 8 weeks from the last one",
    { { "2026-01-05", CORRIN_RULE_EVERY_WEEKS, 8, 0, FROM_DOSE, "open" } },
    "2026-03-04",
    "2026-05-10",
    3,
    "2026-04-29 2026-06-24 2026-08-19",
    NULL },
  { "a day that is named is answered",
    { { "2026-03-01", CORRIN_RULE_EVERY_MONTHS, 1, 0, FROM_PLAN, "open" } },
    "2026-03-30=2026-04-01",
    "2026-04-01",
    2,
    "2026-05-01 2026-06-01",
    NULL },
  { "no more than the step has",
    { { "2026-03-01", CORRIN_RULE_EVERY_DAYS, 10, 0, FROM_PLAN, "3 doses" } },
    NULL,
    "2026-03-01",
    9,
    "2026-03-01 2026-03-11 2026-03-21",
    NULL },
  { "over the end of a step",
    { { "2026-03-01", CORRIN_RULE_TIMES_A_WEEK, 3, 0, FROM_PLAN, "1 weeks" },
      { "2026-03-08", CORRIN_RULE_EVERY_MONTHS, 2, 3, FROM_DOSE, "open" } },
    NULL,
    "2026-03-04",
    3,
    "2026-03-05 2026-03-08 2026-05-08/2026-06-08",
    NULL },
  { "over decades",
    { { "2026-01-31", CORRIN_RULE_EVERY_MONTHS, 1200, 0, FROM_PLAN, "open" } },
    NULL,
    "2026-03-01",
    2,
    "2126-01-31 2226-01-31",
    NULL },
  { "to the end of the calendar",
    { { "9999-12-30", CORRIN_RULE_EVERY_DAYS, 1, 0, FROM_PLAN, "open" } },
    NULL,
    "9999-12-30",
    5,
    "9999-12-30 9999-12-31",
    NULL },
  { "clocks go forward in Europe",
    { { "2026-03-27", CORRIN_RULE_ALTERNATE_DAYS, 0, 0, FROM_PLAN, "open" } },
    NULL,
    "2026-03-27",
    3,
    "2026-03-27 2026-03-29 2026-03-31",
    "Europe/Berlin" },
  { "clocks go back in Europe",
    { { "2026-10-24", CORRIN_RULE_EVERY_DAYS, 1, 0, FROM_PLAN, "open" } },
    NULL,
    "2026-10-24",
    3,
    "2026-10-24 2026-10-25 2026-10-26",
    "Europe/London" },
  { "clocks go forward in America",
    { { "2026-03-07", CORRIN_RULE_EVERY_DAYS, 1, 0, FROM_PLAN, "open" } },
    NULL,
    "2026-03-07",
    3,
    "2026-03-07 2026-03-08 2026-03-09",
    "America/Los_Angeles" },
  { "clocks go back in America",
    { { "2026-10-31", CORRIN_RULE_AT_LEAST_DAYS, 1, 0, FROM_PLAN, "open" } },
    NULL,
    "2026-10-31",
    3,
    "2026-10-31 2026-11-01 2026-11-02",
    "America/New_York" },
  { "a dose on a journey, on the other side of the date line",
    { { "2026-03-01", CORRIN_RULE_EVERY_WEEKS, 1, 0, FROM_DOSE, "open" } },
    "2026-03-02",
    "2026-03-03",
    2,
    "2026-03-09 2026-03-16",
    "Pacific/Tongatapu" },
};

static char *
ahead_text (GPtrArray *steps, GPtrArray *doses, const char *after, guint most)
{
  g_autoptr (GArray) ahead = corrin_plan_ahead (steps, doses, corrin_day_parse (after), most);
  GString *text = g_string_new (NULL);
  char day[CORRIN_DAY_TEXT_SIZE];

  for (guint i = 0; i < ahead->len; i++)
    {
      const CorrinPlannedDay *one = &g_array_index (ahead, CorrinPlannedDay, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", corrin_day_format (one->day, day));
      if (one->latest != one->day)
        g_string_append_printf (text, "/%s", corrin_day_format (one->latest, day));
    }
  return g_string_free (text, FALSE);
}

static void
test_ahead (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aheads); i++)
    {
      g_autoptr (GPtrArray) steps = plan_steps (aheads[i].steps, G_N_ELEMENTS (aheads[i].steps));
      g_autoptr (GPtrArray) doses = plan_doses (aheads[i].doses);
      g_autofree char *days = NULL;

      g_test_message ("%s", aheads[i].name);
      g_setenv ("TZ", aheads[i].zone != NULL ? aheads[i].zone : "UTC", TRUE);
      days = ahead_text (steps, doses, aheads[i].after, aheads[i].most);
      g_assert_cmpstr (days, ==, aheads[i].days);
    }
  g_setenv ("TZ", "UTC", TRUE);
}

typedef struct
{
  PlanStep step;
  const char *words;
} Words;

static const Words all_words[] = {
  { { "2026-01-05", CORRIN_RULE_EVERY_WEEKS, 8, 0, FROM_PLAN, "open" },
    "every 8 weeks, counted from the first day, with no end set" },
  { { "2026-01-05", CORRIN_RULE_EVERY_MONTHS, 2, 3, FROM_PLAN, "6 months" },
    "every 2 to 3 months, counted from the last one given, for 6 months" },
  { { "2026-01-05", CORRIN_RULE_TIMES_A_WEEK, 3, 0, FROM_DOSE, "2 weeks" },
    "3 times a week, -, for 2 weeks" },
  { { "2026-01-05", CORRIN_RULE_AT_LEAST_DAYS, 3, 0, FROM_DOSE, "10 doses" },
    "at least 3 days apart, counted from the last one given, for 10 doses" },
  { { "2026-01-05", CORRIN_RULE_ALTERNATE_DAYS, 0, 0, FROM_PLAN, "1 days" },
    "every other day, counted from the first day, for 1 day" },
  { { "2026-01-05", CORRIN_RULE_EVERY_DAYS, 1, 0, FROM_PLAN, "2026-02-03" },
    "every day, counted from the first day, up to 3 February 2026" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (all_words); i++)
    {
      g_autoptr (GPtrArray) steps = plan_steps (&all_words[i].step, 1);
      const char *counted = corrin_plan_step_counted (steps->pdata[0]);
      g_autofree char *interval = corrin_plan_step_interval (steps->pdata[0]);
      g_autofree char *end = corrin_plan_step_end (steps->pdata[0]);
      g_autofree char *words = g_strjoin (", ", interval, counted != NULL ? counted : "-", end, NULL);

      g_assert_cmpstr (words, ==, all_words[i].words);
    }
}

/* Each says where it comes from, and its steps can be stored once they have their days. */
static void
test_presets (void)
{
  guint n;
  const CorrinPlanPreset *presets = corrin_plan_presets (&n);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (n, >=, 10);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) steps =
          corrin_plan_preset_steps (&presets[i], 1, corrin_day_parse ("2026-01-05"));
      g_autofree char *origin = corrin_plan_preset_origin (&presets[i]);

      g_test_message ("%s", presets[i].key);
      g_assert_true (g_hash_table_add (keys, (gpointer) presets[i].key));
      g_assert_true (g_str_has_prefix (presets[i].address, "http"));
      g_assert_cmpint (corrin_day_parse (presets[i].seen), !=, CORRIN_DAY_NONE);
      g_assert_nonnull (strstr (origin, presets[i].source));
      g_assert_nonnull (strstr (origin, "edit it to match your own plan"));
      g_assert_cmpuint (steps->len, ==, presets[i].n_steps);
      for (guint s = 0; s < steps->len; s++)
        {
          CorrinPlanStep *step = steps->pdata[s];
          g_autoptr (GError) error = NULL;

          if (step->day == CORRIN_DAY_NONE)
            step->day = corrin_day_parse ("2026-06-01");
          corrin_record_validate (step, &error);
          g_assert_no_error (error);
          g_assert_nonnull (presets[i].steps[s].published);
        }
    }
}

static char *
preset_days (const char *key)
{
  guint n;
  const CorrinPlanPreset *presets = corrin_plan_presets (&n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (presets[i].key, key))
      {
        g_autoptr (GPtrArray) steps =
            corrin_plan_preset_steps (&presets[i], 1, corrin_day_parse ("2026-01-05"));

        for (guint s = 0; s < steps->len; s++)
          {
            CorrinDay start = ((CorrinPlanStep *) steps->pdata[s])->day;
            char day[CORRIN_DAY_TEXT_SIZE];

            g_string_append_printf (text, "%s%s", s > 0 ? " " : "",
                                    start != CORRIN_DAY_NONE ? corrin_day_format (start, day) : "-");
          }
      }
  return g_string_free (text, FALSE);
}

/* A step begins when the one before it is over; after one without an end, nobody knows. */
static void
test_steps_follow (void)
{
  static const struct
  {
    const char *key;
    const char *days;
  } cases[] = {
    { "us-cyanocobalamin", "2026-01-05 2026-01-12 2026-01-25 2026-02-15" },
    { "nl-kompas", "2026-01-05 2026-02-02" },
    { "jp-mecobalamin", "2026-01-05 2026-03-05" },
    { "uk-product", "2026-01-05 2026-01-19 -" },
    { "uk-product-nerves", "2026-01-05 -" },
    { "uk-product-prevention", "2026-01-05" },
    { "uk-bnf", "2026-01-05 2026-01-19" },
    { "uk-bnf-nerves", "2026-01-05 -" },
    { "uk-bsh", "2026-01-05" },
    { "uk-bsh-nerves", "2026-01-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *days = preset_days (cases[i].key);

      g_assert_cmpstr (days, ==, cases[i].days);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-ahead/days", test_ahead);
  g_test_add_func ("/plan-ahead/words", test_words);
  g_test_add_func ("/plan-ahead/presets", test_presets);
  g_test_add_func ("/plan-ahead/steps-follow", test_steps_follow);
  return g_test_run ();
}
