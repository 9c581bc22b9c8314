/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "range-chips.h"

#include "settings.h"

/* Days of one's own are none of the ranges. */
static void
show_range (CorrinRangeModel *range, GtkWidget *chips)
{
  GtkWidget *chip = gtk_widget_get_first_child (chips);

  for (CorrinTrendRange i = 0; i < CORRIN_TREND_N_RANGES; i++)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (chip), i == corrin_range_model_get_range (range));
      chip = gtk_widget_get_next_sibling (chip);
    }
}

static CorrinTrendRange
range_of (GtkWidget *chip)
{
  CorrinTrendRange range = 0;

  while ((chip = gtk_widget_get_prev_sibling (chip)) != NULL)
    range++;
  return range;
}

static void
toggled_cb (GtkCheckButton *chip, CorrinRangeModel *range)
{
  CorrinTrendRange chosen = range_of (GTK_WIDGET (chip));

  if (!gtk_check_button_get_active (chip) || corrin_range_model_get_range (range) == chosen)
    return;
  g_settings_set_enum (corrin_settings (), "range", (int) chosen);
  corrin_range_model_choose (range, chosen);
}

/**
 * corrin_range_chips_watch:
 * @chips: has a #GtkCheckButton for each range, in their order
 * @range: the days that all views share
 *
 * Shows which range it is, and lets the person choose another.
 */
void
corrin_range_chips_watch (GtkWidget *chips, CorrinRangeModel *range)
{
  show_range (range, chips);
  g_signal_connect_object (range, "changed", G_CALLBACK (show_range), chips, 0);
  for (GtkWidget *chip = gtk_widget_get_first_child (chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), range, 0);
}
