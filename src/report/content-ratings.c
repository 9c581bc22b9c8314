/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "catalog.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

/* More symptoms than these are a table of their own. */
#define SYMPTOMS_IN_A_TABLE 6

/* Behind a score that was typed late. */
#define LATE_MARK "*"

static CorrinPoints
points_of (const GArray *points, CorrinPeriod period)
{
  return corrin_points_between (corrin_points_view (points), period);
}

static guint
count_at (CorrinPoints points, const CorrinPoint *one)
{
  guint n = 0;

  for (gsize i = 0; i < points.n_points; i++)
    n += points.points[i].time == one->time && points.points[i].value == one->value ? 1 : 0;
  return n;
}

/* The scores of a day, in the order of their times. */
static char *
scores_of (const CorrinSymptomEvidence *symptom, CorrinDay day, gboolean *any_late)
{
  CorrinPoints points = points_of (symptom->points, (CorrinPeriod){ day, day });
  CorrinPoints late = points_of (symptom->late, (CorrinPeriod){ day, day });
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < points.n_points; i++)
    {
      g_autofree char *score = corrin_phrase_number (points.points[i].value);
      gboolean is_late = count_at (late, &points.points[i]) > 0;

      *any_late |= is_late;
      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "", score, is_late ? LATE_MARK : "");
    }
  return g_string_free (text, FALSE);
}

static CorrinDay
next_rated (GPtrArray *symptoms, guint first, guint end, CorrinPeriod period)
{
  CorrinDay next = CORRIN_DAY_NONE;

  for (guint i = first; i < end; i++)
    {
      CorrinPoints points = points_of (((CorrinSymptomEvidence *) symptoms->pdata[i])->points, period);

      if (points.n_points > 0 && (next == CORRIN_DAY_NONE || points.points[0].day < next))
        next = points.points[0].day;
    }
  return next;
}

static guint
count_ratings (GPtrArray *symptoms, guint first, guint end, CorrinPeriod period)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += (guint) points_of (((CorrinSymptomEvidence *) symptoms->pdata[i])->points, period).n_points;
  return n;
}

static void
add_days (CorrinPart *part, GPtrArray *symptoms, guint first, guint end, CorrinPeriod period)
{
  gboolean any_late = FALSE;
  CorrinPeriod left = period;

  for (CorrinDay day = next_rated (symptoms, first, end, left); day != CORRIN_DAY_NONE;
       day = left.from <= left.to ? next_rated (symptoms, first, end, left) : CORRIN_DAY_NONE)
    {
      char *cells[1 + SYMPTOMS_IN_A_TABLE];

      cells[0] = corrin_phrase_day_short (day);
      for (guint i = first; i < end; i++)
        cells[1 + i - first] = scores_of (symptoms->pdata[i], day, &any_late);
      corrin_part_add_row (part, cells);
      left.from = day + 1;
    }
  if (any_late)
    /* Translators: %s is the sign that stands behind some ratings of a table. */
    corrin_part_add_note (part, g_strdup_printf (_ ("%s typed late or imported."), LATE_MARK));
}

/* Those of a carer have a title of their own. */
static void
add_tables (GPtrArray *parts, const char *title, GPtrArray *symptoms, CorrinPeriod period)
{
  for (guint first = 0; first < symptoms->len; first += SYMPTOMS_IN_A_TABLE)
    {
      guint end = MIN (symptoms->len, first + SYMPTOMS_IN_A_TABLE);
      guint n = count_ratings (symptoms, first, end, period);
      CorrinPart *part;

      if (n == 0)
        continue;
      part = corrin_part_new (CORRIN_REPORT_ALL_RATINGS);
      if (title != NULL)
        corrin_part_set_title (part, title);
      corrin_part_add_column (part, _ ("Day"), 1);
      for (guint i = first; i < end; i++)
        {
          const CorrinSymptomEvidence *symptom = symptoms->pdata[i];
          g_autofree char *name = corrin_plain_text (corrin_symptom_display (symptom->symptom));

          corrin_part_add_column (part, name != NULL ? name : "", 1);
        }
      add_days (part, symptoms, first, end, period);
      corrin_part_count (part, n, n);
      g_ptr_array_add (parts, part);
    }
}

static void
add_observers (GPtrArray *parts, const CorrinReportSource *source)
{
  for (guint i = 0; i < source->evidence->observers->len; i++)
    {
      const CorrinObserverEvidence *observer = g_ptr_array_index (source->evidence->observers, i);
      g_autofree char *name = corrin_plain_text (observer->carer->name);
      /* Translators: the title of a table; %s is the name of a carer. */
      g_autofree char *title = g_strdup_printf (_ ("All ratings by %s"), name);

      if (observer->symptoms != NULL)
        add_tables (parts, title, observer->symptoms, source->summary->period);
    }
}

/**
 * corrin_ratings_parts_add:
 * @parts: (element-type CorrinPart): parts
 * @source: the records
 *
 * Appendix: every rating of the period, a line a day; a carer's apart.
 */
void
corrin_ratings_parts_add (GPtrArray *parts, const CorrinReportSource *source)
{
  guint before = parts->len;
  CorrinPart *none;

  add_tables (parts, NULL, source->evidence->symptoms, source->summary->period);
  add_observers (parts, source);
  if (parts->len > before)
    return;
  none = corrin_part_new (CORRIN_REPORT_ALL_RATINGS);
  corrin_part_count (none, 0, 0);
  g_ptr_array_add (parts, none);
}
