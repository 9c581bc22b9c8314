/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output-file.h"

#include "errors.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _CorrinOutputFile
{
  char *path;
  char *temporary;
  int fd;
  int failure;
};

static CorrinError
code_of (int failure)
{
  switch (failure)
    {
    case ENOSPC:
    case EDQUOT:
      return CORRIN_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return CORRIN_ERROR_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
      return CORRIN_ERROR_NOT_FOUND;
    default:
      return CORRIN_ERROR_FAILED;
    }
}

static void
set_error (GError **error, const char *path, int failure)
{
  g_autofree char *shown = g_filename_display_name (path);

  /* Translators: the first %s is a file name, the second the reason the system gives. */
  g_set_error (error, CORRIN_ERROR, code_of (failure), _ ("%1$s could not be written: %2$s."), shown,
               g_strerror (failure));
}

/* A device or a folder would be replaced by the new file. */
static gboolean
can_stand_at (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is a file name. */
               _ ("Nothing can be saved as %s, because that is not a file."), shown);
  return FALSE;
}

/**
 * corrin_output_file_new:
 * @path: where the file shall be
 * @error: (out) (optional): %CORRIN_ERROR_INVALID (no file can stand there), %CORRIN_ERROR_READ_ONLY, %CORRIN_ERROR_NOT_FOUND (the folder), %CORRIN_ERROR_FULL or
 *   %CORRIN_ERROR_FAILED
 *
 * Begins a file. Its mode follows the umask, as that of any document.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
CorrinOutputFile *
corrin_output_file_new (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  CorrinOutputFile *file;
  int fd;

  if (!can_stand_at (path, error))
    return NULL;
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      set_error (error, path, errno);
      return NULL;
    }
  file = g_new0 (CorrinOutputFile, 1);
  file->path = g_strdup (path);
  file->temporary = g_steal_pointer (&temporary);
  file->fd = fd;
  return file;
}

/**
 * corrin_output_file_write:
 * @file: a file
 * @data: (array length=length): bytes
 * @length: how many
 *
 * Adds bytes. After a failure nothing more is written, and corrin_output_file_commit() tells the reason.
 *
 * Returns: whether all was well so far
 */
gboolean
corrin_output_file_write (CorrinOutputFile *file, const void *data, gsize length)
{
  const char *rest = data;

  while (length > 0 && file->failure == 0)
    {
      gssize written = write (file->fd, rest, length);

      if (written < 0)
        {
          if (errno != EINTR)
            file->failure = errno;
          continue;
        }
      rest += written;
      length -= (gsize) written;
    }
  return file->failure == 0;
}

/* The new name itself lasts only when its folder has reached the disk. Not every file system can do that, and the
 * file is whole either way. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

/**
 * corrin_output_file_commit:
 * @file: a file to which everything was written
 * @error: (out) (optional): %CORRIN_ERROR_FULL, %CORRIN_ERROR_READ_ONLY or %CORRIN_ERROR_FAILED
 *
 * Puts the file on the disk and in its place. Whatever goes wrong, an older file of that name is untouched.
 *
 * Returns: whether the file is there now
 */
gboolean
corrin_output_file_commit (CorrinOutputFile *file, GError **error)
{
  int fd = file->fd;

  file->fd = -1;
  if (fsync (fd) != 0 && file->failure == 0)
    file->failure = errno;
  if (close (fd) != 0 && file->failure == 0)
    file->failure = errno;
  if (file->failure == 0 && g_rename (file->temporary, file->path) != 0)
    file->failure = errno;
  if (file->failure != 0)
    {
      set_error (error, file->path, file->failure);
      return FALSE;
    }
  g_clear_pointer (&file->temporary, g_free);
  sync_folder (file->path);
  return TRUE;
}

/**
 * corrin_output_file_free:
 * @file: (transfer full) (nullable): a file; without a successful commit nothing of it remains
 */
void
corrin_output_file_free (CorrinOutputFile *file)
{
  if (file == NULL)
    return;
  if (file->fd >= 0)
    close (file->fd);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->path);
  g_free (file);
}
