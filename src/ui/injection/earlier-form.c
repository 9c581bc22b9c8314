/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-form.h"

#include "clock.h"
#include "dose-when.h"

/* The plan is looked through for so many days, and so many are added at once. */
#define PLANNED_DAYS_BACK 366
#define PLANNED_MAX 24

/**
 * corrin_earlier_form_new:
 *
 * Returns: (transfer full): a form with one empty line, in which nothing is known
 */
CorrinEarlierForm *
corrin_earlier_form_new (void)
{
  CorrinEarlierForm *form = g_new0 (CorrinEarlierForm, 1);

  corrin_dose_what_init (&form->what);
  form->entries = g_array_new (FALSE, FALSE, sizeof (CorrinEarlierEntry));
  corrin_earlier_form_add (form);
  return form;
}

/**
 * corrin_earlier_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_earlier_form_free (CorrinEarlierForm *form)
{
  if (form == NULL)
    return;
  corrin_dose_what_clear (&form->what);
  g_array_unref (form->entries);
  g_free (form);
}

/**
 * corrin_earlier_form_is_touched:
 * @form: a form
 *
 * Returns: whether something would be lost if it were closed
 */
gboolean
corrin_earlier_form_is_touched (const CorrinEarlierForm *form)
{
  g_auto (CorrinDoseWhat) nothing = { 0 };

  corrin_dose_what_init (&nothing);
  for (guint i = 0; i < form->entries->len; i++)
    if (corrin_earlier_entry_day (corrin_earlier_form_get (form, i)) != CORRIN_DAY_NONE)
      return TRUE;
  return !corrin_dose_what_equal (&form->what, &nothing);
}

/**
 * corrin_earlier_form_get:
 * @form: a form
 * @index: which injection
 *
 * Returns: (transfer none): the injection, until one is added or removed
 */
CorrinEarlierEntry *
corrin_earlier_form_get (const CorrinEarlierForm *form, guint index)
{
  return &g_array_index (form->entries, CorrinEarlierEntry, index);
}

/**
 * corrin_earlier_entry_day:
 * @entry: an earlier injection
 *
 * Returns: its day, the first of its month when only that is known, or %CORRIN_DAY_NONE while none was chosen
 */
CorrinDay
corrin_earlier_entry_day (const CorrinEarlierEntry *entry)
{
  return entry->in_month ? corrin_day_new (entry->year, entry->month, 1) : entry->day;
}

static int
year_of (CorrinDay day)
{
  int year;

  corrin_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

/**
 * corrin_earlier_form_add:
 * @form: a form
 *
 * Adds an injection that is known to the day or to the month as the one above it, without a date.
 */
void
corrin_earlier_form_add (CorrinEarlierForm *form)
{
  CorrinEarlierEntry entry = { .day = CORRIN_DAY_NONE, .year = year_of (corrin_clock_today ()) };

  if (form->entries->len > 0)
    {
      const CorrinEarlierEntry *above = corrin_earlier_form_get (form, form->entries->len - 1);

      entry.in_month = above->in_month;
      entry.year = above->year;
    }
  g_array_append_val (form->entries, entry);
}

static int
months_between (CorrinDay from, CorrinDay to)
{
  int from_year, from_month, to_year, to_month;

  corrin_day_get_ymd (from, &from_year, &from_month, NULL);
  corrin_day_get_ymd (to, &to_year, &to_month, NULL);
  return (to_year - from_year) * 12 + to_month - from_month;
}

static gboolean
is_same_day_of_month (CorrinDay one, CorrinDay other)
{
  return one - corrin_day_month_start (one) == other - corrin_day_month_start (other);
}

/**
 * corrin_earlier_form_same_distance:
 * @form: a form
 *
 * Goes on from the last two lines by the days between them, or by the months if both lie on the same day of the
 * month.
 *
 * Returns: a day in the past, or %CORRIN_DAY_NONE if the last two lines give none
 */
CorrinDay
corrin_earlier_form_same_distance (const CorrinEarlierForm *form)
{
  guint n = form->entries->len;
  const CorrinEarlierEntry *first, *last;
  CorrinDay from, to, next;

  if (n < 2)
    return CORRIN_DAY_NONE;
  first = corrin_earlier_form_get (form, n - 2);
  last = corrin_earlier_form_get (form, n - 1);
  from = corrin_earlier_entry_day (first);
  to = corrin_earlier_entry_day (last);
  if (first->in_month != last->in_month || from == CORRIN_DAY_NONE || to == CORRIN_DAY_NONE || from == to)
    return CORRIN_DAY_NONE;
  next = is_same_day_of_month (from, to) ? corrin_day_add_months (to, months_between (from, to))
                                         : to + (to - from);
  return corrin_day_is_valid (next) && corrin_clock_has_come (next) ? next : CORRIN_DAY_NONE;
}

/**
 * corrin_earlier_form_add_same_distance:
 * @form: a form
 *
 * Adds an injection at the same distance as the two above; only asked for, never by itself.
 *
 * Returns: whether there is one
 */
gboolean
corrin_earlier_form_add_same_distance (CorrinEarlierForm *form)
{
  CorrinDay day = corrin_earlier_form_same_distance (form);
  CorrinEarlierEntry *entry;

  if (day == CORRIN_DAY_NONE)
    return FALSE;
  corrin_earlier_form_add (form);
  entry = corrin_earlier_form_get (form, form->entries->len - 1);
  entry->day = entry->in_month ? CORRIN_DAY_NONE : day;
  if (entry->in_month)
    corrin_day_get_ymd (day, &entry->year, &entry->month, NULL);
  return TRUE;
}

static gboolean
has_day (const CorrinEarlierForm *form, CorrinDay day)
{
  for (guint i = 0; i < form->entries->len; i++)
    {
      const CorrinEarlierEntry *entry = corrin_earlier_form_get (form, i);

      if (!entry->in_month && entry->day == day)
        return TRUE;
    }
  return FALSE;
}

/**
 * corrin_earlier_form_planned:
 * @form: a form
 * @history: what was recorded and planned
 *
 * Returns: (transfer full) (element-type CorrinDay): the days before today on which an injection was planned and none
 *   is recorded, nor stands in the form; the latest ones if there are many
 */
GArray *
corrin_earlier_form_planned (const CorrinEarlierForm *form, const CorrinDoseHistory *history)
{
  CorrinDay today = corrin_clock_today ();
  g_autoptr (GArray) open_days =
      corrin_dose_history_open_days (history, today - PLANNED_DAYS_BACK, today - 1, TRUE);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));

  for (guint i = 0; i < open_days->len; i++)
    {
      CorrinDay day = g_array_index (open_days, CorrinPlannedDay, i).day;

      if (!has_day (form, day) && !corrin_dose_history_has (history, day, FALSE))
        g_array_append_val (days, day);
    }
  if (days->len > PLANNED_MAX)
    g_array_remove_range (days, 0, days->len - PLANNED_MAX);
  return days;
}

static gboolean
is_blank_what (const CorrinDoseWhat *what)
{
  return what->substance == CORRIN_SUBSTANCE_NOT_KNOWN && what->route == CORRIN_ROUTE_NOT_KNOWN
         && *what->amount == '\0';
}

static void
drop_empty (CorrinEarlierForm *form)
{
  for (guint i = form->entries->len; i > 0; i--)
    if (corrin_earlier_entry_day (corrin_earlier_form_get (form, i - 1)) == CORRIN_DAY_NONE)
      g_array_remove_index (form->entries, i - 1);
}

/**
 * corrin_earlier_form_add_planned:
 * @form: a form
 * @history: what was recorded and planned
 *
 * Adds the injections as they were planned, and what was planned if nothing of that was said; only asked for, never by
 * itself. Each can be changed or removed before it is saved.
 */
void
corrin_earlier_form_add_planned (CorrinEarlierForm *form, const CorrinDoseHistory *history)
{
  g_autoptr (GArray) days = corrin_earlier_form_planned (form, history);
  g_auto (CorrinDoseWhat) filled = { 0 };

  if (days->len == 0)
    return;
  drop_empty (form);
  for (guint i = 0; i < days->len; i++)
    {
      CorrinDay day = g_array_index (days, CorrinDay, i);
      CorrinEarlierEntry entry = { .day = day, .year = year_of (day) };

      g_array_append_val (form->entries, entry);
    }
  corrin_dose_what_init (&filled);
  if (is_blank_what (&form->what))
    corrin_dose_what_fill (&form->what, &filled, history, g_array_index (days, CorrinDay, days->len - 1),
                           TRUE);
}

/**
 * corrin_earlier_form_remove:
 * @form: a form
 * @index: which injection
 *
 * Removes an injection; there is always one line left.
 */
void
corrin_earlier_form_remove (CorrinEarlierForm *form, guint index)
{
  g_array_remove_index (form->entries, index);
  if (form->entries->len == 0)
    corrin_earlier_form_add (form);
}

static gboolean
stands_above (const CorrinEarlierForm *form, guint index)
{
  const CorrinEarlierEntry *entry = corrin_earlier_form_get (form, index);

  for (guint i = 0; i < index; i++)
    {
      const CorrinEarlierEntry *above = corrin_earlier_form_get (form, i);

      if (above->in_month == entry->in_month
          && corrin_earlier_entry_day (above) == corrin_earlier_entry_day (entry))
        return TRUE;
    }
  return FALSE;
}

/**
 * corrin_earlier_form_state:
 * @form: a form
 * @index: which injection
 * @history: what was recorded
 *
 * Returns: what becomes of it
 */
CorrinEarlierState
corrin_earlier_form_state (const CorrinEarlierForm *form, guint index, const CorrinDoseHistory *history)
{
  const CorrinEarlierEntry *entry = corrin_earlier_form_get (form, index);
  CorrinDay day = corrin_earlier_entry_day (entry);

  if (day == CORRIN_DAY_NONE)
    return CORRIN_EARLIER_EMPTY;
  if (!corrin_clock_has_come (day))
    return CORRIN_EARLIER_FUTURE;
  if (corrin_dose_history_has (history, day, entry->in_month))
    return CORRIN_EARLIER_THERE;
  return stands_above (form, index) ? CORRIN_EARLIER_TWICE : CORRIN_EARLIER_READY;
}

/**
 * corrin_earlier_form_takes:
 * @form: a form
 * @index: which injection
 * @history: what was recorded
 *
 * Returns: whether it will be recorded
 */
gboolean
corrin_earlier_form_takes (const CorrinEarlierForm *form, guint index, const CorrinDoseHistory *history)
{
  switch (corrin_earlier_form_state (form, index, history))
    {
    case CORRIN_EARLIER_READY:
      return TRUE;
    case CORRIN_EARLIER_THERE:
    case CORRIN_EARLIER_TWICE:
      return corrin_earlier_form_get (form, index)->is_another;
    case CORRIN_EARLIER_EMPTY:
    case CORRIN_EARLIER_FUTURE:
    default:
      return FALSE;
    }
}

/**
 * corrin_earlier_form_doses:
 * @form: a form whose amount was checked
 * @history: what was recorded
 * @person: whose injections they are
 *
 * Returns: (transfer full) (element-type CorrinDose): what will be recorded
 */
GPtrArray *
corrin_earlier_form_doses (const CorrinEarlierForm *form, const CorrinDoseHistory *history, gint64 person)
{
  GPtrArray *doses = g_ptr_array_new_with_free_func (corrin_record_free);

  for (guint i = 0; i < form->entries->len; i++)
    {
      const CorrinEarlierEntry *entry = corrin_earlier_form_get (form, i);
      CorrinDose *dose;

      if (!corrin_earlier_form_takes (form, i, history))
        continue;
      dose = corrin_record_new (&corrin_dose_kind);
      dose->record.person = person;
      dose->status = CORRIN_DOSE_GIVEN;
      corrin_dose_set_day (dose, corrin_earlier_entry_day (entry),
                           entry->in_month ? CORRIN_PRECISION_MONTH : CORRIN_PRECISION_DAY);
      corrin_dose_what_apply (&form->what, NULL, dose);
      g_ptr_array_add (doses, dose);
    }
  return doses;
}
