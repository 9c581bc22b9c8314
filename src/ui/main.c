/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"

#include "translation.h"

int
main (int argc, char **argv)
{
  g_autoptr (CorrinApplication) application = NULL;

  corrin_translation_start ();
  application = corrin_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
