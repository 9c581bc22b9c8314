/* SPDX-License-Identifier: GPL-3.0-or-later */
/* history-list JOURNAL: how long the History page takes to appear and to scroll, beside a list of as many plain lines.
 * It needs a display; tests/ui/gui.sh gives it one. */
#include "history-page.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>

#define STEPS 100
#define WIDTH 900
#define HEIGHT 800
#define TOO_LONG 10000

static double
now (void)
{
  return (double) g_get_monotonic_time () / G_TIME_SPAN_MILLISECOND;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  (void) clock;
  *is_painted = TRUE;
}

/* Returns: the longest time for which nothing else could have happened. */
static double
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean is_painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);
  double begin = now ();
  double longest = 0;

  gtk_widget_queue_draw (GTK_WIDGET (gtk_widget_get_root (widget)));
  while (!is_painted)
    {
      double start = now ();

      if (start - begin > TOO_LONG)
        errx (1, "nothing is drawn");
      g_main_context_iteration (NULL, FALSE);
      start = now () - start;
      longest = MAX (longest, start);
    }
  g_signal_handler_disconnect (clock, handler);
  return longest;
}

/* The drop-down of the page has a list too, but does not show it. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

static int
compare (const void *a, const void *b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

typedef struct
{
  double shown;   /* from showing it to its first frame */
  double blocked; /* the longest time in it for which nothing else could have happened */
  double median;
  double worst;
  guint n; /* how long the list is */
} Figures;

static void
scroll (GtkWidget *list, Figures *figures)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double blocked[STEPS];

  for (guint i = 0; i < STEPS; i++)
    {
      double start = now ();
      double drawing;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + HEIGHT * 0.8);
      blocked[i] = now () - start;
      drawing = wait_for_frame (list);
      blocked[i] = MAX (blocked[i], drawing);
    }
  qsort (blocked, STEPS, sizeof *blocked, compare);
  figures->median = blocked[STEPS / 2];
  figures->worst = blocked[STEPS - 1];
}

static Figures
measure (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();
  Figures figures = { 0 };
  GtkWidget *list;
  double start = now ();
  double drawing;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  figures.blocked = now () - start;
  drawing = wait_for_frame (window);
  figures.blocked = MAX (figures.blocked, drawing);
  figures.shown = now () - start;
  list = find_list (content);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  figures.n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  scroll (list, &figures);
  gtk_window_destroy (GTK_WINDOW (window));
  return figures;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  (void) factory;
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  (void) factory;
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
make_plain (guint n)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *lines = gtk_string_list_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("Line number %u", i);

      gtk_string_list_append (lines, line);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (scrolled),
      gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (lines))), factory));
  return scrolled;
}

static void
report (const char *name, Figures figures)
{
  printf ("%-24s %8.1f %8.1f %12.1f %12.1f\n", name, figures.shown, figures.blocked, figures.median,
          figures.worst);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (CorrinDocument) document = NULL;
  Figures plain, history;

  if (argc != 2)
    errx (2, "usage: history-list JOURNAL");
  adw_init ();
  file = g_file_new_for_path (argv[1]);
  document = corrin_document_new (file);
  corrin_document_open (document);
  if (corrin_document_get_person (document) == NULL)
    errx (1, "%s: no journal", argv[1]);

  history = measure (corrin_history_page_new (document));
  plain = measure (make_plain (history.n));

  printf ("%u days\n%-24s %8s %8s %12s %12s\n", history.n, "milliseconds", "shown", "blocked", "per frame",
          "worst frame");
  report ("History", history);
  report ("as many plain lines", plain);
  printf ("%-24s %8.1f %8.1f %12.1f %12.1f\n", "ratio", history.shown / plain.shown,
          history.blocked / plain.blocked, history.median / plain.median, history.worst / plain.worst);
  return 0;
}
