/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history-page.h"
#include "history-row.h"
#include "ui-support.h"

G_BEGIN_DECLS

/* The History page in a window of its own, with actions that only remember how they were called. */
typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *window;
  GtkWidget *page;
  GString *called; /* what actions were called, and with what */
  GString *said;
  gint64 dose;
} HistoryCase;

void history_case_fill_few (HistoryCase *fixture);
void history_case_fill_many (HistoryCase *fixture);
void history_case_show_page (HistoryCase *fixture);
void history_case_set_up (HistoryCase *fixture, gconstpointer fill);
void history_case_tear_down (HistoryCase *fixture, gconstpointer data);
GtkWidget *history_case_child (HistoryCase *fixture, const char *name);
const char *history_case_shown (HistoryCase *fixture);
CorrinHistoryRow *history_case_row_at (HistoryCase *fixture, guint position);
guint history_case_n_days (HistoryCase *fixture);
void history_case_click (GtkWidget *button);
GtkWidget *history_case_entry (HistoryCase *fixture, guint position, const char *text);

G_END_DECLS
