/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * CorrinStartForm:
 * @is_for_other: whether somebody writes for a person in their care
 * @name: (nullable): what was typed as the name of that person
 * @carer: (nullable): what was typed as the name of whoever writes
 * @n_symptoms: how many answers there are
 * @symptoms: (array length=n_symptoms): for each built-in symptom in turn, whether it is wanted
 *
 * What the page of the first start holds.
 */
typedef struct
{
  gboolean is_for_other;
  const char *name;
  const char *carer;
  guint n_symptoms;
  const gboolean *symptoms;
} CorrinStartForm;

/**
 * CorrinStartValues:
 * @start: what the journal begins with; points into the rest
 * @name: the name, trimmed
 * @carer: the name of the carer, trimmed
 * @symptoms: keys of symptoms
 */
typedef struct
{
  CorrinDocumentStart start;
  char *name;
  char *carer;
  GPtrArray *symptoms;
} CorrinStartValues;

CorrinStartValues corrin_start_values (const CorrinStartForm *form);
void corrin_start_values_clear (CorrinStartValues *values);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinStartValues, corrin_start_values_clear)

G_END_DECLS
