/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinColumnChoice:
 * @column: the header of a column
 * @word: what the column is to be
 *
 * What a person says about one column of a file.
 */
typedef struct
{
  char *column;
  char *word;
} CorrinColumnChoice;

GPtrArray *corrin_column_choices_parse (const char *text, GError **error);

G_END_DECLS
