/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symptom-popover.h"

#include "shown-trend.h"

#include <glib/gi18n-lib.h>

struct _CorrinSymptomPopover
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkWidget *differences;
  GPtrArray *checks;
  GArray *keys;
  gboolean is_filling;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSymptomPopover, corrin_symptom_popover, GTK_TYPE_POPOVER)

static GtkCheckButton *
check_at (CorrinSymptomPopover *self, guint index)
{
  return g_ptr_array_index (self->checks, index);
}

/* One symptom stays, and no more than can be told apart are added. */
static void
limit (CorrinSymptomPopover *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (check_at (self, i));
  for (guint i = 0; i < self->checks->len; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (check_at (self, i)),
                              gtk_check_button_get_active (check_at (self, i)) ? n > 1
                                                                               : n < CORRIN_CHART_SERIES_MAX);
}

static void
toggled_cb (CorrinSymptomPopover *self)
{
  if (self->is_filling)
    return;
  limit (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
is_filled_with (CorrinSymptomPopover *self, const GArray *choices)
{
  if (self->keys->len != choices->len)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    {
      const CorrinTrendChoice *choice = &g_array_index (choices, CorrinTrendChoice, i);

      const CorrinTrendKey *key = &g_array_index (self->keys, CorrinTrendKey, i);

      if (key->symptom != choice->key.symptom || key->observer != choice->key.observer
          || g_strcmp0 (gtk_check_button_get_label (check_at (self, i)), choice->name) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
fill (CorrinSymptomPopover *self, const GArray *choices)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_box_remove (self->box, GTK_WIDGET (check_at (self, i)));
  g_ptr_array_set_size (self->checks, 0);
  g_array_set_size (self->keys, 0);
  for (guint i = 0; i < choices->len; i++)
    {
      const CorrinTrendChoice *choice = &g_array_index (choices, CorrinTrendChoice, i);
      GtkWidget *check = gtk_check_button_new_with_label (choice->name);

      gtk_widget_add_css_class (check, "touch");
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (self->box, check);
      g_ptr_array_add (self->checks, check);
      g_array_append_val (self->keys, choice->key);
    }
}

static void
corrin_symptom_popover_finalize (GObject *object)
{
  CorrinSymptomPopover *self = CORRIN_SYMPTOM_POPOVER (object);

  g_ptr_array_unref (self->checks);
  g_array_unref (self->keys);
  G_OBJECT_CLASS (corrin_symptom_popover_parent_class)->finalize (object);
}

static void
corrin_symptom_popover_class_init (CorrinSymptomPopoverClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_symptom_popover_finalize;

  /**
   * CorrinSymptomPopover::chosen:
   *
   * The person chose other symptoms.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_SYMPTOM_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_explanation (void)
{
  g_autofree char *words = NULL;
  GtkWidget *label;

  /* Translators: %d is a number. */
  words = g_strdup_printf (_ ("Up to %d in one chart"), CORRIN_CHART_SERIES_MAX);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* What a carer saw is chosen here, so what they saw differently is found here too. */
static GtkWidget *
differences_new (CorrinSymptomPopover *self)
{
  /* Translators: opens a list of days on which a carer rated something else than the person */
  GtkWidget *button = gtk_button_new_with_label (_ ("Days Seen Differently"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "journal.differences");
  gtk_widget_add_css_class (button, "touch");
  gtk_widget_set_margin_top (button, 6);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  return button;
}

static void
corrin_symptom_popover_init (CorrinSymptomPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = GTK_BOX (box);
  self->checks = g_ptr_array_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (CorrinTrendKey));
  gtk_box_append (self->box, make_explanation ());
  g_object_set (box, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", 400, "child", box, NULL);
  self->differences = differences_new (self);
  gtk_box_append (GTK_BOX (all), scrolled);
  gtk_box_append (GTK_BOX (all), self->differences);
  gtk_popover_set_child (GTK_POPOVER (self), all);
}

/**
 * corrin_symptom_popover_show:
 * @self: the popover
 * @choices: (element-type CorrinTrendChoice): the symptoms and which of them are shown
 *
 * Shows what is chosen now. A list of the same symptoms stays as it is, with the focus in it.
 */
void
corrin_symptom_popover_show (CorrinSymptomPopover *self, const GArray *choices)
{
  g_return_if_fail (CORRIN_IS_SYMPTOM_POPOVER (self));

  self->is_filling = TRUE;
  if (!is_filled_with (self, choices))
    fill (self, choices);
  for (guint i = 0; i < choices->len; i++)
    gtk_check_button_set_active (check_at (self, i), g_array_index (choices, CorrinTrendChoice, i).is_shown);
  self->is_filling = FALSE;
  limit (self);
}

/**
 * corrin_symptom_popover_set_has_differences:
 * @self: the popover
 * @has_differences: whether somebody else has rated too
 *
 * Offers the days on which they rated something else.
 */
void
corrin_symptom_popover_set_has_differences (CorrinSymptomPopover *self, gboolean has_differences)
{
  g_return_if_fail (CORRIN_IS_SYMPTOM_POPOVER (self));

  gtk_widget_set_visible (self->differences, has_differences);
}

/**
 * corrin_symptom_popover_get_chosen:
 * @self: the popover
 *
 * Returns: (transfer full) (element-type CorrinTrendKey): the chosen series
 */
GArray *
corrin_symptom_popover_get_chosen (CorrinSymptomPopover *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (CorrinTrendKey));

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (check_at (self, i)))
      g_array_append_val (chosen, g_array_index (self->keys, CorrinTrendKey, i));
  return chosen;
}
