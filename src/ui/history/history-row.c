/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-row.h"

#include "clock.h"
#include "day-words.h"
#include "entry-button.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The card of one day: its date, what is short beside each other, and below it what takes a line. The list has some
 * two hundred of them around what is seen: each is empty until it is near, and the buttons that it does not need any
 * more are kept for the next day. */

#define SPACING 6

/* Where the text of a button begins. */
#define INDENT 10

struct _CorrinHistoryRow
{
  GtkWidget parent_instance;

  GtkWidget *content; /* NULL until it is filled first */
  GtkLabel *title;
  GtkLabel *marks;
  GtkWidget *add;
  GtkWidget *chips;
  GtkWidget *lines;
  CorrinHistoryDay *day;
  gboolean is_filled;
  gboolean is_writable;
};

enum
{
  ENTRY_ACTIVATED,
  ENTRY_DELETED,
  ADD_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinHistoryRow, corrin_history_row, GTK_TYPE_WIDGET)

static void
entry_clicked_cb (CorrinHistoryRow *self, GtkWidget *button)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, button);
}

static void
add_clicked_cb (CorrinHistoryRow *self, GtkWidget *button)
{
  g_signal_emit (self, signals[ADD_ACTIVATED], 0, button);
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  (void) arguments;
  (void) data;
  if (focus == NULL || !CORRIN_IS_ENTRY_BUTTON (focus))
    return FALSE;
  g_signal_emit (widget, signals[ENTRY_DELETED], 0, focus);
  return TRUE;
}

/* On the card itself the arrows go from day to day, not into it. */
static gboolean
corrin_history_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) && (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN))
    return FALSE;
  return GTK_WIDGET_CLASS (corrin_history_row_parent_class)->focus (widget, direction);
}

static gboolean
corrin_history_row_grab_focus (GtkWidget *widget)
{
  corrin_history_row_fill (CORRIN_HISTORY_ROW (widget));
  return GTK_WIDGET_CLASS (corrin_history_row_parent_class)->grab_focus (widget);
}

static GtkSizeRequestMode
corrin_history_row_get_request_mode (GtkWidget *widget)
{
  (void) widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The list asks for the width at its own height, in every frame. That height does not matter to a card, but would
 * have every text laid out again and again. */
static void
corrin_history_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  CorrinHistoryRow *self = CORRIN_HISTORY_ROW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (self->content != NULL && self->is_filled)
    gtk_widget_measure (self->content, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size,
                        minimum, natural, NULL, NULL);
}

static void
corrin_history_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorrinHistoryRow *self = CORRIN_HISTORY_ROW (widget);

  (void) baseline;
  if (self->content != NULL && self->is_filled)
    gtk_widget_allocate (self->content, width, height, -1, NULL);
}

static void
corrin_history_row_dispose (GObject *object)
{
  CorrinHistoryRow *self = CORRIN_HISTORY_ROW (object);

  if (self->day != NULL)
    g_signal_handlers_disconnect_by_data (self->day, self);
  g_clear_object (&self->day);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (corrin_history_row_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, CORRIN_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       GTK_TYPE_WIDGET);
}

static void
corrin_history_row_class_init (CorrinHistoryRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_history_row_dispose;
  widget_class->get_request_mode = corrin_history_row_get_request_mode;
  widget_class->measure = corrin_history_row_measure;
  widget_class->size_allocate = corrin_history_row_size_allocate;
  widget_class->focus = corrin_history_row_focus;
  widget_class->grab_focus = corrin_history_row_grab_focus;

  /**
   * CorrinHistoryRow::entry-activated:
   * @button: the button of the entry
   *
   * Somebody wants to do something with an entry.
   */
  signals[ENTRY_ACTIVATED] = add_signal ("entry-activated");

  /**
   * CorrinHistoryRow::entry-deleted:
   * @button: the button of the entry
   *
   * Delete was pressed on an entry.
   */
  signals[ENTRY_DELETED] = add_signal ("entry-deleted");

  /**
   * CorrinHistoryRow::add-activated:
   * @button: the button that was pressed
   *
   * Somebody wants to add something to the day.
   */
  signals[ADD_ACTIVATED] = add_signal ("add-activated");

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "day-card");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_cb, NULL);
}

static GtkLabel *
add_label (GtkWidget *box, const char *class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_heading (CorrinHistoryRow *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = add_label (words, "heading");
  self->marks = add_label (words, "marks");
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "add");
  gtk_widget_set_valign (self->add, GTK_ALIGN_START);
  gtk_widget_set_sensitive (self->add, self->is_writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_widget_set_margin_start (words, INDENT);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (heading), words);
  gtk_box_append (GTK_BOX (heading), self->add);
  return heading;
}

static void
make_content (CorrinHistoryRow *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (self->chips, corrin_wrap_layout_new (SPACING));
  gtk_widget_set_margin_start (self->chips, INDENT);
  gtk_widget_set_margin_end (self->chips, INDENT);
  gtk_widget_set_margin_bottom (self->chips, SPACING);
  gtk_box_append (GTK_BOX (self->content), make_heading (self));
  gtk_box_append (GTK_BOX (self->content), self->chips);
  gtk_box_append (GTK_BOX (self->content), self->lines);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

static void
corrin_history_row_init (CorrinHistoryRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/**
 * corrin_history_row_new:
 *
 * Returns: (transfer full): the card
 */
GtkWidget *
corrin_history_row_new (void)
{
  return g_object_new (CORRIN_TYPE_HISTORY_ROW, NULL);
}

static GtkWidget *
add_button (CorrinHistoryRow *self, GtkWidget *box)
{
  GtkWidget *button = corrin_entry_button_new (box == self->chips);

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (entry_clicked_cb), self);
  gtk_widget_insert_before (button, box, NULL);
  return button;
}

/* Fills the buttons of one box with the entries that belong there, and hides the rest. */
static void
fill_box (CorrinHistoryRow *self, GtkWidget *box, const GPtrArray *entries)
{
  GtkWidget *button = gtk_widget_get_first_child (box);
  gboolean is_empty = TRUE;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CorrinHistoryEntry *entry = entries->pdata[i];

      if (entry->is_short != (box == self->chips))
        continue;
      if (button == NULL)
        button = add_button (self, box);
      corrin_entry_button_set_entry (CORRIN_ENTRY_BUTTON (button), entry);
      button = gtk_widget_get_next_sibling (button);
      is_empty = FALSE;
    }
  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    corrin_entry_button_set_entry (CORRIN_ENTRY_BUTTON (button), NULL);
  gtk_widget_set_visible (box, !is_empty);
}

static char *
title_of (CorrinDay day)
{
  CorrinDay today = corrin_clock_today ();
  g_autofree char *whole = NULL;
  g_autofree char *title = NULL;

  if (day != today && day != today - 1)
    return corrin_day_words_long (day);
  whole = corrin_day_words_within (day);
  title = corrin_day_words_title (day);
  /* Translators: "Today" or "Yesterday" and the whole date. */
  return g_strdup_printf (C_ ("day", "%1$s, %2$s"), title, whole);
}

static void
name_row (CorrinHistoryRow *self, const char *name, const char *description)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_heading (CorrinHistoryRow *self, const GPtrArray *entries)
{
  guint n = entries != NULL ? entries->len : 0;
  const char *marks = corrin_history_day_get_marks (self->day);
  g_autofree char *title = title_of (corrin_history_day_get_day (self->day));
  /* Translators: how many entries a day has. */
  g_autofree char *count = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
  /* Translators: a day and how many entries it has, such as "Monday, 4 May 2026, 3 entries". */
  g_autofree char *name = g_strdup_printf (C_ ("day", "%1$s, %2$s"), title, count);
  /* Translators: %s is a day, such as "Monday, 4 May 2026". */
  g_autofree char *add = g_strdup_printf (_ ("Add to %s"), title);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->marks, marks != NULL ? marks : "");
  gtk_widget_set_visible (GTK_WIDGET (self->marks), marks != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_widget_set_tooltip_text (self->add, add);
  /* What could not be read is not none. */
  name_row (self, entries != NULL ? name : title, marks != NULL ? marks : "");
}

static void
show (CorrinHistoryRow *self)
{
  const GPtrArray *entries = corrin_history_day_get_entries (self->day);

  fill_heading (self, entries);
  fill_box (self, self->chips, entries);
  fill_box (self, self->lines, entries);
}

/**
 * corrin_history_row_set_writable:
 * @self: a card
 * @is_writable: whether something can be added to its day
 */
void
corrin_history_row_set_writable (CorrinHistoryRow *self, gboolean is_writable)
{
  self->is_writable = is_writable;
  if (self->content != NULL)
    gtk_widget_set_sensitive (self->add, is_writable);
}

/**
 * corrin_history_row_set_usual_height:
 * @self: a card
 * @height: the height to have as long as it is empty
 */
void
corrin_history_row_set_usual_height (CorrinHistoryRow *self, int height)
{
  if (!self->is_filled)
    gtk_widget_set_size_request (GTK_WIDGET (self), -1, height);
}

/**
 * corrin_history_row_fill:
 * @self: a card with a day
 *
 * To be called when the card comes near: reads and shows the entries of its day.
 */
void
corrin_history_row_fill (CorrinHistoryRow *self)
{
  if (self->is_filled || self->day == NULL)
    return;
  self->is_filled = TRUE;
  if (self->content == NULL)
    make_content (self);
  show (self);
  gtk_widget_set_visible (self->content, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
}

/**
 * corrin_history_row_is_filled:
 * @self: a card
 *
 * Returns: whether it shows its day already
 */
gboolean
corrin_history_row_is_filled (CorrinHistoryRow *self)
{
  return self->is_filled;
}

static void
empty (CorrinHistoryRow *self)
{
  g_autofree char *title = corrin_day_words_long (corrin_history_day_get_day (self->day));

  self->is_filled = FALSE;
  if (self->content != NULL)
    gtk_widget_set_visible (self->content, FALSE);
  name_row (self, title, "");
}

static GtkWidget *
last_shown (GtkWidget *box)
{
  GtkWidget *button = gtk_widget_get_last_child (box);

  while (button != NULL && !gtk_widget_get_visible (button))
    button = gtk_widget_get_prev_sibling (button);
  return button;
}

/* Where the focused entry is gone, the one before it in its box gets the focus, or the card. */
static void
changed_cb (CorrinHistoryRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *box = NULL;

  if (!self->is_filled)
    return;
  if (focus != NULL && CORRIN_IS_ENTRY_BUTTON (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    box = gtk_widget_get_parent (focus);
  show (self);
  if (box == NULL || gtk_widget_get_visible (focus))
    return;
  focus = last_shown (box);
  gtk_widget_grab_focus (focus != NULL ? focus : GTK_WIDGET (self));
}

/**
 * corrin_history_row_set_day:
 * @self: a card
 * @day: (nullable): a day, or %NULL to let go of it
 *
 * Makes it the card of another day, which it shows when it is filled.
 */
void
corrin_history_row_set_day (CorrinHistoryRow *self, CorrinHistoryDay *day)
{
  if (self->day != NULL)
    g_signal_handlers_disconnect_by_data (self->day, self);
  g_set_object (&self->day, day);
  if (day == NULL)
    return;
  g_signal_connect_swapped (day, "changed", G_CALLBACK (changed_cb), self);
  empty (self);
}

/**
 * corrin_history_row_get_day:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the day that it shows
 */
CorrinHistoryDay *
corrin_history_row_get_day (CorrinHistoryRow *self)
{
  return self->day;
}
