/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"

typedef struct
{
  char *detail;
} CorrinErrorPrivate;

static void
corrin_error_private_init (CorrinErrorPrivate *priv)
{
  priv->detail = NULL;
}

static void
corrin_error_private_copy (const CorrinErrorPrivate *from, CorrinErrorPrivate *to)
{
  to->detail = g_strdup (from->detail);
}

static void
corrin_error_private_clear (CorrinErrorPrivate *priv)
{
  g_free (priv->detail);
}

G_DEFINE_EXTENDED_ERROR (CorrinError, corrin_error)

/**
 * corrin_error_set_detail:
 * @error: (nullable): an error of %CORRIN_ERROR
 * @format: a format as of printf()
 * @...: what it needs
 *
 * Adds what the message leaves out, such as the words of the database: for whoever looks for the fault.
 */
void
corrin_error_set_detail (GError *error, const char *format, ...)
{
  CorrinErrorPrivate *priv;
  va_list arguments;

  if (error == NULL)
    return;
  priv = corrin_error_get_private (error);
  g_free (priv->detail);
  va_start (arguments, format);
  priv->detail = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/**
 * corrin_error_get_detail:
 * @error: any error
 *
 * Returns: (nullable): what its message leaves out
 */
const char *
corrin_error_get_detail (const GError *error)
{
  const CorrinErrorPrivate *priv = error->domain == CORRIN_ERROR ? corrin_error_get_private (error) : NULL;

  return priv != NULL ? priv->detail : NULL;
}
