/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-page.h"

#include "about-form.h"
#include "corrin-visits-resources.h"
#include "own-words.h"
#include "question-list.h"
#include "summary-panel.h"
#include "visit-list.h"
#include "visits-agenda.h"
#include "visits-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

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
  CorrinSummaryPanel *summary;
  CorrinOwnWords *matters;
  CorrinOwnWords *stops;
  CorrinQuestionList *questions;
  CorrinVisitList *past;
  CorrinPreviewBar *bar;
  CorrinPagesView *pages;

  CorrinVisitsDesk *desk;
  gint64 chosen_visit; /* whose summary was asked for last, or 0 */
  gboolean was_warned; /* the window did not close, because of what is not saved */
};

G_DEFINE_FINAL_TYPE (CorrinVisitsPage, corrin_visits_page, CORRIN_TYPE_JOURNAL_PAGE)

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
  corrin_visits_agenda_offer_choice (agenda, self->chosen_visit);
  show_agenda (self, agenda, is_writable);
  show_about (self, known->evidence->person, corrin_document_get_author (document) != 0);
  corrin_summary_panel_show (self->summary, corrin_known_last_visit (known, known->evidence->today),
                             known->evidence->today,
                             corrin_visits_agenda_find_visit (agenda, self->chosen_visit));
  corrin_own_words_show (self->matters, id, known->evidence->person->what_matters, is_writable);
  corrin_own_words_show (self->stops, id, known->evidence->person->stops_me, is_writable);
  corrin_question_list_show (self->questions, form, id, is_writable);
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

/* The charts may have been moved on meanwhile. */
static void
corrin_visits_page_map (GtkWidget *widget)
{
  corrin_summary_panel_offer_shown (CORRIN_VISITS_PAGE (widget)->summary);
  GTK_WIDGET_CLASS (corrin_visits_page_parent_class)->map (widget);
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
  gboolean tried;

  corrin_visits_desk_hold_notice (self->desk, FALSE);
  tried = corrin_visits_desk_try_again (self->desk);
  if (!corrin_summary_panel_try_again (self->summary) && !tried)
    corrin_notice_hide (self->notice);
}

static void
done_cb (CorrinVisitsPage *self)
{
  self->was_warned = FALSE;
}

/* What could not be saved, or not yet, keeps the window open once, so that nothing is lost without notice. */
static gboolean
closing_cb (CorrinVisitsPage *self)
{
  gboolean is_held = corrin_summary_panel_hold_window (self->summary);

  if (!self->was_warned)
    {
      corrin_visits_desk_try_again (self->desk);
      save_typed (self);
      corrin_question_list_save (self->questions);
      self->was_warned = corrin_visits_desk_has_words (self->desk);
      is_held = is_held || self->was_warned;
    }
  if (!is_held)
    return GDK_EVENT_PROPAGATE;
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
make_summary_cb (CorrinVisitsPage *self, gint64 visit)
{
  self->chosen_visit = visit;
  corrin_visits_page_refresh (CORRIN_JOURNAL_PAGE (self));
  corrin_summary_panel_make_for (self->summary, visit);
}

static void
set_up_summary (CorrinVisitsPage *self)
{
  const CorrinSummaryParts parts = {
    .document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)),
    .desk = self->desk,
    .notice = self->notice,
    .pages = self->pages,
    .bar = self->bar,
  };

  corrin_summary_panel_set_up (self->summary, parts);
}

/* The same as in other programs that show pages. */
static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CorrinPagesView *pages = CORRIN_VISITS_PAGE (widget)->pages;
  int direction = g_variant_get_int32 (args);

  (void) data;
  if (direction > 0)
    corrin_pages_view_zoom_in (pages);
  else if (direction < 0)
    corrin_pages_view_zoom_out (pages);
  else
    corrin_pages_view_fit (pages);
  return TRUE;
}

static void
add_zoom_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int direction;
  } keys[] = { { GDK_KEY_plus, 1 },   { GDK_KEY_equal, 1 },        { GDK_KEY_KP_Add, 1 },
               { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 },
               { GDK_KEY_KP_0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (class, keys[i].key, GDK_CONTROL_MASK, zoom_cb, "i", keys[i].direction);
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
  set_up_summary (self);
}

static void
corrin_visits_page_dispose (GObject *object)
{
  CorrinVisitsPage *self = CORRIN_VISITS_PAGE (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_VISITS_PAGE);
  G_OBJECT_CLASS (corrin_visits_page_parent_class)->dispose (object);
}

static void
corrin_visits_page_class_init (CorrinVisitsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->constructed = corrin_visits_page_constructed;
  object_class->dispose = corrin_visits_page_dispose;
  widget_class->root = corrin_visits_page_root;
  widget_class->unroot = corrin_visits_page_unroot;
  widget_class->map = corrin_visits_page_map;
  widget_class->unmap = corrin_visits_page_unmap;
  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_visits_page_refresh;

  corrin_visits_get_resource ();
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_VISITS_LAYOUT);
  g_type_ensure (CORRIN_TYPE_SUMMARY_PANEL);
  g_type_ensure (CORRIN_TYPE_PREVIEW_BAR);
  g_type_ensure (CORRIN_TYPE_PAGES_VIEW);
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
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, matters);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, stops);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, questions);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitsPage, pages);
  gtk_widget_class_bind_template_callback (widget_class, notice_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_summary_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_typed);
  add_zoom_keys (widget_class);
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
  return corrin_summary_panel_get_report (self->summary);
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
  return corrin_summary_panel_save_pdf (self->summary, path);
}
