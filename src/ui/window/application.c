/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"

#include "about.h"
#include "clock.h"
#include "failure.h"
#include "sample-journal.h"
#include "settings.h"
#include "shortcuts.h"
#include "store.h"
#include "window.h"

#include <glib/gi18n-lib.h>

struct _CorrinApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CorrinApplication, corrin_application, ADW_TYPE_APPLICATION)

static CorrinWindow *
find_window (CorrinApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (CORRIN_IS_WINDOW (l->data)
          && g_file_equal (corrin_document_get_file (corrin_window_get_document (l->data)), file))
        return l->data;
    }
  return NULL;
}

static void
show_journal (CorrinApplication *self, GFile *file)
{
  CorrinWindow *window = find_window (self, file);

  if (window == NULL)
    window = corrin_window_new (GTK_APPLICATION (self), file);
  gtk_window_present (GTK_WINDOW (window));
}

static gpointer
ref_window (gconstpointer window, gpointer data)
{
  (void) data;
  return g_object_ref ((gpointer) window);
}

/* Each window is closed as by hand, so that what was typed is saved; without windows the application ends. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (data), ref_window, NULL);

  (void) action;
  (void) parameter;
  for (GList *l = windows; l != NULL; l = l->next)
    if (CORRIN_IS_WINDOW (l->data))
      gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  (void) action;
  (void) parameter;
  corrin_about_show (gtk_application_get_active_window (data));
}

static void
allow_sample (CorrinApplication *self, gboolean is_allowed)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "sample");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_allowed);
}

static void
sample_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = corrin_sample_journal_make_finish (result, &error);

  (void) source;
  allow_sample (self, TRUE);
  if (file != NULL)
    show_journal (self, file);
  else
    corrin_failure_show (gtk_application_get_active_window (GTK_APPLICATION (self)), error);
  g_application_release (G_APPLICATION (self));
}

/* The sample is a journal of its own: nothing of it can get into that of the person. */
static void
sample_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CorrinApplication *self = data;
  g_autoptr (GFile) file = corrin_sample_journal_file ();
  CorrinWindow *window = find_window (self, file);

  (void) action;
  (void) parameter;
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  allow_sample (self, FALSE);
  g_application_hold (G_APPLICATION (self));
  corrin_sample_journal_make_async (sample_made_cb, g_object_ref (self));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "sample", .activate = sample_cb },
};

static int
corrin_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  (void) application;
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Corrin %s\n", CORRIN_VERSION);
      return 0;
    }
  if (!corrin_clock_check (&error))
    {
      g_printerr ("corrin: %s\n", error->message);
      return 1;
    }
  if (!corrin_settings_are_installed ())
    {
      g_printerr ("corrin: %s\n", _ ("The description of its settings is not installed."));
      return 1;
    }
  return -1;
}

static void
corrin_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (corrin_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  corrin_shortcuts_set (GTK_APPLICATION (application));
}

/* Starting Corrin again raises what is open. */
static void
corrin_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  path = corrin_store_default_path ();
  file = g_file_new_for_path (path);
  show_journal (CORRIN_APPLICATION (application), file);
}

static void
corrin_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  (void) hint;
  for (int i = 0; i < n_files; i++)
    show_journal (CORRIN_APPLICATION (application), files[i]);
}

static void
corrin_application_class_init (CorrinApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  application_class->handle_local_options = corrin_application_handle_local_options;
  application_class->startup = corrin_application_startup;
  application_class->activate = corrin_application_activate;
  application_class->open = corrin_application_open;
}

static void
corrin_application_init (CorrinApplication *self)
{
  static const GOptionEntry options[] = {
    { .long_name = "version", .description = N_ ("Print the version and leave") },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  /* Translators: stands for the name of a journal file in "corrin [FILE…]". */
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/**
 * corrin_application_new:
 *
 * The desktop program: one process for a person's desktop, one window for a journal. Without a file it opens the
 * default journal.
 *
 * Returns: (transfer full): the application
 */
CorrinApplication *
corrin_application_new (void)
{
  return g_object_new (CORRIN_TYPE_APPLICATION, "application-id", CORRIN_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
