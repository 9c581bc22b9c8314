/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checked-mark.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the lock file beside a journal says of it: the day on which it was read through for damage, and how the file
 * stood when it was closed after that. Whatever has touched it since, a crash that was taken back too, makes the mark
 * void. */

#define MARK_SIZE 128

static gboolean
describe (const char *path, CorrinDay day, char mark[MARK_SIZE])
{
  struct stat found;

  if (stat (path, &found) != 0)
    return FALSE;
  return snprintf (mark, MARK_SIZE, "checked %d %llu %llu %lld %lld.%09ld\n", day,
                   (unsigned long long) found.st_dev, (unsigned long long) found.st_ino,
                   (long long) found.st_size, (long long) found.st_ctim.tv_sec, found.st_ctim.tv_nsec)
         < MARK_SIZE;
}

static int
open_lock (const char *path, int flags)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);

  return open (name, flags | O_NOFOLLOW | O_CLOEXEC);
}

/**
 * corrin_checked_mark_read:
 * @path: the resolved path of a journal
 *
 * Returns: the day on which it was read through for damage, if nobody but Corrin has changed it since; else
 *   %CORRIN_DAY_NONE
 */
CorrinDay
corrin_checked_mark_read (const char *path)
{
  char mark[MARK_SIZE] = { 0 }, wanted[MARK_SIZE];
  int day = CORRIN_DAY_NONE;
  int fd = open_lock (path, O_RDONLY);
  ssize_t n;

  if (fd < 0)
    return CORRIN_DAY_NONE;
  n = read (fd, mark, MARK_SIZE - 1);
  close (fd);
  if (n <= 0 || sscanf (mark, "checked %d ", &day) != 1 || !describe (path, day, wanted))
    return CORRIN_DAY_NONE;
  return strcmp (mark, wanted) == 0 ? day : CORRIN_DAY_NONE;
}

/**
 * corrin_checked_mark_write:
 * @path: the resolved path of a journal whose lock this process holds
 * @day: the day on which it was read through
 *
 * To be called when it has been closed. If the mark can not be written, the journal is just read through again.
 */
void
corrin_checked_mark_write (const char *path, CorrinDay day)
{
  char mark[MARK_SIZE];
  int fd = open_lock (path, O_WRONLY | O_TRUNC);

  if (fd < 0)
    return;
  if (!describe (path, day, mark) || write (fd, mark, strlen (mark)) != (ssize_t) strlen (mark))
    (void) !ftruncate (fd, 0);
  close (fd);
}
