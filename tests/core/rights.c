/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rights.h"

#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static void
give_away (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_cmpint (chown (folder, NOBODY, (gid_t) -1), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (lchown (path, NOBODY, (gid_t) -1), ==, 0);
    }
}

/**
 * rights_without:
 * @folder: a folder
 * @check: what to do
 * @path: for @check
 *
 * Runs @check in a process of its own as the owner of the folder and of all that is in it, without the rights of root.
 */
void
rights_without (const char *folder, void (*check) (const char *path), const char *path)
{
  pid_t child;
  int status;

  if (geteuid () == 0)
    give_away (folder);
  child = fork ();
  if (child == 0)
    {
      if (geteuid () == 0 && setuid (NOBODY) != 0)
        _exit (3);
      check (path);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}
