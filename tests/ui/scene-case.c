/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-case.h"

GtkEventController *
scene_case_controller (GtkWidget *view, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

gboolean
scene_case_press (GtkWidget *view, guint key)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (scene_case_controller (view, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0,
                         0, &is_handled);
  return is_handled;
}

void
scene_case_move (GtkWidget *view, double x, double y)
{
  g_signal_emit_by_name (scene_case_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
}

void
scene_case_leave (GtkWidget *view)
{
  g_signal_emit_by_name (scene_case_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
}

void
scene_case_click (GtkWidget *view, double x, double y)
{
  g_signal_emit_by_name (scene_case_controller (view, GTK_TYPE_GESTURE_CLICK), "released", 1, x, y);
}

void
scene_case_assert_told (CorrinSceneView *view, const char *words)
{
  g_autofree char *told = corrin_scene_view_tell (view);

  g_assert_cmpstr (told, ==, words);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}
