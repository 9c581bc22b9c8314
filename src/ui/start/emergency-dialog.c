/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "emergency-dialog.h"

GtkWidget *
corrin_emergency_dialog_new (GtkWindow *parent)
{
  return g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
}
