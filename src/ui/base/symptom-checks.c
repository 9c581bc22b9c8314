/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symptom-checks.h"

#include "catalog.h"

#include <glib/gi18n-lib.h>

#define TARGET_SIZE 44

/**
 * corrin_symptom_checks_fill:
 * @box: an empty box
 *
 * Offers the built-in symptoms; those of every new journal are checked.
 */
void
corrin_symptom_checks_fill (GtkFlowBox *box)
{
  for (const CorrinBuiltIn *b = corrin_built_in_symptoms; b->key != NULL; b++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (_ (b->name));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), b->shown);
      gtk_widget_set_size_request (check, -1, TARGET_SIZE);
      gtk_flow_box_append (box, check);
      /* The check button is what takes the keyboard, not the place that it stands in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
    }
}

/**
 * corrin_symptom_checks_read:
 * @box: a box that was filled
 *
 * Returns: (transfer full) (element-type gboolean): for each built-in symptom in turn, whether it is wanted
 */
GArray *
corrin_symptom_checks_read (GtkFlowBox *box)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (gboolean));
  GtkFlowBoxChild *place;

  for (int i = 0; (place = gtk_flow_box_get_child_at_index (box, i)) != NULL; i++)
    {
      gboolean is_wanted =
          gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (place)));

      g_array_append_val (wanted, is_wanted);
    }
  return wanted;
}
