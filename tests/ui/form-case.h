/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "ui-support.h"

G_BEGIN_DECLS

/* A form in a dialog over a journal of its own, and what it told the window. */
typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *dialog; /* NULL again when it is closed */
  char *said;
  gboolean can_undo;
} FormCase;

void form_case_set_up (FormCase *self, gconstpointer data);
void form_case_tear_down (FormCase *self, gconstpointer data);
CorrinDocument *form_case_open (FormCase *self);
void form_case_show (FormCase *self, GtkWidget *dialog);
void form_case_save (FormCase *self);
void form_case_close (FormCase *self);
void form_case_undo (FormCase *self);
void form_case_fill_disk (gboolean is_full);
void form_case_lose_journal (FormCase *self);
void form_case_save_without_journal (FormCase *self);

GtkWidget *form_case_child (FormCase *self, const char *name);
void form_case_type (GtkWidget *editable, const char *text);
GtkWidget *form_case_notice (FormCase *self);
GtkWidget *form_case_question (FormCase *self);
GPtrArray *form_case_records (FormCase *self, const CorrinKind *kind);
GtkWidget *form_case_nth (GtkWidget *widget, GType type, guint n);
void form_case_assert_named (GtkWidget *widget);

G_END_DECLS
