/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "phrases.h"
#include "report-style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What these blocks usually take. */
#define WORDS_SLOT 102
#define TREATMENT_SLOT 168

#define CHART_MIN_HEIGHT 150
#define CHART_MAX_HEIGHT 300

/* Ways to fill page 1, tried in this order. The first keeps every block at the same place in every report; the last
 * leaves one line to each of the patient's texts, so that not even the longest drive out the time line. */
static const struct
{
  gboolean has_slots;
  guint max_lines;
  guint symptoms; /* that it must have room for, unless there are fewer */
} ways[] = {
  { TRUE, 2, G_MAXUINT },
  { FALSE, 2, 3 },
  { FALSE, 1, 0 },
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

  corrin_row_add_space (row, 7);
  corrin_row_add_rule (row, 0, width, CORRIN_REPORT_HAIRLINE);
  corrin_row_add_space (row, 4);
  corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
  corrin_row_add_space (row, 3);
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

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      corrin_row_add_cells (row, composer->context, lines[i], G_N_ELEMENTS (lines[i]));
      corrin_row_add_space (row, 1);
    }
  corrin_block_add_row (block, row);
  return block;
}

static CorrinBlock *
facts_block (const CorrinComposer *composer, const char *title, const char *remark, const GPtrArray *facts,
             guint max_lines)
{
  CorrinBlock *block = corrin_block_new ();
  double text_x = CORRIN_REPORT_LABEL_WIDTH + CORRIN_REPORT_GUTTER;

  block->is_together = TRUE;
  corrin_compose_heading (composer, block, title, remark);
  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinFact *fact = g_ptr_array_index (facts, i);
      CorrinRow *row = corrin_row_new ();
      CorrinCell cells[] = {
        { 0, CORRIN_REPORT_LABEL_WIDTH, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, 2, fact->label },
        { text_x, composer->frame->width - text_x, CORRIN_TYPE_BODY, PANGO_ALIGN_LEFT, max_lines,
          fact->text },
      };

      corrin_row_add_space (row, i > 0 && fact->label != NULL ? 1.5 : 0);
      corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
      corrin_block_add_row (block, row);
    }
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
  CorrinRow *row = corrin_row_new ();

  corrin_row_set_chart (row, chart, composer->theme);
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

/* The least that the time line takes. */
static double
timeline_height (const CorrinComposer *composer, const CorrinReportContent *content)
{
  g_autoptr (CorrinBlock) heading = timeline_heading (composer, content);

  return corrin_block_height (heading) + CHART_MIN_HEIGHT;
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

static GPtrArray *
compose_lead (const CorrinComposer *composer, const CorrinReportContent *content, gboolean has_slots,
              guint max_lines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);
  CorrinBlock *words =
      facts_block (composer, _ ("In the patient’s words"), content->words_remark, content->words, max_lines);
  /* Translators: the heading above diagnosis, plan and injections. */
  CorrinBlock *treatment = facts_block (composer, _ ("Treatment"), NULL, content->treatment, max_lines);

  words->min_height = has_slots ? WORDS_SLOT : 0;
  treatment->min_height = has_slots ? TREATMENT_SLOT : 0;
  g_ptr_array_add (blocks, header_block (composer, &content->header));
  g_ptr_array_add (blocks, words);
  g_ptr_array_add (blocks, treatment);
  return blocks;
}

static GPtrArray *
compose_with_scores (const CorrinComposer *composer, const CorrinReportContent *content)
{
  const CorrinSymptomsContent *symptoms = &content->symptoms;
  double most = composer->frame->height - timeline_height (composer, content);
  GPtrArray *blocks = NULL;
  CorrinBlock *rest;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_clear_pointer (&blocks, g_ptr_array_unref);
      blocks = compose_lead (composer, content, ways[i].has_slots, ways[i].max_lines);
      n = count_that_fit (composer, symptoms, most - height_of (blocks));
      if (n >= MIN (ways[i].symptoms, symptoms->rows->len))
        break;
    }
  n = MAX (n, 1);
  g_ptr_array_add (blocks, corrin_compose_symptoms (composer, symptoms, 0, n));
  g_ptr_array_add (blocks, timeline_block (composer, content, composer->frame->height - height_of (blocks)));
  if (n == symptoms->rows->len)
    return blocks;
  rest = corrin_compose_symptoms (composer, symptoms, n, symptoms->rows->len - n);
  rest->starts_page = TRUE;
  g_ptr_array_add (blocks, rest);
  return blocks;
}

static GPtrArray *
compose_without_scores (const CorrinComposer *composer, const CorrinReportContent *content)
{
  GPtrArray *blocks = compose_lead (composer, content, ways[0].has_slots, ways[0].max_lines);

  g_ptr_array_add (blocks, corrin_compose_symptoms (composer, &content->symptoms, 0, 0));
  if (content->injections->len > 0)
    g_ptr_array_add (blocks,
                     corrin_compose_injections (composer, content->injections, content->n_injections));
  return blocks;
}

/**
 * corrin_compose:
 * @composer: how to compose
 * @content: what to say
 *
 * Makes the blocks of page 1. Symptoms for which it has no room begin page 2. Without any score the injections so
 * far stand in the place of the time line.
 *
 * Returns: (transfer full) (element-type CorrinBlock): the blocks in reading order
 */
GPtrArray *
corrin_compose (const CorrinComposer *composer, const CorrinReportContent *content)
{
  return content->chart != NULL ? compose_with_scores (composer, content)
                                : compose_without_scores (composer, content);
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
