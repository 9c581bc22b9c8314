/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "notice.h"
#include "rating-row.h"
#include "today-page.h"
#include "ui-support.h"

G_BEGIN_DECLS

/* The page in a window over a journal of its own, and what it told the window. */
typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  CorrinTodayPage *page;
  GtkWidget *window;
  char *said;
  guint n_said;
  gboolean can_undo;
} TodayCase;

void today_case_set_up (TodayCase *self, gconstpointer data);
void today_case_tear_down (TodayCase *self, gconstpointer data);
void today_case_open (TodayCase *self);
GtkWidget *today_case_child (TodayCase *self, const char *name);
const char *today_case_text (TodayCase *self, const char *name);
CorrinRatingRow *today_case_row (TodayCase *self, guint index);
CorrinRatingScale *today_case_scale (TodayCase *self, guint row, guint line);
void today_case_tap (TodayCase *self, guint row, guint line, int value);
int today_case_chosen (TodayCase *self, guint row, guint line);
GtkWidget *today_case_line_child (TodayCase *self, guint row, guint line, const char *name);
GPtrArray *today_case_records (TodayCase *self, const CorrinKind *kind);
guint today_case_count (TodayCase *self, const CorrinKind *kind);
void today_case_undo (TodayCase *self);
CorrinNotice *today_case_notice (TodayCase *self);
void today_case_type_note (TodayCase *self, const char *text);
char *today_case_note (TodayCase *self);
const char *today_case_note_state (TodayCase *self);
CorrinDay today_case_day (TodayCase *self);
CorrinPlanStep *today_case_step (TodayCase *self);
guint today_case_count_named (GtkWidget *widget, const char *name);

G_END_DECLS
