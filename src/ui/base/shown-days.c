/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-days.h"

#define KEY "corrin-shown-days"

typedef struct
{
  gint64 person;
  CorrinPeriod period;
} ShownDays;

static gint64
person_of (CorrinDocument *document)
{
  const CorrinPerson *person = corrin_document_get_person (document);

  return person != NULL ? person->record.id : 0;
}

/**
 * corrin_shown_days_set:
 * @document: a journal
 * @period: the days that the charts of its person show
 *
 * Tells the other pages, which do not know the charts.
 */
void
corrin_shown_days_set (CorrinDocument *document, CorrinPeriod period)
{
  ShownDays *days = g_new (ShownDays, 1);

  *days = (ShownDays){ person_of (document), period };
  g_object_set_data_full (G_OBJECT (document), KEY, days, g_free);
}

/**
 * corrin_shown_days_get:
 * @document: a journal
 *
 * Returns: the days that the charts of its person show, or %CORRIN_PERIOD_NONE before any was looked at
 */
CorrinPeriod
corrin_shown_days_get (CorrinDocument *document)
{
  const ShownDays *days = g_object_get_data (G_OBJECT (document), KEY);

  return days != NULL && days->person == person_of (document) ? days->period : CORRIN_PERIOD_NONE;
}
