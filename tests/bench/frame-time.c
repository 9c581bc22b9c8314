/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame-time JOURNAL: shows a year of the chart over time in a window of 1200 by 500, moves the pointer over it, drags
 * it, and moves and stretches the days as the strip below it does. Prints, for each of "hover", "pan" and "zoom", what
 * a frame costs from before it is laid out until it is painted: the median, the 95th of 100 and the longest; then what a
 * step costs in all, with what is drawn between two frames (median); then how many steps. In milliseconds of the main
 * thread's processor time, so that other programs do not count. Needs a display:
 * tests/ui/gui.sh BUILD/tests/bench/frame-time JOURNAL */
#include "chart-view.h"
#include "clock.h"
#include "shown-trend.h"
#include "trend-range.h"

#include <X11/Xatom.h>
#include <adwaita.h>
#include <gdk/x11/gdkx.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH 1200
#define HEIGHT 500
#define N_FRAMES 120

typedef struct
{
  double began;
  double spent;
  gboolean is_painted;
} Frame;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  (void) clock;
  frame->began = now ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  (void) clock;
  frame->spent = now () - frame->began;
  frame->is_painted = TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static double
part_of (double *times, double share)
{
  qsort (times, N_FRAMES, sizeof *times, compare);
  return times[MIN ((guint) (share * N_FRAMES), N_FRAMES - 1)];
}

static void
wait_for_frame (GtkWidget *chart, Frame *frame)
{
  frame->is_painted = FALSE;
  gtk_widget_queue_draw (chart);
  while (!frame->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

/* What is left to do between two frames. */
static void
work (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkEventController *
controller_of (GtkWidget *widget, GType type, guint nth)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) && nth-- == 0)
        return controller;
    }
  return NULL;
}

static void
drag (GtkWidget *chart, guint step)
{
  GtkEventController *gesture = controller_of (chart, GTK_TYPE_GESTURE_DRAG, 0);

  if (step == 0)
    g_signal_emit_by_name (gesture, "drag-begin", 600.0, 250.0);
  g_signal_emit_by_name (gesture, "drag-update", 20.0 + 7.0 * step, 0.0);
}

static void
hover (GtkWidget *chart, guint step)
{
  g_signal_emit_by_name (controller_of (chart, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0), "motion",
                         100 + step * 7.0, 200.0);
}

/* Fewer and fewer days, one at each end. */
static void
zoom (GtkWidget *chart, guint step)
{
  CorrinDay today = corrin_clock_today ();

  corrin_chart_view_move (CORRIN_CHART_VIEW (chart),
                          (CorrinPeriod){ today - 500 + (int) step, today - 90 - (int) step });
}

static void
measure (const char *name, GtkWidget *chart, Frame *frame, void (*act) (GtkWidget *chart, guint step))
{
  double frames[N_FRAMES], steps[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      double began = now ();

      act (chart, i);
      wait_for_frame (chart, frame);
      frames[i] = frame->spent;
      work ();
      steps[i] = now () - began;
    }
  printf ("%s %.2f %.2f %.2f %.2f %d\n", name, part_of (frames, 0.5), part_of (frames, 0.95),
          part_of (frames, 1), part_of (steps, 0.5), N_FRAMES);
}

static CorrinShownTrend *
read_year (const char *path)
{
  CorrinPeriod year = corrin_trend_range_period (CORRIN_TREND_ONE_YEAR, corrin_clock_today ());
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_READ, &error);
  g_autoptr (CorrinTrendSource) source =
      store != NULL ? corrin_trend_source_read (store, 1, CORRIN_DAY_NONE, TRUE, &error) : NULL;

  if (source == NULL)
    g_error ("%s", error->message);
  /* In the middle, so that there is somewhere to go on either side. */
  year.to -= 90;
  year.from -= 90;
  return corrin_shown_trend_new (source, CORRIN_TREND_OWN_DAYS, year, NULL);
}

/* Says that windows are managed here, as on every desktop: otherwise GDK asks the display twice in each frame whether
 * they are by now. */
static void
claim_windows (void)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  Window root = DefaultRootWindow (display);
  Window manager = XCreateSimpleWindow (display, root, -1, -1, 1, 1, 0, 0, 0);
  Atom check = XInternAtom (display, "_NET_SUPPORTING_WM_CHECK", False);

  XChangeProperty (display, manager, check, XA_WINDOW, 32, PropModeReplace, (guchar *) &manager, 1);
  XChangeProperty (display, root, check, XA_WINDOW, 32, PropModeReplace, (guchar *) &manager, 1);
  XSync (display, False);
}

int
main (int argc, char **argv)
{
  g_autoptr (CorrinShownTrend) trend = NULL;
  GtkWidget *chart, *window;
  Frame frame = { 0 };
  GdkFrameClock *clock;

  if (argc != 2)
    return EXIT_FAILURE;
  adw_init ();
  claim_windows ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  trend = read_year (argv[1]);
  chart = corrin_chart_view_new ();
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (window), chart);
  corrin_chart_view_show (CORRIN_CHART_VIEW (chart), trend->spec, NULL, NULL, "Trend");
  corrin_chart_view_set_limits (CORRIN_CHART_VIEW (chart),
                                (CorrinPeriod){ trend->source->first_rated, corrin_clock_today () });
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (chart);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frame);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);
  wait_for_frame (chart, &frame);
  work ();
  measure ("hover", chart, &frame, hover);
  measure ("pan", chart, &frame, drag);
  g_signal_emit_by_name (controller_of (chart, GTK_TYPE_GESTURE_DRAG, 0), "drag-end", 0.0, 0.0);
  work ();
  measure ("zoom", chart, &frame, zoom);
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
