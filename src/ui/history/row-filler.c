/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "row-filler.h"

/* A list view has about two hundred rows around those that are seen, and would be blocked for long if all were filled
 * when it appears. What is seen is filled in the frame after the one that shows it first; what comes next, one a frame. */
#define AHEAD 3

/* The height of a card of which nothing is known yet, until there are some: that of a date and a line. */
#define USUAL_HEIGHT 106

struct _CorrinRowFiller
{
  GtkWidget *list;
  GtkAdjustment *adjustment;
  int usual;            /* the height that empty cards pretend to have */
  GdkFrameClock *clock; /* while there may be something to fill */
};

static CorrinHistoryRow *
row_of (GtkWidget *item)
{
  GtkWidget *child = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return child != NULL ? CORRIN_HISTORY_ROW (child) : NULL;
}

/* The list hides those of its rows that lie outside of what is seen. */
static gboolean
is_seen (GtkWidget *item)
{
  return gtk_widget_get_child_visible (item) && gtk_widget_get_height (item) > 0;
}

static gboolean
fill (GtkWidget *item)
{
  CorrinHistoryRow *row = row_of (item);

  if (row == NULL || corrin_history_row_is_filled (row))
    return FALSE;
  corrin_history_row_fill (row);
  return TRUE;
}

/* Fills what is seen, and names the ends of it. Returns: whether there was anything to fill. */
static gboolean
fill_seen (CorrinRowFiller *self, GtkWidget **first, GtkWidget **last)
{
  gboolean any = FALSE;

  *first = *last = NULL;
  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (is_seen (item))
      {
        any |= fill (item);
        *first = *first != NULL ? *first : item;
        *last = item;
      }
  return any;
}

/* Fills the next row that will be seen, downwards sooner than upwards. Returns: whether there was one. */
static gboolean
fill_next (GtkWidget *first, GtkWidget *last)
{
  for (guint i = 0; i < AHEAD; i++)
    {
      last = last != NULL ? gtk_widget_get_next_sibling (last) : NULL;
      first = first != NULL ? gtk_widget_get_prev_sibling (first) : NULL;
      if (fill (last) || fill (first))
        return TRUE;
    }
  return FALSE;
}

static int
average_height (CorrinRowFiller *self)
{
  int sum = 0, n = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (is_seen (item) && corrin_history_row_is_filled (row_of (item)))
      {
        sum += gtk_widget_get_height (GTK_WIDGET (row_of (item)));
        n++;
      }
  return n > 0 ? sum / n : self->usual;
}

/* Cards that are as high as they will be do not push each other around when they are filled, and the scroll bar tells
 * the truth. */
static void
learn_height (CorrinRowFiller *self)
{
  int height = average_height (self);

  if (ABS (height - self->usual) < self->usual / 3)
    return;
  self->usual = height;
  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (row_of (item) != NULL)
      corrin_history_row_set_usual_height (row_of (item), height);
}

static void
stop (CorrinRowFiller *self)
{
  if (self->clock == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

/* Only now every row is where it will be seen. */
static void
painted_cb (CorrinRowFiller *self)
{
  GtkWidget *first;
  GtkWidget *last;

  learn_height (self);
  if (!fill_seen (self, &first, &last) && !fill_next (first, last))
    stop (self);
}

/**
 * corrin_row_filler_bind:
 * @self: a filler
 * @row: a row that has got another day
 *
 * Has the row filled when it comes near.
 */
void
corrin_row_filler_bind (CorrinRowFiller *self, CorrinHistoryRow *row)
{
  corrin_history_row_set_usual_height (row, self->usual);
  corrin_row_filler_queue (self);
}

/**
 * corrin_row_filler_queue:
 * @self: a filler
 *
 * To be called when there are other rows, or rows elsewhere.
 */
void
corrin_row_filler_queue (CorrinRowFiller *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->list);

  if (self->clock != NULL || clock == NULL)
    return;
  self->clock = g_object_ref (clock);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), self);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

/**
 * corrin_row_filler_new:
 * @list: a list of #CorrinHistoryRow, in its scrolled window
 *
 * Returns: (transfer full): what fills its rows, while @list lives
 */
CorrinRowFiller *
corrin_row_filler_new (GtkListView *list)
{
  CorrinRowFiller *self = g_new0 (CorrinRowFiller, 1);

  self->list = GTK_WIDGET (list);
  self->usual = USUAL_HEIGHT;
  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (corrin_row_filler_queue), self);
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (corrin_row_filler_queue), self);
  g_signal_connect_swapped (list, "map", G_CALLBACK (corrin_row_filler_queue), self);
  g_signal_connect_swapped (list, "unrealize", G_CALLBACK (stop), self);
  return self;
}

/**
 * corrin_row_filler_free:
 * @self: (nullable) (transfer full): a filler
 */
void
corrin_row_filler_free (CorrinRowFiller *self)
{
  if (self == NULL)
    return;
  stop (self);
  g_signal_handlers_disconnect_by_data (self->list, self);
  g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_object_unref (self->adjustment);
  g_free (self);
}
