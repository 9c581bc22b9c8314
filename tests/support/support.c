/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "clock.h"

#include <ftw.h>
#include <glib/gstdio.h>

static int
remove_one (const char *path, const struct stat *info, int type, struct FTW *walk)
{
  (void) info;
  (void) type;
  (void) walk;
  return g_remove (path);
}

/**
 * test_folder_new:
 *
 * Makes an empty folder that only this test uses.
 *
 * Returns: (transfer full): its path; free with test_folder_free(), which also removes what is in it
 */
char *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("corrin-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
test_folder_free (char *folder)
{
  if (folder != NULL)
    nftw (folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
  g_free (folder);
}

/**
 * test_data:
 * @name: a path below `tests`
 *
 * Returns: (transfer full): the full path of a data file of the tests
 */
char *
test_data (const char *name)
{
  return g_build_filename (g_getenv ("CORRIN_TEST_SRCDIR"), name, NULL);
}

/**
 * test_set_now:
 * @iso: an instant with offset, such as "2026-06-30T12:00:00+02:00"
 *
 * Fixes the clock of this process.
 */
void
test_set_now (const char *iso)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (iso, NULL);

  g_assert_nonnull (now);
  corrin_clock_set (now);
}

char *
test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
test_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}
