/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rating-line.h"

#include "catalog.h"
#include "corrin-today-resources.h"
#include "day-words.h"
#include "place-button.h"
#include "room-resource.h"
#include "time-button.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 12
#define SHORT_GAP 4
#define HEAD_SHARE 5 /* of a wide line, the head gets at most one part in so many */
#define HEAD_LEAST 120
#define HEAD_MOST 190

/* One rating of a symptom: its name or time, the scale, and what else can be done. Where there is room the three
 * stand side by side, else the scale goes below. All lines of a page are of one width, so that their scales stand in
 * one column. */
struct _CorrinRatingLine
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *body;
  GtkWidget *tools;
  CorrinPlaceButton *place;
  GtkLabel *name;
  GtkLabel *fraction;
  GtkWidget *reworded;
  CorrinTimeButton *time;
  CorrinRatingScale *scale;
  GtkWidget *words;
  GtkLabel *word_0;
  GtkLabel *word_10;
  GtkLabel *between;
  GtkWidget *clear;
  GtkWidget *add;

  gint64 id;
  CorrinTime given;
};

enum
{
  CHOSEN,
  CLEARED,
  TIME_CHANGED,
  PLACED,
  PLACE_CLEARED,
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinRatingLine, corrin_rating_line, GTK_TYPE_WIDGET)

static void
chosen_cb (CorrinRatingLine *self, int value)
{
  g_signal_emit (self, signals[CHOSEN], 0, value);
}

static void
cleared_cb (CorrinRatingLine *self)
{
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
time_changed_cb (CorrinRatingLine *self, CorrinTime time)
{
  g_signal_emit (self, signals[TIME_CHANGED], 0, time);
}

static void
placed_cb (CorrinRatingLine *self, int side, int reach)
{
  g_signal_emit (self, signals[PLACED], 0, side, reach);
}

static void
place_cleared_cb (CorrinRatingLine *self)
{
  g_signal_emit (self, signals[PLACE_CLEARED], 0);
}

static void
add_cb (CorrinRatingLine *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static int
natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
height_for (GtkWidget *widget, int width)
{
  int natural = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Where each of the parts stands in a line of a width; the height comes out. */
typedef struct
{
  GtkAllocation head;
  GtkAllocation body;
  GtkAllocation tools;
  GtkAllocation place;
  int height;
} Places;

static int
head_width (CorrinRatingLine *self, int width)
{
  return MAX (CLAMP (width / HEAD_SHARE, HEAD_LEAST, HEAD_MOST),
              MAX (minimum_width (self->head), minimum_width (GTK_WIDGET (self->place))));
}

/* The place stands below the name, beside the words of the scale: there is room for it before anybody needs it, so that
 * nothing moves when it appears. */
static void
place_side_by_side (CorrinRatingLine *self, int width, int head, int tools, Places *places)
{
  int scale = height_for (GTK_WIDGET (self->scale), width - head - tools - 2 * GAP);
  gboolean has_place = gtk_widget_get_visible (GTK_WIDGET (self->place));
  int name = height_for (self->head, head);

  places->head = (GtkAllocation){ 0, 0, head, has_place ? name : MAX (name, scale) };
  places->place = (GtkAllocation){ 0, name, head, height_for (GTK_WIDGET (self->place), head) };
  places->body = (GtkAllocation){ head + GAP, 0, width - head - tools - 2 * GAP, 0 };
  places->body.height = height_for (self->body, places->body.width);
  places->tools = (GtkAllocation){ width - tools, 0, tools, MAX (height_for (self->tools, tools), scale) };
  places->height = MAX (places->head.height, places->place.y + places->place.height);
  places->height = MAX (MAX (places->height, places->tools.height), places->body.height);
}

/* How wide the head must be for no word of the name to be broken. */
static int
unbroken_width (CorrinRatingLine *self)
{
  g_autoptr (PangoLayout) name =
      gtk_widget_create_pango_layout (GTK_WIDGET (self->name), gtk_label_get_text (self->name));
  int width = 0;

  pango_layout_set_width (name, 0);
  pango_layout_set_wrap (name, PANGO_WRAP_WORD);
  pango_layout_get_pixel_size (name, &width, NULL);
  return MAX (width, minimum_width (self->head));
}

/* Large text on a narrow window leaves no room for anything beside the name. */
static void
place_stacked (CorrinRatingLine *self, int width, Places *places)
{
  int tools = MIN (width, natural_width (self->tools));
  int place = MIN (width, natural_width (GTK_WIDGET (self->place)));

  places->head = (GtkAllocation){ 0, 0, width, height_for (self->head, width) };
  places->body = (GtkAllocation){ 0, places->head.height, width, height_for (self->body, width) };
  places->height = places->body.y + places->body.height;
  places->tools = (GtkAllocation){ width - tools, places->height, tools, height_for (self->tools, tools) };
  places->height += places->tools.height;
  places->place =
      (GtkAllocation){ 0, places->height + SHORT_GAP, place, height_for (GTK_WIDGET (self->place), place) };
  if (places->place.height > 0)
    places->height = places->place.y + places->place.height;
}

static void
place_below (CorrinRatingLine *self, int width, Places *places)
{
  int tools =
      CLAMP (width - GAP - unbroken_width (self), minimum_width (self->tools), natural_width (self->tools));
  int head = MAX (width - tools - GAP, 0);
  int top = MAX (height_for (self->head, head), height_for (self->tools, tools));
  int place = MIN (width, natural_width (GTK_WIDGET (self->place)));

  places->head = (GtkAllocation){ 0, 0, head, top };
  places->tools = (GtkAllocation){ width - tools, 0, tools, top };
  places->body = (GtkAllocation){ 0, top + (top > 0 ? SHORT_GAP : 0), width, height_for (self->body, width) };
  places->height = places->body.y + places->body.height;
  places->place =
      (GtkAllocation){ 0, places->height + SHORT_GAP, place, height_for (GTK_WIDGET (self->place), place) };
  if (places->place.height > 0)
    places->height = places->place.y + places->place.height;
}

static void
place (CorrinRatingLine *self, int width, Places *places)
{
  int head = head_width (self, width);
  int tools = natural_width (self->tools);

  if (width >= head + GAP + natural_width (GTK_WIDGET (self->scale)) + GAP + tools)
    place_side_by_side (self, width, head, tools, places);
  else if (width < unbroken_width (self) + GAP + minimum_width (self->tools))
    place_stacked (self, width, places);
  else
    place_below (self, width, places);
}

static void
corrin_rating_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  CorrinRatingLine *self = CORRIN_RATING_LINE (widget);
  int widest = HEAD_MOST + GAP + natural_width (GTK_WIDGET (self->scale)) + GAP + natural_width (self->tools);
  Places places;

  (void) minimum_baseline;
  (void) natural_baseline;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (minimum_width (self->body), minimum_width (GTK_WIDGET (self->place)));
      *minimum = MAX (*minimum, MAX (minimum_width (self->head), minimum_width (self->tools)));
      *natural = MAX (widest, *minimum);
      return;
    }
  place (self, for_size < 0 ? widest : for_size, &places);
  *minimum = *natural = places.height;
}

static void
allocate (GtkWidget *widget, GtkAllocation place, int width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.x - place.width;
  if (gtk_widget_should_layout (widget))
    gtk_widget_size_allocate (widget, &place, -1);
}

static void
corrin_rating_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorrinRatingLine *self = CORRIN_RATING_LINE (widget);
  Places places;

  (void) height;
  (void) baseline;
  place (self, width, &places);
  allocate (self->head, places.head, width);
  allocate (self->body, places.body, width);
  allocate (self->tools, places.tools, width);
  allocate (GTK_WIDGET (self->place), places.place, width);
}

static GtkSizeRequestMode
corrin_rating_line_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
corrin_rating_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CORRIN_RATING_LINE (widget)->scale));
}

/* As it is read: the time, the numbers, what can be done with them, where it is. GTK would go by the height at which they stand. */
static gboolean
corrin_rating_line_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CorrinRatingLine *self = CORRIN_RATING_LINE (widget);
  GtkWidget *parts[] = { self->head, self->body, self->tools, GTK_WIDGET (self->place) };
  const int n_parts = G_N_ELEMENTS (parts);
  GtkWidget *current = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int i = step > 0 ? 0 : n_parts - 1;

  while (current != NULL && parts[i] != current)
    i += step;
  for (; i >= 0 && i < n_parts; i += step)
    if (gtk_widget_child_focus (parts[i], direction))
      return TRUE;
  return FALSE;
}

static void
corrin_rating_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_RATING_LINE);
  G_OBJECT_CLASS (corrin_rating_line_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  /**
   * CorrinRatingLine::chosen:
   * @value: 0 to 10
   *
   * The person chose a number.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_RATING_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * CorrinRatingLine::cleared:
   *
   * The person takes the rating back.
   */
  signals[CLEARED] = g_signal_new ("cleared", CORRIN_TYPE_RATING_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * CorrinRatingLine::time-changed:
   * @time: the time, or %CORRIN_TIME_NONE
   *
   * The person gave the rating another time.
   */
  signals[TIME_CHANGED] = g_signal_new ("time-changed", CORRIN_TYPE_RATING_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * CorrinRatingLine::placed:
   * @side: a #CorrinSide
   * @reach: a #CorrinReach
   *
   * The person said where it is.
   */
  signals[PLACED] = g_signal_new ("placed", CORRIN_TYPE_RATING_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinRatingLine::place-cleared:
   *
   * The person takes back where it is.
   */
  signals[PLACE_CLEARED] = g_signal_new ("place-cleared", CORRIN_TYPE_RATING_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CorrinRatingLine::add:
   *
   * The person wants to rate the symptom at another time too.
   */
  signals[ADD] =
      g_signal_new ("add", CORRIN_TYPE_RATING_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, head);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, body);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, tools);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, place);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, name);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, fraction);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, reworded);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, time);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, scale);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, word_0);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, word_10);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, between);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, clear);
  gtk_widget_class_bind_template_child (widget_class, CorrinRatingLine, add);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, placed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
corrin_rating_line_class_init (CorrinRatingLineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_rating_line_dispose;
  widget_class->focus = corrin_rating_line_focus;
  widget_class->grab_focus = corrin_rating_line_grab_focus;
  widget_class->get_request_mode = corrin_rating_line_get_request_mode;
  widget_class->measure = corrin_rating_line_measure;
  widget_class->size_allocate = corrin_rating_line_size_allocate;
  install_signals ();

  CORRIN_ENTER_ROOM (today);
  g_type_ensure (CORRIN_TYPE_RATING_SCALE);
  g_type_ensure (CORRIN_TYPE_PLACE_BUTTON);
  g_type_ensure (CORRIN_TYPE_TIME_BUTTON);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/rating-line.ui");
  bind_template (widget_class);
}

static void
corrin_rating_line_init (CorrinRatingLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_rating_line_new:
 *
 * Returns: (transfer full): an empty line
 */
GtkWidget *
corrin_rating_line_new (void)
{
  return g_object_new (CORRIN_TYPE_RATING_LINE, NULL);
}

/* "Fatigue", or "Fatigue at 14:05" where there are several */
static char *
name_rating (const CorrinRatingLineView *view, const char *symptom)
{
  g_autofree char *time = NULL;

  if (!view->has_time || view->time == CORRIN_TIME_NONE)
    return g_strdup (symptom);
  time = corrin_day_words_time (view->time);
  /* Translators: a symptom and a time of day, such as "Fatigue at 14:05". */
  return g_strdup_printf (_ ("%s at %s"), symptom, time);
}

static void
name_buttons (CorrinRatingLine *self, const char *symptom, const char *what)
{
  g_autofree char *clear = NULL;
  g_autofree char *add = NULL;

  /* Translators: a symptom, such as "Clear Fatigue". */
  clear = g_strdup_printf (_ ("Clear %s"), what);
  /* Translators: a symptom. */
  add = g_strdup_printf (_ ("Add another time for %s"), symptom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

/* "2: a slow day   5: half a day in bed", or an empty text: most scales have words only at their ends. */
static char *
words_between (const char *const words[CORRIN_RATING_MAX + 1])
{
  GString *text = g_string_new (NULL);

  for (int i = 1; i < CORRIN_RATING_MAX; i++)
    if (words[i] != NULL)
      {
        if (text->len > 0)
          g_string_append (text, "   ");
        /* Translators: a number of the scale and its words, such as "5: half a day in bed". */
        g_string_append_printf (text, _ ("%1$d: %2$s"), i, words[i]);
      }
  return g_string_free (text, FALSE);
}

static void
show_names (CorrinRatingLine *self, const CorrinRatingLineView *view)
{
  const CorrinSymptomVersion *version = view->symptom->version;
  const char *symptom = corrin_symptom_display (view->symptom->symptom);
  g_autofree char *what = name_rating (view, symptom);
  const char *words[CORRIN_RATING_MAX + 1] = {
    [0] = corrin_version_word_0 (version, view->symptom->symptom),
    [2] = version->word_2,
    [5] = version->word_5,
    [8] = version->word_8,
    [10] = corrin_version_word_10 (version, view->symptom->symptom),
  };

  g_autofree char *between = words_between (words);

  gtk_label_set_text (self->name, symptom);
  gtk_label_set_text (self->word_0, words[0]);
  gtk_label_set_text (self->word_10, words[CORRIN_RATING_MAX]);
  gtk_label_set_text (self->between, between);
  gtk_widget_set_visible (GTK_WIDGET (self->between), *between != '\0');
  corrin_rating_scale_name (self->scale, what, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  name_buttons (self, symptom, what);
}

/* An import from another scale can hold what no button says. */
static void
show_fraction (CorrinRatingLine *self, double value)
{
  gboolean is_fraction = !isnan (value) && value != floor (value);
  g_autofree char *text = NULL;

  /* Translators: a rating that is not a whole number, such as "4.5 of 10". */
  text = g_strdup_printf (_ ("%.1f of 10"), value);
  gtk_widget_set_visible (GTK_WIDGET (self->fraction), is_fraction);
  gtk_label_set_text (self->fraction, is_fraction ? text : "");
}

static void
show_place (CorrinRatingLine *self, const CorrinRatingLineView *view)
{
  const CorrinDayPlace none = { 0 };

  gtk_widget_set_visible (GTK_WIDGET (self->place), view->has_place);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), view->rating != NULL);
  corrin_place_button_show (self->place, corrin_symptom_display (view->symptom->symptom),
                            view->rating != NULL ? &view->rating->place : &none);
}

/**
 * corrin_rating_line_show:
 * @self: a line
 * @view: what it shows
 */
void
corrin_rating_line_show (CorrinRatingLine *self, const CorrinRatingLineView *view)
{
  double value = view->rating != NULL ? view->rating->value : NAN;

  self->id = view->rating != NULL ? view->rating->id : 0;
  self->given = view->time;
  show_names (self, view);
  show_fraction (self, value);
  show_place (self, view);
  gtk_widget_set_visible (self->reworded,
                          view->rating != NULL && view->rating->version != view->symptom->version->record.id);
  corrin_rating_scale_set_value (self->scale, value);
  corrin_time_button_set_time (self->time, view->time);
  gtk_widget_set_visible (GTK_WIDGET (self->time), view->has_time);
  gtk_widget_set_visible (GTK_WIDGET (self->name), view->is_first);
  gtk_widget_set_visible (self->words, view->is_first);
  gtk_widget_set_sensitive (self->clear, view->rating != NULL || view->is_extra);
  gtk_widget_set_sensitive (self->add, view->can_add);
}

/**
 * corrin_rating_line_get_scale:
 * @self: a line
 *
 * Returns: (transfer none): its numbers
 */
CorrinRatingScale *
corrin_rating_line_get_scale (CorrinRatingLine *self)
{
  return self->scale;
}

/**
 * corrin_rating_line_get_id:
 * @self: a line
 *
 * Returns: the rating that it shows, or 0
 */
gint64
corrin_rating_line_get_id (CorrinRatingLine *self)
{
  return self->id;
}

/**
 * corrin_rating_line_get_time:
 * @self: a line
 *
 * Returns: the time of its rating, or that which a new one gets
 */
CorrinTime
corrin_rating_line_get_time (CorrinRatingLine *self)
{
  return self->given;
}
