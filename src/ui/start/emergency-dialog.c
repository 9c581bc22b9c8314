/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "emergency-dialog.h"

#include "corrin-start-resources.h"
#include "emergency-card.h"
#include "room-resource.h"
#include "settings.h"

struct _CorrinEmergencyDialog
{
  AdwWindow parent_instance;

  GtkWidget *close;
  GtkWidget *number;
};

G_DEFINE_FINAL_TYPE (CorrinEmergencyDialog, corrin_emergency_dialog, ADW_TYPE_WINDOW)

static void
corrin_emergency_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_EMERGENCY_DIALOG);
  G_OBJECT_CLASS (corrin_emergency_dialog_parent_class)->dispose (object);
}

static void
corrin_emergency_dialog_class_init (CorrinEmergencyDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_emergency_dialog_dispose;

  CORRIN_ENTER_ROOM (start);
  g_type_ensure (CORRIN_TYPE_EMERGENCY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/start/emergency-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyDialog, close);
  gtk_widget_class_bind_template_child (widget_class, CorrinEmergencyDialog, number);
}

static void
corrin_emergency_dialog_init (CorrinEmergencyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (corrin_settings (), "emergency-number", self->number, "text", G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_focus (GTK_WINDOW (self), self->close);
}

/**
 * corrin_emergency_dialog_new:
 * @parent: the window it stands above
 *
 * Returns: (transfer full): the emergency card, and where the person's own number can be set
 */
GtkWidget *
corrin_emergency_dialog_new (GtkWindow *parent)
{
  return g_object_new (CORRIN_TYPE_EMERGENCY_DIALOG, "transient-for", parent, NULL);
}
