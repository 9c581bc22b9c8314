/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "content.h"
#include "page.h"

G_BEGIN_DECLS

/* How much of the usual white there is around headings and lines where that saves a page, and at the least. */
#define CORRIN_COMPOSE_TIGHT (1.0 / 3)
#define CORRIN_COMPOSE_TIGHTEST 0.25

/**
 * CorrinComposer:
 * @context: where texts are set
 * @frame: where on the paper the blocks go
 * @theme: how charts look
 *
 * What is needed to make blocks of content.
 */
typedef struct
{
  PangoContext *context;
  const CorrinFrame *frame;
  const CorrinChartTheme *theme;
} CorrinComposer;

GPtrArray *corrin_compose (const CorrinComposer *composer, const CorrinReportContent *content);
CorrinRow *corrin_compose_footer (PangoContext *context, double width, guint page, guint n_pages);

/* Used by the files that make the blocks */
GPtrArray *corrin_compose_page_one (const CorrinComposer *composer, const CorrinReportContent *content,
                                    guint *n_symptoms, gboolean *has_cycles);
GPtrArray *corrin_compose_rest (const CorrinComposer *composer, const CorrinReportContent *content,
                                guint n_symptoms, gboolean has_cycles);
void corrin_compose_heading (const CorrinComposer *composer, CorrinBlock *block, const char *title,
                             const char *remark);
void corrin_compose_notes (const CorrinComposer *composer, CorrinBlock *block, const GPtrArray *notes);
CorrinBlock *corrin_compose_header (const CorrinComposer *composer, const CorrinHeaderContent *header);
CorrinBlock *corrin_compose_facts_block (const CorrinComposer *composer, CorrinReportSections section,
                                         const char *remark, const GPtrArray *facts, guint max_lines);
void corrin_compose_facts (const CorrinComposer *composer, CorrinBlock *block, const GPtrArray *facts,
                           guint max_lines);
CorrinBlock *corrin_compose_part_without_pictures (const CorrinComposer *composer, const CorrinPart *part,
                                                   double figure_height);
void corrin_compose_pictures (const CorrinComposer *composer, CorrinBlock *block, const CorrinPart *part,
                              double figure_height);
CorrinBlock *corrin_compose_part_in_notes (const CorrinComposer *composer, const CorrinPart *part);
CorrinBlock *corrin_compose_symptoms (const CorrinComposer *composer, const CorrinSymptomsContent *content,
                                      guint first, guint n_rows);
CorrinBlock *corrin_compose_injections (const CorrinComposer *composer, const GPtrArray *injections,
                                        guint n_injections);

G_END_DECLS
