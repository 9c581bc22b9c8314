/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "saved-box.h"

#include <glib/gi18n-lib.h>

/* What was saved, with a way to it. */
struct _CorrinSavedBox
{
  GtkWidget parent_instance;

  GtkLabel *words;
  GtkWidget *open_folder;

  CorrinNotice *notice;
  GFile *file;
};

G_DEFINE_FINAL_TYPE (CorrinSavedBox, corrin_saved_box, GTK_TYPE_WIDGET)

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinSavedBox) self = data;

  (void) object;
  if (!g_app_info_launch_default_for_uri_finish (result, NULL) && self->notice != NULL)
    corrin_notice_show (self->notice, _ ("No program opened it. The file is saved where you chose."), NULL);
}

static void
open_clicked_cb (CorrinSavedBox *self, GtkWidget *button)
{
  g_autoptr (GFile) file =
      button == self->open_folder ? g_file_get_parent (self->file) : g_object_ref (self->file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GdkAppLaunchContext) context =
      gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb,
                                           g_object_ref (self));
}

static void
corrin_saved_box_dispose (GObject *object)
{
  CorrinSavedBox *self = CORRIN_SAVED_BOX (object);
  GtkWidget *child;

  g_clear_object (&self->notice);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SAVED_BOX);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_saved_box_parent_class)->dispose (object);
}

static void
corrin_saved_box_class_init (CorrinSavedBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_saved_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/saved-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSavedBox, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinSavedBox, open_folder);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
corrin_saved_box_init (CorrinSavedBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_saved_box_set_up:
 * @self: the box
 * @notice: where the person reads that nothing could open the file
 */
void
corrin_saved_box_set_up (CorrinSavedBox *self, CorrinNotice *notice)
{
  g_set_object (&self->notice, notice);
}

/**
 * corrin_saved_box_show:
 * @self: the box
 * @path: (nullable): a file that was saved, or %NULL to show nothing
 * @words: (nullable): what is said about it
 */
void
corrin_saved_box_show (CorrinSavedBox *self, const char *path, const char *words)
{
  g_clear_object (&self->file);
  gtk_widget_set_visible (GTK_WIDGET (self), path != NULL);
  if (path == NULL)
    return;
  self->file = g_file_new_for_path (path);
  gtk_label_set_text (self->words, words);
}
