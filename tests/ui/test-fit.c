/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and every dialog is usable 360 pixels wide, with text twice as large, and from right to left. With
 * CORRIN_PICTURES=FOLDER, a picture of each is put there. */
#include "fit-case.h"

#define WIDTH 360
#define HEIGHT 720
#define DPI 96

typedef struct
{
  const char *name;
  int text; /* how many times as large */
  GtkTextDirection direction;
  gboolean is_first_day;
} Mode;

static void
set_mode (const Mode *mode)
{
  gtk_widget_set_default_direction (mode->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI * mode->text * PANGO_SCALE, NULL);
}

/* The heading of a window may be shortened: it is said in the page too. */
static gboolean
is_heading (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL;
}

static int
minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The innermost widget that takes nearly all of the width. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int width = WIDTH * 3 / 4;

  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    if (gtk_widget_get_visible (c) && minimum_width (c) > width)
      {
        widest = c;
        width = minimum_width (c);
      }
  return widest != NULL ? find_widest (widest) : widget;
}

static const char *
describe (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : G_OBJECT_TYPE_NAME (widget);
}

static void
find_shortened (GtkWidget *widget, GString *found)
{
  if (!gtk_widget_get_mapped (widget) || is_heading (widget))
    return;
  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    g_string_append_printf (found, " “%s”", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    find_shortened (c, found);
}

static void
save_picture (GtkWidget *window, const char *mode, const char *name)
{
  const char *folder = g_getenv ("CORRIN_PICTURES");
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", folder, mode, name);
  g_autoptr (GdkTexture) texture = NULL;

  texture = test_ui_render (window);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
look_at (FitCase *self, const FitScene *scene, const Mode *mode)
{
  GtkWidget *window = fit_case_show (self, scene);
  g_autoptr (GString) shortened = g_string_new (NULL);
  int minimum = minimum_width (window) - fit_case_frame (window);

  fit_case_resize (window, WIDTH, HEIGHT);
  find_shortened (window, shortened);
  if (minimum > WIDTH)
    g_test_message ("%s, %s: is at least %d pixels wide: %s", scene->name, mode->name, minimum,
                    describe (find_widest (window)));
  if (shortened->len > 0)
    g_test_message ("%s, %s: shortens%s", scene->name, mode->name, shortened->str);
  if (minimum > WIDTH || shortened->len > 0)
    g_test_fail ();
  if (g_getenv ("CORRIN_PICTURES") != NULL)
    save_picture (window, mode->name, scene->name);
  if (window != GTK_WIDGET (self->window))
    gtk_window_destroy (GTK_WINDOW (window));
  test_ui_iterate ();
}

static void
test_mode (gconstpointer data)
{
  const Mode *mode = data;
  FitCase self = { 0 };

  fit_case_init (&self, mode->is_first_day);
  set_mode (mode);
  fit_case_open (&self);
  for (const FitScene *scene = fit_pages; scene->name != NULL; scene++)
    look_at (&self, scene, mode);
  for (const FitScene *scene = fit_dialogs; !mode->is_first_day && scene->name != NULL; scene++)
    look_at (&self, scene, mode);
  fit_case_close (&self);
  fit_case_clear (&self);
}

static const Mode modes[] = {
  { "plain", 1, GTK_TEXT_DIR_LTR, FALSE },    { "large", 2, GTK_TEXT_DIR_LTR, FALSE },
  { "mirrored", 1, GTK_TEXT_DIR_RTL, FALSE }, { "mirrored-large", 2, GTK_TEXT_DIR_RTL, FALSE },
  { "first-day", 1, GTK_TEXT_DIR_LTR, TRUE }, { "first-day-large", 2, GTK_TEXT_DIR_LTR, TRUE },
};

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fit/%s", modes[i].name);

      g_test_add_data_func (path, &modes[i], test_mode);
    }
  return g_test_run ();
}
