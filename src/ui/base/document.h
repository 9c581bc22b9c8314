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
 * @CORRIN_DOCUMENT_NO_ROOM: open, but only to read, as the disk has no room for what writing needs
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
  CORRIN_DOCUMENT_NO_ROOM,
} CorrinDocumentState;

/**
 * CorrinDocumentStart:
 * @name: (nullable): the name of the person, or %NULL
 * @carer: (nullable): the name of whoever writes for the person, or %NULL when the person writes
 * @symptoms: (nullable) (array zero-terminated=1): keys of built-in symptoms, or %NULL for those of every new journal
 *
 * What a new journal begins with.
 */
typedef struct
{
  const char *name;
  const char *carer;
  const char *const *symptoms;
} CorrinDocumentStart;

#define CORRIN_TYPE_DOCUMENT (corrin_document_get_type ())
G_DECLARE_FINAL_TYPE (CorrinDocument, corrin_document, CORRIN, DOCUMENT, GObject)

CorrinDocument *corrin_document_new (GFile *file);
void corrin_document_open (CorrinDocument *self);
void corrin_document_reopen (CorrinDocument *self);
void corrin_document_start (CorrinDocument *self, const CorrinDocumentStart *start);
void corrin_document_check (CorrinDocument *self);
void corrin_document_fail (CorrinDocument *self, const GError *error);
void corrin_document_trouble (CorrinDocument *self, const GError *error);
void corrin_document_notice_day (CorrinDocument *self);

GFile *corrin_document_get_file (CorrinDocument *self);
gboolean corrin_document_is_default (CorrinDocument *self);
CorrinDocumentState corrin_document_get_state (CorrinDocument *self);
const GError *corrin_document_get_error (CorrinDocument *self);
CorrinStore *corrin_document_get_store (CorrinDocument *self);

const GPtrArray *corrin_document_get_persons (CorrinDocument *self);
guint corrin_document_get_chosen (CorrinDocument *self);
void corrin_document_choose (CorrinDocument *self, guint chosen);
const CorrinPerson *corrin_document_get_person (CorrinDocument *self);
void corrin_document_choose_person (CorrinDocument *self, gint64 person);
gint64 corrin_document_get_author (CorrinDocument *self);
void corrin_document_set_author (CorrinDocument *self, const CorrinCarer *carer);
gboolean corrin_document_is_writable (CorrinDocument *self);

void corrin_document_say (CorrinDocument *self, const char *text, gboolean with_undo);

G_END_DECLS
