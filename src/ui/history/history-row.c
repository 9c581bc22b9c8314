/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-row.h"

#include "clock.h"
#include "day-words.h"
#include "entry-button.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The card of one day: its date, what is short beside each other, and below it what takes a line. The list has some
 * two hundred of them and fills them again and again, so that buttons that are not needed are kept. */

#define SPACING 6

/* Where the text of a button begins. */
#define INDENT 10

struct _CorrinHistoryRow
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *marks;
  GtkWidget *add;
  GtkWidget *chips;
  GtkWidget *lines;
  CorrinHistoryDay *day;
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

static void
corrin_history_row_dispose (GObject *object)
{
  CorrinHistoryRow *self = CORRIN_HISTORY_ROW (object);
  GtkWidget *child;

  if (self->day != NULL)
    g_signal_handlers_disconnect_by_data (self->day, self);
  g_clear_object (&self->day);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
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
  widget_class->focus = corrin_history_row_focus;

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

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
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
corrin_history_row_init (CorrinHistoryRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_set_parent (make_heading (self), widget);
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, corrin_wrap_layout_new (SPACING));
  gtk_widget_set_margin_start (self->chips, INDENT);
  gtk_widget_set_margin_end (self->chips, INDENT);
  gtk_widget_set_margin_bottom (self->chips, SPACING);
  gtk_widget_set_parent (self->chips, widget);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->lines, widget);
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

static void
name_row (CorrinHistoryRow *self, const char *title, guint n, const char *marks)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
  /* Translators: a day and how many entries it has, such as "Monday, 4 May 2026, 3 entries". */
  g_autofree char *name = g_strdup_printf (C_ ("day", "%1$s, %2$s"), title, count);
  /* Translators: %s is a day, such as "Monday, 4 May 2026". */
  g_autofree char *add = g_strdup_printf (_ ("Add to %s"), title);
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, marks != NULL ? marks : "", -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_widget_set_tooltip_text (self->add, add);
}

static char *
title_of (CorrinDay day)
{
  g_autofree char *title = corrin_day_words_title (day);
  g_autofree char *whole = corrin_day_words_long (day);

  if (day != corrin_clock_today () && day != corrin_clock_today () - 1)
    return g_steal_pointer (&whole);
  /* Translators: "Today" or "Yesterday" and the whole date. */
  return g_strdup_printf (C_ ("day", "%1$s, %2$s"), title, whole);
}

static void
fill (CorrinHistoryRow *self)
{
  const GPtrArray *entries = corrin_history_day_get_entries (self->day);
  const char *marks = corrin_history_day_get_marks (self->day);
  g_autofree char *title = title_of (corrin_history_day_get_day (self->day));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->marks, marks != NULL ? marks : "");
  gtk_widget_set_visible (GTK_WIDGET (self->marks), marks != NULL);
  fill_box (self, self->chips, entries);
  fill_box (self, self->lines, entries);
  name_row (self, title, entries != NULL ? entries->len : 0, marks);
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

  if (focus != NULL && CORRIN_IS_ENTRY_BUTTON (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    box = gtk_widget_get_parent (focus);
  fill (self);
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
 * Shows a day, and what becomes of it.
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
  fill (self);
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
