/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

#include "report-style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The table of symptoms: names, then three groups of a median and what it was made from. */
#define FOUR_WEEKS_WIDTH 103.0
#define PERIOD_WIDTH 108.0
#define MEDIAN_WIDTH 22.0
#define RANGE_WIDTH 44.0

typedef struct
{
  double name_width;
  double scale_x;
  double scale_width;
  double first_x;
  double last_x;
  double period_x;
  double range_x;
  double n_x;
  double n_width;
} SymptomColumns;

/* Where the first and the last four weeks are missing, the words of the scale take their place. */
static SymptomColumns
symptom_columns (double width, gboolean has_four_weeks)
{
  double period_x = width - PERIOD_WIDTH;
  double last_x = period_x - CORRIN_REPORT_GUTTER - FOUR_WEEKS_WIDTH;
  double first_x = last_x - CORRIN_REPORT_GUTTER - FOUR_WEEKS_WIDTH;
  double scale_x = has_four_weeks ? 0 : CORRIN_REPORT_LABEL_WIDTH + CORRIN_REPORT_GUTTER;
  double end = has_four_weeks ? first_x : period_x;

  return (SymptomColumns){
    .name_width = (has_four_weeks ? first_x : scale_x) - CORRIN_REPORT_GUTTER,
    .scale_x = scale_x,
    .scale_width = end - CORRIN_REPORT_GUTTER - scale_x,
    .first_x = first_x,
    .last_x = last_x,
    .period_x = period_x,
    .range_x = period_x + MEDIAN_WIDTH,
    .n_x = period_x + MEDIAN_WIDTH + RANGE_WIDTH,
    .n_width = PERIOD_WIDTH - MEDIAN_WIDTH - RANGE_WIDTH,
  };
}

/* To somebody who hears the table, the words of the scale are a column only where they stand beside the names. */
static void
set_table (CorrinRow *row, CorrinRowKind kind, const SymptomColumns *columns)
{
  const double with_four_weeks[] = { 0, columns->first_x, columns->last_x, columns->period_x };
  const double without[] = { 0, columns->scale_x, columns->period_x };

  if (columns->scale_x == 0)
    corrin_row_set_table (row, kind, with_four_weeks, G_N_ELEMENTS (with_four_weeks));
  else
    corrin_row_set_table (row, kind, without, G_N_ELEMENTS (without));
}

static CorrinCell
small (double x, double width, guint max_lines, const char *text)
{
  return (CorrinCell){ x, width, CORRIN_TYPE_SMALL, PANGO_ALIGN_LEFT, max_lines, text };
}

static CorrinCell
strong (double x, double width, CorrinTypeStyle style, const char *text)
{
  return (CorrinCell){ x, width, style, PANGO_ALIGN_LEFT, 1, text };
}

static void
add_symptoms_head (const CorrinComposer *composer, CorrinBlock *block, const CorrinSymptomsContent *content,
                   const SymptomColumns *columns)
{
  const CorrinTypeStyle style = CORRIN_TYPE_SMALL_STRONG;
  gboolean has_groups = content->has_four_weeks;
  const char *scale = _ ("what 0 and 10 mean");
  CorrinRow *row = corrin_row_new ();
  CorrinCell names[] = {
    strong (0, columns->name_width, style, _ ("Symptom")),
    small (columns->scale_x, columns->scale_width, 1, has_groups ? NULL : scale),
    strong (columns->first_x, FOUR_WEEKS_WIDTH, style, has_groups ? _ ("First four weeks") : NULL),
    strong (columns->last_x, FOUR_WEEKS_WIDTH, style, has_groups ? _ ("Last four weeks") : NULL),
    strong (columns->period_x, PERIOD_WIDTH, style, _ ("Whole period")),
  };
  CorrinCell remarks[] = {
    small (columns->scale_x, columns->scale_width, 1, has_groups ? scale : NULL),
    small (columns->first_x, FOUR_WEEKS_WIDTH, 3, content->first_where),
    small (columns->last_x, FOUR_WEEKS_WIDTH, 3, content->last_where),
    small (columns->period_x, PERIOD_WIDTH, 3, _ ("median, lowest to highest, rated days")),
  };

  set_table (row, CORRIN_ROW_TABLE_HEAD, columns);
  corrin_row_add_cells (row, composer->context, names, G_N_ELEMENTS (names));
  corrin_row_add_cells (row, composer->context, remarks, G_N_ELEMENTS (remarks));
  corrin_row_add_gap (row, 2);
  corrin_row_add_rule (row, 0, composer->frame->width, CORRIN_REPORT_HAIRLINE);
  corrin_block_add_row (block, row);
}

static void
add_symptom (const CorrinComposer *composer, CorrinBlock *block, const CorrinSymptomContent *symptom,
             const SymptomColumns *columns)
{
  const CorrinTypeStyle style = CORRIN_TYPE_STRONG;
  gboolean is_scale_below = columns->scale_x == 0;
  double first_n_x = columns->first_x + (symptom->first_median != NULL ? MEDIAN_WIDTH : 0);
  CorrinRow *row = corrin_row_new ();
  CorrinCell numbers[] = {
    strong (0, columns->name_width, style, symptom->name),
    small (columns->scale_x, columns->scale_width, 2, is_scale_below ? NULL : symptom->scale),
    strong (columns->first_x, MEDIAN_WIDTH, style, symptom->first_median),
    small (first_n_x, columns->last_x - CORRIN_REPORT_GUTTER - first_n_x, 1,
           is_scale_below ? symptom->first_n : NULL),
    strong (columns->last_x, MEDIAN_WIDTH, style, symptom->last_median),
    small (columns->last_x + MEDIAN_WIDTH, FOUR_WEEKS_WIDTH - MEDIAN_WIDTH, 1, symptom->last_n),
    strong (columns->period_x, MEDIAN_WIDTH, style, symptom->median),
    small (columns->range_x, RANGE_WIDTH, 1, symptom->range),
    small (columns->n_x, columns->n_width, 1, symptom->n),
  };
  CorrinCell remarks[] = {
    small (columns->scale_x, columns->scale_width, 2, is_scale_below ? symptom->scale : NULL),
    small (columns->first_x, FOUR_WEEKS_WIDTH, 3, symptom->first_where),
    small (columns->last_x, FOUR_WEEKS_WIDTH, 3, symptom->last_where),
  };

  corrin_row_add_gap (row, 1.5);
  set_table (row, CORRIN_ROW_TABLE_LINE, columns);
  corrin_row_add_cells (row, composer->context, numbers, G_N_ELEMENTS (numbers));
  corrin_row_add_cells (row, composer->context, remarks, G_N_ELEMENTS (remarks));
  corrin_row_add_gap (row, 0.5);
  corrin_block_add_row (block, row);
}

static void
note_more (const CorrinComposer *composer, CorrinBlock *block, guint more)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autofree char *note = g_strdup_printf (
      /* Translators: symptoms for which this page has no room. */
      ngettext ("%u more symptom is on the next page.", "%u more symptoms are on the next page.", more),
      more);

  g_ptr_array_add (notes, note);
  corrin_compose_notes (composer, block, notes);
}

/**
 * corrin_compose_symptoms:
 * @composer: how to compose
 * @content: block 4
 * @first: the first symptom to show
 * @n_rows: how many to show
 *
 * Makes the table of symptoms, or the part of it that has room on a page.
 *
 * Returns: (transfer full): the block
 */
CorrinBlock *
corrin_compose_symptoms (const CorrinComposer *composer, const CorrinSymptomsContent *content, guint first,
                         guint n_rows)
{
  CorrinBlock *block = corrin_block_new ();
  SymptomColumns columns = symptom_columns (composer->frame->width, content->has_four_weeks);
  guint end = first + n_rows;
  const char *title =
      first == 0 ? corrin_report_section_heading (CORRIN_REPORT_SYMPTOMS) : _ ("Symptoms, continued");
  const char *remark = _ ("0 to 10, higher is worse; bold: the median of the rated days");

  corrin_compose_heading (composer, block, title, n_rows > 0 ? remark : NULL);
  if (n_rows > 0)
    add_symptoms_head (composer, block, content, &columns);
  block->n_header_rows = block->rows->len;
  for (guint i = first; i < end; i++)
    add_symptom (composer, block, g_ptr_array_index (content->rows, i), &columns);
  if (end < content->rows->len)
    note_more (composer, block, content->rows->len - end);
  if (first == 0)
    corrin_compose_notes (composer, block, content->notes);
  return block;
}

/* Day, what, where, days since the one before. */
static void
add_injection (const CorrinComposer *composer, CorrinBlock *block, const CorrinInjectionContent *injection,
               CorrinRowKind kind)
{
  CorrinTypeStyle style = kind == CORRIN_ROW_TABLE_HEAD ? CORRIN_TYPE_SMALL_STRONG : CORRIN_TYPE_BODY;
  double width = composer->frame->width;
  double day = 78;
  double interval = 66;
  double drug = floor ((width - day - interval) * 0.48);
  double where = width - day - drug - interval;
  double gutter = CORRIN_REPORT_GUTTER;
  const double columns[] = { 0, day, day + drug, width - interval };
  CorrinRow *row = corrin_row_new ();
  CorrinCell cells[] = {
    { 0, day - gutter, style, PANGO_ALIGN_LEFT, 1, injection->day },
    { day, drug - gutter, style, PANGO_ALIGN_LEFT, 2, injection->drug },
    { day + drug, where - gutter, style, PANGO_ALIGN_LEFT, 2, injection->where },
    { width - interval, interval, style, PANGO_ALIGN_RIGHT, 2, injection->interval },
  };

  corrin_row_set_table (row, kind, columns, G_N_ELEMENTS (columns));
  corrin_row_add_gap (row, 1);
  corrin_row_add_cells (row, composer->context, cells, G_N_ELEMENTS (cells));
  corrin_row_add_gap (row, 1);
  corrin_block_add_row (block, row);
}

/**
 * corrin_compose_injections:
 * @composer: how to compose
 * @injections: (element-type CorrinInjectionContent): the latest injections
 * @n_injections: how many there are in all
 *
 * Makes the table of the injections so far.
 *
 * Returns: (transfer full): the block
 */
CorrinBlock *
corrin_compose_injections (const CorrinComposer *composer, const GPtrArray *injections, guint n_injections)
{
  CorrinBlock *block = corrin_block_new ();
  CorrinInjectionContent head = { _ ("Day"), _ ("Given"), _ ("How and where"),
                                  _ ("Days since the one before") };
  /* Translators: how many entries a table shows, and of how many. */
  g_autofree char *shown = g_strdup_printf (_ ("%1$u of %2$u shown"), injections->len, n_injections);

  corrin_compose_heading (composer, block, _ ("Injections so far"), shown);
  add_injection (composer, block, &head, CORRIN_ROW_TABLE_HEAD);
  corrin_row_add_rule (g_ptr_array_index (block->rows, 1), 0, composer->frame->width, CORRIN_REPORT_HAIRLINE);
  block->n_header_rows = block->rows->len;
  for (guint i = 0; i < injections->len; i++)
    add_injection (composer, block, g_ptr_array_index (injections, i), CORRIN_ROW_TABLE_LINE);
  return block;
}
