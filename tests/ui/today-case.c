/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-case.h"

#include "act.h"
#include "day-button.h"
#include "rating-button.h"
#include "settings.h"

void
today_case_set_up (TodayCase *self, gconstpointer data)
{
  (void) data;
  test_set_now ("2026-06-30T12:00:00+02:00");
  self->journal = test_journal_new ();
}

/* Each test ends with the proof that nothing keeps the page or the journal alive. */
void
today_case_tear_down (TodayCase *self, gconstpointer data)
{
  (void) data;
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  test_ui_iterate ();
  g_assert_null (self->window);
  g_assert_null (self->page);
  g_assert_finalize_object (self->document);
  g_free (self->said);
  test_journal_free (self->journal);
  g_settings_reset (corrin_settings (), "carer");
}

static void
said_cb (TodayCase *self, const char *text, gboolean can_undo)
{
  g_free (self->said);
  self->said = g_strdup (text);
  self->can_undo = can_undo;
  self->n_said++;
}

/* What is to stand in the journal is written before. */
void
today_case_open (TodayCase *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->journal->path);

  g_clear_object (&self->journal->store);
  self->document = corrin_document_new (file);
  corrin_document_open (self->document);
  g_signal_connect_swapped (self->document, "said", G_CALLBACK (said_cb), self);
  g_set_weak_pointer (&self->page, CORRIN_TODAY_PAGE (corrin_today_page_new (self->document)));
  g_set_weak_pointer (&self->window, adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_present (GTK_WINDOW (self->window));
  test_ui_iterate ();
}

GtkWidget *
today_case_child (TodayCase *self, const char *name)
{
  return test_ui_child (GTK_WIDGET (self->page), name);
}

const char *
today_case_text (TodayCase *self, const char *name)
{
  GtkWidget *label = today_case_child (self, name);

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

CorrinRatingRow *
today_case_row (TodayCase *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (today_case_child (self, "rows"));

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return CORRIN_RATING_ROW (row);
}

CorrinRatingScale *
today_case_scale (TodayCase *self, guint row, guint line)
{
  return corrin_rating_line_get_scale (corrin_rating_row_get_line (today_case_row (self, row), line));
}

void
today_case_tap (TodayCase *self, guint row, guint line, int value)
{
  g_signal_emit_by_name (corrin_rating_scale_get_button (today_case_scale (self, row, line), value),
                         "clicked");
}

/* Returns: the number that is chosen, or -1 */
int
today_case_chosen (TodayCase *self, guint row, guint line)
{
  int found = -1;

  for (int i = 0; i <= CORRIN_RATING_MAX; i++)
    {
      GtkWidget *button = corrin_rating_scale_get_button (today_case_scale (self, row, line), i);

      if (!corrin_rating_button_is_chosen (CORRIN_RATING_BUTTON (button)))
        continue;
      g_assert_cmpint (found, ==, -1);
      found = i;
    }
  return found;
}

GtkWidget *
today_case_line_child (TodayCase *self, guint row, guint line, const char *name)
{
  return test_ui_child (GTK_WIDGET (corrin_rating_row_get_line (today_case_row (self, row), line)), name);
}

GPtrArray *
today_case_records (TodayCase *self, const CorrinKind *kind)
{
  const CorrinQuery query = { corrin_document_get_person (self->document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *list = corrin_store_list (corrin_document_get_store (self->document), kind, &query, &error);

  g_assert_no_error (error);
  return list;
}

guint
today_case_count (TodayCase *self, const CorrinKind *kind)
{
  g_autoptr (GPtrArray) list = today_case_records (self, kind);

  return list->len;
}

void
today_case_undo (TodayCase *self)
{
  g_autoptr (GError) error = NULL;

  corrin_act_undo (self->document, &error);
  g_assert_no_error (error);
}

CorrinNotice *
today_case_notice (TodayCase *self)
{
  return CORRIN_NOTICE (today_case_child (self, "notice"));
}

void
today_case_type_note (TodayCase *self, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (test_ui_child (today_case_child (self, "note"), "view"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

char *
today_case_note (TodayCase *self)
{
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_child (today_case_child (self, "note"), "view")));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

const char *
today_case_note_state (TodayCase *self)
{
  return gtk_label_get_text (GTK_LABEL (test_ui_child (today_case_child (self, "note"), "state")));
}

CorrinDay
today_case_day (TodayCase *self)
{
  return corrin_day_button_get_day (CORRIN_DAY_BUTTON (today_case_child (self, "day")));
}

CorrinPlanStep *
today_case_step (TodayCase *self)
{
  CorrinPlanStep *step = corrin_record_new (&corrin_plan_step_kind);

  step->record.person = self->journal->person;
  step->day = corrin_day_parse ("2026-04-01");
  step->phase = CORRIN_PHASE_MAINTENANCE;
  step->rule = CORRIN_RULE_EVERY_WEEKS;
  step->interval_min = 8;
  step->counted_from = CORRIN_COUNTED_FROM_LAST_GIVEN;
  return step;
}

guint
today_case_count_named (GtkWidget *widget, const char *name)
{
  guint n = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), name);

  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    n += today_case_count_named (c, name);
  return n;
}
