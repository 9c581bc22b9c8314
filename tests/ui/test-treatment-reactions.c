/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Treatment page shows of what came after injections, without a display: records in, words out. */
#include "reaction-follow.h"
#include "reactions-state.h"
#include "support.h"

#include <math.h>

#define TODAY corrin_day_parse ("2026-06-30")

typedef struct
{
  GPtrArray *reactions;
  GPtrArray *follow_ups;
  GPtrArray *injections;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void) data;
  test_set_now ("2026-06-30T12:00:00+02:00");
  fixture->reactions = g_ptr_array_new_with_free_func (corrin_record_free);
  fixture->follow_ups = g_ptr_array_new_with_free_func (corrin_record_free);
  fixture->injections = g_ptr_array_new_with_free_func (corrin_record_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_ptr_array_unref (fixture->reactions);
  g_ptr_array_unref (fixture->follow_ups);
  g_ptr_array_unref (fixture->injections);
}

static gint64
add_injection (Fixture *fixture, const char *day, CorrinSite site, const char *batch)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->record.id = 100 + fixture->injections->len;
  dose->day = corrin_day_parse (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->site = (int) site;
  dose->batch = g_strdup (batch);
  g_ptr_array_add (fixture->injections, dose);
  return dose->record.id;
}

static CorrinReaction *
add_reaction (Fixture *fixture, const char *day, gint64 dose)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->record.id = 1 + fixture->reactions->len;
  reaction->day = corrin_day_parse (day);
  reaction->what = CORRIN_REACTION_REDNESS;
  reaction->severity = 4;
  reaction->dose = dose;
  g_ptr_array_add (fixture->reactions, reaction);
  return reaction;
}

static void
add_follow_up (Fixture *fixture, gint64 reaction, const char *day, double severity)
{
  CorrinReactionFollowUp *one = corrin_record_new (&corrin_reaction_follow_up_kind);

  one->reaction = reaction;
  one->day = corrin_day_parse (day);
  one->severity = severity;
  g_ptr_array_add (fixture->follow_ups, one);
}

static CorrinReactionsState *
state_of (Fixture *fixture)
{
  return corrin_reactions_state_new (fixture->reactions, fixture->follow_ups, fixture->injections);
}

static void
assert_counts (const GPtrArray *counts, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const CorrinReactionCount *count = g_ptr_array_index (counts, i);

      g_string_append_printf (words, "%s%s: %s", i > 0 ? "; " : "", count->title, count->text);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorrinReactionsState) state = NULL;

  (void) data;
  add_injection (fixture, "2026-06-01", CORRIN_SITE_LEFT_THIGH, "B 7");
  state = state_of (fixture);
  g_assert_cmpuint (state->lines->len, ==, 0);
  g_assert_cmpuint (state->by_site->len, ==, 0);
  g_assert_cmpuint (state->by_batch->len, ==, 0);
}

/* Two reactions after one injection are one injection with a reaction. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_injection (fixture, "2026-05-01", CORRIN_SITE_LEFT_THIGH, "B 7");
  g_autoptr (CorrinReactionsState) state = NULL;

  (void) data;
  add_injection (fixture, "2026-05-08", CORRIN_SITE_LEFT_THIGH, " B 7 ");
  add_injection (fixture, "2026-05-15", CORRIN_SITE_RIGHT_THIGH, "C 1");
  add_injection (fixture, "2026-05-22", CORRIN_SITE_NOT_KNOWN, NULL);
  add_reaction (fixture, "2026-05-01", first);
  add_reaction (fixture, "2026-05-02", first);
  add_reaction (fixture, "2026-05-30", 0);
  state = state_of (fixture);
  assert_counts (state->by_site, "Left thigh: 1 of 2 injections; Right thigh: 0 of 1 injection; "
                                 "Without a site: 0 of 1 injection");
  assert_counts (state->by_batch, "C 1: 0 of 1 injection; B 7: 1 of 2 injections; "
                                  "Without a batch: 0 of 1 injection");
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  gint64 dose = add_injection (fixture, "2026-05-01", CORRIN_SITE_LEFT_THIGH, NULL);
  g_autoptr (CorrinReactionsState) state = NULL;
  const CorrinReactionLine *line;

  (void) data;
  add_reaction (fixture, "2026-05-02", dose);
  add_reaction (fixture, "2026-05-09", 0)->severity = NAN;
  add_follow_up (fixture, 1, "2026-05-03", 0);
  add_follow_up (fixture, 1, "2026-05-04", NAN);
  state = state_of (fixture);
  g_assert_cmpuint (state->lines->len, ==, 2);
  line = state->lines->pdata[0];
  g_assert_cmpstr (line->title, ==, "Redness");
  g_assert_cmpstr (line->name, ==, "Redness, 9 May 2026");
  line = state->lines->pdata[1];
  g_assert_cmpint (line->id, ==, 1);
  g_assert_cmpstr (line->title, ==, "Redness, 4 of 10");
  g_assert_cmpstr (line->text, ==,
                   "2 May 2026, after the injection of 1 May 2026, left thigh\n3 May: 0 of 10");
}

static gint64
followed (Fixture *fixture)
{
  const CorrinReaction *reaction = corrin_reaction_to_follow (fixture->reactions, fixture->follow_ups, TODAY);

  return reaction != NULL ? reaction->record.id : 0;
}

/* For three days, until something was said today, and not when it was over. */
static void
test_follow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  (void) data;
  add_reaction (fixture, "2026-06-26", 0);
  g_assert_cmpint (followed (fixture), ==, 0);
  add_reaction (fixture, "2026-06-27", 0);
  g_assert_cmpint (followed (fixture), ==, 2);
  words = corrin_reaction_follow_words (fixture->reactions->pdata[1]);
  g_assert_cmpstr (words, ==, "Redness, 27 June: how is it now?");
  add_follow_up (fixture, 2, "2026-06-28", 2);
  g_assert_cmpint (followed (fixture), ==, 2);
  add_follow_up (fixture, 2, "2026-06-29", 0);
  g_assert_cmpint (followed (fixture), ==, 0);
  add_follow_up (fixture, 2, "2026-06-30", 1);
  g_assert_cmpint (followed (fixture), ==, 0);
  add_reaction (fixture, "2026-06-30", 0);
  g_assert_cmpint (followed (fixture), ==, 0);
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/treatment-reactions/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("counts", test_counts);
  ADD ("lines", test_lines);
  ADD ("follow", test_follow);
  return g_test_run ();
}
