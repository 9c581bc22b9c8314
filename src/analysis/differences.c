/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "differences.h"

#include "day-values.h"

#include <math.h>

static const CorrinSymptomEvidence *
find_own (const CorrinEvidence *evidence, gint64 symptom)
{
  for (guint i = 0; i < evidence->symptoms->len; i++)
    {
      const CorrinSymptomEvidence *own = evidence->symptoms->pdata[i];

      if (own->symptom->record.id == symptom)
        return own;
    }
  return NULL;
}

static void
compare_values (CorrinDifferences *self, CorrinDifference *difference, CorrinDayValues own,
                CorrinDayValues seen, double at_least)
{
  gsize k = 0;

  for (gsize i = 0; i < seen.n_values; i++)
    {
      while (k < own.n_values && own.values[k].day < seen.values[i].day)
        k++;
      if (k == own.n_values || own.values[k].day != seen.values[i].day)
        continue;
      self->n_both++;
      difference->day = seen.values[i].day;
      difference->own = own.values[k].value;
      difference->seen = seen.values[i].value;
      if (fabs (difference->own - difference->seen) >= at_least)
        g_array_append_val (self->items, *difference);
    }
}

static void
compare_symptom (CorrinDifferences *self, const CorrinSymptomEvidence *own,
                 const CorrinObserverEvidence *observer, const CorrinSymptomEvidence *seen, double at_least)
{
  g_autoptr (GArray) own_days = corrin_day_values_new (corrin_points_view (own->points));
  g_autoptr (GArray) seen_days = corrin_day_values_new (corrin_points_view (seen->points));
  CorrinDifference difference = { .symptom = own->symptom, .carer = observer->carer };

  compare_values (self, &difference, corrin_day_values_view (own_days), corrin_day_values_view (seen_days),
                  at_least);
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const CorrinDifference *x = a;
  const CorrinDifference *y = b;
  double left = fabs (x->own - x->seen);
  double right = fabs (y->own - y->seen);

  if (left != right)
    return left > right ? -1 : 1;
  return (x->day < y->day) - (x->day > y->day);
}

/**
 * corrin_differences_new:
 * @evidence: evidence of a person, with what carers rated
 * @at_least: how many points two day values have to be apart
 *
 * Returns: (transfer full): the days on which they were; it refers to @evidence
 */
CorrinDifferences *
corrin_differences_new (const CorrinEvidence *evidence, double at_least)
{
  CorrinDifferences *self = g_new0 (CorrinDifferences, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (CorrinDifference));
  for (guint i = 0; i < evidence->observers->len; i++)
    {
      const CorrinObserverEvidence *observer = evidence->observers->pdata[i];

      for (guint k = 0; k < observer->symptoms->len; k++)
        {
          const CorrinSymptomEvidence *seen = observer->symptoms->pdata[k];
          const CorrinSymptomEvidence *own = find_own (evidence, seen->symptom->record.id);

          if (own != NULL)
            compare_symptom (self, own, observer, seen, at_least);
        }
    }
  g_array_sort (self->items, compare_sizes);
  return self;
}

/**
 * corrin_differences_free:
 * @self: (transfer full): differences
 */
void
corrin_differences_free (CorrinDifferences *self)
{
  g_array_unref (self->items);
  g_free (self);
}
