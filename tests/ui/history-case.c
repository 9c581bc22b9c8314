/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-case.h"

#include "entry-button.h"
#include "history-model.h"

static void
called_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HistoryCase *fixture = data;
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (fixture->called, "%s(%s) ", g_action_get_name (G_ACTION (action)), target);
}

static void
said_cb (CorrinDocument *document, const char *text, gboolean with_undo, HistoryCase *fixture)
{
  (void) document;
  g_string_append_printf (fixture->said, "%s%s", text, with_undo ? " [Undo]" : "");
}

static void
add_actions (HistoryCase *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "show-page", .activate = called_cb, .parameter_type = "s" },
    { .name = "show-day", .activate = called_cb, .parameter_type = "s" },
    { .name = "record-injection-on", .activate = called_cb, .parameter_type = "s" },
    { .name = "edit-injection", .activate = called_cb, .parameter_type = "x" },
    { .name = "earlier-injections", .activate = called_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (group));
}

void
history_case_fill_few (HistoryCase *fixture)
{
  TestJournal *journal = fixture->journal;
  CorrinDayNote *note = corrin_record_new (&corrin_day_note_kind);

  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-04", 7));
  test_add (journal, test_rating (journal, journal->tingling, "2026-05-04", 3));
  fixture->dose = test_add (journal, test_dose (journal, "2026-05-04"));
  test_add (journal, test_rating (journal, journal->fatigue, "2026-05-03", 5));
  note->record.person = journal->person;
  note->day = corrin_day_parse ("2026-05-02");
  note->text = g_strdup ("Walked <b>home</b>");
  test_add (journal, note);
}

void
history_case_fill_many (HistoryCase *fixture)
{
  for (CorrinDay day = corrin_day_parse ("2024-01-01"); day < corrin_day_parse ("2025-01-01"); day++)
    {
      char text[CORRIN_DAY_TEXT_SIZE];

      test_add (fixture->journal, test_rating (fixture->journal, fixture->journal->fatigue,
                                               corrin_day_format (day, text), (double) (day % 11)));
    }
}

static void
open_document (HistoryCase *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->journal->path);

  g_clear_object (&fixture->journal->store);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_signal_connect (fixture->document, "said", G_CALLBACK (said_cb), fixture);
}

void
history_case_show_page (HistoryCase *fixture)
{
  fixture->called = g_string_new (NULL);
  fixture->said = g_string_new (NULL);
  open_document (fixture);
  fixture->window = gtk_window_new ();
  add_actions (fixture);
  fixture->page = g_object_ref_sink (corrin_history_page_new (fixture->document));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 4; i++)
    test_ui_paint (fixture->window);
}

void
history_case_set_up (HistoryCase *fixture, gconstpointer fill)
{
  fixture->journal = test_journal_new ();
  g_assert_true (corrin_store_begin (fixture->journal->store, "test", NULL));
  if (fill != NULL)
    ((void (*) (HistoryCase *)) fill) (fixture);
  g_assert_true (corrin_store_commit (fixture->journal->store, NULL));
  history_case_show_page (fixture);
}

void
history_case_tear_down (HistoryCase *fixture, gconstpointer data)
{
  (void) data;
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->document);
  g_string_free (fixture->called, TRUE);
  g_string_free (fixture->said, TRUE);
  test_journal_free (fixture->journal);
}

GtkWidget *
history_case_child (HistoryCase *fixture, const char *name)
{
  return test_ui_child (fixture->page, name);
}

const char *
history_case_shown (HistoryCase *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (history_case_child (fixture, "stack")));
}

CorrinHistoryRow *
history_case_row_at (HistoryCase *fixture, guint position)
{
  GtkWidget *item = gtk_widget_get_first_child (history_case_child (fixture, "list"));

  for (guint i = 0; i < position && item != NULL; i++)
    item = gtk_widget_get_next_sibling (item);
  return item != NULL ? CORRIN_HISTORY_ROW (gtk_widget_get_first_child (item)) : NULL;
}

/* The days, all of them: on a slow machine reading them takes more than one slice. */
static GListModel *
read_days (HistoryCase *fixture)
{
  GtkSelectionModel *shown_days =
      gtk_list_view_get_model (GTK_LIST_VIEW (history_case_child (fixture, "list")));
  GListModel *model = gtk_no_selection_get_model (GTK_NO_SELECTION (shown_days));

  while (corrin_history_model_is_reading (CORRIN_HISTORY_MODEL (model)))
    g_main_context_iteration (NULL, TRUE);
  return model;
}

guint
history_case_n_days (HistoryCase *fixture)
{
  return g_list_model_get_n_items (read_days (fixture));
}

static GtkWidget *
find_entry (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (CORRIN_IS_ENTRY_BUTTON (widget) && gtk_widget_get_visible (widget)
      && g_str_equal (corrin_entry_button_get_entry (CORRIN_ENTRY_BUTTON (widget))->text, text))
    return widget;
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL && found == NULL;
       c = gtk_widget_get_next_sibling (c))
    found = find_entry (c, text);
  return found;
}

void
history_case_click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_iterate ();
}

GtkWidget *
history_case_entry (HistoryCase *fixture, guint position, const char *text)
{
  read_days (fixture);
  /* Rows are filled a few at a time, frame by frame. */
  test_ui_paint (fixture->window);
  test_ui_paint (fixture->window);
  return find_entry (GTK_WIDGET (history_case_row_at (fixture, position)), text);
}
