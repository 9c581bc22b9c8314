/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include "errors.h"
#include "store.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_failure_title:
 * @error: why a journal cannot be shown
 *
 * Returns: the heading of the page that says so
 */
const char *
corrin_failure_title (const GError *error)
{
  if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_TOO_NEW))
    return _ ("Made by a Newer Corrin");
  if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT))
    return _ ("This Journal Is Damaged");
  return _ ("The Journal Cannot Be Opened");
}

/* The messages for a file that is not to be used say it themselves. */
static gboolean
says_what_is_safe (const GError *error)
{
  return g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_TOO_NEW)
         || g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT)
         || g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
}

/**
 * corrin_failure_markup:
 * @error: why a journal cannot be shown
 *
 * What happened and what is safe. The message may quote names of files, and is escaped.
 *
 * Returns: (transfer full): Pango markup
 */
char *
corrin_failure_markup (const GError *error)
{
  if (says_what_is_safe (error))
    return g_markup_escape_text (error->message, -1);
  return g_markup_printf_escaped ("%s\n\n%s", error->message, _ ("Nothing was changed."));
}

/**
 * corrin_failure_details:
 * @error: why a journal cannot be shown
 *
 * Returns: (transfer full): all that is known of it, to be sent to somebody who can help
 */
char *
corrin_failure_details (const GError *error)
{
  const char *detail = corrin_error_get_detail (error);
  g_autofree char *format = corrin_store_describe_format ();

  return g_strdup_printf ("Corrin %s, %s\n%s\n%s\n", CORRIN_VERSION, format, error->message,
                          detail != NULL ? detail : "");
}

/**
 * corrin_failure_show:
 * @parent: (nullable): the window it stands above
 * @error: why something could not be done
 *
 * Says in a small window that something could not be done, for where there is no page or form to say it on.
 */
void
corrin_failure_show (GtkWindow *parent, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("This Could Not Be Done"), error->message);

  /* Translators: a button that closes a message. */
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
