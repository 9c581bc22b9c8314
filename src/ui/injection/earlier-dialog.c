/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-dialog.h"

GtkWidget *
corrin_earlier_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  (void) document;
  return g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
}
