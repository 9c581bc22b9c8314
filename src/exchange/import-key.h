/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

#define CORRIN_IMPORT_KEY_SIZE 16

/* The key of an imported row: its day, so that keys are stored in the order of the file, and a hash of what the row
 * says. The hash only tells rows apart; it keeps no secret. */

typedef struct _CorrinImportKey CorrinImportKey;

CorrinImportKey *corrin_import_key_new (void);
void corrin_import_key_free (CorrinImportKey *self);
void corrin_import_key_begin (CorrinImportKey *self);
void corrin_import_key_add_seed (CorrinImportKey *self, const guint8 seed[CORRIN_IMPORT_KEY_SIZE]);
void corrin_import_key_add_number (CorrinImportKey *self, gint64 number);
void corrin_import_key_add_text (CorrinImportKey *self, const char *text);
void corrin_import_key_end (CorrinImportKey *self, CorrinDay day, guint8 key[CORRIN_IMPORT_KEY_SIZE]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinImportKey, corrin_import_key_free)

G_END_DECLS
