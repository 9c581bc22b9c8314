/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_FIELD_NOTE (corrin_field_note_get_type ())
G_DECLARE_FINAL_TYPE (CorrinFieldNote, corrin_field_note, CORRIN, FIELD_NOTE, AdwPreferencesRow)

void corrin_field_note_hint (CorrinFieldNote *self, const char *text);
void corrin_field_note_problem (CorrinFieldNote *self, const char *text);
void corrin_field_note_ask (CorrinFieldNote *self, const char *text, const char *answer);
const char *corrin_field_note_get_text (CorrinFieldNote *self);

G_END_DECLS
