/* SPDX-License-Identifier: GPL-3.0-or-later */
/* first-frame COMMAND ARGUMENT...: starts a program with a window and prints the seconds until the first frame with
 * something on it stands on the X display, then user and system CPU time in seconds, the peak memory in kB and 0, as
 * measure does for a command that ends by itself. The program is then asked to end. Seen from outside, so that any
 * program can be measured alike. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <err.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A window of fewer colours has been filled, but not been drawn. */
#define COLOURS 8
/* Looked at: one pixel of so many, a prime, so that no column is left out. */
#define STRIDE 97
#define LONGEST 30.0
/* After the first frame, until memory is read: what a program does at once belongs to its start. */
#define SETTLE_US 300000

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

/* A window may be gone before it is asked about. */
static int
ignore (Display *display, XErrorEvent *event)
{
  (void) display;
  (void) event;
  return 0;
}

static int
count_colours (XImage *image)
{
  unsigned long seen[COLOURS];
  long n_pixels = (long) image->width * image->height;
  int n = 0;

  for (long i = 0; i < n_pixels && n < COLOURS; i += STRIDE)
    {
      unsigned long pixel = XGetPixel (image, (int) (i % image->width), (int) (i / image->width)) & 0xffffff;
      int k = 0;

      while (k < n && seen[k] != pixel)
        k++;
      if (k == n)
        seen[n++] = pixel;
    }
  return n;
}

static int
is_drawn (Display *display, Window window)
{
  XWindowAttributes size;
  XImage *image;
  int n;

  if (!XGetWindowAttributes (display, window, &size))
    return 0;
  image =
      XGetImage (display, window, 0, 0, (unsigned) size.width, (unsigned) size.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return 0;
  n = count_colours (image);
  XDestroyImage (image);
  return n >= COLOURS;
}

static void
watch (Display *display, Window window)
{
  XWindowAttributes size;

  if (XGetWindowAttributes (display, window, &size) && size.width >= 100 && size.height >= 100)
    XDamageCreate (display, window, XDamageReportRawRectangles);
  XSync (display, False);
}

static int
shows_frame (Display *display, int damage)
{
  XEvent event;

  XNextEvent (display, &event);
  if (event.type == MapNotify)
    watch (display, event.xmap.window);
  return event.type == damage && is_drawn (display, ((XDamageNotifyEvent *) &event)->drawable);
}

static double
wait_for_frame (Display *display, int damage, double start)
{
  struct pollfd events = { ConnectionNumber (display), POLLIN, 0 };

  while (now () - start < LONGEST)
    {
      if (!XPending (display))
        poll (&events, 1, 50);
      while (XPending (display))
        if (shows_frame (display, damage))
          return now () - start;
    }
  errx (1, "no frame was seen");
}

static Display *
open_display (int *damage)
{
  Display *display = XOpenDisplay (NULL);
  int errors;

  if (display == NULL || !XDamageQueryExtension (display, damage, &errors))
    errx (1, "no X display with the damage extension");
  *damage += XDamageNotify;
  XSetErrorHandler (ignore);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  return display;
}

int
main (int argc, char **argv)
{
  struct rusage used;
  Display *display;
  double start, wall;
  int damage, status;
  pid_t child;

  if (argc < 2)
    errx (2, "usage: first-frame COMMAND ARGUMENT...");
  display = open_display (&damage);
  start = now ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      err (127, "%s", argv[1]);
    }
  wall = wait_for_frame (display, damage, start);
  usleep (SETTLE_US);
  kill (child, SIGTERM);
  if (wait4 (child, &status, 0, &used) < 0)
    err (1, "%s", argv[1]);
  printf ("%.6f %.6f %.6f %ld 0\n", wall, seconds (used.ru_utime), seconds (used.ru_stime), used.ru_maxrss);
  return 0;
}
