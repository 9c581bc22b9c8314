/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text-search.h"

G_BEGIN_DECLS

/**
 * CorrinHistoryKinds:
 * @CORRIN_HISTORY_RATINGS: ratings
 * @CORRIN_HISTORY_DOSES: injections and other doses, and earlier treatment that is known only in outline
 * @CORRIN_HISTORY_NOTES: notes and tags of days
 * @CORRIN_HISTORY_LABS: lab results
 * @CORRIN_HISTORY_VISITS: appointments, and questions that wait for one
 * @CORRIN_HISTORY_REACTIONS: reactions and how they went on
 * @CORRIN_HISTORY_PLAN: steps of the plan, on their first day
 * @CORRIN_HISTORY_SUPPLY: ampoules at home
 * @CORRIN_HISTORY_PEOPLE: what is known of the person, and carers
 * @CORRIN_HISTORY_EVERYTHING: all of them
 *
 * What stands in the journal, in groups that people would look through. What has no civil day of its own stands on the
 * one on which it was written down.
 */
typedef enum
{
  CORRIN_HISTORY_RATINGS = 1 << 0,
  CORRIN_HISTORY_DOSES = 1 << 1,
  CORRIN_HISTORY_NOTES = 1 << 2,
  CORRIN_HISTORY_LABS = 1 << 3,
  CORRIN_HISTORY_VISITS = 1 << 4,
  CORRIN_HISTORY_REACTIONS = 1 << 5,
  CORRIN_HISTORY_PLAN = 1 << 6,
  CORRIN_HISTORY_SUPPLY = 1 << 7,
  CORRIN_HISTORY_PEOPLE = 1 << 8,
  CORRIN_HISTORY_EVERYTHING = (1 << 9) - 1,
} CorrinHistoryKinds;

/**
 * CorrinHistoryQuery:
 * @person: whose entries
 * @kinds: which of them
 * @from: first day, or %CORRIN_DAY_NONE for no bound
 * @to: last day, inclusive; %CORRIN_DAY_NONE when all was read
 * @search: (nullable): what must stand in them, with its names learnt, or %NULL
 *
 * Which entries to read.
 */
typedef struct
{
  gint64 person;
  CorrinHistoryKinds kinds;
  CorrinDay from;
  CorrinDay to;
  const CorrinSearch *search;
} CorrinHistoryQuery;

/**
 * CorrinHistoryItem:
 * @record: the entry
 * @about: (nullable): the dose of a reaction, or the reaction that a follow-up is about
 * @place: (nullable): where a rated tingling is
 * @questions: (nullable) (element-type CorrinQuestion): the questions of an appointment
 *
 * One entry with what it takes to say it in words.
 */
typedef struct
{
  CorrinRecord *record;
  CorrinRecord *about;
  CorrinTinglingPlace *place;
  GPtrArray *questions;
} CorrinHistoryItem;

CorrinHistoryQuery corrin_history_query (gint64 person, CorrinHistoryKinds kinds, const CorrinSearch *search);
gboolean corrin_history_read_days (CorrinStore *store, CorrinHistoryQuery *query, GArray *days,
                                   GError **error);
GPtrArray *corrin_history_read_day (CorrinStore *store, const CorrinHistoryQuery *query, CorrinDay day,
                                    GError **error);
gboolean corrin_history_remove (CorrinStore *store, const CorrinKind *kind, gint64 id, GError **error);

CorrinDay corrin_history_day_of (const CorrinRecord *record);
gboolean corrin_history_can_remove (const CorrinKind *kind);
const char *corrin_history_kind_display (const CorrinKind *kind);
void corrin_history_item_free (CorrinHistoryItem *item);

G_END_DECLS
