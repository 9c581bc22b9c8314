/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-preview.h"

#include <glib/gi18n-lib.h>

#define MIN_WIDTH 240

/* A page on the screen is the drawing that also goes into the file, on a sheet of its own colour. It is a picture,
 * made again only when the page or its size changes, and kept only while the page is in sight or near it. */
struct _CorrinPagePreview
{
  GtkWidget parent_instance;

  CorrinSummaryMade *made;
  guint page;
  double page_width;
  double page_height;
  double zoom;
  gboolean is_near;
  GdkTexture *picture;
};

G_DEFINE_FINAL_TYPE (CorrinPagePreview, corrin_page_preview, GTK_TYPE_WIDGET)

static GdkTexture *
take_surface (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) stride);
}

static GdkTexture *
paint (CorrinPagePreview *self, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / self->page_width, height / self->page_height);
  corrin_report_draw_page (self->made->report, cr, self->page);
  cairo_destroy (cr);
  return take_surface (surface);
}

static void
corrin_page_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinPagePreview *self = CORRIN_PAGE_PREVIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget) * scale;
  int height = gtk_widget_get_height (widget) * scale;

  if (self->made == NULL || !self->is_near || width <= 0 || height <= 0)
    return;
  if (self->picture != NULL
      && (gdk_texture_get_width (self->picture) != width || gdk_texture_get_height (self->picture) != height))
    g_clear_object (&self->picture);
  if (self->picture == NULL)
    self->picture = paint (self, width, height);
  gtk_snapshot_append_texture (snapshot, self->picture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                    (float) gtk_widget_get_height (widget)));
}

static GtkSizeRequestMode
corrin_page_preview_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corrin_page_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  CorrinPagePreview *self = CORRIN_PAGE_PREVIEW (widget);
  double ratio = self->page_height / self->page_width;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->zoom > 0)
    *minimum = *natural = (int) (self->page_width * self->zoom);
  else if (self->zoom > 0)
    *minimum = *natural = (int) (self->page_height * self->zoom);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = (int) self->page_width;
    }
  else
    *minimum = *natural = (int) ((for_size >= 0 ? for_size : MIN_WIDTH) * ratio);
}

static void
corrin_page_preview_dispose (GObject *object)
{
  CorrinPagePreview *self = CORRIN_PAGE_PREVIEW (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  G_OBJECT_CLASS (corrin_page_preview_parent_class)->dispose (object);
}

static void
corrin_page_preview_class_init (CorrinPagePreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_page_preview_dispose;
  widget_class->snapshot = corrin_page_preview_snapshot;
  widget_class->measure = corrin_page_preview_measure;
  widget_class->get_request_mode = corrin_page_preview_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
corrin_page_preview_init (CorrinPagePreview *self)
{
  corrin_paper_get_size (corrin_paper_default (), &self->page_width, &self->page_height);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * corrin_page_preview_new:
 *
 * Returns: (transfer full): an empty sheet of paper
 */
GtkWidget *
corrin_page_preview_new (void)
{
  return g_object_new (CORRIN_TYPE_PAGE_PREVIEW, NULL);
}

/* A row of the page is a line, with what a screen reader says with a pause between; a picture is the words that stand
 * for it. */
static void
say_row (GString *words, const CorrinRow *row)
{
  for (guint i = 0; i < row->texts->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "; " : "",
                            pango_layout_get_text (g_array_index (row->texts, CorrinRowText, i).layout));
  if (row->words != NULL)
    g_string_append_printf (words, "%s%s", row->texts->len > 0 ? "; " : "", row->words);
  if (row->texts->len > 0 || row->words != NULL)
    g_string_append_c (words, '\n');
}

static char *
say_page (const CorrinReport *report, guint page)
{
  const GArray *rows = corrin_report_page (report, page);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    say_row (words, g_array_index (rows, CorrinPlacedRow, i).row);
  return g_strdup (words->str);
}

/**
 * corrin_page_preview_show:
 * @self: the sheet
 * @made: a summary
 * @page: which page of it, from 0 on
 *
 * Shows a page. For people who do not see it, it is an image with a name and the words of the page.
 */
void
corrin_page_preview_show (CorrinPagePreview *self, CorrinSummaryMade *made, guint page)
{
  guint n_pages = corrin_report_n_pages (made->report);
  g_autofree char *name = NULL;
  g_autofree char *text = say_page (made->report, page);

  corrin_summary_made_ref (made);
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  self->made = made;
  self->page = page;
  g_clear_object (&self->picture);
  corrin_report_page_size (made->report, &self->page_width, &self->page_height);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  /* Translators: the number of a page of the summary and how many there are. */
  name = g_strdup_printf (_ ("Preview, page %1$u of %2$u"), page + 1, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * corrin_page_preview_set_zoom:
 * @self: the sheet
 * @zoom: how many pixels a point takes, or 0 for as many as there is room for
 */
void
corrin_page_preview_set_zoom (CorrinPagePreview *self, double zoom)
{
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_set_halign (GTK_WIDGET (self), zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * corrin_page_preview_set_near:
 * @self: the sheet
 * @is_near: whether it is in sight or soon may be
 *
 * Only then it is painted: of a hundred pages a few are held in memory.
 */
void
corrin_page_preview_set_near (CorrinPagePreview *self, gboolean is_near)
{
  if (!self->is_near == !is_near)
    return;
  self->is_near = is_near;
  if (!is_near)
    g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
