/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "image.h"

#include "clock.h"
#include "errors.h"
#include "output-file.h"
#include "png-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The interface font of GNOME where there is one. */
#define FONT "Cantarell, Sans"

/* The text of a picture is one part in so many of its size: pictures are scaled to where they are shown. */
#define EMS_IN_PICTURE 64

#define LEAST_POINTS_ON_PAPER 8
#define LEAST_POINTS_ON_SCREEN 10
#define POINTS_PER_INCH 72.0

typedef enum
{
  FORMAT_PNG,
  FORMAT_SVG,
  FORMAT_PDF,
  N_FORMATS,
} Format;

/* Where nobody asked for a size: a picture for a screen in pixels, and a sheet of A4 on its side in points. */
#define PICTURE_WIDTH 1600
#define PICTURE_HEIGHT 900
#define SHEET_WIDTH 842
#define SHEET_HEIGHT 595

/* How a picture is drawn: on a canvas of @width and @height, of which it takes @taken. */
typedef struct
{
  const CorrinPicture *picture;
  const CorrinChartTheme *theme;
  int width;
  int height;
  double taken;
  double points;
} Drawing;

static const char *const extensions[N_FORMATS] = { ".png", ".svg", ".pdf" };

/* PDF counts in points; for the others a unit is a pixel of 1/96 inch. */
static const double resolutions[N_FORMATS] = { 96, 96, 72 };

static gboolean
find_format (const char *path, Format *format, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < N_FORMATS; i++)
    if (g_str_has_suffix (lower, extensions[i]))
      {
        *format = (Format) i;
        return TRUE;
      }
  shown = g_filename_display_name (path);
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is a file name. */
               _ ("A chart can be saved as .png, .svg or .pdf, not as %s."), shown);
  return FALSE;
}

static gboolean
check_size (int width, int height, GError **error)
{
  if (width >= CORRIN_CHART_MIN_WIDTH && height >= CORRIN_CHART_MIN_HEIGHT && width <= CORRIN_CHART_MAX_SIZE
      && height <= CORRIN_CHART_MAX_SIZE)
    return TRUE;

  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: sizes of a picture, width times height. */
               _ ("A chart can be %d×%d to %d×%d large, not %d×%d."), CORRIN_CHART_MIN_WIDTH,
               CORRIN_CHART_MIN_HEIGHT, CORRIN_CHART_MAX_SIZE, CORRIN_CHART_MAX_SIZE, width, height);
  return FALSE;
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  return corrin_output_file_write (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static cairo_status_t
keep_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What a reader says instead of the drawing. */
static char *
svg_words (const CorrinPicture *picture)
{
  g_autofree char *words = corrin_picture_words (picture);
  const char *title = corrin_picture_title (picture);

  if (title == NULL)
    return g_markup_printf_escaped ("\n<desc>%s</desc>", words);
  return g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, words);
}

/* Adds the words, and gives the drawing a name that is always the same: Cairo counts its surfaces from the start of
 * the process and names the drawing after that. */
static void
write_svg (CorrinOutputFile *file, GString *svg, const CorrinPicture *picture)
{
  static const char name[] = "<g id=\"surface";
  g_autofree char *words = svg_words (picture);
  const char *root = strstr (svg->str, "<svg ");
  const char *root_end = root != NULL ? strchr (root, '>') : NULL;
  const char *found;

  if (root_end != NULL)
    g_string_insert (svg, root_end + 1 - svg->str, words);
  found = strstr (svg->str, name);
  if (found != NULL)
    {
      gssize digits = found + strlen (name) - svg->str;

      g_string_erase (svg, digits, (gssize) strspn (svg->str + digits, "0123456789"));
    }
  corrin_output_file_write (file, svg->str, svg->len);
}

/* The date comes from the clock of Corrin, so that with a fixed clock two files are equal to the byte. */
static void
describe_pdf (cairo_surface_t *surface, const char *title)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Corrin " CORRIN_VERSION);
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
}

static double
points_for (Format format, int width, int height)
{
  double units = sqrt ((double) width * height) / EMS_IN_PICTURE;

  return MAX (units * POINTS_PER_INCH / resolutions[format],
              format == FORMAT_PDF ? LEAST_POINTS_ON_PAPER : LEAST_POINTS_ON_SCREEN);
}

/**
 * corrin_chart_seek_fonts:
 *
 * Has Pango look for the fonts of this machine, in a thread of its own, while a journal is read: call this first.
 */
void
corrin_chart_seek_fonts (void)
{
  pango_cairo_font_map_get_default ();
}

static PangoContext *
create_context (Format format, double points)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();
  gboolean has_pixels = format == FORMAT_PNG;

  /* On paper letters stand where they belong; in an image only whole pixels look even. */
  cairo_font_options_set_hint_metrics (options, has_pixels ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, has_pixels ? CAIRO_HINT_STYLE_SLIGHT : CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, resolutions[format]);
  pango_context_set_round_glyph_positions (context, has_pixels);
  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  return context;
}

static cairo_surface_t *
create_surface (Format format, const Drawing *drawing, CorrinOutputFile *file, GString *svg)
{
  cairo_surface_t *surface;
  int width = drawing->width, height = drawing->height;

  switch (format)
    {
    case FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (keep_bytes, svg, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case FORMAT_PDF:
      surface = cairo_pdf_surface_create_for_stream (write_bytes, file, width, height);
      describe_pdf (surface, corrin_picture_title (drawing->picture));
      return surface;
    case FORMAT_PNG:
    case N_FORMATS:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
    }
}

/* What the picture does not take of its page. */
static void
paint_paper (cairo_t *cr, const Drawing *drawing)
{
  const CorrinChartColor *paper = &drawing->theme->roles[CORRIN_CHART_ROLE_BACKGROUND];

  if (drawing->taken >= drawing->height)
    return;
  cairo_set_source_rgba (cr, paper->red, paper->green, paper->blue, paper->alpha);
  cairo_paint (cr);
}

static cairo_status_t
draw_on (cairo_surface_t *surface, Format format, const Drawing *drawing)
{
  PangoContext *context = create_context (format, drawing->points);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  paint_paper (cr, drawing);
  corrin_picture_draw (drawing->picture, cr, drawing->theme, drawing->width, drawing->taken, context);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  g_object_unref (context);
  return status;
}

/* Draws the picture and writes all of it.
 *
 * Returns: the first thing that went wrong; what a surface could not write it says only when it is finished */
static cairo_status_t
write_picture (Format format, const Drawing *drawing, CorrinOutputFile *file)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface = create_surface (format, drawing, file, svg);
  cairo_status_t status = draw_on (surface, format, drawing);

  if (format == FORMAT_PNG && status == CAIRO_STATUS_SUCCESS)
    status = corrin_png_write (surface, file) ? status : CAIRO_STATUS_PNG_ERROR;
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (format == FORMAT_SVG && status == CAIRO_STATUS_SUCCESS)
    write_svg (file, svg, drawing->picture);
  return status;
}

static gboolean
save (Format format, const Drawing *drawing, const char *path, GError **error)
{
  g_autoptr (CorrinOutputFile) file = corrin_output_file_new (path, error);
  cairo_status_t status;

  if (file == NULL)
    return FALSE;
  status = write_picture (format, drawing, file);
  if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_WRITE_ERROR)
    {
      /* Translators: %s is the reason, in English. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED, _ ("The chart could not be drawn: %s."),
                   cairo_status_to_string (status));
      return FALSE;
    }
  /* The reason of a failed write is kept in the file. */
  return corrin_output_file_commit (file, error);
}

static double
own_height (const CorrinPicture *picture, Format format, double width, double height, double points)
{
  PangoContext *context = create_context (format, points);
  double own = ceil (corrin_picture_height (picture, width, height, context));

  g_object_unref (context);
  return own;
}

/**
 * corrin_picture_save:
 * @picture: what to show
 * @theme: how it looks
 * @width: in pixels, or in points for PDF
 * @height: likewise; 0 for what suits the picture
 * @path: where to; its ending decides the format: `.png`, `.svg` or `.pdf`
 * @error: (out) (optional): %CORRIN_ERROR_INVALID (ending, size), and those of corrin_output_file_commit()
 *
 * Saves the picture. An older file is replaced only when the new one is whole. The same picture, theme, size and
 * clock give the same bytes.
 *
 * Returns: whether it was saved
 */
gboolean
corrin_picture_save (const CorrinPicture *picture, const CorrinChartTheme *theme, int width, int height,
                     const char *path, GError **error)
{
  Drawing drawing = { .picture = picture, .theme = theme, .width = width };
  int usual = width * PICTURE_HEIGHT / PICTURE_WIDTH;
  Format format;

  if (!find_format (path, &format, error) || !check_size (width, height > 0 ? height : usual, error))
    return FALSE;
  drawing.points = points_for (format, width, height > 0 ? height : usual);
  if (height == 0)
    height = (int) CLAMP (own_height (picture, format, width, usual, drawing.points), CORRIN_CHART_MIN_HEIGHT,
                          CORRIN_CHART_MAX_SIZE);
  drawing.height = height;
  drawing.taken = height;
  return save (format, &drawing, path, error);
}

/**
 * corrin_chart_save:
 * @spec: what to show
 * @theme: how it looks
 * @width: in pixels, or in points for PDF
 * @height: likewise; 0 for what suits the chart
 * @path: where to
 * @error: (out) (optional): as of corrin_picture_save()
 *
 * Saves a chart over time as corrin_picture_save() does.
 *
 * Returns: whether it was saved
 */
gboolean
corrin_chart_save (const CorrinChartSpec *spec, const CorrinChartTheme *theme, int width, int height,
                   const char *path, GError **error)
{
  g_autoptr (CorrinPicture) picture = corrin_picture_new_chart (spec, NULL, NULL);

  return corrin_picture_save (picture, theme, width, height, path, error);
}

/* A picture is as high as it needs to be. A page stays a page: on its side, or upright for what would not fit. */
static Drawing
drawing_for (const CorrinPicture *picture, Format format)
{
  gboolean is_for_screen = format == FORMAT_PNG;
  Drawing drawing = { .picture = picture };

  drawing.theme =
      corrin_chart_theme_get (is_for_screen ? CORRIN_CHART_THEME_LIGHT : CORRIN_CHART_THEME_PRINT);
  drawing.width = is_for_screen ? PICTURE_WIDTH : SHEET_WIDTH;
  drawing.height = is_for_screen ? PICTURE_HEIGHT : SHEET_HEIGHT;
  drawing.points = points_for (format, drawing.width, drawing.height);
  if (format == FORMAT_PDF && corrin_picture_is_tall (picture))
    {
      drawing.width = SHEET_HEIGHT;
      drawing.height = SHEET_WIDTH;
    }
  drawing.taken = own_height (picture, format, drawing.width, drawing.height, drawing.points);
  if (format != FORMAT_PDF)
    drawing.height = (int) CLAMP (drawing.taken, CORRIN_CHART_MIN_HEIGHT, CORRIN_CHART_MAX_SIZE);
  drawing.taken = MIN (drawing.taken, drawing.height);
  return drawing;
}

/**
 * corrin_picture_save_as:
 * @picture: what to show
 * @path: where to; its ending decides the format: `.png`, `.svg` or `.pdf`
 * @error: (out) (optional): as of corrin_picture_save()
 *
 * Saves the picture in the size that suits the format. Pictures for the screen are light, whatever the desktop is;
 * what may be printed is black and white safe.
 *
 * Returns: whether it was saved
 */
gboolean
corrin_picture_save_as (const CorrinPicture *picture, const char *path, GError **error)
{
  Drawing drawing;
  Format format;

  if (!find_format (path, &format, error))
    return FALSE;
  drawing = drawing_for (picture, format);
  return save (format, &drawing, path, error);
}

/**
 * corrin_picture_paint:
 * @picture: what to show
 *
 * Returns: (transfer full): the pixels that corrin_picture_save_as() puts into a PNG file
 */
cairo_surface_t *
corrin_picture_paint (const CorrinPicture *picture)
{
  Drawing drawing = drawing_for (picture, FORMAT_PNG);
  cairo_surface_t *surface = create_surface (FORMAT_PNG, &drawing, NULL, NULL);

  draw_on (surface, FORMAT_PNG, &drawing);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * corrin_picture_is_tall:
 * @picture: what to show
 *
 * Returns: whether it stands better on an upright page
 */
gboolean
corrin_picture_is_tall (const CorrinPicture *picture)
{
  double points = points_for (FORMAT_PDF, SHEET_WIDTH, SHEET_HEIGHT);

  return own_height (picture, FORMAT_PDF, SHEET_WIDTH, SHEET_HEIGHT, points) > SHEET_HEIGHT;
}

/**
 * corrin_picture_print:
 * @picture: what to show
 * @cr: a page, in points
 * @width: of what can be printed on
 * @height: likewise
 */
void
corrin_picture_print (const CorrinPicture *picture, cairo_t *cr, double width, double height)
{
  double points = points_for (FORMAT_PDF, (int) width, (int) height);
  PangoContext *context = create_context (FORMAT_PDF, points);
  double taken = corrin_picture_height (picture, width, height, context);

  corrin_picture_draw (picture, cr, corrin_chart_theme_get (CORRIN_CHART_THEME_PRINT), width,
                       MIN (taken, height), context);
  g_object_unref (context);
}
