/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON as it is printed: member after member into a text, two blanks a level. A name of NULL is for the elements of
 * an array and for the outermost value. */

typedef struct _CorrinJsonOutput CorrinJsonOutput;

CorrinJsonOutput *corrin_json_output_new (GString *text);
void corrin_json_output_free (CorrinJsonOutput *self);

void corrin_json_output_begin_object (CorrinJsonOutput *self, const char *name);
void corrin_json_output_end_object (CorrinJsonOutput *self);
void corrin_json_output_begin_array (CorrinJsonOutput *self, const char *name);
void corrin_json_output_end_array (CorrinJsonOutput *self);

void corrin_json_output_text (CorrinJsonOutput *self, const char *name, const char *text);
void corrin_json_output_flag (CorrinJsonOutput *self, const char *name, gboolean flag);
void corrin_json_output_whole (CorrinJsonOutput *self, const char *name, gint64 number);
void corrin_json_output_number (CorrinJsonOutput *self, const char *name, double number);
void corrin_json_output_score (CorrinJsonOutput *self, const char *name, double score);
void corrin_json_output_null (CorrinJsonOutput *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinJsonOutput, corrin_json_output_free)

G_END_DECLS
