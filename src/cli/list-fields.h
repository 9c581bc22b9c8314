/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "names.h"

G_BEGIN_DECLS

/* The fields of a list as CSV and JSON have them: every field of the kind, names in the place of references. */

GPtrArray *corrin_list_fields_new (const CorrinKind *kind);
const char *corrin_list_field_name (const CorrinField *field);
char *corrin_list_field_text (const CorrinField *field, const CorrinRecord *record, const CorrinNames *names);

G_END_DECLS
