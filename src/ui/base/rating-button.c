/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rating-button.h"

#include <glib/gi18n-lib.h>

/* One number of a scale. It is a radio button to the ear, but pressing it changes nothing by itself: it is chosen
 * when the journal holds it. */
struct _CorrinRatingButton
{
  GtkButton parent_instance;

  int value;
};

G_DEFINE_FINAL_TYPE (CorrinRatingButton, corrin_rating_button, GTK_TYPE_BUTTON)

static void
corrin_rating_button_class_init (CorrinRatingButtonClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_RADIO);
}

static void
corrin_rating_button_init (CorrinRatingButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "rating");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

/**
 * corrin_rating_button_new:
 * @value: 0 to 10
 *
 * Returns: (transfer full): the button of that number
 */
GtkWidget *
corrin_rating_button_new (int value)
{
  CorrinRatingButton *self = g_object_new (CORRIN_TYPE_RATING_BUTTON, NULL);
  g_autofree char *text = g_strdup_printf ("%d", value);

  self->value = value;
  /* Not as the label of the button: that would be read as well as the name. */
  gtk_button_set_child (GTK_BUTTON (self), g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role",
                                                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  corrin_rating_button_set_chosen (self, FALSE);
  return GTK_WIDGET (self);
}

int
corrin_rating_button_get_value (CorrinRatingButton *self)
{
  return self->value;
}

/**
 * corrin_rating_button_name:
 * @self: a button
 * @what: what is rated
 * @words: (nullable): the words of the scale for this number
 *
 * Names the button for screen readers, and shows the words when the pointer rests on it.
 */
void
corrin_rating_button_name (CorrinRatingButton *self, const char *what, const char *words)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *name = NULL;

  /* Translators: a symptom and a number from 0 to 10, such as "Fatigue 7 of 10". */
  name = g_strdup_printf (_ ("%s %d of 10"), what, self->value);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  if (words != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * corrin_rating_button_set_chosen:
 * @self: a button
 * @is_chosen: whether the journal holds this number
 */
void
corrin_rating_button_set_chosen (CorrinRatingButton *self, gboolean is_chosen)
{
  if (is_chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

gboolean
corrin_rating_button_is_chosen (CorrinRatingButton *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_CHECKED) != 0;
}
