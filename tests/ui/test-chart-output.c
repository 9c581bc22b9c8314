/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the page of trends: on the clipboard, on paper, in files; and what of it stays private. */
#include "chart-output.h"
#include "notice.h"
#include "print-case.h"
#include "settings.h"
#include "trends-page.h"
#include "ui-support.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  TestJournal *journal;
  CorrinDocument *document;
  GtkWidget *window;
  GtkWidget *page;
  char *said;
} Fixture;

static void
said_cb (CorrinDocument *document, const char *text, gboolean with_undo, Fixture *fixture)
{
  (void) document;
  g_assert_false (with_undo);
  g_free (fixture->said);
  fixture->said = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  (void) data;
  g_settings_reset (corrin_settings (), "range");
  fixture->journal = test_journal_new ();
  test_ui_fill (fixture->journal);
  file = g_file_new_for_path (fixture->journal->path);
  g_clear_object (&fixture->journal->store);
  fixture->document = corrin_document_new (file);
  corrin_document_open (fixture->document);
  fixture->journal->store = g_object_ref (corrin_document_get_store (fixture->document));
  g_signal_connect (fixture->document, "said", G_CALLBACK (said_cb), fixture);
  fixture->window = adw_window_new ();
  fixture->page = corrin_trends_page_new (fixture->document);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_paint (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_iterate ();
  g_assert_finalize_object (CORRIN_TRENDS_PAGE (fixture->page));
  g_assert_finalize_object (fixture->document);
  test_journal_free (fixture->journal);
  g_free (fixture->said);
}

static CorrinNotice *
notice_of (Fixture *fixture)
{
  return CORRIN_NOTICE (test_ui_child (fixture->page, "notice"));
}

static void
wait_for_word (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (fixture->said == NULL && !corrin_notice_is_shown (notice_of (fixture))
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

static void
hide_all (Fixture *fixture)
{
  CorrinStore *store = fixture->journal->store;
  const CorrinQuery all = { fixture->journal->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doses = corrin_store_list (store, &corrin_dose_kind, &all, &error);

  for (guint i = 0; i < doses->len; i++)
    {
      CORRIN_RECORD (doses->pdata[i])->is_private = TRUE;
      g_assert_true (corrin_store_update (store, doses->pdata[i], &error));
    }
  g_assert_cmpuint (doses->len, >, 0);
  corrin_journal_page_refresh (CORRIN_JOURNAL_PAGE (fixture->page));
}

static char *
read_clipboard (Fixture *fixture, GType type, GdkTexture **texture)
{
  GdkContentProvider *provider = gdk_clipboard_get_content (gtk_widget_get_clipboard (fixture->page));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, type);
  g_assert_true (gdk_content_provider_get_value (provider, &value, &error));
  if (texture != NULL)
    *texture = g_value_dup_object (&value);
  return type == G_TYPE_STRING ? g_value_dup_string (&value) : NULL;
}

/* A picture, and words for where only words can go. */
static void
test_copied (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *words = NULL;

  (void) data;
  gtk_widget_activate_action (fixture->page, "trends.copy-picture", NULL);
  g_assert_cmpstr (fixture->said, ==, "Chart copied");
  read_clipboard (fixture, GDK_TYPE_TEXTURE, &texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1600);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 900);
  g_assert_cmpuint (test_ui_count_ink (texture), >, 2000);
  words = read_clipboard (fixture, G_TYPE_STRING, NULL);
  g_assert_nonnull (strstr (words, "Fatigue"));
}

/* Private entries stay at home unless they are asked for, each time anew. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  (void) data;
  hide_all (fixture);
  gtk_widget_activate_action (fixture->page, "trends.copy-picture", NULL);
  g_assert_cmpstr (fixture->said, ==, "Chart copied, without private entries");
  without = read_clipboard (fixture, G_TYPE_STRING, NULL);
  gtk_widget_activate_action (fixture->page, "trends.with-private", NULL);
  gtk_widget_activate_action (fixture->page, "trends.copy-picture", NULL);
  g_assert_cmpstr (fixture->said, ==, "Chart copied");
  with = read_clipboard (fixture, G_TYPE_STRING, NULL);
  g_assert_cmpstr (with, !=, without);
  gtk_widget_set_visible (fixture->page, FALSE);
  gtk_widget_set_visible (fixture->page, TRUE);
  gtk_widget_activate_action (fixture->page, "trends.copy-picture", NULL);
  g_assert_cmpstr (fixture->said, ==, "Chart copied, without private entries");
}

static char *
tell_pdf (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  const char *const argv[] = { program, path, NULL };
  char *output = NULL;

  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

/* One page, on its side. */
static void
test_printed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->journal->folder, "printed.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *told = NULL;

  (void) data;
  gtk_widget_activate_action (fixture->page, "trends.print", NULL);
  print_case_choose_file (path);
  wait_for_word (fixture);
  g_assert_cmpstr (fixture->said, ==, "Chart printed");
  bytes = print_case_wait_for_file (path);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  told = tell_pdf (path);
  if (told == NULL)
    {
      g_test_message ("pdfinfo is not installed");
      return;
    }
  g_assert_nonnull (strstr (told, "Pages:           1\n"));
  g_assert_null (strstr (told, "Page rot:        180"));
}

static void
test_not_printed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->journal->folder, "nowhere", "printed.pdf", NULL);

  (void) data;
  gtk_widget_activate_action (fixture->page, "trends.print", NULL);
  print_case_choose_file (path);
  wait_for_word (fixture);
  g_assert_null (fixture->said);
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_signal_emit_by_name (notice_of (fixture), "activated");
  g_assert_false (corrin_notice_is_shown (notice_of (fixture)));
  print_case_cancel ();
}

/* What is tried again is what was to be saved then. */
static void
test_not_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->journal->folder, "charts", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);

  (void) data;
  corrin_trends_page_save (CORRIN_TRENDS_PAGE (fixture->page), path);
  wait_for_word (fixture);
  g_assert_null (fixture->said);
  g_assert_true (corrin_notice_is_shown (notice_of (fixture)));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_signal_emit_by_name (notice_of (fixture), "activated");
  while (fixture->said == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->said, ==, "Chart saved as “chart.svg”");
  g_assert_false (corrin_notice_is_shown (notice_of (fixture)));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/chart-output/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("copied", test_copied);
  ADD ("private", test_private);
  ADD ("printed", test_printed);
  ADD ("not-printed", test_not_printed);
  ADD ("not-saved", test_not_saved);
#undef ADD
  return g_test_run ();
}
