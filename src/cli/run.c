/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

#include "arguments.h"
#include "clock.h"
#include "errors.h"
#include "help.h"
#include "terminal.h"
#include "translation.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>

enum
{
  STATUS_DONE,
  STATUS_REFUSED,
  STATUS_WRONG_USAGE,
};

static gboolean
show_help (const CorrinCall *call)
{
  g_autofree char *page = call->command != NULL ? corrin_help_for (call->command) : corrin_help ();

  fputs (page, stdout);
  return TRUE;
}

static gboolean
show_version (void)
{
  printf ("corrin-cli %s\n", CORRIN_VERSION);
  return TRUE;
}

static gboolean
run_call (CorrinCall *call, GError **error)
{
  if (call->help)
    return show_help (call);
  if (call->version)
    return show_version ();
  return corrin_clock_check (error) && call->command->run (call, error);
}

/* What was printed is only in a buffer until here: a full disk and a closed pipe show themselves now. */
static gboolean
finish_output (gboolean changed, GError **error)
{
  gboolean failed_before = ferror (stdout) != 0;
  int reason;

  errno = 0;
  if (fflush (stdout) == 0 && !failed_before)
    return TRUE;
  reason = errno != 0 ? errno : EIO;
  if (changed)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED,
                 /* Translators: %s is the system's reason, such as "No space left on device". */
                 _ ("The journal was changed, but the output could not be written: %s."),
                 g_strerror (reason));
  else
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED,
                 /* Translators: %s is the system's reason, such as "No space left on device". */
                 _ ("The output could not be written: %s."), g_strerror (reason));
  return FALSE;
}

static int
report (const GError *error, const CorrinCall *call)
{
  const char *detail = corrin_error_get_detail (error);
  g_autofree char *text =
      detail != NULL ? g_strdup_printf ("%s (%s)", error->message, detail) : g_strdup (error->message);
  g_autofree char *line = corrin_terminal_one_line (text);
  gboolean wrong_usage = error->domain == G_OPTION_ERROR;

  fprintf (stderr, "corrin-cli: %s\n", line);
  if (wrong_usage && call->command != NULL)
    /* Translators: %s is the name of a command, such as "rate". */
    fprintf (stderr, _ ("Try “corrin-cli %s --help”.\n"), call->command->name);
  else if (wrong_usage)
    fputs (_ ("Try “corrin-cli --help”.\n"), stderr);
  return wrong_usage ? STATUS_WRONG_USAGE : STATUS_REFUSED;
}

/**
 * corrin_commands_main:
 * @argc: as main() has it
 * @argv: as main() has it
 *
 * The whole of corrin-cli.
 *
 * Returns: the exit status: 0 done, 1 refused or failed with nothing changed, 2 wrong usage
 */
int
corrin_commands_main (int argc, char **argv)
{
  g_autoptr (CorrinCall) call = corrin_call_new ();
  g_autoptr (GError) error = NULL;

  (void) argc;
  corrin_translation_start ();
  signal (SIGPIPE, SIG_IGN);

  if (corrin_call_parse (call, (const char *const *) argv, &error) && run_call (call, &error))
    finish_output (call->changed, &error);
  return error == NULL ? STATUS_DONE : report (error, call);
}
