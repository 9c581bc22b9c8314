/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trends-page.h"

#include "chart-saving.h"
#include "chart-view.h"
#include "clock.h"
#include "corrin-trends-resources.h"
#include "notice.h"
#include "settings.h"
#include "symptom-popover.h"
#include "table-text.h"
#include "table-view.h"
#include "trend.h"
#include "words.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _CorrinTrendsPage
{
  CorrinJournalPage parent_instance;

  CorrinNotice *notice;
  GtkStack *states;
  AdwStatusPage *beginning;
  GtkCheckButton *ranges[CORRIN_TREND_N_RANGES];
  GtkMenuButton *symptoms_button;
  CorrinSymptomPopover *symptom_popover;
  GtkToggleButton *table_toggle;
  GtkWidget *differences_button;
  GtkWidget *copy_button;
  GtkWidget *save_button;
  GtkStack *views;
  GtkLabel *sentence;
  CorrinChartView *chart;
  GtkWidget *hint_box;
  GtkLabel *hint;
  GtkWidget *all_button;
  CorrinTableView *table;

  CorrinShownTrend *trend;
  CorrinTrendRange range;
  GArray *chosen;
  gint64 person;
  char *unsaved_path;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (CorrinTrendsPage, corrin_trends_page, CORRIN_TYPE_JOURNAL_PAGE)

/* The range that the person chose. Whoever did not and has a young journal would look for few dots in a wide chart. */
static gboolean
find_range (CorrinTrendsPage *self, CorrinStore *store, GError **error)
{
  g_autoptr (GVariant) chosen = g_settings_get_user_value (corrin_settings (), "range");
  gboolean is_young = FALSE;

  if (chosen == NULL && !corrin_shown_trend_is_young (store, self->person, &is_young, error))
    return FALSE;
  self->range = is_young ? CORRIN_TREND_FOUR_WEEKS
                         : (CorrinTrendRange) g_settings_get_enum (corrin_settings (), "range");
  gtk_check_button_set_active (self->ranges[self->range], TRUE);
  return TRUE;
}

static CorrinShownTrend *
read_trend (CorrinTrendsPage *self, CorrinStore *store, GError **error)
{
  if (!find_range (self, store, error))
    return NULL;
  return corrin_shown_trend_read (store, self->person, self->range, self->chosen, error);
}

static void
show_table (CorrinTrendsPage *self)
{
  gboolean is_table = gtk_toggle_button_get_active (self->table_toggle);

  if (is_table && self->trend != NULL)
    corrin_table_view_show (self->table, corrin_trend_table_new (self->trend->spec));
  gtk_stack_set_visible_child_name (self->views, is_table ? "table" : "chart");
  gtk_widget_set_visible (self->copy_button, is_table);
  gtk_widget_set_visible (self->save_button, !is_table);
}

static void
show_trend (CorrinTrendsPage *self)
{
  g_autofree char *words = corrin_chart_words (self->trend->spec);
  const GArray *choices = self->trend->choices;

  gtk_label_set_text (self->sentence, words);
  corrin_chart_view_show (self->chart, self->trend->spec, corrin_shown_trend_ref (self->trend),
                          (GDestroyNotify) corrin_shown_trend_unref, corrin_chart_trend_title ());
  gtk_widget_set_visible (GTK_WIDGET (self->symptoms_button),
                          choices->len > self->trend->evidence->symptoms->len || self->chosen != NULL);
  corrin_symptom_popover_show (self->symptom_popover, choices);
  gtk_widget_set_visible (self->differences_button, self->trend->evidence->observers->len > 0);
  show_table (self);
}

static void
show_state (CorrinTrendsPage *self)
{
  g_autoptr (CorrinTrendsState) state = corrin_trends_state_new (&self->trend->facts);
  g_autofree char *text = state->text != NULL ? g_markup_escape_text (state->text, -1) : NULL;

  gtk_stack_set_visible_child_name (self->states, state->shows_chart ? "trend" : "beginning");
  adw_status_page_set_title (self->beginning, state->title != NULL ? state->title : "");
  adw_status_page_set_description (self->beginning, text);
  gtk_widget_set_visible (self->hint_box, state->hint != NULL);
  gtk_label_set_text (self->hint, state->hint != NULL ? state->hint : "");
  gtk_widget_set_visible (self->all_button, state->offers_all);
}

/* Another person has other symptoms. */
static void
notice_person (CorrinTrendsPage *self, gint64 person)
{
  if (person != self->person)
    g_clear_pointer (&self->chosen, g_array_unref);
  self->person = person;
}

static void
corrin_trends_page_refresh (CorrinJournalPage *page)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (page);
  CorrinDocument *document = corrin_journal_page_get_document (page);
  g_autoptr (GError) error = NULL;
  CorrinShownTrend *trend;

  notice_person (self, corrin_document_get_person (document)->record.id);
  trend = read_trend (self, corrin_document_get_store (document), &error);
  if (trend == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  g_clear_pointer (&self->trend, corrin_shown_trend_unref);
  self->trend = trend;
  show_trend (self);
  show_state (self);
}

static void
range_toggled_cb (CorrinTrendsPage *self, GtkCheckButton *button)
{
  for (guint i = 0; i < CORRIN_TREND_N_RANGES; i++)
    if (button == self->ranges[i] && gtk_check_button_get_active (button) && self->range != i)
      {
        g_settings_set_enum (corrin_settings (), "range", (int) i);
        corrin_journal_page_refresh (CORRIN_JOURNAL_PAGE (self));
      }
}

static void
show_all_cb (CorrinTrendsPage *self)
{
  gtk_check_button_set_active (self->ranges[CORRIN_TREND_ALL], TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->ranges[CORRIN_TREND_ALL]));
}

static void
symptoms_chosen_cb (CorrinTrendsPage *self)
{
  g_clear_pointer (&self->chosen, g_array_unref);
  self->chosen = corrin_symptom_popover_get_chosen (self->symptom_popover);
  corrin_journal_page_refresh (CORRIN_JOURNAL_PAGE (self));
}

static void
table_toggled_cb (CorrinTrendsPage *self)
{
  show_table (self);
}

static void
day_activated_cb (CorrinTrendsPage *self, int day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  corrin_day_format (day, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.show-day", "s", text);
}

static void
copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (widget);
  g_autoptr (CorrinTrendTable) table = NULL;
  g_autofree char *text = NULL;

  (void) action;
  (void) parameter;
  if (self->trend == NULL || !gtk_toggle_button_get_active (self->table_toggle))
    return;
  table = corrin_trend_table_new (self->trend->spec);
  text = corrin_table_text (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  corrin_document_say (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)), _ ("Table copied"),
                       FALSE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (source);
  CorrinDocument *document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
  g_autofree char *path = data;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return;
  if (!corrin_chart_saving_finish (result, &error))
    {
      g_free (self->unsaved_path);
      self->unsaved_path = g_steal_pointer (&path);
      corrin_notice_fail (self->notice, error);
      return;
    }
  corrin_notice_hide (self->notice);
  /* Translators: %s is the name of a file. */
  words = g_strdup_printf (_ ("Chart saved as “%s”"), shown);
  corrin_document_say (document, words, FALSE);
}

static void
try_again_cb (CorrinTrendsPage *self)
{
  g_autofree char *path = g_steal_pointer (&self->unsaved_path);

  if (path != NULL)
    corrin_trends_page_save (self, path);
}

static void
chooser_response_cb (CorrinTrendsPage *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  chosen = file != NULL ? g_file_get_path (file) : NULL;
  if (chosen != NULL)
    {
      path = corrin_chart_saving_path (chosen, g_object_get_data (G_OBJECT (chooser), "format"));
      corrin_trends_page_save (self, path);
    }
  g_clear_object (&self->chooser);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  g_autofree char *name = corrin_chart_saving_name (corrin_clock_today (), format);

  (void) action;
  if (self->trend == NULL || self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save Chart"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_object_set_data_full (G_OBJECT (self->chooser), "format", g_strdup (format), g_free);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
corrin_trends_page_dispose (GObject *object)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (object);

  g_clear_object (&self->chooser);
  g_clear_pointer (&self->trend, corrin_shown_trend_unref);
  g_clear_pointer (&self->chosen, g_array_unref);
  g_clear_pointer (&self->unsaved_path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TRENDS_PAGE);
  G_OBJECT_CLASS (corrin_trends_page_parent_class)->dispose (object);
}

static void
bind_ranges (GtkWidgetClass *widget_class)
{
  static const char *const names[CORRIN_TREND_N_RANGES] = { "range_four_weeks", "range_three_months",
                                                            "range_one_year", "range_all" };

  for (guint i = 0; i < CORRIN_TREND_N_RANGES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (CorrinTrendsPage, ranges)
                                                   + (gssize) (i * sizeof (GtkCheckButton *)));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/trends/trends-page.ui");
  bind_ranges (widget_class);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, states);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, beginning);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, symptoms_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, symptom_popover);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, table_toggle);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, differences_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, views);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, hint_box);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, table);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, symptoms_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
}

static void
corrin_trends_page_class_init (CorrinTrendsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_trends_page_dispose;
  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_trends_page_refresh;

  corrin_trends_get_resource ();
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_CHART_VIEW);
  g_type_ensure (CORRIN_TYPE_TABLE_VIEW);
  g_type_ensure (CORRIN_TYPE_SYMPTOM_POPOVER);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "trends.save", "s", choose_file);
  gtk_widget_class_install_action (widget_class, "trends.copy-table", NULL, copy_table);
  bind_template (widget_class);
}

/* Copying belongs to the table alone: elsewhere the same keys copy selected text. */
static void
add_copy_keys (CorrinTrendsPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c"),
                                                          gtk_named_action_new ("trends.copy-table")));
  gtk_widget_add_controller (GTK_WIDGET (self->table), keys);
}

static void
corrin_trends_page_init (CorrinTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_copy_keys (self);
}

/**
 * corrin_trends_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_trends_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_TRENDS_PAGE, "document", document, NULL);
}

/**
 * corrin_trends_page_save:
 * @self: the page
 * @path: a file that ends in .png, .svg or .pdf
 *
 * Saves the chart that is shown now, without waiting for it. The page says when it is done, or why not.
 */
void
corrin_trends_page_save (CorrinTrendsPage *self, const char *path)
{
  g_return_if_fail (CORRIN_IS_TRENDS_PAGE (self));

  if (self->trend != NULL)
    corrin_chart_saving_start (self->trend, path, self, saved_cb, g_strdup (path));
}
