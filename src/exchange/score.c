/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "score.h"

#include "errors.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SCORE_MAX 10.0

/* Mapped scores are kept to the sixth decimal, so that they read the same wherever they are written. */
#define DECIMALS 1e6

/* As many digits as a double can hold exactly. */
#define MAX_DIGITS 15

static gboolean
is_no_break_space (const char *text)
{
  return text[0] == '\xc2' && text[1] == '\xa0';
}

/**
 * corrin_cell_trim:
 * @text: the text of a cell; changed in place
 * @length: of @text in bytes
 *
 * Takes the blanks off both ends, also those that do not break.
 *
 * Returns: (transfer none): where the text begins now
 */
char *
corrin_cell_trim (char *text, gsize length)
{
  char *end = text + length;

  while (g_ascii_isspace (*text) || is_no_break_space (text))
    text += g_ascii_isspace (*text) ? 1 : 2;
  while (end > text && (g_ascii_isspace (end[-1]) || (end - text >= 2 && is_no_break_space (end - 2))))
    end -= g_ascii_isspace (end[-1]) ? 1 : 2;
  *end = '\0';
  return text;
}

/**
 * corrin_cell_is_missing:
 * @text: the text of a cell, without blanks around it
 *
 * Returns: whether it stands for "not given": nothing, NA, null or UNKNOWN, in small or large letters; 0 is a value
 */
gboolean
corrin_cell_is_missing (const char *text)
{
  switch (text[0])
    {
    case '\0':
      return TRUE;
    case 'n':
    case 'N':
      return g_ascii_strcasecmp (text, "NA") == 0 || g_ascii_strcasecmp (text, "null") == 0;
    case 'u':
    case 'U':
      return g_ascii_strcasecmp (text, "UNKNOWN") == 0;
    default:
      return FALSE;
    }
}

/**
 * corrin_cell_read_number:
 * @text: the text of a cell, without blanks around it
 * @number: (out): the number
 *
 * Reads digits with a point or a comma before the decimals, whatever the locale. Three digits behind a comma, as in
 * "1,000", may also be thousands, and are refused.
 *
 * Returns: whether @text is a number
 */
gboolean
corrin_cell_read_number (const char *text, double *number)
{
  static const double powers[] = { 1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char *at = text + (text[0] == '-' || text[0] == '+');
  const char *mark = NULL;
  gint64 digits = 0;
  int n = 0;

  for (; n <= MAX_DIGITS; at++)
    if (g_ascii_isdigit (*at))
      {
        digits = digits * 10 + (*at - '0');
        n++;
      }
    else if ((*at == '.' || *at == ',') && mark == NULL && n > 0)
      mark = at;
    else
      break;

  gsize decimals = mark != NULL ? at - mark - 1 : 0;
  if (*at != '\0' || n == 0 || n > MAX_DIGITS || (mark != NULL && decimals == 0))
    return FALSE;
  if (mark != NULL && *mark == ',' && decimals == 3)
    return FALSE;
  /* Exact division gives the double that is nearest to the decimal. */
  *number = (double) digits / powers[decimals];
  if (text[0] == '-' && digits != 0)
    *number = -*number;
  return TRUE;
}

static gboolean
refuse_scale (const char *text, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (text, -1);

  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was given; the example is read by the program. */
      _ ("“%s” is not a scale. Write the lowest and the highest value of the file's scale, such as “1:7”."),
      shown);
  return FALSE;
}

/**
 * corrin_score_scale_init:
 * @scale: (out caller-allocates): the scale; clear with corrin_score_scale_clear()
 * @text: (nullable): "MIN:MAX", or %NULL for 0 to 10
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Reads a scale. A higher value is always worse, so that the maximum must lie above the minimum.
 *
 * Returns: whether @text is a scale
 */
gboolean
corrin_score_scale_init (CorrinScoreScale *scale, const char *text, GError **error)
{
  g_auto (GStrv) ends = NULL;

  *scale = (CorrinScoreScale){ .min = 0, .max = SCORE_MAX };
  if (text == NULL)
    return TRUE;
  ends = g_strsplit (text, ":", 3);
  if (g_strv_length (ends) != 2 || !corrin_cell_read_number (g_strstrip (ends[0]), &scale->min)
      || !corrin_cell_read_number (g_strstrip (ends[1]), &scale->max) || scale->min >= scale->max)
    return refuse_scale (text, error);
  scale->text = g_strjoin (":", ends[0], ends[1], NULL);
  return TRUE;
}

/**
 * corrin_score_scale_clear:
 * @scale: a scale
 */
void
corrin_score_scale_clear (CorrinScoreScale *scale)
{
  g_clear_pointer (&scale->text, g_free);
}

/**
 * corrin_score_read:
 * @scale: the scale that @text is on
 * @text: the text of a cell, without blanks around it
 * @score: (out): 0 to 10, to the sixth decimal
 * @error: return location for %CORRIN_ERROR_PARSE
 *
 * Reads a score and maps it linearly: 10 (value - min) / (max - min). Decimals may stand behind a point or a comma.
 *
 * Returns: whether @text is a score of that scale
 */
gboolean
corrin_score_read (const CorrinScoreScale *scale, const char *text, double *score, GError **error)
{
  double value;

  if (!corrin_cell_read_number (text, &value))
    {
      /* Translators: %s is the text of a cell where a score should be. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, _ ("“%s” is not a number."), text);
      return FALSE;
    }
  if (value < scale->min || value > scale->max)
    {
      char min[G_ASCII_DTOSTR_BUF_SIZE];
      char max[G_ASCII_DTOSTR_BUF_SIZE];

      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE,
                   /* Translators: %1$s is the text of a cell, %2$s and %3$s are the ends of a scale. */
                   _ ("“%1$s” is not between %2$s and %3$s."), text,
                   g_ascii_formatd (min, sizeof min, "%.15g", scale->min),
                   g_ascii_formatd (max, sizeof max, "%.15g", scale->max));
      return FALSE;
    }
  value = SCORE_MAX * (value - scale->min) / (scale->max - scale->min);
  *score = scale->text != NULL ? round (value * DECIMALS) / DECIMALS : value;
  return TRUE;
}
