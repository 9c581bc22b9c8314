/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reaction-dialog.h"

GtkWidget *
corrin_reaction_dialog_new (GtkWindow *parent, CorrinDocument *document, gint64 dose)
{
  (void) document;
  (void) dose;
  return g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
}
