/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-row.h"

#include "form-text.h"

#include <glib/gi18n-lib.h>

struct _CorrinAnswerRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *asked;
  GtkLabel *words;
  GtkEditable *answer;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinAnswerRow, corrin_answer_row, GTK_TYPE_LIST_BOX_ROW)

static void
toggled_cb (CorrinAnswerRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What has an answer was asked. */
static void
typed_cb (CorrinAnswerRow *self)
{
  if (!corrin_form_is_blank (gtk_editable_get_text (self->answer)))
    gtk_check_button_set_active (self->asked, TRUE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
corrin_answer_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_ANSWER_ROW);
  G_OBJECT_CLASS (corrin_answer_row_parent_class)->dispose (object);
}

static void
corrin_answer_row_class_init (CorrinAnswerRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_answer_row_dispose;

  /**
   * CorrinAnswerRow::changed:
   *
   * The question was ticked, or its answer typed.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_ANSWER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/answer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinAnswerRow, asked);
  gtk_widget_class_bind_template_child (widget_class, CorrinAnswerRow, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinAnswerRow, answer);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
corrin_answer_row_init (CorrinAnswerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_answer_row_new:
 * @line: a question
 *
 * Returns: (transfer full): a row to tick it as asked, with room for the answer
 */
GtkWidget *
corrin_answer_row_new (const CorrinAnswerLine *line)
{
  CorrinAnswerRow *self = g_object_new (CORRIN_TYPE_ANSWER_ROW, NULL);
  /* Translators: %s is a question; what a screen reader says to the box that is ticked when it was asked. */
  g_autofree char *asked = g_strdup_printf (_ ("Asked: %s"), line->text);
  /* Translators: %s is a question; what a screen reader says to the field of its answer. */
  g_autofree char *answer = g_strdup_printf (_ ("Answer: %s"), line->text);

  gtk_label_set_text (self->words, line->text);
  gtk_editable_set_text (self->answer, line->answer);
  gtk_check_button_set_active (self->asked, line->asked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->asked), GTK_ACCESSIBLE_PROPERTY_LABEL, asked, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL, answer, -1);
  return GTK_WIDGET (self);
}

/**
 * corrin_answer_row_take:
 * @self: a row
 * @line: its question
 *
 * Reads what was ticked and typed.
 */
void
corrin_answer_row_take (CorrinAnswerRow *self, CorrinAnswerLine *line)
{
  line->asked = gtk_check_button_get_active (self->asked);
  corrin_form_set (&line->answer, gtk_editable_get_text (self->answer));
}
