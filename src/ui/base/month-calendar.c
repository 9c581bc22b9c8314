/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "month-calendar.h"

#include "corrin-base-resources.h"
#include "day-words.h"

/* Seven of them fit a window of 360 pixels. */
#define DAY_SIZE 44
/* Of a dot or diamond below the number */
#define MARK_SIZE 6

typedef struct
{
  GtkWidget *button;
  GtkLabel *number;
  GtkWidget *rated;
  GtkWidget *injection;
} DayWidgets;

struct _CorrinMonthCalendar
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *year_back;
  GtkWidget *month_back;
  GtkLabel *title;
  GtkWidget *month_forward;
  GtkWidget *year_forward;
  GtkGrid *grid;
  GtkWidget *key;

  GtkLabel *weekdays[CORRIN_MONTH_GRID_COLUMNS];
  DayWidgets days[CORRIN_MONTH_GRID_CELLS];
  CorrinMonthView view;
  CorrinMonthGrid month;
  CorrinDay cursor;
};

enum
{
  DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinMonthCalendar, corrin_month_calendar, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Only the day of the cursor takes part in the round of the Tab key; the arrow keys reach the others. */
static void
show_day (CorrinMonthCalendar *self, int index)
{
  const CorrinMonthCell *cell = &self->month.cells[index];
  const DayWidgets *widgets = &self->days[index];
  g_autofree char *words = corrin_month_cell_words (cell);
  g_autofree char *number = NULL;
  int day_of_month = 0;

  if (cell->day != CORRIN_DAY_NONE)
    corrin_day_get_ymd (cell->day, NULL, NULL, &day_of_month);
  number = day_of_month > 0 ? g_strdup_printf ("%d", day_of_month) : g_strdup ("");
  gtk_label_set_text (widgets->number, number);
  gtk_widget_set_visible (widgets->rated, cell->is_rated);
  gtk_widget_set_visible (widgets->injection, cell->has_injection);
  set_class (widgets->button, "other-month", !cell->is_in_month);
  set_class (widgets->button, "today", cell->is_today);
  set_class (widgets->button, "chosen", cell->is_chosen);
  gtk_widget_set_sensitive (widgets->button, cell->is_allowed);
  gtk_widget_set_focusable (widgets->button, cell->day == self->cursor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widgets->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widgets->button), GTK_ACCESSIBLE_STATE_PRESSED,
                               cell->is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
show_weekdays (CorrinMonthCalendar *self)
{
  for (int i = 0; i < CORRIN_MONTH_GRID_COLUMNS; i++)
    {
      g_autofree char *name = corrin_day_words_weekday (self->month.weekdays[i]);
      g_autofree char *short_name = corrin_day_words_weekday_short (self->month.weekdays[i]);

      gtk_label_set_text (self->weekdays[i], short_name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->weekdays[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static GtkWidget *
find_cursor (CorrinMonthCalendar *self)
{
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    if (self->month.cells[i].day == self->cursor)
      return self->days[i].button;
  return NULL;
}

/* A button that can no longer be pressed hands the keyboard to the days. */
static void
allow_moves (CorrinMonthCalendar *self)
{
  GtkWidget *back[] = { self->year_back, self->month_back };
  GtkWidget *forward[] = { self->year_forward, self->month_forward };
  GtkWidget *focus = gtk_widget_get_focus_child (self->header);

  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      gtk_widget_set_sensitive (back[i], self->month.can_go_back);
      gtk_widget_set_sensitive (forward[i], self->month.can_go_forward);
    }
  if (focus != NULL && !gtk_widget_get_sensitive (focus))
    corrin_month_calendar_focus (self);
}

static void
show_month (CorrinMonthCalendar *self)
{
  g_autofree char *title = corrin_day_words_month (self->cursor);

  self->month = corrin_month_grid (&self->view, self->cursor);
  gtk_label_set_text (self->title, title);
  show_weekdays (self);
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    show_day (self, i);
  allow_moves (self);
}

static void
move (CorrinMonthCalendar *self, CorrinMonthMove to)
{
  self->cursor = corrin_month_view_move (&self->view, self->cursor, to);
  show_month (self);
}

static void
year_back_cb (CorrinMonthCalendar *self)
{
  move (self, CORRIN_MONTH_MOVE_YEAR_BACK);
}

static void
month_back_cb (CorrinMonthCalendar *self)
{
  move (self, CORRIN_MONTH_MOVE_MONTH_BACK);
}

static void
month_forward_cb (CorrinMonthCalendar *self)
{
  move (self, CORRIN_MONTH_MOVE_MONTH_FORWARD);
}

static void
year_forward_cb (CorrinMonthCalendar *self)
{
  move (self, CORRIN_MONTH_MOVE_YEAR_FORWARD);
}

static CorrinMonthMove
mirror (CorrinMonthMove to)
{
  if (to == CORRIN_MONTH_MOVE_DAY_BACK)
    return CORRIN_MONTH_MOVE_DAY_FORWARD;
  return to == CORRIN_MONTH_MOVE_DAY_FORWARD ? CORRIN_MONTH_MOVE_DAY_BACK : to;
}

/* Arrows, Home and End belong to the days; above them they are left to the buttons. */
static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CorrinMonthCalendar *self = CORRIN_MONTH_CALENDAR (widget);
  CorrinMonthMove to = (CorrinMonthMove) g_variant_get_int32 (args);
  gboolean is_page = to >= CORRIN_MONTH_MOVE_MONTH_BACK;
  gboolean is_in_days = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;

  (void) data;
  if (!is_page && !is_in_days)
    return FALSE;
  move (self, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? mirror (to) : to);
  if (is_in_days)
    corrin_month_calendar_focus (self);
  return TRUE;
}

static void
chosen_cb (GtkWidget *button, CorrinMonthCalendar *self)
{
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    if (self->days[i].button == button)
      g_signal_emit (self, signals[DAY_CHOSEN], 0, self->month.cells[i].day);
}

static GtkWidget *
make_mark (const char *css_class)
{
  return g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, "width-request",
                       6, "height-request", MARK_SIZE, "css-classes",
                       (const char *const[]){ "mark", css_class, NULL }, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
make_day (CorrinMonthCalendar *self, int index)
{
  DayWidgets *widgets = &self->days[index];
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                 "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *marks = g_object_new (GTK_TYPE_BOX, "spacing", 5, "halign", GTK_ALIGN_CENTER, "height-request",
                                   MARK_SIZE, NULL);

  widgets->number = GTK_LABEL (gtk_label_new (NULL));
  widgets->rated = make_mark ("rated");
  widgets->injection = make_mark ("injection");
  gtk_box_append (GTK_BOX (marks), widgets->rated);
  gtk_box_append (GTK_BOX (marks), widgets->injection);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (widgets->number));
  gtk_box_append (GTK_BOX (box), marks);
  widgets->button =
      g_object_new (GTK_TYPE_BUTTON, "child", box, "width-request", DAY_SIZE, "height-request", DAY_SIZE,
                    "css-classes", (const char *const[]){ "flat", "day", NULL }, NULL);
  g_signal_connect (widgets->button, "clicked", G_CALLBACK (chosen_cb), self);
  gtk_grid_attach (self->grid, widgets->button, index % CORRIN_MONTH_GRID_COLUMNS,
                   1 + index / CORRIN_MONTH_GRID_COLUMNS, 1, 1);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    CorrinMonthMove move;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, CORRIN_MONTH_MOVE_DAY_BACK },
    { GDK_KEY_Right, GDK_KEY_KP_Right, CORRIN_MONTH_MOVE_DAY_FORWARD },
    { GDK_KEY_Up, GDK_KEY_KP_Up, CORRIN_MONTH_MOVE_WEEK_BACK },
    { GDK_KEY_Down, GDK_KEY_KP_Down, CORRIN_MONTH_MOVE_WEEK_FORWARD },
    { GDK_KEY_Home, GDK_KEY_KP_Home, CORRIN_MONTH_MOVE_WEEK_START },
    { GDK_KEY_End, GDK_KEY_KP_End, CORRIN_MONTH_MOVE_WEEK_END },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, CORRIN_MONTH_MOVE_MONTH_BACK },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, CORRIN_MONTH_MOVE_MONTH_FORWARD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, key_cb, "i", keys[i].move);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad, 0, key_cb, "i", keys[i].move);
    }
}

static void
corrin_month_calendar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_MONTH_CALENDAR);
  G_OBJECT_CLASS (corrin_month_calendar_parent_class)->dispose (object);
}

static void
corrin_month_calendar_class_init (CorrinMonthCalendarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_month_calendar_dispose;

  /**
   * CorrinMonthCalendar::day-chosen:
   * @day: a day that can be chosen
   *
   * A day was pressed.
   */
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", CORRIN_TYPE_MONTH_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  corrin_base_get_resource ();
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/base/month-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, header);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, year_back);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, month_back);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, month_forward);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, year_forward);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, grid);
  gtk_widget_class_bind_template_child (widget_class, CorrinMonthCalendar, key);
  gtk_widget_class_bind_template_callback (widget_class, year_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_forward_cb);
  bind_keys (widget_class);
}

static void
corrin_month_calendar_init (CorrinMonthCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < CORRIN_MONTH_GRID_COLUMNS; i++)
    {
      self->weekdays[i] = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                                        (const char *const[]){ "caption", "dim-label", NULL }, NULL);
      gtk_grid_attach (self->grid, GTK_WIDGET (self->weekdays[i]), i, 0, 1, 1);
    }
  for (int i = 0; i < CORRIN_MONTH_GRID_CELLS; i++)
    make_day (self, i);
}

/**
 * corrin_month_calendar_new:
 *
 * A month as a page of days, each of which says its date and what is known of it. It shows nothing until it is told
 * to.
 *
 * Returns: (transfer full): a calendar
 */
GtkWidget *
corrin_month_calendar_new (void)
{
  return g_object_new (CORRIN_TYPE_MONTH_CALENDAR, NULL);
}

/**
 * corrin_month_calendar_show:
 * @self: a calendar
 * @view: what it shows; its marks must live as long as the calendar is seen
 * @cursor: a day of the month to begin with
 *
 * Shows a month.
 */
void
corrin_month_calendar_show (CorrinMonthCalendar *self, const CorrinMonthView *view, CorrinDay cursor)
{
  self->view = *view;
  self->cursor = corrin_month_view_clamp (view, cursor);
  gtk_widget_set_visible (self->key, view->rated != NULL || view->injected != NULL);
  show_month (self);
}

/**
 * corrin_month_calendar_focus:
 * @self: a calendar
 *
 * Gives the keyboard to the day that it stands on.
 */
void
corrin_month_calendar_focus (CorrinMonthCalendar *self)
{
  GtkWidget *day = find_cursor (self);

  if (day != NULL)
    gtk_widget_grab_focus (day);
}
