/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reactions-state.h"

#include "capital.h"
#include "day-words.h"
#include "phrases.h"
#include "reaction-follow.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Those before are in the history. */
#define LINES_SHOWN 8

static void
line_free (gpointer data)
{
  CorrinReactionLine *line = data;

  g_free (line->title);
  g_free (line->text);
  g_free (line->name);
  g_free (line);
}

static void
count_free (gpointer data)
{
  CorrinReactionCount *count = data;

  g_free (count->title);
  g_free (count->text);
  g_free (count);
}

/* The lines */

static char *
title_of (const CorrinReaction *reaction)
{
  g_autofree char *what = corrin_reaction_name (reaction);

  if (isnan (reaction->severity))
    return g_steal_pointer (&what);
  /* Translators: what came after an injection and how strong it was, such as "Redness, 4 of 10". */
  return g_strdup_printf (_ ("%1$s, %2$g of 10"), what, reaction->severity);
}

static const CorrinDose *
find_injection (const GPtrArray *injections, gint64 id)
{
  for (guint i = 0; i < injections->len; i++)
    if (CORRIN_RECORD (injections->pdata[i])->id == id)
      return injections->pdata[i];
  return NULL;
}

static char *
when_of (const CorrinReaction *reaction, const GPtrArray *injections)
{
  const CorrinDose *dose = find_injection (injections, reaction->dose);
  g_autofree char *day = corrin_day_display (reaction->day);
  g_autofree char *given = dose != NULL ? corrin_phrase_dose_day (dose) : NULL;

  if (dose == NULL)
    return g_steal_pointer (&day);
  if (dose->site == CORRIN_SITE_NOT_KNOWN || dose->site == CORRIN_SITE_OTHER)
    /* Translators: a day, and the day of the injection before it. */
    return g_strdup_printf (_ ("%1$s, after the injection of %2$s"), day, given);
  /* Translators: a day, the day of the injection before it, and its site, such as "left thigh". */
  return g_strdup_printf (_ ("%1$s, after the injection of %2$s, %3$s"), day, given,
                          corrin_site_display ((CorrinSite) dose->site));
}

static void
add_follow_ups (GString *text, const CorrinReaction *reaction, const GPtrArray *follow_ups)
{
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const CorrinReactionFollowUp *one = g_ptr_array_index (follow_ups, i);
      g_autofree char *day = NULL;

      if (one->reaction != reaction->record.id || isnan (one->severity))
        continue;
      day = corrin_day_words_short (one->day);
      g_string_append_c (text, '\n');
      /* Translators: a day, and how strong something still was then, such as "5 May: 2 of 10". */
      g_string_append_printf (text, _ ("%1$s: %2$g of 10"), day, one->severity);
    }
}

static CorrinReactionLine *
line_new (const CorrinReaction *reaction, const GPtrArray *follow_ups, const GPtrArray *injections)
{
  CorrinReactionLine *line = g_new0 (CorrinReactionLine, 1);
  g_autofree char *when = when_of (reaction, injections);
  g_autoptr (GString) text = g_string_new (when);
  g_autoptr (GString) spoken = NULL;

  add_follow_ups (text, reaction, follow_ups);
  line->id = reaction->record.id;
  line->title = title_of (reaction);
  line->text = g_strdup (text->str);
  spoken = g_string_new (line->title);
  g_string_append_printf (spoken, ", %s", line->text);
  g_string_replace (spoken, "\n", ", ", 0);
  line->name = g_strdup (spoken->str);
  return line;
}

/* The counts */

static gboolean
has_reaction (const GPtrArray *reactions, const CorrinDose *dose)
{
  for (guint i = 0; i < reactions->len; i++)
    if (((const CorrinReaction *) reactions->pdata[i])->dose == dose->record.id)
      return TRUE;
  return FALSE;
}

typedef gboolean (*Belongs) (const CorrinDose *dose, gconstpointer key);

static CorrinReactionCount *
count_new (char *title, const GPtrArray *reactions, const GPtrArray *injections, Belongs belongs,
           gconstpointer key)
{
  CorrinReactionCount *count = g_new0 (CorrinReactionCount, 1);
  guint n = 0, all = 0;

  for (guint i = 0; i < injections->len; i++)
    if (belongs (injections->pdata[i], key))
      {
        all++;
        n += has_reaction (reactions, injections->pdata[i]);
      }
  count->title = title;
  /* Translators: after how many injections there was something, such as "2 of 9 injections". */
  count->text = g_strdup_printf (ngettext ("%1$u of %2$u injection", "%1$u of %2$u injections", all), n, all);
  return count;
}

static gboolean
is_at_site (const CorrinDose *dose, gconstpointer site)
{
  return dose->site == *(const int *) site;
}

static char *
site_title (int site)
{
  if (site == CORRIN_SITE_NOT_KNOWN)
    return g_strdup (_ ("Without a site"));
  if (site == CORRIN_SITE_OTHER)
    return g_strdup (_ ("Other sites"));
  return corrin_capital (corrin_site_display ((CorrinSite) site));
}

static gboolean
has_any (const GPtrArray *injections, Belongs belongs, gconstpointer key)
{
  for (guint i = 0; i < injections->len; i++)
    if (belongs (injections->pdata[i], key))
      return TRUE;
  return FALSE;
}

static void
add_sites (GPtrArray *counts, const GPtrArray *reactions, const GPtrArray *injections)
{
  for (int i = CORRIN_SITE_NOT_KNOWN + 1; i <= CORRIN_SITE_OTHER + 1; i++)
    {
      /* Those without a site come last. */
      int site = i > CORRIN_SITE_OTHER ? CORRIN_SITE_NOT_KNOWN : i;

      if (has_any (injections, is_at_site, &site))
        g_ptr_array_add (counts, count_new (site_title (site), reactions, injections, is_at_site, &site));
    }
}

static gboolean
is_of_batch (const CorrinDose *dose, gconstpointer batch)
{
  g_autofree char *own = corrin_plain_text (dose->batch);

  return g_strcmp0 (own, batch) == 0;
}

static void
add_batches (GPtrArray *counts, const GPtrArray *reactions, const GPtrArray *injections)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = injections->len; i > 0; i--)
    {
      char *batch = corrin_plain_text (((const CorrinDose *) injections->pdata[i - 1])->batch);

      if (batch == NULL || g_hash_table_contains (seen, batch))
        {
          g_free (batch);
          continue;
        }
      g_ptr_array_add (counts, count_new (g_strdup (batch), reactions, injections, is_of_batch, batch));
      g_hash_table_add (seen, batch);
    }
  if (counts->len > 0 && has_any (injections, is_of_batch, NULL))
    g_ptr_array_add (counts,
                     count_new (g_strdup (_ ("Without a batch")), reactions, injections, is_of_batch, NULL));
}

/**
 * corrin_reactions_state_new:
 * @reactions: (element-type CorrinReaction): what came after injections, by day
 * @follow_ups: (element-type CorrinReactionFollowUp): how that went on, by day
 * @injections: (element-type CorrinDose): injections, as corrin_injections_new() gives them
 *
 * Returns: (transfer full): what is shown of it
 */
CorrinReactionsState *
corrin_reactions_state_new (const GPtrArray *reactions, const GPtrArray *follow_ups,
                            const GPtrArray *injections)
{
  CorrinReactionsState *state = g_new0 (CorrinReactionsState, 1);

  state->lines = g_ptr_array_new_with_free_func (line_free);
  state->by_site = g_ptr_array_new_with_free_func (count_free);
  state->by_batch = g_ptr_array_new_with_free_func (count_free);
  for (guint i = reactions->len; i > 0 && state->lines->len < LINES_SHOWN; i--)
    g_ptr_array_add (state->lines, line_new (reactions->pdata[i - 1], follow_ups, injections));
  if (reactions->len == 0)
    return state;
  add_sites (state->by_site, reactions, injections);
  add_batches (state->by_batch, reactions, injections);
  return state;
}

/**
 * corrin_reactions_state_free:
 * @state: (nullable) (transfer full): what is shown
 */
void
corrin_reactions_state_free (CorrinReactionsState *state)
{
  if (state == NULL)
    return;
  g_ptr_array_unref (state->lines);
  g_ptr_array_unref (state->by_site);
  g_ptr_array_unref (state->by_batch);
  g_free (state);
}
