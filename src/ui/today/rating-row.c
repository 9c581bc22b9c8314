/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rating-row.h"

/* A symptom with all its ratings of a day: one line for each, and one for a further one while the person makes it. */
struct _CorrinRatingRow
{
  GtkWidget parent_instance;

  GPtrArray *lines;                /* CorrinRatingLine */
  const CorrinDaySymptom *symptom; /* the page keeps it until it shows another */
  gint64 symptom_id;
  CorrinTime next_time; /* what a further rating would get */
  CorrinTime extra_time;
  gboolean has_extra;
  gint64 cleared_id; /* the rating that was cleared last, or 0 for a further one */
  gint64 cleared_at; /* when, in monotonic time; 0 for never */
};

enum
{
  RATE,
  CLEAR,
  RETIME,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinRatingRow, corrin_rating_row, GTK_TYPE_WIDGET)

static gboolean
is_extra (CorrinRatingRow *self, CorrinRatingLine *line)
{
  return self->has_extra && line == self->lines->pdata[self->lines->len - 1];
}

static void
update (CorrinRatingRow *self)
{
  corrin_rating_row_show (self, self->symptom);
}

/* A further rating is one of the others as soon as it is saved; if it is not, the line stays. */
static void
chosen_cb (CorrinRatingRow *self, int value, CorrinRatingLine *line)
{
  gboolean was_extra = is_extra (self, line);
  gboolean is_saved = FALSE;

  self->has_extra = self->has_extra && !was_extra;
  g_signal_emit (self, signals[RATE], 0, corrin_rating_line_get_id (line), corrin_rating_line_get_time (line),
                 value, &is_saved);
  if (!is_saved && was_extra)
    {
      self->has_extra = TRUE;
      update (self);
    }
}

/* Once a line is cleared, the next one moves under the finger: the second tap of a double tap is not meant for it. */
static gboolean
is_second_tap (CorrinRatingRow *self, gint64 id)
{
  gint64 now = g_get_monotonic_time ();
  int double_click; /* milliseconds */
  gboolean is_soon;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &double_click, NULL);
  is_soon = self->cleared_at != 0 && now - self->cleared_at < double_click * G_TIME_SPAN_MILLISECOND;
  if (is_soon && self->cleared_id != id)
    return TRUE;
  self->cleared_id = id;
  self->cleared_at = now;
  return FALSE;
}

static void
cleared_cb (CorrinRatingRow *self, CorrinRatingLine *line)
{
  gint64 id = corrin_rating_line_get_id (line);

  if ((id == 0 && !is_extra (self, line)) || is_second_tap (self, id))
    return;
  if (is_extra (self, line))
    {
      self->has_extra = FALSE;
      update (self);
      gtk_widget_grab_focus (self->lines->pdata[self->lines->len - 1]);
    }
  else
    g_signal_emit (self, signals[CLEAR], 0, id);
}

static void
time_changed_cb (CorrinRatingRow *self, CorrinTime time, CorrinRatingLine *line)
{
  if (is_extra (self, line))
    {
      self->extra_time = time;
      update (self);
    }
  else if (corrin_rating_line_get_id (line) != 0)
    g_signal_emit (self, signals[RETIME], 0, corrin_rating_line_get_id (line), time);
}

static void
add_cb (CorrinRatingRow *self)
{
  self->has_extra = TRUE;
  self->extra_time = self->next_time;
  update (self);
  gtk_widget_grab_focus (self->lines->pdata[self->lines->len - 1]);
}

static void
move_cb (CorrinRatingRow *self, int step, CorrinRatingScale *scale)
{
  g_signal_emit (self, signals[MOVE], 0, scale, step);
}

static void
add_line (CorrinRatingRow *self)
{
  CorrinRatingLine *line = CORRIN_RATING_LINE (corrin_rating_line_new ());

  g_signal_connect_swapped (line, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (line, "cleared", G_CALLBACK (cleared_cb), self);
  g_signal_connect_swapped (line, "time-changed", G_CALLBACK (time_changed_cb), self);
  g_signal_connect_swapped (line, "add", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (corrin_rating_line_get_scale (line), "move", G_CALLBACK (move_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (line), GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
}

/* Lines that stay are the same widgets: whoever has the focus keeps it. */
static void
set_n_lines (CorrinRatingRow *self, guint n)
{
  while (self->lines->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->lines, self->lines->len - 1));
  while (self->lines->len < n)
    add_line (self);
}

static void
corrin_rating_row_dispose (GObject *object)
{
  set_n_lines (CORRIN_RATING_ROW (object), 0);
  G_OBJECT_CLASS (corrin_rating_row_parent_class)->dispose (object);
}

static void
corrin_rating_row_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIN_RATING_ROW (object)->lines);
  G_OBJECT_CLASS (corrin_rating_row_parent_class)->finalize (object);
}

static gboolean
corrin_rating_row_grab_focus (GtkWidget *widget)
{
  CorrinRatingRow *self = CORRIN_RATING_ROW (widget);

  /* Whoever leaves by Tab asks it to take the focus when there is nothing further inside: that would hold it fast. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return self->lines->len > 0 && gtk_widget_grab_focus (self->lines->pdata[0]);
}

static void
install_signals (void)
{
  /**
   * CorrinRatingRow::rate:
   * @id: the rating, or 0 for a new one
   * @time: its time
   * @value: 0 to 10
   *
   * The person rated.
   *
   * Returns: whether it is saved
   */
  signals[RATE] =
      g_signal_new ("rate", CORRIN_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins,
                    NULL, NULL, G_TYPE_BOOLEAN, 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinRatingRow::clear:
   * @id: the rating
   *
   * The person takes a rating back.
   */
  signals[CLEAR] = g_signal_new ("clear", CORRIN_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * CorrinRatingRow::retime:
   * @id: the rating
   * @time: the time that it gets
   *
   * The person gives a rating another time.
   */
  signals[RETIME] = g_signal_new ("retime", CORRIN_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);

  /**
   * CorrinRatingRow::move:
   * @scale: where the focus is
   * @step: 1 to go on, -1 to go back
   *
   * The person goes to another scale.
   */
  signals[MOVE] = g_signal_new ("move", CORRIN_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, CORRIN_TYPE_RATING_SCALE, G_TYPE_INT);
}

static void
corrin_rating_row_class_init (CorrinRatingRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_rating_row_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_rating_row_finalize;
  widget_class->grab_focus = corrin_rating_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  install_signals ();
}

static void
corrin_rating_row_init (CorrinRatingRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->lines = g_ptr_array_new ();
  self->next_time = CORRIN_TIME_NONE;
}

/**
 * corrin_rating_row_new:
 *
 * Returns: (transfer full): an empty row
 */
GtkWidget *
corrin_rating_row_new (void)
{
  return g_object_new (CORRIN_TYPE_RATING_ROW, NULL);
}

static void
show_line (CorrinRatingRow *self, guint index, gboolean has_times)
{
  GArray *ratings = self->symptom->ratings;
  const CorrinDayRating *rating =
      index < ratings->len ? &g_array_index (ratings, CorrinDayRating, index) : NULL;
  gboolean is_the_extra = self->has_extra && index == ratings->len;
  CorrinRatingLineView view = {
    .symptom = self->symptom,
    .rating = rating,
    .time = CORRIN_TIME_NONE,
    .is_first = index == 0,
    .can_add = index == 0 && rating != NULL && !self->has_extra,
    .is_extra = is_the_extra,
  };

  if (rating != NULL)
    view.time = rating->time;
  else if (is_the_extra)
    view.time = self->extra_time;
  view.has_time = has_times || view.time != CORRIN_TIME_NONE;
  corrin_rating_line_show (self->lines->pdata[index], &view);
}

/**
 * corrin_rating_row_show:
 * @self: a row
 * @symptom: a symptom on a day; it is kept until another is shown
 *
 * Shows what the journal holds.
 */
void
corrin_rating_row_show (CorrinRatingRow *self, const CorrinDaySymptom *symptom)
{
  guint n = symptom->ratings->len;

  self->symptom = symptom;
  self->symptom_id = symptom->symptom->record.id;
  self->has_extra = self->has_extra && n > 0;
  set_n_lines (self, MAX (n, 1) + (self->has_extra ? 1 : 0));
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, i, self->lines->len > 1);
}

/**
 * corrin_rating_row_set_next_time:
 * @self: a row
 * @time: the time that a further rating gets, or %CORRIN_TIME_NONE
 */
void
corrin_rating_row_set_next_time (CorrinRatingRow *self, CorrinTime time)
{
  self->next_time = time;
}

/**
 * corrin_rating_row_forget:
 * @self: a row
 *
 * Takes away the line of a further rating that was not made: another day is shown.
 */
void
corrin_rating_row_forget (CorrinRatingRow *self)
{
  self->has_extra = FALSE;
}

/**
 * corrin_rating_row_get_symptom:
 * @self: a row
 *
 * Returns: the symptom that it shows
 */
gint64
corrin_rating_row_get_symptom (CorrinRatingRow *self)
{
  return self->symptom_id;
}

guint
corrin_rating_row_get_n_lines (CorrinRatingRow *self)
{
  return self->lines->len;
}

/**
 * corrin_rating_row_get_line:
 * @self: a row
 * @index: which line
 *
 * Returns: (transfer none): the line
 */
CorrinRatingLine *
corrin_rating_row_get_line (CorrinRatingRow *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return self->lines->pdata[index];
}
