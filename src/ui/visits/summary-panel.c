/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-panel.h"

#include "period-box.h"
#include "save-pdf.h"
#include "shown-days.h"
#include "summary-choices.h"
#include "summary-memory.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

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

  CorrinDocument *document;
  CorrinSummaryFlow *flow;
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
show_visit (CorrinSummaryPanel *self, const CorrinSummaryWish *wish)
{
  CorrinDay visit = corrin_summary_memory_get_day (&self->memory, wish);
  g_autofree char *day = corrin_day_display (visit);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->visit), visit != CORRIN_DAY_NONE);
  if (visit == CORRIN_DAY_NONE)
    return;
  /* Translators: %s is the day of an appointment. */
  words = g_strdup_printf (_ ("For the visit on %s"), day);
  gtk_label_set_text (self->visit, words);
}

static void
changed_cb (CorrinSummaryPanel *self)
{
  CorrinSummaryWish wish = wish_of (self);

  show_visit (self, &wish);
  if (self->person != 0)
    corrin_summary_flow_change (self->flow, &wish);
}

static void
cancelled_cb (CorrinSummaryPanel *self)
{
  corrin_summary_flow_cancel (self->flow);
  gtk_widget_grab_focus (self->save);
}

/* What is being typed belongs on it. */
static gboolean
want (CorrinSummaryPanel *self, CorrinSummaryPurpose purpose, const char *path)
{
  g_signal_emit (self, signals[NEEDED], 0);
  return corrin_summary_flow_want (self->flow, purpose, path);
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

  g_clear_object (&self->flow);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SUMMARY_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
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
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
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
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_summary_panel_set_up:
 * @self: the panel
 * @parts: what it works with, but for its own
 */
void
corrin_summary_panel_set_up (CorrinSummaryPanel *self, CorrinSummaryParts parts)
{
  parts.saved = self->saved;
  self->document = g_object_ref (parts.document);
  self->flow = corrin_summary_flow_new (&parts);
  corrin_saved_box_set_up (self->saved, parts.notice);
  corrin_preview_bar_set_up (parts.bar, parts.pages);
  g_signal_connect_object (parts.bar, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
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
  gint64 person = corrin_document_get_person (self->document)->record.id;
  CorrinSummaryWish wish;

  if (self->person != person)
    {
      corrin_summary_flow_start_anew (self->flow);
      corrin_summary_choices_reset (self->choices);
      self->memory.again = 0;
    }
  self->person = person;
  self->memory.visit = visit != NULL ? visit->id : 0;
  self->memory.day = visit != NULL ? visit->day : CORRIN_DAY_NONE;
  corrin_period_box_show (self->period, person, last_visit, today);
  corrin_summary_panel_offer_shown (self);
  wish = wish_of (self);
  show_visit (self, &wish);
  if (!corrin_summary_flow_is_remembering (self->flow))
    changed_cb (self);
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
  corrin_period_box_offer (self->period, corrin_shown_days_get (self->document));
}

/**
 * corrin_summary_panel_make_for:
 * @self: the panel
 * @visit: an appointment
 *
 * If a summary was made for it, chooses the days and sections of that one, for now. Private entries are left out, and
 * what else was noted meanwhile for these days is on it. Without one, the days and sections of another are left again.
 */
void
corrin_summary_panel_make_for (CorrinSummaryPanel *self, gint64 visit)
{
  gboolean was_again = self->memory.again != 0;
  g_autoptr (GError) error = NULL;

  if (!corrin_summary_memory_recall (&self->memory, corrin_document_get_store (self->document), visit,
                                     &error))
    {
      corrin_document_trouble (self->document, error);
      return;
    }
  corrin_summary_choices_reset (self->choices);
  if (self->memory.again != 0)
    {
      corrin_summary_choices_set_sections (self->choices, self->memory.sections);
      corrin_period_box_choose (self->period, self->memory.period);
    }
  else if (was_again)
    corrin_period_box_reset (self->period);
  /* It may be another visit with the same days and sections. */
  changed_cb (self);
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
  CorrinSummaryMade *made = corrin_summary_flow_get_made (self->flow);

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
  g_autoptr (CorrinSummaryWant) failed = corrin_summary_flow_take_failed (self->flow);

  if (failed != NULL)
    want (self, failed->purpose, failed->path);
  return failed != NULL;
}

/**
 * corrin_summary_panel_hold_window:
 * @self: the panel
 *
 * To be asked when the window is about to be closed.
 *
 * Returns: whether it stays open, once, for a file that is being saved
 */
gboolean
corrin_summary_panel_hold_window (CorrinSummaryPanel *self)
{
  return corrin_summary_flow_hold_window (self->flow);
}
