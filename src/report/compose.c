/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "report-style.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What stands on page 1 alone, if all of it is chosen. */
#define PAGE_ONE                                                                                             \
  (CORRIN_REPORT_WORDS | CORRIN_REPORT_TREATMENT | CORRIN_REPORT_SYMPTOMS | CORRIN_REPORT_TIMELINE)

/* What these blocks usually take. */
#define WORDS_SLOT 99
#define TREATMENT_SLOT 158

/* Below the first, the time line leaves out lab results; below the second, its letters would be smaller. */
#define CHART_HEIGHT 130
#define CHART_MIN_HEIGHT 117
#define CHART_MAX_HEIGHT 300

/* Of the days since the injection on page 1, and of pictures on the other pages. In a lower one the letters would
 * be smaller. */
#define CYCLES_MIN_HEIGHT 117
#define CYCLES_MAX_HEIGHT 160
#define CALENDAR_MIN_HEIGHT 104
#define CALENDAR_MAX_HEIGHT 170
#define CYCLES_HEIGHT 180
#define FIGURE_HEIGHT 320
#define HEADING_ROOM 40

/* What the days since the injection get of the height that is left. */
#define CYCLES_SHARE 0.4

/* Ways to fill page 1, tried in this order. The first keeps every block at the same place in every report; the last
 * leaves one line to each of the patient's texts, so that not even the longest drive out the time line. */
static const struct
{
  gboolean has_slots;
  gboolean has_cycles;
  gboolean is_tight;
  guint max_lines;
  guint symptoms; /* that it must have room for, unless there are fewer */
  double chart;   /* the least height of the time line */
} ways[] = {
  { TRUE, TRUE, FALSE, 2, G_MAXUINT, CHART_HEIGHT },
  { FALSE, TRUE, FALSE, 2, G_MAXUINT, CHART_HEIGHT },
  { FALSE, TRUE, FALSE, 2, G_MAXUINT, CHART_MIN_HEIGHT },
  { FALSE, TRUE, TRUE, 2, G_MAXUINT, CHART_MIN_HEIGHT },
  { FALSE, FALSE, FALSE, 2, 3, CHART_HEIGHT },
  { FALSE, FALSE, FALSE, 1, 0, CHART_HEIGHT },
};

static CorrinBlock *
timeline_heading (const CorrinComposer *composer, const CorrinReportContent *content)
{
  CorrinBlock *block = corrin_block_new ();

  block->is_together = TRUE;
  corrin_compose_heading (composer, block, _ ("Time line"), content->chart_note);
  return block;
}

static CorrinBlock *
timeline_block (const CorrinComposer *composer, const CorrinReportContent *content, double room)
{
  CorrinBlock *block = timeline_heading (composer, content);
  double height = CLAMP (floor (room - corrin_block_height (block)), CHART_MIN_HEIGHT, CHART_MAX_HEIGHT);
  CorrinChartLayout *chart =
      corrin_chart_layout_new (content->chart, composer->frame->width, height, composer->context);
  g_autofree char *words = corrin_chart_words (content->chart);
  CorrinRow *row = corrin_row_new ();

  corrin_row_set_chart (row, chart, composer->theme);
  corrin_row_set_words (row, words);
  corrin_block_add_row (block, row);
  return block;
}

static double
height_of (const GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    height += corrin_block_height (g_ptr_array_index (blocks, i));
  return height;
}

/* With a chart so high. */
static double
timeline_height (const CorrinComposer *composer, const CorrinReportContent *content, double chart)
{
  g_autoptr (CorrinBlock) heading = timeline_heading (composer, content);

  return corrin_block_height (heading) + chart;
}

/* What is measured again and again, made once. */
typedef struct
{
  guint n_symptoms;
  CorrinBlock *all_symptoms;  /* or NULL where there is none */
  CorrinBlock *first_symptom; /* with the line that says how many more there are */
  double cycles;              /* the least height of the days since the injection, 0 without them */
} Measures;

static void
measures_clear (Measures *measures)
{
  g_clear_pointer (&measures->all_symptoms, corrin_block_free);
  g_clear_pointer (&measures->first_symptom, corrin_block_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measures, measures_clear)

/* How many symptoms have room, the line that says how many more there are included. */
static guint
count_that_fit (const Measures *measures, double room)
{
  const CorrinBlock *all = measures->all_symptoms;
  guint n;

  if (all == NULL || corrin_block_height (all) <= room)
    return measures->n_symptoms;
  room -= corrin_block_height (measures->first_symptom);
  for (n = 1; room >= 0 && n < measures->n_symptoms; n++)
    room -= ((const CorrinRow *) g_ptr_array_index (all->rows, all->n_header_rows + n))->height;
  return n - 1;
}

static gboolean
has (const CorrinReportContent *content, CorrinReportSections section)
{
  return (content->sections & section) != 0;
}

static gboolean
has_timeline (const CorrinReportContent *content)
{
  return content->chart != NULL && has (content, CORRIN_REPORT_TIMELINE);
}

/* Block 6, or NULL where it is not chosen. */
static const CorrinPart *
cycles_of (const CorrinReportContent *content)
{
  const CorrinPart *first = content->parts->len > 0 ? g_ptr_array_index (content->parts, 0) : NULL;

  return first != NULL && first->section == CORRIN_REPORT_CYCLES ? first : NULL;
}

static GPtrArray *
compose_lead (const CorrinComposer *composer, const CorrinReportContent *content, gboolean has_slots,
              guint max_lines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);

  g_ptr_array_add (blocks, corrin_compose_header (composer, &content->header));
  if (has (content, CORRIN_REPORT_WORDS))
    {
      CorrinBlock *words = corrin_compose_facts_block (composer, _ ("In the patient’s words"),
                                                       content->words_remark, content->words, max_lines);

      words->min_height = has_slots ? WORDS_SLOT : 0;
      g_ptr_array_add (blocks, words);
    }
  if (has (content, CORRIN_REPORT_TREATMENT))
    {
      /* Translators: the heading above diagnosis, plan and injections. */
      CorrinBlock *treatment =
          corrin_compose_facts_block (composer, _ ("Treatment"), NULL, content->treatment, max_lines);

      treatment->min_height = has_slots ? TREATMENT_SLOT : 0;
      g_ptr_array_add (blocks, treatment);
    }
  return blocks;
}

static Measures
measure (const CorrinComposer *composer, const CorrinReportContent *content)
{
  Measures measures = { .n_symptoms =
                            has (content, CORRIN_REPORT_SYMPTOMS) ? content->symptoms.rows->len : 0 };
  g_autoptr (CorrinBlock) cycles =
      cycles_of (content) != NULL ? corrin_compose_part (composer, cycles_of (content), CYCLES_MIN_HEIGHT)
                                  : NULL;

  measures.cycles = cycles != NULL ? corrin_block_height (cycles) : 0;
  if (measures.n_symptoms == 0)
    return measures;
  measures.all_symptoms = corrin_compose_symptoms (composer, &content->symptoms, 0, measures.n_symptoms);
  measures.first_symptom = corrin_compose_symptoms (composer, &content->symptoms, 0, 1);
  return measures;
}

/* What must find room below the table of symptoms. */
static double
height_below (const CorrinComposer *composer, const CorrinReportContent *content, const Measures *measures,
              double chart, gboolean has_cycles)
{
  return (has_timeline (content) ? timeline_height (composer, content, chart) : 0)
         + (has_cycles ? measures->cycles : 0);
}

typedef struct
{
  CorrinComposer composer; /* as tight as it must be */
  Measures measures;       /* with it */
  GPtrArray *blocks;
  guint n_symptoms; /* that have room */
  gboolean has_cycles;
} PageOne;

static void
page_one_clear (PageOne *page)
{
  measures_clear (&page->measures);
  g_clear_pointer (&page->blocks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PageOne, page_one_clear)

static void
set_tight (PageOne *page, const CorrinReportContent *content, gboolean is_tight)
{
  if (page->composer.is_tight == is_tight)
    return;
  page->composer.is_tight = is_tight;
  measures_clear (&page->measures);
  page->measures = measure (&page->composer, content);
}

/* The first way in which everything has room, else the last one. */
static PageOne
begin_page_one (const CorrinComposer *composer, const CorrinReportContent *content)
{
  PageOne page = { .composer = *composer, .measures = measure (composer, content) };
  guint n_symptoms = page.measures.n_symptoms;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double room;

      g_clear_pointer (&page.blocks, g_ptr_array_unref);
      set_tight (&page, content, ways[i].is_tight);
      page.has_cycles = ways[i].has_cycles && cycles_of (content) != NULL;
      page.blocks = compose_lead (&page.composer, content, ways[i].has_slots, ways[i].max_lines);
      room = composer->frame->height - height_of (page.blocks)
             - height_below (&page.composer, content, &page.measures, ways[i].chart, page.has_cycles);
      page.n_symptoms = count_that_fit (&page.measures, room);
      if (page.n_symptoms >= MIN (ways[i].symptoms, n_symptoms) && (n_symptoms > 0 || room >= 0))
        break;
    }
  page.n_symptoms = MAX (page.n_symptoms, MIN (n_symptoms, 1));
  return page;
}

/* Both pictures of page 1 grow with the room that is left; without a time line, the other one alone. */
static CorrinBlock *
cycles_block (const CorrinComposer *composer, const CorrinReportContent *content, const Measures *measures,
              double room)
{
  double least = height_below (composer, content, measures, CHART_HEIGHT, TRUE);
  double more = MAX (0, room - least) * (has_timeline (content) ? CYCLES_SHARE : 1);

  return corrin_compose_part (composer, cycles_of (content),
                              MIN (CYCLES_MIN_HEIGHT + floor (more), CYCLES_MAX_HEIGHT));
}

static void
add_middle (const CorrinReportContent *content, PageOne *page)
{
  const CorrinComposer *composer = &page->composer;
  CorrinBlock *cycles = NULL;
  double room;

  if (has (content, CORRIN_REPORT_SYMPTOMS))
    g_ptr_array_add (page->blocks,
                     corrin_compose_symptoms (composer, &content->symptoms, 0, page->n_symptoms));
  room = composer->frame->height - height_of (page->blocks);
  if (page->has_cycles)
    cycles = cycles_block (composer, content, &page->measures, room);
  if (has_timeline (content))
    g_ptr_array_add (
        page->blocks,
        timeline_block (composer, content, room - (cycles != NULL ? corrin_block_height (cycles) : 0)));
  else if (content->chart == NULL && content->injections->len > 0 && has (content, CORRIN_REPORT_TIMELINE))
    g_ptr_array_add (page->blocks,
                     corrin_compose_injections (composer, content->injections, content->n_injections));
  if (cycles != NULL)
    g_ptr_array_add (page->blocks, cycles);
}

static gboolean
is_appendix (const CorrinPart *part)
{
  return part->section >= CORRIN_REPORT_ALL_RATINGS;
}

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

/* What is left of a page after all blocks. */
static double
room_left (const CorrinComposer *composer, const GPtrArray *blocks)
{
  double room = composer->frame->height;

  for (guint i = 0; i < blocks->len; i++)
    room -= corrin_block_height (g_ptr_array_index (blocks, i));
  return room;
}

/* The calendar of the last weeks is as high as lets all end with the page, if that can be. */
static void
fit_calendar (const CorrinComposer *composer, const CorrinReportContent *content, guint first,
              GPtrArray *blocks, double room)
{
  double height =
      room >= 0 ? MIN (CALENDAR_MIN_HEIGHT + floor (room), CALENDAR_MAX_HEIGHT) : CALENDAR_MAX_HEIGHT;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CorrinPart *part = g_ptr_array_index (content->parts, first + i);

      if (part->section != CORRIN_REPORT_CALENDAR || part->figures->len == 0)
        continue;
      corrin_block_free (blocks->pdata[i]);
      blocks->pdata[i] = corrin_compose_part (composer, part, height);
    }
}

/* Those from @first up to @end, which is not among them. */
static GPtrArray *
compose_range (const CorrinComposer *composer, const CorrinReportContent *content, guint first, guint end)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);

  for (guint i = first; i < end; i++)
    {
      const CorrinPart *part = g_ptr_array_index (content->parts, i);

      g_ptr_array_add (blocks, corrin_compose_part (composer, part, figure_height (composer, part)));
    }
  return blocks;
}

/* The blocks that are not on page 1, closer to each other if that saves a page; what follows @before. */
static GPtrArray *
compose_parts (const CorrinComposer *composer, const CorrinReportContent *content, guint first, guint end,
               double before)
{
  CorrinComposer tight = *composer;
  GPtrArray *blocks = compose_range (composer, content, first, end);
  double room = room_left (composer, blocks) - before;

  tight.is_tight = room < 0;
  if (tight.is_tight)
    {
      GPtrArray *closer = compose_range (&tight, content, first, end);

      room = room_left (&tight, closer) - before;
      tight.is_tight = room >= 0;
      g_ptr_array_unref (tight.is_tight ? blocks : closer);
      blocks = tight.is_tight ? closer : blocks;
    }
  fit_calendar (&tight, content, first, blocks, room);
  return blocks;
}

/* The appendices begin a page. Their tables may be long: they are made once. */
static void
add_appendices (const CorrinComposer *composer, const CorrinReportContent *content, guint first,
                GPtrArray *blocks)
{
  GPtrArray *appendices = compose_range (composer, content, first, content->parts->len);

  if (appendices->len > 0)
    ((CorrinBlock *) appendices->pdata[0])->starts_page = TRUE;
  g_ptr_array_extend_and_steal (blocks, appendices);
}

/* Symptoms that had no room, then the other blocks. */
static GPtrArray *
compose_rest (const CorrinComposer *composer, const CorrinReportContent *content, const PageOne *page)
{
  guint n_symptoms = content->symptoms.rows->len;
  guint first = page->has_cycles ? 1 : 0, end = first;
  CorrinBlock *symptoms = NULL;
  GPtrArray *rest;

  while (end < content->parts->len && !is_appendix (g_ptr_array_index (content->parts, end)))
    end++;
  if (has (content, CORRIN_REPORT_SYMPTOMS) && page->n_symptoms < n_symptoms)
    symptoms = corrin_compose_symptoms (composer, &content->symptoms, page->n_symptoms,
                                        n_symptoms - page->n_symptoms);
  rest = compose_parts (composer, content, first, end, symptoms != NULL ? corrin_block_height (symptoms) : 0);
  if (symptoms != NULL)
    g_ptr_array_insert (rest, 0, symptoms);
  add_appendices (composer, content, end, rest);
  g_ptr_array_set_free_func (rest, NULL);
  return rest;
}

/**
 * corrin_compose:
 * @composer: how to compose
 * @content: what to say
 *
 * Makes the blocks. Page 1 holds those up to the days since the injection; symptoms for which it has no room begin
 * page 2, and so do the other blocks, unless some of the first ones were not chosen. Without any score the injections
 * so far stand in the place of the time line.
 *
 * Returns: (transfer full) (element-type CorrinBlock): the blocks in reading order
 */
GPtrArray *
corrin_compose (const CorrinComposer *composer, const CorrinReportContent *content)
{
  g_auto (PageOne) page = begin_page_one (composer, content);
  gboolean is_whole = (content->sections & PAGE_ONE) == PAGE_ONE;
  g_autoptr (GPtrArray) rest = NULL;
  guint n_before;

  add_middle (content, &page);
  rest = compose_rest (composer, content, &page);
  n_before = page.blocks->len;
  for (guint i = 0; i < rest->len; i++)
    {
      CorrinBlock *block = g_ptr_array_index (rest, i);

      if (i == 0)
        block->starts_page = n_before > 1 && (is_whole || block->starts_page);
      g_ptr_array_add (page.blocks, block);
    }
  return g_steal_pointer (&page.blocks);
}
