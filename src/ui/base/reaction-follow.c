/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-follow.h"

#include "capital.h"
#include "day-words.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What was said last of a reaction, up to a day. */
static double
last_severity (const CorrinReaction *reaction, const GPtrArray *follow_ups, CorrinDay *day)
{
  double severity = reaction->severity;

  *day = reaction->day;
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const CorrinReactionFollowUp *one = g_ptr_array_index (follow_ups, i);

      if (one->reaction != reaction->record.id || one->day < *day)
        continue;
      *day = one->day;
      severity = one->severity;
    }
  return severity;
}

/**
 * corrin_reaction_to_follow:
 * @reactions: (element-type CorrinReaction): what came after injections, by day
 * @follow_ups: (element-type CorrinReactionFollowUp): how that went on
 * @today: today
 *
 * Returns: (transfer none) (nullable): the latest one of the days just gone of which nothing was said today, and
 *   which was not over when something was said last
 */
const CorrinReaction *
corrin_reaction_to_follow (const GPtrArray *reactions, const GPtrArray *follow_ups, CorrinDay today)
{
  for (guint i = reactions->len; i > 0; i--)
    {
      const CorrinReaction *reaction = g_ptr_array_index (reactions, i - 1);
      CorrinDay day;
      double severity = last_severity (reaction, follow_ups, &day);

      if (reaction->day < today && reaction->day >= today - CORRIN_REACTION_FOLLOW_DAYS && day < today
          && severity != 0)
        return reaction;
    }
  return NULL;
}

/**
 * corrin_reaction_name:
 * @reaction: something after an injection
 *
 * Returns: (transfer full): what it was, as a title, in the person's own words if there are any
 */
char *
corrin_reaction_name (const CorrinReaction *reaction)
{
  g_autofree char *own = corrin_plain_text (reaction->what_other);

  return corrin_capital (own != NULL ? own : corrin_reaction_display ((CorrinReactionWhat) reaction->what));
}

/**
 * corrin_reaction_follow_words:
 * @reaction: something after an injection that can still be followed
 *
 * Returns: (transfer full): a question that nobody has to answer
 */
char *
corrin_reaction_follow_words (const CorrinReaction *reaction)
{
  g_autofree char *what = corrin_reaction_name (reaction);
  g_autofree char *day = corrin_day_words_short (reaction->day);

  /* Translators: what came after an injection, and its day, such as "Redness, 4 May: how is it now?" */
  return g_strdup_printf (_ ("%1$s, %2$s: how is it now?"), what, day);
}
