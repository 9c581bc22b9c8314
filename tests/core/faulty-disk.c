/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-disk.h"

#include <signal.h>
#include <sqlite3.h>
#include <string.h>

/* What SQLite holds for an open file, with the real file behind it. */
typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultyFile;

static struct
{
  guint countdown; /* operations until the failure, 0 for none */
  int result;
  gboolean for_good;
  gboolean kill; /* the whole process instead */
  gboolean failed;
} fault;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;

/* Making, writing, syncing, cutting and deleting are what a full or dying disk refuses. */
static int
next_result (void)
{
  if (fault.failed && fault.for_good)
    return fault.result;
  if (fault.countdown == 0 || --fault.countdown > 0)
    return SQLITE_OK;
  if (fault.kill)
    raise (SIGKILL);
  fault.failed = TRUE;
  return fault.result;
}

static sqlite3_file *
behind (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

static int
faulty_close (sqlite3_file *file)
{
  sqlite3_file *real = behind (file);
  int result = real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;

  g_free (real);
  return result;
}

static int
faulty_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 at)
{
  return behind (file)->pMethods->xRead (behind (file), bytes, n, at);
}

static int
faulty_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at)
{
  int result = next_result ();

  return result != SQLITE_OK ? result : behind (file)->pMethods->xWrite (behind (file), bytes, n, at);
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int result = next_result ();

  return result != SQLITE_OK ? result : behind (file)->pMethods->xTruncate (behind (file), size);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  int result = next_result ();

  return result != SQLITE_OK ? result : behind (file)->pMethods->xSync (behind (file), flags);
}

static int
faulty_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return behind (file)->pMethods->xFileSize (behind (file), size);
}

static int
faulty_lock (sqlite3_file *file, int level)
{
  return behind (file)->pMethods->xLock (behind (file), level);
}

static int
faulty_unlock (sqlite3_file *file, int level)
{
  return behind (file)->pMethods->xUnlock (behind (file), level);
}

static int
faulty_check_reserved (sqlite3_file *file, int *is_reserved)
{
  return behind (file)->pMethods->xCheckReservedLock (behind (file), is_reserved);
}

static int
faulty_control (sqlite3_file *file, int operation, void *argument)
{
  return behind (file)->pMethods->xFileControl (behind (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return behind (file)->pMethods->xSectorSize (behind (file));
}

static int
faulty_characteristics (sqlite3_file *file)
{
  return behind (file)->pMethods->xDeviceCharacteristics (behind (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = faulty_close,
  .xRead = faulty_read,
  .xWrite = faulty_write,
  .xTruncate = faulty_truncate,
  .xSync = faulty_sync,
  .xFileSize = faulty_size,
  .xLock = faulty_lock,
  .xUnlock = faulty_unlock,
  .xCheckReservedLock = faulty_check_reserved,
  .xFileControl = faulty_control,
  .xSectorSize = faulty_sector_size,
  .xDeviceCharacteristics = faulty_characteristics,
};

static int
faulty_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *faulty = (FaultyFile *) file;
  int result = (flags & SQLITE_OPEN_CREATE) != 0 ? next_result () : SQLITE_OK;

  (void) vfs;
  memset (faulty, 0, sizeof *faulty);
  if (result != SQLITE_OK)
    return result;
  faulty->real = g_malloc0 (real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, faulty->real, flags, out_flags);
  if (result == SQLITE_OK)
    faulty->base.pMethods = &methods;
  else
    g_free (faulty->real);
  return result;
}

static int
faulty_delete (sqlite3_vfs *vfs, const char *name, int is_synced)
{
  int result = next_result ();

  (void) vfs;
  return result != SQLITE_OK ? result : real_vfs->xDelete (real_vfs, name, is_synced);
}

/**
 * faulty_disk_install:
 *
 * Puts the faulty disk in the place of the real one, for every handle that is opened from here on.
 */
void
faulty_disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = sizeof (FaultyFile);
  faulty_vfs.xOpen = faulty_open;
  faulty_vfs.xDelete = faulty_delete;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, 1), ==, SQLITE_OK);
}

/**
 * faulty_disk_fail_at:
 * @operation: which making of a file, write, sync, cut or deletion from now on fails, from 1
 * @result: what it answers
 * @for_good: whether all later ones fail too
 */
void
faulty_disk_fail_at (guint operation, int result, gboolean for_good)
{
  fault.countdown = operation;
  fault.result = result;
  fault.for_good = for_good;
  fault.kill = FALSE;
  fault.failed = FALSE;
}

/**
 * faulty_disk_kill_at:
 * @operation: before which of the same from now on this process is killed, from 1
 */
void
faulty_disk_kill_at (guint operation)
{
  faulty_disk_fail_at (operation, SQLITE_OK, FALSE);
  fault.kill = TRUE;
}

void
faulty_disk_mend (void)
{
  faulty_disk_fail_at (0, SQLITE_OK, FALSE);
}

gboolean
faulty_disk_has_failed (void)
{
  return fault.failed;
}
