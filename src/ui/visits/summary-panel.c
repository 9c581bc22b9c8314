/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-panel.h"

#include "period-box.h"
#include "save-pdf.h"
#include "shown-days.h"
#include "summary-choices.h"
#include "summary-making.h"
#include "summary-memory.h"
#include "summary-output.h"

#include <glib/gi18n-lib.h>

/* The pages are made again so many milliseconds after the last change. With 17,000 ratings in the period that takes
 * about 70 of them, and with the usual twelve weeks 20; only what is longer goes to a worker. */
#define PAUSE 300

struct _CorrinSummaryPanel
{
  GtkWidget parent_instance;

  GtkLabel *visit;
  GtkWidget *save;
  GtkWidget *print;
  GtkWidget *copy;
  CorrinSavedBox *saved;
  CorrinPeriodBox *period;
  CorrinSummaryChoices *choices;

  CorrinSummaryParts parts;
  CorrinSummaryMaking *making;
  CorrinSummaryOutput *output;
  GQueue wants; /* of CorrinSummaryWant, done in turn once the pages are made */
  guint pause;
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
  CorrinSummaryWish wish = {
    .person = self->person,
    .period = corrin_period_box_get (self->period),
    .options = corrin_summary_choices_get (self->choices),
  };

  wish.visit = corrin_summary_memory_get_visit (&self->memory, &wish);
  return wish;
}

static void
say_pages (CorrinSummaryPanel *self)
{
  CorrinSummaryMade *made = corrin_summary_making_get_made (self->making);
  guint n = made != NULL ? corrin_report_n_pages (made->report) : 0;
  /* Translators: how many pages a summary has. */
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u page", "%u pages", n), n) : g_strdup ("");

  corrin_preview_bar_say (self->parts.bar, text, FALSE);
}

static void
say_cancelled (CorrinSummaryPanel *self)
{
  gboolean is_from_before = corrin_summary_making_get_made (self->making) != NULL
                            && !corrin_summary_making_is_current (self->making);

  corrin_preview_bar_say (
      self->parts.bar, is_from_before ? _ ("Cancelled. These are the pages from before.") : _ ("Cancelled."),
      FALSE);
}

static void
made_cb (CorrinSummaryPanel *self)
{
  corrin_pages_view_show (self->parts.pages, corrin_summary_making_get_made (self->making));
  say_pages (self);
}

static void
start_making (CorrinSummaryPanel *self, const CorrinSummaryWish *wish, const char *save_to)
{
  corrin_preview_bar_say (self->parts.bar,
                          save_to != NULL ? _ ("Saving the pages…") : _ ("Making the pages…"), TRUE);
  corrin_summary_making_start (self->making, corrin_document_get_store (self->parts.document), wish, save_to);
}

static void
forget_wants (CorrinSummaryPanel *self)
{
  g_queue_clear_full (&self->wants, (GDestroyNotify) corrin_summary_want_free);
}

/* Whatever is shown, saved, printed or copied is what the journal holds now. FALSE, too, when that takes a while. */
static gboolean
ensure_made (CorrinSummaryPanel *self)
{
  CorrinSummaryWish wish = wish_of (self);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (corrin_summary_making_is_current (self->making))
    return TRUE;
  if (corrin_summary_making_is_going (self->making))
    return FALSE;
  if (corrin_summary_wish_is_long (&wish))
    {
      start_making (self, &wish, NULL);
      return FALSE;
    }
  if (corrin_summary_making_make (self->making, corrin_document_get_store (self->parts.document), &wish,
                                  &error))
    return TRUE;
  forget_wants (self);
  corrin_document_trouble (self->parts.document, error);
  return FALSE;
}

/* The worker that saves a long one makes its pages, too: letters are laid out by one thread at a time. */
static gboolean
is_for_worker (CorrinSummaryPanel *self, const CorrinSummaryWant *want)
{
  CorrinSummaryWish wish = wish_of (self);

  return want->purpose == CORRIN_SUMMARY_SAVE && corrin_summary_wish_is_long (&wish);
}

static gboolean
do_first (CorrinSummaryPanel *self)
{
  g_autoptr (CorrinSummaryWant) want = g_queue_pop_head (&self->wants);
  CorrinSummaryWish wish;

  if (!is_for_worker (self, want))
    return corrin_summary_output_use (self->output, want, corrin_summary_making_get_made (self->making));
  wish = wish_of (self);
  start_making (self, &wish, want->path);
  return FALSE;
}

/* Returns whether what was wanted last is done; what waits for the worker is done when that has ended. */
static gboolean
go_on (CorrinSummaryPanel *self)
{
  gboolean is_done = FALSE;

  while (!g_queue_is_empty (&self->wants) && !corrin_summary_making_is_saving (self->making))
    {
      if (!is_for_worker (self, g_queue_peek_head (&self->wants)) && !ensure_made (self))
        return FALSE;
      is_done = do_first (self);
    }
  return is_done;
}

/* A numb double tap wants a thing once. */
static gboolean
want (CorrinSummaryPanel *self, CorrinSummaryPurpose purpose, const char *path)
{
  g_autoptr (CorrinSummaryWant) wanted = corrin_summary_want_new (purpose, path);

  g_signal_emit (self, signals[NEEDED], 0);
  if (self->parts.document == NULL || corrin_document_get_person (self->parts.document) == NULL)
    return FALSE;
  if (!corrin_summary_want_equal (wanted, g_queue_peek_tail (&self->wants)))
    g_queue_push_tail (&self->wants, g_steal_pointer (&wanted));
  return go_on (self);
}

static gboolean
pause_cb (gpointer data)
{
  CorrinSummaryPanel *self = data;

  self->pause = 0;
  if (corrin_document_get_person (self->parts.document) != NULL && ensure_made (self))
    go_on (self);
  return G_SOURCE_REMOVE;
}

/* The first time, what stands around it is seen before. A change does not stop what is being saved. */
static void
make_soon (CorrinSummaryPanel *self)
{
  gboolean is_first = corrin_summary_making_get_made (self->making) == NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (corrin_summary_making_is_saving (self->making))
    return;
  if (corrin_summary_making_is_going (self->making))
    say_pages (self);
  corrin_summary_making_stop (self->making);
  self->pause = g_timeout_add (is_first ? 1 : PAUSE, pause_cb, self);
}

static void
outdate (CorrinSummaryPanel *self)
{
  corrin_summary_making_outdate (self->making);
  make_soon (self);
}

/* Pages that could not be made are not tried until something changes. */
static void
ended_cb (CorrinSummaryPanel *self, const GError *error)
{
  CorrinSummaryMade *made = corrin_summary_making_get_made (self->making);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_cancelled (self);
  else if (error != NULL)
    {
      forget_wants (self);
      say_pages (self);
      corrin_document_trouble (self->parts.document, error);
    }
  else
    {
      if (made->path != NULL)
        corrin_summary_output_end_saving (self->output, made, made->path, made->unsaved);
      if (corrin_summary_making_is_current (self->making))
        go_on (self);
      else
        make_soon (self);
    }
}

static void
changed_cb (CorrinSummaryPanel *self)
{
  if (self->person != 0)
    outdate (self);
}

/* The pages from before stay, and what they were wanted for is not done. Whether a file could still be given up, the
 * worker says. */
static void
cancelled_cb (CorrinSummaryPanel *self)
{
  forget_wants (self);
  if (corrin_summary_making_is_saving (self->making))
    corrin_summary_making_cancel (self->making);
  else
    {
      corrin_summary_making_stop (self->making);
      say_cancelled (self);
    }
  gtk_widget_grab_focus (self->save);
}

/* Nothing of one person is left for the next. */
static void
start_anew (CorrinSummaryPanel *self)
{
  gboolean is_wanted = !g_queue_is_empty (&self->wants) || corrin_summary_making_is_saving (self->making);

  forget_wants (self);
  corrin_summary_making_forget (self->making);
  corrin_pages_view_show (self->parts.pages, NULL);
  say_pages (self);
  corrin_summary_output_forget (self->output);
  corrin_summary_choices_reset (self->choices);
  self->memory.again = 0;
  if (is_wanted)
    corrin_document_say (self->parts.document, _ ("Cancelled."), FALSE);
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
  want (self, CORRIN_SUMMARY_PRINT, NULL);
}

static void
copy_clicked_cb (CorrinSummaryPanel *self)
{
  want (self, CORRIN_SUMMARY_COPY, NULL);
}

static void
corrin_summary_panel_dispose (GObject *object)
{
  CorrinSummaryPanel *self = CORRIN_SUMMARY_PANEL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  corrin_summary_making_stop (self->making);
  g_clear_object (&self->making);
  g_clear_object (&self->output);
  g_clear_object (&self->parts.document);
  g_clear_object (&self->parts.desk);
  g_clear_object (&self->parts.notice);
  g_clear_object (&self->parts.pages);
  g_clear_object (&self->parts.bar);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SUMMARY_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  forget_wants (self);
  G_OBJECT_CLASS (corrin_summary_panel_parent_class)->dispose (object);
}

static void
corrin_summary_panel_class_init (CorrinSummaryPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_summary_panel_dispose;

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
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryPanel, visit);
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
  g_queue_init (&self->wants);
  self->making = corrin_summary_making_new ();
  g_signal_connect_object (self->making, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->making, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
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
  self->output = corrin_summary_output_new (parts->document, parts->desk, parts->notice, self->saved);
  corrin_saved_box_set_up (self->saved, parts->notice);
  corrin_preview_bar_set_up (parts->bar, parts->pages);
  g_signal_connect_object (parts->bar, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
}

static void
show_visit (CorrinSummaryPanel *self, const CorrinVisitLine *visit)
{
  /* Translators: %s is the day of an appointment. */
  g_autofree char *words = visit != NULL ? g_strdup_printf (_ ("For the visit: %s"), visit->name) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->visit), visit != NULL);
  gtk_label_set_text (self->visit, words != NULL ? words : "");
}

/**
 * corrin_summary_panel_show:
 * @self: the panel
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 * @visit: (nullable): the appointment that a summary is for now
 *
 * Shows the summary of what the journal holds now.
 */
void
corrin_summary_panel_show (CorrinSummaryPanel *self, CorrinDay last_visit, CorrinDay today,
                           const CorrinVisitLine *visit)
{
  gint64 person = corrin_document_get_person (self->parts.document)->record.id;

  if (self->person != person)
    start_anew (self);
  self->person = person;
  self->memory.visit = visit != NULL ? visit->id : 0;
  show_visit (self, visit);
  corrin_period_box_show (self->period, person, last_visit, today);
  corrin_summary_panel_offer_shown (self);
  if (!corrin_summary_output_is_remembering (self->output))
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
 * corrin_summary_panel_make_for:
 * @self: the panel
 * @visit: an appointment
 *
 * If a summary was made for it, chooses the days and sections of that one, for now. Private entries are left out, and
 * what else was noted meanwhile for these days is on it.
 */
void
corrin_summary_panel_make_for (CorrinSummaryPanel *self, gint64 visit)
{
  g_autoptr (GError) error = NULL;

  if (!corrin_summary_memory_recall (&self->memory, corrin_document_get_store (self->parts.document), visit,
                                     &error))
    {
      corrin_document_trouble (self->parts.document, error);
      return;
    }
  corrin_summary_choices_reset (self->choices);
  if (self->memory.again != 0)
    {
      corrin_summary_choices_set_sections (self->choices, self->memory.sections);
      corrin_period_box_choose (self->period, self->memory.period);
    }
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
  CorrinSummaryMade *made = corrin_summary_making_get_made (self->making);

  return made != NULL ? made->report : NULL;
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
  return want (self, CORRIN_SUMMARY_SAVE, path);
}

/**
 * corrin_summary_panel_try_again:
 * @self: the panel
 *
 * Saves or prints what could not be.
 *
 * Returns: whether there was something to try
 */
gboolean
corrin_summary_panel_try_again (CorrinSummaryPanel *self)
{
  g_autoptr (CorrinSummaryWant) failed = corrin_summary_output_take_failed (self->output);

  if (failed != NULL)
    want (self, failed->purpose, failed->path);
  return failed != NULL;
}
