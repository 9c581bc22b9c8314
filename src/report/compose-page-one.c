/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "words.h"

#include <math.h>

/* What these blocks usually take. */
#define WORDS_SLOT 99
#define TREATMENT_SLOT 158

/* Below the first, the time line leaves out lab results; below the second, its letters would be smaller. */
#define CHART_HEIGHT 130
#define CHART_MIN_HEIGHT 111
#define CHART_MAX_HEIGHT 300

/* Of the days since the injection. In a lower picture the letters would be smaller. */
#define CYCLES_MIN_HEIGHT 111
#define CYCLES_MAX_HEIGHT 160

/* What the days since the injection get of the height that is left. */
#define CYCLES_SHARE 0.4

/* A way to fill page 1. */
typedef struct
{
  gboolean has_slots;
  gboolean has_cycles;
  double white; /* how much of the usual white there is around headings and lines */
  guint max_lines;
  guint symptoms; /* that it must have room for, unless there are fewer */
  double chart;   /* the least height of the time line */
} Way;

/* Tried in this order. The first keeps every block at the same place in every report; the last leaves one line to each
 * of the patient's texts, so that not even the longest drive out the time line. */
static const Way ways[] = {
  { TRUE, TRUE, 1, 2, G_MAXUINT, CHART_HEIGHT },
  { FALSE, TRUE, 1, 2, G_MAXUINT, CHART_HEIGHT },
  { FALSE, TRUE, 1, 2, G_MAXUINT, CHART_MIN_HEIGHT },
  { FALSE, TRUE, CORRIN_COMPOSE_TIGHT, 2, G_MAXUINT, CHART_MIN_HEIGHT },
  { FALSE, TRUE, CORRIN_COMPOSE_TIGHTEST, 2, G_MAXUINT, CHART_MIN_HEIGHT },
  { FALSE, FALSE, 1, 2, 3, CHART_HEIGHT },
  { FALSE, FALSE, 1, 1, 0, CHART_HEIGHT },
};

/* The picture of single cycles, which can be left out, is only there in one of the first ways, and beside a time line
 * so high. */
#define N_ROOMY_WAYS 2
#define ROOMY_CHART_HEIGHT 170

/* Every block is made once, then measured in each way. */
typedef struct
{
  const CorrinComposer *composer;
  const CorrinReportContent *content;
  const Way *way;
  CorrinBlock *header;
  CorrinBlock *words; /* NULL where it is not chosen, and so on */
  CorrinBlock *treatment;
  CorrinBlock *symptoms;      /* with all of them */
  CorrinBlock *first_symptom; /* with the line that says how many more there are; made when needed */
  CorrinBlock *timeline;      /* its heading; without any score NULL */
  CorrinBlock *cycles;        /* without its picture */
  gboolean has_picture;       /* whether @cycles will have one */
  double least_chart;         /* how high the time line must be in any way */
  guint max_lines;            /* of @words and @treatment */
  guint n_symptoms;           /* that have room */
} Page;

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->header, corrin_block_free);
  g_clear_pointer (&page->words, corrin_block_free);
  g_clear_pointer (&page->treatment, corrin_block_free);
  g_clear_pointer (&page->symptoms, corrin_block_free);
  g_clear_pointer (&page->first_symptom, corrin_block_free);
  g_clear_pointer (&page->timeline, corrin_block_free);
  g_clear_pointer (&page->cycles, corrin_block_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static gboolean
has (const Page *page, CorrinReportSections section)
{
  return corrin_report_content_has (page->content, section);
}

static void
compose_texts (Page *page, guint max_lines)
{
  const CorrinReportContent *content = page->content;

  if (page->max_lines == max_lines)
    return;
  page->max_lines = max_lines;
  g_clear_pointer (&page->words, corrin_block_free);
  g_clear_pointer (&page->treatment, corrin_block_free);
  if (has (page, CORRIN_REPORT_WORDS))
    page->words = corrin_compose_facts_block (page->composer, CORRIN_REPORT_WORDS, content->words_remark,
                                              content->words, max_lines);
  if (has (page, CORRIN_REPORT_TREATMENT))
    page->treatment = corrin_compose_facts_block (page->composer, CORRIN_REPORT_TREATMENT, NULL,
                                                  content->treatment, max_lines);
}

static CorrinBlock *
compose_timeline_heading (const Page *page)
{
  CorrinBlock *block = corrin_block_new ();

  block->is_together = TRUE;
  corrin_compose_heading (page->composer, block, corrin_report_section_heading (CORRIN_REPORT_TIMELINE),
                          page->content->chart_note);
  return block;
}

static Page
page_new (const CorrinComposer *composer, const CorrinReportContent *content)
{
  const CorrinPart *cycles = corrin_cycles_part_find (content->parts);
  Page page = { .composer = composer, .content = content };

  page.header = corrin_compose_header (composer, &content->header);
  if (has (&page, CORRIN_REPORT_SYMPTOMS))
    page.symptoms = corrin_compose_symptoms (composer, &content->symptoms, 0, content->symptoms.rows->len);
  if (has (&page, CORRIN_REPORT_TIMELINE) && content->chart != NULL)
    page.timeline = compose_timeline_heading (&page);
  if (cycles != NULL)
    page.cycles = corrin_compose_part_without_pictures (composer, cycles, CYCLES_MIN_HEIGHT);
  page.has_picture = cycles != NULL && cycles->figures->len > 0;
  return page;
}

static double
height_of (const Page *page, const CorrinBlock *block)
{
  return block != NULL ? corrin_block_height_with (block, page->way->white) : 0;
}

/* Header, words, treatment. */
static double
height_of_lead (const Page *page)
{
  return height_of (page, page->header) + height_of (page, page->words) + height_of (page, page->treatment);
}

/* What must find room below the table of symptoms, with a time line so high. */
static double
height_below (const Page *page, double chart)
{
  return (page->timeline != NULL ? height_of (page, page->timeline) + chart : 0)
         + (page->way->has_cycles ? height_of (page, page->cycles) : 0);
}

static guint
count_symptoms (const Page *page)
{
  return page->symptoms != NULL ? page->content->symptoms.rows->len : 0;
}

/* How many symptoms have room, the line that says how many more there are included. */
static guint
count_that_fit (Page *page, double room)
{
  guint n_all = count_symptoms (page), n;

  if (height_of (page, page->symptoms) <= room || n_all == 0)
    return n_all;
  if (page->first_symptom == NULL)
    page->first_symptom = corrin_compose_symptoms (page->composer, &page->content->symptoms, 0, 1);
  room -= height_of (page, page->first_symptom);
  for (n = 1; room >= 0 && n < n_all; n++)
    room -= ((const CorrinRow *) g_ptr_array_index (page->symptoms->rows, page->symptoms->n_header_rows + n))
                ->height;
  return n - 1;
}

static gboolean
has_room (Page *page, const Way *way)
{
  guint n_all = count_symptoms (page);
  double room;

  page->way = way;
  compose_texts (page, way->max_lines);
  if (page->words != NULL)
    page->words->min_height = way->has_slots ? WORDS_SLOT : 0;
  if (page->treatment != NULL)
    page->treatment->min_height = way->has_slots ? TREATMENT_SLOT : 0;
  room = page->composer->frame->height - height_of_lead (page)
         - height_below (page, MAX (way->chart, page->least_chart));
  page->n_symptoms = count_that_fit (page, room);
  if (n_all == 0)
    return room >= height_of (page, page->symptoms);
  return page->n_symptoms >= MIN (way->symptoms, n_all);
}

static gboolean
find_way (Page *page, guint n_ways)
{
  for (guint i = 0; i < n_ways; i++)
    if (has_room (page, &ways[i]))
      return TRUE;
  return FALSE;
}

/* The first way in which everything has room, else the last one. */
static void
choose_way (Page *page)
{
  const CorrinPart *cycles = corrin_cycles_part_find (page->content->parts);

  if (page->has_picture && !corrin_cycles_part_has_profile (cycles))
    {
      page->least_chart = ROOMY_CHART_HEIGHT;
      if (find_way (page, N_ROOMY_WAYS))
        return;
      page->least_chart = 0;
      page->has_picture = FALSE;
      corrin_block_free (page->cycles);
      page->cycles = corrin_compose_part_in_notes (page->composer, cycles);
    }
  find_way (page, G_N_ELEMENTS (ways));
}

static void
tighten (const Page *page)
{
  CorrinBlock *const blocks[] = { page->header,   page->words,    page->treatment,
                                  page->symptoms, page->timeline, page->cycles };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (blocks[i] != NULL)
      corrin_block_tighten (blocks[i], page->way->white);
}

/* One symptom is there in any case. */
static void
keep_symptoms_that_fit (Page *page)
{
  guint n_all = count_symptoms (page);

  page->n_symptoms = MAX (page->n_symptoms, MIN (n_all, 1));
  if (page->n_symptoms == n_all)
    return;
  corrin_block_free (page->symptoms);
  page->symptoms = corrin_compose_symptoms (page->composer, &page->content->symptoms, 0, page->n_symptoms);
}

/* Both pictures of page 1 grow with the room that is left; without a time line, the other one alone. */
static void
add_cycles_picture (const Page *page, double room)
{
  double least = height_below (page, MAX (CHART_HEIGHT, page->least_chart));
  double more = MAX (0, room - least) * (page->timeline != NULL ? CYCLES_SHARE : 1);

  corrin_compose_pictures (page->composer, page->cycles, corrin_cycles_part_find (page->content->parts),
                           MIN (CYCLES_MIN_HEIGHT + floor (more), CYCLES_MAX_HEIGHT));
}

static void
add_chart (const Page *page, double room)
{
  const CorrinChartSpec *spec = page->content->chart;
  double height =
      CLAMP (floor (room - corrin_block_height (page->timeline)), CHART_MIN_HEIGHT, CHART_MAX_HEIGHT);
  g_autofree char *words = corrin_chart_words (spec);
  CorrinRow *row = corrin_row_new ();

  corrin_row_set_chart (
      row, corrin_chart_layout_new (spec, page->composer->frame->width, height, page->composer->context),
      page->composer->theme);
  corrin_row_set_words (row, words);
  corrin_block_add_row (page->timeline, row);
}

static void
add_pictures (Page *page)
{
  double room = page->composer->frame->height - height_of_lead (page) - height_of (page, page->symptoms);

  if (!page->way->has_cycles)
    g_clear_pointer (&page->cycles, corrin_block_free);
  if (page->cycles != NULL && page->has_picture)
    add_cycles_picture (page, room);
  if (page->timeline != NULL)
    add_chart (page, room - height_of (page, page->cycles));
}

/* Without any score the injections so far stand in the place of the time line. */
static CorrinBlock *
injections_of (const Page *page)
{
  const CorrinReportContent *content = page->content;

  if (content->chart != NULL || content->injections->len == 0 || !has (page, CORRIN_REPORT_TIMELINE))
    return NULL;
  return corrin_compose_injections (page->composer, content->injections, content->n_injections);
}

static void
add_block (GPtrArray *blocks, CorrinBlock *block)
{
  if (block != NULL)
    g_ptr_array_add (blocks, block);
}

/**
 * corrin_compose_page_one:
 * @composer: how to compose
 * @content: what to say
 * @n_symptoms: (out): how many symptoms have a line
 * @has_cycles: (out): whether the days since the injection are among the blocks
 *
 * Makes the blocks of page 1, so that they fill it.
 *
 * Returns: (transfer full) (element-type CorrinBlock): the blocks in reading order
 */
GPtrArray *
corrin_compose_page_one (const CorrinComposer *composer, const CorrinReportContent *content,
                         guint *n_symptoms, gboolean *has_cycles)
{
  g_auto (Page) page = page_new (composer, content);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_block_free);

  choose_way (&page);
  tighten (&page);
  keep_symptoms_that_fit (&page);
  add_pictures (&page);
  *n_symptoms = page.n_symptoms;
  *has_cycles = page.cycles != NULL;
  add_block (blocks, g_steal_pointer (&page.header));
  add_block (blocks, g_steal_pointer (&page.words));
  add_block (blocks, g_steal_pointer (&page.treatment));
  add_block (blocks, g_steal_pointer (&page.symptoms));
  add_block (blocks, page.timeline != NULL ? g_steal_pointer (&page.timeline) : injections_of (&page));
  add_block (blocks, g_steal_pointer (&page.cycles));
  return blocks;
}
