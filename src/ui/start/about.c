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

/* libadwaita 1.2 gives the button with the version no name. */
static void
name_version (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "app-version"))
    {
      /* Translators: the version of the program, such as "Version 0.1.0". */
      g_autofree char *name = g_strdup_printf (_ ("Version %s"), CORRIN_VERSION);

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    name_version (c);
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
  GtkWidget *about;

  /* What stands under the name is seen first; there is no firm that could stand there. */
  about = g_object_new (ADW_TYPE_ABOUT_WINDOW, "application-name", _ ("Corrin"), "application-icon",
                        CORRIN_APP_ID, "version", CORRIN_VERSION, "developer-name",
                        _ ("A record. Not a medical device."), "license-type", GTK_LICENSE_GPL_3_0,
                        "debug-info", debug_info, "debug-info-filename", "corrin-debug-info.txt", "comments",
                        _ ("A journal of B12 injections and symptoms, kept in one file on this computer.\n\n"
                           "A record kept by the patient. Not a medical device. It gives no diagnosis, no "
                           "dose advice and no alarm. "
                           "Do not change or stop treatment because of it; talk with your clinician."),
                        "transient-for", parent, NULL);
  name_version (about);
  gtk_window_present (GTK_WINDOW (about));
}
