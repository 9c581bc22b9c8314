/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-private.h"

#include "clock.h"
#include "errors.h"
#include "output-file.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static cairo_status_t
write_bytes (void *file, const unsigned char *data, unsigned int length)
{
  return corrin_output_file_write (file, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* The date comes from the clock of Corrin, so that with a fixed clock two files are equal to the byte. */
static void
describe (cairo_surface_t *surface, const CorrinReport *report)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Corrin " CORRIN_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static cairo_status_t
draw_pages (const CorrinReport *report, CorrinOutputFile *file)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_bytes, file, report->width, report->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  /* Readable by everything, and the one version whose table of contents all Cairos write plainly. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, report);
  for (guint page = 0; page < corrin_report_n_pages (report); page++)
    {
      corrin_report_draw_page (report, cr, page);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * corrin_report_save_pdf:
 * @report: a report
 * @path: where to
 * @error: (out) (optional): %CORRIN_ERROR_INVALID (no file can stand there), %CORRIN_ERROR_NOT_FOUND (the folder),
 *   %CORRIN_ERROR_FULL, %CORRIN_ERROR_READ_ONLY or %CORRIN_ERROR_FAILED
 *
 * Saves the report. An older file is replaced only when the new one is whole and on the disk. The same report
 * saved with the same clock gives the same bytes.
 *
 * Returns: whether it was saved
 */
gboolean
corrin_report_save_pdf (const CorrinReport *report, const char *path, GError **error)
{
  g_autoptr (CorrinOutputFile) file = NULL;
  cairo_status_t status;

  file = corrin_output_file_new (path, error);
  if (file == NULL)
    return FALSE;
  status = draw_pages (report, file);
  /* The commit knows better than Cairo why writing failed. */
  if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_WRITE_ERROR)
    {
      /* Translators: %s is the reason, in English. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED, _ ("The summary could not be drawn: %s."),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return corrin_output_file_commit (file, error);
}
