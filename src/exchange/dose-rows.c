/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-import.h"

#include "amount.h"
#include "cell.h"
#include "csv-guard.h"
#include "errors.h"
#include "instant.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Whatever is larger is refused by the journal; this only keeps the number inside an integer. */
#define MICROGRAMS_TOO_MANY 1e12

static void
take_text (char **place, const char *text)
{
  g_free (*place);
  *place = corrin_csv_unguarded (text);
}

/* A name that is not known is kept as what it is: another substance. */
static void
set_substance (CorrinDose *dose, const char *text)
{
  int found = corrin_substance_parse (text);

  dose->substance = found >= 0 ? found : CORRIN_SUBSTANCE_OTHER;
  if (found < 0)
    take_text (&dose->substance_other, text);
}

static void
set_site (CorrinDose *dose, const char *text)
{
  int found = corrin_site_parse (text);

  dose->site = found >= 0 ? found : CORRIN_SITE_OTHER;
  if (found < 0)
    take_text (&dose->site_other, text);
}

static gboolean
set_route (CorrinDose *dose, const char *text, GError **error)
{
  int found = corrin_route_parse (text);

  if (found < 0)
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                   /* Translators: %s is the text of a cell. */
                   _ ("“%s” is not a way to give a dose. Known are “intramuscular”, “deep-subcutaneous”, "
                      "“subcutaneous”, “oral”, “sublingual” and “nasal”."),
                   text);
      return FALSE;
    }
  dose->route = found;
  return TRUE;
}

/* "1.000" is a thousand to one person and one to a program that writes three decimals. */
static gboolean
can_be_read_two_ways (const char *text)
{
  const char *point = strchr (text, '.');

  return point != NULL && point > text && point - text <= 3 && strlen (point + 1) == 3
         && strspn (point + 1, "0123456789") == 3;
}

/* A bare number is one of micrograms; "1 mg" and its like are read as a person would type them. */
static gboolean
set_micrograms (CorrinDose *dose, const char *text, GError **error)
{
  CorrinAmount amount;
  double number;

  if (can_be_read_two_ways (text))
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                   /* Translators: %s is the text of a cell, such as "1.000". */
                   _ ("“%s” can be a thousand times as much to another reader. Write whole micrograms."),
                   text);
      return FALSE;
    }
  if (!corrin_cell_read_number (text, &number))
    {
      if (!corrin_amount_parse (text, &amount, error))
        return FALSE;
      dose->micrograms = amount.micrograms;
      dose->volume_ml = amount.volume_ml;
      dose->strength = amount.strength;
      take_text (&dose->amount_typed, text);
      return TRUE;
    }
  if (number < 1 || number > MICROGRAMS_TOO_MANY || floor (number) != number)
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                   /* Translators: %s is the text of a cell. */
                   _ ("“%s” is not a whole number of micrograms above zero."), text);
      return FALSE;
    }
  dose->micrograms = (gint64) number;
  return TRUE;
}

static gboolean
set_cell (CorrinTableImport *self, int column, GError **error)
{
  const char *text = corrin_table_import_cell (self, column);
  const char *name = self->map->columns[column].field->name;
  gboolean is_substance = g_str_equal (name, "substance");

  if (text[0] == '\0')
    return TRUE;
  if (g_str_equal (name, "route"))
    return set_route (self->dose, text, error);
  if (g_str_equal (name, "micrograms"))
    return set_micrograms (self->dose, text, error);
  if (!is_substance && !g_str_equal (name, "site"))
    return corrin_table_import_set_field (self, column, self->dose, error);
  if (is_substance)
    set_substance (self->dose, text);
  else
    set_site (self->dose, text);
  return TRUE;
}

/* A time makes a dose exact, unless the row says how exact it is. */
static void
set_stamp (CorrinDose *dose, const CorrinStamp *stamp)
{
  dose->day = stamp->day;
  dose->time = stamp->time;
  dose->precision = stamp->time != CORRIN_TIME_NONE ? CORRIN_PRECISION_EXACT : CORRIN_PRECISION_DAY;
  if (stamp->offset != NULL)
    dose->zone = g_strdup (stamp->offset);
}

static gboolean
read_dose (CorrinTableImport *self, int *column, GError **error)
{
  CorrinStamp stamp;

  if (!corrin_table_import_read_stamp (self, &stamp, column, error))
    return FALSE;
  corrin_record_clear (self->dose);
  corrin_table_import_sign (self, &self->dose->record);
  set_stamp (self->dose, &stamp);
  for (*column = 0; *column < (int) self->map->n_columns; (*column)++)
    if (self->map->columns[*column].role == CORRIN_COLUMN_FIELD && !set_cell (self, *column, error))
      return FALSE;
  return TRUE;
}

/* What is the same without being said must not change the key, nor what only this journal knows. */
static gboolean
belongs_to_key (const CorrinField *field, const CorrinDose *dose)
{
  switch (field->type)
    {
    case CORRIN_FIELD_TERM:
      return G_STRUCT_MEMBER (int, dose, field->offset) != 0;
    case CORRIN_FIELD_TEXT:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REAL:
    case CORRIN_FIELD_DAY:
    case CORRIN_FIELD_TIME:
      return corrin_field_is_set (field, dose);
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_REFERENCE:
    case CORRIN_FIELD_INSTANT:
    case CORRIN_FIELD_FLAG:
    default:
      return FALSE;
    }
}

/* Made before the present zone comes in: the same file says the same wherever it is read. */
static void
make_dose_key (CorrinTableImport *self, guint8 key[CORRIN_IMPORT_KEY_SIZE])
{
  const CorrinKind *kind = &corrin_dose_kind;

  corrin_import_key_begin (self->key);
  corrin_import_key_add_text (self->key, kind->name);
  corrin_import_key_add_text (self->key, self->person->record.uuid);
  for (guint i = 0; i < kind->n_fields; i++)
    if (belongs_to_key (&kind->fields[i], self->dose))
      {
        g_autofree char *text = corrin_field_get_text (&kind->fields[i], self->dose);

        corrin_import_key_add_text (self->key, kind->fields[i].name);
        corrin_import_key_add_text (self->key, text);
      }
  corrin_import_key_end (self->key, self->dose->day, key);
}

static gboolean
set_instant (CorrinTableImport *self, GError **error)
{
  CorrinDose *dose = self->dose;

  if (dose->precision != CORRIN_PRECISION_EXACT || dose->time == CORRIN_TIME_NONE)
    return TRUE;
  if (dose->zone == NULL)
    dose->zone = g_strdup (self->zone);
  dose->utc = corrin_instant_from_local (dose->day, dose->time, dose->zone, NULL, error);
  return dose->utc != CORRIN_INSTANT_NONE;
}

static gboolean
row_says_something (CorrinTableImport *self)
{
  for (guint i = 0; i < self->map->n_columns; i++)
    if (self->map->columns[i].role != CORRIN_COLUMN_IGNORED && corrin_table_import_cell (self, i)[0] != '\0')
      return TRUE;
  return FALSE;
}

static gboolean
add_dose (CorrinTableImport *self, const guint8 key[CORRIN_IMPORT_KEY_SIZE], GError **error)
{
  gint64 micrograms = self->dose->micrograms;
  gboolean was_new = FALSE;

  if (!corrin_table_import_add (self, self->dose, key, &was_new, error))
    return FALSE;
  if (was_new && micrograms != 0 && !corrin_micrograms_are_usual (micrograms))
    self->result->n_unusual++;
  return TRUE;
}

/**
 * corrin_dose_row_import:
 * @self: a table of doses
 * @error: return location for an error that ends the import
 *
 * Reads the row under way. A time without a zone is one of the zone that was chosen for the import.
 *
 * Returns: whether the import can go on
 */
gboolean
corrin_dose_row_import (CorrinTableImport *self, GError **error)
{
  g_autoptr (GError) why = NULL;
  guint8 key[CORRIN_IMPORT_KEY_SIZE];
  int column;

  if (!row_says_something (self))
    {
      self->result->n_empty++;
      return TRUE;
    }
  if (!read_dose (self, &column, &why))
    {
      corrin_table_import_skip (self, column, why);
      return TRUE;
    }
  make_dose_key (self, key);
  if (!set_instant (self, &why))
    {
      corrin_table_import_skip (self, self->map->at[CORRIN_COLUMN_DATE], why);
      return TRUE;
    }
  return add_dose (self, key, error);
}
