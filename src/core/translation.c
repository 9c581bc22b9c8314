/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translation.h"

#include <glib.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>

/**
 * corrin_translation_start:
 *
 * Takes the language and the customs of the person's system. A program that has not been installed finds its
 * translations in the folder that the environment names with CORRIN_LOCALEDIR.
 */
void
corrin_translation_start (void)
{
  const char *folder = g_getenv ("CORRIN_LOCALEDIR");

  /* In a script run without a locale, names and notes are UTF-8 all the same. */
  if (setlocale (LC_ALL, "") == NULL || g_str_equal (nl_langinfo (CODESET), "ANSI_X3.4-1968"))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : CORRIN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
