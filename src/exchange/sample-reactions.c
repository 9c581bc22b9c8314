/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_FOLLOW_UPS 3

/* What came after the n-th injection, and how it went on over the days after it. */
typedef struct
{
  guint index;
  int days; /* after the injection */
  CorrinReactionWhat what;
  double severity;
  const char *onset;
  const char *how_long;
  const char *done;
  gboolean needed_care;
  guint n_follow_ups;
  double follow_ups[MAX_FOLLOW_UPS];
} After;

static const After afters[] = {
  /* Translators: when an invented reaction to an injection began, how long it lasted and what was done. */
  { 0,
    0,
    CORRIN_REACTION_SITE_PAIN,
    3,
    N_ ("an hour later"),
    N_ ("until the next morning"),
    NULL,
    FALSE,
    3,
    { 2, 1, 0 } },
  /* Translators: when an invented reaction to an injection began, how long it lasted and what was done. */
  { 1,
    0,
    CORRIN_REACTION_HEADACHE,
    4,
    N_ ("the same evening"),
    N_ ("one day"),
    N_ ("Rested and drank water."),
    FALSE,
    0,
    { 0 } },
  /* Translators: when an invented reaction to an injection began and how long it lasted. */
  { 2,
    1,
    CORRIN_REACTION_SYMPTOMS_STRONGER,
    6,
    N_ ("the next day"),
    N_ ("three days"),
    NULL,
    FALSE,
    3,
    { 6, 4, 2 } },
  /* Translators: when an invented reaction to an injection began and how long it lasted. */
  { 5, 2, CORRIN_REACTION_BRUISE, 2, N_ ("two days later"), N_ ("a week"), NULL, FALSE, 0, { 0 } },
  /* Translators: how long an invented reaction to an injection lasted. */
  { 8, 6, CORRIN_REACTION_ACNE, 3, NULL, N_ ("two weeks"), NULL, FALSE, 0, { 0 } },
  /* Translators: when an invented reaction to an injection began, how long it lasted and what was done. */
  { 10,
    0,
    CORRIN_REACTION_SWELLING,
    4,
    N_ ("in the evening"),
    N_ ("two days"),
    N_ ("Cooled it."),
    FALSE,
    3,
    { 4, 2, 1 } },
  /* Translators: when an invented reaction to an injection began, how long it lasted and what was done. */
  { 12,
    0,
    CORRIN_REACTION_FAINT_OR_DIZZY,
    5,
    N_ ("right after it"),
    N_ ("ten minutes"),
    N_ ("Lay down; the practice called back and asked."),
    TRUE,
    0,
    { 0 } },
};

static char *
translated (const char *text)
{
  return text != NULL ? g_strdup (_ (text)) : NULL;
}

static CorrinReaction *
new_reaction (const CorrinSample *self, const After *after, CorrinDay day)
{
  CorrinReaction *reaction = corrin_record_new (&corrin_reaction_kind);

  reaction->dose = g_array_index (self->given_ids, gint64, after->index);
  reaction->day = day;
  reaction->what = after->what;
  reaction->severity = after->severity;
  reaction->onset = translated (after->onset);
  reaction->how_long = translated (after->how_long);
  reaction->what_was_done = translated (after->done);
  reaction->needed_care = after->needed_care;
  return reaction;
}

static gboolean
add_follow_ups (CorrinSample *self, const After *after, gint64 reaction, CorrinDay day, GError **error)
{
  for (guint i = 0; i < after->n_follow_ups && day + 1 + (int) i <= self->today; i++)
    {
      CorrinReactionFollowUp *follow_up = corrin_record_new (&corrin_reaction_follow_up_kind);

      follow_up->reaction = reaction;
      follow_up->day = day + 1 + (int) i;
      follow_up->severity = after->follow_ups[i];
      if (!corrin_sample_add_and_free (self, follow_up, follow_up->day, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * corrin_sample_write_reactions:
 * @self: a sample whose doses are written
 * @error: return location for an error
 *
 * Writes what came after some of the injections.
 *
 * Returns: whether all was written
 */
gboolean
corrin_sample_write_reactions (CorrinSample *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (afters) && afters[i].index < self->given->len; i++)
    {
      CorrinDay day = g_array_index (self->given, CorrinDay, afters[i].index) + afters[i].days;
      g_autoptr (CorrinRecord) reaction = NULL;

      if (day > self->today)
        continue;
      reaction = CORRIN_RECORD (new_reaction (self, &afters[i], day));
      if (!corrin_sample_add (self, reaction, day, 20 * 60 * 60, error)
          || !add_follow_ups (self, &afters[i], reaction->id, day, error))
        return FALSE;
    }
  return TRUE;
}
