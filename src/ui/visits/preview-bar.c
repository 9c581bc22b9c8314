/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview-bar.h"

#include "page-zoom.h"

#include <glib/gi18n-lib.h>

/* Above the pages: how many there are or that they are being made, and how large they are. */
struct _CorrinPreviewBar
{
  GtkWidget parent_instance;

  GtkSpinner *spinner;
  GtkLabel *status;
  GtkWidget *cancel;
  GtkWidget *smaller;
  GtkWidget *fit;
  GtkLabel *percent;
  GtkWidget *larger;

  CorrinPagesView *pages;
};

enum
{
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPreviewBar, corrin_preview_bar, GTK_TYPE_WIDGET)

static void
zoomed_cb (CorrinPreviewBar *self)
{
  double zoom = corrin_pages_view_get_zoom (self->pages);
  g_autofree char *words = zoom > 0 ? corrin_page_zoom_words (zoom) : g_strdup ("");
  /* Translators: the name of a button; %s is the size of the pages now, such as "75 %". */
  g_autofree char *name = g_strdup_printf (_ ("Fit the width, now %s"), words);

  gtk_label_set_text (self->percent, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fit), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (self->fit, zoom > 0);
  gtk_widget_set_sensitive (self->smaller, zoom > 0 && corrin_page_zoom_can_shrink (zoom));
  gtk_widget_set_sensitive (self->larger, zoom > 0 && corrin_page_zoom_can_grow (zoom));
}

static void
smaller_cb (CorrinPreviewBar *self)
{
  corrin_pages_view_zoom_out (self->pages);
}

static void
larger_cb (CorrinPreviewBar *self)
{
  corrin_pages_view_zoom_in (self->pages);
}

static void
fit_cb (CorrinPreviewBar *self)
{
  corrin_pages_view_fit (self->pages);
}

static void
cancel_cb (CorrinPreviewBar *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
corrin_preview_bar_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_object (&CORRIN_PREVIEW_BAR (object)->pages);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_PREVIEW_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_preview_bar_parent_class)->dispose (object);
}

static void
corrin_preview_bar_class_init (CorrinPreviewBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_preview_bar_dispose;

  /**
   * CorrinPreviewBar::cancelled:
   *
   * The pages that are being made are not wanted.
   */
  signals[CANCELLED] = g_signal_new ("cancelled", CORRIN_TYPE_PREVIEW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "previewbar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/preview-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, status);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, cancel);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, smaller);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, fit);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, percent);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreviewBar, larger);
  gtk_widget_class_bind_template_callback (widget_class, smaller_cb);
  gtk_widget_class_bind_template_callback (widget_class, larger_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
corrin_preview_bar_init (CorrinPreviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_preview_bar_set_up:
 * @self: the bar
 * @pages: what it is about
 */
void
corrin_preview_bar_set_up (CorrinPreviewBar *self, CorrinPagesView *pages)
{
  g_set_object (&self->pages, pages);
  g_signal_connect_object (pages, "zoomed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
  zoomed_cb (self);
}

/**
 * corrin_preview_bar_say:
 * @self: the bar
 * @text: how many pages there are, or what is going on
 * @is_busy: whether it can be cancelled
 */
void
corrin_preview_bar_say (CorrinPreviewBar *self, const char *text, gboolean is_busy)
{
  gtk_label_set_text (self->status, text);
  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_widget_set_visible (self->cancel, is_busy);
}
