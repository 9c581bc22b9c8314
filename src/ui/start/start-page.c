/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start-page.h"

GtkWidget *
corrin_start_page_new (CorrinDocument *document)
{
  (void) document;
  return g_object_new (ADW_TYPE_STATUS_PAGE, NULL);
}
