/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_FORM_DIALOG (corrin_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (CorrinFormDialog, corrin_form_dialog, CORRIN, FORM_DIALOG, AdwWindow)

/**
 * CorrinFormDialogClass:
 * @parent_class: the parent
 * @save: saves what stands in the form; returns whether that is done, and sets no error when the form has to be
 *   mended first and says so by itself
 * @is_changed: whether something would be lost if the form were closed
 *
 * A form that is saved whole or not at all. Its children stand in "body".
 */
struct _CorrinFormDialogClass
{
  AdwWindowClass parent_class;

  gboolean (*save) (CorrinFormDialog *self, GError **error);
  gboolean (*is_changed) (CorrinFormDialog *self);
};

CorrinDocument *corrin_form_dialog_get_document (CorrinFormDialog *self);
gint64 corrin_form_dialog_get_person (CorrinFormDialog *self);
void corrin_form_dialog_save (CorrinFormDialog *self);
void corrin_form_dialog_finish (CorrinFormDialog *self);
void corrin_form_dialog_fail (CorrinFormDialog *self, const GError *error);

G_END_DECLS
