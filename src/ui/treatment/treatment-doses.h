/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

G_BEGIN_DECLS

/**
 * CorrinDoseLine:
 * @id: the dose
 * @year: the year of its day
 * @day: its day, or its month when only that is known
 * @what: what was given and how, or that it was skipped
 * @more: (nullable): by whom, the batch, how far from the plan
 *
 * A dose as the list shows it.
 */
typedef struct
{
  gint64 id;
  int year;
  char *day;
  char *what;
  char *more;
} CorrinDoseLine;

GPtrArray *corrin_dose_lines_new (const CorrinEvidence *evidence, gboolean injections, guint most,
                                  gboolean *has_more);
char *corrin_dose_line_sentence (const CorrinDoseLine *line);

G_END_DECLS
