/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trends-case.h"

#include "settings.h"
#include "trends-page.h"

static void
act_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TrendsCase *fixture = data;
  const char *target = parameter != NULL ? g_variant_get_string (parameter, NULL) : "";

  g_free (fixture->action);
  fixture->action = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target);
}

static void
said_cb (CorrinDocument *document, const char *text, gboolean with_undo, TrendsCase *fixture)
{
  (void) document;
  g_assert_false (with_undo);
  g_free (fixture->said);
  fixture->said = g_strdup (text);
}

static void
add_actions (TrendsCase *fixture)
{
  const GActionEntry entries[] = {
    { .name = "show-page", .activate = act_cb, .parameter_type = "s" },
    { .name = "show-day", .activate = act_cb, .parameter_type = "s" },
    { .name = "earlier-injections", .activate = act_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (group));
}

/* The page of a journal that is filled before it is opened. */
void
trends_case_open (TrendsCase *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->journal->path);

  g_clear_object (&fixture->journal->store);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_assert_no_error (corrin_document_get_error (fixture->document));
  fixture->journal->store = g_object_ref (corrin_document_get_store (fixture->document));
  g_signal_connect (fixture->document, "said", G_CALLBACK (said_cb), fixture);
  fixture->window = adw_window_new ();
  add_actions (fixture);
  fixture->page = corrin_trends_page_new (fixture->document);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (fixture->page);
}

void
trends_case_set_up (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  g_settings_reset (corrin_settings (), "range");
  fixture->journal = test_journal_new ();
}

void
trends_case_tear_down (TrendsCase *fixture, gconstpointer data)
{
  (void) data;
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (CORRIN_TRENDS_PAGE (fixture->page));
  g_assert_finalize_object (fixture->document);
  test_journal_free (fixture->journal);
  g_free (fixture->said);
  g_free (fixture->action);
}

static GtkWidget *
find_named (GtkWidget *parent, const char *name)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (child != NULL && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (child)), name) != 0)
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return child;
}

GtkWidget *
trends_case_child (TrendsCase *fixture, const char *name)
{
  static const char *const of_view[] = {
    "sentence", "chart", "hint", "hint_box", "all_button", "strip", NULL
  };

  if (g_str_has_prefix (name, "range_"))
    return find_named (test_ui_child (fixture->page, "ranges"), name);
  if (g_strv_contains (of_view, name))
    return test_ui_child (gtk_stack_get_visible_child (GTK_STACK (test_ui_child (fixture->page, "kinds"))),
                          name);
  return test_ui_child (fixture->page, name);
}

const char *
trends_case_view (TrendsCase *fixture, const char *stack)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (trends_case_child (fixture, stack)));
}

const char *
trends_case_text (TrendsCase *fixture, const char *label)
{
  return gtk_label_get_text (GTK_LABEL (trends_case_child (fixture, label)));
}
