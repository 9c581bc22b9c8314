/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-file.h"

#include "errors.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static CorrinError
code_of (int number)
{
  switch (number)
    {
    case ENOENT:
      return CORRIN_ERROR_NOT_FOUND;
    case EEXIST:
      return CORRIN_ERROR_EXISTS;
    case EACCES:
    case EPERM:
    case EROFS:
      return CORRIN_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
      return CORRIN_ERROR_FULL;
    default:
      return CORRIN_ERROR_FAILED;
    }
}

static gboolean
fail (GError **error, int number, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CORRIN_ERROR, code_of (number), "%s: %s", name, g_strerror (number));
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (!done)
    fail (error, errno, path);
  if (fd >= 0)
    close (fd);
  return done;
}

/**
 * corrin_journal_file_resolve:
 * @path: where the journal stands or shall stand
 * @error: return location for %CORRIN_ERROR_NOT_FOUND, when the folder does not exist
 *
 * Follows the links on the way to the journal's folder, but not the journal itself.
 *
 * Returns: (transfer full) (nullable): the path by which the journal is opened
 */
char *
corrin_journal_file_resolve (const char *path, GError **error)
{
  g_autofree char *given = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = NULL;
  char *resolved;

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S))
    {
      /* Translators: %s is the path of a folder. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("%s is a folder, not a journal."), given);
      return NULL;
    }
  resolved = realpath (folder, NULL);
  if (resolved == NULL)
    {
      fail (error, errno, folder);
      return NULL;
    }
  real = g_build_filename (resolved, name, NULL);
  free (resolved);
  return g_steal_pointer (&real);
}

/**
 * corrin_journal_file_check:
 * @path: a resolved path
 * @error: return location for an error that says what stands there instead
 *
 * Returns: whether a regular file stands there, neither a link nor a folder nor empty
 */
gboolean
corrin_journal_file_check (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    {
      if (errno != ENOENT)
        return fail (error, errno, path);
      /* Translators: %s is the path of a file. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("There is no journal at %s."), name);
    }
  else if (S_ISLNK (info.st_mode))
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %s is the path of a file. */
                 _ ("%s is a link. Name the journal itself, so that it is clear which file is written."),
                 name);
  else if (S_ISDIR (info.st_mode))
    /* Translators: %s is the path of a folder. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("%s is a folder, not a journal."), name);
  else if (!S_ISREG (info.st_mode))
    /* Translators: %s is the path of something like a device. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("%s is not a file."), name);
  else if (info.st_size == 0)
    /* Translators: %s is the path of a file. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("%s is empty, not a journal."), name);
  else
    return TRUE;
  return FALSE;
}

/**
 * corrin_journal_file_make_folder:
 * @path: where the journal shall stand
 * @error: return location for an error
 *
 * Makes the folders that are missing, open to their owner alone. Folders that exist keep their modes.
 *
 * Returns: whether the folder is there now
 */
gboolean
corrin_journal_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *above = NULL;

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  above = g_path_get_dirname (folder);
  return (g_mkdir_with_parents (folder, 0700) == 0 || fail (error, errno, folder))
         && sync_path (above, O_RDONLY | O_DIRECTORY, error);
}

/* Between the name of a journal and what tells the file apart in which it is built. */
#define NEW ".new-"

/**
 * corrin_journal_file_begin:
 * @path: a resolved path at which nothing stands yet
 * @error: return location for %CORRIN_ERROR_EXISTS and others
 *
 * Makes an empty file beside @path in which a new journal is built, so that it is never seen half made.
 *
 * Returns: (transfer full) (nullable): the path of the temporary file, of mode 0600 under any umask
 */
char *
corrin_journal_file_begin (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, NEW "XXXXXX", NULL);
  GStatBuf info;
  int fd;

  if (g_lstat (path, &info) == 0)
    {
      g_autofree char *name = g_filename_display_name (path);

      /* Translators: %s is the path of a file. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_EXISTS, _ ("There is already a file at %s."), name);
      return NULL;
    }
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0 || fchmod (fd, 0600) != 0)
    {
      fail (error, errno, path);
      if (fd >= 0)
        close (fd);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&temporary);
}

/**
 * corrin_journal_file_discard:
 * @temporary: a path from corrin_journal_file_begin()
 *
 * Removes a file that did not become a journal, with what SQLite left beside it.
 */
void
corrin_journal_file_discard (const char *temporary)
{
  g_autofree char *side = g_strconcat (temporary, "-journal", NULL);

  g_unlink (temporary);
  g_unlink (side);
}

/**
 * corrin_journal_file_discard_abandoned:
 * @path: a path at which nobody but the caller can be building a journal
 *
 * Removes what corrin_journal_file_begin() made for @path and a process that was killed could not finish: each attempt
 * would leave one more.
 */
void
corrin_journal_file_discard_abandoned (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *begins = g_strconcat (base, NEW, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *abandoned = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, begins))
        g_unlink (abandoned);
    }
}

/**
 * corrin_journal_file_finish:
 * @temporary: a complete journal, closed
 * @path: where it shall stand
 * @error: return location for %CORRIN_ERROR_EXISTS and others
 *
 * Moves a new journal to its place, without ever replacing a file there. The temporary file is gone afterwards,
 * also after an error.
 *
 * Returns: whether the journal stands at @path, for good
 */
gboolean
corrin_journal_file_finish (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean moved;

  if (!sync_path (temporary, O_RDONLY, error))
    {
      corrin_journal_file_discard (temporary);
      return FALSE;
    }
  moved = renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0;
  /* Some file systems can not rename without replacing, but link. */
  if (!moved && errno == EINVAL)
    moved = link (temporary, path) == 0;
  if (!moved)
    fail (error, errno, path);
  corrin_journal_file_discard (temporary);
  if (!moved)
    return FALSE;
  /* What may be gone after a loss of power is not left in the way of the next attempt. */
  if (!sync_path (folder, O_RDONLY | O_DIRECTORY, error))
    {
      g_unlink (path);
      return FALSE;
    }
  return TRUE;
}

/**
 * corrin_journal_file_remove_folder:
 * @folder: a folder that was made for one journal and what stands beside it
 *
 * Removes the folder and the files in it.
 */
void
corrin_journal_file_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* One lock for all handles of this process: flock belongs to the open file, so that a second handle of the same
 * process would else be refused like a stranger. */
typedef struct
{
  int fd;
  guint holders;
} HeldLock;

static GMutex locks_mutex;
static GHashTable *locks; /* path -> HeldLock */

static char *
lock_name (const char *path)
{
  return g_strconcat (path, ".lock", NULL);
}

#define LOCK_PAUSE_US 20000

static gboolean
wait_for_lock (int fd, guint patience)
{
  for (guint waited = 0; waited <= patience; waited += LOCK_PAUSE_US / 1000)
    {
      if (waited > 0)
        g_usleep (LOCK_PAUSE_US);
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return TRUE;
      if (errno != EWOULDBLOCK)
        return FALSE;
    }
  errno = EWOULDBLOCK;
  return FALSE;
}

static int
take_lock (const char *path, guint patience, GError **error)
{
  g_autofree char *name = lock_name (path);
  int fd = open (name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      fail (error, errno, name);
      return -1;
    }
  if (fchmod (fd, 0600) == 0 && wait_for_lock (fd, patience))
    return fd;
  if (errno == EWOULDBLOCK)
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_BUSY,
                   /* Translators: %s is the path of the journal. */
                   _ ("Another program is writing to %s. Here it can only be read until that one is closed."),
                   shown);
    }
  else
    fail (error, errno, name);
  close (fd);
  return -1;
}

/**
 * corrin_journal_file_lock:
 * @path: a resolved path
 * @patience: for how many milliseconds to wait for another process
 * @error: return location for %CORRIN_ERROR_BUSY, when another process is the writer
 *
 * Makes this process the only one that writes the journal. The lock file beside the journal stays when the lock is
 * given back: removing it could take it from under a newer holder.
 *
 * Returns: whether this process may write; give it back with corrin_journal_file_unlock()
 */
gboolean
corrin_journal_file_lock (const char *path, guint patience, GError **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&locks_mutex);
  HeldLock *held;
  int fd;

  if (locks == NULL)
    locks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  held = g_hash_table_lookup (locks, path);
  if (held == NULL)
    {
      fd = take_lock (path, patience, error);
      if (fd < 0)
        return FALSE;
      held = g_new0 (HeldLock, 1);
      held->fd = fd;
      g_hash_table_insert (locks, g_strdup (path), held);
    }
  held->holders++;
  return TRUE;
}

/**
 * corrin_journal_file_unlock:
 * @path: a path that was locked by corrin_journal_file_lock()
 */
void
corrin_journal_file_unlock (const char *path)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&locks_mutex);
  HeldLock *held = g_hash_table_lookup (locks, path);

  if (held == NULL || --held->holders > 0)
    return;
  close (held->fd);
  g_hash_table_remove (locks, path);
  if (g_hash_table_size (locks) == 0)
    g_clear_pointer (&locks, g_hash_table_unref);
}
