/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-private.h"

#include "catalog.h"
#include "tags.h"

#include <glib/gi18n-lib.h>

/* What a person does on the page is saved at once, or kept to be tried again. */

static CorrinDocument *
document_of (CorrinTodayPage *self)
{
  return corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
}

static void
forget_failed (CorrinTodayPage *self, CorrinDayChangeType type)
{
  if (self->failed == NULL || self->failed->type != type)
    return;
  g_clear_pointer (&self->failed, corrin_day_change_free);
  corrin_notice_hide (self->notice);
}

static void
keep_failed (CorrinTodayPage *self, const CorrinDayChange *change, const GError *error)
{
  CorrinDayChange *copy = corrin_day_change_copy (change);

  g_clear_pointer (&self->failed, corrin_day_change_free);
  self->failed = copy;
  corrin_notice_fail (self->notice, error);
}

/* Where it fails, the page shows again what the journal holds: nothing looks saved that is not. */
static gboolean
make (CorrinTodayPage *self, const CorrinDayChange *change, gboolean *did_change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDayChange) kept = corrin_day_change_copy (change);

  if (corrin_day_change_make (document_of (self), kept, did_change, &error))
    {
      forget_failed (self, kept->type);
      self->was_warned = FALSE;
      return TRUE;
    }
  keep_failed (self, kept, error);
  corrin_journal_page_refresh (CORRIN_JOURNAL_PAGE (self));
  return FALSE;
}

static const CorrinDaySymptom *
find_version (CorrinTodayPage *self, gint64 version)
{
  for (guint i = 0; i < self->entries->symptoms->len; i++)
    {
      const CorrinDaySymptom *symptom = self->entries->symptoms->pdata[i];

      if (symptom->version->record.id == version)
        return symptom;
    }
  return NULL;
}

static void
say_rated (CorrinTodayPage *self, const CorrinDayChange *change)
{
  const CorrinDaySymptom *symptom = find_version (self, change->version);
  const char *name = symptom != NULL ? corrin_symptom_display (symptom->symptom) : "";
  g_autofree char *text = NULL;

  if (change->type == CORRIN_DAY_CHANGE_RATE)
    /* Translators: a symptom and a number from 0 to 10, such as "Fatigue 7 saved". */
    text = g_strdup_printf (_ ("%s %d saved"), name, (int) change->value);
  else if (change->type == CORRIN_DAY_CHANGE_CLEAR)
    /* Translators: a symptom, such as "Fatigue cleared". */
    text = g_strdup_printf (_ ("%s cleared"), name);
  else
    text = g_strdup (_ ("Time saved"));
  corrin_document_say (document_of (self), text, TRUE);
}

static gboolean
make_rating (CorrinTodayPage *self, const CorrinDayChange *change)
{
  gboolean did_change;

  if (!make (self, change, &did_change))
    return FALSE;
  if (did_change)
    say_rated (self, change);
  return TRUE;
}

static CorrinDayChange
change_of (CorrinTodayPage *self, CorrinRatingRow *row, CorrinDayChangeType type, gint64 id)
{
  CorrinDayChange change = { .key = self->entries->key, .type = type, .id = id, .time = CORRIN_TIME_NONE };

  for (guint i = 0; i < self->entries->symptoms->len; i++)
    {
      const CorrinDaySymptom *symptom = self->entries->symptoms->pdata[i];

      if (symptom->symptom->record.id == corrin_rating_row_get_symptom (row))
        change.version = symptom->version->record.id;
    }
  return change;
}

/**
 * corrin_today_page_rate:
 * @self: the page
 * @id: the rating, or 0 for a new one
 * @time: the time of a new one
 * @value: 0 to 10
 * @row: the row of the symptom
 *
 * Returns: whether the journal holds it now
 */
gboolean
corrin_today_page_rate (CorrinTodayPage *self, gint64 id, CorrinTime time, int value, CorrinRatingRow *row)
{
  CorrinDayChange change = change_of (self, row, CORRIN_DAY_CHANGE_RATE, id);

  change.time = time;
  change.value = value;
  return make_rating (self, &change);
}

/**
 * corrin_today_page_clear:
 * @self: the page
 * @id: the rating
 * @row: the row of the symptom
 *
 * Takes a rating back.
 */
void
corrin_today_page_clear (CorrinTodayPage *self, gint64 id, CorrinRatingRow *row)
{
  CorrinDayChange change = change_of (self, row, CORRIN_DAY_CHANGE_CLEAR, id);

  make_rating (self, &change);
}

/**
 * corrin_today_page_retime:
 * @self: the page
 * @id: the rating
 * @time: its time from now on
 * @row: the row of the symptom
 */
void
corrin_today_page_retime (CorrinTodayPage *self, gint64 id, CorrinTime time, CorrinRatingRow *row)
{
  CorrinDayChange change = change_of (self, row, CORRIN_DAY_CHANGE_TIME, id);

  change.time = time;
  make_rating (self, &change);
}

static void
make_tag (CorrinTodayPage *self, const CorrinDayChange *change)
{
  g_autofree char *text = NULL;
  gboolean did_change;

  if (!make (self, change, &did_change) || !did_change)
    return;
  if (change->type == CORRIN_DAY_CHANGE_TAG)
    /* Translators: a tag of a day, such as "Poor sleep added". */
    text = g_strdup_printf (_ ("%s added"), corrin_tag_display (change->text));
  else
    /* Translators: a tag of a day, such as "Poor sleep removed". */
    text = g_strdup_printf (_ ("%s removed"), corrin_tag_display (change->text));
  corrin_document_say (document_of (self), text, TRUE);
}

/**
 * corrin_today_page_tag:
 * @self: the page
 * @tag: a tag
 * @is_on: whether the day is to have it
 */
void
corrin_today_page_tag (CorrinTodayPage *self, const char *tag, gboolean is_on)
{
  CorrinDayChange change = { .key = self->entries->key,
                             .type = is_on ? CORRIN_DAY_CHANGE_TAG : CORRIN_DAY_CHANGE_UNTAG,
                             .text = (char *) tag };

  make_tag (self, &change);
}

/**
 * corrin_today_page_save_note:
 * @self: the page
 * @text: the note of the day
 *
 * Returns: whether the journal holds it now
 */
gboolean
corrin_today_page_save_note (CorrinTodayPage *self, const char *text)
{
  CorrinDayChange change = { .key = self->entries->key,
                             .type = CORRIN_DAY_CHANGE_NOTE,
                             .text = (char *) text };
  gboolean did_change;

  return make (self, &change, &did_change);
}

/**
 * corrin_today_page_try_again:
 * @self: the page
 *
 * Does again what could not be saved.
 */
void
corrin_today_page_try_again (CorrinTodayPage *self)
{
  g_autoptr (CorrinDayChange) change = g_steal_pointer (&self->failed);
  gboolean did_change;

  corrin_notice_hide (self->notice);
  if (change == NULL)
    return;
  if (change->type == CORRIN_DAY_CHANGE_NOTE && change->key.day == self->entries->key.day
      && change->key.person == self->entries->key.person)
    corrin_note_editor_flush (self->note);
  else if (change->type <= CORRIN_DAY_CHANGE_TIME)
    make_rating (self, change);
  else if (change->type == CORRIN_DAY_CHANGE_NOTE)
    make (self, change, &did_change);
  else
    make_tag (self, change);
}
