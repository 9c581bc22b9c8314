/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinLabLine:
 * @id: the lab result
 * @value: the result as printed, with the mark beside it
 * @text: the day, for B12 how long after the last injection, the range as printed and the laboratory
 *
 * A lab result as a list shows it.
 */
typedef struct
{
  gint64 id;
  char *value;
  char *text;
} CorrinLabLine;

/**
 * CorrinLabGroup:
 * @analyte: a key or an own name
 * @name: what people call it
 * @lines: (element-type CorrinLabLine): its results, newest first, at least one
 *
 * The results of one analyte.
 */
typedef struct
{
  char *analyte;
  const char *name;
  GPtrArray *lines;
} CorrinLabGroup;

GPtrArray *corrin_lab_groups_new (const GPtrArray *labs, const GPtrArray *doses);
GPtrArray *corrin_lab_groups_read (CorrinStore *store, gint64 person, GError **error);
const CorrinLabGroup *corrin_lab_groups_find (const GPtrArray *groups, const char *analyte);
char *corrin_lab_group_latest (const CorrinLabGroup *group);
char *corrin_lab_line_sentence (const CorrinLabLine *line);

G_END_DECLS
