/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * corrin_about_show:
 * @parent: (nullable): the window it stands above
 *
 * Shows what Corrin is and is not, its version and its licence.
 */
void
corrin_about_show (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", _ ("Corrin"), "application-icon", CORRIN_APP_ID,
                         "version", CORRIN_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("A journal of B12 injections and symptoms, kept in one file on this computer. "
                            "Corrin is not a medical device: it makes no diagnosis and gives no advice."),
                         NULL);
}
