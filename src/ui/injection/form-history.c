/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-history.h"

/**
 * corrin_form_history_read:
 * @self: a form that is being made
 *
 * A journal that cannot be read is told by the window; the form can be filled in all the same.
 *
 * Returns: (transfer full): what was recorded and planned
 */
CorrinDoseHistory *
corrin_form_history_read (CorrinFormDialog *self)
{
  CorrinDocument *document = corrin_form_dialog_get_document (self);
  g_autoptr (GError) error = NULL;
  CorrinDoseHistory *history = corrin_dose_history_read (corrin_document_get_store (document),
                                                         corrin_form_dialog_get_person (self), &error);

  if (history != NULL)
    return history;
  corrin_document_trouble (document, error);
  return corrin_dose_history_new_empty ();
}
