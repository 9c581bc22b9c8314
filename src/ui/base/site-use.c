/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "site-use.h"

#include "given-words.h"
#include "injections.h"

#include <glib/gi18n-lib.h>

static void
site_use_free (gpointer data)
{
  CorrinSiteUse *use = data;

  g_free (use->name);
  g_free (use->last);
  g_free (use->count);
  g_free (use->mark);
  g_free (use);
}

static const char *
title_of (CorrinSite site)
{
  switch (site)
    {
    case CORRIN_SITE_LEFT_UPPER_ARM:
      return _ ("Left upper arm");
    case CORRIN_SITE_RIGHT_UPPER_ARM:
      return _ ("Right upper arm");
    case CORRIN_SITE_LEFT_THIGH:
      return _ ("Left thigh");
    case CORRIN_SITE_RIGHT_THIGH:
      return _ ("Right thigh");
    case CORRIN_SITE_LEFT_BUTTOCK:
      return _ ("Left buttock");
    case CORRIN_SITE_RIGHT_BUTTOCK:
      return _ ("Right buttock");
    case CORRIN_SITE_LEFT_ABDOMEN:
      return _ ("Left abdomen");
    case CORRIN_SITE_RIGHT_ABDOMEN:
      return _ ("Right abdomen");
    case CORRIN_SITE_OTHER:
      return _ ("Other sites");
    case CORRIN_SITE_NOT_KNOWN:
    default:
      return _ ("Site not noted");
    }
}

static GPtrArray *
injections_at (const GPtrArray *injections, CorrinSite site)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < injections->len; i++)
    {
      CorrinDose *dose = g_ptr_array_index (injections, i);

      if (dose->site == (int) site)
        g_ptr_array_add (found, dose);
    }
  return found;
}

/* The last day on which there can have been an injection, but not after today. */
static CorrinDay
latest_day (const GPtrArray *injections, CorrinDay today)
{
  CorrinDay latest = CORRIN_DAY_NONE;

  for (guint i = 0; i < injections->len; i++)
    latest = MAX (latest, MIN (corrin_dose_latest_day (g_ptr_array_index (injections, i)), today));
  return latest;
}

/* Of an injection known to its month, only the fewest days since then are known. */
static char *
mark_of (CorrinDay latest, int days, CorrinDay today)
{
  if (latest == CORRIN_DAY_NONE)
    return g_strdup ("");
  return days >= 0 ? g_strdup_printf ("%d", days) : g_strdup_printf ("%d+", today - latest);
}

static CorrinSiteUse *
site_use_new (const GPtrArray *injections, CorrinSite site, CorrinDay today)
{
  CorrinSiteUse *use = g_new0 (CorrinSiteUse, 1);
  g_autoptr (GPtrArray) there = injections_at (injections, site);
  const CorrinDose *last = corrin_injections_last (there, today);

  int days = corrin_injections_days_since (there, today);

  use->site = site;
  use->latest = latest_day (there, today);
  use->n = there->len;
  use->is_latest = last != NULL && last == corrin_injections_last (injections, today);
  use->name = g_strdup (title_of (site));
  use->last = last != NULL ? corrin_given_words_when (last, days) : g_strdup (_ ("not used yet"));
  /* Translators: how many injections were given at one site of the body. */
  use->count = g_strdup_printf (ngettext ("%u injection", "%u injections", use->n), use->n);
  use->mark = mark_of (use->latest, days, today);
  return use;
}

/* Those never used come first: they have been unused for longest. */
static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const CorrinSiteUse *one = *(const CorrinSiteUse *const *) a;
  const CorrinSiteUse *other = *(const CorrinSiteUse *const *) b;

  if (one->latest != other->latest)
    return one->latest < other->latest ? -1 : 1;
  return (int) one->site - (int) other->site;
}

/**
 * corrin_site_uses_new:
 * @injections: (element-type CorrinDose): injections, as corrin_injections_new() gives them
 * @today: today
 *
 * Returns: (transfer full) (element-type CorrinSiteUse): the eight sites, longest unused first; then injections at
 *   other sites and those without a site, if there are any
 */
GPtrArray *
corrin_site_uses_new (const GPtrArray *injections, CorrinDay today)
{
  static const CorrinSite rest[] = { CORRIN_SITE_OTHER, CORRIN_SITE_NOT_KNOWN };
  GPtrArray *uses = g_ptr_array_new_with_free_func (site_use_free);

  for (CorrinSite site = CORRIN_SITE_LEFT_UPPER_ARM; site <= CORRIN_SITE_RIGHT_ABDOMEN; site++)
    g_ptr_array_add (uses, site_use_new (injections, site, today));
  g_ptr_array_sort (uses, compare_uses);
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    {
      CorrinSiteUse *use = site_use_new (injections, rest[i], today);

      if (use->n > 0)
        g_ptr_array_add (uses, use);
      else
        site_use_free (use);
    }
  return uses;
}

/**
 * corrin_site_use_words:
 * @use: what is recorded of a site
 *
 * Returns: (transfer full): its name and when it was used last
 */
char *
corrin_site_use_words (const CorrinSiteUse *use)
{
  /* Translators: a site of the body, and when it was used last or that it was not used yet. */
  return g_strdup_printf (C_ ("site", "%1$s: %2$s"), use->name, use->last);
}

/**
 * corrin_site_use_sentence:
 * @use: what is recorded of a site
 *
 * Returns: (transfer full): all of it in one sentence
 */
char *
corrin_site_use_sentence (const CorrinSiteUse *use)
{
  if (use->n == 0)
    return corrin_site_use_words (use);
  /* Translators: a site of the body, when the last injection was there, and how many there were. */
  return g_strdup_printf (C_ ("site", "%1$s: %2$s; %3$s"), use->name, use->last, use->count);
}

/**
 * corrin_site_uses_describe:
 * @uses: (element-type CorrinSiteUse): the sites
 *
 * Returns: (transfer full): what the picture shows, for those who do not see it
 */
char *
corrin_site_uses_describe (const GPtrArray *uses)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      g_autofree char *sentence = corrin_site_use_sentence (g_ptr_array_index (uses, i));

      /* Translators: %s is a statement about one site of the body; several follow one another. */
      g_string_append_printf (text, C_ ("site", "%s. "), sentence);
    }
  return g_strdup (g_strchomp (text->str));
}
