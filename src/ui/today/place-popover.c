/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-popover.h"

#include "capital.h"

#include <glib/gi18n-lib.h>

#define N_SIDES (CORRIN_SIDE_BOTH + 1)
#define N_REACHES (CORRIN_REACH_ABOVE + 1)
#define TARGET 44

/* How far up, line by line, and on which side: each button is a whole answer, so that nothing is ever half said. */
struct _CorrinPlacePopover
{
  GtkPopover parent_instance;

  GtkWidget *buttons[N_REACHES][N_SIDES];
  GtkWidget *clear;
};

enum
{
  CHOSEN,
  CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPlacePopover, corrin_place_popover, GTK_TYPE_POPOVER)

static void
clicked_cb (CorrinPlacePopover *self, GtkWidget *button)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  for (int reach = 0; reach < N_REACHES; reach++)
    for (int side = 0; side < N_SIDES; side++)
      if (self->buttons[reach][side] == button)
        g_signal_emit (self, signals[CHOSEN], 0, side, reach);
}

static void
clear_cb (CorrinPlacePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
set_chosen (GtkWidget *button, gboolean is_chosen)
{
  if (is_chosen)
    gtk_widget_set_state_flags (button, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (button, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static GtkWidget *
make_button (CorrinPlacePopover *self, CorrinSide side, CorrinReach reach)
{
  g_autofree char *word = corrin_capital (corrin_side_display (side));
  g_autofree char *place = corrin_place_display (side, reach);
  g_autofree char *name = corrin_capital (place);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", word, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, "hexpand", TRUE, "height-request",
                                    TARGET, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_widget_add_css_class (button, "place");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_chosen (button, FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
add_reach (CorrinPlacePopover *self, GtkBox *box, CorrinReach reach)
{
  g_autofree char *word = corrin_capital (corrin_reach_display (reach));
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", word, "xalign", 0.0, "wrap", TRUE, "css-classes",
                                   (const char *const[]){ "caption-heading", NULL }, NULL);
  GtkWidget *sides = g_object_new (GTK_TYPE_BOX, "spacing", 6, "homogeneous", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (sides), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  for (int side = 0; side < N_SIDES; side++)
    {
      self->buttons[reach][side] = make_button (self, (CorrinSide) side, reach);
      gtk_box_append (GTK_BOX (sides), self->buttons[reach][side]);
    }
  gtk_box_append (box, label);
  gtk_box_append (box, sides);
}

static void
corrin_place_popover_class_init (CorrinPlacePopoverClass *class)
{
  (void) class;

  /**
   * CorrinPlacePopover::chosen:
   * @side: a #CorrinSide
   * @reach: a #CorrinReach
   *
   * The person said where it is.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_PLACE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinPlacePopover::cleared:
   *
   * The person takes the place back.
   */
  signals[CLEARED] = g_signal_new ("cleared", CORRIN_TYPE_PLACE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
corrin_place_popover_init (CorrinPlacePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title =
      g_object_new (GTK_TYPE_LABEL, "label", _ ("The highest place that it reaches"), "xalign", 0.0, "wrap",
                    TRUE, "css-classes", (const char *const[]){ "heading", NULL }, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "places");
  gtk_box_append (GTK_BOX (box), title);
  for (int reach = 0; reach < N_REACHES; reach++)
    add_reach (self, GTK_BOX (box), (CorrinReach) reach);
  self->clear = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Clear Place"), "height-request", TARGET,
                              "margin-top", 6, NULL);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * corrin_place_popover_new:
 *
 * Returns: (transfer floating): the places that a tingling can have, none of them chosen
 */
GtkWidget *
corrin_place_popover_new (void)
{
  return g_object_new (CORRIN_TYPE_PLACE_POPOVER, NULL);
}

/**
 * corrin_place_popover_show:
 * @self: the places
 * @symptom: what is felt there
 * @place: where the journal says that it is
 */
void
corrin_place_popover_show (CorrinPlacePopover *self, const char *symptom, const CorrinDayPlace *place)
{
  /* Translators: a symptom, such as "Clear the place of Tingling". */
  g_autofree char *clear = g_strdup_printf (_ ("Clear the place of %s"), symptom);

  for (int reach = 0; reach < N_REACHES; reach++)
    for (int side = 0; side < N_SIDES; side++)
      set_chosen (self->buttons[reach][side],
                  place->id != 0 && (int) place->side == side && (int) place->reach == reach);
  gtk_widget_set_sensitive (self->clear, place->id != 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
}

/**
 * corrin_place_popover_get_button:
 * @self: the places
 * @side: a side
 * @reach: how far up
 *
 * Returns: (transfer none): the button of that place
 */
GtkWidget *
corrin_place_popover_get_button (CorrinPlacePopover *self, CorrinSide side, CorrinReach reach)
{
  return self->buttons[reach][side];
}
