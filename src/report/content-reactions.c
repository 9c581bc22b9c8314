/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content-private.h"

#include "injections.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const CorrinDose *
dose_of (const CorrinReportSource *source, const CorrinReaction *reaction)
{
  const GPtrArray *doses = source->evidence->doses;

  for (guint i = 0; reaction->dose != 0 && i < doses->len; i++)
    {
      const CorrinDose *dose = g_ptr_array_index (doses, i);

      if (dose->record.id == reaction->dose)
        return dose;
    }
  return NULL;
}

static char *
injection_of (const CorrinDose *dose)
{
  g_autofree char *day = dose != NULL ? corrin_phrase_dose_day_short (dose) : NULL;
  g_autofree char *site = dose != NULL ? corrin_report_site (dose) : NULL;

  if (dose == NULL)
    return g_strdup (_ ("not known"));
  if (dose->site == CORRIN_SITE_NOT_KNOWN)
    return g_steal_pointer (&day);
  /* Translators: the day of an injection and its site, such as "4 May 2026, left thigh". */
  return g_strdup_printf (C_ ("injection", "%1$s, %2$s"), day, site);
}

static char *
what_of (const CorrinReaction *reaction)
{
  char *other = reaction->what == CORRIN_REACTION_OTHER ? corrin_plain_text (reaction->what_other) : NULL;

  return other != NULL ? other : g_strdup (corrin_reaction_display ((CorrinReactionWhat) reaction->what));
}

static char *
severity_of (double severity)
{
  return isnan (severity) ? NULL : corrin_phrase_number (severity);
}

static char *
done_of (const CorrinReaction *reaction)
{
  g_autofree char *done = corrin_plain_text (reaction->what_was_done);

  if (!reaction->needed_care)
    return g_steal_pointer (&done);
  if (done == NULL)
    /* Translators: of a reaction to an injection: the patient went to a doctor or a hospital with it. */
    return g_strdup (_ ("Needed care"));
  /* Translators: %s is what was done about a reaction for which the patient went to a doctor or a hospital. */
  return g_strdup_printf (_ ("Needed care: %s"), done);
}

static char *
follow_up_of (const CorrinReactionFollowUp *later)
{
  g_autofree char *day = corrin_phrase_day_of_year (later->day);
  g_autofree char *severity = severity_of (later->severity);

  if (severity == NULL)
    return g_steal_pointer (&day);
  /* Translators: how severe a reaction was on a later day: the day and 0 to 10. */
  return g_strdup_printf (C_ ("follow-up", "%1$s: %2$s"), day, severity);
}

static char *
lasted (const CorrinReaction *reaction, const GPtrArray *follow_ups)
{
  g_autofree char *how_long = corrin_plain_text (reaction->how_long);
  g_autoptr (GString) text = g_string_new (how_long);

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    {
      const CorrinReactionFollowUp *later = g_ptr_array_index (follow_ups, i);
      g_autofree char *followed = NULL;

      if (later->reaction != reaction->record.id)
        continue;
      followed = follow_up_of (later);
      g_string_append (text, text->len > 0 ? corrin_phrase_joint () : "");
      g_string_append (text, followed);
    }
  return g_strdup (text->str);
}

static void
add_columns (CorrinPart *part)
{
  corrin_part_add_column (part, _ ("Day"), 13);
  /* Translators: the title of a column: day and site of the injection before a reaction. */
  corrin_part_add_column (part, _ ("After the injection"), 25);
  /* Translators: the title of a column: what the reaction was. */
  corrin_part_add_column (part, _ ("Reaction"), 15);
  /* Translators: the title of a column: how severe a reaction was. */
  corrin_part_add_column (part, _ ("0 to 10"), 8);
  /* Translators: the title of a column: how long a reaction lasted. */
  corrin_part_add_column (part, _ ("How long"), 23);
  corrin_part_add_column (part, _ ("What was done"), 28);
}

static void
add_reaction (CorrinPart *part, const CorrinReportSource *source, const CorrinReaction *reaction)
{
  char *cells[] = {
    corrin_phrase_day_short (reaction->day), injection_of (dose_of (source, reaction)), what_of (reaction),
    severity_of (reaction->severity),        lasted (reaction, source->follow_ups),     done_of (reaction),
  };

  corrin_part_add_row (part, cells);
}

static gboolean
has_reaction (const GPtrArray *reactions, const CorrinDose *dose)
{
  for (guint i = 0; i < reactions->len; i++)
    if (((const CorrinReaction *) g_ptr_array_index (reactions, i))->dose == dose->record.id)
      return TRUE;
  return FALSE;
}

/* Of the injections of the period, which it can count at all. */
static char *
by_site (const CorrinReportSource *source, const GPtrArray *injections)
{
  g_autoptr (GString) sites = g_string_new (NULL);

  for (guint site = CORRIN_SITE_LEFT_UPPER_ARM; site <= CORRIN_SITE_OTHER; site++)
    {
      guint n = 0, n_with = 0;

      for (guint i = 0; i < injections->len; i++)
        {
          const CorrinDose *dose = g_ptr_array_index (injections, i);

          if (dose->site != (int) site || !corrin_period_contains (source->summary->period, dose->day))
            continue;
          n++;
          n_with += has_reaction (source->evidence->reactions, dose) ? 1 : 0;
        }
      if (n_with == 0)
        continue;
      g_string_append (sites, sites->len > 0 ? ", " : "");
      /* Translators: a site such as "left thigh", how many injections there were followed by a reaction, of how many. */
      g_string_append_printf (sites, ngettext ("%1$s %2$u of %3$u", "%1$s %2$u of %3$u", n),
                              corrin_site_display ((CorrinSite) site), n_with, n);
    }
  if (sites->len == 0)
    return NULL;
  /* Translators: %s is a list such as "left thigh 2 of 5, right thigh 1 of 4". */
  return g_strdup_printf (_ ("Injections of this period with a reaction, by site: %s."), sites->str);
}

static char *
none_noted (guint n_injections)
{
  if (n_injections == 0)
    return g_strdup (_ ("No reaction is noted in this period."));
  return g_strdup_printf (
      /* Translators: %u is how many injections were given in the period. */
      ngettext ("No reaction is noted in this period, with %u injection.",
                "No reaction is noted in this period, with %u injections.", n_injections),
      n_injections);
}

static void
add_all (CorrinPart *part, const CorrinReportSource *source)
{
  const GPtrArray *reactions = source->evidence->reactions;

  for (guint i = 0; i < reactions->len; i++)
    add_reaction (part, source, g_ptr_array_index (reactions, i));
  corrin_part_count (part, reactions->len, reactions->len);
}

static void
add_those_with_care_first (CorrinPart *part, const CorrinReportSource *source)
{
  const GPtrArray *reactions = source->evidence->reactions;

  for (int care = TRUE; care >= FALSE; care--)
    for (guint i = 0; i < reactions->len; i++)
      {
        const CorrinReaction *reaction = g_ptr_array_index (reactions, i);

        if (!reaction->needed_care == !care)
          add_reaction (part, source, reaction);
      }
  corrin_part_count (part, reactions->len, reactions->len);
}

/**
 * corrin_reactions_part_new:
 * @source: the records
 *
 * Block 8: the reactions of the period, those that needed care first, and how many at which site.
 *
 * Returns: (transfer full): the table, or the sentence that none is noted
 */
CorrinPart *
corrin_reactions_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_REACTIONS);
  g_autoptr (GPtrArray) injections = corrin_injections_new (source->evidence->doses);

  if (source->evidence->reactions->len == 0)
    {
      corrin_part_add_note (part, none_noted (source->summary->doses.n_given));
      return part;
    }
  add_columns (part);
  add_those_with_care_first (part, source);
  corrin_part_add_note (part, by_site (source, injections));
  return part;
}

/**
 * corrin_all_reactions_part_new:
 * @source: the records
 *
 * Appendix: every reaction of the period, by day.
 *
 * Returns: (transfer full): the table
 */
CorrinPart *
corrin_all_reactions_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_ALL_REACTIONS);

  add_columns (part);
  add_all (part, source);
  return part;
}
