/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-panel.h"

#include "period-box.h"
#include "save-pdf.h"
#include "saved-box.h"
#include "shown-days.h"
#include "summary-choices.h"
#include "summary-maker.h"
#include "summary-memory.h"
#include "summary-printing.h"

#include <glib/gi18n-lib.h>

/* The pages are made again so many milliseconds after the last change. With 17,000 ratings in the period that takes
 * about 70 of them, and with the usual twelve weeks 20; only what is longer goes to a worker. */
#define PAUSE 300

/* What a summary is wanted for, beside being looked at. */
typedef enum
{
  FOR_NOTHING,
  FOR_SAVING,
  FOR_PRINTING,
  FOR_COPYING,
} Purpose;

struct _CorrinSummaryPanel
{
  GtkWidget parent_instance;

  GtkWidget *save;
  GtkWidget *print;
  GtkWidget *copy;
  CorrinSavedBox *saved;
  CorrinPeriodBox *period;
  CorrinSummaryChoices *choices;

  CorrinSummaryParts parts;
  CorrinSummaryMade *made;
  gboolean is_outdated;
  guint pause;
  GCancellable *making;
  gboolean is_saving; /* what is made is saved at once */
  Purpose purpose;    /* what it is made for just now */
  char *path;         /* where it is to be saved, or printed to */
  char *failed_path;
  GtkPrintOperation *printing;
  gint64 person;
  CorrinSummaryMemory memory;
};

enum
{
  NEEDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSummaryPanel, corrin_summary_panel, GTK_TYPE_WIDGET)

static CorrinSummaryWish
wish_of (CorrinSummaryPanel *self)
{
  return (CorrinSummaryWish){
    .person = corrin_document_get_person (self->parts.document)->record.id,
    .period = corrin_period_box_get (self->period),
    .options = corrin_summary_choices_get (self->choices),
  };
}

static void
remember (CorrinSummaryPanel *self)
{
  guint n_pages = corrin_report_n_pages (self->made->report);
  g_autoptr (CorrinVisitsAct) act = corrin_summary_memory_act (&self->memory, &self->made->wish, n_pages);

  if (act != NULL && corrin_document_is_writable (self->parts.document))
    corrin_visits_desk_do (self->parts.desk, act);
}

static void
say_pages (CorrinSummaryPanel *self)
{
  guint n = self->made != NULL ? corrin_report_n_pages (self->made->report) : 0;
  /* Translators: how many pages a summary has. */
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u page", "%u pages", n), n) : g_strdup ("");

  corrin_preview_bar_say (self->parts.bar, text, FALSE);
}

static void
take (CorrinSummaryPanel *self, CorrinSummaryMade *made)
{
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  self->made = made;
  self->is_outdated = FALSE;
  corrin_pages_view_show (self->parts.pages, made);
  say_pages (self);
}

static void
stop_making (CorrinSummaryPanel *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

static void
show_saved (CorrinSummaryPanel *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("Summary saved as %s"), name);

  corrin_saved_box_show (self->saved, path, words);
  corrin_document_say (self->parts.document, words, FALSE);
}

static gboolean
finish_saving (CorrinSummaryPanel *self, const char *path, const GError *error)
{
  g_clear_pointer (&self->failed_path, g_free);
  corrin_visits_desk_hold_notice (self->parts.desk, error != NULL);
  if (error != NULL)
    {
      self->failed_path = g_strdup (path);
      corrin_notice_fail (self->parts.notice, error);
      return FALSE;
    }
  if (!corrin_visits_desk_has_failed (self->parts.desk))
    corrin_notice_hide (self->parts.notice);
  show_saved (self, path);
  remember (self);
  return TRUE;
}

static void start_making (CorrinSummaryPanel *self, const CorrinSummaryWish *wish, const char *save_to);

/* A long one is made once more, by the worker that saves it. */
static gboolean
save_made (CorrinSummaryPanel *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (corrin_summary_wish_is_long (&self->made->wish))
    {
      start_making (self, &self->made->wish, path);
      return FALSE;
    }
  corrin_report_save_pdf (self->made->report, path, NULL, &error);
  return finish_saving (self, path, error);
}

static void
copy_made (CorrinSummaryPanel *self)
{
  g_autofree char *text = corrin_report_text (self->made->report);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  corrin_document_say (self->parts.document,
                       /* Translators: the summary is on the clipboard. */
                       _ ("Copied"), FALSE);
  remember (self);
}

static void
printed_cb (CorrinSummaryPanel *self, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (self->printing, &error);
  g_clear_object (&self->printing);
  if (error != NULL)
    corrin_notice_refuse (self->parts.notice, error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (self);
}

/* Into a file without asking, or on whatever printer the person chooses. */
static gboolean
print_made (CorrinSummaryPanel *self, const char *path)
{
  GtkPrintOperationAction action =
      path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;
  /* Translators: what the list of print jobs calls the summary: no name and no illness, as others may see it. */
  g_autoptr (GtkPrintOperation) printing = corrin_summary_printing_new (self->made, _ ("summary"));

  if (self->printing != NULL)
    return FALSE;
  self->printing = g_object_ref (printing);
  if (path != NULL)
    gtk_print_operation_set_export_filename (printing, path);
  g_signal_connect_object (printing, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  return gtk_print_operation_run (printing, action, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                  NULL)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}

static gboolean
use_made (CorrinSummaryPanel *self)
{
  Purpose purpose = self->purpose;
  g_autofree char *path = g_steal_pointer (&self->path);

  self->purpose = FOR_NOTHING;
  switch (purpose)
    {
    case FOR_SAVING:
      return save_made (self, path);
    case FOR_PRINTING:
      return print_made (self, path);
    case FOR_COPYING:
      copy_made (self);
      return TRUE;
    case FOR_NOTHING:
    default:
      return TRUE;
    }
}

static gboolean pause_cb (gpointer data);

/* The first time, what stands around it is seen before. A change does not stop what is being saved. */
static void
outdate (CorrinSummaryPanel *self)
{
  self->is_outdated = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->making != NULL && self->is_saving)
    return;
  if (self->making != NULL)
    say_pages (self);
  stop_making (self);
  self->pause = g_timeout_add (self->made != NULL ? PAUSE : 1, pause_cb, self);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinSummaryPanel) self = data;
  g_autoptr (GError) error = NULL;
  CorrinSummaryMade *made = corrin_summary_maker_finish (result, &error);

  (void) object;
  if (g_task_get_cancellable (G_TASK (result)) != self->making)
    {
      g_clear_pointer (&made, corrin_summary_made_unref);
      return;
    }
  g_clear_object (&self->making);
  if (made == NULL)
    {
      say_pages (self);
      corrin_document_trouble (self->parts.document, error);
      return;
    }
  if (made->path == NULL)
    {
      take (self, made);
      use_made (self);
      return;
    }
  say_pages (self);
  finish_saving (self, made->path, made->unsaved);
  corrin_summary_made_unref (made);
  if (self->is_outdated)
    outdate (self);
}

static void
start_making (CorrinSummaryPanel *self, const CorrinSummaryWish *wish, const char *save_to)
{
  const CorrinSummaryWork work = {
    .path = corrin_store_get_path (corrin_document_get_store (self->parts.document)),
    .wish = *wish,
    .save_to = save_to,
  };

  if (self->making != NULL)
    return;
  self->making = g_cancellable_new ();
  self->is_saving = save_to != NULL;
  corrin_preview_bar_say (self->parts.bar,
                          save_to != NULL ? _ ("Saving the pages…") : _ ("Making the pages…"), TRUE);
  corrin_summary_maker_start (&work, self->making, made_cb, g_object_ref (self));
}

/* Whatever is shown, saved, printed or copied is what the journal holds now. FALSE, too, when that takes a while: it
 * is then used once it is made. */
static gboolean
ensure_made (CorrinSummaryPanel *self)
{
  g_autoptr (GError) error = NULL;
  CorrinSummaryMade *made;
  CorrinSummaryWish wish;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->parts.document == NULL || corrin_document_get_person (self->parts.document) == NULL)
    return FALSE;
  if (!self->is_outdated && self->made != NULL)
    return TRUE;
  wish = wish_of (self);
  if (corrin_summary_wish_is_long (&wish))
    {
      start_making (self, &wish, NULL);
      return FALSE;
    }
  made = corrin_summary_made_new (corrin_document_get_store (self->parts.document), &wish, NULL, &error);
  if (made != NULL)
    take (self, made);
  else
    corrin_document_trouble (self->parts.document, error);
  return made != NULL;
}

static gboolean
want (CorrinSummaryPanel *self, Purpose purpose, const char *path)
{
  g_signal_emit (self, signals[NEEDED], 0);
  self->purpose = purpose;
  g_free (self->path);
  self->path = g_strdup (path);
  return ensure_made (self) && use_made (self);
}

static gboolean
pause_cb (gpointer data)
{
  CorrinSummaryPanel *self = data;

  self->pause = 0;
  ensure_made (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CorrinSummaryPanel *self)
{
  if (self->person != 0)
    outdate (self);
}

/* The pages from before stay, and what they were wanted for is not done. */
static void
cancelled_cb (CorrinSummaryPanel *self)
{
  self->purpose = FOR_NOTHING;
  g_clear_pointer (&self->path, g_free);
  stop_making (self);
  corrin_preview_bar_say (
      self->parts.bar,
      self->made != NULL ? _ ("Cancelled. These are the pages from before.") : _ ("Cancelled."), FALSE);
  gtk_widget_grab_focus (self->save);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  corrin_summary_panel_save_pdf (data, path);
}

static void
save_clicked_cb (CorrinSummaryPanel *self)
{
  corrin_save_pdf_choose (GTK_WIDGET (self), path_chosen_cb);
}

static void
print_clicked_cb (CorrinSummaryPanel *self)
{
  want (self, FOR_PRINTING, NULL);
}

static void
copy_clicked_cb (CorrinSummaryPanel *self)
{
  want (self, FOR_COPYING, NULL);
}

static void
corrin_summary_panel_dispose (GObject *object)
{
  CorrinSummaryPanel *self = CORRIN_SUMMARY_PANEL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  stop_making (self);
  g_clear_object (&self->printing);
  g_clear_object (&self->parts.document);
  g_clear_object (&self->parts.desk);
  g_clear_object (&self->parts.notice);
  g_clear_object (&self->parts.pages);
  g_clear_object (&self->parts.bar);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SUMMARY_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  G_OBJECT_CLASS (corrin_summary_panel_parent_class)->dispose (object);
}

static void
corrin_summary_panel_finalize (GObject *object)
{
  CorrinSummaryPanel *self = CORRIN_SUMMARY_PANEL (object);

  g_free (self->path);
  g_free (self->failed_path);
  G_OBJECT_CLASS (corrin_summary_panel_parent_class)->finalize (object);
}

static void
corrin_summary_panel_class_init (CorrinSummaryPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_summary_panel_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_summary_panel_finalize;

  /**
   * CorrinSummaryPanel::needed:
   *
   * The summary is about to be saved, printed or copied: what is being typed belongs on it.
   */
  signals[NEEDED] = g_signal_new ("needed", CORRIN_TYPE_SUMMARY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (CORRIN_TYPE_PERIOD_BOX);
  g_type_ensure (CORRIN_TYPE_SAVED_BOX);
  g_type_ensure (CORRIN_TYPE_SUMMARY_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/summary-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, save);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, print);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, copy);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, saved);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, period);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, choices);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
corrin_summary_panel_init (CorrinSummaryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_summary_panel_set_up:
 * @self: the panel
 * @parts: what it works with
 */
void
corrin_summary_panel_set_up (CorrinSummaryPanel *self, const CorrinSummaryParts *parts)
{
  self->parts = (CorrinSummaryParts){
    g_object_ref (parts->document), g_object_ref (parts->desk), g_object_ref (parts->notice),
    g_object_ref (parts->pages),    g_object_ref (parts->bar),
  };
  corrin_saved_box_set_up (self->saved, parts->notice);
  corrin_preview_bar_set_up (parts->bar, parts->pages);
  g_signal_connect_object (parts->bar, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * corrin_summary_panel_show:
 * @self: the panel
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 * @visit: the appointment that a summary is for now, or 0
 *
 * Shows the summary of what the journal holds now.
 */
void
corrin_summary_panel_show (CorrinSummaryPanel *self, CorrinDay last_visit, CorrinDay today, gint64 visit)
{
  gint64 person = corrin_document_get_person (self->parts.document)->record.id;

  if (self->person != person)
    {
      corrin_summary_choices_forget_private (self->choices);
      corrin_saved_box_show (self->saved, NULL, NULL);
      self->memory.again = 0;
    }
  self->person = person;
  self->memory.visit = visit;
  corrin_period_box_show (self->period, person, last_visit, today);
  outdate (self);
}

/**
 * corrin_summary_panel_offer_shown:
 * @self: the panel
 *
 * Offers the days that the charts show now.
 */
void
corrin_summary_panel_offer_shown (CorrinSummaryPanel *self)
{
  corrin_period_box_offer (self->period, corrin_shown_days_get (self->parts.document));
}

/**
 * corrin_summary_panel_make_again:
 * @self: the panel
 * @visit: an appointment for which a summary was made
 *
 * Chooses the days and sections of that summary. Private entries are left out, and what else was noted meanwhile for
 * these days is on it.
 */
void
corrin_summary_panel_make_again (CorrinSummaryPanel *self, gint64 visit)
{
  g_autoptr (GError) error = NULL;

  if (!corrin_summary_memory_recall (&self->memory, corrin_document_get_store (self->parts.document), visit,
                                     &error))
    {
      corrin_document_trouble (self->parts.document, error);
      return;
    }
  corrin_summary_choices_forget_private (self->choices);
  corrin_summary_choices_set_sections (self->choices, self->memory.sections);
  corrin_period_box_choose (self->period, self->memory.period);
  gtk_widget_grab_focus (self->save);
}

/**
 * corrin_summary_panel_get_report:
 * @self: the panel
 *
 * Returns: (transfer none) (nullable): what the preview shows, until the journal changes
 */
const CorrinReport *
corrin_summary_panel_get_report (CorrinSummaryPanel *self)
{
  return self->made != NULL ? self->made->report : NULL;
}

/**
 * corrin_summary_panel_save_pdf:
 * @self: the panel
 * @path: where
 *
 * Saves the summary as a file, and says so; or why not, and offers to try again. One of decades is made first.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_summary_panel_save_pdf (CorrinSummaryPanel *self, const char *path)
{
  return want (self, FOR_SAVING, path);
}

/**
 * corrin_summary_panel_print_to:
 * @self: the panel
 * @path: a PDF file
 *
 * Prints the summary into a file, without asking.
 *
 * Returns: whether it has begun
 */
gboolean
corrin_summary_panel_print_to (CorrinSummaryPanel *self, const char *path)
{
  return want (self, FOR_PRINTING, path);
}

/**
 * corrin_summary_panel_try_again:
 * @self: the panel
 *
 * Saves what could not be saved.
 *
 * Returns: whether there was something to save
 */
gboolean
corrin_summary_panel_try_again (CorrinSummaryPanel *self)
{
  g_autofree char *path = g_steal_pointer (&self->failed_path);

  if (path != NULL)
    corrin_summary_panel_save_pdf (self, path);
  return path != NULL;
}
