/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"

#include <libintl.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (CorrinApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CORRIN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = corrin_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
