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

/* The note of a day is one, whoever observes. */
static gboolean
is_note_of (const CorrinDayChange *change, const CorrinDayKey *key)
{
  return change->type == CORRIN_DAY_CHANGE_NOTE && change->key.person == key->person
         && change->key.day == key->day;
}

static void
forget_failed (CorrinTodayPage *self, const CorrinDayChange *made)
{
  for (guint i = self->failed->len; i-- > 0;)
    {
      const CorrinDayChange *failed = self->failed->pdata[i];

      if (made->type == CORRIN_DAY_CHANGE_NOTE ? is_note_of (failed, &made->key) : failed->type == made->type)
        g_ptr_array_remove_index (self->failed, i);
    }
  if (self->failed->len == 0)
    corrin_notice_hide (self->notice);
}

/* A tap can be done again, so that the last one is enough; what was typed is kept, each note of its own day. */
static void
keep_failed (CorrinTodayPage *self, const CorrinDayChange *change, const GError *error)
{
  CorrinDayChange *copy = corrin_day_change_copy (change);

  for (guint i = self->failed->len; i-- > 0;)
    {
      const CorrinDayChange *failed = self->failed->pdata[i];

      if (change->type == CORRIN_DAY_CHANGE_NOTE ? is_note_of (failed, &change->key)
                                                 : failed->type != CORRIN_DAY_CHANGE_NOTE)
        g_ptr_array_remove_index (self->failed, i);
    }
  g_ptr_array_add (self->failed, copy);
  corrin_notice_fail (self->notice, error);
}

/* Where it fails, the page shows again what the journal holds: nothing looks saved that is not. The editor of the note
 * keeps what was typed and says so itself. */
static gboolean
make (CorrinTodayPage *self, const CorrinDayChange *change, gboolean *did_change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDayChange) kept = corrin_day_change_copy (change);

  if (corrin_day_change_make (document_of (self), kept, did_change, &error))
    {
      forget_failed (self, kept);
      self->was_warned = FALSE;
      return TRUE;
    }
  keep_failed (self, kept, error);
  if (kept->type != CORRIN_DAY_CHANGE_NOTE)
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
  else if (change->type == CORRIN_DAY_CHANGE_PLACE)
    text = g_strdup (_ ("Place saved"));
  else if (change->type == CORRIN_DAY_CHANGE_NO_PLACE)
    text = g_strdup (_ ("Place cleared"));
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
  corrin_today_page_keep_in_sight (self, row);
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

/**
 * corrin_today_page_place:
 * @self: the page
 * @id: the rating
 * @side: on which side it is
 * @reach: how far up
 * @row: the row of the symptom
 */
void
corrin_today_page_place (CorrinTodayPage *self, gint64 id, int side, int reach, CorrinRatingRow *row)
{
  CorrinDayChange change = change_of (self, row, CORRIN_DAY_CHANGE_PLACE, id);

  change.side = (CorrinSide) side;
  change.reach = (CorrinReach) reach;
  make_rating (self, &change);
}

/**
 * corrin_today_page_clear_place:
 * @self: the page
 * @id: the rating
 * @row: the row of the symptom
 *
 * Takes back where it is.
 */
void
corrin_today_page_clear_place (CorrinTodayPage *self, gint64 id, CorrinRatingRow *row)
{
  CorrinDayChange change = change_of (self, row, CORRIN_DAY_CHANGE_NO_PLACE, id);

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
 * corrin_today_page_get_failed_note:
 * @self: the page
 *
 * Returns: (nullable): what was typed as the note of the day that is shown and could not be saved
 */
const char *
corrin_today_page_get_failed_note (CorrinTodayPage *self)
{
  for (guint i = 0; i < self->failed->len; i++)
    if (is_note_of (self->failed->pdata[i], &self->entries->key))
      return ((CorrinDayChange *) self->failed->pdata[i])->text;
  return NULL;
}

static gboolean
has_failed_note (CorrinTodayPage *self)
{
  gboolean has_note = FALSE;

  for (guint i = 0; !has_note && i < self->failed->len; i++)
    has_note = ((CorrinDayChange *) self->failed->pdata[i])->type == CORRIN_DAY_CHANGE_NOTE;
  return has_note;
}

static void
make_again (CorrinTodayPage *self, const CorrinDayChange *change)
{
  gboolean did_change;

  if (is_note_of (change, &self->entries->key))
    corrin_note_editor_flush (self->note);
  else if (change->type <= CORRIN_DAY_CHANGE_NO_PLACE)
    make_rating (self, change);
  else if (change->type == CORRIN_DAY_CHANGE_NOTE)
    make (self, change, &did_change);
  else
    make_tag (self, change);
}

static gpointer
copy_change (gconstpointer change, gpointer data)
{
  (void) data;
  return corrin_day_change_copy (change);
}

/**
 * corrin_today_page_save_notes:
 * @self: the page
 *
 * Saves what was typed, also about other days and persons where that failed before.
 *
 * Returns: whether no note is unsaved now
 */
gboolean
corrin_today_page_save_notes (CorrinTodayPage *self)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_copy (self->failed, copy_change, NULL);
  gboolean is_saved = corrin_note_editor_flush (self->note);

  for (guint i = 0; i < changes->len; i++)
    {
      const CorrinDayChange *change = changes->pdata[i];

      if (change->type == CORRIN_DAY_CHANGE_NOTE && !is_note_of (change, &self->entries->key))
        make_again (self, change);
    }
  return is_saved && !has_failed_note (self);
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
  g_autoptr (GPtrArray) changes = g_ptr_array_copy (self->failed, copy_change, NULL);

  corrin_notice_hide (self->notice);
  for (guint i = 0; i < changes->len; i++)
    make_again (self, changes->pdata[i]);
}
