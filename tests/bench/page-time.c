/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page-time PAGE JOURNAL: opens a journal, shows "today" or "trends" in a window of 1000 by 700, and prints the seconds
 * from before it is opened until the page has been painted, then the processor time of the main thread, 0, the peak
 * memory in kB and 0, as measure does. Needs a display. */
#include "today-page.h"
#include "trends-page.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define WIDTH 1000
#define HEIGHT 700

static double
now (clockid_t id)
{
  struct timespec time;

  clock_gettime (id, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  (void) clock;
  *is_painted = TRUE;
}

static void
wait_for_frame (GtkWidget *window)
{
  gboolean is_painted = FALSE;

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), &is_painted);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
make_page (const char *name, CorrinDocument *document)
{
  if (strcmp (name, "today") == 0)
    return corrin_today_page_new (document);
  if (strcmp (name, "trends") == 0)
    return corrin_trends_page_new (document);
  errx (2, "there is no page %s", name);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (CorrinDocument) document = NULL;
  struct rusage used;
  GtkWidget *window;
  double began, began_cpu;

  if (argc != 3)
    errx (2, "usage: page-time PAGE JOURNAL");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  began = now (CLOCK_MONOTONIC);
  began_cpu = now (CLOCK_THREAD_CPUTIME_ID);
  file = g_file_new_for_path (argv[2]);
  document = corrin_document_new (file);
  corrin_document_open (document);
  if (corrin_document_get_store (document) == NULL)
    errx (1, "%s could not be opened", argv[2]);
  adw_window_set_content (ADW_WINDOW (window), make_page (argv[1], document));
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);
  getrusage (RUSAGE_SELF, &used);
  printf ("%.6f %.6f 0 %ld 0\n", now (CLOCK_MONOTONIC) - began, now (CLOCK_THREAD_CPUTIME_ID) - began_cpu,
          used.ru_maxrss);
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
