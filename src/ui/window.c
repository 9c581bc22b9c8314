/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window.h"

#include "chart-view.h"
#include "corrin-ui-resources.h"
#include "failure.h"
#include "people-menu.h"
#include "records.h"
#include "summary.h"
#include "trend.h"

#include <glib/gi18n-lib.h>

struct _CorrinWindow
{
  AdwApplicationWindow parent_instance;

  /* Of the template */
  AdwWindowTitle *heading;
  GMenu *people;
  GtkRevealer *notice;
  GtkLabel *notice_text;
  GtkStack *pages;
  AdwStatusPage *start_page;
  AdwStatusPage *failure_page;
  CorrinChartView *chart;

  CorrinDocument *document;
};

enum
{
  PROP_0,
  PERSON,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CorrinWindow, corrin_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_start (CorrinWindow *self)
{
  g_autofree char *name = g_file_get_parse_name (corrin_document_get_file (self->document));
  g_autofree char *description = NULL;

  if (corrin_document_is_default (self->document))
    description =
        g_strdup (_ ("Injections and symptoms are kept in one file on this computer, and go nowhere else."));
  else
    {
      /* Translators: the path of a file. */
      description = g_markup_printf_escaped (_ ("There is no file “%s” yet."), name);
    }
  adw_status_page_set_description (self->start_page, description);
  gtk_stack_set_visible_child_name (self->pages, "start");
}

static void
show_failure (CorrinWindow *self)
{
  const GError *error = corrin_document_get_error (self->document);
  g_autofree char *description = corrin_failure_markup (error);

  adw_status_page_set_title (self->failure_page, corrin_failure_title (error));
  adw_status_page_set_description (self->failure_page, description);
  gtk_stack_set_visible_child_name (self->pages, "failure");
}

static CorrinEvidence *
read_evidence (CorrinWindow *self, GError **error)
{
  const GPtrArray *persons = corrin_document_get_persons (self->document);
  const CorrinPerson *person = persons->pdata[corrin_document_get_chosen (self->document)];

  return corrin_evidence_read (corrin_document_get_store (self->document), person->record.id, CORRIN_DAY_NONE,
                               CORRIN_DAY_NONE, CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_PRIVATE, error);
}

static void
show_chart (CorrinWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinEvidence) evidence = read_evidence (self, &error);
  CorrinChartSpec *spec;

  if (evidence == NULL)
    {
      corrin_document_fail (self->document, error);
      return;
    }
  if (evidence->symptoms->len == 0 && evidence->doses->len == 0)
    {
      gtk_stack_set_visible_child_name (self->pages, "empty");
      return;
    }
  spec = corrin_chart_trend_new (evidence, corrin_summary_period (evidence, CORRIN_DAY_NONE, CORRIN_DAY_NONE),
                                 CORRIN_CHART_TREND_SERIES);
  corrin_chart_view_take (self->chart, spec, g_steal_pointer (&evidence), corrin_chart_trend_title ());
  gtk_stack_set_visible_child_name (self->pages, "chart");
}

static void
show_notice (CorrinWindow *self)
{
  CorrinDocumentState state = corrin_document_get_state (self->document);

  if (state == CORRIN_DOCUMENT_BUSY)
    gtk_label_set_text (
        self->notice_text,
        _ ("Another program is writing to this journal. Until it is done, the journal can only be "
           "read here."));
  else if (state == CORRIN_DOCUMENT_READ_ONLY)
    gtk_label_set_text (self->notice_text,
                        _ ("This journal can only be read: its file or folder does not allow writing."));
  gtk_revealer_set_reveal_child (self->notice,
                                 state == CORRIN_DOCUMENT_BUSY || state == CORRIN_DOCUMENT_READ_ONLY);
}

/* The journal that opens by itself needs no name. */
static char *
name_journal (CorrinWindow *self)
{
  g_autofree char *base = g_file_get_basename (corrin_document_get_file (self->document));

  return corrin_document_is_default (self->document) ? NULL : g_filename_display_name (base);
}

/* Whose journal it is stands below the title only where it could be another's. */
static void
show_person (CorrinWindow *self)
{
  const GPtrArray *persons = corrin_document_get_persons (self->document);
  g_autofree char *name = name_journal (self);
  const char *subtitle = name != NULL ? name : "";

  corrin_people_menu_fill (self->people, persons, "journal.person");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PERSON]);
  if (persons != NULL && persons->len > 1)
    subtitle = corrin_person_display (persons->pdata[corrin_document_get_chosen (self->document)]);
  adw_window_title_set_subtitle (self->heading, subtitle);
}

static void
document_changed_cb (CorrinWindow *self)
{
  CorrinDocumentState state = corrin_document_get_state (self->document);
  const GPtrArray *persons = corrin_document_get_persons (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.start", state == CORRIN_DOCUMENT_MISSING);
  corrin_chart_view_take (self->chart, NULL, NULL, NULL);
  show_person (self);
  show_notice (self);
  if (state == CORRIN_DOCUMENT_MISSING)
    show_start (self);
  else if (state == CORRIN_DOCUMENT_FAILED)
    show_failure (self);
  else if (persons->len == 0)
    gtk_stack_set_visible_child_name (self->pages, "empty");
  else
    show_chart (self);
}

static void
check_cb (GdkFrameClock *clock, CorrinWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, check_cb, self);
  corrin_document_check (self->document);
}

/* Reading the whole file must not delay the frame that shows the journal. */
static gboolean
check_after_paint_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  (void) data;
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (check_cb), widget, 0);
  return G_SOURCE_REMOVE;
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  corrin_document_open (CORRIN_WINDOW (widget)->document);
  gtk_widget_add_tick_callback (widget, check_after_paint_cb, NULL, NULL);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  corrin_document_start (CORRIN_WINDOW (widget)->document);
}

static void
corrin_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PERSON)
    g_value_set_uint (value, corrin_document_get_chosen (CORRIN_WINDOW (object)->document));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PERSON)
    corrin_document_choose (CORRIN_WINDOW (object)->document, g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_window_dispose (GObject *object)
{
  CorrinWindow *self = CORRIN_WINDOW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_WINDOW);
  G_OBJECT_CLASS (corrin_window_parent_class)->dispose (object);
}

static void
corrin_window_class_init (CorrinWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_window_get_property;
  object_class->set_property = corrin_window_set_property;
  object_class->dispose = corrin_window_dispose;

  /**
   * CorrinWindow:person:
   *
   * Whose records are shown: an index into the people of the journal.
   */
  properties[PERSON] =
      g_param_spec_uint ("person", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /* Naming the resources is what makes the linker take them from the library. */
  corrin_ui_get_resource ();
  g_type_ensure (CORRIN_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corrin_journal/Corrin/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, people);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, notice_text);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, failure_page);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, chart);
  gtk_widget_class_install_action (widget_class, "journal.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "journal.start", NULL, start_cb);
  gtk_widget_class_install_property_action (widget_class, "journal.person", "person");
}

static void
corrin_window_init (CorrinWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_window_new:
 * @application: the application that keeps it
 * @file: the journal; it need not exist
 *
 * Opens a window on a journal. Where there is none yet, the window offers to start one; when it cannot be opened,
 * the window says why.
 *
 * Returns: (transfer none): the window; it belongs to @application until it is closed
 */
CorrinWindow *
corrin_window_new (GtkApplication *application, GFile *file)
{
  CorrinWindow *self = g_object_new (CORRIN_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *name = NULL;

  self->document = corrin_document_new (file);
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (document_changed_cb), self);
  name = name_journal (self);
  if (name != NULL)
    gtk_window_set_title (GTK_WINDOW (self), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", NULL);
  return self;
}

/**
 * corrin_window_get_document:
 * @self: the window
 *
 * Returns: (transfer none): the journal that it shows
 */
CorrinDocument *
corrin_window_get_document (CorrinWindow *self)
{
  g_return_val_if_fail (CORRIN_IS_WINDOW (self), NULL);

  return self->document;
}
