/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved charts: whole files of the asked kind and size, the same bytes each time, and no half file ever. */
#include "image.h"

#include "chart-data.h"
#include "errors.h"
#include "output-file.h"
#include "support.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static TestChart *
chart_new (void)
{
  TestChart *chart = test_chart_new (20000, 20083);

  test_chart_add (chart, "Fatigue & <weakness>", test_ratings_new (20000, 20083, 1, 90, 1));
  test_chart_add (chart, "Tingling", test_ratings_new (20000, 20083, 1, 90, 2));
  test_chart_add_doses (chart, 20000, 20083, 28);
  corrin_chart_spec_set_title (chart->spec, "Symptoms & injections", NULL);
  return chart;
}

static char *
save (const TestChart *chart, const char *folder, const char *name, int width, int height)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  corrin_chart_save (chart->spec, corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT), width, height, path,
                     &error);
  g_assert_no_error (error);
  return path;
}

static guint
n_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_png (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestChart) chart = chart_new ();
  g_autofree char *path = save (chart, folder, "chart.PNG", 640, 360);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 640);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 360);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_files (folder), ==, 1);
}

static void
test_svg (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestChart) chart = chart_new ();
  g_autofree char *path = save (chart, folder, "chart.svg", 640, 360);
  g_autofree char *text = test_read (path);
  const GMarkupParser parser = { .start_element = NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  g_assert_nonnull (strstr (text, "viewBox=\"0 0 640 360\""));
  g_assert_nonnull (strstr (text, "<title>Symptoms &amp; injections</title>"));
  g_assert_nonnull (strstr (text, "Fatigue &amp; &lt;weakness&gt;: "));
}

static void
test_pdf (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestChart) chart = chart_new ();
  g_autofree char *path = save (chart, folder, "chart.pdf", 640, 360);
  g_autofree char *text = test_read (path);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  int status = 0;

  g_assert_true (g_str_has_prefix (text, "%PDF-1."));
  if (qpdf == NULL)
    {
      g_test_message ("qpdf is not installed");
      return;
    }
  const char *const argv[] = { qpdf, "--check", path, NULL };
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                               &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static void
test_same_bytes (void)
{
  const char *const extensions[] = { "png", "svg", "pdf" };
  g_autoptr (TestFolder) folder = test_folder_new ();

  test_set_now ("2026-06-30T12:00:00+02:00");
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      g_autofree char *contents[2] = { NULL };
      gsize lengths[2];

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (TestChart) chart = chart_new ();
          g_autofree char *name = g_strdup_printf ("%u.%s", j, extensions[i]);
          g_autofree char *path = save (chart, folder, name, 900, 500);

          g_assert_true (g_file_get_contents (path, &contents[j], &lengths[j], NULL));
        }
      g_assert_cmpmem (contents[0], lengths[0], contents[1], lengths[1]);
      g_clear_pointer (&contents[1], g_free);
    }
}

static void
refuse (const char *path, int width, int height, CorrinError code)
{
  g_autoptr (TestChart) chart = chart_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (corrin_chart_save (chart->spec, corrin_chart_theme_get (CORRIN_CHART_THEME_LIGHT), width,
                                     height, path, &error));
  g_assert_error (error, CORRIN_ERROR, (int) code);
}

static void
test_refused (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *jpg = g_build_filename (folder, "chart.jpg", NULL);
  g_autofree char *bare = g_build_filename (folder, "png", NULL);
  g_autofree char *png = g_build_filename (folder, "chart.png", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "chart.png", NULL);
  g_autofree char *directory = g_build_filename (folder, "folder.png", NULL);

  refuse (jpg, 640, 360, CORRIN_ERROR_INVALID);
  refuse (bare, 640, 360, CORRIN_ERROR_INVALID);
  refuse (png, 319, 360, CORRIN_ERROR_INVALID);
  refuse (png, 640, 199, CORRIN_ERROR_INVALID);
  refuse (png, 16385, 360, CORRIN_ERROR_INVALID);
  refuse (nowhere, 640, 360, CORRIN_ERROR_NOT_FOUND);
  g_assert_cmpuint (n_files (folder), ==, 0);
  g_assert_cmpint (g_mkdir (directory, 0700), ==, 0);
  refuse (directory, 640, 360, CORRIN_ERROR_INVALID);
  g_assert_cmpuint (n_files (folder), ==, 1);
}

static void
test_older_file_is_replaced (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);
  g_autoptr (TestChart) chart = chart_new ();
  g_autofree char *text = NULL;
  g_autofree char *saved = NULL;

  test_write (path, "older");
  saved = save (chart, folder, "chart.svg", 640, 360);
  text = test_read (path);
  g_assert_nonnull (strstr (text, "<svg "));
  g_assert_cmpuint (n_files (folder), ==, 1);
}

/* A write that fails leaves the older file as it was, and nothing beside it. The limit on the size of files stands
 * for a full disk. */
static void
test_failed_write (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "older.txt", NULL);
  g_autoptr (CorrinOutputFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *more = "more than the limit allows";
  struct rlimit usual, limit;

  test_write (path, "older");
  file = corrin_output_file_new (path, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_output_file_write (file, "new", 3));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &usual);
  limit = usual;
  limit.rlim_cur = 10;
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_false (corrin_output_file_write (file, more, strlen (more)));
  setrlimit (RLIMIT_FSIZE, &usual);
  g_assert_false (corrin_output_file_write (file, "late", 4));
  g_assert_false (corrin_output_file_commit (file, &error));
  g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED);
  g_clear_pointer (&file, corrin_output_file_free);
  text = test_read (path);
  g_assert_cmpstr (text, ==, "older");
  g_assert_cmpuint (n_files (folder), ==, 1);
}

static void
test_left_alone (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "new.txt", NULL);
  CorrinOutputFile *file = corrin_output_file_new (path, NULL);

  g_assert_nonnull (file);
  g_assert_true (corrin_output_file_write (file, "half", 4));
  corrin_output_file_free (file);
  g_assert_cmpuint (n_files (folder), ==, 0);
}

static void
count_release (gpointer data)
{
  (*(guint *) data)++;
}

/* A picture keeps what it is drawn from until the last one who holds it lets go. */
static void
test_picture (void)
{
  g_autoptr (TestChart) chart = chart_new ();
  guint n_released = 0;
  CorrinPicture *picture = corrin_picture_new_chart (chart->spec, &n_released, count_release);
  g_autofree char *words = corrin_picture_words (picture);

  g_assert_cmpstr (corrin_picture_title (picture), ==, "Symptoms & injections");
  g_assert_nonnull (strstr (words, "Tingling"));
  g_assert_false (corrin_picture_is_tall (picture));
  corrin_picture_unref (corrin_picture_ref (picture));
  g_assert_cmpuint (n_released, ==, 0);
  corrin_picture_unref (picture);
  g_assert_cmpuint (n_released, ==, 1);
}

/* What goes to the clipboard is what goes into a file. */
static void
test_painted_as_saved (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  g_autoptr (TestChart) chart = chart_new ();
  g_autoptr (CorrinPicture) picture = corrin_picture_new_chart (chart->spec, NULL, NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *saved, *painted = corrin_picture_paint (picture);
  gsize size =
      (gsize) cairo_image_surface_get_stride (painted) * (gsize) cairo_image_surface_get_height (painted);

  g_assert_cmpint (cairo_image_surface_get_width (painted), ==, 1600);
  g_assert_cmpint (cairo_image_surface_get_height (painted), ==, 900);
  g_assert_true (corrin_picture_save_as (picture, path, &error));
  saved = cairo_image_surface_create_from_png (path);
  g_assert_cmpmem (cairo_image_surface_get_data (painted), size, cairo_image_surface_get_data (saved), size);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (saved);
}

static void
check_fit (const CorrinPicture *picture, double width, double height)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width + 20, (int) height + 20);
  cairo_t *cr = cairo_create (surface);
  const guint32 *last;

  corrin_picture_print (picture, cr, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  last = (const guint32 *) (cairo_image_surface_get_data (surface)
                            + cairo_image_surface_get_stride (surface) * ((int) height + 5));
  g_assert_cmpuint (last[100], ==, 0);
  g_assert_cmpuint (last[0], ==, 0);
  cairo_surface_destroy (surface);
}

/* On paper nothing lies outside of what can be printed on: A4 and Letter, on their side and upright. */
static void
test_print_fits (void)
{
  g_autoptr (TestChart) chart = chart_new ();
  g_autoptr (CorrinPicture) picture = corrin_picture_new_chart (chart->spec, NULL, NULL);

  check_fit (picture, 806, 559);
  check_fit (picture, 559, 806);
  check_fit (picture, 756, 576);
  check_fit (picture, 576, 756);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/image/png", test_png);
  g_test_add_func ("/chart/image/svg", test_svg);
  g_test_add_func ("/chart/image/pdf", test_pdf);
  g_test_add_func ("/chart/image/same-bytes", test_same_bytes);
  g_test_add_func ("/chart/image/refused", test_refused);
  g_test_add_func ("/chart/image/older-file-is-replaced", test_older_file_is_replaced);
  g_test_add_func ("/chart/image/failed-write", test_failed_write);
  g_test_add_func ("/chart/image/left-alone", test_left_alone);
  g_test_add_func ("/chart/image/picture", test_picture);
  g_test_add_func ("/chart/image/painted-as-saved", test_painted_as_saved);
  g_test_add_func ("/chart/image/print-fits", test_print_fits);
  return g_test_run ();
}
