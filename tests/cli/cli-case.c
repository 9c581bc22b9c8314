/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-case.h"

#include "journal.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

/**
 * cli_case_new:
 *
 * Returns: (transfer full): an empty folder, in which no journal has been made yet
 */
CliCase *
cli_case_new (void)
{
  CliCase *self = g_new0 (CliCase, 1);

  self->folder = test_folder_new ();
  self->journal = g_build_filename (self->folder, "journal.corrin", NULL);
  self->now = CLI_NOW;
  return self;
}

/**
 * cli_case_new_with_journal:
 *
 * Returns: (transfer full): a folder with a journal that `init` has made
 */
CliCase *
cli_case_new_with_journal (void)
{
  CliCase *self = cli_case_new ();

  cli_run (self, "init");
  g_assert_cmpstr (self->err, ==, "");
  g_assert_cmpint (self->status, ==, 0);
  return self;
}

void
cli_case_free (CliCase *self)
{
  if (self == NULL)
    return;
  test_folder_free (self->folder);
  g_free (self->journal);
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/**
 * cli_path:
 * @self: a case
 * @name: the name of a file
 *
 * Returns: (transfer full): where it stands in the folder
 */
char *
cli_path (CliCase *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
cli_assert_absent (CliCase *self, const char *name)
{
  g_autofree char *path = cli_path (self, name);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

void
cli_write (CliCase *self, const char *name, const char *text)
{
  g_autofree char *path = cli_path (self, name);

  test_write (path, text);
}

static char **
make_argv (CliCase *self, const char *line)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) words = NULL;

  g_ptr_array_add (argv, g_strdup (g_getenv ("CORRIN_CLI")));
  if (self->journal != NULL)
    g_ptr_array_add (argv, g_strdup_printf ("--journal=%s", self->journal));
  if (line[0] != '\0')
    g_assert_true (g_shell_parse_argv (line, NULL, &words, NULL));
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (argv, g_strdup (words[i]));
  g_ptr_array_add (argv, NULL);
  return (char **) g_ptr_array_steal (argv, NULL);
}

/**
 * cli_run_in:
 * @self: a case
 * @line: the words after the program's name, as a shell reads them
 * @environment: what the program is run in
 *
 * Runs the program to its end.
 */
void
cli_run_in (CliCase *self, const char *line, char **environment)
{
  g_auto (GStrv) argv = make_argv (self, line);
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_spawn_sync (self->folder, argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &self->out, &self->err, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  self->status = WEXITSTATUS (status);
}

/**
 * cli_run:
 * @self: a case
 * @line: the words after the program's name, as a shell reads them
 *
 * Runs the program at the time of the case.
 */
void
cli_run (CliCase *self, const char *line)
{
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "CORRIN_NOW", self->now, TRUE);

  cli_run_in (self, line, environment);
}

/**
 * cli_id:
 * @self: a case
 * @list: a list
 * @words: what stands in one of its rows
 *
 * Returns: (transfer full): the ID that the list gives for that row
 */
char *
cli_id (CliCase *self, const char *list, const char *words)
{
  g_autofree char *line = g_strdup_printf ("list %s --ids", list);
  g_auto (GStrv) rows = NULL;

  cli_done (self, line, NULL);
  rows = g_strsplit (self->out, "\n", -1);
  for (guint i = 1; rows[i] != NULL; i++)
    if (strstr (rows[i], words) != NULL)
      return g_strndup (rows[i], strcspn (rows[i], " "));
  g_error ("“%s” is not in:\n%s", words, self->out);
}

/**
 * cli_line:
 * @format: a command line with a %s
 * @id: what stands there
 *
 * Returns: (transfer full): the command line
 */
char *
cli_line (const char *format, const char *id)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", -1);

  return g_strjoinv (id, parts);
}

/**
 * cli_done:
 * @self: a case
 * @line: a command line
 * @out: (nullable): exactly what it prints, or %NULL when that is looked at elsewhere
 *
 * Runs a command that must be done.
 */
void
cli_done (CliCase *self, const char *line, const char *out)
{
  cli_run (self, line);
  g_assert_cmpstr (self->err, ==, "");
  if (out != NULL)
    g_assert_cmpstr (self->out, ==, out);
  g_assert_cmpint (self->status, ==, 0);
}

static char *
checksum_if_any (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) ? test_checksum (path) : g_strdup ("none");
}

/**
 * cli_refused:
 * @self: a case
 * @line: a command line
 * @message: what it must say, without the program's name
 *
 * Runs a command that must be refused in one line, print nothing and leave the journal byte for byte as it was.
 */
void
cli_refused (CliCase *self, const char *line, const char *message)
{
  g_autofree char *before = checksum_if_any (self->journal);
  g_autofree char *expected = g_strconcat ("corrin-cli: ", message, "\n", NULL);
  g_autofree char *after = NULL;

  cli_run (self, line);
  after = checksum_if_any (self->journal);
  g_assert_cmpstr (self->err, ==, expected);
  g_assert_cmpstr (self->out, ==, "");
  g_assert_cmpint (self->status, ==, 1);
  g_assert_cmpstr (before, ==, after);
}

/**
 * cli_wrong:
 * @self: a case
 * @line: a command line
 * @message: what it must say, without the program's name
 *
 * Runs a command that must be wrong usage: one line, a hint at the help, nothing printed, nothing changed.
 */
void
cli_wrong (CliCase *self, const char *line, const char *message)
{
  g_autofree char *before = checksum_if_any (self->journal);
  g_autofree char *expected = g_strconcat ("corrin-cli: ", message, "\nTry “corrin-cli", NULL);
  g_autofree char *after = NULL;

  cli_run (self, line);
  after = checksum_if_any (self->journal);
  if (!g_str_has_prefix (self->err, expected))
    g_assert_cmpstr (self->err, ==, expected);
  g_assert_true (g_str_has_suffix (self->err, " --help”.\n"));
  g_assert_cmpstr (self->out, ==, "");
  g_assert_cmpint (self->status, ==, 2);
  g_assert_cmpstr (before, ==, after);
}
