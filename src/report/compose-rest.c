/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include <math.h>

/* The pictures of these pages. In a lower calendar the letters would be smaller. */
#define CALENDAR_MIN_HEIGHT 111
#define CALENDAR_MAX_HEIGHT 170
#define CYCLES_HEIGHT 180
#define FIGURE_HEIGHT 320
#define HEADING_ROOM 40

/* A year in the calendar of the whole period may fill a page. */
static double
figure_height (const CorrinComposer *composer, const CorrinPart *part)
{
  if (part->section == CORRIN_REPORT_WHOLE_CALENDAR)
    return composer->frame->height - HEADING_ROOM;
  if (part->section == CORRIN_REPORT_CALENDAR)
    return CALENDAR_MIN_HEIGHT;
  return part->section == CORRIN_REPORT_CYCLES ? CYCLES_HEIGHT : FIGURE_HEIGHT;
}

/* Those from @first up to @end, which is not among them; there is room for the pictures. */
static GPtrArray *
measure_range (const CorrinComposer *composer, const CorrinReportContent *content, guint first, guint end)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);

  for (guint i = first; i < end; i++)
    {
      const CorrinPart *part = g_ptr_array_index (content->parts, i);

      g_ptr_array_add (blocks,
                       corrin_compose_part_without_pictures (composer, part, figure_height (composer, part)));
    }
  return blocks;
}

/* The calendar of the last weeks takes what is left of the page as well. */
static void
add_pictures (const CorrinComposer *composer, const CorrinReportContent *content, guint first,
              GPtrArray *blocks, double room)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CorrinPart *part = g_ptr_array_index (content->parts, first + i);
      double height = figure_height (composer, part);

      if (part->section == CORRIN_REPORT_CALENDAR)
        height = MIN (height + floor (room), CALENDAR_MAX_HEIGHT);
      corrin_compose_pictures (composer, g_ptr_array_index (blocks, i), part, height);
    }
}

static double
height_with (const GPtrArray *blocks, double white)
{
  double sum = 0;

  for (guint i = 0; i < blocks->len; i++)
    sum += corrin_block_height_with (g_ptr_array_index (blocks, i), white);
  return sum;
}

/* As much white as lets all end with a page so high; where nothing does, all of it. */
static double
choose_white (const GPtrArray *blocks, double page)
{
  static const double shares[] = { 1, CORRIN_COMPOSE_TIGHT, CORRIN_COMPOSE_TIGHTEST };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (height_with (blocks, shares[i]) <= page)
      return shares[i];
  return 1;
}

/* The blocks that are not on page 1, closer to each other if that saves a page; what follows @before. Where it does
 * not, there is room enough on the pages. */
static GPtrArray *
compose_parts (const CorrinComposer *composer, const CorrinReportContent *content, guint first, guint end,
               double before)
{
  GPtrArray *blocks = measure_range (composer, content, first, end);
  double page = composer->frame->height - before;
  double white = choose_white (blocks, page);
  double room = page - height_with (blocks, white);

  for (guint i = 0; i < blocks->len; i++)
    corrin_block_tighten (g_ptr_array_index (blocks, i), white);
  add_pictures (composer, content, first, blocks, room >= 0 ? room : CALENDAR_MAX_HEIGHT);
  return blocks;
}

/* The appendices begin a page. */
static void
add_appendices (const CorrinComposer *composer, const CorrinReportContent *content, guint first,
                GPtrArray *blocks)
{
  GPtrArray *appendices = measure_range (composer, content, first, content->parts->len);

  add_pictures (composer, content, first, appendices, 0);
  if (appendices->len > 0)
    ((CorrinBlock *) appendices->pdata[0])->starts_page = TRUE;
  g_ptr_array_extend_and_steal (blocks, appendices);
}

static gboolean
is_appendix (const CorrinReportContent *content, guint part)
{
  const CorrinPart *one = g_ptr_array_index (content->parts, part);

  return corrin_report_section_is_appendix (one->section);
}

/**
 * corrin_compose_rest:
 * @composer: how to compose
 * @content: what to say
 * @n_symptoms: how many symptoms have a line on page 1
 * @has_cycles: whether the days since the injection are on page 1
 *
 * Makes the blocks after page 1: symptoms that had no room, the other parts, the appendices.
 *
 * Returns: (transfer full) (element-type CorrinBlock): the blocks in reading order
 */
GPtrArray *
corrin_compose_rest (const CorrinComposer *composer, const CorrinReportContent *content, guint n_symptoms,
                     gboolean has_cycles)
{
  guint n_all = content->symptoms.rows->len;
  guint first = has_cycles ? 1 : 0, end = first;
  CorrinBlock *symptoms = NULL;
  GPtrArray *rest;

  while (end < content->parts->len && !is_appendix (content, end))
    end++;
  if (corrin_report_content_has (content, CORRIN_REPORT_SYMPTOMS) && n_symptoms < n_all)
    symptoms = corrin_compose_symptoms (composer, &content->symptoms, n_symptoms, n_all - n_symptoms);
  rest = compose_parts (composer, content, first, end, symptoms != NULL ? corrin_block_height (symptoms) : 0);
  if (symptoms != NULL)
    g_ptr_array_insert (rest, 0, symptoms);
  add_appendices (composer, content, end, rest);
  return rest;
}
