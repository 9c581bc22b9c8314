/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "png-file.h"

#include <png.h>

/* A chart is even areas and thin lines: rows as they are get smaller than filtered ones, and in a third of the time that
 * Cairo's own writer takes. */
#define LEVEL 2

#define CHANNELS 3

static void
write_cb (png_structp png, png_bytep data, png_size_t length)
{
  /* What went wrong is kept in the file. */
  corrin_output_file_write (png_get_io_ptr (png), data, length);
}

static void
flush_cb (png_structp png)
{
  (void) png;
}

G_GNUC_NORETURN static void
error_cb (png_structp png, png_const_charp message)
{
  (void) message;
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
  (void) png;
  (void) message;
}

static void
write_rows (png_structp png, cairo_surface_t *surface, png_bytep row)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface), stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + (gsize) y * (gsize) stride);

      for (int x = 0; x < width; x++)
        {
          row[CHANNELS * x] = (png_byte) (pixels[x] >> 16);
          row[CHANNELS * x + 1] = (png_byte) (pixels[x] >> 8);
          row[CHANNELS * x + 2] = (png_byte) pixels[x];
        }
      png_write_row (png, row);
    }
}

static gboolean
write_image (png_structp png, png_infop info, cairo_surface_t *surface, CorrinOutputFile *file, png_bytep row)
{
  if (setjmp (png_jmpbuf (png)) != 0)
    return FALSE;
  png_set_write_fn (png, file, write_cb, flush_cb);
  png_set_IHDR (png, info, (png_uint_32) cairo_image_surface_get_width (surface),
                (png_uint_32) cairo_image_surface_get_height (surface), 8, PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (png, LEVEL);
  png_write_info (png, info);
  write_rows (png, surface, row);
  png_write_end (png, info);
  return TRUE;
}

/**
 * corrin_png_write:
 * @surface: an image surface of 32 bits a pixel, all of it opaque
 * @file: where to
 *
 * Writes the pixels as PNG.
 *
 * Returns: whether they were all encoded; what could not be written corrin_output_file_commit() tells
 */
gboolean
corrin_png_write (cairo_surface_t *surface, CorrinOutputFile *file)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  g_autofree png_bytep row = g_malloc_n ((gsize) cairo_image_surface_get_width (surface), CHANNELS);
  gboolean is_written = FALSE;

  cairo_surface_flush (surface);
  if (info != NULL)
    is_written = write_image (png, info, surface, file, row);
  png_destroy_write_struct (&png, &info);
  return is_written;
}
