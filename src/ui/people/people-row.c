/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-row.h"

#include <glib/gi18n-lib.h>

#define TARGET_SIZE 44

/* Somebody: the name to be changed, whether this one is chosen, and a way out. */
struct _CorrinPeopleRow
{
  AdwEntryRow parent_instance;

  GtkWidget *choice;
  GtkWidget *alone; /* the rest of the group of the choice: see corrin_people_choice_set_apart() */
  GtkWidget *remove;
  gint64 id;
  char *saved; /* the name as the journal has it */
  gboolean is_showing;
};

enum
{
  CHOOSE,
  RENAME,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPeopleRow, corrin_people_row, ADW_TYPE_ENTRY_ROW)

static gboolean
is_typed (CorrinPeopleRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return g_strcmp0 (typed, self->saved) != 0;
}

static void
chosen_cb (CorrinPeopleRow *self)
{
  if (!self->is_showing && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->choice)))
    g_signal_emit (self, signals[CHOOSE], 0);
}

static void
remove_cb (CorrinPeopleRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
corrin_people_row_finalize (GObject *object)
{
  g_object_unref (CORRIN_PEOPLE_ROW (object)->alone);
  g_free (CORRIN_PEOPLE_ROW (object)->saved);
  G_OBJECT_CLASS (corrin_people_row_parent_class)->finalize (object);
}

static void
corrin_people_row_class_init (CorrinPeopleRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_people_row_finalize;

  /**
   * CorrinPeopleRow::choose:
   *
   * This one was chosen.
   */
  signals[CHOOSE] =
      g_signal_new ("choose", CORRIN_TYPE_PEOPLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CorrinPeopleRow::rename:
   * @name: the name, as typed
   *
   * Another name was typed.
   */
  signals[RENAME] = g_signal_new ("rename", CORRIN_TYPE_PEOPLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CorrinPeopleRow::remove:
   *
   * This one is to be taken out.
   */
  signals[REMOVE] =
      g_signal_new ("remove", CORRIN_TYPE_PEOPLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * corrin_people_choice_set_apart:
 * @choice: a check button
 *
 * Makes it a radio button in a group of its own. Of one group in several rows the tab key would reach only the chosen
 * one, while the arrow keys go from row to row: the others could not be chosen without a mouse. Whoever shows the
 * rows sees to it that one is chosen.
 *
 * Returns: (transfer full): the rest of the group, to be kept as long as @choice
 */
GtkWidget *
corrin_people_choice_set_apart (GtkCheckButton *choice)
{
  GtkWidget *alone = g_object_ref_sink (gtk_check_button_new ());

  gtk_check_button_set_group (choice, GTK_CHECK_BUTTON (alone));
  return alone;
}

static void
corrin_people_row_init (CorrinPeopleRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->choice =
      g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "valign",
                    GTK_ALIGN_CENTER, "width-request", TARGET_SIZE, "height-request", TARGET_SIZE, NULL);
  self->remove =
      g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "valign", GTK_ALIGN_CENTER,
                    "width-request", TARGET_SIZE, "height-request", TARGET_SIZE, NULL);
  self->alone = corrin_people_choice_set_apart (GTK_CHECK_BUTTON (self->choice));
  gtk_widget_add_css_class (self->remove, "flat");
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (self), self->choice);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->remove);
  g_signal_connect_object (self->choice, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (corrin_people_row_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "entry-activated", G_CALLBACK (corrin_people_row_commit), NULL);
}

/**
 * corrin_people_row_new:
 * @title: what the name is the name of
 *
 * Returns: (transfer floating): an empty row
 */
CorrinPeopleRow *
corrin_people_row_new (const char *title)
{
  return g_object_new (CORRIN_TYPE_PEOPLE_ROW, "title", title, NULL);
}

static void
name_remove_button (CorrinPeopleRow *self, const char *name)
{
  const char *who = *name != '\0' ? name : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Translators: a button; %s is the name of a person or a carer. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), who);

  gtk_widget_set_tooltip_text (self->remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* What is just being typed is not taken away by a change elsewhere. */
static void
show_name (CorrinPeopleRow *self, gint64 id, const char *name)
{
  gboolean is_kept = self->id == id && is_typed (self) && g_strcmp0 (self->saved, name) == 0;

  self->id = id;
  g_free (self->saved);
  self->saved = g_strdup (name);
  if (!is_kept && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), name) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), name);
}

/**
 * corrin_people_row_show:
 * @self: a row
 * @state: what it shows
 */
void
corrin_people_row_show (CorrinPeopleRow *self, const CorrinPeopleRowState *state)
{
  self->is_showing = TRUE;
  show_name (self, state->id, state->name);
  name_remove_button (self, state->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, state->choose,
                                  -1);
  gtk_widget_set_tooltip_text (self->choice, state->choose);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choice), state->is_chosen);
  gtk_widget_set_visible (self->choice, state->can_choose);
  gtk_editable_set_editable (GTK_EDITABLE (self), state->can_write);
  gtk_widget_set_visible (self->remove, state->can_remove);
  self->is_showing = FALSE;
}

/**
 * corrin_people_row_commit:
 * @self: a row
 *
 * Takes the name as it is typed now, if it is another.
 */
void
corrin_people_row_commit (CorrinPeopleRow *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (self->saved != NULL && is_typed (self))
    g_signal_emit (self, signals[RENAME], 0, typed);
}

/**
 * corrin_people_row_get_id:
 * @self: a row
 *
 * Returns: who it is
 */
gint64
corrin_people_row_get_id (CorrinPeopleRow *self)
{
  return self->id;
}

/**
 * corrin_people_row_get_choice:
 * @self: a row
 *
 * Returns: (transfer none): what chooses this one
 */
GtkCheckButton *
corrin_people_row_get_choice (CorrinPeopleRow *self)
{
  return GTK_CHECK_BUTTON (self->choice);
}
