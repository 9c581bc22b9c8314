/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CorrinChoice:
 * @value: what is chosen
 * @name: what it is called
 */
typedef struct
{
  gint64 value;
  char *name;
} CorrinChoice;

GArray *corrin_choices_new (void);
void corrin_choices_add (GArray *choices, gint64 value, const char *name);
void corrin_choices_add_term (GArray *choices, gint64 value, const char *words);
void corrin_choice_row_fill (AdwComboRow *row, GArray *choices);
gint64 corrin_choice_row_get (AdwComboRow *row);
void corrin_choice_row_set (AdwComboRow *row, gint64 value);

G_END_DECLS
