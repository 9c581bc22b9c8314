/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "score.h"

#include "cell.h"
#include "errors.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SCORE_MAX 10.0

/* Mapped scores are kept to the sixth decimal, so that they read the same wherever they are written. */
#define DECIMALS 1e6

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
