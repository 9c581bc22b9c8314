/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "question-row.h"

#include <glib/gi18n-lib.h>

struct _CorrinQuestionRow
{
  GtkListBoxRow parent_instance;

  GtkToggleButton *star;
  GtkStack *states;
  GtkLabel *words;
  GtkLabel *known;
  GtkEntry *entry;
  GtkMenuButton *menu;

  CorrinVisitsDesk *desk;
  gint64 id;
  guint place;
  gboolean is_offered;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CorrinQuestionRow, corrin_question_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
perform (CorrinQuestionRow *self, CorrinVisitsDeed deed, const char *text)
{
  const CorrinVisitsAct act = { .deed = deed, .id = self->id, .text = (char *) text };
  /* The row may be gone when the journal is shown anew. */
  g_autoptr (CorrinVisitsDesk) desk = g_object_ref (self->desk);

  return corrin_visits_desk_do (desk, &act);
}

static gboolean
is_editing (CorrinQuestionRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "edit") == 0;
}

/* A star that could not be saved is not shown. */
static void
star_toggled_cb (CorrinQuestionRow *self)
{
  gboolean is_starred = gtk_toggle_button_get_active (self->star);

  if (self->is_showing || perform (self, is_starred ? CORRIN_VISITS_STAR : CORRIN_VISITS_UNSTAR, NULL))
    return;
  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->star, !is_starred);
  self->is_showing = FALSE;
}

static void
stop_editing (CorrinQuestionRow *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->states)) != NULL;

  gtk_stack_set_visible_child_name (self->states, "words");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->menu));
}

/* An own question without words stays as it was, to be removed on purpose; an offered one gets its words back. */
static void
apply (CorrinQuestionRow *self)
{
  g_autofree char *typed = corrin_visits_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gboolean is_same = g_strcmp0 (typed, gtk_label_get_text (self->words)) == 0;
  g_autoptr (CorrinQuestionRow) kept G_GNUC_UNUSED = g_object_ref (self);

  if (is_same || (typed == NULL && !self->is_offered) || perform (self, CORRIN_VISITS_REWRITE, typed))
    stop_editing (self);
}

static void
entry_activate_cb (CorrinQuestionRow *self)
{
  apply (self);
}

static void
entry_left_cb (CorrinQuestionRow *self)
{
  corrin_question_row_save (self);
}

static gboolean
entry_key_cb (CorrinQuestionRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (self->words));
  stop_editing (self);
  return GDK_EVENT_STOP;
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinQuestionRow *self = CORRIN_QUESTION_ROW (widget);

  (void) action;
  (void) parameter;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (self->words));
  gtk_stack_set_visible_child_name (self->states, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean is_up = g_str_equal (action, "question.up");

  (void) parameter;
  perform (CORRIN_QUESTION_ROW (widget), is_up ? CORRIN_VISITS_UP : CORRIN_VISITS_DOWN, NULL);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  perform (CORRIN_QUESTION_ROW (widget), CORRIN_VISITS_REMOVE, NULL);
}

static void
corrin_question_row_dispose (GObject *object)
{
  CorrinQuestionRow *self = CORRIN_QUESTION_ROW (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_QUESTION_ROW);
  G_OBJECT_CLASS (corrin_question_row_parent_class)->dispose (object);
}

static void
corrin_question_row_class_init (CorrinQuestionRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_question_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, star);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, states);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, known);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, star_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_install_action (widget_class, "question.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "question.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "question.down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "question.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "question.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "question.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "question.down", NULL);
}

static void
corrin_question_row_init (CorrinQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_question_row_new:
 * @desk: where it saves
 *
 * Returns: (transfer full): a question for the appointment, with a star and a menu
 */
GtkWidget *
corrin_question_row_new (CorrinVisitsDesk *desk)
{
  CorrinQuestionRow *self = g_object_new (CORRIN_TYPE_QUESTION_ROW, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

static const char *
star_tooltip (const CorrinQuestionLine *line)
{
  if (line->is_starred)
    return _ ("Take the Star Away");
  return line->can_star ? _ ("Give a Star") : _ ("Three Questions Have a Star Already");
}

static void
show_star (CorrinQuestionRow *self, const CorrinQuestionLine *line, gboolean is_writable)
{
  /* Translators: %s is a question; the name of the button that gives it a star. */
  g_autofree char *name = g_strdup_printf (_ ("Star: %s"), line->text);
  const char *tooltip = star_tooltip (line);

  gtk_toggle_button_set_active (self->star, line->is_starred);
  gtk_button_set_icon_name (GTK_BUTTON (self->star),
                            line->is_starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_sensitive (GTK_WIDGET (self->star), is_writable && line->can_star);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
}

/* What the journal knows about it, and whether others will read it at all. */
static void
show_remark (CorrinQuestionRow *self, const CorrinQuestionLine *line)
{
  const char *known = line->is_private ? _ ("Private: left out of the page") : line->known;
  g_autofree char *remark =
      g_strjoin (known != NULL && line->carried != NULL ? "\n" : "", known != NULL ? known : "",
                 line->carried != NULL ? line->carried : "", NULL);

  gtk_label_set_text (self->known, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->known), remark[0] != '\0');
}

static void
show_menu (CorrinQuestionRow *self, const CorrinQuestionLine *line, gboolean is_writable)
{
  /* Translators: %s is a question; the name of the button that opens its menu. */
  g_autofree char *name = g_strdup_printf (_ ("Change: %s"), line->text);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->menu), is_writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->menu))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_action_set_enabled (widget, "question.edit", is_writable);
  gtk_widget_action_set_enabled (widget, "question.up", is_writable && line->can_move_up);
  gtk_widget_action_set_enabled (widget, "question.down", is_writable && line->can_move_down);
  gtk_widget_action_set_enabled (widget, "question.remove", is_writable);
}

/**
 * corrin_question_row_show:
 * @self: the row
 * @line: the question
 * @place: where it stands, from 0 on
 * @is_writable: whether anything can be saved
 *
 * Shows what the journal holds. What is being typed stays, unless it is what was saved.
 */
void
corrin_question_row_show (CorrinQuestionRow *self, const CorrinQuestionLine *line, guint place,
                          gboolean is_writable)
{
  self->is_showing = TRUE;
  self->id = line->id;
  self->place = place;
  self->is_offered = line->key != NULL;
  gtk_label_set_text (self->words, line->text);
  show_star (self, line, is_writable);
  show_remark (self, line);
  show_menu (self, line, is_writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
  if (is_editing (self) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), line->text))
    stop_editing (self);
  self->is_showing = FALSE;
}

/**
 * corrin_question_row_get_id:
 * @self: the row
 *
 * Returns: which question it shows
 */
gint64
corrin_question_row_get_id (CorrinQuestionRow *self)
{
  return self->id;
}

/**
 * corrin_question_row_get_place:
 * @self: the row
 *
 * Returns: where it stands
 */
guint
corrin_question_row_get_place (CorrinQuestionRow *self)
{
  return self->place;
}

/**
 * corrin_question_row_save:
 * @self: the row
 *
 * Saves what is being typed, if something is.
 */
void
corrin_question_row_save (CorrinQuestionRow *self)
{
  if (is_editing (self) && self->desk != NULL)
    apply (self);
}

/**
 * corrin_question_row_drop:
 * @self: the row
 *
 * Forgets what is being typed, as the question is gone.
 */
void
corrin_question_row_drop (CorrinQuestionRow *self)
{
  gtk_stack_set_visible_child_name (self->states, "words");
}
