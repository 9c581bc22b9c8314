/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-dialog.h"

GtkWidget *
corrin_injection_dialog_new (GtkWindow *parent, CorrinDocument *document, CorrinDay day)
{
  (void) document;
  (void) day;
  return g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
}

GtkWidget *
corrin_injection_dialog_new_for (GtkWindow *parent, CorrinDocument *document, const CorrinDose *dose)
{
  (void) document;
  (void) dose;
  return g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
}
