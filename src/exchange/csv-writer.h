/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CorrinCsvWriter CorrinCsvWriter;

CorrinCsvWriter *corrin_csv_writer_new (GOutputStream *stream);
void corrin_csv_writer_free (CorrinCsvWriter *self);
void corrin_csv_writer_add_text (CorrinCsvWriter *self, const char *text);
void corrin_csv_writer_add_plain (CorrinCsvWriter *self, const char *text);
gboolean corrin_csv_writer_end_row (CorrinCsvWriter *self, GError **error);
gboolean corrin_csv_writer_flush (CorrinCsvWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinCsvWriter, corrin_csv_writer_free)

G_END_DECLS
