/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings.h"
#include "start-page.h"
#include "ui-support.h"

typedef struct
{
  char *folder;
  CorrinDocument *document;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  fixture->folder = test_folder_new ();
  path = g_build_filename (fixture->folder, data != NULL ? data : "june.corrin", NULL);
  file = g_file_new_for_path (path);
  g_settings_reset (corrin_settings (), "carer");
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  g_assert_cmpint (corrin_document_get_state (fixture->document), ==, CORRIN_DOCUMENT_MISSING);
  fixture->window = gtk_window_new ();
  fixture->page = corrin_start_page_new (fixture->document);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  if (fixture->page != NULL)
    g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->document);
  test_folder_free (fixture->folder);
}

static GtkWidget *
child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (fixture->page, CORRIN_TYPE_START_PAGE, name));
}

static GtkWidget *
symptom (Fixture *fixture, int index)
{
  GtkFlowBoxChild *place =
      gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (child (fixture, "symptoms")), index);

  return gtk_flow_box_child_get_child (place);
}

static void
press (Fixture *fixture, const char *name)
{
  g_signal_emit_by_name (child (fixture, name), "clicked");
}

static GPtrArray *
list (Fixture *fixture, const CorrinKind *kind)
{
  const CorrinPerson *person = corrin_document_get_person (fixture->document);
  const CorrinQuery query = { person->record.id, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *records =
      corrin_store_list (corrin_document_get_store (fixture->document), kind, &query, &error);

  g_assert_no_error (error);
  return records;
}

/* One press is enough. */
static void
test_just_start (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) symptoms = NULL;

  (void) data;
  press (fixture, "start");
  g_assert_cmpint (corrin_document_get_state (fixture->document), ==, CORRIN_DOCUMENT_WRITABLE);
  g_assert_null (corrin_document_get_person (fixture->document)->name);
  g_assert_cmpint (corrin_document_get_author (fixture->document), ==, 0);
  symptoms = list (fixture, &corrin_symptom_kind);
  g_assert_cmpuint (symptoms->len, ==, 2);
  g_assert_cmpstr (((CorrinSymptom *) symptoms->pdata[0])->key, ==, "fatigue");
  g_assert_cmpstr (((CorrinSymptom *) symptoms->pdata[1])->key, ==, "tingling");
}

static void
test_carer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) symptoms = NULL;
  g_autoptr (GPtrArray) carers = NULL;

  (void) data;
  g_assert_false (gtk_widget_get_visible (child (fixture, "name")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (child (fixture, "other")), TRUE);
  g_assert_true (gtk_widget_get_visible (child (fixture, "name")));
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, "name")), "Ada <b>");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (symptom (fixture, 0)), FALSE);
  press (fixture, "start");
  g_assert_cmpstr (corrin_document_get_person (fixture->document)->name, ==, "Ada <b>");
  g_assert_cmpint (corrin_document_get_author (fixture->document), !=, 0);
  carers = list (fixture, &corrin_carer_kind);
  g_assert_cmpstr (((CorrinCarer *) carers->pdata[0])->name, ==, "Carer");
  symptoms = list (fixture, &corrin_symptom_kind);
  g_assert_cmpuint (symptoms->len, ==, 1);
}

static void
drop_page_cb (Fixture *fixture)
{
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
}

static void
earlier_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  guint *n = data;

  (void) action;
  (void) parameter;
  *n += 1;
}

/* The window takes the page away as soon as there is a journal; the dialog is asked for after that. */
static void
test_with_injections (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { .name = "earlier-injections", .activate = earlier_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  guint n = 0;

  (void) data;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), &n);
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (group));
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_signal_connect_swapped (fixture->document, "changed", G_CALLBACK (drop_page_cb), fixture);
  press (fixture, "start_with_injections");
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (fixture->page);
  g_signal_handlers_disconnect_by_data (fixture->document, fixture);
}

/* When it cannot be made, nothing more is asked for, and what was typed is still there. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { .name = "earlier-injections", .activate = earlier_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  guint n = 0;

  (void) data;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), &n);
  gtk_widget_insert_action_group (fixture->window, "journal", G_ACTION_GROUP (group));
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, "carer")), "Ben");
  g_assert_true (g_file_make_directory (corrin_document_get_file (fixture->document), NULL, NULL));
  press (fixture, "start_with_injections");
  g_assert_cmpint (corrin_document_get_state (fixture->document), ==, CORRIN_DOCUMENT_FAILED);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (child (fixture, "carer"))), ==, "Ben");
}

static void
test_file_name (Fixture *fixture, gconstpointer data)
{
  GtkLabel *label = GTK_LABEL (child (fixture, "no_file"));

  (void) data;
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)));
  g_assert_cmpstr (gtk_label_get_text (label), ==, "There is no file “a<b>.corrin” yet.");
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_test_accessible_assert_property (child (fixture, "start_with_injections"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Start and Add Injections So Far");
  gtk_test_accessible_assert_property (child (fixture, "sample"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Look at a Sample Journal");
  gtk_test_accessible_assert_role (symptom (fixture, 0), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_state (symptom (fixture, 0), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (symptom (fixture, 2), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (child (fixture, "mine")),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  static const char *const targets[] = { "start", "start_with_injections", "sample" };
  int minimum;

  (void) data;
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      gtk_widget_measure (child (fixture, targets[i]), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, >=, 44);
    }
  gtk_widget_measure (symptom (fixture, 0), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >=, 44);
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, func, data) g_test_add ("/start-page/" name, Fixture, data, set_up, func, tear_down)
  ADD ("just-start", test_just_start, NULL);
  ADD ("carer", test_carer, NULL);
  ADD ("with-injections", test_with_injections, NULL);
  ADD ("failure", test_failure, NULL);
  ADD ("file-name", test_file_name, "a<b>.corrin");
  ADD ("accessible", test_accessible, NULL);
  ADD ("size", test_size, NULL);
#undef ADD
  return g_test_run ();
}
