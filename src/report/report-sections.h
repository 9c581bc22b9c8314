/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinReportSections:
 * @CORRIN_REPORT_WORDS: what the patient wrote for the appointment
 * @CORRIN_REPORT_TREATMENT: diagnosis as told, plan, injections
 * @CORRIN_REPORT_SYMPTOMS: the table of symptoms
 * @CORRIN_REPORT_TIMELINE: the chart over the period, or the injections so far without any score
 * @CORRIN_REPORT_CYCLES: a symptom by days since the injection
 * @CORRIN_REPORT_LABS: lab results
 * @CORRIN_REPORT_REACTIONS: reactions by dose and by site
 * @CORRIN_REPORT_QUESTIONS: the offered questions with what is noted, and the other questions
 * @CORRIN_REPORT_NOTED: causes, other B12 sources, other medicines and conditions
 * @CORRIN_REPORT_CALENDAR: the last twelve weeks, a square a day
 * @CORRIN_REPORT_METHOD: how the numbers were made
 * @CORRIN_REPORT_ALL_RATINGS: appendix: every rating of the period
 * @CORRIN_REPORT_ALL_DOSES: appendix: every dose of the period
 * @CORRIN_REPORT_ALL_LABS: appendix: every lab result up to the end of the period
 * @CORRIN_REPORT_ALL_REACTIONS: appendix: every reaction of the period
 * @CORRIN_REPORT_WHOLE_CALENDAR: appendix: the whole period, a square a day
 *
 * What a summary holds, in the order of its pages. Header and footer are always there.
 */
typedef enum
{
  CORRIN_REPORT_WORDS = 1 << 0,
  CORRIN_REPORT_TREATMENT = 1 << 1,
  CORRIN_REPORT_SYMPTOMS = 1 << 2,
  CORRIN_REPORT_TIMELINE = 1 << 3,
  CORRIN_REPORT_CYCLES = 1 << 4,
  CORRIN_REPORT_LABS = 1 << 5,
  CORRIN_REPORT_REACTIONS = 1 << 6,
  CORRIN_REPORT_QUESTIONS = 1 << 7,
  CORRIN_REPORT_NOTED = 1 << 8,
  CORRIN_REPORT_CALENDAR = 1 << 9,
  CORRIN_REPORT_METHOD = 1 << 10,
  CORRIN_REPORT_ALL_RATINGS = 1 << 11,
  CORRIN_REPORT_ALL_DOSES = 1 << 12,
  CORRIN_REPORT_ALL_LABS = 1 << 13,
  CORRIN_REPORT_ALL_REACTIONS = 1 << 14,
  CORRIN_REPORT_WHOLE_CALENDAR = 1 << 15,
} CorrinReportSections;

/**
 * CorrinReportSection:
 * @section: one section
 * @name: its word on a command line and in settings; never translated
 * @title: its title, not translated yet
 * @is_appendix: a full table, which is only there when it is asked for
 */
typedef struct
{
  CorrinReportSections section;
  const char *name;
  const char *title;
  gboolean is_appendix;
} CorrinReportSection;

const CorrinReportSection *corrin_report_sections (guint *n_sections);
const char *corrin_report_section_title (const CorrinReportSection *section);
const char *corrin_report_section_heading (CorrinReportSections section);
gboolean corrin_report_section_is_appendix (CorrinReportSections section);
CorrinReportSections corrin_report_sections_default (void);
gboolean corrin_report_sections_parse (const char *words, CorrinReportSections *sections, GError **error);
char *corrin_report_sections_format (CorrinReportSections sections);

G_END_DECLS
