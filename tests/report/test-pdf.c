/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"
#include "errors.h"
#include "support.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD_TEXT "an older summary"
#define NOBODY 65534

/* Asked by the leak sanitizer, where there is one. Cairo 1.16 leaks an array for each Chinese font in a PDF. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libcairo.so\n";
}

typedef struct
{
  char *folder;
  char *path;
  CorrinReport *report;
} Fixture;

/* A patient with names and notes in three scripts, and a character of each kind that PDF or XML would escape. */
static CorrinReport *
report_new (void)
{
  CorrinReportOptions options = { .paper = CORRIN_PAPER_A4, .with_birth_day = TRUE };
  g_autoptr (CorrinEvidence) evidence = case_two_years ();

  options.sections = corrin_report_sections_default ();
  g_free (evidence->person->what_matters);
  evidence->person->what_matters = g_strdup ("شكرا لكم");
  g_free (evidence->person->stops_me);
  evidence->person->stops_me = g_strdup ("下午三点以后开车 (<b>fingertips</b> \\ 100%)");
  return case_report (evidence, options);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  (void) data;
  test_set_now ("2026-11-22T12:00:00+01:00");
  f->folder = test_folder_new ();
  f->path = g_build_filename (f->folder, "summary.pdf", NULL);
  f->report = report_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  (void) data;
  g_chmod (f->folder, 0700);
  corrin_report_free (f->report);
  g_free (f->path);
  test_folder_free (f->folder);
}

static void
save (const Fixture *f, const char *path)
{
  g_autoptr (GError) error = NULL;

  corrin_report_save_pdf (f->report, path, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (const Fixture *f, const char *path, CorrinError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (corrin_report_save_pdf (f->report, path, NULL, &error));
  g_assert_error (error, CORRIN_ERROR, (int) code);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_old_file_alone (const Fixture *f)
{
  g_autofree char *text = test_read (f->path);

  g_assert_cmpstr (text, ==, OLD_TEXT);
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

/* What a program says about the file, or NULL, and the test is skipped, when it is not installed. */
static char *
ask (const Fixture *f, const char *program, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;
  va_list options;

  if (found == NULL)
    {
      g_test_skip_printf ("%s is not installed", program);
      return NULL;
    }
  g_ptr_array_add (argv, found);
  va_start (options, program);
  for (char *option; (option = va_arg (options, char *)) != NULL;)
    g_ptr_array_add (argv, option);
  va_end (options);
  g_ptr_array_add (argv, f->path);
  if (strcmp (program, "pdftotext") == 0)
    g_ptr_array_add (argv, (char *) "-");
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

/* Nobody finds a file, or a new one in place of an old one, that was given up while it was made. */
static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_true (g_file_set_contents (f->path, OLD_TEXT, -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (corrin_report_save_pdf (f->report, f->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old_file_alone (f);
}

static void
test_same_bytes (Fixture *f, gconstpointer data)
{
  g_autofree char *again = g_build_filename (f->folder, "again.pdf", NULL);
  g_autoptr (CorrinReport) other = report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) a = NULL;
  g_autoptr (GBytes) b = NULL;
  char *bytes;
  gsize length;

  (void) data;
  save (f, f->path);
  corrin_report_save_pdf (other, again, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  a = g_bytes_new_take (bytes, length);
  g_assert_true (g_file_get_contents (again, &bytes, &length, NULL));
  b = g_bytes_new_take (bytes, length);
  g_assert_true (g_bytes_equal (a, b));
  g_assert_cmpmem (g_bytes_get_data (a, NULL), 8, "%PDF-1.4", 8);
}

static void
test_another_time_gives_other_bytes (Fixture *f, gconstpointer data)
{
  g_autofree char *info = NULL;

  (void) data;
  test_set_now ("2026-11-22T12:00:01+01:00");
  save (f, f->path);
  info = ask (f, "pdfinfo", "-rawdates", NULL);
  if (info != NULL)
    g_assert_nonnull (strstr (info, "20261122120001"));
}

static void
test_structure (Fixture *f, gconstpointer data)
{
  g_autofree char *output = NULL;

  (void) data;
  save (f, f->path);
  output = ask (f, "qpdf", "--check", NULL);
}

static void
test_metadata (Fixture *f, gconstpointer data)
{
  g_autofree char *info = NULL;

  (void) data;
  save (f, f->path);
  info = ask (f, "pdfinfo", NULL);
  if (info == NULL)
    return;
  g_assert_true (g_regex_match_simple ("^Title: +Appointment summary, 31 August to 22 November 2026$", info,
                                       G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Creator: +Corrin " CORRIN_VERSION "$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Pages: +2$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Page size: .*\\(A4\\)$", info, G_REGEX_MULTILINE, 0));
  g_assert_null (strstr (info, "Schönfeld"));
}

static void
test_fonts_are_embedded (Fixture *f, gconstpointer data)
{
  g_autofree char *fonts = NULL;
  g_auto (GStrv) lines = NULL;

  (void) data;
  save (f, f->path);
  fonts = ask (f, "pdffonts", NULL);
  if (fonts == NULL)
    return;
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    if (!g_regex_match_simple (" yes yes yes +\\d+ +\\d+$", lines[i], 0, 0))
      g_error ("not embedded as a subset that can be read: %s", lines[i]);
}

/* Each text stands in the file after the one before it. */
static void
test_text_in_reading_order (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "B12 injections: own record",
    "Maria Schönfeld",
    "31 August to 22 November 2026 (84 days)",
    "Born 3 May 1974",
    "Not checked by a clinician.",
    "Made on 22 November 2026",
    "In the patient’s words",
    "2 more under “Questions”",
    "What matters most",
    "What it stops me doing",
    "下午三点以后开车",
    "(<b>fingertips</b> \\ 100%)",
    "Questions",
    "1. Can the injections stay at 8 weeks?",
    "3. Who will give",
    "Treatment",
    "Diagnosis as told",
    "Pernicious anaemia",
    "Last injection",
    "2 November 2026, 20 days ago",
    "Next planned",
    "28 December 2026",
    "Symptoms",
    "Fatigue",
    "24 of 28 days",
    "28 of 28 days",
    "Tingling",
    "Concentration",
    "Rated on 73 of 84 days",
    "Time line",
    "Kept by the patient or a named carer.",
    ("Corrin " CORRIN_VERSION),
    "Page 1 of 2",
  };
  g_autofree char *output = NULL;
  const char *rest;

  (void) data;
  save (f, f->path);
  output = ask (f, "pdftotext", "-raw", NULL);
  rest = output;
  for (guint i = 0; rest != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      const char *found = strstr (rest, texts[i]);

      if (found == NULL)
        g_error ("“%s” is not in the text, or stands too early", texts[i]);
      rest = found + strlen (texts[i]);
    }
}

static void
test_other_scripts (Fixture *f, gconstpointer data)
{
  g_autofree char *output = NULL;

  (void) data;
  save (f, f->path);
  output = ask (f, "pdftotext", NULL);
  if (output == NULL)
    return;
  g_assert_nonnull (strstr (output, "شكرا لكم"));
  g_assert_nonnull (strstr (output, "下午三点以后开车"));
}

static void
test_older_file_is_replaced (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  (void) data;
  test_write (f->path, OLD_TEXT);
  save (f, f->path);
  text = test_read (f->path);
  g_assert_true (g_str_has_prefix (text, "%PDF"));
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

/* A limit on the size of files fails where a full disk would: in the middle of writing. */
static void
test_write_fails (Fixture *f, gconstpointer data)
{
  struct rlimit before;
  struct rlimit limit;

  (void) data;
  test_write (f->path, OLD_TEXT);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (rlim_t size = 0; size <= 16000; size += 4000)
    {
      limit = (struct rlimit){ size, before.rlim_max };
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      assert_refused (f, f->path, CORRIN_ERROR_FAILED);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      assert_old_file_alone (f);
    }
}

/* The system refuses nothing to its administrator, so the test is somebody else for a moment. */
static void
test_folder_is_read_only (Fixture *f, gconstpointer data)
{
  gboolean is_root = geteuid () == 0;

  (void) data;
  test_write (f->path, OLD_TEXT);
  g_chmod (f->folder, 0500);
  if (is_root)
    {
      g_assert_cmpint (chown (f->folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (seteuid (NOBODY), ==, 0);
    }
  assert_refused (f, f->path, CORRIN_ERROR_READ_ONLY);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_chmod (f->folder, 0700);
  assert_old_file_alone (f);
}

static void
test_no_such_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "nowhere", "summary.pdf", NULL);

  (void) data;
  assert_refused (f, path, CORRIN_ERROR_NOT_FOUND);
}

/* A device would be replaced by a file of its name. */
static void
test_no_file (Fixture *f, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (f->folder, "pipe", NULL);

  (void) data;
  assert_refused (f, f->folder, CORRIN_ERROR_INVALID);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (f, pipe, CORRIN_ERROR_INVALID);
  g_assert_true (g_file_test (pipe, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/pdf/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("same-bytes", test_same_bytes);
  ADD ("another-time-gives-other-bytes", test_another_time_gives_other_bytes);
  ADD ("structure", test_structure);
  ADD ("metadata", test_metadata);
  ADD ("fonts-are-embedded", test_fonts_are_embedded);
  ADD ("text-in-reading-order", test_text_in_reading_order);
  ADD ("other-scripts", test_other_scripts);
  ADD ("older-file-is-replaced", test_older_file_is_replaced);
  ADD ("write-fails", test_write_fails);
  ADD ("folder-is-read-only", test_folder_is_read_only);
  ADD ("no-such-folder", test_no_such_folder);
  ADD ("no-file", test_no_file);
  ADD ("cancelled", test_cancelled);
#undef ADD
  return g_test_run ();
}
