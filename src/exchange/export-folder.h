/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder that appears whole or not at all: it is filled under another name beside its place, and renamed. */

typedef struct _CorrinExportFolder CorrinExportFolder;

CorrinExportFolder *corrin_export_folder_new (const char *path, GError **error);
void corrin_export_folder_free (CorrinExportFolder *self);
GOutputStream *corrin_export_folder_create (CorrinExportFolder *self, const char *name, GError **error);
gboolean corrin_export_folder_close (CorrinExportFolder *self, GOutputStream *stream, GError **error);
gboolean corrin_export_folder_finish (CorrinExportFolder *self, GError **error);
void corrin_export_folder_set_error (CorrinExportFolder *self, GError *why, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinExportFolder, corrin_export_folder_free)

G_END_DECLS
