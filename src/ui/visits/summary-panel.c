/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-panel.h"

#include "period-box.h"
#include "save-pdf.h"
#include "shown-days.h"
#include "summary-choices.h"
#include "summary-maker.h"
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
  GtkWidget *saved;
  GtkLabel *saved_words;
  GtkWidget *open_folder;
  CorrinPeriodBox *period;
  CorrinSummaryChoices *choices;

  CorrinSummaryParts parts;
  CorrinSummaryMade *made;
  gboolean is_outdated;
  guint pause;
  GCancellable *making;
  Purpose purpose; /* what it is made for just now */
  char *path;      /* where it is to be saved, or printed to */
  char *failed_path;
  GFile *saved_file;
  GtkPrintOperation *printing;
  gint64 person;
  gint64 visit; /* that a summary is for */
  CorrinVisitsAct again;
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

/* What is saved of a summary with its appointment. */
static void
remember (CorrinSummaryPanel *self)
{
  const CorrinSummaryWish *wish = &self->made->wish;
  g_autofree char *sections = corrin_report_sections_format (wish->options.sections);
  const CorrinVisitsAct *again = &self->again;
  gboolean is_again = again->id != 0 && again->period.from == wish->period.from
                      && again->period.to == wish->period.to && g_strcmp0 (again->text, sections) == 0;
  const CorrinVisitsAct act = {
    .deed = CORRIN_VISITS_SUMMED_UP,
    .id = is_again ? again->id : self->visit,
    .text = sections,
    .period = wish->period,
    .pages = corrin_report_n_pages (self->made->report),
  };

  if (act.id != 0 && corrin_document_is_writable (self->parts.document))
    corrin_visits_desk_do (self->parts.desk, &act);
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

  g_clear_object (&self->saved_file);
  self->saved_file = g_file_new_for_path (path);
  gtk_label_set_text (self->saved_words, words);
  gtk_widget_set_visible (self->saved, TRUE);
  corrin_document_say (self->parts.document, words, FALSE);
}

static gboolean
save_made (CorrinSummaryPanel *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!corrin_report_save_pdf (self->made->report, path, &error))
    {
      g_free (self->failed_path);
      self->failed_path = g_strdup (path);
      corrin_visits_desk_hold_notice (self->parts.desk, TRUE);
      corrin_notice_fail (self->parts.notice, error);
      return FALSE;
    }
  g_clear_pointer (&self->failed_path, g_free);
  corrin_visits_desk_hold_notice (self->parts.desk, FALSE);
  if (!corrin_visits_desk_has_failed (self->parts.desk))
    corrin_notice_hide (self->parts.notice);
  show_saved (self, path);
  remember (self);
  return TRUE;
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

  gtk_print_operation_get_error (self->printing, &error);
  g_clear_object (&self->printing);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
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
  take (self, made);
  use_made (self);
}

static void
start_making (CorrinSummaryPanel *self, const CorrinSummaryWish *wish)
{
  const char *path = corrin_store_get_path (corrin_document_get_store (self->parts.document));

  if (self->making != NULL)
    return;
  self->making = g_cancellable_new ();
  corrin_preview_bar_say (self->parts.bar, _ ("Making the pages…"), TRUE);
  corrin_summary_maker_start (path, wish, self->making, made_cb, g_object_ref (self));
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
      start_making (self, &wish);
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

/* The first time, what stands around it is seen before. */
static void
outdate (CorrinSummaryPanel *self)
{
  self->is_outdated = TRUE;
  if (self->making != NULL)
    say_pages (self);
  stop_making (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (self->made != NULL ? PAUSE : 1, pause_cb, self);
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
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinSummaryPanel) self = data;
  g_autoptr (GError) error = NULL;

  (void) object;
  if (!g_app_info_launch_default_for_uri_finish (result, &error) && self->parts.notice != NULL)
    corrin_notice_show (self->parts.notice, _ ("No program opened it. The file is saved where you chose."),
                        NULL);
}

static void
open_clicked_cb (CorrinSummaryPanel *self, GtkWidget *button)
{
  g_autoptr (GFile) file =
      button == self->open_folder ? g_file_get_parent (self->saved_file) : g_object_ref (self->saved_file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GdkAppLaunchContext) context =
      gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb,
                                           g_object_ref (self));
}

static void
corrin_summary_panel_dispose (GObject *object)
{
  CorrinSummaryPanel *self = CORRIN_SUMMARY_PANEL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  stop_making (self);
  g_clear_object (&self->printing);
  g_clear_object (&self->saved_file);
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
  g_free (self->again.text);
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
  g_type_ensure (CORRIN_TYPE_SUMMARY_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/summary-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, save);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, print);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, copy);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, saved);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, saved_words);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, open_folder);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, period);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, choices);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
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
      gtk_widget_set_visible (self->saved, FALSE);
      self->again.id = 0;
    }
  self->person = person;
  self->visit = visit;
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
  g_autoptr (CorrinAppointment) record = corrin_store_get (corrin_document_get_store (self->parts.document),
                                                           &corrin_appointment_kind, visit, &error);
  CorrinReportSections sections;

  if (record == NULL)
    {
      corrin_document_trouble (self->parts.document, error);
      return;
    }
  if (record->summary_sections == NULL
      || !corrin_report_sections_parse (record->summary_sections, &sections, NULL))
    sections = corrin_report_sections_default ();
  corrin_summary_choices_forget_private (self->choices);
  corrin_summary_choices_set_sections (self->choices, sections);
  corrin_period_box_choose (self->period, (CorrinPeriod){ record->summary_from, record->summary_to });
  g_free (self->again.text);
  self->again = (CorrinVisitsAct){
    .id = visit,
    .period = { record->summary_from, record->summary_to },
    .text = corrin_report_sections_format (sections),
  };
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
