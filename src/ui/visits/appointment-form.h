/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_APPOINTMENT_TIME,
  CORRIN_APPOINTMENT_WITH,
  CORRIN_APPOINTMENT_PURPOSE,
  CORRIN_APPOINTMENT_SAID,
  CORRIN_APPOINTMENT_NOTE,
  CORRIN_APPOINTMENT_N_TEXTS,
} CorrinAppointmentText;

/* The days beside that of the appointment; each may be none. */
typedef enum
{
  CORRIN_APPOINTMENT_PLAN_CHANGED,
  CORRIN_APPOINTMENT_RECHECK_PLANNED,
  CORRIN_APPOINTMENT_RECHECK_DONE,
  CORRIN_APPOINTMENT_NEXT,
  CORRIN_APPOINTMENT_N_DAYS,
} CorrinAppointmentDay;

/**
 * CorrinAnswerLine:
 * @question: the id of a question
 * @text: its words
 * @asked: whether it was asked
 * @answer: what was answered
 */
typedef struct
{
  gint64 question;
  char *text;
  gboolean asked;
  char *answer;
} CorrinAnswerLine;

/**
 * CorrinAppointmentForm:
 * @id: of the appointment, or 0 for a new one
 * @is_after: the form is filled in after the visit
 * @day: the day of the appointment
 * @days: the other days
 * @text: what is typed
 * @answers: (element-type CorrinAnswerLine): after the visit, the questions that were for it or not asked yet
 *
 * The state of the form of an appointment.
 */
typedef struct
{
  gint64 id;
  gboolean is_after;
  CorrinDay day;
  CorrinDay days[CORRIN_APPOINTMENT_N_DAYS];
  char *text[CORRIN_APPOINTMENT_N_TEXTS];
  GPtrArray *answers;
} CorrinAppointmentForm;

CorrinAppointmentForm *corrin_appointment_form_new (const CorrinAppointment *visit,
                                                    const GPtrArray *questions, gboolean is_after);
CorrinAppointmentForm *corrin_appointment_form_copy (const CorrinAppointmentForm *form);
void corrin_appointment_form_free (CorrinAppointmentForm *form);
gboolean corrin_appointment_form_equal (const CorrinAppointmentForm *a, const CorrinAppointmentForm *b);

const char *corrin_appointment_form_problem (const CorrinAppointmentForm *form);
CorrinAppointmentForm *corrin_appointment_form_read (CorrinStore *store, gint64 person, gint64 id,
                                                     gboolean is_after, GError **error);
gboolean corrin_appointment_form_store (const CorrinAppointmentForm *form, CorrinStore *store, gint64 person,
                                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinAppointmentForm, corrin_appointment_form_free)

G_END_DECLS
