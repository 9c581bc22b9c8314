/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entry-parts.h"

#include "amount.h"
#include "catalog.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_parts_new:
 *
 * Returns: (transfer full) (element-type utf8): no parts yet, for corrin_parts_join()
 */
GPtrArray *
corrin_parts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/**
 * corrin_parts_put:
 * @parts: parts
 * @text: (nullable) (transfer full): one more, or nothing
 */
void
corrin_parts_put (GPtrArray *parts, char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

/**
 * corrin_parts_join:
 * @parts: (transfer full): parts
 * @separator: what stands between them
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without any part
 */
char *
corrin_parts_join (GPtrArray *parts, const char *separator)
{
  char *joined = NULL;

  if (parts->len > 0)
    {
      g_ptr_array_add (parts, NULL);
      joined = g_strjoinv (separator, (char **) parts->pdata);
    }
  g_ptr_array_unref (parts);
  return joined;
}

/**
 * corrin_parts_drug:
 * @substance: a #CorrinSubstance
 * @other: (nullable): its own name
 * @micrograms: how much, or 0
 *
 * Returns: (transfer full) (nullable): what is given and how much of it, as far as it is known
 */
char *
corrin_parts_drug (int substance, const char *other, gint64 micrograms)
{
  g_autofree char *amount = micrograms > 0 ? corrin_micrograms_display (micrograms) : NULL;
  const char *name = other;

  if (name == NULL && substance != CORRIN_SUBSTANCE_NOT_KNOWN)
    name = corrin_substance_display ((CorrinSubstance) substance);
  if (name == NULL || amount == NULL)
    return name != NULL ? g_strdup (name) : g_steal_pointer (&amount);
  /* Translators: a substance and its amount, such as "hydroxocobalamin 1000 micrograms". */
  return g_strdup_printf (C_ ("dose", "%1$s %2$s"), name, amount);
}
