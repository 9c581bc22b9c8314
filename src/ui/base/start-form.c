/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start-form.h"

#include "catalog.h"

#include <glib/gi18n-lib.h>

static char *
trim (const char *text)
{
  char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*trimmed == '\0')
    g_clear_pointer (&trimmed, g_free);
  return trimmed;
}

static GPtrArray *
list_symptoms (const CorrinStartForm *form)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; i < form->n_symptoms && corrin_built_in_symptoms[i].key != NULL; i++)
    if (form->symptoms[i])
      g_ptr_array_add (keys, (gpointer) corrin_built_in_symptoms[i].key);
  g_ptr_array_add (keys, NULL);
  return keys;
}

/**
 * corrin_start_values:
 * @form: what the page holds
 *
 * Nothing must be filled in. Only somebody who writes for another is given a name, as the entries say who typed them.
 *
 * Returns: what the journal begins with
 */
CorrinStartValues
corrin_start_values (const CorrinStartForm *form)
{
  CorrinStartValues values = { .symptoms = list_symptoms (form) };

  if (form->is_for_other)
    {
      values.name = trim (form->name);
      values.carer = trim (form->carer);
      if (values.carer == NULL)
        /* Translators: stands for the name of somebody who writes for a person in their care. */
        values.carer = g_strdup (_ ("Carer"));
    }
  values.start = (CorrinDocumentStart){
    .name = values.name,
    .carer = values.carer,
    .symptoms = (const char *const *) values.symptoms->pdata,
  };
  return values;
}

/**
 * corrin_start_values_clear:
 * @values: what a journal begins with
 *
 * Frees what it holds.
 */
void
corrin_start_values_clear (CorrinStartValues *values)
{
  g_clear_pointer (&values->name, g_free);
  g_clear_pointer (&values->carer, g_free);
  g_clear_pointer (&values->symptoms, g_ptr_array_unref);
}
