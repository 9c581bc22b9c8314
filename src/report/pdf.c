/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-private.h"

#include "clock.h"
#include "errors.h"
#include "output-file.h"
#include "pdf-extras.h"
#include "pdf-tags.h"
#include "report-style.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define CREATOR "Corrin " CORRIN_VERSION

static cairo_status_t
write_bytes (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The date comes from the clock of Corrin, so that with a fixed clock two files are equal to the byte. */
static void
describe (cairo_surface_t *surface, const CorrinReport *report, GDateTime *made)
{
  g_autofree char *date = g_date_time_format (made, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CREATOR);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void
draw_page (const CorrinReport *report, cairo_t *cr, guint page, GArray *pictures)
{
  const GArray *rows = corrin_report_page (report, page);
  g_autofree char *label = g_strdup_printf ("%u", page + 1);

  cairo_pdf_surface_set_page_label (cairo_get_target (cr), label);
  corrin_pdf_draw_rows (cr, rows, CORRIN_REPORT_MARGIN, report->height, pictures);
  corrin_pdf_add_outline (cairo_get_target (cr), rows, CORRIN_REPORT_MARGIN, page);
}

static cairo_status_t
draw_pages (const CorrinReport *report, GDateTime *made, GByteArray *bytes, GArray *pictures)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_bytes, bytes, report->width, report->height);
  cairo_t *cr = cairo_create (surface);
  guint n_pages = corrin_report_n_pages (report);
  cairo_status_t status;

  /* Readable by everything, and the one version whose table of contents all Cairos write plainly. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, report, made);
  /* A tag that ends behind the last page makes another one in Cairo 1.18. */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      draw_page (report, cr, page, pictures);
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
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

/* The head of a translation names its language; without one the texts are as they were written. */
static char *
language_of_texts (void)
{
  const char *line = strstr (g_dgettext (GETTEXT_PACKAGE, ""), "\nLanguage: ");
  const char *name = line != NULL ? line + strlen ("\nLanguage: ") : "";
  gsize length = strspn (name, G_CSET_A_2_Z G_CSET_a_2_z "_");

  return length > 0 ? g_strdelimit (g_strndup (name, length), "_", '-') : g_strdup ("en");
}

static void
add_extras (const CorrinReport *report, GDateTime *made, const GArray *pictures, GByteArray *bytes)
{
  g_autofree char *language = language_of_texts ();
  CorrinPdfExtras extras = {
    .title = report->title,
    .creator = CREATOR,
    .language = language,
    .made = made,
    .pictures = pictures,
  };
  GString *more = corrin_pdf_extras_new ((const char *) bytes->data, bytes->len, &extras);

  if (more == NULL)
    return;
  g_byte_array_append (bytes, (const guint8 *) more->str, (guint) more->len);
  g_string_free (more, TRUE);
}

static GByteArray *
pdf_new (const CorrinReport *report, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GArray) pictures = corrin_pdf_pictures_new ();
  g_autoptr (GDateTime) made = corrin_clock_now ();
  cairo_status_t status = draw_pages (report, made, bytes, pictures);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: %s is the reason, in English. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_FAILED, _ ("The summary could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  add_extras (report, made, pictures, bytes);
  return g_steal_pointer (&bytes);
}

/**
 * corrin_report_save_pdf:
 * @report: a report
 * @path: where to
 * @cancellable: (nullable): until the file is in its place nothing is left of it when this is cancelled
 * @error: (out) (optional): %CORRIN_ERROR_INVALID (no file can stand there), %CORRIN_ERROR_NOT_FOUND (the folder),
 *   %CORRIN_ERROR_FULL, %CORRIN_ERROR_READ_ONLY, %CORRIN_ERROR_FAILED or %G_IO_ERROR_CANCELLED
 *
 * Saves the report. An older file is replaced only when the new one is whole and on the disk. The same report
 * saved with the same clock gives the same bytes.
 *
 * Returns: whether it was saved
 */
gboolean
corrin_report_save_pdf (const CorrinReport *report, const char *path, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GByteArray) bytes = pdf_new (report, error);
  g_autoptr (CorrinOutputFile) file = bytes != NULL ? corrin_output_file_new (path, error) : NULL;

  if (file == NULL)
    return FALSE;
  /* The commit says why writing failed. */
  (void) corrin_output_file_write (file, bytes->data, bytes->len);
  return !g_cancellable_set_error_if_cancelled (cancellable, error)
         && corrin_output_file_commit (file, error);
}
