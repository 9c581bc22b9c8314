/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/**
 * CorrinVisitLine:
 * @id: of the appointment
 * @day: of the appointment, or of the check
 * @title: what is read first
 * @subtitle: the rest, on lines of its own
 * @name: the appointment in a few words, for the names of buttons
 * @has_summary: a summary was made for the appointment, which can be made again
 * @can_choose: a summary may be for another appointment just now
 * @is_check: the line is about a check of labs, and not about the visit itself
 * @is_done: that check was done
 *
 * An appointment, or a check of labs that was planned at one.
 */
typedef struct
{
  gint64 id;
  CorrinDay day;
  char *title;
  char *subtitle;
  char *name;
  gboolean has_summary;
  gboolean can_choose;
  gboolean is_check;
  gboolean is_done;
} CorrinVisitLine;

/**
 * CorrinVisitsAgenda:
 * @ahead: (element-type CorrinVisitLine): appointments from today on, the next one first
 * @checks: (element-type CorrinVisitLine): checks of labs that were planned, the next one first; of
 *   those that were done only the last
 * @past: (element-type CorrinVisitLine): appointments up to yesterday, the last one first
 * @open_visit: the appointment that somebody most likely comes from: the last one up to today of which nothing is
 *   written down, or 0
 *
 * What the page shows of appointments.
 */
typedef struct
{
  GPtrArray *ahead;
  GPtrArray *checks;
  GPtrArray *past;
  gint64 open_visit;
} CorrinVisitsAgenda;

CorrinVisitsAgenda *corrin_visits_agenda_new (const GPtrArray *visits, const GPtrArray *questions,
                                              CorrinDay today);
CorrinVisitsAgenda *corrin_visits_agenda_read (CorrinStore *store, gint64 person, GError **error);
void corrin_visits_agenda_offer_choice (CorrinVisitsAgenda *agenda, gint64 chosen);
const CorrinVisitLine *corrin_visits_agenda_find_visit (const CorrinVisitsAgenda *agenda, gint64 chosen);
void corrin_visits_agenda_free (CorrinVisitsAgenda *agenda);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinVisitsAgenda, corrin_visits_agenda_free)

G_END_DECLS
