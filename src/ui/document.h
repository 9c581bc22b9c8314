/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinDocumentState:
 * @CORRIN_DOCUMENT_CLOSED: not opened yet
 * @CORRIN_DOCUMENT_MISSING: there is no such file; a journal can be started there
 * @CORRIN_DOCUMENT_FAILED: the file cannot be used; the error says why
 * @CORRIN_DOCUMENT_WRITABLE: open
 * @CORRIN_DOCUMENT_BUSY: open, but only to read, as another process writes
 * @CORRIN_DOCUMENT_READ_ONLY: open, but only to read, as the file or its folder does not allow writing
 *
 * From %CORRIN_DOCUMENT_WRITABLE on, there is a store.
 */
typedef enum
{
  CORRIN_DOCUMENT_CLOSED,
  CORRIN_DOCUMENT_MISSING,
  CORRIN_DOCUMENT_FAILED,
  CORRIN_DOCUMENT_WRITABLE,
  CORRIN_DOCUMENT_BUSY,
  CORRIN_DOCUMENT_READ_ONLY,
} CorrinDocumentState;

#define CORRIN_TYPE_DOCUMENT (corrin_document_get_type ())
G_DECLARE_FINAL_TYPE (CorrinDocument, corrin_document, CORRIN, DOCUMENT, GObject)

CorrinDocument *corrin_document_new (GFile *file);
void corrin_document_open (CorrinDocument *self);
void corrin_document_start (CorrinDocument *self);
void corrin_document_check (CorrinDocument *self);
void corrin_document_fail (CorrinDocument *self, const GError *error);

GFile *corrin_document_get_file (CorrinDocument *self);
gboolean corrin_document_is_default (CorrinDocument *self);
CorrinDocumentState corrin_document_get_state (CorrinDocument *self);
const GError *corrin_document_get_error (CorrinDocument *self);
CorrinStore *corrin_document_get_store (CorrinDocument *self);

const GPtrArray *corrin_document_get_persons (CorrinDocument *self);
guint corrin_document_get_chosen (CorrinDocument *self);
void corrin_document_choose (CorrinDocument *self, guint chosen);

G_END_DECLS
