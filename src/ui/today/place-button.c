/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-button.h"

#include "capital.h"

#include <glib/gi18n-lib.h>

/* Says where a rated tingling is, and opens the places to choose from. */
struct _CorrinPlaceButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *words;
  CorrinPlacePopover *popover; /* made when it is opened first */
  char *symptom;
  CorrinDayPlace place;
};

enum
{
  CHOSEN,
  CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPlaceButton, corrin_place_button, GTK_TYPE_WIDGET)

static void
chosen_cb (CorrinPlaceButton *self, int side, int reach)
{
  g_signal_emit (self, signals[CHOSEN], 0, side, reach);
}

static void
cleared_cb (CorrinPlaceButton *self)
{
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  CorrinPlaceButton *self = CORRIN_PLACE_BUTTON (data);

  (void) button;
  corrin_place_popover_show (corrin_place_button_get_popover (self), self->symptom, &self->place);
}

static void
corrin_place_button_dispose (GObject *object)
{
  CorrinPlaceButton *self = CORRIN_PLACE_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (corrin_place_button_parent_class)->dispose (object);
}

static void
corrin_place_button_finalize (GObject *object)
{
  g_free (CORRIN_PLACE_BUTTON (object)->symptom);
  G_OBJECT_CLASS (corrin_place_button_parent_class)->finalize (object);
}

static void
corrin_place_button_class_init (CorrinPlaceButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_place_button_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_place_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  /**
   * CorrinPlaceButton::chosen:
   * @side: a #CorrinSide
   * @reach: a #CorrinReach
   *
   * The person said where it is. The button shows it when it is told that it is so.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_PLACE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CorrinPlaceButton::cleared:
   *
   * The person takes the place back.
   */
  signals[CLEARED] = g_signal_new ("cleared", CORRIN_TYPE_PLACE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
corrin_place_button_init (CorrinPlaceButton *self)
{
  self->words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->words));
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "target");
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * corrin_place_button_new:
 *
 * Returns: (transfer full): a button of no place
 */
GtkWidget *
corrin_place_button_new (void)
{
  return g_object_new (CORRIN_TYPE_PLACE_BUTTON, NULL);
}

/**
 * corrin_place_button_show:
 * @self: a button
 * @symptom: what is felt there
 * @place: where the journal says that it is
 */
void
corrin_place_button_show (CorrinPlaceButton *self, const char *symptom, const CorrinDayPlace *place)
{
  g_autofree char *words = corrin_place_display ((CorrinSide) place->side, (CorrinReach) place->reach);
  g_autofree char *capital = corrin_capital (words);
  g_autofree char *name = NULL;

  if (place->id == 0)
    /* Translators: asks where a tingling is. %s is the symptom. */
    name = g_strdup_printf (_ ("Where is it? %s"), symptom);
  else
    /* Translators: a symptom and where it is, such as "Place of Tingling: left, up to wrist or ankle". */
    name = g_strdup_printf (_ ("Place of %1$s: %2$s"), symptom, words);
  g_free (self->symptom);
  self->symptom = g_strdup (symptom);
  self->place = *place;
  gtk_label_set_text (self->words, place->id != 0 ? capital : _ ("Where Is It?"));
  /* Only the child that the menu button makes for itself is pressed: named both, it would be called twice. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * corrin_place_button_get_popover:
 * @self: a button
 *
 * Returns: (transfer none): its places
 */
CorrinPlacePopover *
corrin_place_button_get_popover (CorrinPlaceButton *self)
{
  if (self->popover == NULL)
    {
      self->popover = CORRIN_PLACE_POPOVER (corrin_place_popover_new ());
      g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);
      g_signal_connect_swapped (self->popover, "cleared", G_CALLBACK (cleared_cb), self);
      gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
    }
  return self->popover;
}
