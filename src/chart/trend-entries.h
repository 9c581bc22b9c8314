/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"

G_BEGIN_DECLS

/**
 * CorrinTrendEntry:
 * @day: the day
 * @words: what is written beside its numbers
 */
typedef struct
{
  CorrinDay day;
  const char *words;
} CorrinTrendEntry;

/**
 * CorrinTrendEntries:
 * @doses: (element-type CorrinChartDose): the injections; those known only to their month lie on the first of it
 * @phases: (element-type CorrinTrendEntry): the phases of the plan, on the day when they begin
 * @labs: (element-type CorrinTrendEntry): the lab results
 * @marks: (element-type CorrinTrendEntry): the notes, tags and reactions, each words of a day once
 * @texts: has the words of all of them
 *
 * What the table says beside the numbers, each by day.
 */
typedef struct
{
  GArray *doses;
  GArray *phases;
  GArray *labs;
  GArray *marks;
  GStringChunk *texts;
} CorrinTrendEntries;

void corrin_trend_entries_init (CorrinTrendEntries *entries, const CorrinChartSpec *spec);
void corrin_trend_entries_clear (CorrinTrendEntries *entries);

char *corrin_trend_entries_doses (const CorrinTrendEntries *entries, CorrinDay day, gboolean is_month);
char *corrin_trend_entries_words (const GArray *list, CorrinDay day);

G_END_DECLS
