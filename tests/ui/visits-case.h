/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-support.h"
#include "visits-page.h"

G_BEGIN_DECLS

/* The Visits page in a window, over a journal with five rated days. */
typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *window;
  CorrinVisitsPage *page;
  char *said;
} VisitsCase;

void visits_case_open_page (VisitsCase *f);
void visits_case_set_up (VisitsCase *f, gconstpointer data);
void visits_case_tear_down (VisitsCase *f, gconstpointer data);
GtkWidget *visits_case_part (GtkWidget *widget, const char *name);
GtkWidget *visits_case_summary (const VisitsCase *f);
GtkWidget *visits_case_summary_part (const VisitsCase *f, const char *of, const char *name);
GtkWidget *visits_case_page_part (const VisitsCase *f, const char *name);
GtkWidget *visits_case_questions (const VisitsCase *f);
GtkWidget *visits_case_question (const VisitsCase *f, int place);
guint visits_case_count_rows (const VisitsCase *f, const char *list);
const char *visits_case_words_of (const VisitsCase *f, int place);
void visits_case_add_question (const VisitsCase *f, const char *text);
void visits_case_wait_for_page (const VisitsCase *f, const char *text, gboolean is_there);
void visits_case_wait_for_report (const VisitsCase *f);
const CorrinPerson *visits_case_person (const VisitsCase *f);
gint64 visits_case_add_visit (const VisitsCase *f, const char *day);
void visits_case_add_person (const VisitsCase *f, const char *name);
void visits_case_type (GtkWidget *field, const char *text);
void visits_case_click_summary (const VisitsCase *f, const char *name);
CorrinAppointment *visits_case_get_visit (const VisitsCase *f, gint64 id);
void visits_case_assert_not_remembered (const VisitsCase *f, gint64 id);

G_END_DECLS
