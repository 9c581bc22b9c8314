/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "severity-box.h"

#include "rating-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How strong something was: a title, the numbers 0 to 10, and the words of both ends. */
struct _CorrinSeverityBox
{
  GtkBox parent_instance;

  double value;
  GtkLabel *title;
  GtkWidget *clear;
  CorrinRatingScale *scale;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSeverityBox, corrin_severity_box, GTK_TYPE_BOX)

static void
take (CorrinSeverityBox *self, double value)
{
  corrin_severity_box_set_value (self, value);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
chosen_cb (CorrinSeverityBox *self, int value)
{
  take (self, value);
}

/* The button goes away with what it clears; the keyboard stays where it was used. */
static void
cleared_cb (CorrinSeverityBox *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  take (self, NAN);
}

static void
move_cb (CorrinSeverityBox *self, int step)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_child_focus (GTK_WIDGET (root), step > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static GtkWidget *
label_new (const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "css-classes", classes, NULL);
}

static void
add_head (CorrinSeverityBox *self)
{
  static const char *const classes[] = { "heading", NULL };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (label_new (classes));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  /* Translators: a button that takes a rating away again. */
  self->clear = gtk_button_new_with_label (_ ("Clear"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_add_css_class (self->clear, "touch");
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), self->clear);
  gtk_box_append (GTK_BOX (self), head);
}

static void
add_ends (CorrinSeverityBox *self)
{
  static const char *const classes[] = { "caption", "dim-label", NULL };
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *low = label_new (classes);
  GtkWidget *high = label_new (classes);

  gtk_label_set_text (GTK_LABEL (low), _ ("0, not at all"));
  gtk_label_set_text (GTK_LABEL (high), _ ("10, as strong as can be"));
  gtk_widget_set_hexpand (high, TRUE);
  gtk_widget_set_halign (high, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (ends), low);
  gtk_box_append (GTK_BOX (ends), high);
  gtk_box_append (GTK_BOX (self), ends);
}

static void
corrin_severity_box_class_init (CorrinSeverityBoxClass *class)
{
  (void) class;
  /**
   * CorrinSeverityBox::changed:
   *
   * A person chose another number, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_SEVERITY_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
corrin_severity_box_init (CorrinSeverityBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_head (self);
  self->scale = CORRIN_RATING_SCALE (corrin_rating_scale_new ());
  g_signal_connect_swapped (self->scale, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->scale, "cleared", G_CALLBACK (cleared_cb), self);
  g_signal_connect_swapped (self->scale, "move", G_CALLBACK (move_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scale));
  add_ends (self);
  corrin_severity_box_set_value (self, NAN);
}

/**
 * corrin_severity_box_new:
 * @title: what is rated
 *
 * Returns: (transfer floating): numbers of which none is chosen
 */
GtkWidget *
corrin_severity_box_new (const char *title)
{
  CorrinSeverityBox *self = g_object_new (CORRIN_TYPE_SEVERITY_BOX, NULL);

  corrin_severity_box_set_title (self, title);
  return GTK_WIDGET (self);
}

/**
 * corrin_severity_box_set_title:
 * @self: a box
 * @title: what is rated
 */
void
corrin_severity_box_set_title (CorrinSeverityBox *self, const char *title)
{
  const char *const words[CORRIN_RATING_MAX + 1] = {
    [0] = _ ("0, not at all"),
    [CORRIN_RATING_MAX] = _ ("10, as strong as can be"),
  };
  /* Translators: %s is what is rated; the name of a button that takes the rating away. */
  g_autofree char *clear = g_strdup_printf (_ ("Clear: %s"), title);

  gtk_label_set_text (self->title, title);
  corrin_rating_scale_name (self->scale, title, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
}

/**
 * corrin_severity_box_set_value:
 * @self: a box
 * @value: from 0 to 10, or NAN for none
 */
void
corrin_severity_box_set_value (CorrinSeverityBox *self, double value)
{
  self->value = value;
  corrin_rating_scale_set_value (self->scale, value);
  gtk_widget_set_visible (self->clear, !isnan (value));
}

/**
 * corrin_severity_box_get_value:
 * @self: a box
 *
 * Returns: from 0 to 10, or NAN for none
 */
double
corrin_severity_box_get_value (CorrinSeverityBox *self)
{
  return self->value;
}

/**
 * corrin_severity_box_get_scale:
 * @self: a box
 *
 * Returns: (transfer none): its numbers
 */
GtkWidget *
corrin_severity_box_get_scale (CorrinSeverityBox *self)
{
  return GTK_WIDGET (self->scale);
}
