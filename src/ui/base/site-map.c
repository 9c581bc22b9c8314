/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "site-map.h"

#include "body-figure.h"
#include "site-use.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MIN_WIDTH 240
#define MIN_HEIGHT 320
#define NATURAL_WIDTH 330
#define NATURAL_HEIGHT 430

/* Below the feet, for the words, in the units of the figure. */
#define CAPTION_HEIGHT 9.0
#define MARGIN 2.0

/* So near to a mark, a finger means it. */
#define REACH 26.0

/* The body from the front and from the back. Left and right are the person's, so nothing here turns with the
 * direction of writing. */
struct _CorrinSiteMap
{
  GtkWidget parent_instance;

  GPtrArray *uses;
  CorrinSite chosen;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSiteMap, corrin_site_map, GTK_TYPE_WIDGET)

typedef struct
{
  double scale;
  double middle[2]; /* of each view, across */
  double top;
} Frame;

static Frame
frame_of (GtkWidget *widget)
{
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double wanted_width = 4 * CORRIN_BODY_HALF_WIDTH + 3 * MARGIN;
  double wanted_height = CORRIN_BODY_HEIGHT + CAPTION_HEIGHT + 2 * MARGIN;
  Frame frame = { .scale = MIN (width / wanted_width, height / wanted_height) };
  double apart = (CORRIN_BODY_HALF_WIDTH + MARGIN / 2) * frame.scale;

  frame.middle[CORRIN_BODY_FRONT] = width / 2 - apart;
  frame.middle[CORRIN_BODY_BACK] = width / 2 + apart;
  frame.top = (height - wanted_height * frame.scale) / 2 + MARGIN * frame.scale;
  return frame;
}

static gboolean
place_mark (const Frame *frame, CorrinSite site, double *x, double *y)
{
  CorrinBodyView view;

  if (!corrin_body_place (site, &view, x, y))
    return FALSE;
  *x = frame->middle[view] + *x * frame->scale;
  *y = frame->top + *y * frame->scale;
  return TRUE;
}

static GdkRGBA
named_colour (GtkWidget *widget, const char *name, double alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (style, name, &colour))
    gtk_style_context_get_color (style, &colour);
  colour.alpha *= (float) alpha;
  return colour;
}

static GdkRGBA
ink (GtkWidget *widget, double alpha)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= (float) (adw_style_manager_get_high_contrast (style) ? MIN (1, 2.5 * alpha) : alpha);
  return colour;
}

static void
draw_body (cairo_t *cr, GtkWidget *widget, const Frame *frame, CorrinBodyView view)
{
  GdkRGBA fill = ink (widget, 0.07);
  GdkRGBA line = ink (widget, 0.35);

  cairo_save (cr);
  cairo_translate (cr, frame->middle[view], frame->top);
  cairo_scale (cr, frame->scale, frame->scale);
  corrin_body_outline (cr);
  cairo_restore (cr);
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* Words that would not fit are made smaller: the list beside the picture has them in full size. */
static void
draw_text (cairo_t *cr, GtkWidget *widget, const char *text, double x, double y, double width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int text_width, text_height;
  double scale;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  scale = text_width > width ? width / text_width : 1;
  cairo_save (cr);
  cairo_translate (cr, x - text_width * scale / 2, y - text_height * scale / 2);
  cairo_scale (cr, scale, scale);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
draw_captions (cairo_t *cr, GtkWidget *widget, const Frame *frame)
{
  const char *words[2][3] = {
    /* Translators: the right side of the body, on a picture of it. */
    { C_ ("body", "Right"),
      /* Translators: the body seen from the front. */
      C_ ("body", "Front"),
      /* Translators: the left side of the body, on a picture of it. */
      C_ ("body", "Left") },
    /* Translators: the left side of the body, on a picture of it. */
    { C_ ("body", "Left"),
      /* Translators: the body seen from the back. */
      C_ ("body", "Back"),
      /* Translators: the right side of the body, on a picture of it. */
      C_ ("body", "Right") },
  };
  double y = frame->top + (CORRIN_BODY_HEIGHT + CAPTION_HEIGHT / 2) * frame->scale;
  double apart = CORRIN_BODY_HALF_WIDTH * 2 / 3 * frame->scale;

  for (int view = CORRIN_BODY_FRONT; view <= CORRIN_BODY_BACK; view++)
    for (int i = 0; i < 3; i++)
      {
        GdkRGBA colour = ink (widget, i == 1 ? 0.9 : 0.6);

        gdk_cairo_set_source_rgba (cr, &colour);
        draw_text (cr, widget, words[view][i], frame->middle[view] + (i - 1) * apart, y, apart * 0.9);
      }
}

static void
draw_unused (cairo_t *cr, GtkWidget *widget)
{
  static const double dashes[] = { 3, 3 };
  GdkRGBA line = ink (widget, 0.45);

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_mark (cairo_t *cr, GtkWidget *widget, const Frame *frame, const CorrinSiteUse *use)
{
  double radius = CORRIN_BODY_MARK_RADIUS * frame->scale;
  GdkRGBA fill = named_colour (widget, use->is_latest ? "accent_bg_color" : "view_bg_color", 1);
  GdkRGBA line = named_colour (widget, "accent_bg_color", 1);
  GdkRGBA text = use->is_latest ? named_colour (widget, "accent_fg_color", 1) : ink (widget, 1);
  double x, y;

  if (!place_mark (frame, use->site, &x, &y))
    return;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  if (use->n == 0)
    {
      draw_unused (cr, widget);
      return;
    }
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &text);
  draw_text (cr, widget, use->mark, x, y, radius * 1.6);
}

static void
draw_chosen (cairo_t *cr, GtkWidget *widget, const Frame *frame, CorrinSite site)
{
  GdkRGBA line = ink (widget, 1);
  double x, y;

  if (!place_mark (frame, site, &x, &y))
    return;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, CORRIN_BODY_MARK_RADIUS * frame->scale + 5, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
}

static void
corrin_site_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorrinSiteMap *self = CORRIN_SITE_MAP (widget);
  Frame frame = frame_of (widget);
  cairo_t *cr;

  if (self->uses == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                 (float) gtk_widget_get_height (widget)));
  draw_body (cr, widget, &frame, CORRIN_BODY_FRONT);
  draw_body (cr, widget, &frame, CORRIN_BODY_BACK);
  draw_captions (cr, widget, &frame);
  for (guint i = 0; i < self->uses->len; i++)
    draw_mark (cr, widget, &frame, g_ptr_array_index (self->uses, i));
  draw_chosen (cr, widget, &frame, self->chosen);
  cairo_destroy (cr);
}

static void
corrin_site_map_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  (void) widget;
  (void) for_size;
  *minimum = is_width ? MIN_WIDTH : MIN_HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : NATURAL_HEIGHT;
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static gboolean
corrin_site_map_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  CorrinSiteMap *self = CORRIN_SITE_MAP (widget);
  Frame frame = frame_of (widget);
  double radius = CORRIN_BODY_MARK_RADIUS * frame.scale;
  double mark_x, mark_y;

  if (self->uses == NULL || is_keyboard)
    return FALSE;
  for (guint i = 0; i < self->uses->len; i++)
    {
      const CorrinSiteUse *use = g_ptr_array_index (self->uses, i);
      g_autofree char *sentence = NULL;

      if (!place_mark (&frame, use->site, &mark_x, &mark_y)
          || (x - mark_x) * (x - mark_x) + (y - mark_y) * (y - mark_y) > radius * radius)
        continue;
      sentence = corrin_site_use_sentence (use);
      gtk_tooltip_set_text (tooltip, sentence);
      return TRUE;
    }
  return FALSE;
}

/* Returns: the mark nearest to a place, if it is near enough for a finger, or %CORRIN_SITE_NOT_KNOWN */
static CorrinSite
nearest_site (CorrinSiteMap *self, double x, double y)
{
  Frame frame = frame_of (GTK_WIDGET (self));
  CorrinSite nearest = CORRIN_SITE_NOT_KNOWN;
  double least = REACH * REACH;

  for (int site = CORRIN_SITE_NOT_KNOWN + 1; site < CORRIN_SITE_OTHER; site++)
    {
      double mark_x, mark_y, distance;

      if (!place_mark (&frame, (CorrinSite) site, &mark_x, &mark_y))
        continue;
      distance = (x - mark_x) * (x - mark_x) + (y - mark_y) * (y - mark_y);
      if (distance > least)
        continue;
      least = distance;
      nearest = (CorrinSite) site;
    }
  return nearest;
}

static void
released_cb (CorrinSiteMap *self, int n, double x, double y)
{
  CorrinSite site = nearest_site (self, x, y);

  (void) n;
  if (site != CORRIN_SITE_NOT_KNOWN)
    g_signal_emit (self, signals[CHOSEN], 0, (int) site);
}

static void
corrin_site_map_finalize (GObject *object)
{
  CorrinSiteMap *self = CORRIN_SITE_MAP (object);

  g_clear_pointer (&self->uses, g_ptr_array_unref);
  G_OBJECT_CLASS (corrin_site_map_parent_class)->finalize (object);
}

static void
corrin_site_map_class_init (CorrinSiteMapClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = corrin_site_map_finalize;

  /**
   * CorrinSiteMap::chosen:
   * @site: a #CorrinSite
   *
   * A person pointed at a site.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_SITE_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  widget_class->snapshot = corrin_site_map_snapshot;
  widget_class->measure = corrin_site_map_measure;
  widget_class->query_tooltip = corrin_site_map_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "site-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
corrin_site_map_init (CorrinSiteMap *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where injections were given"), -1);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * corrin_site_map_set_uses:
 * @self: a picture of the body
 * @uses: (element-type CorrinSiteUse): what is recorded of each site
 *
 * Shows them. A list of the same should stand beside the picture, for those who cannot see it.
 */
void
corrin_site_map_set_uses (CorrinSiteMap *self, GPtrArray *uses)
{
  g_autofree char *description = NULL;

  g_return_if_fail (CORRIN_IS_SITE_MAP (self) && uses != NULL);

  g_ptr_array_ref (uses);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  self->uses = uses;
  description = corrin_site_uses_describe (uses);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * corrin_site_map_let_choose:
 * @self: a picture of the body
 *
 * Lets a person choose a site by pointing at it. A list of the same should choose as well, for those who cannot point.
 */
void
corrin_site_map_let_choose (CorrinSiteMap *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * corrin_site_map_set_chosen:
 * @self: a picture of the body
 * @site: the site to mark as chosen; one without a place on the picture marks none
 */
void
corrin_site_map_set_chosen (CorrinSiteMap *self, CorrinSite site)
{
  self->chosen = site;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * corrin_site_map_find:
 * @self: a picture of the body
 * @site: a site
 * @x: (out): where it is on the picture
 * @y: (out): where it is on the picture
 *
 * Returns: whether the site has a place on the picture
 */
gboolean
corrin_site_map_find (CorrinSiteMap *self, CorrinSite site, double *x, double *y)
{
  Frame frame = frame_of (GTK_WIDGET (self));

  return place_mark (&frame, site, x, y);
}
