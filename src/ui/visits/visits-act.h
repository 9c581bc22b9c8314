/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "act.h"
#include "period.h"

G_BEGIN_DECLS

/**
 * CorrinVisitsDeed:
 * @CORRIN_VISITS_ADD: add a question in own words
 * @CORRIN_VISITS_TAKE: add an offered question; the text is its key
 * @CORRIN_VISITS_REWRITE: put a question in other words; no text goes back to those of an offered one
 * @CORRIN_VISITS_STAR: give a star
 * @CORRIN_VISITS_UNSTAR: take it away
 * @CORRIN_VISITS_UP: move a question up
 * @CORRIN_VISITS_DOWN: move it down
 * @CORRIN_VISITS_REMOVE: remove it
 * @CORRIN_VISITS_MEET: mean a question for another appointment, or for none yet
 * @CORRIN_VISITS_MATTERS: write what matters most
 * @CORRIN_VISITS_STOPS: write what it stops the person doing
 * @CORRIN_VISITS_CHECKED: the labs that were planned at an appointment were checked again, today
 * @CORRIN_VISITS_UNCHECKED: they were not yet
 * @CORRIN_VISITS_SUMMED_UP: a summary was made for an appointment, today; the text are its sections
 */
typedef enum
{
  CORRIN_VISITS_ADD,
  CORRIN_VISITS_TAKE,
  CORRIN_VISITS_REWRITE,
  CORRIN_VISITS_STAR,
  CORRIN_VISITS_UNSTAR,
  CORRIN_VISITS_UP,
  CORRIN_VISITS_DOWN,
  CORRIN_VISITS_REMOVE,
  CORRIN_VISITS_MEET,
  CORRIN_VISITS_MATTERS,
  CORRIN_VISITS_STOPS,
  CORRIN_VISITS_CHECKED,
  CORRIN_VISITS_UNCHECKED,
  CORRIN_VISITS_SUMMED_UP,
} CorrinVisitsDeed;

/**
 * CorrinVisitsAct:
 * @deed: what is done
 * @person: for whom, where no question says it
 * @id: to which question or appointment, where there is one
 * @text: (nullable): the words
 * @visit: the appointment that a question is meant for, or 0
 * @period: the days of a summary
 * @pages: how many it has
 *
 * One thing that a person does on the page: one action of the journal, which can be tried again as it is.
 */
typedef struct
{
  CorrinVisitsDeed deed;
  gint64 person;
  gint64 id;
  char *text;
  gint64 visit;
  CorrinPeriod period;
  guint pages;
} CorrinVisitsAct;

CorrinVisitsAct *corrin_visits_act_copy (const CorrinVisitsAct *act);
void corrin_visits_act_free (CorrinVisitsAct *act);
gboolean corrin_visits_act (CorrinDocument *document, const CorrinVisitsAct *act, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinVisitsAct, corrin_visits_act_free)

G_END_DECLS
