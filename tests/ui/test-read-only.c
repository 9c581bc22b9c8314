/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A journal that can only be read says so on every page, and has no control there that would write. */
#include "application.h"
#include "people-dialog.h"
#include "preferences-dialog.h"
#include "sample.h"
#include "ui-support.h"
#include "window-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

/* GTK keeps an application that has been registered. */
static CorrinApplication *application;

/* Controls that only look, by their names in the templates, their types, tooltips or actions. Whatever writes must not
 * stand here; what asks the window for one of its own actions need not. */
static const char *const looking[] = {
  /* names */
  "before", "after", "back", "earlier", "search", "kind", "kinds", "search_entry", "search_button",
  "symptoms_button", "pickers", "choices", "table_toggle", "copy_button", "save_button", "range_four_weeks",
  "range_three_months", "range_one_year", "range_all", "all_button", "persons", "week_start", "paper",
  "number", "save", "copy", "print",
  /* types */
  "CorrinEntryButton", "CorrinDayButton", "CorrinNotice", "CorrinPageTabs", "CorrinSymptomPopover",
  "CorrinChartView", "CorrinTableView", "CorrinViewSwitcher", "CorrinWeekStrip", "CorrinPeriodBox",
  "CorrinPagePreview", "CorrinPreviewBar", "AdwHeaderBar", "GtkWindowControls", "GtkScrollbar", "GtkLabel",
  /* tooltips */
  "Make This Summary Again", NULL
};

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SPIN_BUTTON (widget)
         || (GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget)));
}

static const char *
action_of (GtkWidget *widget)
{
  return GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
}

/* What the window does by itself is off where it would write. */
static gboolean
asks_window (GtkWidget *widget)
{
  const char *action = action_of (widget);

  return action != NULL
         && (g_str_has_prefix (action, "journal.") || g_str_has_prefix (action, "app.")
             || g_str_has_prefix (action, "window.") || g_str_has_prefix (action, "trends."));
}

static gboolean
only_looks (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *name = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (asks_window (widget) || g_strv_contains (looking, G_OBJECT_TYPE_NAME (widget))
          || (name != NULL && g_strv_contains (looking, name))
          || (tooltip != NULL && g_strv_contains (looking, tooltip)))
        return TRUE;
    }
  return FALSE;
}

static char *
describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (; widget != NULL && !GTK_IS_ROOT (widget); widget = gtk_widget_get_parent (widget))
    {
      const char *name = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

      g_string_append_printf (path, "%s%s%s < ", G_OBJECT_TYPE_NAME (widget), name != NULL ? "#" : "",
                              name != NULL ? name : "");
    }
  return g_string_free (path, FALSE);
}

/* Insensitive parents make everything in them so. */
static guint
count_writers (GtkWidget *widget, const char *where)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return 0;
  if (is_control (widget) && !only_looks (widget))
    {
      g_autofree char *path = describe (widget);

      g_test_message ("%s: %s", where, path);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_writers (child, where);
  return n;
}

typedef struct
{
  TestJournal *journal;
  char *path;
  GtkWidget *window;
  int lock;
} Fixture;

static void
make_sample (const char *path)
{
  const CorrinSampleOptions options = { .years = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (corrin_sample_write (store, &options, &error));
  corrin_store_close (store);
}

static void
open_window (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  fixture->window = GTK_WIDGET (corrin_window_new (GTK_APPLICATION (application), file));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 900);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (fixture->window);
  g_assert_true (test_ui_wait_for_page (fixture->window, "journal"));
}

/* Another process has the lock that belongs to whoever writes. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;

  fixture->journal = test_journal_new ();
  fixture->path = g_build_filename (fixture->journal->folder, "sample.corrin", NULL);
  make_sample (fixture->path);
  name = g_strconcat (fixture->path, ".lock", NULL);
  fixture->lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (data == NULL)
    g_assert_cmpint (flock (fixture->lock, LOCK_EX | LOCK_NB), ==, 0);
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_true (g_close (fixture->lock, NULL));
  g_free (fixture->path);
  test_journal_free (fixture->journal);
}

static const char *const pages[] = { "today", "trends", "history", "treatment", "visits" };

static guint
count_on_page (Fixture *fixture, const char *page)
{
  AdwViewStack *stack = ADW_VIEW_STACK (test_ui_child (fixture->window, "pages"));

  g_assert_true (gtk_widget_activate_action (fixture->window, "journal.show-page", "s", page));
  test_ui_paint (fixture->window);
  test_ui_paint (fixture->window);
  return count_writers (adw_view_stack_get_visible_child (stack), page);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  CorrinNotice *notice = CORRIN_NOTICE (test_ui_child (fixture->window, "notice"));
  guint n = 0;

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      n += count_on_page (fixture, pages[i]);
      g_assert_true (corrin_notice_is_shown (notice));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (notice)));
    }
  g_assert_cmpuint (n, ==, 0);
}

/* The walk does find what writes where it may. */
static void
test_writable (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_false (corrin_notice_is_shown (CORRIN_NOTICE (test_ui_child (fixture->window, "notice"))));
  g_assert_cmpuint (count_on_page (fixture, "today"), >=, 22);
  g_assert_cmpuint (count_on_page (fixture, "visits"), >=, 1);
}

static void
assert_reads (GtkWidget *dialog, const char *name)
{
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_paint (dialog);
  g_assert_cmpuint (count_writers (dialog, name), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Dialogs that can be opened to look. */
static void
test_dialogs (Fixture *fixture, gconstpointer data)
{
  CorrinDocument *document = corrin_window_get_document (CORRIN_WINDOW (fixture->window));

  (void) data;
  assert_reads (corrin_preferences_dialog_new (GTK_WINDOW (fixture->window), document), "preferences");
  assert_reads (corrin_people_dialog_new (GTK_WINDOW (fixture->window), document), "people");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  test_ui_init (&argc, &argv);
  application = corrin_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
  ADD ("/read-only/pages", NULL, test_pages);
  ADD ("/read-only/dialogs", NULL, test_dialogs);
  ADD ("/read-only/writable", "writable", test_writable);
  return g_test_run ();
}
