/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typed-terms.h"

#include "errors.h"
#include "terms.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * corrin_value_other_name:
 * @text: what was typed
 *
 * Returns: (transfer full) (nullable): the name behind "other: ", which may not be empty
 */
char *
corrin_value_other_name (const char *text)
{
  static const char prefix[] = "other:";

  return g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0 ? corrin_value_text (text + strlen (prefix))
                                                                  : NULL;
}

/**
 * corrin_value_substance:
 * @text: (nullable): what was typed; %NULL leaves everything as it is
 * @substance: (inout): a #CorrinSubstance
 * @other: (inout) (nullable): the name of another substance
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether it is a substance
 */
gboolean
corrin_value_substance (const char *text, int *substance, char **other, GError **error)
{
  int found;

  if (text == NULL)
    return TRUE;
  g_free (*other);
  *other = corrin_value_other_name (text);
  found = *other != NULL ? CORRIN_SUBSTANCE_OTHER : corrin_substance_parse (text);
  if (found < 0)
    {
      g_set_error (
          error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
          /* Translators: %s is what was typed. Leave the words after the colon as they are, except NAME. */
          _ ("“%s” is not a known substance. Known are: hydroxocobalamin, cyanocobalamin, methylcobalamin, "
             "not-known, and any other as “other: NAME”."),
          text);
      return FALSE;
    }
  *substance = found;
  return TRUE;
}

/**
 * corrin_value_route:
 * @text: (nullable): what was typed; %NULL leaves @route as it is
 * @route: (inout): a #CorrinRoute
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Returns: whether it is a route
 */
gboolean
corrin_value_route (const char *text, int *route, GError **error)
{
  int found = text != NULL ? corrin_route_parse (text) : *route;

  if (found < 0)
    {
      g_set_error (
          error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
          /* Translators: %s is what was typed. Leave the words after the colon as they are. */
          _ ("“%s” is not a known route. Known are: im, deep-sc, sc, oral, sublingual, nasal, not-known."),
          text);
      return FALSE;
    }
  *route = found;
  return TRUE;
}
