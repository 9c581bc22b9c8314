/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-import.h"

#include "csv-guard.h"
#include "errors.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Scores are compared to the sixth decimal. */
#define KEY_DECIMALS 1e6

static void
make_rating_key (CorrinTableImport *self, const CorrinKnownSymptom *symptom,
                 guint8 key[CORRIN_IMPORT_KEY_SIZE])
{
  const CorrinRating *rating = self->rating;

  corrin_import_key_begin (self->key);
  corrin_import_key_add_seed (self->key, symptom->seed);
  corrin_import_key_add_number (self->key, rating->time);
  corrin_import_key_add_number (self->key, llround (rating->value * KEY_DECIMALS));
  corrin_import_key_add_text (self->key, rating->record.note);
  corrin_import_key_add_number (self->key, rating->observer);
  corrin_import_key_end (self->key, rating->day, key);
}

static gboolean
find_observer (CorrinTableImport *self, const char *name, gint64 *observer, GError **error)
{
  CorrinCarer *carer = g_hash_table_lookup (self->observers, name);

  if (carer == NULL)
    {
      g_autofree char *plain = corrin_csv_unguarded (name);

      carer = corrin_catalog_carer (self->store, plain, error);
      if (carer == NULL)
        return FALSE;
      g_hash_table_insert (self->observers, g_strdup (name), carer);
    }
  *observer = carer->record.id;
  return TRUE;
}

/* What is the same for all scores of the row. */
static gboolean
start_rating (CorrinTableImport *self, const CorrinStamp *stamp, int *column, GError **error)
{
  CorrinRating *rating = self->rating;
  const char *observer = corrin_table_import_cell (self, self->map->at[CORRIN_COLUMN_OBSERVER]);

  corrin_record_clear (rating);
  corrin_table_import_sign (self, &rating->record);
  rating->day = stamp->day;
  rating->time = stamp->time;
  *column = self->map->at[CORRIN_COLUMN_OBSERVER];
  if (observer[0] != '\0' && !find_observer (self, observer, &rating->observer, error))
    return FALSE;
  for (*column = 0; *column < (int) self->map->n_columns; (*column)++)
    if (self->map->columns[*column].role == CORRIN_COLUMN_FIELD
        && !corrin_table_import_set_field (self, *column, rating, error))
      return FALSE;
  return TRUE;
}

static gboolean
set_score (CorrinTableImport *self, const char *text, GError **error)
{
  CorrinRating *rating = self->rating;

  if (!corrin_score_read (&self->scale, text, &rating->value, error))
    return FALSE;
  if (self->scale.text == NULL)
    return TRUE;
  g_free (rating->source_value);
  g_free (rating->source_scale);
  rating->source_value = g_strdup (text);
  rating->source_scale = g_strdup (self->scale.text);
  return TRUE;
}

static gboolean
read_past_stamp (CorrinTableImport *self, CorrinStamp *stamp, int *column, GError **error)
{
  char day[CORRIN_DAY_TEXT_SIZE];

  if (!corrin_table_import_read_stamp (self, stamp, column, error))
    return FALSE;
  if (stamp->day <= self->today)
    return TRUE;
  *column = self->map->at[CORRIN_COLUMN_DATE];
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
               /* Translators: %s is a day as YYYY-MM-DD. */
               _ ("The day %s lies in the future."), corrin_day_format (stamp->day, day));
  return FALSE;
}

/* Adds the rating that was filled in, as one of @symptom. */
static gboolean
add_rating (CorrinTableImport *self, CorrinKnownSymptom *symptom, GError **error)
{
  guint8 key[CORRIN_IMPORT_KEY_SIZE];
  gboolean was_new;

  if (!corrin_symptom_lookup_resolve (self->symptoms, symptom, error))
    return FALSE;
  g_clear_pointer (&self->rating->record.uuid, g_free);
  self->rating->record.id = 0;
  self->rating->version = symptom->version;
  make_rating_key (self, symptom, key);
  return corrin_table_import_add (self, self->rating, key, &was_new, error);
}

static CorrinKnownSymptom *
find_symptom (CorrinTableImport *self, int *column, GError **error)
{
  CorrinKnownSymptom *symptom;
  const char *name;

  *column = self->map->at[CORRIN_COLUMN_SYMPTOM];
  name = corrin_table_import_cell (self, *column);
  symptom = corrin_symptom_lookup_find (self->symptoms, name);
  if (symptom == NULL)
    {
      g_autofree char *plain = corrin_csv_unguarded (name);

      symptom = corrin_symptom_lookup_find (self->symptoms, plain);
    }
  if (symptom == NULL && name[0] == '\0')
    g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("The symptom is missing."));
  else if (symptom == NULL)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                 /* Translators: %s is the text of a cell. */
                 _ ("“%s” is not a symptom of this journal."), name);
  return symptom;
}

static gboolean
read_long_row (CorrinTableImport *self, const char *value, CorrinKnownSymptom **symptom, int *column,
               GError **error)
{
  CorrinStamp stamp;

  if (!read_past_stamp (self, &stamp, column, error))
    return FALSE;
  *symptom = find_symptom (self, column, error);
  if (*symptom == NULL || !start_rating (self, &stamp, column, error))
    return FALSE;
  *column = self->map->at[CORRIN_COLUMN_VALUE];
  return set_score (self, value, error);
}

static int
find_field (const CorrinColumnMap *map, const char *name)
{
  for (guint i = 0; i < map->n_columns; i++)
    if (map->columns[i].field != NULL && g_str_equal (map->columns[i].field->name, name))
      return i;
  return -1;
}

/* A row without a value says nothing, unless somebody wrote a note there. */
static void
pass_over (CorrinTableImport *self)
{
  int note = find_field (self->map, "note");
  g_autoptr (GError) why = NULL;

  if (corrin_table_import_cell (self, note)[0] == '\0')
    {
      self->result->n_empty++;
      return;
    }
  why = g_error_new_literal (CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("There is a note, but no score."));
  corrin_table_import_skip (self, note, why);
}

static gboolean
import_long_row (CorrinTableImport *self, GError **error)
{
  const char *value = corrin_table_import_cell (self, self->map->at[CORRIN_COLUMN_VALUE]);
  CorrinKnownSymptom *symptom;
  g_autoptr (GError) why = NULL;
  int column;

  if (value[0] == '\0')
    {
      pass_over (self);
      return TRUE;
    }
  if (read_long_row (self, value, &symptom, &column, &why))
    return add_rating (self, symptom, error);
  corrin_table_import_skip (self, column, why);
  return TRUE;
}

static gboolean
add_day_note (CorrinTableImport *self, const CorrinStamp *stamp, GError **error)
{
  const char *text = corrin_table_import_cell (self, self->map->at[CORRIN_COLUMN_DAY_NOTE]);
  g_autoptr (CorrinRecord) record = NULL;
  guint8 key[CORRIN_IMPORT_KEY_SIZE];
  gboolean was_new;

  if (text[0] == '\0')
    return TRUE;
  record = corrin_record_new (&corrin_day_note_kind);
  corrin_table_import_sign (self, record);
  record->is_private = self->rating->record.is_private;
  ((CorrinDayNote *) record)->day = stamp->day;
  ((CorrinDayNote *) record)->text = corrin_csv_unguarded (text);

  corrin_import_key_begin (self->key);
  corrin_import_key_add_text (self->key, corrin_day_note_kind.name);
  corrin_import_key_add_text (self->key, self->person->record.uuid);
  corrin_import_key_add_text (self->key, ((CorrinDayNote *) record)->text);
  corrin_import_key_end (self->key, stamp->day, key);
  return corrin_table_import_add (self, record, key, &was_new, error);
}

static gboolean
import_score (CorrinTableImport *self, int column, GError **error)
{
  const char *text = corrin_table_import_cell (self, column);
  g_autoptr (GError) why = NULL;

  if (text[0] == '\0')
    return TRUE;
  if (set_score (self, text, &why))
    return add_rating (self, self->map->columns[column].symptom, error);
  corrin_table_import_skip (self, column, why);
  return TRUE;
}

static gboolean
row_says_something (CorrinTableImport *self)
{
  for (guint i = 0; i < self->map->n_columns; i++)
    if ((self->map->columns[i].role == CORRIN_COLUMN_SCORE
         || self->map->columns[i].role == CORRIN_COLUMN_DAY_NOTE)
        && corrin_table_import_cell (self, i)[0] != '\0')
      return TRUE;
  return FALSE;
}

static gboolean
import_wide_row (CorrinTableImport *self, GError **error)
{
  CorrinStamp stamp;
  g_autoptr (GError) why = NULL;
  int column;

  if (!row_says_something (self))
    {
      self->result->n_empty++;
      return TRUE;
    }
  if (!read_past_stamp (self, &stamp, &column, &why) || !start_rating (self, &stamp, &column, &why))
    {
      corrin_table_import_skip (self, column, why);
      return TRUE;
    }
  for (guint i = 0; i < self->map->n_columns; i++)
    if (self->map->columns[i].role == CORRIN_COLUMN_SCORE && !import_score (self, i, error))
      return FALSE;
  return add_day_note (self, &stamp, error);
}

/**
 * corrin_rating_row_import:
 * @self: a table of scores
 * @error: return location for an error that ends the import
 *
 * Reads the row under way. Of a row with several scores each is taken or skipped by itself.
 *
 * Returns: whether the import can go on
 */
gboolean
corrin_rating_row_import (CorrinTableImport *self, GError **error)
{
  return self->map->form == CORRIN_TABLE_LONG ? import_long_row (self, error) : import_wide_row (self, error);
}
