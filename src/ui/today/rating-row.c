/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rating-row.h"

/* One line of a row: a rating, or the room for one. */
typedef struct
{
  gint64 id;     /* the rating, or 0 for none */
  gint64 former; /* the rating that was cleared here, which comes back by undo, or 0 */
  CorrinTime time;
} Slot;

/* A symptom with all its ratings of a day: one line for each, and one for a further one while the person makes it.
 *
 * As long as the day is shown, each rating keeps its line, also when it gets another time, and the line of a cleared
 * one stays: what is under a finger is what the person aimed at. */
struct _CorrinRatingRow
{
  GtkWidget parent_instance;

  GPtrArray *lines;                /* CorrinRatingLine */
  GArray *slots;                   /* Slot, for each line */
  const CorrinDaySymptom *symptom; /* the page keeps it until it shows another */
  gint64 symptom_id;
  CorrinTime next_time; /* what a further rating would get */
  int rated;            /* the line in which is just rated, or -1 */
  gint64 cleared_id;    /* the rating that was cleared last, or 0 for a further one */
  gint64 cleared_at;    /* when, in monotonic time; 0 for never */
};

enum
{
  RATE,
  CLEAR,
  RETIME,
  PLACE,
  CLEAR_PLACE,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinRatingRow, corrin_rating_row, GTK_TYPE_WIDGET)

static Slot *
slot_at (CorrinRatingRow *self, guint index)
{
  return &g_array_index (self->slots, Slot, index);
}

static guint
index_of (CorrinRatingRow *self, CorrinRatingLine *line)
{
  guint index = 0;

  g_ptr_array_find (self->lines, line, &index);
  return index;
}

/* The first line is always there; a further one without a rating can be taken away. */
static gboolean
is_extra (CorrinRatingRow *self, guint index)
{
  return index > 0 && slot_at (self, index)->id == 0;
}

static void
update (CorrinRatingRow *self)
{
  corrin_rating_row_show (self, self->symptom);
}

/* What is rated stays in its line; what is not saved can be tried again. */
static void
chosen_cb (CorrinRatingRow *self, int value, CorrinRatingLine *line)
{
  gboolean is_saved = FALSE;

  self->rated = (int) index_of (self, line);
  g_signal_emit (self, signals[RATE], 0, corrin_rating_line_get_id (line), corrin_rating_line_get_time (line),
                 value, &is_saved);
  self->rated = -1;
}

/* The second tap of a double tap is not meant for the line that is gone or empty by then, nor for the next one. */
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

/* The symptoms below stay where they are. */
static void
take_away (CorrinRatingRow *self, guint index)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, gtk_widget_get_height (GTK_WIDGET (self)));
  g_array_remove_index (self->slots, index);
  update (self);
  gtk_widget_grab_focus (self->lines->pdata[self->lines->len - 1]);
}

static void
cleared_cb (CorrinRatingRow *self, CorrinRatingLine *line)
{
  gint64 id = corrin_rating_line_get_id (line);
  guint index = index_of (self, line);

  if ((id == 0 && !is_extra (self, index)) || is_second_tap (self, id))
    return;
  if (id == 0)
    take_away (self, index);
  else
    g_signal_emit (self, signals[CLEAR], 0, id);
}

static void
time_changed_cb (CorrinRatingRow *self, CorrinTime time, CorrinRatingLine *line)
{
  gint64 id = corrin_rating_line_get_id (line);

  if (id == 0)
    {
      slot_at (self, index_of (self, line))->time = time;
      update (self);
    }
  else
    g_signal_emit (self, signals[RETIME], 0, id, time);
}

static void
placed_cb (CorrinRatingRow *self, int side, int reach, CorrinRatingLine *line)
{
  g_signal_emit (self, signals[PLACE], 0, corrin_rating_line_get_id (line), side, reach);
}

static void
place_cleared_cb (CorrinRatingRow *self, CorrinRatingLine *line)
{
  g_signal_emit (self, signals[CLEAR_PLACE], 0, corrin_rating_line_get_id (line));
}

static void
add_slot (CorrinRatingRow *self, gint64 id, CorrinTime time)
{
  const Slot slot = { .id = id, .time = time };

  g_array_append_val (self->slots, slot);
}

static void
add_cb (CorrinRatingRow *self)
{
  add_slot (self, 0, self->next_time);
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
  g_signal_connect_swapped (line, "placed", G_CALLBACK (placed_cb), self);
  g_signal_connect_swapped (line, "place-cleared", G_CALLBACK (place_cleared_cb), self);
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
  CorrinRatingRow *self = CORRIN_RATING_ROW (object);

  g_ptr_array_unref (self->lines);
  g_array_unref (self->slots);
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
install_place_signals (void)
{
  /**
   * CorrinRatingRow::place:
   * @id: the rating
   * @side: a #CorrinSide
   * @reach: a #CorrinReach
   *
   * The person said where it is.
   */
  signals[PLACE] = g_signal_new ("place", CORRIN_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinRatingRow::clear-place:
   * @id: the rating
   *
   * The person takes back where it is.
   */
  signals[CLEAR_PLACE] = g_signal_new ("clear-place", CORRIN_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
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
  install_place_signals ();
}

static void
corrin_rating_row_init (CorrinRatingRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->lines = g_ptr_array_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  self->rated = -1;
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

static const CorrinDayRating *
find_rating (const CorrinDaySymptom *symptom, gint64 id)
{
  for (guint i = 0; id != 0 && i < symptom->ratings->len; i++)
    {
      const CorrinDayRating *rating = &g_array_index (symptom->ratings, CorrinDayRating, i);

      if (rating->id == id)
        return rating;
    }
  return NULL;
}

/* The line of a rating: where it was, where it is just made, or else the only line while that has none. */
static Slot *
find_slot (CorrinRatingRow *self, gint64 id)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (slot_at (self, i)->id == id || slot_at (self, i)->former == id)
      return slot_at (self, i);
  if (self->rated >= 0 && (guint) self->rated < self->slots->len && slot_at (self, self->rated)->id == 0)
    return slot_at (self, self->rated);
  return self->slots->len == 1 && slot_at (self, 0)->id == 0 ? slot_at (self, 0) : NULL;
}

static void
empty_slots (CorrinRatingRow *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = slot_at (self, i);

      if (slot->id == 0 || find_rating (self->symptom, slot->id) != NULL)
        continue;
      slot->former = slot->id;
      slot->id = 0;
    }
}

static void
fill_slots (CorrinRatingRow *self)
{
  const GArray *ratings = self->symptom->ratings;

  empty_slots (self);
  for (guint i = 0; i < ratings->len; i++)
    {
      const CorrinDayRating *rating = &g_array_index (ratings, CorrinDayRating, i);
      Slot *slot = find_slot (self, rating->id);

      if (slot == NULL)
        add_slot (self, rating->id, rating->time);
      else
        *slot = (Slot){ .id = rating->id, .time = rating->time };
    }
  if (self->slots->len == 0)
    add_slot (self, 0, CORRIN_TIME_NONE);
  if (self->slots->len == 1 && slot_at (self, 0)->id == 0)
    slot_at (self, 0)->time = CORRIN_TIME_NONE;
}

static gboolean
has_empty_slot (CorrinRatingRow *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (slot_at (self, i)->id == 0)
      return TRUE;
  return FALSE;
}

static void
show_line (CorrinRatingRow *self, guint index)
{
  const Slot *slot = slot_at (self, index);
  const CorrinRatingLineView view = {
    .symptom = self->symptom,
    .rating = find_rating (self->symptom, slot->id),
    .time = slot->time,
    .is_first = index == 0,
    .has_time = self->slots->len > 1 || slot->time != CORRIN_TIME_NONE,
    .can_add = index == 0 && !has_empty_slot (self),
    .has_place = corrin_day_symptom_has_place (self->symptom),
    .is_extra = is_extra (self, index),
  };

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
  self->symptom = symptom;
  self->symptom_id = symptom->symptom->record.id;
  fill_slots (self);
  set_n_lines (self, self->slots->len);
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, i);
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
 * Forgets which line was whose: another day is shown, or this one anew. The ratings stand in order then, and no line is
 * empty beside others.
 */
void
corrin_rating_row_forget (CorrinRatingRow *self)
{
  g_array_set_size (self->slots, 0);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
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
