/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "about.h"

#include "versions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static char *
describe (GtkWindow *parent)
{
  GskRenderer *renderer = parent != NULL ? gtk_native_get_renderer (GTK_NATIVE (parent)) : NULL;

  return corrin_versions_describe (renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : NULL);
}

/**
 * corrin_about_show:
 * @parent: (nullable): the window it stands above
 *
 * Shows what Corrin is and is not, its version and its licence.
 */
void
corrin_about_show (GtkWindow *parent)
{
  g_autofree char *debug_info = describe (parent);

  /* What stands under the name is seen first; there is no firm that could stand there. */
  adw_show_about_window (parent, "application-name", _ ("Corrin"), "application-icon", CORRIN_APP_ID,
                         "version", CORRIN_VERSION, "developer-name", _ ("A record. Not a medical device."),
                         "license-type", GTK_LICENSE_GPL_3_0, "debug-info", debug_info, "debug-info-filename",
                         "corrin-debug-info.txt", "comments",
                         _ ("A journal of B12 injections and symptoms, kept in one file on this computer.\n\n"
                            "A record kept by the patient. Not a medical device. It gives no diagnosis, no "
                            "dose advice and no alarm. Do "
                            "not change or stop treatment because of it; talk with your clinician."),
                         NULL);
}
