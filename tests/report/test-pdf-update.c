/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-extras.h"
#include "pdf-scan.h"
#include "pdf-update.h"

#include <string.h>

#define HEAD "%PDF-1.4\n"

/* A tree of a row with two heads and a cell, a picture, a page; with remarks, strings and names that could mislead. */
static const char *const objects[] = {
  "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R /PageMode /UseOutlines >>",
  "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
  "<< /Type /Page % >> 1\n /Parent 2 0 R /MediaBox [ 0 0 9 9 ] /Group << /S /Transparency >> >>",
  "<< /Type /StructTreeRoot /K 5 0 R >>",
  "<< /Type /StructElem /S /Document /P 4 0 R /K [ 6 0 R 0 7 0 R 1 << /Type /MCR /MCID 4 >> ] >>",
  "<< /Type /StructElem /S /TR /P 5 0 R /K [ 8 0 R 9 0 R ] >>",
  "<< /Type /StructElem /S /Figure /P 5 0 R /K 0 /Pg 3 0 R /T (a \\) >> /Alt endobj \\\\) >>",
  "<< /Type /StructElem /S /TH /P 6 0 R /K 1 >>",
  "<< /Type /StructElem /S /TD /P 6 0 R /K 2 /ID <3E3E> >>",
  "<< /Title (nested (brackets) here) /CreationDate (20260101) >>",
};

static GString *
file_with (guint changed, const char *text)
{
  GString *file = g_string_new (HEAD);
  gsize offsets[G_N_ELEMENTS (objects)];
  gsize contents;

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      offsets[i] = file->len;
      g_string_append_printf (file, "%u 0 obj\n%s\nendobj\n", i + 1, i + 1 == changed ? text : objects[i]);
    }
  contents = file->len;
  g_string_append_printf (file, "xref\n0 %u\n0000000000 65535 f \n", (guint) G_N_ELEMENTS (objects) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
  g_string_append_printf (
      file, "trailer\n<< /Size %u /Root 1 0 R /Info 10 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
      (guint) G_N_ELEMENTS (objects) + 1, contents);
  return file;
}

static GString *
extras_for (const GString *file, guint n_pictures)
{
  g_autoptr (GArray) pictures = corrin_pdf_pictures_new ();
  g_autoptr (GDateTime) made = g_date_time_new_from_iso8601 ("2026-01-02T03:04:05-03:30", NULL);
  CorrinPdfExtras extras = { "T", "C", "en", made, pictures };
  /* Of its own size, so that a look behind the end is noticed. */
  g_autofree char *bytes = g_memdup2 (file->str, file->len);

  for (guint i = 0; i < n_pictures; i++)
    {
      CorrinPdfPicture picture = { g_strdup ("Aé"), 1.5, 2.5, 3, 4 };

      g_array_append_val (pictures, picture);
    }
  return corrin_pdf_extras_new (bytes, file->len, &extras);
}

static void
assert_has (const GString *more, const char *text)
{
  if (strstr (more->str, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, more->str);
}

static void
test_extras (void)
{
  g_autoptr (GString) file = file_with (0, NULL);
  g_autoptr (GString) more = extras_for (file, 1);

  g_assert_nonnull (more);
  assert_has (more, "/T (a \\) >> /Alt endobj \\\\) /Alt <FEFF004100E9> /A << /O /Layout /Placement /Block "
                    "/BBox [ 1 2 5 7 ] >> >>");
  assert_has (more, "/S /TH /P 6 0 R /K 1 /A << /O /Table /Scope /Row >> >>");
  assert_has (more, "3 0 obj\n<< /Type /Page /Parent 2 0 R");
  assert_has (more, "/Tabs /S >>");
  assert_has (more, "/Title (nested (brackets) here) /CreationDate (D:20260102030405-03'30') >>");
  assert_has (more, "/PageMode /UseNone");
  g_assert_null (strstr (more->str, "UseOutlines"));
  assert_has (more, "trailer\n<< /Size 12 /Root 1 0 R /Info 10 0 R /Prev ");
}

/* Each entry of the new table of contents leads to the object that it names. */
static void
test_offsets (void)
{
  g_autoptr (GString) file = file_with (0, NULL);
  g_autoptr (GString) more = extras_for (file, 1);
  gsize length = file->len;
  CorrinPdfScan scan;
  gsize first, n, offset, generation;
  guint n_entries = 0;

  g_string_append_len (file, more->str, (gssize) more->len);
  scan = (CorrinPdfScan){ strstr (file->str + length, "xref\n"), file->str + file->len };
  g_assert_true (corrin_pdf_scan_word (&scan, "xref"));
  while (!corrin_pdf_scan_word (&scan, "trailer"))
    {
      g_assert_true (corrin_pdf_scan_number (&scan, &first) && corrin_pdf_scan_number (&scan, &n));
      for (gsize i = 0; i < n; i++, n_entries++)
        {
          g_autofree char *start = g_strdup_printf ("%" G_GSIZE_FORMAT " 0 obj\n<<", first + i);

          g_assert_true (corrin_pdf_scan_number (&scan, &offset)
                         && corrin_pdf_scan_number (&scan, &generation) && corrin_pdf_scan_word (&scan, "n"));
          g_assert_cmpmem (file->str + offset, strlen (start), start, strlen (start));
        }
    }
  g_assert_cmpuint (n_entries, ==, 6);
}

static void
assert_refused (guint changed, const char *text)
{
  g_autoptr (GString) file = file_with (changed, text);

  g_assert_null (extras_for (file, 1));
}

static void
test_unexpected_files_get_nothing (void)
{
  g_autoptr (GString) file = file_with (0, NULL);

  g_assert_null (extras_for (file, 0));
  g_assert_null (extras_for (file, 2));
  assert_refused (1, "<< /Type /Catalog /Pages 2 0 R >>");
  assert_refused (2, "<< /Type /Pages /Kids [ 2 0 R ] /Count 1 >>");
  assert_refused (2, "<< /Type /Pages /Kids [ 3 0 R 3 0 R ] /Count 2 >>");
  assert_refused (4, "<< /Type /StructTreeRoot /K 4 0 R >>");
  assert_refused (6, "<< /S /TR /K [ 8 0 R 8 0 R ] >>");
  assert_refused (7, "<< /S /Figure /T (never closed >>");
  assert_refused (7, "[ /Figure ]");
  assert_refused (8, "<< /S /TH >> stream");
  assert_refused (10, "(no dictionary)");
}

/* Whatever the bytes are: either nothing is added, or something whole. */
static void
check_any (const GString *file)
{
  g_autoptr (GString) more = extras_for (file, 1);

  if (more != NULL)
    g_assert_cmpmem (more->str + more->len - 7, 7, "\n%%EOF\n", 7);
}

static void
test_cut_files (void)
{
  g_autoptr (GString) file = file_with (0, NULL);

  while (file->len > 0)
    {
      g_string_truncate (file, file->len - 1);
      check_any (file);
    }
}

static void
test_damaged_files (void)
{
  g_autoptr (GString) whole = file_with (0, NULL);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) file = g_string_new_len (whole->str, (gssize) whole->len);

      for (gint n = g_test_rand_int_range (1, 4); n > 0; n--)
        file->str[g_test_rand_int_range (0, (gint32) file->len)] =
            i % 2 == 0 ? "<>[]()/% 0R\n"[g_test_rand_int_range (0, 12)]
                       : (char) g_test_rand_int_range (0, 256);
      check_any (file);
    }
}

static void
test_deep_nesting (void)
{
  g_autoptr (GString) deep = g_string_new ("<< /S /Figure /K ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  assert_refused (7, deep->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-update/extras", test_extras);
  g_test_add_func ("/pdf-update/offsets", test_offsets);
  g_test_add_func ("/pdf-update/unexpected-files-get-nothing", test_unexpected_files_get_nothing);
  g_test_add_func ("/pdf-update/cut-files", test_cut_files);
  g_test_add_func ("/pdf-update/damaged-files", test_damaged_files);
  g_test_add_func ("/pdf-update/deep-nesting", test_deep_nesting);
  return g_test_run ();
}
