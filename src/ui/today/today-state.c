/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-state.h"

#include "day-words.h"

#include <glib/gi18n-lib.h>

static const char *
ask (const CorrinTodayFacts *facts)
{
  gboolean is_today = facts->day == facts->today;

  if (facts->observes)
    return is_today ? _ ("As you saw it: how was today?") : _ ("As you saw it: how was that day?");
  return is_today ? _ ("On the whole, how was today?") : _ ("On the whole, how was that day?");
}

static const char *
hint_at (const CorrinTodayFacts *facts)
{
  if (facts->n_symptoms == 0)
    return _ ("No symptoms are chosen. The preferences list those that can be.");
  if (!facts->is_writable)
    return "";
  if (facts->n_rated == 0)
    return _ ("Tap a number and it is saved. Blank is always fine.");
  return facts->day == facts->today ? _ ("Saved. That is enough for today.")
                                    : _ ("Saved. That is enough for this day.");
}

static char *
say_planned (const CorrinTodayFacts *facts)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (facts->planned == CORRIN_DAY_NONE)
    return NULL;
  if (facts->planned == facts->today && facts->planned_latest == facts->today)
    return g_strdup (_ ("Next injection: planned for today"));
  first = corrin_day_words_short (facts->planned);
  last = corrin_day_words_short (facts->planned_latest);
  if (facts->planned_latest < facts->today)
    /* Translators: a planned day that has gone by, such as "4 May". */
    return g_strdup_printf (_ ("Injection: planned for %s, not recorded"), last);
  if (facts->planned != facts->planned_latest)
    /* Translators: the first and the last day of a planned range, such as "4 May" and "1 June". */
    return g_strdup_printf (_ ("Next injection: planned between %s and %s"), first, last);
  /* Translators: a planned day, such as "4 May". */
  return g_strdup_printf (_ ("Next injection: planned for %s"), first);
}

static char *
say_visit (const CorrinTodayFacts *facts)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (facts->visit == CORRIN_DAY_NONE)
    return NULL;
  day = facts->visit == facts->today ? NULL : corrin_day_words_short (facts->visit);
  if (facts->visit_time == CORRIN_TIME_NONE)
    /* Translators: a day, such as "4 May". */
    return day != NULL ? g_strdup_printf (_ ("Next visit: %s"), day) : g_strdup (_ ("Next visit: today"));
  time = corrin_day_words_time (facts->visit_time);
  if (day == NULL)
    /* Translators: a time of day, such as "14:05". */
    return g_strdup_printf (_ ("Next visit: today at %s"), time);
  /* Translators: a day and a time of day, such as "4 May" and "14:05". */
  return g_strdup_printf (_ ("Next visit: %s at %s"), day, time);
}

/**
 * corrin_today_shows_after:
 * @n_rated: how many symptoms have a rating on a day
 *
 * Earlier values and planned days sway the answer of whoever sees them before; so they wait for the first rating.
 *
 * Returns: whether they may be shown
 */
gboolean
corrin_today_shows_after (guint n_rated)
{
  return n_rated > 0;
}

/**
 * corrin_today_state_new:
 * @facts: what the page knows
 *
 * Returns: (transfer full): what it shows
 */
CorrinTodayState *
corrin_today_state_new (const CorrinTodayFacts *facts)
{
  CorrinTodayState *self = g_new0 (CorrinTodayState, 1);

  self->title = corrin_day_words_title (facts->day);
  if (facts->day >= facts->today - 1)
    self->date = corrin_day_words_long (facts->day);
  self->question = g_strdup (ask (facts));
  self->hint = g_strdup (hint_at (facts));
  self->can_go_on = facts->day < facts->today;
  self->is_elsewhere = facts->day != facts->today;
  self->offers_earlier = facts->is_writable && facts->n_symptoms > 0 && facts->n_open > 0;
  self->shows_after = corrin_today_shows_after (facts->n_rated);
  if (self->shows_after)
    {
      self->planned = say_planned (facts);
      self->visit = say_visit (facts);
    }
  return self;
}

void
corrin_today_state_free (CorrinTodayState *state)
{
  g_free (state->title);
  g_free (state->date);
  g_free (state->question);
  g_free (state->hint);
  g_free (state->planned);
  g_free (state->visit);
  g_free (state);
}
