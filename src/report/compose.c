/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "phrases.h"
#include "report-style.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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
#define CALENDAR_MIN_HEIGHT 172
#define CALENDAR_MAX_HEIGHT 210
#define CYCLES_HEIGHT 180
#define FIGURE_HEIGHT 320

/* What the days since the injection get of the height that is left. */
#define CYCLES_SHARE 0.4

/* Ways to fill page 1, tried in this order. The first keeps every block at the same place in every report; the last
 * leaves one line to each of the patient's texts, so that not even the longest drive out the time line. */
static const struct
{
  gboolean has_slots;
  gboolean has_cycles;
  guint max_lines;
  guint symptoms; /* that it must have room for, unless there are fewer */
  double chart;   /* the least height of the time line */
} ways[] = {
  { TRUE, TRUE, 2, G_MAXUINT, CHART_HEIGHT },
  { FALSE, TRUE, 2, G_MAXUINT, CHART_HEIGHT },
  { FALSE, TRUE, 2, G_MAXUINT, CHART_MIN_HEIGHT },
  { FALSE, FALSE, 2, 3, CHART_HEIGHT },
  { FALSE, FALSE, 1, 0, CHART_HEIGHT },
};

/**
 * corrin_compose_heading:
 * @composer: how to compose
 * @block: a block without rows
 * @title: what it is about
 * @remark: (nullable): how to read it
 *
 * Begins a block.
 */
void
corrin_compose_heading (const CorrinComposer *composer, CorrinBlock *block, const char *title,
                        const char *remark)
{
  double width = composer->frame->width;
  double title_width = remark != NULL ? width / 3 : width;
  CorrinRow *row = corrin_row_new ();
  CorrinCell cells[] = {
    { 0, title_width, CORRIN_TYPE_HEADING, PANGO_ALIGN_LEFT, 1, title },
    { title_width, width - title_width, CORRIN_TYPE_SMALL, PANGO_ALIGN_RIGHT, 1, remark },
  };

  corrin_row_set_kind (row, CORRIN_ROW_HEADING);
  corrin_row_set_kind (row, CORRIN_ROW_HEADING);
  corrin_row_add_space (row, 5);
  corrin_row_add_rule (row, 0, width, CORRIN_REPORT_HAIRLINE);
  corrin_row_add_space (row, 4);
  corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
  corrin_row_add_space (row, 2);
  corrin_block_add_row (block, row);
}

/**
 * corrin_compose_notes:
 * @composer: how to compose
 * @block: a block
 * @notes: (element-type utf8): sentences
 *
 * Adds small lines, one for each sentence.
 */
void
corrin_compose_notes (const CorrinComposer *composer, CorrinBlock *block, const GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      CorrinRow *row = corrin_row_new ();
      CorrinCell cell = {
        0, composer->frame->width, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 0, g_ptr_array_index (notes, i),
      };

      corrin_row_add_space (row, i == 0 ? 3 : 1);
      corrin_row_add_cells (row, composer->context, &cell, 1);
      corrin_block_add_row (block, row);
    }
}

static CorrinBlock *
header_block (const CorrinComposer *composer, const CorrinHeaderContent *header)
{
  CorrinBlock *block = corrin_block_new ();
  CorrinRow *row = corrin_row_new ();
  double width = composer->frame->width;
  double left = floor (width * 0.62);
  double right = width - left;
  CorrinCell lines[][2] = {
    { { 0, left, CORRIN_TYPE_TITLE, PANGO_ALIGN_LEFT, 1, header->title },
      { left, right, CORRIN_TYPE_HEADING, PANGO_ALIGN_RIGHT, 1, header->name } },
    { { 0, left, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 1, header->period },
      { left, right, CORRIN_TYPE_BODY, PANGO_ALIGN_RIGHT, 1, header->born } },
    { { 0, left, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, 1, header->origin },
      { left, right, CORRIN_TYPE_BODY, PANGO_ALIGN_RIGHT, 1, header->made_on } },
  };

  corrin_row_set_kind (row, CORRIN_ROW_TITLE);
  corrin_row_set_kind (row, CORRIN_ROW_TITLE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      corrin_row_add_cells (row, composer->context, lines[i], G_N_ELEMENTS (lines[i]));
      corrin_row_add_space (row, 1);
    }
  corrin_block_add_row (block, row);
  return block;
}

/**
 * corrin_compose_facts:
 * @composer: how to compose
 * @block: a block
 * @facts: (element-type CorrinFact): what is known
 * @max_lines: how many lines each may have
 *
 * Adds a row for each fact, with its label at the side where the text begins.
 */
void
corrin_compose_facts (const CorrinComposer *composer, CorrinBlock *block, const GPtrArray *facts,
                      guint max_lines)
{
  double text_x = CORRIN_REPORT_LABEL_WIDTH + CORRIN_REPORT_GUTTER;

  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinFact *fact = g_ptr_array_index (facts, i);
      CorrinRow *row = corrin_row_new ();
      CorrinCell cells[] = {
        { 0, CORRIN_REPORT_LABEL_WIDTH, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 2, fact->label },
        { text_x, composer->frame->width - text_x, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, max_lines,
          fact->text },
      };

      corrin_row_set_kind (row, CORRIN_ROW_FACT);
      corrin_row_add_space (row, i > 0 && fact->label != NULL ? 1 : 0);
      corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
      corrin_block_add_row (block, row);
    }
}

static CorrinBlock *
facts_block (const CorrinComposer *composer, const char *title, const char *remark, const GPtrArray *facts,
             guint max_lines)
{
  CorrinBlock *block = corrin_block_new ();

  block->is_together = TRUE;
  corrin_compose_heading (composer, block, title, remark);
  corrin_compose_facts (composer, block, facts, max_lines);
  return block;
}

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

/* How many symptoms have room, the line that says how many more there are included. */
static guint
count_that_fit (const CorrinComposer *composer, const CorrinSymptomsContent *symptoms, double room)
{
  guint total = symptoms->rows->len;
  g_autoptr (CorrinBlock) all = corrin_compose_symptoms (composer, symptoms, 0, total);
  g_autoptr (CorrinBlock) first = corrin_compose_symptoms (composer, symptoms, 0, 1);
  guint n;

  if (corrin_block_height (all) <= room)
    return total;
  room -= corrin_block_height (first);
  for (n = 1; room >= 0 && n < total; n++)
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

  g_ptr_array_add (blocks, header_block (composer, &content->header));
  if (has (content, CORRIN_REPORT_WORDS))
    {
      CorrinBlock *words = facts_block (composer, _ ("In the patient’s words"), content->words_remark,
                                        content->words, max_lines);

      words->min_height = has_slots ? WORDS_SLOT : 0;
      g_ptr_array_add (blocks, words);
    }
  if (has (content, CORRIN_REPORT_TREATMENT))
    {
      /* Translators: the heading above diagnosis, plan and injections. */
      CorrinBlock *treatment = facts_block (composer, _ ("Treatment"), NULL, content->treatment, max_lines);

      treatment->min_height = has_slots ? TREATMENT_SLOT : 0;
      g_ptr_array_add (blocks, treatment);
    }
  return blocks;
}

/* What must find room below the table of symptoms. */
static double
height_below (const CorrinComposer *composer, const CorrinReportContent *content, double chart,
              gboolean has_cycles)
{
  double height = has_timeline (content) ? timeline_height (composer, content, chart) : 0;
  g_autoptr (CorrinBlock) cycles =
      has_cycles ? corrin_compose_part (composer, cycles_of (content), CYCLES_MIN_HEIGHT) : NULL;

  return height + (cycles != NULL ? corrin_block_height (cycles) : 0);
}

typedef struct
{
  GPtrArray *blocks;
  guint n_symptoms; /* that have room */
  gboolean has_cycles;
} PageOne;

/* The first way in which everything has room, else the last one. */
static PageOne
begin_page_one (const CorrinComposer *composer, const CorrinReportContent *content)
{
  guint n_symptoms = has (content, CORRIN_REPORT_SYMPTOMS) ? content->symptoms.rows->len : 0;
  PageOne page = { NULL, 0, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double room;

      g_clear_pointer (&page.blocks, g_ptr_array_unref);
      page.has_cycles = ways[i].has_cycles && cycles_of (content) != NULL;
      page.blocks = compose_lead (composer, content, ways[i].has_slots, ways[i].max_lines);
      room = composer->frame->height - height_of (page.blocks)
             - height_below (composer, content, ways[i].chart, page.has_cycles);
      page.n_symptoms = n_symptoms > 0 ? count_that_fit (composer, &content->symptoms, room) : 0;
      if (page.n_symptoms >= MIN (ways[i].symptoms, n_symptoms) && (n_symptoms > 0 || room >= 0))
        break;
    }
  page.n_symptoms = MAX (page.n_symptoms, MIN (n_symptoms, 1));
  return page;
}

/* Both pictures of page 1 grow with the room that is left; without a time line, the other one alone. */
static CorrinBlock *
cycles_block (const CorrinComposer *composer, const CorrinReportContent *content, double room)
{
  double least = height_below (composer, content, CHART_HEIGHT, TRUE);
  double more = MAX (0, room - least) * (has_timeline (content) ? CYCLES_SHARE : 1);

  return corrin_compose_part (composer, cycles_of (content),
                              MIN (CYCLES_MIN_HEIGHT + floor (more), CYCLES_MAX_HEIGHT));
}

static void
add_middle (const CorrinComposer *composer, const CorrinReportContent *content, PageOne *page)
{
  CorrinBlock *cycles = NULL;
  double room;

  if (has (content, CORRIN_REPORT_SYMPTOMS))
    g_ptr_array_add (page->blocks,
                     corrin_compose_symptoms (composer, &content->symptoms, 0, page->n_symptoms));
  room = composer->frame->height - height_of (page->blocks);
  if (page->has_cycles)
    cycles = cycles_block (composer, content, room);
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

static double
figure_height (const CorrinPart *part, double calendar_height)
{
  if (part->section == CORRIN_REPORT_CALENDAR)
    return calendar_height;
  return part->section == CORRIN_REPORT_CYCLES ? CYCLES_HEIGHT : FIGURE_HEIGHT;
}

/* The calendar is smaller where all then ends with the page. */
static double
height_of_calendar (const CorrinComposer *composer, const CorrinReportContent *content, const PageOne *page)
{
  double room = composer->frame->height;

  for (guint i = page->has_cycles ? 1 : 0; i < content->parts->len; i++)
    {
      const CorrinPart *part = g_ptr_array_index (content->parts, i);
      g_autoptr (CorrinBlock) block =
          is_appendix (part)
              ? NULL
              : corrin_compose_part (composer, part, figure_height (part, CALENDAR_MIN_HEIGHT));

      if (block != NULL)
        room -= corrin_block_height (block);
    }
  return room >= 0 ? MIN (CALENDAR_MIN_HEIGHT + floor (room), CALENDAR_MAX_HEIGHT) : CALENDAR_MAX_HEIGHT;
}

/* Symptoms that had no room, then the other blocks. */
static GPtrArray *
compose_rest (const CorrinComposer *composer, const CorrinReportContent *content, const PageOne *page)
{
  GPtrArray *rest = g_ptr_array_new ();
  guint n_symptoms = content->symptoms.rows->len;
  double height = height_of_calendar (composer, content, page);
  gboolean is_in_appendix = FALSE;

  if (has (content, CORRIN_REPORT_SYMPTOMS) && page->n_symptoms < n_symptoms)
    g_ptr_array_add (rest, corrin_compose_symptoms (composer, &content->symptoms, page->n_symptoms,
                                                    n_symptoms - page->n_symptoms));
  for (guint i = page->has_cycles ? 1 : 0; i < content->parts->len; i++)
    {
      const CorrinPart *part = g_ptr_array_index (content->parts, i);
      CorrinBlock *block = corrin_compose_part (composer, part, figure_height (part, height));

      block->starts_page = !is_in_appendix && is_appendix (part);
      is_in_appendix |= block->starts_page;
      g_ptr_array_add (rest, block);
    }
  return rest;
}

/**
 * corrin_compose:
 * @composer: how to compose
 * @content: what to say
 *
 * Makes the blocks. Page 1 holds those up to the days since the injection; symptoms for which it has no room begin
 * page 2, and so do the other blocks. Without any score the injections so far stand in the place of the time line.
 *
 * Returns: (transfer full) (element-type CorrinBlock): the blocks in reading order
 */
GPtrArray *
corrin_compose (const CorrinComposer *composer, const CorrinReportContent *content)
{
  PageOne page = begin_page_one (composer, content);
  g_autoptr (GPtrArray) rest = NULL;
  guint n_before;

  add_middle (composer, content, &page);
  rest = compose_rest (composer, content, &page);
  n_before = page.blocks->len;
  for (guint i = 0; i < rest->len; i++)
    {
      CorrinBlock *block = g_ptr_array_index (rest, i);

      if (i == 0)
        block->starts_page = n_before > 1;
      g_ptr_array_add (page.blocks, block);
    }
  return page.blocks;
}

/**
 * corrin_compose_footer:
 * @context: from corrin_typeset_context_new()
 * @width: of the page without its margins
 * @page: which page, from 1 on
 * @n_pages: of how many
 *
 * Returns: (transfer full): the foot of a page
 */
CorrinRow *
corrin_compose_footer (PangoContext *context, double width, guint page, guint n_pages)
{
  CorrinRow *row = corrin_row_new ();
  /* Translators: the number of a page and how many there are. */
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page, n_pages);
  double side = 62;
  CorrinCell cells[] = {
    { 0, width - 2 * side, CORRIN_TYPE_FOOTER, PANGO_ALIGN_LEFT, 2, corrin_phrase_disclaimer () },
    { width - 2 * side, side, CORRIN_TYPE_FOOTER, PANGO_ALIGN_RIGHT, 1, "Corrin " CORRIN_VERSION },
    { width - side, side, CORRIN_TYPE_FOOTER, PANGO_ALIGN_RIGHT, 1, number },
  };

  corrin_row_add_rule (row, 0, width, CORRIN_REPORT_HAIRLINE);
  corrin_row_add_space (row, 3);
  corrin_row_add_cells (row, context, cells, G_N_ELEMENTS (cells));
  return row;
}
