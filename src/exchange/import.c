/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import.h"

#include "csv-reader.h"
#include "errors.h"
#include "table-import.h"

#include <glib/gi18n-lib.h>

#define FORMAT_TABLE "table"
#define FORMAT_AUTO "auto"

/* A file that was opened to be read. */
typedef struct
{
  char *name;
  GInputStream *stream;
  gint64 size;
} Source;

static void
import_skip_free (CorrinImportSkip *skip)
{
  g_free (skip->column);
  g_free (skip->reason);
  g_free (skip);
}

/**
 * corrin_import_result_new:
 *
 * Returns: (transfer full): an empty result
 */
CorrinImportResult *
corrin_import_result_new (void)
{
  CorrinImportResult *self = g_new0 (CorrinImportResult, 1);

  self->skips = g_ptr_array_new_with_free_func ((GDestroyNotify) import_skip_free);
  self->ignored = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * corrin_import_result_free:
 * @self: (nullable) (transfer full): a result
 */
void
corrin_import_result_free (CorrinImportResult *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->skips);
  g_ptr_array_unref (self->ignored);
  g_free (self);
}

static void
source_clear (Source *source)
{
  g_free (source->name);
  g_clear_object (&source->stream);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
refuse_file (GError **error, const GError *why, const char *name)
{
  gboolean missing = g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  if (missing)
    /* Translators: %s is the name of a file. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("There is no file “%s”."), name);
  else
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED,
                 /* Translators: %1$s is the name of a file, %2$s says why. */
                 _ ("“%1$s” cannot be read: %2$s"), name, why->message);
  return FALSE;
}

static gboolean
source_open (Source *source, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) why = NULL;
  GFileInputStream *stream = g_file_read (file, NULL, &why);

  source->name = g_filename_display_basename (path);
  if (stream == NULL)
    return refuse_file (error, why, source->name);
  source->stream = G_INPUT_STREAM (stream);
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  source->size = info != NULL ? g_file_info_get_size (info) : 0;
  return TRUE;
}

/* Refuses what could never work before the file and the journal are touched. */
static gboolean
check_options (const CorrinImportOptions *options, GError **error)
{
  if (options->format != NULL && !g_str_equal (options->format, FORMAT_AUTO)
      && !g_str_equal (options->format, FORMAT_TABLE))
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                   /* Translators: %1$s is what was given; %2$s and %3$s are words that the program reads. */
                   _ ("“%1$s” is not a format that can be read. Known are “%2$s” and “%3$s”."),
                   options->format, FORMAT_AUTO, FORMAT_TABLE);
      return FALSE;
    }
  return corrin_table_import_check (options, error);
}

static gboolean
read_source (CorrinStore *store, Source *source, const CorrinImportOptions *options,
             CorrinImportResult *result, GCancellable *cancellable, GError **error)
{
  g_autoptr (CorrinCsvReader) reader = corrin_csv_reader_new (source->stream);
  g_autoptr (CorrinImport) import = corrin_record_new (&corrin_import_kind);

  import->source = g_strdup (source->name);
  import->format = g_strdup (FORMAT_TABLE);
  result->format = FORMAT_TABLE;
  return corrin_store_begin_import (store, import, error)
         && corrin_table_import_run (store, reader, source->size, options, result, cancellable, error);
}

/* "Row 17, column “date”: why" */
static char *
describe_skip (const CorrinImportSkip *skip)
{
  if (skip->column == NULL)
    /* Translators: %1$u is the number of a row, %2$s a sentence that says what is wrong with it. */
    return g_strdup_printf (_ ("Row %1$u: %2$s"), skip->row, skip->reason);
  /* Translators: %1$u is the number of a row, %2$s the name of a column, %3$s a sentence that says what is wrong. */
  return g_strdup_printf (_ ("Row %1$u, column “%2$s”: %3$s"), skip->row, skip->column, skip->reason);
}

/* Says which file it was that cannot be read. */
static void
name_file (const char *name, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (error == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if ((*error)->domain == G_IO_ERROR)
    {
      why = g_steal_pointer (error);
      refuse_file (error, why, name);
    }
  else if (g_error_matches (*error, CORRIN_ERROR, CORRIN_ERROR_PARSE))
    {
      why = g_steal_pointer (error);
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                   /* Translators: %1$s is the name of a file, %2$s a sentence that says why. */
                   _ ("Nothing in “%1$s” could be read. %2$s"), name, why->message);
    }
}

static gboolean
refuse_unreadable (const CorrinImportResult *result, GError **error)
{
  g_autofree char *first = NULL;

  if (result->skips->len == 0)
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("No row of the file says anything."));
      return FALSE;
    }
  first = describe_skip (g_ptr_array_index (result->skips, 0));
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, first);
  return FALSE;
}

static gboolean
refuse_skips (const CorrinImportResult *result, const char *name, GError **error)
{
  g_autofree char *first = describe_skip (g_ptr_array_index (result->skips, 0));

  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
      /* Translators: %1$s is the name of a file, %2$u a number, %3$s says what is wrong with the first. */
      ngettext ("“%1$s” was not imported, because %2$u entry of it cannot be read. %3$s",
                "“%1$s” was not imported, because %2$u entries of it cannot be read. %3$s",
                result->n_skipped),
      name, result->n_skipped, first);
  return FALSE;
}

/* Reads all of it; that nothing can be read of it is an error as well. */
static gboolean
read_something (CorrinStore *store, Source *source, const CorrinImportOptions *options,
                CorrinImportResult *result, GCancellable *cancellable, GError **error)
{
  return read_source (store, source, options, result, cancellable, error)
         && (result->n_skipped < result->n_read || refuse_unreadable (result, error));
}

/* Keeps what came in, or leaves the journal as it was when nothing did. */
static gboolean
conclude (CorrinStore *store, const char *name, const CorrinImportOptions *options,
          const CorrinImportResult *result, GError **error)
{
  if (options->strict && result->n_skipped > 0)
    return refuse_skips (result, name, error);
  if (!options->dry_run && result->n_new > 0)
    return corrin_store_commit (store, error);
  corrin_store_rollback (store);
  return TRUE;
}

/**
 * corrin_import_file:
 * @store: the journal, open to write, without an action under way
 * @path: the file
 * @options: how it is to be read
 * @result: an empty result, to be filled in
 * @cancellable: (nullable): stops the import
 * @error: return location for %CORRIN_ERROR_INVALID (options), %CORRIN_ERROR_NOT_FOUND, %CORRIN_ERROR_PARSE (the
 *   file) and others; the journal is as it was then
 *
 * Reads a file into the journal as one action. Rows that cannot be read are listed and left out; a file from which
 * nothing at all can be read is refused. Reading a file again adds nothing, while equal rows within one file are all
 * kept. When nothing is new the journal is left as it was.
 *
 * Returns: whether the file was read
 */
gboolean
corrin_import_file (CorrinStore *store, const char *path, const CorrinImportOptions *options,
                    CorrinImportResult *result, GCancellable *cancellable, GError **error)
{
  g_auto (Source) source = { NULL, NULL, 0 };

  if (!check_options (options, error) || !source_open (&source, path, error))
    return FALSE;
  if (!read_something (store, &source, options, result, cancellable, error))
    {
      name_file (source.name, error);
      corrin_store_rollback (store);
      return FALSE;
    }
  if (conclude (store, source.name, options, result, error))
    return TRUE;
  corrin_store_rollback (store);
  return FALSE;
}
