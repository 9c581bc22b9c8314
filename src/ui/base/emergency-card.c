/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "emergency-card.h"

#include "corrin-base-resources.h"
#include "emergency-words.h"
#include "settings.h"

struct _CorrinEmergencyCard
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *signs;
  GtkLabel *call;
  GtkLabel *regions;
  GtkLabel *limits;
};

G_DEFINE_FINAL_TYPE (CorrinEmergencyCard, corrin_emergency_card, GTK_TYPE_WIDGET)

static void
show_words (CorrinEmergencyCard *self)
{
  g_autofree char *number = g_settings_get_string (corrin_settings (), "emergency-number");
  g_auto (CorrinEmergencyWords) words = corrin_emergency_words (number);
  g_autofree char *all = corrin_emergency_words_join (&words);

  gtk_label_set_text (self->title, words.title);
  gtk_label_set_text (self->signs, words.signs);
  gtk_label_set_text (self->call, words.call);
  gtk_label_set_text (self->regions, words.regions != NULL ? words.regions : "");
  gtk_widget_set_visible (GTK_WIDGET (self->regions), words.regions != NULL);
  gtk_label_set_text (self->limits, words.limits);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words.title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all, -1);
}

static void
corrin_emergency_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_EMERGENCY_CARD);
  G_OBJECT_CLASS (corrin_emergency_card_parent_class)->dispose (object);
}

static void
corrin_emergency_card_class_init (CorrinEmergencyCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_emergency_card_dispose;

  corrin_base_get_resource ();
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/base/emergency-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyCard, title);
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyCard, signs);
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyCard, call);
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyCard, regions);
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyCard, limits);
}

static void
corrin_emergency_card_init (CorrinEmergencyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (corrin_settings (), "changed::emergency-number", G_CALLBACK (show_words), self,
                           G_CONNECT_SWAPPED);
  show_words (self);
}

/**
 * corrin_emergency_card_new:
 *
 * What to do in a serious allergic reaction: fixed words, the same for everybody, with the person's own emergency
 * number if it is set. Nothing in the journal brings it up.
 *
 * Returns: (transfer full): a card
 */
GtkWidget *
corrin_emergency_card_new (void)
{
  return g_object_new (CORRIN_TYPE_EMERGENCY_CARD, NULL);
}
