/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-page.h"

#include "about-form.h"
#include "clock.h"
#include "corrin-visits-resources.h"
#include "own-words.h"
#include "page-preview.h"
#include "period-box.h"
#include "question-list.h"
#include "save-pdf.h"
#include "settings.h"
#include "visit-list.h"
#include "visits-agenda.h"
#include "visits-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The page is made again so many milliseconds after the last change. With 17,000 ratings in the period that takes
 * about 70 of them, and with the usual twelve weeks 20, so that it needs no thread. */
#define PAUSE 300

struct _CorrinVisitsPage
{
  CorrinJournalPage parent_instance;

  CorrinNotice *notice;
  GtkWidget *form;
  CorrinVisitList *ahead;
  GtkWidget *none_ahead;
  GtkActionable *after_visit;
  CorrinVisitList *checks;
  AdwActionRow *about;
  CorrinPeriodBox *period;
  CorrinOwnWords *matters;
  CorrinOwnWords *stops;
  CorrinQuestionList *questions;
  CorrinVisitList *past;
  GtkWidget *copy;
  GtkWidget *save;
  GtkBox *sheets;

  CorrinVisitsDesk *desk;
  CorrinReport *report;
  gboolean is_outdated;
  guint pause;
  char *failed_path;
  gboolean was_warned; /* the window did not close, because of what is not saved */
};

G_DEFINE_FINAL_TYPE (CorrinVisitsPage, corrin_visits_page, CORRIN_TYPE_JOURNAL_PAGE)

static CorrinReportOptions
wished_options (void)
{
  CorrinReportOptions options = corrin_report_options_default ();
  g_autofree char *paper = g_settings_get_string (corrin_settings (), "paper");

  corrin_paper_parse (paper, &options.paper);
  return options;
}

static CorrinReport *
make_report (CorrinVisitsPage *self, GError **error)
{
  CorrinDocument *document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
  const CorrinPerson *person = corrin_document_get_person (document);
  const CorrinReportOptions options = wished_options ();
  g_autoptr (CorrinReportSource) source =
      corrin_report_source_read (corrin_document_get_store (document), person->record.id,
                                 corrin_period_box_get (self->period), options.with_private, error);

  return source != NULL ? corrin_report_new (source, &options) : NULL;
}

/* As many sheets as there are pages, one below the other. */
static void
show_sheets (CorrinVisitsPage *self, const CorrinReport *report)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));

  for (guint i = 0; i < corrin_report_n_pages (report); i++)
    {
      if (sheet == NULL)
        {
          sheet = corrin_page_preview_new ();
          gtk_box_append (self->sheets, sheet);
        }
      corrin_page_preview_show (CORRIN_PAGE_PREVIEW (sheet), report, i);
      sheet = gtk_widget_get_next_sibling (sheet);
    }
  while (sheet != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (sheet);

      gtk_box_remove (self->sheets, sheet);
      sheet = next;
    }
}

/* Whatever is shown, saved or copied is what the journal holds now. */
static gboolean
ensure_report (CorrinVisitsPage *self)
{
  CorrinDocument *document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
  g_autoptr (GError) error = NULL;
  CorrinReport *report;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (document == NULL || corrin_document_get_person (document) == NULL)
    return FALSE;
  if (!self->is_outdated && self->report != NULL)
    return TRUE;
  report = make_report (self, &error);
  if (report == NULL)
    {
      corrin_document_trouble (document, error);
      return FALSE;
    }
  show_sheets (self, report);
  corrin_report_free (self->report);
  self->report = report;
  self->is_outdated = FALSE;
  return TRUE;
}

static gboolean
pause_cb (gpointer data)
{
  CorrinVisitsPage *self = data;

  self->pause = 0;
  ensure_report (self);
  return G_SOURCE_REMOVE;
}

/* The first time, what stands around it is seen before. */
static void
outdate (CorrinVisitsPage *self)
{
  self->is_outdated = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (self->report != NULL ? PAUSE : 1, pause_cb, self);
}

static void
period_changed_cb (CorrinVisitsPage *self)
{
  outdate (self);
}

static void
paper_changed_cb (CorrinVisitsPage *self)
{
  if (self->report != NULL)
    outdate (self);
}

/* An appointment opens with what is to come, a past one with what was said. */
static void
show_agenda (CorrinVisitsPage *self, const CorrinVisitsAgenda *agenda, gboolean is_writable)
{
  corrin_visit_list_show (self->ahead, agenda->ahead, "journal.edit-appointment", is_writable);
  gtk_widget_set_visible (self->none_ahead, agenda->ahead->len == 0);
  gtk_actionable_set_action_target (self->after_visit, "x", agenda->open_visit);
  corrin_visit_list_show (self->checks, agenda->checks, NULL, is_writable);
  corrin_visit_list_show (self->past, agenda->past, "journal.after-visit", is_writable);
}

static void
show_about (CorrinVisitsPage *self, const CorrinPerson *person, gboolean is_of_other)
{
  g_autofree char *summary = corrin_about_summary (person);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->about),
                                 is_of_other ? _ ("About This Person") : _ ("About You"));
  adw_action_row_set_subtitle (self->about, summary);
}

static void
corrin_visits_page_refresh (CorrinJournalPage *page)
{
  CorrinVisitsPage *self = CORRIN_VISITS_PAGE (page);
  CorrinDocument *document = corrin_journal_page_get_document (page);
  const CorrinPerson *person = corrin_document_get_person (document);
  gboolean is_writable = corrin_document_is_writable (document);
  gint64 id = person->record.id;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinKnown) known = corrin_known_read (corrin_document_get_store (document), id, &error);
  g_autoptr (CorrinVisitsAgenda) agenda =
      known != NULL ? corrin_visits_agenda_read (corrin_document_get_store (document), id, &error) : NULL;
  g_autoptr (CorrinVisitsForm) form = NULL;

  if (agenda == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  form = corrin_visits_form_new (known);
  show_agenda (self, agenda, is_writable);
  show_about (self, known->evidence->person, corrin_document_get_author (document) != 0);
  corrin_period_box_show (self->period, id, corrin_known_last_visit (known, known->evidence->today),
                          known->evidence->today);
  corrin_own_words_show (self->matters, id, known->evidence->person->what_matters, is_writable);
  corrin_own_words_show (self->stops, id, known->evidence->person->stops_me, is_writable);
  corrin_question_list_show (self->questions, form, id, is_writable);
  outdate (self);
}

/* What is being typed is not lost with the page, and stands on what is saved or copied. */
static void
save_typed (CorrinVisitsPage *self)
{
  if (self->desk == NULL)
    return;
  corrin_own_words_save (self->matters);
  corrin_own_words_save (self->stops);
}

static void
corrin_visits_page_unmap (GtkWidget *widget)
{
  CorrinVisitsPage *self = CORRIN_VISITS_PAGE (widget);

  save_typed (self);
  corrin_question_list_save (self->questions);
  GTK_WIDGET_CLASS (corrin_visits_page_parent_class)->unmap (widget);
}

static void
notice_activated_cb (CorrinVisitsPage *self)
{
  g_autofree char *path = g_steal_pointer (&self->failed_path);
  gboolean tried;

  corrin_visits_desk_hold_notice (self->desk, FALSE);
  tried = corrin_visits_desk_try_again (self->desk);
  if (path != NULL)
    corrin_visits_page_save_pdf (self, path);
  else if (!tried)
    corrin_notice_hide (self->notice);
}

static void
done_cb (CorrinVisitsPage *self)
{
  self->was_warned = FALSE;
}

/* What could not be saved keeps the window open once, so that nothing is lost without notice. */
static gboolean
closing_cb (CorrinVisitsPage *self)
{
  if (self->was_warned)
    return GDK_EVENT_PROPAGATE;
  corrin_visits_desk_try_again (self->desk);
  save_typed (self);
  corrin_question_list_save (self->questions);
  if (!corrin_visits_desk_has_words (self->desk))
    return GDK_EVENT_PROPAGATE;
  self->was_warned = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.show-page", "s", "visits");
  return GDK_EVENT_STOP;
}

static void
corrin_visits_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (corrin_visits_page_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "close-request", G_CALLBACK (closing_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
corrin_visits_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (corrin_visits_page_parent_class)->unroot (widget);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  corrin_visits_page_save_pdf (data, path);
}

static void
save_clicked_cb (CorrinVisitsPage *self)
{
  corrin_save_pdf_choose (GTK_WIDGET (self), path_chosen_cb);
}

static void
copy_clicked_cb (CorrinVisitsPage *self)
{
  g_autofree char *text = NULL;

  save_typed (self);
  if (!ensure_report (self))
    return;
  text = corrin_report_text (self->report);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  corrin_document_say (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)),
                       /* Translators: the summary is on the clipboard. */
                       _ ("Copied"), FALSE);
}

static void
corrin_visits_page_constructed (GObject *object)
{
  CorrinVisitsPage *self = CORRIN_VISITS_PAGE (object);

  G_OBJECT_CLASS (corrin_visits_page_parent_class)->constructed (object);
  self->desk =
      corrin_visits_desk_new (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)), self->notice);
  g_signal_connect_object (self->desk, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  corrin_own_words_set_up (self->matters, self->desk, CORRIN_VISITS_MATTERS);
  corrin_own_words_set_up (self->stops, self->desk, CORRIN_VISITS_STOPS);
  corrin_question_list_set_up (self->questions, self->desk);
  corrin_visit_list_set_up (self->checks, self->desk);
  g_signal_connect_object (corrin_settings (), "changed::paper", G_CALLBACK (paper_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
corrin_visits_page_dispose (GObject *object)
{
  CorrinVisitsPage *self = CORRIN_VISITS_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_VISITS_PAGE);
  g_clear_pointer (&self->report, corrin_report_free);
  G_OBJECT_CLASS (corrin_visits_page_parent_class)->dispose (object);
}

static void
corrin_visits_page_finalize (GObject *object)
{
  g_free (CORRIN_VISITS_PAGE (object)->failed_path);
  G_OBJECT_CLASS (corrin_visits_page_parent_class)->finalize (object);
}

static void
corrin_visits_page_class_init (CorrinVisitsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->constructed = corrin_visits_page_constructed;
  object_class->dispose = corrin_visits_page_dispose;
  object_class->finalize = corrin_visits_page_finalize;
  widget_class->root = corrin_visits_page_root;
  widget_class->unroot = corrin_visits_page_unroot;
  widget_class->unmap = corrin_visits_page_unmap;
  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_visits_page_refresh;

  corrin_visits_get_resource ();
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_VISITS_LAYOUT);
  g_type_ensure (CORRIN_TYPE_PERIOD_BOX);
  g_type_ensure (CORRIN_TYPE_OWN_WORDS);
  g_type_ensure (CORRIN_TYPE_QUESTION_LIST);
  g_type_ensure (CORRIN_TYPE_VISIT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/visits-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, form);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, ahead);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, none_ahead);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, after_visit);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, checks);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, past);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, about);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, period);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, matters);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, stops);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, questions);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, copy);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, save);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, sheets);
  gtk_widget_class_bind_template_callback (widget_class, notice_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
corrin_visits_page_init (CorrinVisitsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_visits_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page on which the summary for an appointment is made
 */
GtkWidget *
corrin_visits_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_VISITS_PAGE, "document", document, NULL);
}

/**
 * corrin_visits_page_get_report:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): what the preview shows, until the journal changes
 */
const CorrinReport *
corrin_visits_page_get_report (CorrinVisitsPage *self)
{
  return self->report;
}

/**
 * corrin_visits_page_save_pdf:
 * @self: the page
 * @path: where
 *
 * Saves the summary as a file, and says so; or why not, and offers to try again.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_visits_page_save_pdf (CorrinVisitsPage *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  save_typed (self);
  if (!ensure_report (self))
    return FALSE;
  if (!corrin_report_save_pdf (self->report, path, &error))
    {
      g_free (self->failed_path);
      self->failed_path = g_strdup (path);
      corrin_visits_desk_hold_notice (self->desk, TRUE);
      corrin_notice_fail (self->notice, error);
      return FALSE;
    }
  g_clear_pointer (&self->failed_path, g_free);
  corrin_visits_desk_hold_notice (self->desk, FALSE);
  if (!corrin_visits_desk_has_failed (self->desk))
    corrin_notice_hide (self->notice);
  /* Translators: %s is the name of a file. */
  words = g_strdup_printf (_ ("Summary saved as %s"), name);
  corrin_document_say (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)), words, FALSE);
  return TRUE;
}
