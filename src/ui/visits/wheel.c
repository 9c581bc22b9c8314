/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wheel.h"

/**
 * corrin_wheel_listen:
 * @scrolled: what may stand in something that scrolls too
 * @listens: whether the wheel moves it
 *
 * Leaves the wheel to what is around. In GTK 4.8 a scrolled window keeps it also when it has nothing to scroll.
 */
void
corrin_wheel_listen (GtkScrolledWindow *scrolled, gboolean listens)
{
  static const char key[] = "corrin-phase";
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scrolled));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkPropagationPhase usual = gtk_event_controller_get_propagation_phase (controller);

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      if (usual == GTK_PHASE_NONE)
        usual = (GtkPropagationPhase) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (controller), key));
      g_object_set_data (G_OBJECT (controller), key, GINT_TO_POINTER (usual));
      gtk_event_controller_set_propagation_phase (controller, listens ? usual : GTK_PHASE_NONE);
    }
}
