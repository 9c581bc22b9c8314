/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-case.h"

#include "act.h"

#include <string.h>

static void
said_cb (CorrinDocument *document, const char *text, gboolean with_undo, VisitsCase *f)
{
  (void) document;
  (void) with_undo;
  g_free (f->said);
  f->said = g_strdup (text);
}

void
visits_case_open_page (VisitsCase *f)
{
  g_autoptr (GFile) file = g_file_new_for_path (f->journal->path);

  f->document = corrin_document_new (file);
  corrin_document_open (f->document);
  g_signal_connect (f->document, "said", G_CALLBACK (said_cb), f);
  f->page = CORRIN_VISITS_PAGE (corrin_visits_page_new (f->document));
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1100, 700);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  test_ui_paint (f->window);
}

void
visits_case_set_up (VisitsCase *f, gconstpointer data)
{
  (void) data;
  f->journal = test_journal_new ();
  test_ui_fill (f->journal);
  g_clear_object (&f->journal->store);
  visits_case_open_page (f);
}

void
visits_case_tear_down (VisitsCase *f, gconstpointer data)
{
  (void) data;
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_ui_iterate ();
  g_assert_finalize_object (f->document);
  g_free (f->said);
  test_journal_free (f->journal);
}

GtkWidget *
visits_case_part (GtkWidget *widget, const char *name)
{
  return test_ui_child (widget, name);
}

GtkWidget *
visits_case_summary (const VisitsCase *f)
{
  return visits_case_part (GTK_WIDGET (f->page), "summary");
}

/* A part of Make Summary, or of one of its parts. */
GtkWidget *
visits_case_summary_part (const VisitsCase *f, const char *of, const char *name)
{
  GtkWidget *widget = of != NULL ? visits_case_part (visits_case_summary (f), of) : visits_case_summary (f);

  return visits_case_part (widget, name);
}

GtkWidget *
visits_case_page_part (const VisitsCase *f, const char *name)
{
  return visits_case_part (GTK_WIDGET (f->page), name);
}

GtkWidget *
visits_case_questions (const VisitsCase *f)
{
  return visits_case_part (GTK_WIDGET (f->page), "questions");
}

GtkWidget *
visits_case_question (const VisitsCase *f, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (visits_case_part (visits_case_questions (f), "mine")), place);

  g_assert_nonnull (row);
  return GTK_WIDGET (row);
}

guint
visits_case_count_rows (const VisitsCase *f, const char *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (visits_case_part (visits_case_questions (f), list)),
                                        (int) n)
         != NULL)
    n++;
  return n;
}

const char *
visits_case_words_of (const VisitsCase *f, int place)
{
  return gtk_label_get_text (GTK_LABEL (visits_case_part (visits_case_question (f, place), "words")));
}

void
visits_case_add_question (const VisitsCase *f, const char *text)
{
  GtkWidget *entry = visits_case_part (visits_case_questions (f), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* Waits until the page that is shown says something, or says it no more. */
void
visits_case_wait_for_page (const VisitsCase *f, const char *text, gboolean is_there)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  gboolean found = !is_there;

  while (found != is_there && g_get_monotonic_time () < end)
    {
      const CorrinReport *report = corrin_visits_page_get_report (f->page);
      g_autofree char *words = report != NULL ? corrin_report_text (report) : g_strdup ("");

      found = strstr (words, text) != NULL;
      g_main_context_iteration (NULL, found != is_there);
    }
  g_assert_true (found == is_there);
}

void
visits_case_wait_for_report (const VisitsCase *f)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (corrin_visits_page_get_report (f->page) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (corrin_visits_page_get_report (f->page));
}

const CorrinPerson *
visits_case_person (const VisitsCase *f)
{
  return corrin_document_get_person (f->document);
}

gint64
visits_case_add_visit (const VisitsCase *f, const char *day)
{
  g_autoptr (CorrinAppointment) visit = corrin_record_new (&corrin_appointment_kind);
  g_autoptr (GError) error = NULL;

  visit->record.person = visits_case_person (f)->record.id;
  visit->day = corrin_day_parse (day);
  g_assert_true (corrin_act_add (f->document, visit, &error));
  return visit->record.id;
}

/* Somebody else, with the same symptoms and nothing noted yet. */
void
visits_case_add_person (const VisitsCase *f, const char *name)
{
  CorrinStore *store = corrin_document_get_store (f->document);
  g_autoptr (CorrinPerson) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (store, "person", &error));
  other = corrin_catalog_add_person (store, name, NULL, &error);
  g_assert_nonnull (other);
  g_assert_true (corrin_store_commit (store, &error));
}

void
visits_case_type (GtkWidget *field, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (visits_case_part (field, "view"))), text,
                            -1);
}

void
visits_case_click_summary (const VisitsCase *f, const char *name)
{
  g_signal_emit_by_name (visits_case_summary_part (f, NULL, name), "clicked");
}

CorrinAppointment *
visits_case_get_visit (const VisitsCase *f, gint64 id)
{
  g_autoptr (GError) error = NULL;
  CorrinAppointment *visit =
      corrin_store_get (corrin_document_get_store (f->document), &corrin_appointment_kind, id, &error);

  g_assert_no_error (error);
  return visit;
}

void
visits_case_assert_not_remembered (const VisitsCase *f, gint64 id)
{
  g_autoptr (CorrinAppointment) visit = visits_case_get_visit (f, id);

  g_assert_cmpint (visit->summary_made, ==, CORRIN_DAY_NONE);
}
