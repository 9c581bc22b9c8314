/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind.h"

#include "errors.h"
#include "instant.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Longer texts are refused: a note of this length is some five printed pages. */
#define TEXT_MAX_CHARS 10000

static gpointer
member (const CorrinField *field, gconstpointer record)
{
  return G_STRUCT_MEMBER_P (record, field->offset);
}

static void
set_missing (const CorrinField *field, gpointer record)
{
  gpointer place = member (field, record);

  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      *(char **) place = NULL;
      break;
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
      *(gint64 *) place = 0;
      break;
    case CORRIN_FIELD_INSTANT:
      *(gint64 *) place = CORRIN_INSTANT_NONE;
      break;
    case CORRIN_FIELD_REAL:
      *(double *) place = NAN;
      break;
    case CORRIN_FIELD_DAY:
      *(CorrinDay *) place = CORRIN_DAY_NONE;
      break;
    case CORRIN_FIELD_TIME:
      *(CorrinTime *) place = CORRIN_TIME_NONE;
      break;
    case CORRIN_FIELD_FLAG:
    case CORRIN_FIELD_TERM:
    default:
      *(int *) place = 0;
    }
}

static void
set_all_missing (gpointer record)
{
  const CorrinKind *kind = CORRIN_RECORD (record)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    set_missing (&kind->fields[i], record);
  CORRIN_RECORD (record)->recorded_at = CORRIN_INSTANT_NONE;
}

/**
 * corrin_record_new:
 * @kind: the kind
 *
 * Makes a record in which nothing is given yet: texts %NULL, days, times and numbers missing, terms the first of
 * their list.
 *
 * Returns: (transfer full): a struct of the kind; free with corrin_record_free()
 */
gpointer
corrin_record_new (const CorrinKind *kind)
{
  CorrinRecord *record = g_malloc0 (kind->size);

  record->kind = kind;
  set_all_missing (record);
  return record;
}

/**
 * corrin_record_copy:
 * @record: a record of any kind
 *
 * Returns: (transfer full): a deep copy
 */
gpointer
corrin_record_copy (gconstpointer record)
{
  const CorrinKind *kind = ((const CorrinRecord *) record)->kind;
  gpointer copy = g_memdup2 (record, kind->size);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == CORRIN_FIELD_TEXT)
      {
        char **text = member (&kind->fields[i], copy);

        *text = g_strdup (*text);
      }
  return copy;
}

/**
 * corrin_record_clear:
 * @record: a record of any kind
 *
 * Makes a record as good as new, to be filled again: what is read row by row uses one struct.
 */
void
corrin_record_clear (gpointer record)
{
  const CorrinKind *kind = CORRIN_RECORD (record)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == CORRIN_FIELD_TEXT)
      g_free (*(char **) member (&kind->fields[i], record));
  memset (record, 0, kind->size);
  CORRIN_RECORD (record)->kind = kind;
  set_all_missing (record);
}

/**
 * corrin_record_free:
 * @record: (nullable) (transfer full): a record of any kind
 */
void
corrin_record_free (gpointer record)
{
  if (record == NULL)
    return;
  corrin_record_clear (record);
  g_free (record);
}

static gboolean
field_equal (const CorrinField *field, gconstpointer a, gconstpointer b)
{
  gconstpointer x = member (field, a);
  gconstpointer y = member (field, b);

  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      return g_strcmp0 (*(char *const *) x, *(char *const *) y) == 0;
    case CORRIN_FIELD_REAL:
      return *(const double *) x == *(const double *) y
             || (isnan (*(const double *) x) && isnan (*(const double *) y));
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
    case CORRIN_FIELD_INSTANT:
      return *(const gint64 *) x == *(const gint64 *) y;
    case CORRIN_FIELD_FLAG:
    case CORRIN_FIELD_DAY:
    case CORRIN_FIELD_TIME:
    case CORRIN_FIELD_TERM:
    default:
      return *(const gint32 *) x == *(const gint32 *) y;
    }
}

/**
 * corrin_record_equal:
 * @a: a record
 * @b: another
 *
 * Returns: whether both are of one kind, have one id and agree in every field
 */
gboolean
corrin_record_equal (gconstpointer a, gconstpointer b)
{
  const CorrinRecord *x = a;
  const CorrinRecord *y = b;

  if (x->kind != y->kind || x->id != y->id)
    return FALSE;
  for (guint i = 0; i < x->kind->n_fields; i++)
    if (!field_equal (&x->kind->fields[i], a, b))
      return FALSE;
  return TRUE;
}

static gboolean
text_is_valid (const CorrinField *field, const char *text, GError **error)
{
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      /* Translators: %s is the name of a field, such as "note". */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("The text of “%s” is not valid UTF-8."),
                   field->name);
      return FALSE;
    }
  if (g_utf8_strlen (text, -1) > TEXT_MAX_CHARS)
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                   /* Translators: %s is the name of a field; %d is a number of characters. */
                   _ ("The text of “%s” is longer than %d characters."), field->name, TEXT_MAX_CHARS);
      return FALSE;
    }
  return TRUE;
}

static gboolean
field_is_valid (const CorrinField *field, gconstpointer record, GError **error)
{
  gconstpointer place = member (field, record);

  if (field->type == CORRIN_FIELD_TEXT)
    return text_is_valid (field, *(char *const *) place, error);
  if (field->type == CORRIN_FIELD_DAY && *(const CorrinDay *) place != CORRIN_DAY_NONE
      && !corrin_day_is_valid (*(const CorrinDay *) place))
    {
      /* Translators: %s is the name of a field, such as "day". */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a day."), field->name);
      return FALSE;
    }
  if (field->type == CORRIN_FIELD_REAL && isinf (*(const double *) place))
    {
      /* Translators: %s is the name of a field, such as "strength". */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a number."), field->name);
      return FALSE;
    }
  return TRUE;
}

/**
 * corrin_record_validate:
 * @record: a record of any kind
 * @error: return location for %CORRIN_ERROR_INVALID, naming the field
 *
 * Checks what the record says by itself; whether the records that it refers to exist is left to the journal.
 *
 * Returns: whether it may be stored
 */
gboolean
corrin_record_validate (gconstpointer record, GError **error)
{
  const CorrinKind *kind = ((const CorrinRecord *) record)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (!field_is_valid (&kind->fields[i], record, error))
      return FALSE;
  return kind->validate == NULL || kind->validate (record, error);
}

/**
 * corrin_kind_field:
 * @kind: a kind
 * @name: the name of a field
 *
 * Returns: (nullable): the field, or %NULL
 */
const CorrinField *
corrin_kind_field (const CorrinKind *kind, const char *name)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].name, name))
      return &kind->fields[i];
  return NULL;
}

/**
 * corrin_field_is_set:
 * @field: a field
 * @record: a record of its kind
 *
 * Returns: whether something is given there; a term and a flag always are
 */
gboolean
corrin_field_is_set (const CorrinField *field, gconstpointer record)
{
  gconstpointer place = member (field, record);

  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      return *(char *const *) place != NULL;
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
      return *(const gint64 *) place != 0;
    case CORRIN_FIELD_INSTANT:
      return *(const gint64 *) place != CORRIN_INSTANT_NONE;
    case CORRIN_FIELD_REAL:
      return !isnan (*(const double *) place);
    case CORRIN_FIELD_DAY:
      return *(const CorrinDay *) place != CORRIN_DAY_NONE;
    case CORRIN_FIELD_TIME:
      return *(const CorrinTime *) place != CORRIN_TIME_NONE;
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_FLAG:
    case CORRIN_FIELD_TERM:
    default:
      return TRUE;
    }
}

/**
 * corrin_field_get_text:
 * @field: a field
 * @record: a record of its kind
 *
 * The field as files carry it: days as YYYY-MM-DD, times as HH:MM, instants as ISO 8601 in UTC, numbers with a
 * point and as many digits as they need, flags as 0 and 1, terms as their stored words.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing is given
 */
char *
corrin_field_get_text (const CorrinField *field, gconstpointer record)
{
  gconstpointer place = member (field, record);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!corrin_field_is_set (field, record))
    return NULL;
  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      return g_strdup (*(char *const *) place);
    case CORRIN_FIELD_INSTANT:
      return corrin_instant_format (*(const gint64 *) place, 0);
    case CORRIN_FIELD_REAL:
      return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", *(const double *) place));
    case CORRIN_FIELD_DAY:
      return g_strdup (corrin_day_format (*(const CorrinDay *) place, buffer));
    case CORRIN_FIELD_TIME:
      return corrin_time_format (*(const CorrinTime *) place);
    case CORRIN_FIELD_TERM:
      return g_strdup (field->terms[*(const int *) place]);
    case CORRIN_FIELD_FLAG:
      return g_strdup (*(const gboolean *) place ? "1" : "0");
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) place);
    }
}
