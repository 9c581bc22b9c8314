/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-what.h"

G_BEGIN_DECLS

/**
 * CorrinEarlierEntry:
 * @in_month: whether only the month is known
 * @day: the day, or %CORRIN_DAY_NONE while none was chosen
 * @month: the month from 1 to 12, or 0 while none was chosen
 * @year: the year of @month
 * @is_another: whether it is recorded although an injection stands there already
 *
 * One earlier injection.
 */
typedef struct
{
  gboolean in_month;
  CorrinDay day;
  int month;
  int year;
  gboolean is_another;
} CorrinEarlierEntry;

/**
 * CorrinEarlierState:
 * @CORRIN_EARLIER_EMPTY: no day was chosen yet; it is left out
 * @CORRIN_EARLIER_READY: it will be recorded
 * @CORRIN_EARLIER_THERE: an injection is recorded there already; it is left out unless that is wanted
 * @CORRIN_EARLIER_TWICE: the same stands further up; it is left out unless that is wanted
 * @CORRIN_EARLIER_FUTURE: it has not come yet; it is left out
 *
 * What becomes of an earlier injection.
 */
typedef enum
{
  CORRIN_EARLIER_EMPTY,
  CORRIN_EARLIER_READY,
  CORRIN_EARLIER_THERE,
  CORRIN_EARLIER_TWICE,
  CORRIN_EARLIER_FUTURE,
} CorrinEarlierState;

/**
 * CorrinEarlierForm:
 * @what: what was injected each time
 * @entries: (element-type CorrinEarlierEntry): the injections, in the order in which they stand in the form
 *
 * The state of the form of several earlier injections.
 */
typedef struct
{
  CorrinDoseWhat what;
  GArray *entries;
} CorrinEarlierForm;

CorrinEarlierForm *corrin_earlier_form_new (void);
void corrin_earlier_form_free (CorrinEarlierForm *form);
gboolean corrin_earlier_form_is_touched (const CorrinEarlierForm *form);

CorrinEarlierEntry *corrin_earlier_form_get (const CorrinEarlierForm *form, guint index);
CorrinDay corrin_earlier_entry_day (const CorrinEarlierEntry *entry);
void corrin_earlier_form_add (CorrinEarlierForm *form);
CorrinDay corrin_earlier_form_same_distance (const CorrinEarlierForm *form);
gboolean corrin_earlier_form_add_same_distance (CorrinEarlierForm *form);
GArray *corrin_earlier_form_planned (const CorrinEarlierForm *form, const CorrinDoseHistory *history);
void corrin_earlier_form_add_planned (CorrinEarlierForm *form, const CorrinDoseHistory *history);
void corrin_earlier_form_remove (CorrinEarlierForm *form, guint index);

CorrinEarlierState corrin_earlier_form_state (const CorrinEarlierForm *form, guint index,
                                              const CorrinDoseHistory *history);
gboolean corrin_earlier_form_takes (const CorrinEarlierForm *form, guint index,
                                    const CorrinDoseHistory *history);
GPtrArray *corrin_earlier_form_doses (const CorrinEarlierForm *form, const CorrinDoseHistory *history,
                                      gint64 person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinEarlierForm, corrin_earlier_form_free)

G_END_DECLS
