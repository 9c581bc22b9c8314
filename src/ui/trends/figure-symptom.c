/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-symptom.h"

#include "catalog.h"

#include <glib/gi18n-lib.h>

/* It is kept with the days that all views share. */
#define CHOICE "corrin-figure-symptom"

/**
 * corrin_figure_symptom_choose:
 * @range: what all views share
 * @key: which series is to be shown
 */
void
corrin_figure_symptom_choose (CorrinRangeModel *range, const CorrinTrendKey *key)
{
  g_object_set_data_full (G_OBJECT (range), CHOICE, g_memdup2 (key, sizeof *key), g_free);
}

static const CorrinTrendKey *
key_at (const CorrinShownTrend *trend, guint index)
{
  return &g_array_index (trend->source->keys, CorrinTrendKey, index);
}

static guint
find_key (const CorrinShownTrend *trend, const CorrinTrendKey *key)
{
  for (guint i = 0; key != NULL && i < trend->source->keys->len; i++)
    if (key_at (trend, i)->symptom == key->symptom && key_at (trend, i)->observer == key->observer)
      return i;
  return trend->source->keys->len;
}

static const CorrinTrendKey *
first_shown (const CorrinShownTrend *trend)
{
  for (guint i = 0; i < trend->choices->len; i++)
    {
      const CorrinTrendChoice *choice = &g_array_index (trend->choices, CorrinTrendChoice, i);

      if (choice->is_shown)
        return &choice->key;
    }
  return NULL;
}

/**
 * corrin_figure_symptom_find:
 * @range: (nullable): what all views share
 * @trend: what is shown
 *
 * Returns: which symptom of the source is chosen, or else the first one of those that are shown over time
 */
guint
corrin_figure_symptom_find (CorrinRangeModel *range, const CorrinShownTrend *trend)
{
  guint n = trend->source->keys->len;
  guint found = range != NULL ? find_key (trend, g_object_get_data (G_OBJECT (range), CHOICE)) : n;

  if (found == n)
    found = find_key (trend, first_shown (trend));
  return found < n ? found : 0;
}

/**
 * corrin_figure_symptom_names:
 * @trend: what is shown
 *
 * Returns: (transfer full): the names of all symptoms of the source
 */
GStrv
corrin_figure_symptom_names (const CorrinShownTrend *trend)
{
  const GPtrArray *symptoms = trend->source->evidence->symptoms;
  GStrv names = g_new0 (char *, symptoms->len + 1);

  for (guint i = 0; i < symptoms->len; i++)
    names[i] =
        g_strdup (corrin_symptom_display (((const CorrinSymptomEvidence *) symptoms->pdata[i])->symptom));
  return names;
}
