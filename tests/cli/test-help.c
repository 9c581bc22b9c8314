/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: complete, readable in a narrow terminal, and the same wherever it is asked for. */
#include "cli-case.h"

#include "command.h"
#include "terminal.h"

static void
assert_narrow (const char *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (corrin_terminal_width (lines[i]), <=, 80);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
assert_contains (const char *page, const char *text)
{
  if (strstr (page, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, page);
}

static void
test_overview (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autofree char *page = NULL;

  cli_done (c, "--help", NULL);
  assert_narrow (c->out);
  for (guint i = 0; corrin_commands[i] != NULL; i++)
    {
      g_autofree char *line =
          g_strdup_printf ("\n  %-13s%s\n", corrin_commands[i]->name, corrin_commands[i]->summary);

      assert_contains (c->out, line);
    }
  page = g_strdup (c->out);
  cli_done (c, "-h", page);
}

static void
test_commands (void)
{
  g_autoptr (CliCase) c = cli_case_new ();

  for (guint i = 0; corrin_commands[i] != NULL; i++)
    {
      const CorrinCommand *command = corrin_commands[i];
      g_autofree char *line = g_strdup_printf ("%s --help", command->name);
      g_autofree char *usage = g_strdup_printf ("Usage: corrin-cli %s", command->name);
      g_autofree char *example = g_strdup_printf ("\nExamples:\n  corrin-cli %s", command->name);

      cli_done (c, line, NULL);
      assert_narrow (c->out);
      g_assert_true (g_str_has_prefix (c->out, usage));
      assert_contains (c->out, example);
      for (const CorrinOption *option = command->options; option != NULL && option->name != NULL; option++)
        {
          g_autofree char *entry = g_strdup_printf ("\n  --%s", option->name);

          assert_contains (c->out, entry);
        }
      assert_contains (c->out, "\n  --journal FILE");
      assert_contains (c->out, "\n  -h, --help");
    }
}

/* Whatever else is wrong, somebody who asks for help gets it. */
static void
test_help_first (void)
{
  g_autoptr (CliCase) c = cli_case_new ();
  g_autofree char *page = NULL;

  cli_done (c, "rate --help", NULL);
  page = g_strdup (c->out);
  cli_done (c, "--help rate", page);
  cli_done (c, "rate fatigue 4 5 6 -h", page);
}

static void
test_version (void)
{
  g_autoptr (CliCase) c = cli_case_new ();

  cli_done (c, "--version", "corrin-cli " CORRIN_VERSION "\n");
  cli_done (c, "rate --version", "corrin-cli " CORRIN_VERSION "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/overview", test_overview);
  g_test_add_func ("/help/commands", test_commands);
  g_test_add_func ("/help/help-first", test_help_first);
  g_test_add_func ("/help/version", test_version);
  return g_test_run ();
}
