/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-entry.h"

/**
 * corrin_form_entry_set:
 * @entry: a line in which something can be typed
 * @text: what it shall show
 *
 * A line that shows it already is left alone: its cursor stays where it is.
 */
void
corrin_form_entry_set (GtkEditable *entry, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (entry), text))
    gtk_editable_set_text (entry, text);
}
