/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_NOTE_EDITOR (corrin_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (CorrinNoteEditor, corrin_note_editor, CORRIN, NOTE_EDITOR, GtkWidget)

GtkWidget *corrin_note_editor_new (void);
void corrin_note_editor_show (CorrinNoteEditor *self, const char *text);
void corrin_note_editor_reset (CorrinNoteEditor *self, const char *text);
void corrin_note_editor_put_back (CorrinNoteEditor *self, const char *text);
gboolean corrin_note_editor_flush (CorrinNoteEditor *self);

G_END_DECLS
