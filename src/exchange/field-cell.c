/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field-cell.h"

#include "cell.h"
#include "csv-guard.h"
#include "date-format.h"
#include "errors.h"
#include "terms.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse_word (const char *text, const char *const *terms, GError **error)
{
  g_autofree char *list = g_strjoinv (", ", (char **) terms);

  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
               /* Translators: %1$s is the text of a cell, %2$s a list of words that the program reads. */
               _ ("“%1$s” is none of: %2$s."), text, list);
  return FALSE;
}

static gboolean
set_term (int *place, const char *text, const char *const *terms, GError **error)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);
  int found = corrin_term_find (terms, folded);

  if (found < 0)
    return refuse_word (text, terms, error);
  *place = found;
  return TRUE;
}

static gboolean
set_flag (gboolean *place, const char *text, GError **error)
{
  static const char *const words[] = { "0", "1", "no", "yes", "false", "true", NULL };
  int found;

  if (!set_term (&found, text, words, error))
    return FALSE;
  *place = found % 2;
  return TRUE;
}

static gboolean
set_number (double *place, const char *text, GError **error)
{
  if (corrin_cell_read_number (text, place))
    return TRUE;
  /* Translators: %s is the text of a cell. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("“%s” is not a number."), text);
  return FALSE;
}

static gboolean
set_day (CorrinDay *place, const char *text, const char *date_format, GError **error)
{
  CorrinStamp stamp;

  if (!corrin_date_format_read (date_format, text, &stamp, error))
    return FALSE;
  *place = stamp.day;
  return TRUE;
}

/**
 * corrin_field_set_cell:
 * @field: a field that is a text, a number, a day, a flag or a word of a fixed list
 * @record: a record of its kind
 * @text: the text of a cell, without blanks around it
 * @date_format: how days are written
 * @error: return location for %CORRIN_ERROR_PARSE
 *
 * Sets a field from what a table says. Texts lose their guard against formulas.
 *
 * Returns: whether @text could be read
 */
gboolean
corrin_field_set_cell (const CorrinField *field, gpointer record, const char *text, const char *date_format,
                       GError **error)
{
  gpointer place = G_STRUCT_MEMBER_P (record, field->offset);

  switch (field->type)
    {
    case CORRIN_FIELD_REAL:
      return set_number (place, text, error);
    case CORRIN_FIELD_DAY:
      return set_day (place, text, date_format, error);
    case CORRIN_FIELD_FLAG:
      return set_flag (place, text, error);
    case CORRIN_FIELD_TERM:
      return set_term (place, text, field->terms, error);
    case CORRIN_FIELD_TEXT:
      g_free (*(char **) place);
      *(char **) place = corrin_csv_unguarded (text);
      return TRUE;
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
    case CORRIN_FIELD_REFERENCE:
    case CORRIN_FIELD_INSTANT:
    case CORRIN_FIELD_TIME:
    default:
      g_return_val_if_reached (FALSE);
    }
}
