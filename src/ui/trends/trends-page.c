/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trends-page.h"

#include "bar-width.h"
#include "calendar-view.h"
#include "chart-output.h"
#include "clock.h"
#include "corrin-trends-resources.h"
#include "cycle-view.h"
#include "month-view.h"
#include "notice.h"
#include "over-time-view.h"
#include "pair-view.h"
#include "range-chips.h"
#include "settings.h"
#include "shown-days.h"
#include "symptom-popover.h"
#include "view-switcher.h"
#include "whole-reading.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _CorrinTrendsPage
{
  CorrinJournalPage parent_instance;

  CorrinNotice *notice;
  GtkStack *states;
  AdwStatusPage *beginning;
  AdwSqueezer *room;
  CorrinViewSwitcher *switcher;
  GtkWidget *pickers;
  GtkBox *choices;
  GtkWidget *ranges;
  GtkMenuButton *symptoms_button;
  CorrinSymptomPopover *symptom_popover;
  GtkToggleButton *table_toggle;
  GtkWidget *copy_button;
  GtkWidget *save_button;
  GtkStack *views;
  GtkStack *kinds;
  AdwBin *table;

  CorrinRangeModel *range;
  CorrinTrendSource *source;
  CorrinShownTrend *trend;
  GCancellable *reading;
  GArray *chosen;
  gint64 person;
  gboolean is_refreshing;
  gboolean is_with_private;
  CorrinChartOutput *output;
};

enum
{
  PROP_WITH_PRIVATE = 1,
};

G_DEFINE_FINAL_TYPE (CorrinTrendsPage, corrin_trends_page, CORRIN_TYPE_JOURNAL_PAGE)

static CorrinTrendView *
view_of (CorrinTrendsPage *self)
{
  return CORRIN_TREND_VIEW (gtk_stack_get_visible_child (self->kinds));
}

/* The range that the person chose. Whoever did not and has a young journal would look for few dots in a wide chart. */
static CorrinTrendRange
find_range (CorrinDay first, CorrinDay today)
{
  g_autoptr (GVariant) chosen = g_settings_get_user_value (corrin_settings (), "range");
  CorrinDay weeks = corrin_trend_range_period (CORRIN_TREND_FOUR_WEEKS, today).from;

  if (chosen == NULL && (first == CORRIN_DAY_NONE || first >= weeks))
    return CORRIN_TREND_FOUR_WEEKS;
  return (CorrinTrendRange) g_settings_get_enum (corrin_settings (), "range");
}

/* Days that were zoomed or panned to stay. */
static gboolean
find_days (CorrinTrendsPage *self, CorrinStore *store, GError **error)
{
  CorrinDay first, today = corrin_clock_today ();

  if (!corrin_trend_source_find_first (store, self->person, &first, error))
    return FALSE;
  if (corrin_range_model_get_range (self->range) != CORRIN_TREND_OWN_DAYS)
    corrin_range_model_choose (self->range, find_range (first, today));
  corrin_range_model_set_limits (
      self->range, (CorrinPeriod){ first != CORRIN_DAY_NONE ? MIN (first, today) : today, today });
  return TRUE;
}

static CorrinDay
first_needed (CorrinTrendsPage *self)
{
  if (corrin_range_model_get_range (self->range) == CORRIN_TREND_ALL
      || corrin_trend_view_needs_whole (view_of (self)))
    return CORRIN_DAY_NONE;
  return corrin_range_model_get_period (self->range).from;
}

static gboolean
ensure_source (CorrinTrendsPage *self, GError **error)
{
  CorrinDocument *document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
  CorrinDay from = first_needed (self);
  CorrinTrendSource *source;

  if (corrin_trend_source_covers (self->source, from))
    return TRUE;
  source = corrin_trend_source_read (corrin_document_get_store (document), self->person, from, TRUE, error);
  if (source == NULL)
    return FALSE;
  g_clear_pointer (&self->source, corrin_trend_source_unref);
  self->source = source;
  return TRUE;
}

static void
show_table (CorrinTrendsPage *self)
{
  CorrinTrendView *view = view_of (self);
  gboolean has_table = corrin_trend_view_has_table (view);
  gboolean is_table = has_table && gtk_toggle_button_get_active (self->table_toggle);

  if (is_table)
    adw_bin_set_child (self->table, corrin_trend_view_get_table (view));
  gtk_stack_set_visible_child_name (self->views, is_table ? "table" : "chart");
  gtk_widget_set_visible (GTK_WIDGET (self->table_toggle), has_table);
  gtk_widget_set_visible (self->copy_button, is_table);
  gtk_widget_set_visible (self->save_button, !is_table && corrin_trend_view_has_picture (view));
}

static void
show_only (GtkWidget *shown, GtkWidget *first)
{
  for (GtkWidget *other = first; other != NULL; other = gtk_widget_get_next_sibling (other))
    gtk_widget_set_visible (other, other == shown);
}

/* What a carer saw is shown unasked, and must be easy to turn off. */
static void
show_tools (CorrinTrendsPage *self)
{
  const GArray *choices = self->trend->choices;
  CorrinTrendView *view = view_of (self);
  gboolean is_observed = self->trend->evidence->observers->len > 0;

  gtk_widget_set_visible (
      GTK_WIDGET (self->symptoms_button),
      corrin_trend_view_get_picker (view) == NULL
          && (choices->len > self->trend->evidence->symptoms->len || self->chosen != NULL || is_observed));
  corrin_symptom_popover_show (self->symptom_popover, choices);
  corrin_symptom_popover_set_has_differences (self->symptom_popover, is_observed);
  gtk_widget_set_visible (self->ranges, !corrin_trend_view_ignores_range (view));
  show_only (corrin_trend_view_get_picker (view), gtk_widget_get_first_child (self->pickers));
  show_only (corrin_trend_view_get_tools (view), gtk_widget_get_next_sibling (self->ranges));
}

static void
show_state (CorrinTrendsPage *self)
{
  g_autoptr (CorrinTrendsState) state = corrin_trends_state_new (&self->trend->facts);
  g_autofree char *text = state->text != NULL ? g_markup_escape_text (state->text, -1) : NULL;

  gtk_stack_set_visible_child_name (self->states, state->shows_chart ? "trend" : "beginning");
  adw_status_page_set_title (self->beginning, state->title != NULL ? state->title : "");
  adw_status_page_set_description (self->beginning, text);
}

static void
show_trend (CorrinTrendsPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!ensure_source (self, &error))
    {
      corrin_document_trouble (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)), error);
      return;
    }
  g_clear_pointer (&self->trend, corrin_shown_trend_unref);
  self->trend = corrin_shown_trend_new (self->source, corrin_range_model_get_range (self->range),
                                        corrin_range_model_get_period (self->range), self->chosen);
  corrin_shown_days_set (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)), self->trend->period);
  corrin_trend_view_show (view_of (self), self->trend);
  show_tools (self);
  show_table (self);
  show_state (self);
}

/* Nobody waits for it: without it the days are read when they are asked for. */
static void
whole_read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GWeakRef *page = data;
  g_autoptr (CorrinTrendsPage) self = g_weak_ref_get (page);
  g_autoptr (CorrinTrendSource) source = corrin_whole_reading_finish (result, NULL);

  (void) object;
  g_weak_ref_clear (page);
  g_free (page);
  if (self == NULL || source == NULL)
    return;
  g_clear_object (&self->reading);
  g_clear_pointer (&self->source, corrin_trend_source_unref);
  self->source = g_steal_pointer (&source);
  show_trend (self);
}

static void
stop_reading (CorrinTrendsPage *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* What lies before the range is wanted as soon as the days are moved. */
static void
read_whole (CorrinTrendsPage *self, CorrinStore *store)
{
  GWeakRef *page;

  if (self->source == NULL || corrin_trend_source_covers (self->source, self->source->first_rated))
    return;
  page = g_new (GWeakRef, 1);
  g_weak_ref_init (page, self);
  self->reading = g_cancellable_new ();
  corrin_whole_reading_start (corrin_store_get_path (store), self->person, self->reading, whole_read_cb,
                              page);
}

/* Another person has other symptoms, and other days. */
static void
notice_person (CorrinTrendsPage *self, gint64 person)
{
  if (person == self->person)
    return;
  g_clear_pointer (&self->chosen, g_array_unref);
  corrin_range_model_reset (self->range);
  self->person = person;
}

static void
corrin_trends_page_refresh (CorrinJournalPage *page)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (page);
  CorrinDocument *document = corrin_journal_page_get_document (page);
  g_autoptr (GError) error = NULL;

  self->is_refreshing = TRUE;
  stop_reading (self);
  g_clear_pointer (&self->source, corrin_trend_source_unref);
  notice_person (self, corrin_document_get_person (document)->record.id);
  if (find_days (self, corrin_document_get_store (document), &error))
    {
      show_trend (self);
      read_whole (self, corrin_document_get_store (document));
    }
  else
    corrin_document_trouble (document, error);
  self->is_refreshing = FALSE;
}

static void
range_changed_cb (CorrinTrendsPage *self)
{
  if (!self->is_refreshing)
    show_trend (self);
}

static void
kind_chosen_cb (CorrinTrendsPage *self)
{
  if (self->trend != NULL)
    show_trend (self);
}

static void
symptoms_chosen_cb (CorrinTrendsPage *self)
{
  g_clear_pointer (&self->chosen, g_array_unref);
  self->chosen = corrin_symptom_popover_get_chosen (self->symptom_popover);
  show_trend (self);
}

static void
table_toggled_cb (CorrinTrendsPage *self)
{
  if (self->trend != NULL)
    show_table (self);
}

static void
copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (widget);
  g_autofree char *text = NULL;

  (void) action;
  (void) parameter;
  if (self->trend == NULL || !gtk_toggle_button_get_active (self->table_toggle))
    return;
  text = corrin_trend_view_get_table_text (view_of (self));
  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  corrin_document_say (corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self)), _ ("Table copied"),
                       FALSE);
}

/* The same days and symptoms without private entries.
 *
 * Returns: (transfer full) (nullable): nothing when they could not be read */
static CorrinShownTrend *
read_shared (CorrinTrendsPage *self)
{
  CorrinDocument *document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinTrendSource) source = corrin_trend_source_read (
      corrin_document_get_store (document), self->person, self->source->from, FALSE, &error);

  if (source != NULL)
    return corrin_shown_trend_new (source, corrin_range_model_get_range (self->range), self->trend->period,
                                   self->chosen);
  corrin_document_trouble (document, error);
  return NULL;
}

/* Hands over what is shown. What others may see is without private entries, unless they are asked for. */
static gboolean
give_picture (CorrinTrendsPage *self)
{
  CorrinDocument *document = corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
  g_autoptr (CorrinShownTrend) trend = NULL;
  g_autoptr (CorrinPicture) picture = NULL;
  gboolean is_shortened = FALSE;

  if (self->trend == NULL || !corrin_trend_view_has_picture (view_of (self)))
    return FALSE;
  trend = self->is_with_private ? corrin_shown_trend_ref (self->trend) : read_shared (self);
  if (trend == NULL)
    return FALSE;
  picture = corrin_trend_view_make_picture (view_of (self), trend);
  if (picture == NULL)
    return FALSE;
  if (!self->is_with_private)
    is_shortened = corrin_trend_source_count (trend->source) < corrin_trend_source_count (self->source);
  if (self->output == NULL)
    self->output = corrin_chart_output_new (document, self->notice);
  corrin_chart_output_give (self->output, picture, is_shortened);
  return TRUE;
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (widget);

  (void) action;
  if (give_picture (self))
    corrin_chart_output_choose_file (self->output, g_variant_get_string (parameter, NULL));
}

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (widget);

  (void) action;
  (void) parameter;
  if (give_picture (self))
    corrin_chart_output_copy (self->output);
}

static void
print_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (widget);

  (void) action;
  (void) parameter;
  if (give_picture (self))
    corrin_chart_output_print (self->output);
}

static void
try_again_cb (CorrinTrendsPage *self)
{
  if (self->output != NULL)
    corrin_chart_output_try_again (self->output);
}

static void
corrin_trends_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (object);

  if (id == PROP_WITH_PRIVATE)
    g_value_set_boolean (value, self->is_with_private);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_with_private (CorrinTrendsPage *self, gboolean is_with_private)
{
  if (self->is_with_private == is_with_private)
    return;
  self->is_with_private = is_with_private;
  g_object_notify (G_OBJECT (self), "with-private");
}

static void
corrin_trends_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WITH_PRIVATE)
    set_with_private (CORRIN_TRENDS_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Whoever comes back later does not remember what was ticked. */
static void
corrin_trends_page_unmap (GtkWidget *widget)
{
  set_with_private (CORRIN_TRENDS_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (corrin_trends_page_parent_class)->unmap (widget);
}

static void
corrin_trends_page_dispose (GObject *object)
{
  CorrinTrendsPage *self = CORRIN_TRENDS_PAGE (object);

  g_clear_object (&self->output);
  stop_reading (self);
  g_clear_object (&self->range);
  g_clear_pointer (&self->trend, corrin_shown_trend_unref);
  g_clear_pointer (&self->source, corrin_trend_source_unref);
  g_clear_pointer (&self->chosen, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TRENDS_PAGE);
  G_OBJECT_CLASS (corrin_trends_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/trends/trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, states);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, beginning);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, room);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, pickers);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, choices);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, symptoms_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, symptom_popover);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, table_toggle);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, views);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, CorrinTrendsPage, table);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, symptoms_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
}

static void
corrin_trends_page_class_init (CorrinTrendsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_trends_page_dispose;
  G_OBJECT_CLASS (class)->get_property = corrin_trends_page_get_property;
  G_OBJECT_CLASS (class)->set_property = corrin_trends_page_set_property;
  widget_class->unmap = corrin_trends_page_unmap;
  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_trends_page_refresh;

  corrin_trends_get_resource ();
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_CALENDAR_VIEW);
  g_type_ensure (CORRIN_TYPE_CYCLE_VIEW);
  g_type_ensure (CORRIN_TYPE_MONTH_VIEW);
  g_type_ensure (CORRIN_TYPE_OVER_TIME_VIEW);
  g_type_ensure (CORRIN_TYPE_PAIR_VIEW);
  g_type_ensure (CORRIN_TYPE_SYMPTOM_POPOVER);
  g_type_ensure (CORRIN_TYPE_VIEW_SWITCHER);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "trends.save", "s", choose_file);
  gtk_widget_class_install_action (widget_class, "trends.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (widget_class, "trends.print", NULL, print_picture);
  gtk_widget_class_install_action (widget_class, "trends.copy-table", NULL, copy_table);
  /**
   * CorrinTrendsPage:with-private:
   *
   * Whether private entries go into a chart that is saved, copied or printed.
   */
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_WITH_PRIVATE,
      g_param_spec_boolean ("with-private", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_property_action (widget_class, "trends.with-private", "with-private");
  bind_template (widget_class);
}

/* All views show the same days, and have their own choices beside those. */
static void
set_up_views (CorrinTrendsPage *self)
{
  self->range = corrin_range_model_new ();
  corrin_range_chips_watch (self->ranges, self->range);
  g_signal_connect_object (self->range, "changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->kinds)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    {
      GtkWidget *picker = corrin_trend_view_get_picker (CORRIN_TREND_VIEW (view));
      GtkWidget *tools = corrin_trend_view_get_tools (CORRIN_TREND_VIEW (view));

      corrin_trend_view_set_range (CORRIN_TREND_VIEW (view), self->range);
      g_signal_connect_object (view, "emptied", G_CALLBACK (show_table), self, G_CONNECT_SWAPPED);
      if (picker != NULL)
        gtk_box_append (GTK_BOX (self->pickers), picker);
      if (tools != NULL)
        gtk_box_append (self->choices, tools);
    }
  corrin_view_switcher_set_stack (self->switcher, self->kinds);
}

static void
watch_width (CorrinTrendsPage *self)
{
  corrin_bar_width_add (self->room, GTK_WIDGET (self->table_toggle), "corrin-table-symbolic");
  corrin_bar_width_add (self->room, self->copy_button, "edit-copy-symbolic");
  corrin_bar_width_add (self->room, self->save_button, "document-save-symbolic");
  corrin_bar_width_watch (self->room, self->switcher);
}

static void
corrin_trends_page_init (CorrinTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_views (self);
  watch_width (self);
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
 * Saves the view that is shown now, without waiting for it. The page says when it is done, or why not.
 */
void
corrin_trends_page_save (CorrinTrendsPage *self, const char *path)
{
  g_return_if_fail (CORRIN_IS_TRENDS_PAGE (self));

  if (give_picture (self))
    corrin_chart_output_save (self->output, path);
}
