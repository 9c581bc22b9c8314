/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-keys.h"

#include <gdk/gdk.h>

/**
 * corrin_chart_keys_find:
 * @keyval: a key
 * @step: (out): where it leads in a chart
 *
 * Returns: whether it leads anywhere
 */
gboolean
corrin_chart_keys_find (guint keyval, CorrinChartStep *step)
{
  static const struct
  {
    guint key;
    guint keypad;
    CorrinChartStep step;
  } steps[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, CORRIN_CHART_STEP_EARLIER },
    { GDK_KEY_Right, GDK_KEY_KP_Right, CORRIN_CHART_STEP_LATER },
    { GDK_KEY_Home, GDK_KEY_KP_Home, CORRIN_CHART_STEP_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, CORRIN_CHART_STEP_LAST },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, CORRIN_CHART_STEP_MONTH_EARLIER },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, CORRIN_CHART_STEP_MONTH_LATER },
    { GDK_KEY_Up, GDK_KEY_KP_Up, CORRIN_CHART_STEP_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, CORRIN_CHART_STEP_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (keyval == steps[i].key || keyval == steps[i].keypad)
      {
        *step = steps[i].step;
        return TRUE;
      }
  return FALSE;
}
