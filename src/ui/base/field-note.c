/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field-note.h"

struct _CorrinFieldNote
{
  AdwPreferencesRow parent_instance;

  GtkWidget *field;
  GtkLabel *text;
  GtkButton *answer;
};

enum
{
  PROP_0,
  FIELD,
  N_PROPERTIES
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinFieldNote, corrin_field_note, ADW_TYPE_PREFERENCES_ROW)

static void
clicked_cb (CorrinFieldNote *self)
{
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* The keyboard is in the text within the row: a screen reader looks there. */
static void
describe (GtkWidget *widget, const char *text, gboolean is_invalid)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                               is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
mark_field (CorrinFieldNote *self, const char *text, const char *style)
{
  static const char *const styles[] = { "error", "warning" };

  if (self->field == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (style != NULL && g_str_equal (style, styles[i]))
      gtk_widget_add_css_class (self->field, styles[i]);
    else
      gtk_widget_remove_css_class (self->field, styles[i]);
  describe (self->field, text, style != NULL);
  if (GTK_IS_EDITABLE (self->field) && gtk_editable_get_delegate (GTK_EDITABLE (self->field)) != NULL)
    describe (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->field))), text, style != NULL);
}

static void
say (CorrinFieldNote *self, const char *text, const char *answer, const char *style)
{
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), answer != NULL);
  if (answer != NULL)
    gtk_button_set_label (self->answer, answer);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (style == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
  mark_field (self, text != NULL ? text : "", style);
}

static void
corrin_field_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == FIELD)
    g_value_set_object (value, CORRIN_FIELD_NOTE (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_field_note_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == FIELD)
    g_set_weak_pointer (&CORRIN_FIELD_NOTE (object)->field, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_field_note_dispose (GObject *object)
{
  g_clear_weak_pointer (&CORRIN_FIELD_NOTE (object)->field);
  G_OBJECT_CLASS (corrin_field_note_parent_class)->dispose (object);
}

static void
corrin_field_note_class_init (CorrinFieldNoteClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_field_note_get_property;
  object_class->set_property = corrin_field_note_set_property;
  object_class->dispose = corrin_field_note_dispose;

  /**
   * CorrinFieldNote:field:
   *
   * The row above, about which something is said.
   */
  properties[FIELD] =
      g_param_spec_object ("field", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * CorrinFieldNote::answered:
   *
   * The question was answered.
   */
  signals[ANSWERED] = g_signal_new ("answered", CORRIN_TYPE_FIELD_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

/* The row can be focused: a list lets the keyboard leave at a row that cannot, and skips those below. */
static void
corrin_field_note_init (CorrinFieldNote *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->text, 0);
  self->answer = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->answer), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), "touch");
  g_signal_connect_swapped (self->answer, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answer));
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-note");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * corrin_field_note_hint:
 * @self: a line below a field
 * @text: (nullable): what helps to fill it in, or %NULL for nothing
 *
 * Says what the field is taken for.
 */
void
corrin_field_note_hint (CorrinFieldNote *self, const char *text)
{
  say (self, text, NULL, NULL);
}

/**
 * corrin_field_note_problem:
 * @self: a line below a field
 * @text: (nullable): why the field cannot be used, or %NULL if it can
 *
 * Marks the field for the eye and for a screen reader.
 */
void
corrin_field_note_problem (CorrinFieldNote *self, const char *text)
{
  say (self, text, NULL, text != NULL ? "error" : NULL);
}

/**
 * corrin_field_note_ask:
 * @self: a line below a field
 * @text: a question about what stands in it
 * @answer: the label of a button that says yes
 *
 * Asks; changing the field answers as well.
 */
void
corrin_field_note_ask (CorrinFieldNote *self, const char *text, const char *answer)
{
  say (self, text, answer, "warning");
}

/**
 * corrin_field_note_get_text:
 * @self: a line below a field
 *
 * Returns: what it says, empty for nothing
 */
const char *
corrin_field_note_get_text (CorrinFieldNote *self)
{
  return gtk_label_get_text (self->text);
}
