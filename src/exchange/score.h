/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinScoreScale:
 * @min: what stands for 0
 * @max: what stands for 10
 * @text: (nullable): "1:7", or %NULL for the journal's own scale of 0 to 10
 *
 * The scale that the scores of a file are on.
 */
typedef struct
{
  double min;
  double max;
  char *text;
} CorrinScoreScale;

gboolean corrin_score_scale_init (CorrinScoreScale *scale, const char *text, GError **error);
void corrin_score_scale_clear (CorrinScoreScale *scale);
gboolean corrin_score_read (const CorrinScoreScale *scale, const char *text, double *score, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinScoreScale, corrin_score_scale_clear)

G_END_DECLS
