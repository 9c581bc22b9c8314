/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

G_BEGIN_DECLS

/**
 * CorrinKnown:
 * @evidence: who it is about, doses up to the last day that is looked at, the plan in force
 * @labs: (element-type CorrinLabResult): all, by day; with a last day, up to it
 * @appointments: (element-type CorrinAppointment): all, by day
 * @questions: (element-type CorrinQuestion): all, by position, private ones too
 * @with_private: whether private records are shown
 *
 * What the questions for an appointment are answered from.
 */
typedef struct
{
  CorrinEvidence *evidence;
  GPtrArray *labs;
  GPtrArray *appointments;
  GPtrArray *questions;
  gboolean with_private;
} CorrinKnown;

CorrinKnown *corrin_known_read (CorrinStore *store, gint64 person, GError **error);
CorrinKnown *corrin_known_read_until (CorrinStore *store, gint64 person, CorrinDay until,
                                      gboolean with_private, GError **error);
void corrin_known_free (CorrinKnown *known);
CorrinDay corrin_known_last_visit (const CorrinKnown *known, CorrinDay before);
char *corrin_known_causes (const CorrinPerson *person);
char *corrin_known_answer (const CorrinKnown *known, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinKnown, corrin_known_free)

G_END_DECLS
