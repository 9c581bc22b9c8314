/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-lane.h"

#include "amount.h"
#include "chart-panels.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Ems. */
#define MARKER_RADIUS 0.36
#define LEAST_RADIUS 0.2
#define GUIDE_ROOM 2.2
#define DENSE_ROOM 0.45

/* How far doses of one day stand apart, in radii. */
#define BESIDE 2.3

/* The shortest stem as a part of the longest: small amounts are still seen. */
#define SHORTEST_STEM 0.4

/* A dose in the period: where it stands, where its day or time is, and the places that this stands for. */
typedef struct
{
  guint index;
  double x;
  double guide_x;
  double from;
  double to;
} PlacedDose;

static const CorrinChartDose *
dose_at (const CorrinChartBuilder *builder, guint index)
{
  return &g_array_index (builder->spec->doses, CorrinChartDose, index);
}

static CorrinChartShape
shape_of (CorrinSubstance substance)
{
  switch (substance)
    {
    case CORRIN_SUBSTANCE_HYDROXOCOBALAMIN:
      return CORRIN_CHART_SHAPE_CIRCLE;
    case CORRIN_SUBSTANCE_CYANOCOBALAMIN:
      return CORRIN_CHART_SHAPE_DIAMOND;
    case CORRIN_SUBSTANCE_METHYLCOBALAMIN:
      return CORRIN_CHART_SHAPE_SQUARE;
    case CORRIN_SUBSTANCE_OTHER:
      return CORRIN_CHART_SHAPE_TRIANGLE;
    case CORRIN_SUBSTANCE_NOT_KNOWN:
    default:
      return CORRIN_CHART_SHAPE_CROSS;
    }
}

/* A part of a day, in days from its begin. */
typedef struct
{
  double from;
  double to;
} DayPart;

/* Whether only a part of the day is known. */
static gboolean
find_day_part (const CorrinChartDose *dose, DayPart *part)
{
  switch (dose->precision)
    {
    case CORRIN_PRECISION_MORNING:
      *part = (DayPart){ 6 / 24.0, 12 / 24.0 };
      return TRUE;
    case CORRIN_PRECISION_AFTERNOON:
      *part = (DayPart){ 12 / 24.0, 18 / 24.0 };
      return TRUE;
    case CORRIN_PRECISION_EVENING:
      *part = (DayPart){ 18 / 24.0, 22 / 24.0 };
      return TRUE;
    case CORRIN_PRECISION_EXACT:
    case CORRIN_PRECISION_DAY:
    case CORRIN_PRECISION_MONTH:
    default:
      return FALSE;
    }
}

static gboolean
place_dose (const CorrinChartBuilder *builder, guint index, PlacedDose *placed)
{
  const CorrinChartScale *scale = &builder->layout->time_scale;
  const CorrinChartDose *dose = dose_at (builder, index);
  CorrinPeriod shown;
  DayPart part;

  if (!corrin_chart_dose_in_period (builder->spec, dose, &shown))
    return FALSE;
  placed->index = index;
  placed->from = corrin_chart_scale_apply (scale, shown.from);
  placed->to = corrin_chart_scale_apply (scale, shown.to + 1);
  if (find_day_part (dose, &part))
    {
      placed->from = corrin_chart_scale_apply (scale, dose->day + part.from);
      placed->to = corrin_chart_scale_apply (scale, dose->day + part.to);
    }
  placed->x = (placed->from + placed->to) / 2;
  if (dose->precision == CORRIN_PRECISION_EXACT)
    placed->x = corrin_chart_scale_apply (scale, corrin_chart_moment (dose->day, dose->time));
  placed->guide_x = placed->x;
  return TRUE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const PlacedDose *first = a, *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  return (first->index > second->index) - (first->index < second->index);
}

static GArray *
place_doses (const CorrinChartBuilder *builder)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (PlacedDose));

  for (guint i = 0; i < builder->spec->doses->len; i++)
    {
      PlacedDose placed;

      if (place_dose (builder, i, &placed))
        g_array_append_val (places, placed);
    }
  g_array_sort (places, compare_places);
  return places;
}

static CorrinChartMarker
marker_for (const CorrinChartBuilder *builder, const CorrinChartDose *dose)
{
  return (CorrinChartMarker){ .radius = MARKER_RADIUS * builder->em,
                              .role = CORRIN_CHART_ROLE_DOSE,
                              .shape = shape_of (dose->substance),
                              .is_hollow = dose->skipped };
}

static PlacedDose *
place_at (GArray *places, guint index)
{
  return &g_array_index (places, PlacedDose, index);
}

/* Doses in one place stand side by side, as far as there is room between their neighbours. */
static void
spread_group (GArray *places, guint start, guint end, const CorrinChartBox *lane, double radius)
{
  double x = place_at (places, start)->x, right = corrin_chart_box_right (lane);
  double before = start > 0 ? place_at (places, start - 1)->x : lane->x - radius;
  double after = end < places->len ? place_at (places, end)->x : right + radius;
  double step = MIN (BESIDE * radius, MIN (x - before, after - x) / (end - start));

  for (guint i = start; i < end; i++)
    place_at (places, i)->x = CLAMP (x + (i - start - (end - start - 1) / 2.0) * step, lane->x, right);
}

static void
spread (GArray *places, const CorrinChartBox *lane, double radius)
{
  guint end;

  for (guint start = 0; start < places->len; start = end)
    {
      for (end = start + 1; end < places->len && place_at (places, end)->x == place_at (places, start)->x;)
        end++;
      if (end - start > 1)
        spread_group (places, start, end, lane, radius);
    }
}

/* What the key says of one substance: its name, and the amounts that the stems stand for. */
typedef struct
{
  const CorrinChartDose *dose;
  gint64 least;
  gint64 most;
} KeyEntry;

static void
note_dose (GArray *entries, const CorrinChartDose *dose)
{
  KeyEntry entry = { dose, dose->micrograms, dose->micrograms };

  for (guint i = 0; i < entries->len; i++)
    {
      KeyEntry *known = &g_array_index (entries, KeyEntry, i);

      if (known->dose->substance != dose->substance
          || !g_str_equal (corrin_chart_dose_name (known->dose), corrin_chart_dose_name (dose)))
        continue;
      if (dose->micrograms > 0)
        {
          known->least = known->least == 0 ? dose->micrograms : MIN (known->least, dose->micrograms);
          known->most = MAX (known->most, dose->micrograms);
        }
      return;
    }
  g_array_append_val (entries, entry);
}

static char *
entry_words (const KeyEntry *entry)
{
  CorrinChartDose usual = *entry->dose;
  g_autofree char *least = corrin_micrograms_display (entry->least);
  g_autofree char *most = corrin_micrograms_display (entry->most);

  usual.micrograms = entry->most;
  if (entry->least == entry->most)
    return corrin_chart_dose_words (&usual);
  /* Translators: key of a chart: a substance, the smallest and the largest amount. */
  return g_strdup_printf (_ ("%1$s %2$s to %3$s"), corrin_chart_dose_name (entry->dose), least, most);
}

static void
add_key_words (CorrinChartKey *key, const char *words, CorrinChartFont font, CorrinChartRole role,
               const CorrinChartMarker *marker)
{
  CorrinChartText text = corrin_chart_text_new (key->builder, words, font, role);

  corrin_chart_key_add (key, &text, marker, FALSE);
}

/* How stems are to be read is said where they differ. */
static gboolean
has_several_amounts (const GArray *entries)
{
  gint64 least = 0, most = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const KeyEntry *entry = &g_array_index (entries, KeyEntry, i);

      if (entry->most == 0)
        continue;
      least = least == 0 ? entry->least : MIN (least, entry->least);
      most = MAX (most, entry->most);
    }
  return least < most;
}

static void
add_key_entries (CorrinChartKey *key, const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const KeyEntry *entry = &g_array_index (entries, KeyEntry, i);
      g_autofree char *words = entry_words (entry);
      CorrinChartMarker marker = marker_for (key->builder, entry->dose);

      add_key_words (key, words, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED, &marker);
    }
}

/* The heading of the lane, and the shapes in it. Only what is in the period is explained. */
CorrinChartKey *
corrin_chart_lane_key (const CorrinChartBuilder *builder)
{
  CorrinChartKey *key = corrin_chart_key_new (builder);
  g_autoptr (GArray) places = place_doses (builder);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (KeyEntry));
  const CorrinChartDose *skipped = NULL;

  add_key_words (key, _ ("Injections"), CORRIN_CHART_FONT_BOLD, CORRIN_CHART_ROLE_TEXT, NULL);
  for (guint i = 0; i < places->len; i++)
    {
      const CorrinChartDose *dose = dose_at (builder, g_array_index (places, PlacedDose, i).index);

      if (dose->skipped)
        skipped = dose;
      else
        note_dose (entries, dose);
    }
  if (places->len == 0)
    add_key_words (key, _ ("none recorded in this period"), CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED,
                   NULL);
  add_key_entries (key, entries);
  if (has_several_amounts (entries))
    add_key_words (key, _ ("the longer the stem, the larger the amount"), CORRIN_CHART_FONT_SMALL,
                   CORRIN_CHART_ROLE_MUTED, NULL);
  if (skipped != NULL)
    {
      CorrinChartMarker marker = marker_for (builder, skipped);

      /* Translators: key of a chart: a planned injection that was not given. */
      add_key_words (key, _ ("skipped"), CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED, &marker);
    }
  return key;
}

static gint64
largest_amount (const CorrinChartBuilder *builder, const GArray *places)
{
  gint64 largest = 0;

  for (guint i = 0; i < places->len; i++)
    largest = MAX (largest, dose_at (builder, g_array_index (places, PlacedDose, i).index)->micrograms);
  return largest;
}

/* The height of the marker: a stem as long as the amount is large. What was skipped has none and lies on the
 * ground; an amount that is not known gets the shortest. */
static double
marker_y (const CorrinChartBuilder *builder, const CorrinChartDose *dose, gint64 largest, double radius)
{
  const CorrinChartBox *lane = &builder->layout->lane;
  double length = lane->height - radius;
  double part = SHORTEST_STEM;

  if (dose->skipped)
    return corrin_chart_box_bottom (lane) - radius;
  if (dose->micrograms > 0)
    part += (1 - SHORTEST_STEM) * (double) dose->micrograms / (double) largest;
  return corrin_chart_box_bottom (lane) - part * length;
}

static double
radius_for (const CorrinChartBuilder *builder, const GArray *places)
{
  double room = builder->layout->plot.width / MAX (places->len, 1);

  return CLAMP (room * 0.4, LEAST_RADIUS * builder->em, MARKER_RADIUS * builder->em);
}

/* What the doses of a lane have in common, and the last marker of each shape. */
typedef struct
{
  gint64 largest;
  double radius;
  gboolean is_dense;
  double stem_x;
  double stem_y;
  CorrinChartMarker last[CORRIN_CHART_SHAPE_CROSS + 1];
} Lane;

/* Where doses are dense, one marker of a shape stands for its neighbours. */
static gboolean
is_covered (Lane *lane, const CorrinChartMarker *marker)
{
  CorrinChartMarker *before = &lane->last[marker->shape];
  double room = lane->is_dense ? 2.4 * marker->radius : marker->radius / 2;

  if (before->radius > 0 && marker->x - before->x < room && before->y == marker->y
      && before->is_hollow == marker->is_hollow)
    return TRUE;
  *before = *marker;
  return FALSE;
}

/* What is known only to the month lies anywhere in it, and what is known to a part of a day in that, where it is wide
 * enough to be seen. */
static gboolean
is_open_ended (const CorrinChartBuilder *builder, const CorrinChartDose *dose, const PlacedDose *placed)
{
  DayPart part;

  return dose->precision == CORRIN_PRECISION_MONTH
         || (find_day_part (dose, &part) && placed->to - placed->from > 3 * MARKER_RADIUS * builder->em);
}

static void
add_dose_rules (const CorrinChartBuilder *builder, const CorrinChartDose *dose, const PlacedDose *placed,
                double y, gboolean is_dense)
{
  CorrinChartRule stem = corrin_chart_upright (placed->x, y, corrin_chart_box_bottom (&builder->layout->lane),
                                               is_dense ? CORRIN_CHART_ROLE_GUIDE : CORRIN_CHART_ROLE_DOSE);

  if (is_open_ended (builder, dose, placed))
    {
      CorrinChartRule bar = corrin_chart_level (placed->from, placed->to, y, CORRIN_CHART_ROLE_DOSE);

      bar.is_dashed = TRUE;
      corrin_chart_rule_add (builder, bar);
    }
  stem.is_dashed = dose->micrograms == 0;
  if (!dose->skipped)
    corrin_chart_rule_add (builder, stem);
}

/* Lines from the doses up through the plot, as many as leave the plot quiet: of doses that follow each other closely
 * the first has one. */
static void
add_guides (const CorrinChartBuilder *builder, const GArray *places)
{
  const CorrinChartBox *plot = &builder->layout->plot;
  double free_from = plot->x;

  if (plot->width / MAX (places->len, 1) < GUIDE_ROOM * builder->em)
    return;
  for (guint i = 0; i < places->len; i++)
    {
      const PlacedDose *placed = &g_array_index (places, PlacedDose, i);
      const CorrinChartDose *dose = dose_at (builder, placed->index);

      if (dose->skipped || dose->precision == CORRIN_PRECISION_MONTH || placed->guide_x < free_from)
        continue;
      corrin_chart_add_uprights (builder, placed->guide_x, CORRIN_CHART_ROLE_GUIDE, TRUE);
      free_from = placed->guide_x + GUIDE_ROOM * builder->em / 2;
    }
}

static void
add_dose (const CorrinChartBuilder *builder, const PlacedDose *placed, Lane *lane)
{
  const CorrinChartDose *dose = dose_at (builder, placed->index);
  CorrinChartMarker marker = marker_for (builder, dose);
  CorrinChartStem stem = { .x = placed->x, .day = dose->day, .time = dose->time, .index = placed->index };

  marker.radius = lane->radius;
  marker.x = placed->x;
  marker.y = stem.y = marker_y (builder, dose, lane->largest, lane->radius);
  g_array_append_val (builder->layout->stems, stem);
  if (marker.x - lane->stem_x >= CORRIN_CHART_PIXEL * builder->em || marker.y < lane->stem_y)
    {
      add_dose_rules (builder, dose, placed, marker.y, lane->is_dense);
      lane->stem_x = marker.x;
      lane->stem_y = marker.y;
    }
  if (!is_covered (lane, &marker))
    g_array_append_val (builder->layout->markers, marker);
}

/* Puts the doses of the period into the lane, and thin lines from them up through the plot. */
void
corrin_chart_add_lane (const CorrinChartBuilder *builder)
{
  const CorrinChartBox *box = &builder->layout->lane;
  g_autoptr (GArray) places = place_doses (builder);
  Lane lane = {
    .largest = largest_amount (builder, places),
    .radius = radius_for (builder, places),
    .stem_x = -G_MAXDOUBLE,
    .is_dense = box->width / MAX (places->len, 1) < DENSE_ROOM * builder->em,
  };

  spread (places, box, lane.radius);
  corrin_chart_rule_add (builder, corrin_chart_level (box->x, corrin_chart_box_right (box),
                                                      corrin_chart_box_bottom (box), CORRIN_CHART_ROLE_AXIS));
  add_guides (builder, places);
  for (guint i = 0; i < places->len; i++)
    add_dose (builder, &g_array_index (places, PlacedDose, i), &lane);
}
