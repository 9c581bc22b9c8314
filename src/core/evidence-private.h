/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

G_BEGIN_DECLS

/**
 * CorrinRatingReading:
 * @store: the store
 * @days: whose ratings, and of which days
 * @observer: the carer who rated, or 0 for the person's own ratings
 * @with_private: whether private ratings are among them
 * @first_only: only the first one with each wording
 * @versions: (element-type CorrinSymptomVersion): all wordings
 *
 * How the ratings of symptoms are read.
 */
typedef struct
{
  CorrinStore *store;
  CorrinQuery days;
  gint64 observer;
  gboolean with_private;
  gboolean first_only;
  GPtrArray *versions;
} CorrinRatingReading;

gboolean corrin_rating_reading_run (const CorrinRatingReading *reading, gint64 symptom, GArray **points,
                                    GArray **rewordings, GError **error);
gboolean corrin_evidence_seeks_late (const CorrinSymptomEvidence *symptom, CorrinDay from);

G_END_DECLS
