/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content-private.h"

#include "injections.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* The latest ones; they fill the place of the time line. */
#define INJECTIONS_SHOWN 12

static void
injection_free (gpointer data)
{
  CorrinInjectionContent *injection = data;

  g_free (injection->day);
  g_free (injection->drug);
  g_free (injection->where);
  g_free (injection->interval);
  g_free (injection);
}

/* The site, in the person's own words if it is another one. */
char *
corrin_report_site (const CorrinDose *dose)
{
  char *other = dose->site == CORRIN_SITE_OTHER ? corrin_plain_text (dose->site_other) : NULL;

  return other != NULL ? other : g_strdup (corrin_site_display ((CorrinSite) dose->site));
}

/* Route and site. */
char *
corrin_report_where_given (const CorrinDose *dose)
{
  g_autofree char *site = corrin_report_site (dose);
  const char *route = corrin_route_display ((CorrinRoute) dose->route);

  if (dose->site == CORRIN_SITE_NOT_KNOWN)
    return g_strdup (route);
  /* Translators: route and site of an injection, such as "into the muscle (IM), left thigh". */
  return g_strdup_printf (C_ ("injection", "%1$s, %2$s"), route, site);
}

static char *
days_since (const CorrinDose *dose, const CorrinDose *before)
{
  if (before == NULL)
    return g_strdup ("");
  if (!corrin_dose_day_is_known (dose) || !corrin_dose_day_is_known (before))
    return g_strdup (_ ("not known"));
  return g_strdup_printf ("%d", dose->day - before->day);
}

static CorrinInjectionContent *
injection_new (const CorrinDose *dose, const CorrinDose *before)
{
  CorrinInjectionContent *injection = g_new (CorrinInjectionContent, 1);

  injection->day = corrin_phrase_dose_day_short (dose);
  injection->drug = corrin_phrase_drug (dose->substance, dose->substance_other, dose->micrograms);
  injection->where = corrin_report_where_given (dose);
  injection->interval = days_since (dose, before);
  return injection;
}

/**
 * corrin_injections_content_new:
 * @evidence: the records
 * @summary: the numbers made from them
 * @n_injections: (out): how many injections there are up to the end of the period
 *
 * Collects the injections so far: what a report can show before anything was rated.
 *
 * Returns: (transfer full) (element-type CorrinInjectionContent): the latest ones, by day
 */
GPtrArray *
corrin_injections_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary,
                               guint *n_injections)
{
  g_autoptr (GPtrArray) injections = corrin_injections_new (evidence->doses);
  GPtrArray *content = g_ptr_array_new_with_free_func (injection_free);
  CorrinPeriod until = { corrin_day_new (1, 1, 1), summary->period.to };

  *n_injections = corrin_injections_count (injections, until);
  for (guint i = *n_injections > INJECTIONS_SHOWN ? *n_injections - INJECTIONS_SHOWN : 0; i < *n_injections;
       i++)
    {
      const CorrinDose *before = i > 0 ? g_ptr_array_index (injections, i - 1) : NULL;

      g_ptr_array_add (content, injection_new (g_ptr_array_index (injections, i), before));
    }
  return content;
}
