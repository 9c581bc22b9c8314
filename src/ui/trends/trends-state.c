/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trends-state.h"

#include <glib/gi18n-lib.h>

/* With so many days the first numbers over weeks can be given. */
#define FIRST_WEEKS 28

/* The injections and the days between them, or NULL without any. */
static char *
tell_injections (const CorrinTrendsFacts *facts)
{
  g_autofree char *day = NULL;

  if (facts->n_injections == 0)
    return NULL;
  if (facts->n_injections == 1 && facts->last_injection != CORRIN_DAY_NONE)
    {
      day = corrin_day_display (facts->last_injection);
      /* Translators: %s is a day. */
      return g_strdup_printf (_ ("1 injection, on %s."), day);
    }
  if (facts->n_intervals == 0)
    return g_strdup_printf (
        /* Translators: %u is how many injections are recorded. */
        ngettext ("%u injection.", "%u injections.", facts->n_injections), facts->n_injections);
  if (facts->n_intervals == 2)
    /* Translators: how many injections, the days between the first two of them, those between the next two. */
    return g_strdup_printf (_ ("%1$u injections; %2$u and %3$u days between them."), facts->n_injections,
                            facts->intervals[0], facts->intervals[1]);
  if (facts->shortest == facts->longest)
    return g_strdup_printf (
        /* Translators: how many injections, the days between each and the next. */
        ngettext ("%1$u injections; %2$u day between them.", "%1$u injections; %2$u days between them.",
                  facts->shortest),
        facts->n_injections, facts->shortest);
  /* Translators: how many injections, the fewest and the most days between one and the next. */
  return g_strdup_printf (_ ("%1$u injections; %2$u to %3$u days between them."), facts->n_injections,
                          facts->shortest, facts->longest);
}

static char *
join (const char *first, const char *second)
{
  return first != NULL ? g_strdup_printf ("%s %s", first, second) : g_strdup (second);
}

static void
tell_beginning (const CorrinTrendsFacts *facts, CorrinTrendsState *state)
{
  g_autofree char *injections = tell_injections (facts);

  state->title =
      g_strdup (facts->n_injections > 0 ? _ ("Your Injections So Far") : _ ("It Begins With One Day"));
  state->text = join (injections, _ ("Once a day is rated, it appears here: a dot for each symptom, and the "
                                     "injections below."));
}

static const char *
tell_nothing_here (CorrinTrendRange range)
{
  switch (range)
    {
    case CORRIN_TREND_FOUR_WEEKS:
      return _ ("Nothing is rated in the last 4 weeks. What was rated before is still there.");
    case CORRIN_TREND_ONE_YEAR:
      return _ ("Nothing is rated in the last year. What was rated before is still there.");
    case CORRIN_TREND_OWN_DAYS:
      return _ ("Nothing is rated on these days. What was rated on others is still there.");
    case CORRIN_TREND_THREE_MONTHS:
    case CORRIN_TREND_ALL:
    default:
      return _ ("Nothing is rated in the last 3 months. What was rated before is still there.");
    }
}

/* In the first weeks: what comes later, and when, and what is there already. */
static char *
tell_later (const CorrinTrendsFacts *facts)
{
  g_autofree char *injections = tell_injections (facts);
  g_autofree char *day = corrin_day_display (facts->first_rated + FIRST_WEEKS);
  g_autofree char *line = NULL;
  g_autofree char *later = NULL;

  later = g_strdup_printf (
      /* Translators: %s is a day. */
      _ ("From %s on, four weeks after the first rated day, the page for a visit also tells the change over "
         "the weeks."),
      day);
  if (facts->has_line)
    return join (injections, later);
  line = join (injections, _ ("With more days, a line joins the dots."));
  return join (line, later);
}

/**
 * corrin_trends_state_new:
 * @facts: what there is
 *
 * Returns: (transfer full): what the page says; free with corrin_trends_state_free()
 */
CorrinTrendsState *
corrin_trends_state_new (const CorrinTrendsFacts *facts)
{
  CorrinTrendsState *state = g_new0 (CorrinTrendsState, 1);

  state->shows_chart = facts->has_ratings || facts->has_earlier;
  if (!state->shows_chart)
    tell_beginning (facts, state);
  else if (!facts->has_ratings)
    {
      state->offers_all = TRUE;
      state->hint = g_strdup (tell_nothing_here (facts->range));
    }
  else if (!facts->has_earlier && facts->today < facts->first_rated + FIRST_WEEKS)
    state->hint = tell_later (facts);
  return state;
}

/**
 * corrin_trends_state_free:
 * @state: (transfer full) (nullable): what the page says
 */
void
corrin_trends_state_free (CorrinTrendsState *state)
{
  if (state == NULL)
    return;
  g_free (state->title);
  g_free (state->text);
  g_free (state->hint);
  g_free (state);
}

/**
 * corrin_trends_state_tell_beginning:
 * @facts: what there is
 * @what_comes: a sentence on what comes, and when
 *
 * Returns: (transfer full): the injections that there are, and what comes
 */
char *
corrin_trends_state_tell_beginning (const CorrinTrendsFacts *facts, const char *what_comes)
{
  g_autofree char *injections = tell_injections (facts);

  return join (injections, what_comes);
}
