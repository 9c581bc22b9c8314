/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "versions.h"

#include "store.h"

#include <adwaita.h>
#include <cairo.h>
#include <pango/pango.h>

/**
 * corrin_versions_describe:
 * @renderer: (nullable): what draws the window
 *
 * What somebody who looks for a fault asks for first. It says nothing of the person, the journal or the computer.
 *
 * Returns: (transfer full): a line for each
 */
char *
corrin_versions_describe (const char *renderer)
{
  g_autofree char *format = corrin_store_describe_format ();
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Corrin %s\n", CORRIN_VERSION);
  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version,
                          glib_micro_version);
  g_string_append_printf (text, "GTK %u.%u.%u\n", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version ());
  g_string_append_printf (text, "libadwaita %u.%u.%u\n", adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version ());
  g_string_append_printf (text, "%s\n", format);
  g_string_append_printf (text, "Cairo %s\n", cairo_version_string ());
  g_string_append_printf (text, "Pango %s\n", pango_version_string ());
  g_string_append_printf (text, "Renderer %s\n", renderer != NULL ? renderer : "-");
  return g_string_free (text, FALSE);
}
