/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-folder.h"

#include "errors.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _CorrinExportFolder
{
  char *path;    /* where it will stand */
  char *shown;   /* the same for messages */
  char *working; /* where it is filled, or NULL once it stands */
  char *file;    /* the file being written */
};

static CorrinError
code_of (const GError *why)
{
  if (why->domain != G_IO_ERROR)
    return CORRIN_ERROR_FAILED;
  switch (why->code)
    {
    case G_IO_ERROR_NO_SPACE:
      return CORRIN_ERROR_FULL;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return CORRIN_ERROR_READ_ONLY;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return CORRIN_ERROR_NOT_FOUND;
    default:
      return CORRIN_ERROR_FAILED;
    }
}

/**
 * corrin_export_folder_set_error:
 * @self: a folder
 * @why: (transfer full): what went wrong
 * @error: return location for the error
 *
 * Turns an error of a file into one that names the folder. Others, and a cancelled export, stay as they are.
 */
void
corrin_export_folder_set_error (CorrinExportFolder *self, GError *why, GError **error)
{
  if (why->domain != G_IO_ERROR || g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, why);
      return;
    }
  g_set_error (error, CORRIN_ERROR, code_of (why),
               /* Translators: %1$s is the path of a folder, %2$s says why. */
               _ ("“%1$s” cannot be written: %2$s"), self->shown, why->message);
  g_error_free (why);
}

static gboolean
fail_with_errno (CorrinExportFolder *self, int number, GError **error)
{
  corrin_export_folder_set_error (
      self, g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number)), error);
  return FALSE;
}

static gboolean
refuse_existing (CorrinExportFolder *self, GError **error)
{
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_EXISTS,
               /* Translators: %s is the path of a folder. */
               _ ("“%s” is there already. Choose another name, or an empty folder."), self->shown);
  return FALSE;
}

static gboolean
is_free (const char *path)
{
  g_autoptr (GDir) folder = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  return folder != NULL && g_dir_read_name (folder) == NULL;
}

/**
 * corrin_export_folder_new:
 * @path: where the folder shall stand; an empty folder may stand there now
 * @error: return location for %CORRIN_ERROR_EXISTS and others
 *
 * Makes a folder that only its owner can read, under a working name beside @path.
 *
 * Returns: (transfer full) (nullable): the folder; what is not finished when it is freed is removed
 */
CorrinExportFolder *
corrin_export_folder_new (const char *path, GError **error)
{
  g_autoptr (CorrinExportFolder) self = g_new0 (CorrinExportFolder, 1);
  g_autofree char *parent = NULL;
  g_autofree char *name = NULL;
  g_autofree char *working = NULL;

  self->path = g_canonicalize_filename (path, NULL);
  self->shown = g_filename_display_name (path);
  if (!is_free (self->path))
    {
      refuse_existing (self, error);
      return NULL;
    }
  parent = g_path_get_dirname (self->path);
  name = g_path_get_basename (self->path);
  working = g_strdup_printf ("%s/.%s.XXXXXX", parent, name);
  if (g_mkdtemp (working) == NULL)
    {
      fail_with_errno (self, errno, error);
      return NULL;
    }
  self->working = g_steal_pointer (&working);
  return g_steal_pointer (&self);
}

static void
remove_working (CorrinExportFolder *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->working, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (self->working, name, NULL);

      g_unlink (file);
    }
  g_rmdir (self->working);
}

/**
 * corrin_export_folder_free:
 * @self: (nullable) (transfer full): a folder
 */
void
corrin_export_folder_free (CorrinExportFolder *self)
{
  if (self == NULL)
    return;
  if (self->working != NULL)
    remove_working (self);
  g_free (self->path);
  g_free (self->shown);
  g_free (self->working);
  g_free (self->file);
  g_free (self);
}

/**
 * corrin_export_folder_create:
 * @self: a folder
 * @name: of the new file
 * @error: return location for an error
 *
 * Makes a file that only its owner can read.
 *
 * Returns: (transfer full) (nullable): where to write; end with corrin_export_folder_close()
 */
GOutputStream *
corrin_export_folder_create (CorrinExportFolder *self, const char *name, GError **error)
{
  g_autoptr (GFile) file = NULL;
  GFileOutputStream *stream;
  GError *why = NULL;

  g_free (self->file);
  self->file = g_build_filename (self->working, name, NULL);
  file = g_file_new_for_path (self->file);
  stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, &why);
  if (stream == NULL)
    {
      corrin_export_folder_set_error (self, why, error);
      return NULL;
    }
  return G_OUTPUT_STREAM (stream);
}

/* A rename must never come to the disk before what was renamed. */
static gboolean
sync_path (CorrinExportFolder *self, const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    close (fd);
  return synced || fail_with_errno (self, number, error);
}

/**
 * corrin_export_folder_close:
 * @self: a folder
 * @stream: what corrin_export_folder_create() gave last
 * @error: return location for an error
 *
 * Ends a file and brings it to the disk.
 *
 * Returns: whether all of it is there
 */
gboolean
corrin_export_folder_close (CorrinExportFolder *self, GOutputStream *stream, GError **error)
{
  GError *why = NULL;

  if (!g_output_stream_close (stream, NULL, &why))
    {
      corrin_export_folder_set_error (self, why, error);
      return FALSE;
    }
  return sync_path (self, self->file, error);
}

/**
 * corrin_export_folder_finish:
 * @self: a folder whose files are all closed
 * @error: return location for %CORRIN_ERROR_EXISTS and others
 *
 * Puts the folder where it shall stand.
 *
 * Returns: whether it stands there
 */
gboolean
corrin_export_folder_finish (CorrinExportFolder *self, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->path);

  if (!sync_path (self, self->working, error))
    return FALSE;
  if (g_rename (self->working, self->path) != 0)
    return errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR ? refuse_existing (self, error)
                                                                     : fail_with_errno (self, errno, error);
  g_clear_pointer (&self->working, g_free);
  /* The folder stands; a parent that cannot be opened only means that the name comes to the disk later. */
  sync_path (self, parent, NULL);
  return TRUE;
}
