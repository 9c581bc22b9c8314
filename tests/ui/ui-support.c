/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-support.h"

#include "translation.h"

/**
 * test_ui_init:
 *
 * Starts GLib's tests and libadwaita, without animations and on 30 June 2026.
 */
void
test_ui_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  corrin_translation_start ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
}

void
test_ui_iterate (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  (void) clock;
  *is_painted = TRUE;
}

/**
 * test_ui_paint:
 * @widget: a widget in a window that is shown
 *
 * Waits until the widget has been drawn again.
 */
void
test_ui_paint (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  gboolean is_painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);

  gtk_widget_queue_draw (widget);
  while (!is_painted && g_get_monotonic_time () < end)
    {
      test_ui_iterate ();
      g_usleep (1000);
    }
  g_signal_handler_disconnect (clock, handler);
  g_assert_true (is_painted);
}

/**
 * test_ui_wait_for_page:
 * @window: a CorrinWindow that is shown
 * @page: what it shows: "journal", "start", "nobody", "failure"
 *
 * Returns: whether it shows that before ten seconds are over
 */
gboolean
test_ui_wait_for_page (GtkWidget *window, const char *page)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!g_str_equal (test_ui_page (window), page) && g_get_monotonic_time () < end)
    {
      test_ui_iterate ();
      g_usleep (1000);
    }
  return g_str_equal (test_ui_page (window), page);
}

/**
 * test_ui_child:
 * @window: a CorrinWindow
 * @name: its name in the template
 *
 * Returns: (transfer none): a widget of the window
 */
GtkWidget *
test_ui_child (GtkWidget *window, const char *name)
{
  GObject *child = gtk_widget_get_template_child (window, G_OBJECT_TYPE (window), name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

const char *
test_ui_page (GtkWidget *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (test_ui_child (window, "states")));
}

/**
 * test_ui_render:
 * @widget: a widget in a window that is shown
 *
 * Returns: (transfer full): what it looks like
 */
GdkTexture *
test_ui_render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  float width, height;

  test_ui_paint (widget);
  width = (float) gtk_widget_get_width (widget);
  height = (float) gtk_widget_get_height (widget);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static guint32 *
download (GdkTexture *texture, gsize *n_pixels)
{
  int width = gdk_texture_get_width (texture);
  guint32 *pixels;

  *n_pixels = (gsize) width * gdk_texture_get_height (texture);
  pixels = g_new (guint32, *n_pixels);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof (guint32));
  return pixels;
}

/**
 * test_ui_count_ink:
 * @texture: a picture
 *
 * Returns: how many pixels differ from that in the top left corner
 */
guint
test_ui_count_ink (GdkTexture *texture)
{
  gsize n_pixels;
  g_autofree guint32 *pixels = download (texture, &n_pixels);
  guint n = 0;

  for (gsize i = 0; i < n_pixels; i++)
    n += pixels[i] != pixels[0];
  return n;
}

/**
 * test_ui_corner:
 * @texture: a picture
 *
 * Returns: the colour of its top left corner, as 0xAARRGGBB
 */
guint32
test_ui_corner (GdkTexture *texture)
{
  gsize n_pixels;
  g_autofree guint32 *pixels = download (texture, &n_pixels);

  return pixels[0];
}

static void
press_in (GtkWidget *widget, GListModel *shortcuts, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (g_str_equal (trigger, key))
        gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                      gtk_shortcut_get_arguments (shortcut));
    }
}

/**
 * test_ui_press:
 * @widget: a widget
 * @key: a key, such as "Delete"
 *
 * Does what the widget has bound to the key, wherever the focus is.
 */
void
test_ui_press (GtkWidget *widget, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        press_in (widget, G_LIST_MODEL (controller), key);
    }
}

/**
 * test_ui_fill:
 * @journal: a journal
 *
 * Adds five rated days of fatigue and an injection in June 2026.
 */
void
test_ui_fill (TestJournal *journal)
{
  static const char *const days[] = { "2026-06-01", "2026-06-02", "2026-06-03", "2026-06-05", "2026-06-20" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    test_add (journal, test_rating (journal, journal->fatigue, days[i], 3 + i));
  test_add (journal, test_dose (journal, "2026-06-04"));
}
