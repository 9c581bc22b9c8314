/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "given-words.h"

#include "injections.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static char *
ago (guint days)
{
  if (days == 0)
    /* Translators: when the last injection was. */
    return g_strdup (_ ("today"));
  if (days == 1)
    /* Translators: when the last injection was. */
    return g_strdup (_ ("yesterday"));
  /* Translators: how long ago the last injection was. */
  return g_strdup_printf (ngettext ("%u day ago", "%u days ago", days), days);
}

/**
 * corrin_given_words_when:
 * @dose: a dose that was given
 * @days: how many days ago that was, or -1 if that is not known
 *
 * Returns: (transfer full): its day and how long ago that was, or as much of it as is known: "4 May 2026, 12 days
 *   ago", "in May 2026"
 */
char *
corrin_given_words_when (const CorrinDose *dose, int days)
{
  g_autofree char *day = corrin_phrase_dose_day (dose);
  g_autofree char *since = days >= 0 ? ago ((guint) days) : NULL;

  if (!corrin_dose_day_is_known (dose))
    /* Translators: %s is a month with its year, such as "May 2026". */
    return g_strdup_printf (_ ("in %s"), day);
  if (since == NULL)
    return g_steal_pointer (&day);
  /* Translators: a day and how long ago that is, such as "4 May 2026, 12 days ago". */
  return g_strdup_printf (C_ ("day", "%1$s, %2$s"), day, since);
}

static char *
site_of (const CorrinDose *dose)
{
  g_autofree char *other = dose->site == CORRIN_SITE_OTHER ? corrin_plain_text (dose->site_other) : NULL;

  if (dose->site == CORRIN_SITE_NOT_KNOWN)
    return NULL;
  return other != NULL ? g_steal_pointer (&other) : g_strdup (corrin_site_display ((CorrinSite) dose->site));
}

/**
 * corrin_given_words_what:
 * @dose: a dose
 *
 * Returns: (transfer full): what was given and how, such as "hydroxocobalamin, 1000 micrograms, into the muscle (IM),
 *   left thigh"
 */
char *
corrin_given_words_what (const CorrinDose *dose)
{
  g_autofree char *drug = corrin_phrase_drug (dose->substance, dose->substance_other, dose->micrograms);
  const char *route = corrin_route_display ((CorrinRoute) dose->route);
  g_autofree char *site = site_of (dose);

  if (site == NULL)
    /* Translators: what was given (substance and amount) and by which route. */
    return g_strdup_printf (C_ ("dose", "%1$s, %2$s"), drug, route);
  /* Translators: what was given (substance and amount), by which route, and at which site of the body. */
  return g_strdup_printf (C_ ("dose", "%1$s, %2$s, %3$s"), drug, route, site);
}
