/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinOutputFile:
 *
 * A file on its way: written beside its place and moved there when it is whole, so that an older file of that
 * name stays until then and no half file is ever seen.
 */
typedef struct _CorrinOutputFile CorrinOutputFile;

CorrinOutputFile *corrin_output_file_new (const char *path, GError **error);
gboolean corrin_output_file_write (CorrinOutputFile *file, const void *data, gsize length);
gboolean corrin_output_file_commit (CorrinOutputFile *file, GError **error);
void corrin_output_file_free (CorrinOutputFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinOutputFile, corrin_output_file_free)

G_END_DECLS
