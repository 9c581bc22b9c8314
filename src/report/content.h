/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "report.h"
#include "spec.h"

G_BEGIN_DECLS

/* What a report says, before anything is laid out: every sentence and number, as data that can be tested. Texts of
 * the person went through corrin_plain_text() and are not shortened here. */

/**
 * CorrinFact:
 * @label: (nullable): what it is about, or %NULL where it belongs to the fact before
 * @text: what is known
 */
typedef struct
{
  char *label;
  char *text;
} CorrinFact;

GPtrArray *corrin_facts_new (void);
void corrin_facts_add (GPtrArray *facts, const char *label, char *text);

/**
 * CorrinHeaderContent:
 * @title: what this is
 * @name: (nullable): the person, or their initials
 * @born: (nullable): the birth date
 * @period: the days it is about
 * @made_on: when it was made
 * @origin: who rated, and that nobody checked
 */
typedef struct
{
  char *title;
  char *name;
  char *born;
  char *period;
  char *made_on;
  char *origin;
} CorrinHeaderContent;

/**
 * CorrinSymptomContent:
 * @name: of the symptom
 * @scale: the words for 0 and 10
 * @first_median: (nullable): of its first four weeks
 * @first_n: (nullable): how many of their days are rated
 * @first_where: (nullable): their dates and injections, unless they are those at the head of the column
 * @last_median: (nullable): of its last four weeks
 * @last_n: (nullable): likewise
 * @last_where: (nullable): likewise
 * @median: of the whole period
 * @range: lowest to highest day
 * @n: how many days are rated
 *
 * One line of the table of symptoms.
 */
typedef struct
{
  char *name;
  char *scale;
  char *first_median;
  char *first_n;
  char *first_where;
  char *last_median;
  char *last_n;
  char *last_where;
  char *median;
  char *range;
  char *n;
} CorrinSymptomContent;

/**
 * CorrinSymptomsContent:
 * @rows: (element-type CorrinSymptomContent): the symptoms in the person's order
 * @has_four_weeks: whether any of them has a first and a last four weeks
 * @n_observers: how many carers rated too
 * @first_where: (nullable): where the first four weeks lie, but for the rows that say otherwise
 * @last_where: (nullable): where the last four weeks lie, likewise
 * @notes: (element-type utf8): how complete the ratings are, and what is missing
 */
typedef struct
{
  GPtrArray *rows;
  gboolean has_four_weeks;
  guint n_observers;
  char *first_where;
  char *last_where;
  GPtrArray *notes;
} CorrinSymptomsContent;

/**
 * CorrinInjectionContent:
 * @day: when
 * @drug: what and how much
 * @where: route and site
 * @interval: days since the one before
 *
 * One line of the table of injections.
 */
typedef struct
{
  char *day;
  char *drug;
  char *where;
  char *interval;
} CorrinInjectionContent;

/**
 * CorrinPartColumn:
 * @title: its head
 * @share: how much of the width it takes, against the other columns
 *
 * A column of a table of texts.
 */
typedef struct
{
  char *title;
  double share;
} CorrinPartColumn;

/**
 * CorrinPartFigure:
 * @figure: what to draw; borrows the records
 * @words: the same in sentences
 */
typedef struct
{
  CorrinFigure *figure;
  char *words;
} CorrinPartFigure;

/**
 * CorrinPart:
 * @section: which section it belongs to
 * @title: what it is about
 * @remark: (nullable): how to read it, or how much of it is shown
 * @columns: (element-type CorrinPartColumn): of the table, or none
 * @rows: (element-type GStrv): of the table; each has a text for every column, perhaps an empty one
 * @facts: (element-type CorrinFact): what is known, with labels
 * @figures: (element-type CorrinPartFigure): pictures
 * @notes: (element-type utf8): sentences, also about what is missing
 *
 * A block of the pages after the first blocks. Whatever of it is empty is not shown.
 */
typedef struct
{
  CorrinReportSections section;
  char *title;
  char *remark;
  GPtrArray *columns;
  GPtrArray *rows;
  GPtrArray *facts;
  GPtrArray *figures;
  GPtrArray *notes;
} CorrinPart;

CorrinPart *corrin_part_new (CorrinReportSections section);
void corrin_part_set_title (CorrinPart *part, const char *title);
void corrin_part_free (CorrinPart *part);
void corrin_part_add_column (CorrinPart *part, const char *title, double share);
void corrin_part_add_row (CorrinPart *part, char **cells);
void corrin_part_add_figure (CorrinPart *part, CorrinFigure *figure);
void corrin_part_add_note (CorrinPart *part, char *note);
void corrin_part_count (CorrinPart *part, guint n_shown, guint n_all);

/**
 * CorrinReportContent:
 * @sections: what is chosen; the rest of the content is there all the same, but for @parts
 * @header: block 1
 * @words: (element-type CorrinFact): block 2, in the patient's words
 * @words_remark: (nullable): what is not shown of it
 * @treatment: (element-type CorrinFact): block 3
 * @symptoms: block 4
 * @injections: (element-type CorrinInjectionContent): the latest injections, shown where there are no scores
 * @n_injections: how many there are in all
 * @chart: (nullable): block 5, without scores %NULL; borrows the ratings of the evidence
 * @chart_note: what it leaves out
 * @events: (element-type CorrinFact): the lab results, then the changes of the plan, that the chart marks
 * @parts: (element-type CorrinPart): the chosen blocks from 6 on, then the appendices, in the order of the pages
 */
typedef struct
{
  CorrinReportSections sections;
  CorrinHeaderContent header;
  GPtrArray *words;
  char *words_remark;
  GPtrArray *treatment;
  CorrinSymptomsContent symptoms;
  GPtrArray *injections;
  guint n_injections;
  CorrinChartSpec *chart;
  char *chart_note;
  GPtrArray *events;
  GPtrArray *parts;
} CorrinReportContent;

CorrinReportContent *corrin_report_content_new (const CorrinReportSource *source,
                                                const CorrinReportOptions *options);
void corrin_report_content_free (CorrinReportContent *content);
gboolean corrin_report_content_has (const CorrinReportContent *content, CorrinReportSections section);

/* The blocks, each in a file of its own */
GPtrArray *corrin_words_content_new (const CorrinEvidence *evidence, gboolean has_questions, char **remark);
GPtrArray *corrin_words_further_questions (const CorrinEvidence *evidence);
GPtrArray *corrin_treatment_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary);
void corrin_given_content_add (GPtrArray *facts, const CorrinEvidence *evidence,
                               const CorrinSummary *summary);
GPtrArray *corrin_injections_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary,
                                          guint *n_injections);
void corrin_symptoms_content_init (CorrinSymptomsContent *content, const CorrinEvidence *evidence,
                                   const CorrinSummary *summary);
void corrin_symptoms_content_clear (CorrinSymptomsContent *content);
CorrinChartSpec *corrin_timeline_content_new (const CorrinEvidence *evidence, const CorrinSummary *summary,
                                              char **note);
GPtrArray *corrin_events_content_new (const CorrinEvidence *evidence, CorrinPeriod period);

/* Blocks 6 to 12, and the appendices */
CorrinPart *corrin_cycles_part_new (const CorrinReportSource *source);
const CorrinPart *corrin_cycles_part_find (const GPtrArray *parts);
gboolean corrin_cycles_part_has_profile (const CorrinPart *part);
CorrinPart *corrin_labs_part_new (const CorrinReportSource *source);
CorrinPart *corrin_reactions_part_new (const CorrinReportSource *source);
CorrinPart *corrin_questions_part_new (const CorrinReportSource *source);
CorrinPart *corrin_noted_part_new (const CorrinReportSource *source);
CorrinPart *corrin_calendar_part_new (const CorrinReportSource *source);
CorrinPart *corrin_method_part_new (const CorrinReportSource *source, gboolean has_profile);
void corrin_ratings_parts_add (GPtrArray *parts, const CorrinReportSource *source);
CorrinPart *corrin_all_doses_part_new (const CorrinReportSource *source);
CorrinPart *corrin_all_labs_part_new (const CorrinReportSource *source);
CorrinPart *corrin_all_reactions_part_new (const CorrinReportSource *source);
CorrinPart *corrin_whole_calendar_part_new (const CorrinReportSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPart, corrin_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinReportContent, corrin_report_content_free)

G_END_DECLS
