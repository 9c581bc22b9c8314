/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "ui-support.h"

G_BEGIN_DECLS

/* The trends page of a journal, in a window. */
typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *window;
  GtkWidget *page;
  char *said;
  char *action;
} TrendsCase;

void trends_case_set_up (TrendsCase *fixture, gconstpointer data);
void trends_case_tear_down (TrendsCase *fixture, gconstpointer data);
void trends_case_open (TrendsCase *fixture);
GtkWidget *trends_case_child (TrendsCase *fixture, const char *name);
const char *trends_case_view (TrendsCase *fixture, const char *stack);
const char *trends_case_text (TrendsCase *fixture, const char *label);

G_END_DECLS
